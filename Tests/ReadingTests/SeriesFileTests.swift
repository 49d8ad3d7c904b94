import Basics
import Evidence
import Findings
import Testing

@testable import Reading

/// Series and areas out of files that no agreement speaks of.
@Suite struct SeriesFileTests {
  static func read(
    _ text: String, value: String? = "v", numerator: String? = nil, denominator: String? = nil, series: String? = nil
  ) -> SeriesFileResult {
    SeriesFile.read(
      [("f.csv", .bytes(Array(text.utf8)))],
      SeriesColumns(time: "t", numerator: numerator, denominator: denominator, value: value, series: series))
  }

  @Test(arguments: [
    (["2022K1", "2022K2"], [TimePoint.period(.quarter(2022, 1)), .period(.quarter(2022, 2))]),
    (["1. kvartal 2022", "2022Q2"], [.period(.quarter(2022, 1)), .period(.quarter(2022, 2))]),
    (["2021", "2022"], [.period(.year(2021)), .period(.year(2022))]),
    (["1", "2"], [.number(ExactDecimal(1)), .number(ExactDecimal(2))]),
    (["0.5", "1.5"], [.number(ExactDecimal(units: 5, scale: 1)), .number(ExactDecimal(units: 15, scale: 1))]),
    (["1999", "20"], [.number(ExactDecimal(20)), .number(ExactDecimal(1999))]),
    (
      ["11.2022", "12.2022", "01.2023"],
      [.period(.month(2022, 11)), .period(.month(2022, 12)), .period(.month(2023, 1))]
    ),
    (["202212", "202301"], [.period(.month(2022, 12)), .period(.month(2023, 1))]),
    (["202212", "202313"], [.number(ExactDecimal(202212)), .number(ExactDecimal(202313))]),
    (["40000", "40001", "40002"], [40000, 40001, 40002].map { .number(ExactDecimal($0)) }),
    (["36000", "40000"], [36000, 40000].map { .number(ExactDecimal($0)) }),
    (["2022-06", "2022-07"], [.period(.month(2022, 6)), .period(.month(2022, 7))]),
  ])
  func readsTimes(_ cells: [String], _ times: [TimePoint]) {
    let result = Self.read("t;v\n" + cells.map { "\($0);1" }.joined(separator: "\n") + "\n")
    #expect(result.findings.isEmpty)
    #expect(result.series.first?.points.map(\.time) == times)
  }

  @Test func pointsAreInOrderOfTimeWhateverTheFile() {
    let result = Self.read("t;v\n2022K2;2\n2021K4;0\n2022K1;1\n")
    #expect(result.series.first?.points.compactMap { $0.measurement?.number } == [0, 1, 2])
  }

  @Test func seriesAreToldApartAndKeepTheirOrder() {
    let result = Self.read("t;s;v\n1;b;1\n1;a;2\n2;b;3\n", series: "s")
    #expect(result.series.map(\.name) == ["b", "a"])
    #expect(result.series.map(\.points.count) == [2, 1])
  }

  struct Fault: Sendable {
    let rows: String, code: FindingCode, line: Int
  }

  @Test(arguments: [
    Fault(rows: "2022K1;a;x;10\n", code: .notAnInteger, line: 2),
    Fault(rows: "2022K1;a;-3;10\n", code: .negativeCount, line: 2),
    Fault(rows: "2022K1;a;11;10\n", code: .numeratorAboveDenominator, line: 2),
    Fault(rows: "2022K1;a;1;10\n2022K1;a;1;10\n", code: .duplicatePeriod, line: 3),
    Fault(rows: "2022K1;a;1;10\n2022;a;1;10\n", code: .mixedPeriods, line: 3),
    Fault(rows: "2022K1;a;1;10\nbanan;a;1;10\n", code: .notAPeriod, line: 3),
    Fault(rows: "2022K1;a;1;10\n;a;1;10\n", code: .emptyCell, line: 3),
    Fault(rows: "2022K1;a;1;10\njuni 22;a;1;10\n", code: .notAPeriod, line: 3),
  ])
  func aFaultTakesItsSeriesOutAndNoOther(_ fault: Fault) {
    let result = Self.read(
      "t;s;x;n\n" + fault.rows + "2022K2;b;1;10\n", value: nil, numerator: "x", denominator: "n", series: "s")
    #expect(result.findings.map(\.code) == [fault.code])
    #expect(result.findings.first?.place?.line == fault.line)
    #expect(result.series.map(\.name) == ["b"])
    #expect(result.leftOut == 1)
  }

