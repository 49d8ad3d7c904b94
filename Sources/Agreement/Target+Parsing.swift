extension TargetState {
  /// A target as people write it, Danish or English, letter case ignored:
  /// `at least 51 %`, `mindst 51 %`, `at most 13 %`, `højst 13,5 %`, `at least 15 of 22`, `mindst 15 af 22`,
  /// `not set`, `ikke fastsat`, `monitored`, `overvåges`. A decimal comma and a decimal point are both read.
  /// Returns `nil` for anything else.
  public init?(parsing text: String) {
    let spaced = text.lowercased().replacing("%", with: " % ")
    let words = spaced.split(whereSeparator: \.isWhitespace).map(String.init)
    switch words {
    case ["not", "set"], ["ikke", "fastsat"]: self = .notSet
    case ["monitored"], ["overvåges"], ["none", "intended"], ["uden", "mål"]: self = .monitored
    default:
      guard let target = Target(words: words) else { return nil }
      self = .set(target)
    }
  }
}

extension Target {
  init?(words: [String]) {
    let comparison: Comparison
    let rest: ArraySlice<String>
    switch (words.first, words.dropFirst().first) {
    case ("at", "least"): (comparison, rest) = (.atLeast, words.dropFirst(2))
    case ("at", "most"): (comparison, rest) = (.atMost, words.dropFirst(2))
    case ("mindst", _), ("minimum", _), (">=", _), ("≥", _): (comparison, rest) = (.atLeast, words.dropFirst())
    case ("højst", _), ("maksimum", _), ("maximum", _), ("<=", _), ("≤", _):
      (comparison, rest) = (.atMost, words.dropFirst())
    default: return nil
    }
    guard let first = rest.first, let value = ExactDecimal(first.replacing(",", with: ".")) else { return nil }
    switch Array(rest.dropFirst()) {
    case []: self.init(comparison, value)
    case ["%"], ["percent"], ["procent"], ["pct."], ["pct"]: self.init(comparison, value, isPercent: true)
    case let tail where tail.count == 2 && ["of", "af"].contains(tail[0]):
      guard let total = Int(tail[1]), total > 0, value.scale == 0, value.units >= 0, value.units <= total else {
        return nil
      }
      self.init(comparison, value, of: total)
    default: return nil
    }
  }
}
