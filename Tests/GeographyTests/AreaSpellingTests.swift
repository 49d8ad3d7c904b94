import Basics
import Geography
import Testing

/// Every municipality of Denmark, in every way that Danish files write its name and code.
@Suite struct AreaSpellingTests {
  static let everywhere = AreaDirectory(DanishAreas.municipalities)

  static func spellings(of area: Area) -> [String] {
    let name = area.name
    let ring = name.replacing("Aa", with: "Å").replacing("aa", with: "å")
    let plain = name.replacing("Å", with: "Aa").replacing("å", with: "aa")
    let genitive = name.hasSuffix("s") ? name : name + "s"
    let names = [
      name, ring, plain, name.uppercased(), ring.uppercased(), name.lowercased(), "\(name) Kommune", "\(name) kommune",
      "\(ring) Kommune", genitive, "\(genitive) Kommune", "\(genitive) kommunes", "  \(name)\u{A0} ",
      name.replacing("-", with: " "), name.replacing("-", with: "\u{2013}"), name.replacing("-", with: " - "),
      name.hasSuffix("s") ? String(name.dropLast()) : name,
    ]
    let decomposed = [name, ring].map { text in
      text.reduce(into: "") { result, character in
        result += AreaSpellingTests.decomposition[character] ?? String(character)
      }
    }
    let code = area.code.rawValue
    return names + decomposed
      + [code, "0\(code)", "\(code) \(name)", "0\(code) \(ring)", "\(code) \(name) Kommune", "\(code)\u{A0}\(name)"]
  }

  /// Normal form D of the Danish letters that have one.
  static let decomposition: [Character: String] = ["å": "a\u{30A}", "Å": "A\u{30A}"]

  @Test(arguments: DanishAreas.municipalities)
  func everySpellingIsFound(_ area: Area) {
    for spelling in AreaSpellingTests.spellings(of: area) {
      #expect(AreaSpellingTests.everywhere.match(spelling) == .area(code: area.code), "\(spelling)")
    }
  }

  /// A letter less or another: what is found then is no area, and never another municipality.
  @Test(arguments: DanishAreas.municipalities)
  func aSlipIsNeverAnotherMunicipality(_ area: Area) {
    let letters = Array(area.name)
    for index in letters.indices {
      var less = letters, other = letters
      less.remove(at: index)
      other[index] = "x"
      for slip in [less, other].map({ String($0) }) {
        switch AreaSpellingTests.everywhere.match(slip) {
        case .area(let code): #expect(code == area.code, "\(slip)")
        case .unknown: break
        case .outside, .former, .contradiction: Issue.record("\(slip)")
        }
      }
    }
  }

  @Test(
    arguments: [
      ("Abenraa", "Aabenraa"), ("Åbenra", "Aabenraa"), ("Abenra Kommune", "Aabenraa"), ("Faaborg", "Faaborg-Midtfyn"),
      ("Fåborg", "Faaborg-Midtfyn"), ("Ringkøbing", "Ringkøbing-Skjern"), ("Ikast", "Ikast-Brande"),
      ("Lyngby", "Lyngby-Taarbæk"), ("Københanv", "København"), ("Nordfuns", "Nordfyns"), ("Hjøring", "Hjørring"),
      ("999 Odnese", "Odense"), ("580 Odnese", "Odense"), ("København (101)", "København"),
      ("101, København", "København"), ("København Kom.", "København"),
      ("Kommune København", "København"), ("Odense kommune (461)", "Odense"), ("(461)", nil), ("Kommune", nil),
      ("Soenderborg", "Sønderborg"), ("Sönderborg", "Sønderborg"), ("SOENDERBORG KOMMUNE", "Sønderborg"),
      ("Aerø", "Ærø"), ("Aeroe", "Ærø"), ("Ringkoebing", "Ringkøbing-Skjern"), ("Fakse", "Faxe"),
      ("SÃ¸nderborg", "Sønderborg"), ("S›nderborg", "Sønderborg"), ("S¿nderborg", "Sønderborg"), ("†benr†", "Aabenraa"),
      ("Ã†rÃ¸", "Ærø"), ("540 SÃ¸nderborg", "Sønderborg"), ("S?nderborg", "Sønderborg"), ("S??nderborg", nil),
      ("Odense i alt", nil), ("Midtfyn", nil), ("Rødekro", nil), ("Uoplyst", nil),
      ("Ø", nil),
    ] as [(String, String?)])
  func anUnknownNameIsSuggestedAndNeverGuessed(_ cell: String, _ suggestion: String?) {
    #expect(AreaSpellingTests.everywhere.match(cell) == .unknown(suggestion: suggestion))
  }

