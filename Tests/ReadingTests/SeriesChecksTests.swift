import Agreement
import Basics
import Evidence
import Findings
import Testing

@testable import Reading

@Suite struct SeriesChecksTests {
  static let header = "aar;kommune;taeller;naevner\n"

  // MARK: Repeats

  @Test func theSameRowTwiceCountsOnce() {
    let reading = Reading.series("2022;580;1;2", "2022;Aabenraa;1;2")
    #expect(reading.rowFaults == ["I031@3:1"])
    #expect(reading.facts(.duplicateRow) == [.name: "Aabenraa", .period: "2022", .otherLine: "a.csv:2"])
    #expect(reading.observations == ["580 2022 1/2"])
    #expect(reading.rejected.isEmpty)
  }

  /// Which of two rows is right can't be told, so neither is used.
  @Test func rowsThatContradictEachOtherAreBothRejected() {
    let reading = Reading.series("2022;580;1;2", "2021;580;1;2", "2022;0580;1;3")
    #expect(reading.rowFaults.contains("I030@4:1"))
    #expect(reading.facts(.contradictingRows) == [.name: "Aabenraa", .period: "2022", .otherLine: "a.csv:2"])
    #expect(reading.observations == ["580 2021 1/2"])
    #expect(reading.rejected == ["a.csv:2 I030", "a.csv:4 I030"])
    #expect(reading.input?.rejected == 2)
  }

