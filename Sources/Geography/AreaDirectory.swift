public import Basics

/// Finds the area that a cell names, by code or by name, in the spellings that Danish files use.
///
/// Areas of the agreement come first; the other Danish municipalities and regions are known too, so that a row for one
/// of them is left out instead of refused.
public struct AreaDirectory: Sendable {
  public enum Match: Hashable, Sendable {
    /// An area of the agreement.
    case area(code: ID<Area>)
    /// A municipality, region or total that the agreement doesn't concern.
    case outside(code: ID<Area>)
    /// A code of the municipalities before 2007 that is none of today's.
    case former
    /// A code beside the name of another area; with the name that goes with the code.
    case contradiction(nameOfCode: String)
    /// Nothing known; with the nearest name where one is near.
    case unknown(suggestion: String?)
  }

  private let codes: [ID<Area>: Match]
  /// By the spelling that names are compared in.
  private let names: [String: Match]
  /// How each of these is usually written, for suggestions.
  private let spellings: [String: String]
  /// The agreement's areas that share a name, at different times.
  private let ownCodes: [String: [ID<Area>]]
  /// By the code.
  private let officialNames: [ID<Area>: String]

  public init(_ areas: some Sequence<Area>) {
    let areas = Array(areas)
    var codes: [ID<Area>: Match] = [:], spellings: [String: String] = [:], ownCodes: [String: [ID<Area>]] = [:]
    var officialNames: [ID<Area>: String] = [:]
    let own = Set(areas.map(\.code))
    func match(_ code: ID<Area>) -> Match { own.contains(code) ? .area(code: code) : .outside(code: code) }
    var names = AreaDirectory.clusters(of: areas).merging(DanishAreas.countryNames.map { ($0, match("0")) }) { $1 }
    spellings = Dictionary(
      areas.filter { $0.kind == .cluster }.map { (AreaDirectory.key($0.name), $0.name) },
      uniquingKeysWith: { first, _ in first })
    for region in DanishAreas.regions + areas where region.kind == .region {
      names[AreaDirectory.shortKey(ofRegion: region.name)] = match(region.code)
    }
    // The agreement's own names come last, so that they win.
    for area in DanishAreas.all + areas.filter({ $0.kind != .cluster }) {
      let key = AreaDirectory.key(area.name)
      codes[area.code] = match(area.code)
      names[key] = match(area.code)
      spellings[key] = area.name
      officialNames[area.code] = area.name
    }
    // A cluster may have a municipality's name, which then is the municipality's.
    for cluster in areas where cluster.kind == .cluster {
      codes[cluster.code] = match(cluster.code)
      officialNames[cluster.code] = cluster.name
    }
    for area in areas where area.kind != .cluster {
      ownCodes[AreaDirectory.key(area.name), default: []].append(area.code)
    }
    for (short, code) in DanishAreas.statbankRegionCodes { codes[short] = match(code) }
    for part in DanishAreas.partCodes { codes[part] = codes[part] ?? .outside(code: part) }
    self.codes = codes
    self.names = names
    self.spellings = spellings
    self.ownCodes = ownCodes
    self.officialNames = officialNames
  }

  /// `580`, `0580`, `Aabenraa`, `Åbenrå`, `Aabenraa Kommune`, `580 Aabenraa`; `000 Hele landet`,
  /// `083 Region Syddanmark`, `Syddanmark`, `Landsdel Fyn`, `I alt`, `Hovedtotal`; a cluster of the agreement by name or code.
  ///
  /// - Parameter suggesting: whether to look for the nearest name of an unknown one, which takes by far the longest.
  public func match(_ cell: some StringProtocol, suggesting: Bool = true) -> Match {
    let text = cell.split(whereSeparator: \.isWhitespace)
    guard let first = text.first else { return .unknown(suggestion: nil) }
    let match: Match, name: String
    if let code = AreaDirectory.code(first) {
      name = text.dropFirst().joined(separator: " ")
      match = self.match(code: code, name: name)
    } else {
      name = text.joined(separator: " ")
      match = named(name) ?? .unknown(suggestion: nil)
    }
    guard suggesting, case .unknown = match, !name.isEmpty else { return match }
    return .unknown(suggestion: nearest(name))
  }