  /// With its rows left out instead, both of them where two contradict each other.
  @Test func aFaultTakesOnlyItsRowOutWhereThatIsAccepted() {
    let text = "t;s;v\n1;a;1\n2;a;x\n3;a;3\n1;b;1\n1;b;2\n2;b;3\n3;;4\n4;b\n"
    let columns = SeriesColumns(time: "t", value: "v", series: "s")
    let result = SeriesFile.read([("f.csv", .bytes(Array(text.utf8)))], columns, acceptPartial: true)
    #expect(result.series.map { "\($0.name) " + $0.points.map(\.time.description).joined() } == ["a 13", "b 2"])
    #expect(result.leftOut == 0)
    #expect(result.rejected.map { $0.rows.map(\.line) } == [[3, 5, 6, 8, 9]])
    #expect(result.findings.map(\.code) == [.notANumber, .duplicatePeriod, .emptyCell, .wrongFieldCount])
  }

  /// A column that can't be told from another, and rows that may be of any series.
  @Test(arguments: [
    ("t;s;v;v\n1;a;1;2\n", FindingCode.duplicateHeader, false), ("t;s;v\n1;a;1\n2;;2\n", .emptyCell, true),
    ("t;s;v\n1;a;1\n2;a\n", .wrongFieldCount, true), ("t;s;v\n1;a;1.234\n", .ambiguousNumber, false),
  ])
  func nothingIsComputedWhereItCannotBeToldFromWhat(_ text: String, _ code: FindingCode, _ isPartial: Bool) {
    let result = Self.read(text, series: "s")
    #expect(result.series.isEmpty && result.findings.map(\.code) == [code])
    let partial = SeriesFile.read(
      [("f.csv", .bytes(Array(text.utf8)))], SeriesColumns(time: "t", value: "v", series: "s"), acceptPartial: true)
    #expect(partial.series.isEmpty != isPartial)
  }

  @Test(arguments: [(["44742", "44834", "44926"], "2022-06-30"), (["44742", "44742"], nil)])
  func numbersThatASpreadsheetMadeOfDatesAreRefused(_ cells: [String], _ date: String?) {
    let rows = zip(cells, ["a", "b", "a"]).map { "\($0);\($1);1\n" }.joined()
    let result = Self.read("t;s;v\n" + rows, series: "s")
    #expect(result.findings.first?.facts[.suggestion] == date)
    #expect(result.series.isEmpty == (date != nil))
  }

  @Test func aProvisionalPeriodIsAPeriod() {
    let result = Self.read("t;v\n2022K1;1\n2022K2*;2\n")
    #expect(result.findings.map(\.code) == [.provisionalFigure])
    #expect(result.series.first?.points.last?.time == .period(.quarter(2022, 2)))
  }

  /// Too few to stop the file, and shown nowhere.
  @Test func namesLikePersonalNumbersAreMasked() {
    let rows = (1...20).map { "\($0);Nord;1\n" }.joined()
    let result = Self.read("t;s;v\n1;0102031234;2\n" + rows, series: "s")
    #expect(result.series.map(\.name) == ["**********", "Nord"])
    let areas = Self.areas("omr;x;n\nNord;1;2\nSyd;1;2\nØst;1;2\n0102031234;1;2\n")
    #expect(areas.areas.map(\.name) == ["Nord", "Syd", "Øst", "**********"])
  }

  @Test func aMissingFigureIsAGapAndNoFault() {
    let result = Self.read("t;v\n2022K1;1\n2022K2;..\n2022K3;3\n")
    #expect(!result.findings.hasErrors)
    #expect(result.series.first?.gaps == [.quarter(2022, 2)])
  }

  // MARK: Areas

  static func areas(_ text: String, time: String? = nil, period: Period? = nil) -> AreaFileResult {
    AreaFile.read(
      [("f.csv", .bytes(Array(text.utf8)))],
      AreaColumns(area: "omr", numerator: "x", denominator: "n", time: time), period: period)
  }

