import Testing

@testable import Disclosure
@testable import Reporting

@Suite struct HiddenCountsTests {
  static func hidden(_ counts: [String: Int], limit: Int = 5, clusters: [String: String] = [:]) -> HiddenCounts {
    HiddenCounts(
      counts.mapValues { HiddenCounts.Cell(count: $0, possible: min(1, $0)...1_000_000) },
      in: .country(counts.keys.sorted().map { .init(key: $0, cluster: clusters[$0], region: "r") }), limit: limit)
  }

  @Test(
    arguments: [
      ([:], []),
      (["a": 0, "b": 5, "c": 12], []),
      // One small count, and the smallest of the others to cover it.
      (["a": 3, "b": 0, "c": 9, "d": 7], ["a", "d"]),
      // Two small ones cover each other, unless their sum tells that both are 1.
      (["a": 3, "b": 2, "c": 9, "d": 7], ["a", "b"]),
      (["a": 1, "b": 1, "c": 9, "d": 7], ["a", "b", "d"]),
      // Nothing else is left to cover it but a 0.
      (["a": 3, "b": 0, "c": 0], ["a", "b", "c"]),
      // Equal ones are hidden together: b alone would tell that a is below 5, and so that it is 4.
      (["a": 4, "b": 5, "c": 5, "d": 7], ["a", "b", "c"]),
      // All but 56 and 4 the other way round would leave c above what is shown.
      (["a": 4, "b": 4, "c": 5], ["a", "b", "c"]),
    ] as [([String: Int], [String])])
  func hidesSmallCountsAndWhatTheTotalTells(_ counts: [String: Int], _ expected: [String]) {
    #expect(Self.hidden(counts).areas == Set(expected))
  }

  @Test(arguments: [0, 1]) func hidesNothingBelowAThresholdOfTwo(_ limit: Int) {
    #expect(Self.hidden(["a": 1, "b": 2, "c": 90], limit: limit).areas.isEmpty)
  }

  /// A total of the cluster alone would tell the 3, although the region has another small count.
  @Test func eachClusterCoversItsOwn() {
    let clusters = ["a": "x", "b": "x", "c": "y", "d": "y"]
    let hidden = Self.hidden(["a": 3, "b": 20, "c": 2, "d": 30], clusters: clusters)
    #expect(hidden.areas == ["a", "b", "c", "d"])
    #expect(hidden.withheld.isEmpty)
  }

  /// A cluster of one municipality can't cover it: its total is withheld, and another cluster's with it.
  @Test func aClusterOfOneIsCoveredByTheRegion() {
    let clusters = ["a": "x", "b": "y", "c": "y"]
    let hidden = Self.hidden(["a": 3, "b": 20, "c": 30], clusters: clusters)
    #expect(hidden.areas == ["a", "b"])
    #expect(hidden.withheld == [.cluster("x", region: "r"), .cluster("y", region: "r")])
  }

  @Test func aTotalThatIsTheCountItselfIsWithheld() {
    let hidden = Self.hidden(["a": 3])
    #expect(hidden.areas == ["a"])
    #expect(hidden.withheld.contains(.region("r")))
    #expect(hidden.withheld.contains(.country))
  }

  /// What is said of a count elsewhere narrows what it may be.
  @Test func aCountThatIsKnownToBeLargeIsNoCover() {
    let cells = [
      "a": HiddenCounts.Cell(count: 2, possible: 1...2), "b": .init(count: 3, possible: 3...9),
      "c": .init(count: 40, possible: 1...90),
    ]
    let country = AreaGroup.country(["a", "b", "c"].map { .init(key: $0) })
    // Of a sum of 5 at most 2 are a's and at least 3 b's: 2 and 3, or 1 and 4.
    #expect(HiddenCounts(cells, in: country, limit: 5).areas == ["a", "b"])
    var told = cells
    told["a"]?.possible = 2...2
    #expect(HiddenCounts(told, in: country, limit: 5).areas == ["a", "b", "c"])
  }

