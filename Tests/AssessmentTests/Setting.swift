import Agreement
import Basics
import Evidence
import Geography

@testable import Assessment

/// A region of municipalities with one indicator and one goal, to be varied by each test.
struct Setting {
  var goal: Goal
  var unit: Unit = .percent
  var better: Direction = .higher
  var accumulation: Accumulation?
  var municipalities = 1
  /// The day on which the second municipality takes the place of the first, where it does.
  var replacement: CalendarDate?
  var first = date(2019, 7, 1)
  var breaks: [Source.Break] = []
  var shape: Source.Shape = .series
  var said = SourceEvidence()

  init(_ target: TargetState, deadline: CalendarDate? = nil) {
    goal = Goal(
      id: "g", title: Bilingual("Mål"), indicator: "i", area: "1083", target: target, deadline: deadline)
  }

  /// `at least 51 %`, and so on.
  init(_ target: String, deadline: CalendarDate? = nil) {
    self.init(TargetState(parsing: target) ?? .notSet, deadline: deadline)
  }

  var areas: [Area] {
    [Area(code: "1083", name: "Region Syddanmark", kind: .region)]
      + (0..<municipalities).map {
        Area(
          code: "\(400 + $0)", name: "Kommune \($0)", kind: .municipality, parent: "A",
          replaces: $0 == 1 && replacement != nil ? ["400"] : [], validFrom: $0 == 1 ? replacement : nil,
          validTo: $0 == 0 ? replacement?.advanced(by: -1) : nil)
      } + [.cluster(named: "A", in: "1083")]
  }

  func assess(_ period: Period) -> GoalAssessment? {
    let agreement = Agreement(
      title: Bilingual("Aftale"), first: first, last: date(2023, 12, 31), area: "1083", areas: areas,
      sources: [Source(id: "s", files: ["s.csv"], shape: shape, columns: [:], breaks: breaks)],
      indicators: [
        Indicator(
          id: "i", title: Bilingual("Indikator"), unit: unit, better: better, source: "s", accumulation: accumulation)
      ],
      goals: [goal])
    return Assessor(agreement, Evidence(sources: ["s": said]), checkPeriod: period).assessments().first
  }

  /// Adds shares in one municipality: 48.2 as 482 of 1000.
  func shares(_ values: [Period: Double], area: ID<Area> = "400") -> Setting {
    var setting = self
    for (period, value) in values {
      setting.said.observations.append(
        Observation(
          area: area, period: period,
          measurement: .share(numerator: Int((value * 10_000).rounded()), denominator: 1_000_000)))
    }
    return setting
  }

  func values(_ values: [Period: String], area: ID<Area> = "1083") -> Setting {
    var setting = self
    for (period, value) in values {
      setting.said.observations.append(
        Observation(area: area, period: period, measurement: .value(ExactDecimal(value) ?? ExactDecimal(0))))
    }
    return setting
  }

  /// A register of municipalities that have one status each from `from` on.
  func register(_ statuses: [(Membership.Status, Int)], from: CalendarDate) -> Setting {
    var setting = self
    setting.shape = .register
    setting.unit = .areas
    setting.municipalities = statuses.reduce(0) { $0 + $1.1 }
    let all = statuses.flatMap { Array(repeating: $0.0, count: $0.1) }
    for (index, status) in all.enumerated() {
      setting.said.memberships.append(
        Membership(area: "\(400 + index)", status: status, from: from, file: "s.csv", line: index + 2))
    }
    return setting
  }

  /// Changes the status of the municipality with this index from a day on.
  func changing(_ index: Int, to status: Membership.Status, from: CalendarDate) -> Setting {
    var setting = self
    let area: ID<Area> = "\(400 + index)"
    for position in setting.said.memberships.indices
    where setting.said.memberships[position].area == area && setting.said.memberships[position].to == nil {
      setting.said.memberships[position].to = from.advanced(by: -1)
    }
    setting.said.memberships.append(Membership(area: area, status: status, from: from, file: "s.csv", line: 99))
    return setting
  }

  func with(_ change: (inout Setting) -> Void) -> Setting {
    var setting = self
    change(&setting)
    return setting
  }
}

/// For dates that are known to exist; the first of 1970 stands out where one doesn't.
func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
  CalendarDate(year: year, month: month, day: day) ?? CalendarDate(dayNumber: 0)
}
