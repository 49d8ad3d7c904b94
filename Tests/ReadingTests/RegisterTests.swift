import Agreement
import Basics
import Evidence
import Findings
import Geography
import Testing

@testable import Reading

@Suite struct RegisterTests {
  @Test func soundRowsBecomeMemberships() {
    let reading = Reading.register(
      "Odense;JA;2020-01-01;;Jobcenter Odense;Brev", "580;nej;01-01-2019;31-12-2019;;", "580;;01.01.2020;;;",
      "430;afslået;2019-07-01;2019-07-01;;", "751;ja;2019-01-01;;;")
    #expect(
      reading.memberships == [
        "430 declined 2019-07-01 - 2019-07-01", "461 yes 2020-01-01 - ", "580 no 2019-01-01 - 2019-12-31",
        "580 unknown 2020-01-01 - ",
      ])
    #expect(reading.faults.isEmpty)
    let odense = reading.evidence.memberships.first { $0.area == "461" }
    #expect(odense?.unit == "Jobcenter Odense" && odense?.origin == "Brev" && odense?.line == 2)
    #expect(reading.input == InputFile(name: "a.csv", rows: 5, outside: 1, latestDate: Sample.day("2020-01-01")))
  }

  @Test func whatLooksLikeAPersonalNumberIsMasked() {
    let reading = Reading.register(
      "461;ja;2020-01-01;;Center A;", "580;ja;2020-01-01;;Center B;", "430;ja;2020-01-01;;Jens 0102031234;")
    #expect(reading.evidence.memberships.compactMap(\.unit).sorted() == ["Center A", "Center B", "Jens **********"])
  }

  @Test(arguments: Words.membership.spellings + [""])
  func everyWordIsReadInAnyCase(_ word: String) {
    let status = (Words.membership[word] ?? .unknown).rawValue
    #expect(Reading.register("580;\(word.uppercased());2020-01-01;;;").memberships == ["580 \(status) 2020-01-01 - "])
  }

  @Test(
    arguments: [
      ("580;måske;2020-01-01;;;", ["I042@2:2"]), ("580;ja;;;;", ["I003@2:3"]), ("580;ja;i går;;;", ["I011@2:3"]),
      ("580;ja;2020-01-01;snart;;", ["I011@2:4"]), ("580;ja;2020-02-30;;;", ["I011@2:3"]),
      ("580;ja;2020-01-02;2020-01-01;;", ["I044@2:4"]), (";ja;2020-01-01;;;", ["I003@2:1"]),
      ("xyz;måske;i går;snart;;", ["I020@2:1", "I042@2:2", "I011@2:3", "I011@2:4"]), ("751;måske;x;y;;", []),
    ])
  func faultsOfOneRow(_ row: String, _ faults: [String]) {
    let reading = Reading.register("461;ja;2019-01-01;;;", row)
    #expect(reading.rowFaults == faults.map { $0.replacing("@2", with: "@3") })
    #expect(reading.memberships == ["461 yes 2019-01-01 - "])
    #expect(reading.input?.rejected == (faults.isEmpty ? 0 : 1))
  }

  // MARK: Overlaps

  /// Which of the two holds can't be told, so neither is used.
  @Test(
    arguments: [
      ("580;nej;2019-01-01;;;", "580;ja;2020-01-01;;;"), ("580;nej;2019-01-01;2020-01-01;;", "580;ja;2020-01-01;;;"),
      ("580;ja;2019-01-01;2019-01-01;;", "580;nej;2019-01-01;2019-01-01;;"),
      ("580;ja;2019-06-01;2019-07-01;;", "580;nej;2019-01-01;2020-01-01;;"),
    ])
  func stretchesThatOverlapAreBothRejected(_ first: String, _ second: String) {
    let reading = Reading.register(first, "461;ja;2019-01-01;;;", second)
    #expect(reading.memberships == ["461 yes 2019-01-01 - "])
    #expect(reading.rejected == ["a.csv:2 I043", "a.csv:4 I043"])
    #expect(reading.facts(.overlappingMemberships)[.name] == "Aabenraa")
  }

  @Test func aLongStretchOverlapsAllWithinIt() {
    let reading = Reading.register(
      "580;ja;2019-01-01;2022-12-31;;", "580;nej;2019-02-01;2019-02-28;;", "580;nej;2020-02-01;2020-02-28;;",
      "580;ja;2023-01-01;;;")
    #expect(reading.rowFaults == ["I043@3:3", "I043@4:3"])
    #expect(reading.result.findings.compactMap { $0.facts[.otherLine] } == ["a.csv:2", "a.csv:2"])
    #expect(reading.memberships == ["580 yes 2023-01-01 - "])
  }

  @Test func stretchesOfTwoFilesOverlapToo() {
    let header = "kommune;status;fra;til;enhed;kilde\n"
    let reading = Reading(
      Sample.source(.register), header + "580;ja;2020-01-01;;;\n",
      header + "461;ja;2020-01-01;;;\n580;nej;2019-01-01;2020-06-30;;\n")
    #expect(reading.rowFaults == ["I043@2:3"])
    #expect(reading.facts(.overlappingMemberships) == [.name: "Aabenraa", .otherLine: "b.csv:3"])
    #expect(reading.memberships == ["461 yes 2020-01-01 - "])
    #expect(reading.evidence.inputs.map(\.rejected) == [1, 1])
  }

  @Test func theSameStretchTwiceCountsOnce() {
    let header = "kommune;status;fra;til;enhed;kilde\n"
    let reading = Reading(
      Sample.source(.register), header + "580;ja;2020-01-01;;;\n", header + "0580;ja;01-01-2020;;;\n")
    #expect(reading.rowFaults == ["I031@2:3"])
    #expect(reading.memberships == ["580 yes 2020-01-01 - "])
    #expect(reading.rejected.isEmpty)
  }

  @Test func stretchesThatMeetDontOverlap() {
    #expect(Reading.register("580;ja;2020-01-01;;;", "580;nej;2019-01-01;2019-12-31;;").rowFaults.isEmpty)
  }

  @Test func withoutAnEndColumnTheRowsAreChanges() {
    let source = Sample.source(.register, [.area: "kommune", .status: "status", .from: "fra"])
    let reading = Reading(
      source, "kommune;status;fra\n580;ja;2021-01-01\n461;ja;2020-06-01\n580;nej;2019-07-01\n580;uoplyst;2019-01-01\n")
    #expect(
      reading.memberships == [
        "461 yes 2020-06-01 - ", "580 unknown 2019-01-01 - 2019-06-30", "580 no 2019-07-01 - 2020-12-31",
        "580 yes 2021-01-01 - ",
      ])
    let twice = Reading(source, "kommune;status;fra\n580;ja;2021-01-01\n580;nej;2021-01-01\n")
    #expect(twice.rowFaults == ["I043@3:3"])
    #expect(twice.memberships.isEmpty)
  }

  // MARK: Areas

  @Test func areasThatSayNothingAreNamed() {
    let reading = Reading.register("580;ja;2020-01-01;;;")
    #expect(reading.faults == ["I035@-:-"])
    #expect(reading.facts(.areaMissing) == [.name: "Faaborg-Midtfyn, Odense", .count: "2"])
  }

  @Test func anAreaHasToExist() {
    var areas = Sample.areas
    areas[1].validFrom = Sample.day("2020-07-01")
    let source = Sample.source(.register)
    let reading = Reading(
      source, "kommune;status;fra;til;enhed;kilde\n580;ja;2020-06-30;;;\n461;ja;2020-06-30;;;\n",
      in: Sample.agreement([source], areas: areas))
    #expect(reading.rowFaults == ["I023@2:1"])
    #expect(reading.memberships == ["461 yes 2020-06-30 - "])
  }

  /// One day each, for thousands of days: once in quadratic time.
  @Test(.timeLimit(.minutes(10))) func manyStretchesOfOneAreaTakeLittleTime() {
    let days = (0..<20_000).map { CalendarDate(dayNumber: 10_000 + $0) }
    let closed = Reading(
      Sample.source(.register),
      "kommune;status;fra;til;enhed;kilde\n" + days.map { "580;ja;\($0);\($0);;\n" }.joined())
    #expect(closed.memberships.count == days.count)
    let columns: [Source.Role: String] = [.area: "kommune", .status: "status", .from: "fra"]
    let open = Reading(
      Sample.source(.register, columns), "kommune;status;fra\n" + days.map { "580;ja;\($0)\n" }.joined())
    #expect(open.evidence.memberships.map(\.to) == days.dropFirst().map { $0.advanced(by: -1) } + [nil])
  }
}