  private func named(_ name: String) -> Match? {
    names[AreaDirectory.key(name)]
      ?? (AreaDirectory.isPartOfCountry(name) || isLabelOfTotal(name) ? .outside(code: ID(name)) : nil)
  }

  /// `Total:`, and `i alt` after a name: `Syddanmark i alt`. `Odense i alt` is no sum of areas.
  private func isLabelOfTotal(_ name: String) -> Bool {
    let key = AreaDirectory.key(name.replacing(":", with: ""))
    if AreaDirectory.totals.contains(key) { return true }
    guard let ending = [" i alt", " ialt"].first(where: key.hasSuffix) else { return false }
    return !DanishAreas.municipalities.contains { AreaDirectory.key($0.name) == key.dropLast(ending.count) }
  }

  /// Whether a cell names a Danish municipality.
  public func isMunicipality(_ cell: some StringProtocol) -> Bool { kind(cell) == .municipality }

  /// Whether a cell names a region, the country, a part of it or another sum of municipalities.
  public func isTotal(_ cell: some StringProtocol) -> Bool { kind(cell).map { $0 != .municipality } ?? false }

  /// What a cell names; a sum counts as the country's. `nil` for what is unknown, without looking for what it is like.
  private func kind(_ cell: some StringProtocol) -> Area.Kind? {
    let text = cell.split(whereSeparator: \.isWhitespace)
    guard let first = text.first else { return nil }
    let match = AreaDirectory.code(first).map { codes[$0] } ?? named(text.joined(separator: " "))
    switch match {
    case .area(let code), .outside(let code): return AreaDirectory.kinds[code] ?? .country
    case .former, .contradiction, .unknown, nil: return nil
    }
  }

  private static let kinds = Dictionary(
    DanishAreas.all.map { ($0.code, $0.kind) }, uniquingKeysWith: { first, _ in first })

  /// The agreement's areas with the name in a cell, where that is more than one; areas that follow each other may share
  /// it. None for a cell with a code.
  public func namesakes(of cell: some StringProtocol) -> [ID<Area>] {
    let text = cell.split(whereSeparator: \.isWhitespace)
    guard let first = text.first, AreaDirectory.code(first) == nil else { return [] }
    let codes = ownCodes[AreaDirectory.key(text.joined(separator: " "))] ?? []
    return codes.count > 1 ? codes : []
  }

  private func match(code: ID<Area>, name: String) -> Match {
    if AreaDirectory.isPartOfCountry(name) { return .outside(code: code) }
    guard let match = codes[code] else {
      return AreaDirectory.isFormer(code) ? .former : .unknown(suggestion: nil)
    }
    // A code beside a name has to be that name's code.
    guard !name.isEmpty, let named = names[AreaDirectory.key(name)] else {
      return name.isEmpty ? match : .unknown(suggestion: nil)
    }
    return named == match ? match : .contradiction(nameOfCode: officialNames[code] ?? code.rawValue)
  }

  /// A code without leading zeros; `nil` for what is no code.
  public static func code(_ text: some StringProtocol) -> ID<Area>? {
    guard !text.isEmpty, text.utf8.count <= 4, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let digits = text.drop { $0 == "0" }
    return digits.isEmpty ? "0" : ID(String(digits))
  }

  /// The municipalities from 1970 to 2006 had the odd numbers from 101 to 861, and at the end 400 and 492, which are
  /// today's too (Statistics Denmark, Amter og kommuner, v3:2006).
  private static func isFormer(_ code: ID<Area>) -> Bool {
    Int(code.rawValue).map { (101...861).contains($0) && !$0.isMultiple(of: 2) } ?? false
  }

