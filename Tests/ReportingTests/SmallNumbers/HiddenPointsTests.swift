import Basics
import Evidence
import Testing

@testable import Disclosure
@testable import Reporting

/// Which points of a file's series are hidden.
@Suite struct HiddenPointsTests {
  static func series(_ name: String, _ counts: [(Int, Int)]) -> TimedSeries {
    TimedSeries(
      name: name,
      points: counts.enumerated().map { index, count in
        TimedPoint(
          time: .period(.year(2020 + index)), measurement: .share(numerator: count.0, denominator: count.1))
      })
  }

  static func hidden(_ series: [TimedSeries], hideBelow: Int? = nil) -> [Int] {
    HiddenPoints.of(series, hideBelow: hideBelow).map(\.numerators.count)
  }

  static let small = [(3, 20), (30, 90)], large = [(40, 90), (41, 90)], larger = [(60, 90), (61, 90)]

  @Test(
    arguments: [
      // By name, also where another is misspelt; the smallest of the others covers it.
      (["Fanø", "Odense", "Esbjerg"], [1, 1, 0]), (["Fånø", "Odense", "Esbjerg"], [1, 1, 0]),
      (["Fanø Kommune", "b", "c"], [1, 1, 0]),
      // By code, where most are codes of municipalities.
      (["0563", "461", "561"], [1, 1, 0]), (["563 Fanø", "461 Odense", "561 Esbjerg"], [1, 1, 0]),
      (["1", "2", "461"], [0, 0, 0]),
      // Nothing says that these are municipalities.
      (["a", "b", "c"], [0, 0, 0]), (["all", "b", "c"], [0, 0, 0]),
    ])
  func municipalitiesAreToldByTheirNames(_ names: [String], _ expected: [Int]) {
    let series = zip(names, [Self.small, Self.large, Self.larger]).map(Self.series)
    #expect(Self.hidden(series) == expected)
    #expect(Self.hidden(series, hideBelow: 0) == [0, 0, 0])
  }

  @Test func totalsAreNoCover() {
    let series = zip(
      ["Hele landet", "Region Syddanmark", "Fanø", "Odense"], [[(9, 900)], [(7, 700)], [(3, 20)], [(40, 90)]])
    #expect(Self.hidden(series.map(Self.series)) == [0, 0, 1, 1])
  }

  @Test(arguments: [("4", [1, 1, 0]), ("4.5", [0, 0, 0])])
  func wholeValuesAreTakenForCounts(_ value: String, _ expected: [Int]) {
    let series = zip(["Fanø", "Odense", "Esbjerg"], [value, "40", "60"]).map { name, value in
      TimedSeries(
        name: name,
        points: [TimedPoint(time: .period(.year(2020)), measurement: ExactDecimal(value).map(Measurement.value))]
      )
    }
    #expect(Self.hidden(series) == expected)
  }

  /// What only a hidden denominator tells is hidden with it.
  @Test func smallDenominatorsAreHiddenToo() {
    let points = HiddenPoints.of(
      zip(["Fanø", "Odense", "Esbjerg"], [[(0, 3)], [(40, 90)], [(60, 95)]]).map(Self.series), hideBelow: nil)
    #expect(points.map { !$0.denominators.isEmpty } == [true, true, false])
    #expect(points.map { !$0.numerators.isEmpty } == [true, true, false])
  }
}
