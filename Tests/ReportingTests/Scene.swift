import Agreement
import Assessment
import Basics
import DelimitedText
import Disclosure
import Evidence
import Findings
import Geography
import PublishedReports
import Rendering

@testable import FindingTexts
@testable import Languages
@testable import Reporting

/// A generator of numbers that come again for a seed (SplitMix64: Steele, Lea & Flood 2014).
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}

/// A date of a test; a wrong one shows as the year 9999.
func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
  CalendarDate(year: year, month: month, day: day) ?? Period.year(9999).first
}

/// An agreement of one region with what its one source says, to be varied by each test.
struct Scene {
  var goals: [Goal]
  var unit: Unit = .percent
  var better: Direction = .higher
  var shape: Source.Shape = .series
  var breaks: [Source.Break] = []
  var illustrative = false
  var note: Bilingual?
  var hideBelow: Int?
  /// The cluster of each municipality; their codes are 400, 401 …
  var clusters: [String?] = ["Fyn", "Fyn", "Fyn"]
  /// The country, an area that took another's place.
  var further: [Area] = []
  /// Of the municipalities, in place of those that they have by default.
  var names: [String] = []
  var groups: [Group] = []
  var recipients = Recipients()
  var said = SourceEvidence()

  static let region: ID<Area> = "1083"

  init(_ target: String = "monitored", deadline: CalendarDate? = nil) {
    goals = [Scene.goal(target, deadline: deadline)]
  }

  static func goal(_ target: String, deadline: CalendarDate? = nil, area: ID<Area> = region) -> Goal {
    Goal(
      id: "g", title: Bilingual(danish: "Borgere i job", english: "People in work"), indicator: "i", area: area,
      target: TargetState(parsing: target) ?? .notSet, deadline: deadline)
  }

  static func code(_ index: Int) -> ID<Area> { "\(400 + index)" }

  var areas: [Area] {
    [Area(code: Scene.region, name: "Region Syddanmark", kind: .region)]
      + clusters.enumerated().map { index, cluster in
        Area(
          code: Scene.code(index), name: names.indices.contains(index) ? names[index] : "Kommune\(index)",
          kind: .municipality,
          parent: cluster.map { ID($0) } ?? Scene.region)
      } + Set(clusters.compactMap(\.self)).sorted().map { .cluster(named: $0, in: Scene.region) } + further
  }

  /// Adds a share of each municipality in turn.
  func shares(_ period: Period, _ counts: [(Int, Int)]) -> Scene {
    var scene = self
    for (index, (x, n)) in counts.enumerated() {
      scene.said.observations.append(
        Observation(
          area: Scene.code(index), period: period, measurement: .share(numerator: x, denominator: n),
          flags: illustrative ? [.illustrative] : [],
          provenance: [Provenance(file: "s.csv", lines: [index + 2...index + 2])]))
    }
    return scene
  }

  /// Adds the region's own share.
  func share(_ period: Period, _ x: Int, of n: Int, _ flags: Set<Flag> = []) -> Scene {
    observing(period, .share(numerator: x, denominator: n), flags)
  }

  func value(_ period: Period, _ value: String, _ flags: Set<Flag> = []) -> Scene {
    observing(period, .value(ExactDecimal(value) ?? ExactDecimal(-1)), flags)
  }

  private func observing(_ period: Period, _ measurement: Measurement, _ flags: Set<Flag>) -> Scene {
    var scene = self
    scene.said.observations.append(
      Observation(
        area: Scene.region, period: period, measurement: measurement, flags: flags,
        provenance: [Provenance(file: "s.csv", lines: [period.ordinal...period.ordinal])]))
    return scene
  }

  /// A register in which so many municipalities have each status from a day on.
  func register(_ statuses: [(Membership.Status, Int)], from: CalendarDate) -> Scene {
    var scene = self
    scene.shape = .register
    scene.unit = .areas
    let all = statuses.flatMap { Array(repeating: $0.0, count: $0.1) }
    if scene.clusters.count < all.count { scene.clusters = Array(repeating: "Fyn", count: all.count) }
    for (index, status) in all.enumerated() {
      scene.said.memberships.removeAll { $0.area == Scene.code(index) && $0.from == from }
      for row in scene.said.memberships.indices where scene.said.memberships[row].area == Scene.code(index) {
        scene.said.memberships[row].to = scene.said.memberships[row].to ?? from.advanced(by: -1)
      }
      scene.said.memberships.append(
        Membership(area: Scene.code(index), status: status, from: from, file: "s.csv", line: index + 2))
    }
    return scene
  }

  var agreement: Agreement {
    var agreement = withoutGroups
    (agreement.groups, agreement.recipients) = (groups, recipients)
    return agreement
  }

  private var withoutGroups: Agreement {
    Agreement(
      title: Bilingual(danish: "Aftalen", english: "The agreement"), first: date(2019, 1, 1), last: date(2026, 12, 31),
      area: Scene.region, areas: areas,
      sources: [
        Source(
          id: "s", files: ["s.csv"], shape: shape, columns: [.area: "kommune", .numerator: "antal"], breaks: breaks,
          illustrative: illustrative, note: note)
      ],
      indicators: [
        Indicator(
          id: "i", title: Bilingual(danish: "Borgere i job", english: "People in work"), unit: unit, better: better,
          source: "s", hideBelow: hideBelow)
      ], goals: goals)
  }

  /// - Parameter former: the report that it is to be compared with.
  func report(
    _ period: Period, findings: [Finding] = [], hideBelow: Int? = nil, since former: PublishedReport? = nil
  ) -> CheckReport {
    var said = said
    if said.inputs.isEmpty { said.inputs = [InputFile(name: "s.csv", rows: said.observations.count)] }
    return CheckReport(
      Assessor(agreement, Evidence(sources: ["s": said]), checkPeriod: period), findings: findings,
      hideBelow: hideBelow, since: former?.former)
  }
}

extension CheckReport {
  /// The files of the report's folder.
  func folder(_ wording: any Wording = English()) -> [ReportFile] {
    files(wording, .standard, origin: ReportOrigin(agreement: "test"))
  }

  /// The text of one of them; empty where there is none of that name.
  func file(_ name: String, _ wording: any Wording = English()) -> String { folder(wording).text(name) }

  func rows(_ name: String) -> [[String: String]] { folder().rows(name) }
}

extension [ReportFile] {
  func text(_ name: String) -> String { first { $0.name == name }?.text ?? "" }

  /// The rows of a table, under their headings.
  func rows(_ name: String) -> [[String: String]] {
    let lines = text(name).split(separator: "\n").map { cells(of: $0) }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }) }
  }

  /// A line of RFC 4180 without line breaks in its cells.
  private func cells(of line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}

extension CheckReport {
  /// The report on what an assessor assesses.
  init(_ assessor: Assessor, findings: [Finding], hideBelow: Int? = nil, since former: FormerGoals? = nil) {
    self.init(Release(assessor, findings: findings, hideBelow: hideBelow, since: former))
  }
}
