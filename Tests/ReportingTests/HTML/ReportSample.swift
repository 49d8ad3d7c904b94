import Agreement
import Assessment
import Basics
import Evidence
import Findings
import Geography

@testable import Reporting

/// A report on a region of six municipalities in two clusters, whose goals show everything that a page can.
enum ReportSample {
  /// What would break a page that took texts for markup.
  static let hostile = "\"><script>alert('x')</script><!-- & \"\u{301} onload=x <\u{338}b> \u{202E}{{title}}{{{style}}}"

  static func report(_ period: Period = .quarter(2022, 2), hostile: Bool = false, hideBelow: Int? = nil) -> CheckReport
  {
    let words = hostile ? self.hostile : "Prøve"
    let agreement = Agreement(
      title: Bilingual(words), first: day(2019, 1, 1), last: day(2024, 12, 31), area: "1083",
      areas: areas(hostile ? words : ""),
      sources: [
        Source(
          id: "andel", files: ["andel.csv"], shape: .series, columns: [:], breaks: [.init(period: .quarter(2020, 1))]),
        Source(
          id: "dage", files: ["dage.csv"], shape: .series, columns: [:], illustrative: true, note: Bilingual(words)),
        Source(id: "status", files: ["status.csv"], shape: .register, columns: [:], illustrative: true),
        Source(id: "intet", files: ["intet.csv"], shape: .series, columns: [:]),
      ],
      indicators: [
        Indicator(
          id: "andel", title: Bilingual("Andel \(words)"), definition: Bilingual(words), unit: .percent, source: "andel"
        ),
        Indicator(id: "dage", title: Bilingual("Ventetid"), unit: .days, better: .lower, source: "dage"),
        Indicator(id: "status", title: Bilingual("Kommuner"), unit: .areas, source: "status"),
        Indicator(id: "intet", title: Bilingual("Intet"), unit: .percent, source: "intet"),
      ], goals: goals(words))
    let evidence = Evidence(sources: ["andel": shares, "dage": days, "status": register(words)])
    return CheckReport(Assessor(agreement, evidence, checkPeriod: period), findings: [], hideBelow: hideBelow)
  }

  private static func areas(_ suffix: String) -> [Area] {
    let names = ["Odense", "Svendborg", "Ærø", "Esbjerg", "Fanø", "Varde"]
    return [Area(code: "1083", name: "Region Syddanmark", kind: .region)]
      + zip([461, 479, 492, 561, 563, 573], names).map { code, name in
        Area(
          code: "\(code)", name: name + suffix, kind: .municipality,
          parent: ID((code < 500 ? "Fyn" : "Sydvestjylland") + suffix))
      } + ["Fyn", "Sydvestjylland"].map { .cluster(named: $0 + suffix, in: "1083") }
  }

  private static func goals(_ words: String) -> [Goal] {
    func goal(
      _ id: ID<Goal>, _ indicator: ID<Indicator>, _ target: String, _ deadline: CalendarDate? = nil,
      area: ID<Area> = "1083"
    )
      -> Goal
    {
      Goal(
        id: id, title: Bilingual("\(id) \(words)"), indicator: indicator, area: area,
        target: TargetState(parsing: target) ?? .notSet, deadline: deadline)
    }
    var share = goal("andel", "andel", "at least 60 %", day(2023, 12, 31))
    share.baseline = PlannedValue(period: .year(2018), value: ExactDecimal(40))
    share.milestones = [PlannedValue(period: .quarter(2021, 4), value: ExactDecimal(48))]
    share.note = Bilingual(words)
    return [
      share, goal("lille", "andel", "at least 90 %", day(2023, 12, 31), area: "563"),
      goal("dage", "dage", "at most 13", day(2023, 12, 31)),
      goal("kommuner", "status", "at least 5 of 6", day(2023, 6, 30)), goal("åben", "andel", "not set"),
      goal("intet", "intet", "at least 10 %", day(2023, 12, 31)),
    ]
  }

  private static let quarters = (0..<14).map { Period(length: .quarter, ordinal: Period.quarter(2019, 1).ordinal + $0) }

  private static var shares: SourceEvidence {
    let sizes: [(ID<Area>, Int)] = [
      ("461", 420), ("479", 160), ("492", 14), ("561", 300), ("563", 9), ("573", 120),
    ]
    let observations = quarters.enumerated().flatMap { index, period in
      sizes.filter { $0.0 != "573" || index != 10 }.map { code, size in
        let denominator = size + (index * 7 + size) % 5
        // One municipality lies far above the others, and one has too few to be shown.
        let share = 36 + (index + size) % 4 + index * 14 / 10 + (code == "573" ? 30 : code == "563" ? -20 : 0)
        return Observation(
          area: code, period: period,
          measurement: .share(numerator: denominator * share / 100, denominator: denominator),
          flags: index == 13 ? [.provisional] : [],
          provenance: [Provenance(file: "andel.csv", lines: [index + 2...index + 2])])
      }
    }
    return SourceEvidence(observations: observations)
  }

  private static var days: SourceEvidence {
    let values = [187, 184, 185, 181, 181, 172, 167, 166, 160, 161, 150, 152, 149, 147]
    return SourceEvidence(
      observations: zip(quarters, values).filter { $0.0 != .quarter(2020, 3) }.map { period, value in
        Observation(
          area: "1083", period: period, measurement: .value(ExactDecimal(units: value, scale: 1)),
          flags: [.illustrative])
      })
  }

  private static func register(_ words: String) -> SourceEvidence {
    let rows: [(ID<Area>, Membership.Status, CalendarDate)] = [
      ("461", .yes, day(2019, 1, 1)), ("479", .yes, day(2021, 7, 1)), ("492", .declined, day(2020, 5, 1)),
      ("561", .yes, day(2021, 1, 1)), ("563", .no, day(2019, 1, 1)),
    ]
    return SourceEvidence(
      memberships: rows.enumerated().map { index, row in
        Membership(area: row.0, status: row.1, from: row.2, unit: words, file: "status.csv", line: index + 2)
      })
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day) ?? CalendarDate(dayNumber: 0)
  }
}
