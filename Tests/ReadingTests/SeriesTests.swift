import Agreement
import Basics
import Evidence
import Findings
import Geography
import Testing

@testable import Reading

@Suite struct SeriesTests {
  @Test func aStarAfterThePeriodMakesTheFigureProvisional() {
    let reading = Reading.series("2021;580;1;2", "2022*;580;1;2")
    #expect(reading.rowFaults == ["I033@3:1"])
    #expect(reading.observations == ["580 2021 1/2", "580 2022 1/2 provisional"])
  }

  @Test(
    arguments: [
      ("juni 22", Cause.shortYear, nil), ("22K2", .shortYear, nil), ("44742", .spreadsheetDate, "2022-06-30"),
      ("2022K5", nil, nil), ("30-06-22", .shortYear, nil), ("22", nil, nil),
    ] as [(String, Cause?, String?)])
  func whatIsNoPeriodIsExplained(_ cell: String, _ cause: Cause?, _ suggestion: String?) {
    let reading = Reading.series("2021;580;1;2", "\(cell);580;1;2")
    #expect(reading.facts(.notAPeriod)[.found] == cell)
    #expect(reading.facts(.notAPeriod)[.suggestion] == suggestion)
    #expect(reading.cause(.notAPeriod) == cause)
  }

  @Test func cellsThatContradictEachOtherAreBothNamed() {
    let source = Sample.source(.series, [.period: "aar", .value: "v"])
    let reading = Reading(source, "aar;v\n2020;2\n2021;1,5\n2022;1.5\n")
    #expect(reading.rowFaults == ["I016@4:2"])
    #expect(reading.facts(.ambiguousNumber) == [.found: "1.5", .limit: "1,5", .otherLine: "3"])
  }

  @Test func aLineWithItsFirstCellOnlyMayBeANote() {
    #expect(Reading.series("2021;580;1;2", "Tallene er runde;;;").cause(.emptyCell) == .note)
    #expect(Reading.series("2021;580;1;2", "Tallene er runde;;;").cause(.notAPeriod) == .note)
    #expect(Reading.series("2021;580;1;2", "2022;;1;2").cause(.emptyCell) == nil)
    #expect(Reading.series("2021;580;1;2", "2022;;;").cause(.emptyCell) == nil)
  }

