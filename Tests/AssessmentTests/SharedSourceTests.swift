import Agreement
import Basics
import Evidence
import Geography
import Testing

@testable import Assessment

/// One source of counts that indicators of several units use, in two municipalities of one cluster and with the country's own
/// figure.
@Suite struct SharedSourceTests {
  static let areas = [
    Area(code: "1083", name: "Region", kind: .region), Area(code: "0", name: "Hele landet", kind: .country),
    .cluster(named: "A", in: "1083"), .cluster(named: "B", in: "1083"),
    Area(code: "400", name: "Nord", kind: .municipality, parent: "A"),
    Area(code: "401", name: "Syd", kind: .municipality, parent: "A"),
    Area(code: "402", name: "Vest", kind: .municipality, parent: "B"),
  ]

  static func assessor(breaks: [Source.Break] = []) -> Assessor {
    let indicators = [("p", Unit.percent), ("r", .per1000), ("h", .per100000)].map { id, unit in
      Indicator(id: ID(id), title: Bilingual(id), unit: unit, better: .lower, source: "s")
    }
    func counts(_ area: ID<Area>, _ period: Period, _ x: Int, _ n: Int) -> Observation {
      Observation(area: area, period: period, measurement: .share(numerator: x, denominator: n))
    }
    let said = SourceEvidence(observations: [
      counts("400", .quarter(2021, 2), 40, 1000), counts("400", .quarter(2022, 2), 60, 1000),
      counts("401", .quarter(2022, 2), 40, 1000), counts("402", .quarter(2022, 2), 5, 500),
      counts("0", .quarter(2022, 2), 7000, 100_000),
    ])
    let agreement = Agreement(
      title: Bilingual("Aftale"), first: date(2021, 1, 1), last: date(2023, 12, 31), area: "1083", areas: areas,
      sources: [Source(id: "s", files: ["s.csv"], shape: .series, columns: [:], breaks: breaks)],
      indicators: indicators,
      goals: indicators.map {
        Goal(
          id: ID($0.id.rawValue), title: $0.title, indicator: $0.id, area: "1083", target: .monitored, deadline: nil)
      })
    return Assessor(agreement, Evidence(sources: ["s": said]), checkPeriod: .quarter(2022, 2))
  }

  /// 105 of 2,500 is 4.2 %, 42 per 1,000 and 4,200 per 100,000.
  @Test func eachIndicatorCountsInItsOwnUnit() {
    let values = Self.assessor().assessments().map { $0.observation?.measurement }
    #expect(
      values == [
        .share(numerator: 105, denominator: 2500), .rate(events: 105, exposure: ExactDecimal(2500), per: 1000),
        .rate(events: 105, exposure: ExactDecimal(2500), per: 100_000),
      ])
    #expect(values.map { $0?.number } == [4.2, 42, 4200])
  }

  @Test func anAreaStandsBesideItsClusterAndTheCountry() throws {
    let assessor = Self.assessor()
    let series = try #require(assessor.wholeSeries().first { $0.indicator.id == "r" })
    let comparison = assessor.comparison(of: series, target: nil)
    #expect(comparison.country?.measurement.number == 70)
    #expect(comparison.areas.map { $0.clusterFigure?.measurement.number } == [50, 50, 10])
    #expect(comparison.areas.map { $0.yearBefore?.measurement.number } == [40, nil, nil])
    #expect(assessor.countrySeries().map { $0.observations.count } == [1, 1, 1])
  }

  @Test func aBreakLeavesNothingToCompareWith() throws {
    let assessor = Self.assessor(breaks: [Source.Break(period: .quarter(2022, 1), note: nil)])
    let series = try #require(assessor.wholeSeries().first)
    #expect(assessor.comparison(of: series, target: nil).areas.allSatisfy { $0.yearBefore == nil })
  }
}
