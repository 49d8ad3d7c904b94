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
}
