import Testing

@testable import Suppression

@Suite struct LinkedTablesTests {
  @Test func aSmallCountIsHiddenWithOneOther() {
    let done = Suppression(
      [Scene.table("a", Scene.shares([(3, 40), (15, 40), (20, 40), (30, 40)]))], in: Scene.hierarchy)
    #expect(!done.shows("a", "Kolding"))
    #expect(Scene.names.count { !done.shows("a", $0) } == 2)
    #expect(done.shows("a", "1083"))
    #expect(done.shows("a", "Kolding", .denominator))
    #expect(done.narrowest.map { $0 >= 2 } ?? false)
  }

  @Test func aPercentageBesideItsBaseIsHidden() {
    let shares = Scene.table("s", Scene.shares([(20, 40), (21, 40), (22, 40), (23, 40)]), files: ["a.csv"])
    let percentages = Scene.table(
      "p", ["Kolding": .percentage(units: 75, decimals: 1), "Aabenraa": .percentage(units: 500, decimals: 1)],
      files: ["a.csv"])
    let done = Suppression([shares, percentages], in: Scene.hierarchy)
    #expect(!done.shows("p", "Kolding") || !done.shows("s", "Kolding", .denominator))
    #expect(done.shows("p", "Aabenraa"))
    #expect(done.narrowest.map { $0 >= 2 } ?? true)
  }

  @Test func ofTwoNumbersThePercentageIsOfTheOneThatItCanBeOf() {
    let persons = Scene.table("persons", Scene.counts([100, 100, 200, 300]), files: ["a.csv"])
    let staff = Scene.table("staff", Scene.counts([10, 10, 20, 30]), files: ["a.csv"])
    let share = Scene.table(
      "p",
      [
        "Kolding": .percentage(units: 30, decimals: 1), "Aabenraa": .percentage(units: 500, decimals: 1),
        "Odense": .percentage(units: 500, decimals: 1), "Vejle": .percentage(units: 500, decimals: 1),
      ], files: ["a.csv"])
    let done = Suppression([persons, staff, share], in: Scene.hierarchy)
    #expect(!done.shows("p", "Kolding") || !done.shows("persons", "Kolding"))
    #expect(done.shows("staff", "Kolding"))
  }

  @Test func aCountIsNotTheBaseOfItsOwnPercentage() {
    let count = Scene.table("antal", Scene.counts([70, 5940, 310, 420]), files: ["job.csv"])
    let share = Scene.table(
      "andel",
      [
        "Kolding": .percentage(units: 325, decimals: 2), "Aabenraa": .percentage(units: 247, decimals: 2),
        "Odense": .percentage(units: 311, decimals: 2), "Vejle": .percentage(units: 298, decimals: 2),
      ], files: ["job.csv"])
    let done = Suppression([count, share], in: Scene.hierarchy)
    #expect(done.hiddenFigures.isEmpty)
    #expect(done.links.isEmpty)
  }

  @Test func complementsAreLinked() {
    let a = Scene.table("a", Scene.shares([(3, 52), (20, 60), (25, 61), (30, 62)]))
    let b = Scene.table("b", Scene.shares([(49, 52), (40, 60), (36, 61), (32, 62)]))
    let done = Suppression([a, b], in: Scene.hierarchy)
    #expect(!done.shows("a", "Kolding") && !done.shows("b", "Kolding"))
    #expect(done.narrowest.map { $0 >= 2 } ?? false)
  }

  @Test func denominatorsAloneThatAddUpAreLinked() {
    let men = Scene.table("men", Scene.shares([(0, 3), (7, 30), (8, 31), (9, 32)]))
    let women = Scene.table("women", Scene.shares([(9, 30), (10, 33), (11, 34), (12, 35)]))
    let all = Scene.table("all", Scene.shares([(11, 33), (18, 63), (20, 65), (21, 67)]))
    let done = Suppression([men, women, all], in: Scene.hierarchy)
    #expect(!done.shows("men", "Kolding", .denominator))
    #expect(!done.shows("women", "Kolding", .denominator) || !done.shows("all", "Kolding", .denominator))
    #expect(done.narrowest.map { $0 >= 2 } ?? false)
  }

