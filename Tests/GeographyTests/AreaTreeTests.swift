import Basics
import Geography
import Testing

@Suite struct AreaTreeTests {
  let tree = AreaTree([
    Area(code: "0", name: "Hele landet", kind: .country), Area(code: "1082", name: "Region Midtjylland", kind: .region),
    Area(code: "VEST", name: "Vest", kind: .cluster, parent: "1082"),
    Area(code: "657", name: "Herning", kind: .municipality, parent: "VEST"),
    Area(
      code: "661", name: "Holstebro", kind: .municipality, parent: "VEST",
      validTo: CalendarDate(year: 2020, month: 12, day: 31)),
    Area(code: "751", name: "Aarhus", kind: .municipality, parent: "1082"),
    Area(code: "580", name: "Aabenraa", kind: .municipality),
  ])

  @Test(
    arguments: [
      ("657", ["657"]), ("VEST", ["657", "661"]), ("1082", ["657", "661", "751"]), ("0", ["657", "661", "751", "580"]),
      ("1083", []),
    ] as [(ID<Area>, [ID<Area>])])
  func municipalities(_ code: ID<Area>, _ expected: [ID<Area>]) {
    #expect(tree.members(of: code, on: nil).map(\.code) == expected)
  }

  @Test func membersExistOnTheDay() {
    #expect(tree.members(of: "VEST", on: CalendarDate(year: 2021, month: 1, day: 1)).map(\.code) == ["657"])
    #expect(tree.members(of: "1082", kind: .cluster, on: nil).map(\.code) == ["VEST"])
    #expect(tree.members(of: "VEST", kind: .cluster, on: nil).map(\.code) == ["VEST"])
  }

  @Test func whatAnAreaLiesIn() {
    #expect(tree.ancestors(of: "657").map(\.code) == ["VEST", "1082"])
    #expect(tree.cluster(of: "657")?.code == "VEST")
    #expect(tree.cluster(of: "751") == nil)
    #expect(tree.region(of: "VEST")?.code == "1082")
    #expect(tree.region(of: "580") == nil)
    #expect(tree.contains("580", in: "0") && !tree.contains("580", in: "1082"))
  }

  @Test func aCycleEndsWhereItCloses() {
    let tree = AreaTree([
      Area(code: "a", name: "A", kind: .cluster, parent: "b"), Area(code: "b", name: "B", kind: .cluster, parent: "a"),
      Area(code: "c", name: "C", kind: .municipality, parent: "a"),
    ])
    #expect(tree.ancestors(of: "c").map(\.code) == ["a", "b"])
    #expect(tree.ancestors(of: "a").map(\.code) == ["b"])
  }

  // MARK: What takes another's place

  static let first = CalendarDate(year: 2024, month: 10, day: 1) ?? CalendarDate(dayNumber: 0)

  /// 607 becomes 608, which becomes 609; 410 and 420 become 411; two that replace each other never end.
  let changed = AreaTree([
    Area(code: "607", name: "Fredericia", kind: .municipality, validTo: first.advanced(by: -1)),
    Area(
      code: "608", name: "Trekantbyen", kind: .municipality, replaces: ["607"], validFrom: first,
      validTo: first.advanced(by: 99)),
    Area(code: "609", name: "Trekanten", kind: .municipality, replaces: ["608"], validFrom: first.advanced(by: 100)),
    Area(code: "410", name: "Middelfart", kind: .municipality, validTo: first.advanced(by: -1)),
    Area(code: "420", name: "Assens", kind: .municipality, validTo: first.advanced(by: -1)),
    Area(code: "411", name: "Vestfyn", kind: .municipality, replaces: ["410", "420"], validFrom: first),
    Area(code: "1", name: "A", kind: .municipality, replaces: ["2"], validTo: first.advanced(by: -1)),
    Area(code: "2", name: "B", kind: .municipality, replaces: ["1"], validTo: first.advanced(by: -1)),
  ])

  @Test(
    arguments: [
      ("607", -1, "607"), ("607", 0, "608"), ("607", 99, "608"), ("607", 100, "609"), ("609", -1, "607"),
      ("609", 50, "608"), ("410", 0, "411"), ("420", 0, "411"),
      // Before a merger several stand in its place.
      ("411", -1, "411"), ("999", 0, nil),
    ] as [(ID<Area>, Int, ID<Area>?)])
  func whatStandsForAnArea(_ code: ID<Area>, _ days: Int, _ expected: ID<Area>?) {
    #expect(changed.standing(for: code, on: Self.first.advanced(by: days))?.code == expected)
  }

  @Test func areasThatReplaceEachOtherEnd() { #expect(changed.standing(for: "1", on: Self.first) != nil) }

  @Test(
    arguments: [
      ("609", ["609", "608", "607"]), ("607", ["607"]), ("411", ["411"]), ("1", ["1", "2"]),
    ] as [(ID<Area>, [ID<Area>])])
  func historyOfAnArea(_ code: ID<Area>, _ expected: [ID<Area>]) { #expect(changed.history(of: code) == expected) }
}