  @Test func anyNamesAreAreas() {
    let result = Self.areas("omr;x;n\nNord;1;10\nSyd;2;10\n")
    #expect(result.areas.map(\.name) == ["Nord", "Syd"])
    #expect(result.areas.allSatisfy { $0.code == nil })
  }

  @Test func municipalitiesGetTheirCodesAndTotalsAreLeftOut() {
    let result = Self.areas("omr;x;n\n000 Hele landet;9;99\nÅbenrå;1;10\n0461;2;10\nRegion Syddanmark;3;20\n")
    #expect(result.areas.map(\.code) == ["580", "461"])
    #expect(result.areas.map(\.name) == ["Aabenraa", "Odense"])
  }

  @Test(arguments: ["Hovedtotal", "Sum", "I alt:", "Syddanmark i alt", "Hele regionen", "Gennemsnit"])
  func theLabelOfATotalIsNoArea(_ label: String) {
    let result = Self.areas("omr;x;n\nAabenraa;1;10\nOdense;2;10\n\(label);3;20\n")
    #expect(result.areas.map(\.name) == ["Aabenraa", "Odense"])
    #expect(result.findings.isEmpty)
  }

  /// What stands among municipalities and is none may be a sum of some of them.
  @Test func aStrangerAmongMunicipalitiesIsAskedAbout() {
    let text = "omr;x;n\nAabenraa;1;10\nOdense;2;10\nFyn;3;20\n580 Aarhus;1;10\nKolding;1;10\n"
    #expect(Self.areas(text).findings.map(\.code) == [.unknownArea, .unknownArea])
    #expect(Self.areas(text).findings.map(\.place?.line) == [4, 5])
    #expect(Self.areas(text).areas.isEmpty)
    let partial = AreaFile.read(
      [("f.csv", .bytes(Array(text.utf8)))], AreaColumns(area: "omr", numerator: "x", denominator: "n"),
      acceptPartial: true)
    #expect(partial.areas.map(\.name) == ["Aabenraa", "Odense", "Kolding"])
    #expect(partial.rejected.map { $0.rows.map(\.line) } == [[4, 5]])
  }

  @Test func departmentsWithTheNamesOfTownsStay() {
    let result = Self.areas("omr;x;n\nOdense;1;10\nKirurgi;2;10\nMedicin;3;20\n")
    #expect(result.areas.map(\.name) == ["Odense", "Kirurgi", "Medicin"])
    #expect(result.findings.isEmpty)
  }

  @Test func theLatestPeriodIsCompared() {
    let text = "omr;t;x;n\nA;2021;1;10\nA;2022;2;10\nB;2022;3;10\nC;2021;4;10\n"
    #expect(Self.areas(text, time: "t").areas.map(\.name) == ["A", "B"])
    #expect(Self.areas(text, time: "t", period: .year(2021)).areas.map(\.name) == ["A", "C"])
    // Who has no figure for it is named.
    #expect(
      Self.areas(text, time: "t").findings.map(\.facts) == [[.name: "C", .count: "1", .period: "2022"]])
    #expect(
      Self.areas(text, time: "t", period: .year(2021)).findings.map(\.facts)
        == [[.name: "B", .count: "1", .period: "2021"]])
    #expect(Self.areas(text, time: "t", period: .year(2021)).findings.map(\.cause) == [.asked])
  }

  @Test func anAreaTwiceIsAFault() {
    let result = Self.areas("omr;x;n\nOdense;1;10\n461;2;10\n")
    #expect(result.findings.map(\.code) == [.duplicatePeriod])
    #expect(result.findings.first?.place?.line == 3 && result.areas.isEmpty)
  }

  /// All areas together would lack one.
  @Test func nothingIsComparedWhereARowIsLeftOut() {
    let text = "omr;x;n\nA;1;10\nB;x;10\nC;3;10\n"
    #expect(Self.areas(text).areas.isEmpty)
    let partial = AreaFile.read(
      [("f.csv", .bytes(Array(text.utf8)))], AreaColumns(area: "omr", numerator: "x", denominator: "n"),
      acceptPartial: true)
    #expect(partial.areas.map(\.name) == ["A", "C"])
    #expect(partial.rejected.map { $0.rows.map(\.line) } == [[3]])
  }
}