  /// Two counts above 0 prove nothing by themselves; the denominators that add up do.
  @Test func numeratorsAreLinkedAsTheirDenominators() {
    func table(_ id: String, _ counts: [(Int, Int)]) -> Table {
      Table(
        id: id,
        figures: Dictionary(
          uniqueKeysWithValues: zip(Scene.names, counts).map {
            (Scene.latest($0), .share(numerator: $1.0, denominator: $1.1))
          }), limit: 5)
    }
    let a = table("a", [(1, 5), (0, 202), (0, 11)]), b = table("b", [(4, 97), (0, 330), (117, 297)])
    let all = table("all", [(5, 102), (0, 532), (117, 308)])
    let done = Suppression([a, b, all], in: Scene.hierarchy)
    #expect(!done.shows("a", "Kolding") && !done.shows("b", "Kolding"))
    // What is left of the total of b for Kolding is 121 less Odense's 117, which is also 117 of all less 0 of a.
    let tellsOdense = done.shows("b", "Odense") || done.shows("a", "Odense") && done.shows("all", "Odense")
    #expect(!done.shows("b", "1083") || !tellsOdense)
    #expect(done.narrowest.map { $0 >= 2 } ?? false)
  }

  @Test func theSameFiguresWithAnAreaFewerAreLinked() {
    let a = Scene.table("a", Scene.shares([(3, 100), (6, 100), (20, 100), (30, 100)]))
    var fewer = Scene.shares([(3, 100), (6, 100), (20, 100), (30, 100)])
    fewer["Kolding"] = nil
    let done = Suppression([a, Scene.table("b", fewer)], in: Scene.hierarchy)
    // 59 - 56 = 3 unless one of the totals goes, too.
    #expect(!(done.shows("a", "1083") && done.shows("b", "1083")) || !done.shows("b", "Aabenraa"))
    #expect(done.narrowest.map { $0 >= 2 } ?? false)
  }

  @Test func otherUnitsAreLinked() {
    let a = Scene.table("a", Scene.shares([(3, 40), (15, 41), (20, 42), (30, 43)]))
    let days = Scene.table(
      "days",
      Dictionary(
        uniqueKeysWithValues: zip(Scene.names, [3, 15, 20, 30]).map {
          ($0, .amount(units: $1, decimals: 0, isAdditive: false))
        }))
    let done = Suppression([a, days], in: Scene.hierarchy)
    #expect(!done.shows("days", "Kolding"))
  }

  @Test func totalsOnlyAreLinked() {
    let a = Scene.table(
      "a", ["Kolding": .share(numerator: 1, denominator: 100), "Aabenraa": .share(numerator: 1, denominator: 100)])
    let b = Scene.table("b", ["1083": .count(2)])
    let done = Suppression([a, b], in: Scene.hierarchy)
    #expect(!done.shows("a", "1083") && !done.shows("b", "1083"))
  }

  @Test func fivePartsAreLinked() {
    func figures(_ first: Int, _ step: Int) -> [String: Figure] {
      Scene.counts([first, 20 + step, 41 + 3 * step, 57 + 7 * step])
    }
    var random = SplitMix(state: 1)
    let parts = (0..<5).map { part in
      Table(
        id: "p\(part)",
        figures: Dictionary(
          uniqueKeysWithValues: (2019...2022).flatMap { year in
            Scene.names.map { name in
              (
                Place(area: name, span: Scene.year(year)),
                Figure.count(name == "Kolding" && part == 0 ? 3 : 20 + Int(random.next() % 200))
              )
            }
          }), limit: 5)
    }
    let whole = Table(
      id: "all",
      figures: parts[0].figures.keys.reduce(into: [:]) { sums, place in
        sums[place] = .count(parts.reduce(0) { $0 + ($1.figures[place]?.numerator ?? 0) })
      }, limit: 5)
    let done = Suppression(parts + [whole], in: Scene.hierarchy)
    #expect(done.links.contains { $0.kind == .sum && $0.tables.count == 6 })
    #expect(!done.shows("p0", "Kolding"))
    #expect(done.narrowest.map { $0 >= 2 } ?? false)
  }

