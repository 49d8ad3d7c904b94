import Agreement
import Basics
import Evidence
import Findings
import Geography
import Testing

@testable import Reading

@Suite struct RecordsTests {
  @Test func soundRowsBecomeCases() {
    let reading = Reading.records(
      "2022-01-03;;2022-01-10;LÆ 121;Aabenraa;", "03-01-2022;01-02-2022;;LÆ 121;461;nej",
      "3/1/2022;;17.01.2022;131;430;JA", "2022-01-03;;;121;751;")
    #expect(
      reading.cases == [
        "580 2022-01-03 2022-01-17 2022-01-10", "461 2022-01-03 2022-02-01 -",
        "430 2022-01-03 2022-02-02 2022-01-17 cancelled",
      ])
    #expect(reading.faults.isEmpty)
    #expect(reading.input == InputFile(name: "a.csv", rows: 4, outside: 1, latestDate: Sample.day("2022-01-17")))
  }

  @Test(
    arguments: [
      (";;;121;580;", ["I003@2:1"]), ("i går;;;121;580;", ["I011@2:1"]), ("2022-01-03;;x;121;580;", ["I011@2:3"]),
      ("2022-01-03;x;;121;580;", ["I011@2:2"]), ("2022-01-03;;2022-01-02;121;580;", ["I040@2:3"]),
      ("2022-01-03;2022-01-02;;121;580;", ["I041@2:2"]),
      ("2022-01-03;2022-01-02;2022-01-01;121;580;", ["I041@2:2", "I040@2:3"]),
      ("2022-01-03;;;999;580;", ["I045@2:4"]), ("2022-01-03;;;;580;", ["I003@2:4"]),
      ("2022-01-03;;;121/131;580;", ["I045@2:4"]), ("2022-01-03;;;121;Odnese;", ["I020@2:5"]),
      ("2022-01-03;;;121;;", ["I003@2:5"]), ("2022-01-03;;;121;580;måske", ["I042@2:6"]),
      ("i går;x;y;999;xyz;måske", ["I011@2:1", "I011@2:2", "I011@2:3", "I020@2:5", "I042@2:6"]),
      ("x;y;z;999;751;måske", []),
      // An explicit due date needs no type, and on the day of the request it is no fault.
      ("2022-01-03;2022-01-03;2022-01-03;;580;", []),
    ])
  func faultsOfOneRow(_ row: String, _ faults: [String]) {
    let reading = Reading.records("2022-01-03;;;121;461;", row)
    #expect(reading.faults == faults.map { $0.replacing("@2", with: "@3") })
    #expect(reading.input?.rejected == (faults.isEmpty ? 0 : 1))
    #expect(reading.cases.count == (faults.isEmpty && !row.contains("751") ? 2 : 1))
  }

  @Test(
    arguments: [
      ("LÆ 121", 14), ("LÆ125", 14), ("læ 221", 14), ("225", 14), ("LÆ-281", 14), ("LÆ 285", 14), ("LÆ 131", 30),
      ("LÆ135", 30), ("141", 30), ("145", 30), ("261", 30), ("265", 30), ("LÆ 121/125", 14), ("131 / LÆ135", 30),
      ("LÆ\u{A0}121", 14),
    ])
  func nationalTimeLimits(_ type: String, _ days: Int) {
    let due = Sample.day("2022-01-03").advanced(by: days)
    #expect(Reading.records("2022-01-03;;;\(type);580;").cases == ["580 2022-01-03 \(due) -"])
  }

  @Test(
    arguments: [
      ("LÆ 121", 10), ("LÆ 125", 10), ("LÆ 131", 30), ("Statusattest", 5), ("statusattest", 5), ("LÆ 121/125", 10),
      ("LÆ 125/131", nil),
    ] as [(String, Int?)])
  func anAgreementsOwnTimeLimitsBeatThem(_ type: String, _ days: Int?) {
    var source = Sample.source(.records)
    source.dueDays = ["LÆ 121/125": 10, "Statusattest": 5]
    let reading = Reading(
      source, "anmodet;frist;besvaret;type;kommune;annulleret\n2022-01-03;;;\(type);580;\n")
    #expect(reading.records.map(\.due) == (days.map { [Sample.day("2022-01-03").advanced(by: $0)] } ?? []))
  }

  /// Without a column for the type a row has to state its due date.
  @Test func aDueDateOrATypeIsNeeded() {
    let source = Sample.source(.records, [.requested: "anmodet", .due: "frist", .answered: "besvaret"])
    let reading = Reading(source, "anmodet;frist;besvaret\n2022-01-03;2022-01-17;\n2022-01-03;;\n")
    #expect(reading.faults == ["I003@3:2"])
    #expect(reading.cases == ["1083 2022-01-03 2022-01-17 -"])
  }

  @Test func anAreaHasToExistWhenItAsks() {
    var areas = Sample.areas
    areas[1].validFrom = Sample.day("2020-07-01")
    let source = Sample.source(.records)
    let reading = Reading(
      source,
      "anmodet;frist;besvaret;type;kommune;annulleret\n2020-06-30;;;121;580;\n2020-07-01;;;121;580;\n",
      in: Sample.agreement([source], areas: areas))
    #expect(reading.faults == ["I023@2:5"])
    #expect(reading.cases.count == 1)
  }
}