  /// The eleven parts of the country (landsdele), which Statistics Denmark lists among the municipalities.
  private static func isPartOfCountry(_ name: some StringProtocol) -> Bool {
    let name = name.lowercased()
    return name.hasPrefix("landsdel ") || name.hasPrefix("province ")
  }
}

// MARK: - Names

extension AreaDirectory {
  /// How offices label what sums up all rows, or is their mean; `Hovedtotal` is Excel's own word below a pivot table.
  private static let totals: Set<String> = [
    "i alt", "ialt", "alle", "alle kommuner", "alle kommuner i regionen", "total", "totalt", "hovedtotal",
    "regionstotal", "grand total", "sum", "samlet", "regionen", "hele regionen", "hele området", "gennemsnit",
    "average",
  ]

  /// The clusters of the agreement by name, alone or after that word, and by a code that has letters.
  private static func clusters(of areas: [Area]) -> [String: Match] {
    var names: [String: Match] = [:]
    for cluster in areas where cluster.kind == .cluster {
      for prefix in ["", "klynge ", "sundhedsklynge ", "sundhedsklyngen "] {
        names[key(prefix + cluster.name)] = .area(code: cluster.code)
      }
      names[key(cluster.code.rawValue)] = .area(code: cluster.code)
    }
    return names
  }

  /// A spelling under which variants of a name are equal: lower case, å as aa, no hyphens, without "Kommune" and the
  /// genitive s.
  static func key(_ name: some StringProtocol) -> String {
    var words: [String] = [""]
    for character in name.lowercased() {
      switch character {
      case " ", "-", "\u{2010}", "\u{2011}", "\u{2013}": words.append("")
      case "å": words[words.count - 1] += "aa"
      default: words[words.count - 1].append(character)
      }
    }
    words.removeAll(where: \.isEmpty)
    if words.count > 1, let last = words.last, ["kommune", "kommunes", "regionskommune"].contains(last) {
      words.removeLast()
    }
    if let last = words.last, last.hasSuffix("s"), last.count > 3 { words[words.count - 1].removeLast() }
    return words.joined(separator: " ")
  }

  /// The region's name without that word: Syddanmark.
  private static func shortKey(ofRegion name: String) -> String {
    key(name).split(separator: " ").filter { $0 != "region" }.joined(separator: " ")
  }

  /// The known name that is left without a code, signs and the word municipality, as in `København (101)`; the one whose
  /// letters another encoding or alphabet wrote, as in `SÃ¸nderborg` and `Soenderborg`; the only one that has this one as
  /// its first word, as Faaborg-Midtfyn has `Faaborg`; else the one that is written most like it, if only one is.
  private func nearest(_ name: some StringProtocol) -> String? {
    let words = name.split { !$0.isLetter && !"-\u{2010}\u{2011}\u{2013}".contains($0) }
    let plain = words.filter { !["kommune", "kommunen", "kom"].contains($0.lowercased()) }.joined(separator: " ")
    for candidate in [plain] + MisreadText.repairs(of: String(name)) {
      if let spelling = spellings[AreaDirectory.key(candidate)] { return spelling }
    }
    let folded = Dictionary(
      spellings.keys.sorted().map { (AreaDirectory.folded($0), $0) }, uniquingKeysWith: { first, _ in first })
    let key = AreaDirectory.folded(AreaDirectory.key(name))
    if let same = folded[key] { return spellings[same] }
    let longer = folded.keys.filter { $0.hasPrefix(key + " ") }
    if longer.count == 1 { return folded[longer[0]].flatMap { spellings[$0] } }
    return Spelling.onlyNearest(to: key, among: folded.keys).flatMap { folded[$0] }.flatMap { spellings[$0] }
  }

  /// A name without the differences between ways to write Danish letters, and Faxe and Fakse.
  private static func folded(_ key: String) -> String {
    key.replacing("oe", with: "ø").replacing("ö", with: "ø").replacing("ae", with: "æ").replacing("ä", with: "æ")
      .replacing("ks", with: "x")
  }
}