  /// What is hidden for another reason needs a cover too.
  @Test func forcedCountsAreCovered() {
    var hidden = Self.hidden(["a": 30, "b": 20, "c": 90])
    #expect(hidden.areas.isEmpty)
    hidden.hide(["a", "elsewhere"])
    #expect(hidden.areas == ["a", "b"] && hidden.withheld.isEmpty)
    hidden.hide(["a"])
    #expect(hidden.areas == ["a", "b"])
  }

  // MARK: Attack

  /// A reader who knows every total that may be shown, the denominators and the rules tries every count that each hidden
  /// municipality may have, and keeps what fits. No count may be left with one possibility.
  @Test(arguments: 0..<150) func noHiddenCountIsLeftWithOnePossibility(_ seed: Int) {
    var numbers = SeededNumbers(seed: seed)
    let names = ["a", "b", "c", "d", "e"].prefix(Int.random(in: 2...5, using: &numbers))
    let clusters = Dictionary(
      uniqueKeysWithValues: names.map { ($0, ["x", "y"].randomElement(using: &numbers) ?? "") })
    let cells = Dictionary(
      uniqueKeysWithValues: names.map { name in
        let n = Int.random(in: 4...14, using: &numbers)
        let x = min(n, Int.random(in: 0...9, using: &numbers))
        return (name, HiddenCounts.Cell(count: x, possible: min(1, x)...n))
      })
    let country = AreaGroup.country(names.map { .init(key: $0, cluster: clusters[$0], region: "r") })
    let hidden = HiddenCounts(cells, in: country, limit: 5)
    let attack = Attack(cells: cells, hidden: hidden, country: country)
    // With one municipality, or with all totals withheld, nothing is said of a hidden count at all.
    for name in hidden.areas where !hidden.withheld.contains(.country) {
      #expect(attack.possibilities(of: name).count > 1, "\(name) of \(cells.mapValues(\.count)) by \(clusters)")
    }
  }
}

/// Every assignment of counts that fits what a report shows.
private struct Attack {
  var cells: [String: HiddenCounts.Cell]
  var hidden: HiddenCounts
  var country: AreaGroup

  func possibilities(of name: String) -> Set<Int> { Set(assignments.compactMap { $0[name] }) }

  private var assignments: [[String: Int]] {
    let names = hidden.areas.sorted()
    let totals = groups(country).filter { !hidden.withheld.contains($0.name) && !$0.members.isEmpty }
      .map { ($0.members, sum($0.members.intersection(hidden.areas)) { cells[$0]?.count }) }
    var found: [[String: Int]] = []
    func assign(_ index: Int, _ values: [String: Int]) {
      guard index < names.count else {
        if totals.allSatisfy({ members, total in sum(members) { values[$0] } == total }) { found.append(values) }
        return
      }
      let most = cells[names[index]]?.possible.upperBound ?? 0
      for value in 0...most {
        var values = values
        values[names[index]] = value
        let fits = totals.allSatisfy { members, total in sum(members) { values[$0] } <= total }
        if fits { assign(index + 1, values) }
      }
    }
    assign(0, [:])
    return found.filter(followsTheRules)
  }

  /// Hidden counts are not 0, save where a 0 was the only cover; one of them is small; and of a cluster the smallest are
  /// hidden.
  private func followsTheRules(_ values: [String: Int]) -> Bool {
    let hidesZeros = hidden.areas.contains { cells[$0]?.count == 0 }
    let clusters = groups(country).filter { $0.parts.isEmpty }
    return (hidesZeros || values.values.allSatisfy { $0 > 0 }) && values.values.contains { (1..<5).contains($0) }
      && clusters.allSatisfy { cluster in
        let shown = cluster.members.subtracting(hidden.areas).compactMap { cells[$0]?.count }.filter { $0 > 0 }
        return cluster.members.allSatisfy { values[$0] ?? 0 < shown.min() ?? .max }
      }
  }

  private func groups(_ group: AreaGroup) -> [AreaGroup] { [group] + group.parts.flatMap(groups) }

  private func sum(_ members: Set<String>, _ value: (String) -> Int?) -> Int {
    members.reduce(0) { $0 + (value($1) ?? 0) }
  }
}