  @Test(arguments: [("580 Odense", "Aabenraa"), ("0580 Aarhus Kommune", "Aabenraa"), ("461 Hele landet", "Odense")])
  func aCodeBesideTheNameOfAnotherIsAContradiction(_ cell: String, _ nameOfCode: String) {
    #expect(AreaSpellingTests.everywhere.match(cell) == .contradiction(nameOfCode: nameOfCode))
  }

  @Test(
    arguments: [
      "000 Hele landet", "000", "Hele landet", "Landet", "landet", "Danmark", "All Denmark", "081",
      "085 Region Sjælland", "1083",
      "Region Syddanmark", "Syddanmark", "hovedstaden", "Landsdel Byen København", "01 Landsdel Byen København",
      "11 Landsdel Nordjylland", "Province Fyn", "I alt", "I ALT", "Total", "Alle kommuner", "411 Christiansø",
      "Hovedtotal", "Sum", "SUM:", "Samlet", "I alt:", "Ialt", "Total:", "Totalt", "Syddanmark i alt", "Fyn i alt",
      "Hele regionen", "Hele landet", "Gennemsnit", "Grand Total",
    ])
  func totalsAreNoMunicipalities(_ cell: String) {
    guard case .outside = AreaSpellingTests.everywhere.match(cell) else {
      Issue.record("\(AreaSpellingTests.everywhere.match(cell))")
      return
    }
  }

  /// A cluster that is called like a municipality never hides it.
  @Test func clustersAreAreas() {
    let directory = AreaDirectory([
      Area(code: "751", name: "Aarhus", kind: .municipality, parent: "AAR"),
      Area(code: "461", name: "Odense", kind: .municipality, parent: "Fyn"),
      Area(code: "AAR", name: "Aarhus", kind: .cluster, parent: "1082"), .cluster(named: "Fyn", in: "1083"),
    ])
    #expect(directory.match("Aarhus") == .area(code: "751"))
    for total in ["Fyn", "FYN", "Klynge Fyn", "Sundhedsklynge Fyn", "Sundhedsklyngen Fyn"] {
      #expect(directory.match(total) == .area(code: "Fyn"))
    }
    #expect(directory.match("Klynge Aarhus") == .area(code: "AAR"))
    #expect(directory.match("aar") == .area(code: "AAR"))
    #expect(AreaSpellingTests.everywhere.match("Klynge Fyn") == .unknown(suggestion: nil))
  }

  /// The municipalities from 1970 to 2006 had odd numbers up to 861.
  @Test(
    arguments: [
      ("543", true), ("545", true), ("0431", true), ("801", true), ("861", true), ("543 Sønderborg", true),
      ("103", true),
      ("542", false), ("863", false), ("999", false), ("100", false), ("9999", false), ("99", false),
    ])
  func codesFromBefore2007(_ cell: String, _ isFormer: Bool) {
    let match = AreaSpellingTests.everywhere.match(cell)
    #expect((match == .former) == isFormer, "\(match)")
    if !isFormer { #expect(match == .unknown(suggestion: nil)) }
  }

  @Test func areasThatFollowEachOtherMayShareAName() {
    let directory = AreaDirectory([
      Area(code: "461", name: "Odense", kind: .municipality), Area(code: "462", name: "Odense", kind: .municipality),
      Area(code: "580", name: "Aabenraa", kind: .municipality),
    ])
    #expect(directory.namesakes(of: "Odense Kommune") == ["461", "462"])
    #expect(directory.namesakes(of: "461 Odense") == [])
    #expect(directory.namesakes(of: "Aabenraa") == [])
    #expect(directory.namesakes(of: "") == [])
  }
}