  /// Where newer files hold, the later of two figures is used, and it is known which file corrected what.
  @Test func aNewerFileReplacesWhereTheAgreementSaysSo() {
    var source = Sample.source(.series)
    source.revisions = .newestFile
    let reading = Reading(
      source, SeriesChecksTests.header + "2022;580;1;2\n2022;461;1;2\n",
      SeriesChecksTests.header + "2022;580;1;3\n2022;461;1;2\n")
    #expect(reading.rowFaults.isEmpty && reading.rejected.isEmpty)
    #expect(reading.observations == ["461 2022 1/2", "580 2022 1/3"])
    #expect(
      reading.evidence.revisions == [
        Revision(place: AreaPeriod(area: "580", period: .year(2022)), file: "b.csv")
      ])
    #expect(reading.evidence.repeatedFiles.isEmpty)
  }

  /// Within one file nothing is newer.
  @Test func oneFileStillContradictsItself() {
    var source = Sample.source(.series)
    source.revisions = .newestFile
    let reading = Reading(source, SeriesChecksTests.header + "2022;580;1;2\n2022;580;1;3\n")
    #expect(reading.rowFaults.contains { $0.hasPrefix("I030") } && reading.observations.isEmpty)
  }

  @Test func aFileHandedInTwiceIsToldOnce() {
    let rows = SeriesChecksTests.header + "2022;580;1;2\n2022;461;1;2\n"
    let reading = Reading(Sample.source(.series), rows, rows)
    #expect(reading.facts(.fileRepeated) == [.name: "a.csv", .count: "2"])
    #expect(!reading.result.findings.contains { $0.code == .duplicateRow })
    #expect(reading.evidence.repeatedFiles == [RepeatedFile(name: "b.csv", original: "a.csv")])
  }

  @Test(arguments: [("2", true), ("3", false)]) func theFiguresOfThePeriodBeforeAreTold(_ last: String, _ isSame: Bool)
  {
    let before = ["2021;580;1;2", "2021;461;1;2", "2021;430;1;2"]
    let now = ["2022;580;1;2", "2022;461;1;2", "2022;430;1;\(last)"]
    let reading = Reading(
      Sample.source(.series), SeriesChecksTests.header + (before + now).joined(separator: "\n") + "\n")
    #expect(reading.result.findings.contains { $0.code == .sameAsBefore } == isSame)
    if isSame { #expect(reading.facts(.sameAsBefore) == [.period: "2022", .limit: "2021", .count: "3"]) }
  }

  @Test func rowsOfTwoFilesContradictEachOtherToo() {
    let reading = Reading(
      Sample.source(.series), SeriesChecksTests.header + "2022;580;1;2\n",
      SeriesChecksTests.header + "2022;461;1;2\n2022;580;1;3\n")
    #expect(reading.facts(.contradictingRows)[.otherLine] == "a.csv:2")
    #expect(reading.result.findings.first { $0.code == .contradictingRows }?.place?.file == "b.csv")
    #expect(reading.observations == ["461 2022 1/2"])
    #expect(reading.evidence.inputs.map(\.rejected) == [1, 1])
  }

  // MARK: Time

  @Test func gapsAreSeenPerArea() {
    let reading = Reading.series(
      "2020K1;580;1;2", "2020K2;580;1;2", "2021K1;580;1;2", "2020K1;461;1;2", "2020K3;461;1;2", "2020K4;461;1;2",
      "2021K1;461;1;2")
    #expect(reading.rowFaults == ["I032@4:1", "I032@6:1"])
    #expect(reading.facts(.gapInSeries) == [.name: "Aabenraa", .period: "2020K3", .count: "2"])
  }

  @Test(
    arguments: [
      // Every second rolling year, and a series of one.
      ["2020QMAT02", "2020QMAT04", "2021QMAT02", "2021QMAT04"], ["2020"], ["2020U53", "2021U01"],
      ["2020M12", "2021M01"],
      // Days have no step.
      ["2020-01-01", "2020-01-02", "2020-03-01"],
    ])
  func seriesWithoutGaps(_ periods: [String]) {
    let rows = periods.map { "\($0);580;1;2\n" }.joined()
    #expect(Reading(Sample.source(.series), SeriesChecksTests.header + rows).rowFaults.isEmpty)
  }

  @Test func periodsOfAnotherLengthAreRejected() {
    let reading = Reading.series("2020K1;580;1;2", "2020K2;580;1;2", "2020;580;2;4", "2020M03;461;1;2")
    #expect(reading.rowFaults == ["I036@4:1", "I036@5:1"])
    #expect(reading.facts(.mixedPeriods) == [.found: "2020", .expected: "quarter"])
    #expect(reading.observations == ["580 2020K1 1/2", "580 2020K2 1/2"])
  }

  @Test(arguments: ["2024", "2024K1", "2024-01-01"]) func periodsAfterTheAgreementAreToldOnce(_ period: String) {
    let reading = Reading.series("\(period);580;1;2", "\(period);461;1;2")
    #expect(reading.rowFaults == ["I034@2:1"])
    #expect(reading.facts(.periodOutsideAgreement) == [.period: period, .limit: "2023-12-31"])
    #expect(reading.observations.count == 2)
  }

  /// What lies before an agreement is where it starts from.
  @Test(arguments: ["2018", "2018K4", "2018-12-31"]) func periodsBeforeTheAgreementAreItsHistory(_ period: String) {
    let reading = Reading.series("\(period);580;1;2")
    #expect(reading.rowFaults.isEmpty)
    #expect(reading.observations.count == 1)
  }

  /// Half in is in: a rolling year that ends in the agreement's first quarter.
  @Test(arguments: ["2019QMAT01", "2019U01", "2023-12-31", "2023U52"])
  func periodsAtTheAgreementsEnds(_ period: String) {
    #expect(Reading.series("\(period);580;1;2").rowFaults.isEmpty)
  }

  // MARK: Areas

  @Test func areasThatSayNothingAreNamed() {
    let reading = Reading.series("2020;580;1;2", "2021;580;1;2", "2020;461;1;2")
    #expect(reading.faults == ["I035@-:-", "I035@-:-"])
    let facts = reading.result.findings.map(\.facts)
    #expect(
      facts == [
        [.name: "Faaborg-Midtfyn", .count: "1"], [.name: "Odense", .count: "1", .period: "2021"],
      ])
  }

  /// A total is checked where all three municipalities have figures; figures in whole tens may be rounded.
  @Test(
    arguments: [
      (["1083;11;30", "580;3;10", "430;4;10", "461;4;10"], [:]),
      (
        ["1083;12;30", "580;3;10", "430;4;10", "461;4;10"],
        [.name: "Region Syddanmark", .period: "2022", .found: "12/30", .expected: "11/30"]
      ),
      (["1083;12;30", "580;3;10", "430;4;10"], [:]),
      (["1083;20;40", "580;10;10", "430;10;10", "461;10;10"], [:]),
      (
        ["1083;60;80", "580;10;10", "430;10;10", "461;10;10"],
        [.name: "Region Syddanmark", .period: "2022", .found: "60/80", .expected: "30/30"]
      ),
    ] as [([String], [Fact: String])])
  func totalsAreComparedWithTheirParts(_ rows: [String], _ facts: [Fact: String]) {
    let reading = Reading(
      Sample.source(.series), SeriesChecksTests.header + rows.map { "2022;\($0)\n" }.joined())
    #expect(reading.rowFaults == (facts.isEmpty ? [] : ["I046@2:3"]))
    #expect(facts.isEmpty || reading.facts(.totalContradictsParts) == facts)
    #expect(reading.rejected.isEmpty)
  }

  /// 0 of 0 is an answer: it has no share, and nothing is missing.
  @Test func whereThereIsNothingToCountNothingIsMissing() {
    let reading = Reading.series("2022;580;3;10", "2022;430;0;0", "2022;461;4;10", "2022;1083;7;20")
    #expect(reading.faults == ["I017@3:4"])
    #expect(reading.evidence.nothingToCount == [AreaPeriod(area: "430", period: .year(2022))])
    let years = (2019...2023).map { $0 == 2021 ? "\($0);1083;0;0" : "\($0);1083;3;10" }.joined(separator: "\n")
    #expect(Reading(Sample.source(.series), SeriesChecksTests.header + years).rowFaults == ["I017@4:4"])
  }

  @Test func aSourceAboutTheRegionHasNoMunicipalitiesToMiss() {
    #expect(Reading.series("2020;1083;1;2").faults.isEmpty)
  }

  // MARK: Values

  static func values(_ unit: Unit, _ cell: String, area: String = "580", goals: [Goal] = []) -> Reading {
    let source = Sample.source(.series, [.period: "aar", .area: "kommune", .value: "tal"])
    return Reading(
      source, "aar;kommune;tal\n2022;\(area);\(cell)\n", in: Sample.agreement([source], unit: unit, goals: goals))
  }

  @Test(
    arguments: [
      (Unit.percent, "100", nil), (.percent, "0", nil), (.percent, "100,01", "I019@2:3"),
      (.percent, "-0,06", "I019@2:3"),
      (.percent, "5096", "I019@2:3"), (.percentagePoints, "-0,06", nil), (.kroner, "-5", nil),
      (.count, "-5", "I014@2:3"),
      (.count, "0", nil), (.days, "400", nil),
    ] as [(Unit, String, String?)])
  func valuesThatCannotBe(_ unit: Unit, _ cell: String, _ fault: String?) {
    let reading = SeriesChecksTests.values(unit, cell)
    #expect(reading.rowFaults == (fault.map { [$0] } ?? []))
    #expect(reading.observations.count == (fault == "I014@2:3" ? 0 : 1))
  }

  @Test(
    arguments: [
      (Unit.percent, "580", "1083", ["I038@1:3"]), (.percent, "1083", "1083", []), (.percent, "580", "580", []),
      (.count, "580", "1083", []), (.kroner, "580", "1083", []), (.days, "580", "1083", ["I038@1:3"]),
    ] as [(Unit, String, String, [String])])
  func percentagesCannotBeAddedUp(_ unit: Unit, _ area: String, _ goalArea: String, _ faults: [String]) {
    let goal = Goal(id: "mål", title: Bilingual("Mål"), indicator: "kilde", area: ID(goalArea), target: .monitored)
    #expect(SeriesChecksTests.values(unit, "12", area: area, goals: [goal]).rowFaults == faults)
  }
}
