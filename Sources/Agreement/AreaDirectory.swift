/// Finds the area that a cell names, by code or by name, in the spellings that Danish files use.
///
/// Areas of the agreement come first; the other Danish municipalities and regions are known too, so that a row for one
/// of them is left out instead of refused.
public struct AreaDirectory: Sendable {
  public enum Match: Hashable, Sendable {
    /// An area of the agreement.
    case area(code: String)
    /// A municipality, region or total that the agreement doesn't concern.
    case outside(code: String)
    /// A three-digit code that has not been a municipality's since 2007.
    case former
    /// Nothing known; with the nearest name where one is near.
    case unknown(suggestion: String?)
  }

  private let codes: [String: Match]
  private let names: [String: Match]
  private let spellings: [String]

  public init(_ areas: [Area]) {
    var codes: [String: Match] = [:], names: [String: Match] = [:], spellings: [String: String] = [:]
    let own = Set(areas.map(\.code))
    func match(_ code: String) -> Match { own.contains(code) ? .area(code: code) : .outside(code: code) }
    // The agreement's own names come last, so that they win.
    for area in DanishAreas.all + areas {
      codes[area.code] = match(area.code)
      names[AreaDirectory.key(area.name)] = match(area.code)
      spellings[AreaDirectory.key(area.name)] = area.name
    }
    for (short, code) in DanishAreas.statbankRegionCodes { codes[short] = match(code) }
    for part in DanishAreas.partCodes { codes[part] = codes[part] ?? .outside(code: part) }
    self.codes = codes
    self.names = names
    self.spellings = spellings.values.sorted()
  }

  /// `580`, `0580`, `Aabenraa`, `Åbenrå`, `Aabenraa Kommune`, `580 Aabenraa`; `000 Hele landet`,
  /// `083 Region Syddanmark`, `Landsdel Fyn`.
  public func match(_ cell: some StringProtocol) -> Match {
    let text = cell.split(whereSeparator: \.isWhitespace)
    guard let first = text.first else { return .unknown(suggestion: nil) }
    if let code = AreaDirectory.code(first) {
      return match(code: code, name: text.dropFirst().joined(separator: " "))
    }
    let name = text.joined(separator: " ")
    if let match = names[AreaDirectory.key(name)] { return match }
    return AreaDirectory.isPartOfCountry(name) ? .outside(code: name) : .unknown(suggestion: nearest(name))
  }

  private func match(code: String, name: String) -> Match {
    guard !name.isEmpty else {
      return codes[code] ?? (code.utf8.count == 3 ? .former : .unknown(suggestion: nil))
    }
    if AreaDirectory.isPartOfCountry(name) { return .outside(code: code) }
    guard let match = codes[code] else { return code.utf8.count == 3 ? .former : .unknown(suggestion: nil) }
    // A code beside a name has to be that name's code.
    return names[AreaDirectory.key(name)] == match ? match : .unknown(suggestion: nearest(name))
  }

  /// A code without leading zeros; `nil` for what is no code.
  public static func code(_ text: some StringProtocol) -> String? {
    guard !text.isEmpty, text.utf8.count <= 4, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let digits = text.drop { $0 == "0" }
    return digits.isEmpty ? "0" : String(digits)
  }

  /// The eleven parts of the country (landsdele), which Statistics Denmark lists among the municipalities.
  private static func isPartOfCountry(_ name: some StringProtocol) -> Bool { name.lowercased().hasPrefix("landsdel ") }

  /// A spelling under which variants of a name are equal: lower case, å as aa, no hyphens, without "Kommune" and the
  /// genitive s.
  static func key(_ name: some StringProtocol) -> String {
    var words = name.lowercased().replacing("å", with: "aa").replacing("-", with: " ").split(separator: " ")
    if words.count > 1, words.last == "kommune" { words.removeLast() }
    if let last = words.last, last.hasSuffix("s"), last.count > 3 { words[words.count - 1] = last.dropLast() }
    return words.joined(separator: " ")
  }

  private func nearest(_ name: some StringProtocol) -> String? {
    Spelling.nearest(to: String(name), among: spellings)
  }
}
