import Agreement
import AgreementFiles
import Basics
import Geography
import Testing

@Suite struct AreasFileTests {
  private func told(_ areas: String) throws -> [String] { try TemporaryFolder(areas: areas).read().told }

  @Test func everyColumn() throws {
    let areas = """
      name;kind;code;valid_to;valid_from;cluster;region;homepage
      Hele landet;country;000;;;;;
      Region Syddanmark;region;1083;;;;;x
      Aabenraa;municipality;0580;;2007-01-01;Sønderjylland;1083;
      Assens;Municipality;420;31-12-2030;01-01-2007;;01083;

      """.replacing("01083", with: "1083")
    let agreement = try #require(try TemporaryFolder(areas: areas).read().agreement)
    let reform = CalendarDate(year: 2007, month: 1, day: 1)
    #expect(
      Array(agreement.areas) == [
        Area(code: "0", name: "Hele landet", kind: .country),
        Area(code: "1083", name: "Region Syddanmark", kind: .region),
        Area(
          code: "580", name: "Aabenraa", kind: .municipality, parent: "Sønderjylland",
          validFrom: reform),
        Area(
          code: "420", name: "Assens", kind: .municipality, parent: "1083", validFrom: reform,
          validTo: CalendarDate(year: 2030, month: 12, day: 31)),
        .cluster(named: "Sønderjylland", in: "1083"),
      ])
  }

  @Test(
    arguments: [
      ("420,Assens", "x,Assens", "A010 areas.csv:4:1 «x» expected=580 found=x name=code"),
      ("420,Assens", "42000,Assens", "A010 areas.csv:4:1 «42000» expected=580 found=42000 name=code"),
      ("420,Assens", ",Assens", "I003 areas.csv:4:1 «,»"), ("420,Assens", "420,", "I003 areas.csv:4:2 «,»"),
      ("420,Assens,municipality", "420,Assens,", "I003 areas.csv:4:3 «,»"),
      (
        "420,Assens,municipality", "420,Assens,municipaly",
        "A011 areas.csv:4:3 «municipaly» expected=municipality, cluster, region, country found=municipaly name=kind "
          + "suggestion=municipality"
      ),
      ("420,Assens", "580,Assens", "A017 areas.csv:4:1 «580» found=580 otherLine=3"),
      ("420,Assens", "0580,Assens", "A017 areas.csv:4:1 «0580» found=0580 otherLine=3"),
      ("420,Assens", "420,aabenraa", "A017 areas.csv:4:2 «aabenraa» found=aabenraa otherLine=3"),
      ("Fyn,1083", "Fyn,1082", "A006 areas.csv:4:5 «1082» expected=1083 found=1082 name=region suggestion=1083"),
      ("Fyn,1083,,", "Fyn,1083,2007,", "A008 areas.csv:4:6 «2007» found=2007 name=valid_from"),
      ("Fyn,1083,,", "Fyn,1083,,x", "A008 areas.csv:4:7 «x» found=x name=valid_to"),
      (
        "Fyn,1083,,", "Fyn,1083,2007-01-02,2007-01-01",
        "A015 areas.csv:4:7 «2007-01-01» found=2007-01-01 limit=2007-01-02 name=valid_to"
      ),
      ("Fyn,1083,,", "Fyn,1083,", "F009 areas.csv:4 «» expected=7 found=6"),
    ])
  func oneFault(_ old: String, _ new: String, _ expected: String) throws {
    let told = try told(try soundAreas.with(old, new))
    #expect(told.first { $0.contains("areas.csv") } == expected)
    #expect(told.count == 1)
  }

  @Test(
    arguments: [
      (
        "kind,", "art,",
        "I001 areas.csv:1 «» expected=code, name, art, cluster, region, valid_from, valid_to found=kind"
      ),
      (
        "kind,", "kinds,",
        "A002 areas.csv:1:3 «kinds» expected=code, name, kind, cluster, region, valid_from, valid_to, parent, replaces found=kinds suggestion=kind"
      ),
      (
        "cluster,", "clutser,",
        "A002 areas.csv:1:4 «clutser» expected=code, name, kind, cluster, region, valid_from, valid_to, parent, replaces found=clutser suggestion=cluster"
      ),
      ("cluster,", "name,", "F010 areas.csv:1:4 «name» found=name"),
    ])
  func headings(_ old: String, _ new: String, _ expected: String) throws {
    let told = try told(try soundAreas.with(old, new))
    #expect(told == [expected])
  }

  @Test(arguments: [
    ("", "F003 areas.csv:"), ("code,name,kind\n", "F011 areas.csv:1 «»"),
    ("{}", "F004 areas.csv: found=JSON"),
  ])
  func notATable(_ areas: String, _ expected: String) throws {
    let told = try told(areas)
    #expect(told == [expected])
  }

  @Test func clustersHaveRowsOfTheirOwn() throws {
    let areas = """
      code,name,kind,parent,cluster,region,valid_from
      1083,Region Syddanmark,region,,,,
      vest,Vest,cluster,1083,,,
      syd-2,Syd,cluster,,,1083,
      580,Aabenraa,municipality,Vest,,,
      420,Assens,municipality,,vest,1083,
      430,Faaborg-Midtfyn,municipality,syd-2,,,
      440,Kerteminde,municipality,,Fyn,1083,

      """
    let read = try #require(try TemporaryFolder(areas: areas).read().agreement).areas
    let parents = read.map { "\($0.code) \($0.kind) \($0.parent?.rawValue ?? "-")" }
    #expect(
      parents == [
        "1083 region -", "vest cluster 1083", "syd-2 cluster 1083", "580 municipality vest", "420 municipality vest",
        "430 municipality syd-2", "440 municipality Fyn", "Fyn cluster 1083",
      ])
    #expect(read.members(of: "vest", on: nil).map(\.code) == ["580", "420"])
  }

  @Test(
    arguments: [
      (
        "580,Aabenraa,municipality,Vets",
        "A006 areas.csv:4:4 «Vets» expected=1083, vest found=Vets name=parent suggestion=vest"
      ),
      // Nothing lies in what is no larger than itself.
      ("580,Aabenraa,municipality,580", "A006 areas.csv:4:4 «580» expected=1083, vest found=580 name=parent"),
      ("ves t,Vest 2,cluster,1083", "A010 areas.csv:4:1 «ves t» expected=580 found=ves t name=code"),
    ])
  func faultsOfParents(_ row: String, _ expected: String) throws {
    let areas = "code,name,kind,parent\n1083,Region Syddanmark,region,\nvest,Vest,cluster,1083\n\(row)\n"
    #expect(try told(areas).first { $0.contains("areas.csv") } == expected)
  }

  @Test func whatAMunicipalityReplaces() throws {
    let areas = """
      code,name,kind,region,valid_from,valid_to,replaces
      1083,Region Syddanmark,region,,,,
      580,Aabenraa,municipality,1083,,2022-06-30,
      420,Assens,municipality,1083,,,
      607,Fredericia,municipality,1083,,2022-06-30,
      608,Trekantbyen,municipality,1083,2022-07-01,,"0580, Fredericia"

      """
    let read = try #require(try TemporaryFolder(areas: areas).read().agreement).areas
    #expect(read["608"]?.replaces == ["580", "607"])
    #expect(read["580"]?.replaces == [])
  }

  @Test(
    arguments: [
      (
        "581,Ny,municipality,2022-07-01,,Åbenrå By",
        "A006 areas.csv:4:6 «Åbenrå By» expected=580 found=Åbenrå By name=replaces"
      ),
      // A municipality doesn't take a region's place, nor that of one that is still there.
      ("581,Ny,municipality,2022-07-01,,1083", "A006 areas.csv:4:6 «1083» expected=580 found=1083 name=replaces"),
      (
        "581,Ny,municipality,2022-06-30,,580",
        "A015 areas.csv:4:4 «2022-06-30» found=2022-06-30 limit=2022-06-30 name=valid_from"
      ),
    ])
  func faultsOfReplacements(_ row: String, _ expected: String) throws {
    let areas = """
      code,name,kind,valid_from,valid_to,replaces
      1083,Region Syddanmark,region,,,
      580,Aabenraa,municipality,,2022-06-30,
      \(row)

      """
    #expect(try told(areas).first { $0.contains("areas.csv") } == expected)
  }

  /// As in files of data: web pages and mails leave such characters in what is copied.
  @Test(arguments: ["420\u{200B}", "\u{A0}420", "\u{FEFF}420 \u{AD}", "\"\t420\u{2009}\""])
  func whatShowsNothingAroundACellIsNotPartOfIt(_ code: String) throws {
    let areas = try soundAreas.with("420,Assens", "\(code),\u{200B}Assens\u{A0}")
    let agreement = try #require(try TemporaryFolder(areas: areas).read().agreement)
    #expect(agreement.areas["420"]?.name == "Assens")
  }

  /// A region that is reformed gets a new code and may keep its name.
  @Test func aNameMayComeAgainAtAnotherTime() throws {
    let reformed = "1083,Region Syddanmark,region,,,,2026-12-31\n1093,Region Syddanmark,region,,,2027-01-01,\n"
    let areas = try soundAreas.with("1083,Region Syddanmark,region,,,,\n", reformed)
    #expect(try told(areas) == [])
    #expect(try told(try areas.with("2027-01-01", "2026-12-31")).map { String($0.prefix(4)) } == ["A017"])
  }

  /// The number itself is nowhere told.
  @Test(arguments: [
    ("1083,Region Syddanmark", "1083,010203-1234", "I002 areas.csv:2:2 count=1"),
    ("1083,Region Syddanmark", "0102031234,Region Syddanmark", "I002 areas.csv:2:1 count=1"),
    ("code,name", "code,010203-1234", "I002 areas.csv:1 count=1"),
  ])
  func personalNumbersStopTheFile(_ text: String, _ changed: String, _ fault: String) throws {
    let areas = "code,name,kind\n1083,Region Syddanmark,region\n580,Aabenraa,municipality\n"
    let told = try self.told(try areas.with(text, changed))
    #expect(told.contains(fault), "\(told)")
    #expect(!told.joined().contains("1234"))
  }

  @Test func aColumnOfTheUsersOwnMayHoldLongNumbers() throws {
    let areas = "code,name,kind,region,p_number\n1083,Region Syddanmark,region,,\n580,Aabenraa,municipality,1083,"
    #expect(try !told(areas + "1003307256\n").contains { $0.hasPrefix("I002") })
    #expect(try told(areas + "010203-1234\n").contains("I002 areas.csv:3:5 count=1"))
  }
}
