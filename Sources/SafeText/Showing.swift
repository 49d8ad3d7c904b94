/// A text from an input, made safe for a terminal and a report: personal numbers masked, control characters escaped, and
/// cut where it is longer than `limit` characters.
public func safeToShow(_ text: String, limit: Int = 120) -> String {
  let safe = escapingControlCharacters(PersonalNumber.masked(in: text))
  return safe.count > limit ? safe.prefix(limit) + "…" : safe
}
