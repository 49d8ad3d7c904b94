import Testing

@testable import Suppression

/// An attacker who tries every data set that agrees with what is shown, without any of the rule's own code.
@Suite struct AttackTests {
  /// Two tables and their sum, of two or three municipalities in up to two clusters.
  @Test(arguments: 0..<24) func noSensitiveCountIsLeftWithFewerThanThreePossibilities(_ seed: Int) {
    var random = SplitMix(state: UInt64(seed) &* 977)
    let areas = 2 + Int(random.next() % 2)
    let names = (0..<areas).map { "m\($0)" }
    let clusters = names.map { _ in "c\(random.next() % 2)" }
    let hierarchy = Hierarchy(
      [("r", .region, nil), ("c0", .cluster, "r"), ("c1", .cluster, "r")]
        + zip(names, clusters).map { ($0, .municipality, $1) })
    let wholes = names.map { _ in 4 + Int(random.next() % 3) }
    let tables = ["a", "b"].map { id in
      Table(
        id: id,
        figures: Dictionary(
          uniqueKeysWithValues: (0..<3).flatMap { year in
            zip(names, wholes).map { name, whole in
              (
                Place(area: name, span: Scene.year(2020 + year)),
                Figure.share(numerator: Int(random.next() % UInt64(whole + 1)), denominator: whole)
              )
            }
          }), limit: 5)
    }
    let all = Table(
      id: "all",
      figures: tables[0].figures.reduce(into: [:]) { sums, entry in
        guard case .share(let one, let whole) = entry.value, let other = tables[1].figures[entry.key]?.numerator else {
          return
        }
        sums[entry.key] = .share(numerator: one + other, denominator: 2 * whole)
      }, limit: 5)
    let done = Suppression(tables + [all], in: hierarchy)
    attack(
      tables + [all], done, names, clusters, Scene.year(2022), wholes,
      isLinked: done.links.contains { $0.kind == .sum })
  }

  private func attack(
    _ tables: [Table], _ done: Suppression, _ names: [String], _ clusters: [String], _ span: Span, _ wholes: [Int],
    isLinked: Bool
  ) {
    func truth(_ table: Int, _ area: Int) -> Int {
      tables[table].figures[Place(area: names[area], span: span)]?.numerator ?? 0
    }
    func isHidden(_ table: Int, _ area: String) -> Bool {
      done.hides(tables[table].id, Place(area: area, span: span), .numerator)
    }
    // Where the denominator is hidden the attacker's search has no bound to go by.
    guard
      !names.contains(where: { name in
        tables.contains { done.hides($0.id, Place(area: name, span: span), .denominator) }
      })
    else { return }
    var found = [[Set<Int>]](repeating: [Set<Int>](repeating: [], count: names.count), count: 3)
    func totalsAgree(_ values: [[Int]]) -> Bool {
      (0..<3).allSatisfy { table in
        (["r"] + Set(clusters)).allSatisfy { whole in
          isHidden(table, whole)
            || names.indices.reduce(0) { sum, area in
              whole == "r" || clusters[area] == whole ? sum + values[table][area] - truth(table, area) : sum
            } == 0
        }
      }
    }
    // Every pair of counts for each area that agrees with what is shown of the two and their sum.
    let options = names.indices.map { area -> [(Int, Int)] in
      func range(_ table: Int) -> ClosedRange<Int> {
        let value = truth(table, area)
        return isHidden(table, names[area]) ? 1...max(1, wholes[area]) : value...value
      }
      return range(0).flatMap { one in range(1).map { (one, $0) } }.filter { one, other in
        let sum = one + other
        return isHidden(2, names[area]) ? sum >= 1 && sum <= 2 * wholes[area] : sum == truth(2, area)
      }
    }
    func search(_ area: Int, _ values: [[Int]]) {
      guard area < names.count else {
        if totalsAgree(values) {
          for table in 0..<3 { for area in names.indices { found[table][area].insert(values[table][area]) } }
        }
        return
      }
      for (one, other) in options[area] {
        search(area + 1, [values[0] + [one], values[1] + [other], values[2] + [one + other]])
      }
    }
    search(0, [[], [], []])
    guard isLinked else { return }
    for table in 0..<3 {
      for area in names.indices where (1..<5).contains(truth(table, area)) {
        #expect(isHidden(table, names[area]))
        let values = found[table][area]
        #expect((values.max() ?? 0) - (values.min() ?? 0) >= 2, "\(names[area]) of \(tables[table].id): \(values)")
      }
    }
  }
}
