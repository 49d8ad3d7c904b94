import Testing

@testable import Suppression

/// 0 % and 100 %, where they are as sensitive as a small count.
@Suite struct NoneAndAllTests {
  private static func table(_ counts: [(Int, Int)], hides: Bool = true) -> Table {
    var table = Scene.table("a", Scene.shares(counts))
    table.hidesNoneAndAll = hides
    return table
  }

  @Test(arguments: [0, 40]) func noneAndAllAreHiddenOnRequest(_ count: Int) {
    let counts = [(count, 40), (15, 40), (20, 40), (30, 40)]
    #expect(Suppression([Self.table(counts, hides: false)], in: Scene.hierarchy).isEmpty)
    let done = Suppression([Self.table(counts)], in: Scene.hierarchy)
    #expect(!done.shows("a", "Kolding"))
    #expect(Scene.names.count { !done.shows("a", $0) } == 2)
    #expect(done.shows("a", "1083") && done.exposures.isEmpty)
    #expect(done.narrowest.map { $0 >= 2 } ?? false)
  }

  /// The total tells that each is none or all.
  @Test(arguments: [0, 40]) func ofNobodyAndEverybodyTheTotalIsHidden(_ count: Int) {
    let done = Suppression([Self.table(Scene.names.map { _ in (count, 40) })], in: Scene.hierarchy)
    #expect(Scene.names.allSatisfy { !done.shows("a", $0) } && !done.shows("a", "1083"))
    #expect(done.exposures.isEmpty)
    #expect(done.narrowest.map { $0 >= 2 } ?? false)
  }

  @Test func percentagesWithoutCountsAreHidden() {
    var table = Scene.table(
      "p",
      [
        "Kolding": .percentage(units: 1000, decimals: 1), "Aabenraa": .percentage(units: 0, decimals: 1),
        "Odense": .percentage(units: 1, decimals: 1),
      ])
    table.hidesNoneAndAll = true
    let done = Suppression([table], in: Scene.hierarchy)
    #expect(!done.shows("p", "Kolding") && !done.shows("p", "Aabenraa") && done.shows("p", "Odense"))
  }

  /// An attacker who tries every data set, without the rule's own code: three numbers are left for each.
  @Test(arguments: 0..<40) func threeNumbersAreLeft(_ seed: Int) {
    var random = SplitMix(state: UInt64(seed) &* 31)
    let wholes = (0..<3).map { _ in 5 + Int(random.next() % 4) }
    let counts = wholes.map { whole in [0, whole, Int(random.next() % UInt64(whole + 1))][Int(random.next() % 3)] }
    let names = Scene.names.prefix(3)
    var table = Scene.table(
      "a",
      Dictionary(
        uniqueKeysWithValues: zip(names, zip(counts, wholes)).map { ($0, .share(numerator: $1.0, denominator: $1.1)) }))
    table.hidesNoneAndAll = true
    let done = Suppression([table], in: Scene.hierarchy)
    #expect(done.exposures.isEmpty)
    let shown = names.map { done.shows("a", $0) }, showsTotal = done.shows("a", "1083")
    var found = [Set<Int>](repeating: [], count: 3)
    for a in 0...wholes[0] {
      for b in 0...wholes[1] {
        for c in 0...wholes[2] {
          let values = [a, b, c]
          let agrees = (0..<3).allSatisfy { !shown[$0] || values[$0] == counts[$0] }
          guard agrees, !showsTotal || values.reduce(0, +) == counts.reduce(0, +) else { continue }
          for index in 0..<3 { found[index].insert(values[index]) }
        }
      }
    }
    for index in 0..<3 where counts[index] < 5 || counts[index] == wholes[index] {
      #expect(!shown[index])
      #expect((found[index].max() ?? 0) - (found[index].min() ?? 0) >= 2, "\(counts) of \(wholes)")
    }
  }
}