  @Test func soundRowsBecomeObservations() {
    let reading = Reading.series("2020;580;12;30", "2019;Odense;5;50*", "2019;0580;0;9", "2019;Faaborg-Midtfyn;-;4")
    #expect(reading.observations == ["430 2019 0/4", "461 2019 5/50 provisional", "580 2019 0/9", "580 2020 12/30"])
    #expect(
      reading.evidence.observations.map(\.provenance)
        == [5, 3, 4, 2].map { [Provenance(file: "a.csv", lines: [$0...$0])] })
    #expect(reading.input == InputFile(name: "a.csv", rows: 4, latestDate: Sample.day("2020-12-31")))
  }

  /// One fault in one row, with the field that it stands in.
  @Test(
    arguments: [
      ("tolv;580;12;30", "I010@2:1"), (";580;12;30", "I003@2:1"), ("2022X;580;12;30", "I010@2:1"),
      ("2022;Abenraa;12;30", "I020@2:2"), ("2022;;12;30", "I003@2:2"), ("2022;543;12;30", "I021@2:2"),
      ("2022;580;tolv;30", "I012@2:3"), ("2022;580;12;tredive", "I012@2:4"), ("2022;580;12.5;30", "I012@2:3"),
      ("2022;580;12 %;30", "I012@2:3"), ("2022;580;-12;30", "I014@2:3"), ("2022;580;12;-30", "I014@2:4"),
      ("2022;580;31;30", "I015@2:3"), ("2022;580;3;0", "I015@2:3"), ("2022;580;12;99999999999", "I018@2:4"),
      ("2022;580;12;1e30", "I018@2:4"), ("2022;580;0;0", "I017@2:4"), ("2022;580;..;30", "I037@2:3"),
      ("2022;580;<5;30", "I037@2:3"), ("2022;580;;30", "I037@2:3"), ("2022;580;3*;30", "I033@2:3"),
      ("2024;580;12;30", "I034@2:1"), ("2024K1;580;12;30", "I034@2:1"),
    ])
  func faultsOfOneRow(_ row: String, _ fault: String) {
    #expect(Reading.series(row).rowFaults == [fault])
  }

  @Test func everyFaultOfARowIsNamed() {
    let reading = Reading.series("tolv;Odnese;x;y")
    #expect(reading.rowFaults == ["I010@2:1", "I020@2:2", "I012@2:3", "I012@2:4"])
    #expect(reading.facts(.unknownArea) == [.found: "Odnese", .suggestion: "Odense"])
    #expect(reading.observations.isEmpty)
    #expect(reading.input?.rejected == 1)
    #expect(reading.rejected == ["a.csv:2 I010 I020 I012 I012"])
  }

  /// A row for somewhere else is nobody's business here, faults and all.
  @Test func rowsOfOtherAreasAreLeftOut() {
    let reading = Reading.series(
      "x;København;y;z", "2022;751;1;0", "2022;000 Hele landet;1;2", "2022;Landsdel Fyn;1;2", "2022;Fyn;1;2",
      "2022;I alt;1;2", "2022;580;12;30")
    #expect(reading.rowFaults.isEmpty)
    // A cluster of the agreement is one of its areas.
    #expect(reading.observations == ["580 2022 12/30", "Fyn 2022 1/2"])
    #expect(reading.input?.outside == 5)
  }

  /// Below a title, a blank at the left end is the heading above it; a blank figure is none.
  @Test func aBlankFigureBelowATitleIsMissing() {
    let source = Sample.source(.series, [.period: "aar", .area: "kommune", .value: "antal"])
    let reading = Reading(
      source, "Uddannede\n\nantal;kommune;aar\n4;580;2020\n;580;2021\n15;580;2022\n;580;2023\n")
    #expect(reading.rowFaults == ["I037@5:1", "I037@7:1"])
    #expect(reading.observations == ["580 2020 4", "580 2022 15"])
    let headed = Reading(
      source, "Uddannede\n\nkommune;antal;aar\n580;4;2020\n;;2021\n461;15;2020\n;x;2021\n")
    #expect(headed.observations == ["461 2020 15", "580 2020 4"])
    #expect(headed.rowFaults == ["I037@5:2", "I013@7:2"])
    #expect(headed.result.rejected.first?.rows.first?.cells == ["461", "x", "2021"])
  }

  /// A blank end of a membership says that it lasts.
  @Test func aBlankEndBelowATitleIsNoEnd() {
    let reading = Reading(
      Sample.source(.register, [.to: "til", .area: "kommune", .from: "fra", .status: "status"]),
      "Deltagelse\n\ntil;kommune;fra;status\n2020-12-31;580;2020-01-01;ja\n;461;2020-01-01;ja\n")
    #expect(reading.memberships == ["461 yes 2020-01-01 - ", "580 yes 2020-01-01 - 2020-12-31"])
  }

  @Test(
    arguments: [
      ("OdenseÃ¸", nil, nil), ("580 Odense", .codeOfAnother, nil), ("FÃ¥borg-Midtfyn", .encoding, "Faaborg-Midtfyn"),
      ("Odense’s", nil, "Odense"), ("Odnese", nil, "Odense"),
    ] as [(String, Cause?, String?)])
  func anUnknownAreaIsExplained(_ cell: String, _ cause: Cause?, _ suggestion: String?) {
    let reading = Reading.series("2022;\(cell);1;2"), facts = reading.facts(.unknownArea)
    #expect(facts[.found] == cell)
    #expect(reading.cause(.unknownArea) == cause)
    if suggestion != nil || cause == .codeOfAnother { #expect(facts[.suggestion] == suggestion) }
  }

  @Test func aHeadingInAnotherEncodingIsSuggested() {
    let source = Sample.source(.series, [.period: "år", .area: "kommune", .value: "tæller"])
    let reading = Reading(source, "Ã¥r;kommune;t‘ller\n2022;580;1\n")
    #expect(reading.faults == ["I001@1:-", "I001@1:-"])
    #expect(reading.result.findings.map(\.cause) == [.encoding, .encoding])
    #expect(reading.result.findings.map { $0.facts[.suggestion] } == ["Ã¥r", "t‘ller"])
  }

  /// Web pages and mails leave them in what is copied.
  @Test func invisibleCharactersAtTheEdgesOfACellAreBlanks() {
    let source = Sample.source(.series)
    let reading = Reading(
      source, "aar\u{200B};\u{2060}kommune;taeller;naevner\n\u{200B}2022;580\u{AD};\u{FEFF}1;\u{200E}2\u{200B}\n")
    #expect(reading.observations == ["580 2022 1/2"])
  }

  static let shares = Sample.source(.series, [.period: "aar", .area: "kommune", .value: "andel"])

  @Test(arguments: [
    ("0,51;0,48;1", ["I047@2:3"]), ("1;0;0,5", ["I047@4:3"]), ("0,51;0,48;1,2", []), ("0;1;1", []),
    ("51,5;48,2;60", []),
    ("-0,5;0,3;0,2", ["I019@2:3"]),
  ])
  func percentagesBelowOneAreMostLikelyFractions(_ values: String, _ faults: [String]) {
    let rows = zip(2020..., values.split(separator: ";")).map { "\($0);580;\($1)\n" }.joined()
    #expect(Reading(Self.shares, "aar;kommune;andel\n" + rows).rowFaults == faults)
  }

  @Test func smallValuesOfOtherUnitsAreNoFractions() {
    let agreement = Sample.agreement([Self.shares], unit: .count)
    #expect(Reading(Self.shares, "aar;kommune;andel\n2020;580;0,51\n", in: agreement).rowFaults == [])
  }

  @Test func theRegionsOwnFiguresAreKept() {
    let reading = Reading.series("2022;083 Region Syddanmark;12;30", "2023;Syddanmark;13;30")
    #expect(reading.observations == ["1083 2022 12/30", "1083 2023 13/30"])
    #expect(reading.faults.isEmpty)
  }

  @Test func aFileWithoutAreasIsAboutTheAgreementsArea() {
    let source = Sample.source(.series, [.period: "kvartal", .value: "antal"])
    let reading = Reading(source, "kvartal;antal\n2022K1;12,5\n2. kvartal 2022;1.234,5\n")
    #expect(reading.observations == ["1083 2022K1 12.5", "1083 2022K2 1234.5"])
  }

  @Test func theFieldAndItsExcerptAreFoundAcrossQuotedLineBreaks() {
    let source = Sample.source(.series)
    let reading = Reading(
      source,
      "note;aar;kommune;taeller;naevner\n\"to\nlinjer\";2022;580;12;30\n\"tre\n\nlinjer\";2022;461;\"tolv\";30\n")
    #expect(reading.rowFaults == ["I012@6:4"])
    let place = reading.result.findings.first { $0.code == .notAnInteger }?.place
    #expect(place?.fieldName == "taeller")
    #expect(place?.excerpt?.markedText == "\"tolv\"")
    // The rejected row starts where its first cell does.
    #expect(reading.rejected == ["a.csv:4 I012"])
  }

  @Test func quotedBlanksMeanNothing() {
    let reading = Reading.series("\" 2022 \";\" 580\u{A0}\";\" 12\";\"30 \"")
    #expect(reading.observations == ["580 2022 12/30"])
  }

  // MARK: Columns

  @Test(arguments: ["1.234", "1,234"])
  func aColumnThatCanBeReadInTwoWaysIsAskedAbout(_ cell: String) {
    let reading = Reading.series("2021;580;1;2", "2022;580;12;\(cell)")
    #expect(reading.faults == ["I016@3:4"])
    #expect(reading.facts(.ambiguousNumber) == [.found: cell])
    #expect(reading.observations.isEmpty)
  }

  @Test(arguments: [(Character(","), "12/1234"), (".", nil)] as [(Character, String?)])
  func theAgreementSettlesIt(_ sign: Character, _ figure: String?) {
    var source = Sample.source(.series)
    source.format.decimalSign = sign
    let reading = Reading(source, "aar;kommune;taeller;naevner\n2022;580;12;1.234\n")
    #expect(reading.observations == (figure.map { ["580 2022 \($0)"] } ?? []))
    #expect(reading.rowFaults == (figure == nil ? ["I012@2:4"] : []))
  }

  /// Each column is decided by itself, and by all of its cells, those of other areas and of rows that a filter takes out
  /// among them.
  @Test func aColumnIsDecidedByAllItsCells() {
    #expect(Reading.series("2022;000;12;2.000.000", "2022;580;12;1.234").observations == ["580 2022 12/1234"])
    #expect(Reading.series("2022;580;1.234;5.000.000").faults == ["I016@2:3"])
    var source = Sample.source(.series)
    source.filters = [Source.Filter(column: "maal", values: ["a"])]
    let reading = Reading(source, "maal;aar;kommune;taeller;naevner\na;2022;580;12;1.234\nb;2022;580;1;0,5\n")
    #expect(reading.observations == ["580 2022 12/1234"])
  }

  /// Counts are rounded to the nearest 10 where percentages are exact, so a share is not made of them.
  @Test func aValueIsUsedAsItIsBesideRoundedCounts() {
    let source = Sample.source(
      .series, [.period: "Periode", .area: "Area", .value: "Andel", .numerator: "Antal", .denominator: "Alle"])
    let reading = Reading(source, "Area;Periode;Antal;Alle;Andel\nOdense;2022QMAT04;44010;43070;9,08\n")
    #expect(reading.observations == ["461 2022QMAT04 9.08"])
    #expect(reading.rowFaults.isEmpty)
  }

  @Test func missingColumnsAreAllNamed() {
    let reading = Reading(Sample.source(.series), "aar;komune;taeller;Naevner\n2022;580;1;2\n")
    #expect(reading.faults == ["I001@1:-"])
    #expect(
      reading.facts(.columnMissing) == [
        .found: "kommune", .expected: "aar, komune, taeller, Naevner", .suggestion: "komune",
      ])
    let other = Reading(Sample.source(.series), "a;b\n1;2\n")
    #expect(other.faults == Array(repeating: "I001@1:-", count: 4))
    #expect(other.evidence.inputs.isEmpty)
  }

  // MARK: Filters

  @Test func filtersChooseRows() {
    var source = Sample.source(.series)
    source.filters = [
      Source.Filter(column: "gruppe", values: ["psykisk", "begge"]), Source.Filter(column: "køn", values: ["i alt"]),
    ]
    let header = "gruppe;køn;aar;kommune;taeller;naevner\n"
    let reading = Reading(
      source,
      header + "psykisk;i alt;2020;580;1;2\nbegge;\" i alt \";2021;580;1;2\npsykisk;mænd;2022;580;x;2\n"
        + "somatisk;i alt;2023;580;1;y\n")
    #expect(reading.observations == ["580 2020 1/2", "580 2021 1/2"])
    #expect(reading.rowFaults.isEmpty)
    #expect(reading.input?.filtered == 2)
  }

  @Test func aFilterThatKeepsNothingIsAFault() {
    var source = Sample.source(.series)
    source.filters = [
      Source.Filter(column: "køn", values: ["i alt"]), Source.Filter(column: "gruppe", values: ["psykiske"]),
    ]
    let reading = Reading(
      source, "gruppe;køn;aar;kommune;taeller;naevner\npsykisk;i alt;2020;580;1;2\nsomatisk;i alt;2020;580;1;2\n")
    #expect(reading.faults == ["I004@1:1"])
    #expect(
      reading.facts(.noRowKept) == [
        .found: "psykiske", .expected: "psykisk, somatisk", .suggestion: "psykisk",
      ])
    // One file of several may have none.
    let header = "gruppe;køn;aar;kommune;taeller;naevner\n"
    let two = Reading(source, header + "x;i alt;2020;580;1;2\n", header + "psykiske;i alt;2020;580;1;2\n")
    #expect(two.rowFaults.isEmpty)
  }

  @Test func aFileAboutOtherAreasOnlyIsAFault() {
    let reading = Reading.series("2022;751;1;2", "2022;København;1;2")
    #expect(reading.faults == ["I024@1:2"])
    #expect(reading.facts(.noRowOfAgreement) == [.name: "Region Syddanmark", .count: "2"])
  }

  // MARK: Codes

  @Test func codesThatLostTheirZeroAreNamed() {
    let reading = Reading.series("2020;0580;1;2", "2021;0580;1;2", "2021;0461 Odense;1;2", "2022;580;1;2")
    #expect(reading.rowFaults == ["I022@5:2"])
    #expect(reading.facts(.leadingZero) == [.found: "580", .expected: "0580"])
    #expect(reading.observations.count == 4)
    let other = Reading.series("2020;580;1;2", "2021;0580;1;2")
    #expect(other.facts(.leadingZero) == [.found: "0580", .expected: "580"])
  }

  /// Regions and totals have other lengths without anything being wrong.
  @Test func totalsDontCountAsCodesThatLostTheirZero() {
    let reading = Reading.series("2020;000;1;2", "2020;083;1;2", "2020;01;1;2", "2020;580;1;2", "2020;0;1;2")
    #expect(reading.rowFaults.isEmpty)
    #expect(Reading.series("2020;1083;1;2", "2020;580;1;2", "2020;Odense;1;2").rowFaults.isEmpty)
  }

  // MARK: Time

  @Test func anAreaHasToExist() {
    var areas = Sample.areas
    areas[1].validFrom = Sample.day("2020-07-01")
    areas[3].validTo = Sample.day("2020-06-30")
    areas.append(
      Area(
        code: "462", name: "Odense", kind: .municipality, parent: "1083", validFrom: Sample.day("2020-07-01")))
    let source = Sample.source(.series)
    let agreement = Sample.agreement([source], areas: areas)
    let reading = Reading(
      source,
      "aar;kommune;taeller;naevner\n2019;580;1;2\n2020;580;1;2\n2019;Odense;1;2\n2020;Odense;1;2\n2021;461;1;2\n",
      in: agreement)
    // By name the municipality that exists is meant; by code it is the one with the code.
    #expect(reading.observations == ["461 2019 1/2", "462 2020 1/2", "580 2020 1/2"])
    #expect(reading.rowFaults == ["I023@2:2", "I023@6:2"])
    #expect(reading.facts(.areaNotValid) == [.found: "Aabenraa", .period: "2019"])
  }
}