  @Test func aWithheldTotalIsNotTheYearLessTheOtherHalf() {
    func table(_ id: String, _ entries: [(Span, Int, Int, Int)]) -> Table {
      Table(
        id: id,
        figures: Dictionary(
          uniqueKeysWithValues: entries.flatMap { span, one, other, whole in
            [
              (Place(area: "Kolding", span: span), Figure.share(numerator: one, denominator: whole)),
              (Place(area: "Aabenraa", span: span), .share(numerator: other, denominator: whole)),
            ]
          }), limit: 5)
    }
    let halves = table(
      "h", (2019...2022).flatMap { [(Scene.half($0, 1), 20, 30, 100), (Scene.half($0, 2), 1, 1, 100)] })
    let years = table("y", (2019...2022).map { (Scene.year($0), 21, 31, 200) })
    let done = Suppression([halves, years], in: Scene.hierarchy)
    #expect(done.links.contains { $0.tables == ["h", "y"] || $0.tables == ["y", "h"] })
    #expect(done.hides("h", Place(area: "Kolding", span: Scene.half(2022, 2)), .numerator))
    #expect(done.narrowest.map { $0 >= 2 } ?? false)
  }

  @Test func whatTheSourceLeavesOutIsNotTheTotalLessTheRest() {
    let a = Scene.table(
      "a",
      [
        "Aabenraa": .share(numerator: 21, denominator: 100), "Odense": .share(numerator: 22, denominator: 100),
        "Vejle": .share(numerator: 23, denominator: 100), "1083": .share(numerator: 69, denominator: 400),
      ])
    let done = Suppression([a], in: Scene.hierarchy)
    #expect(Scene.names.contains { !done.shows("a", $0) })
    var marked = a
    for year in 2019...2022 {
      marked.figures[Place(area: "Kolding", span: Scene.year(year))] = .concealed(1...4, of: 100)
    }
    let second = Suppression([marked], in: Scene.hierarchy)
    #expect(Scene.names.dropFirst().contains { !second.shows("a", $0) })
    #expect(second.narrowest.map { $0 >= 2 } ?? false)
  }

  @Test func aFigureThatAnEarlierReportLackedIsNotTheDifference() {
    let a = Scene.table("a", Scene.counts([3, 15, 20, 30]))
    let place = Scene.latest("1083")
    let before = Published(
      name: "2022K4",
      figures: [
        PublishedFigure(table: "a", place: place, part: .numerator, value: 65, missing: ["Kolding"])
      ]
        + zip(["Aabenraa", "Odense", "Vejle"], [15, 20, 30]).map {
          PublishedFigure(table: "a", place: Scene.latest($0), part: .numerator, value: $1)
        })
    let done = Suppression([a], in: Scene.hierarchy, after: [before])
    #expect(!done.shows("a", "Kolding"))
    #expect(!done.shows("a", "1083"))
    #expect(done.exposures.isEmpty)
    let told = Published(
      name: "2022K4", figures: [PublishedFigure(table: "a", place: Scene.latest("Kolding"), part: .numerator, value: 3)]
    )
    let second = Suppression([a], in: Scene.hierarchy, after: [told])
    #expect(second.exposures.map(\.published) == ["2022K4"])
    #expect(Scene.names.allSatisfy { !second.shows("a", $0) })
  }

  @Test func tablesThatNearlyAgreeAreNamed() {
    let a = Scene.table("a", Scene.counts([30, 150, 200, 300]))
    var b = a
    b.id = "b"
    b.figures[Scene.latest("Kolding")] = .count(31)
    let done = Suppression([a, b], in: Scene.hierarchy)
    #expect(done.links == [Link(kind: .nearly, tables: ["a", "b"])])
  }
}
