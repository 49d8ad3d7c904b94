public import Agreement
public import Assessment
public import Basics
public import Disclosure
public import Evidence
public import Findings
internal import Geography

/// All that the reports on one check period say, free of format and language.
public struct CheckReport: Sendable {
  public let agreement: Agreement
  public let checkPeriod: Period
  public let assessments: [GoalAssessment]
  /// The municipalities side by side, by indicator.
  public let comparisons: [(indicator: Indicator, comparison: HiddenComparison)]
  public let inputs: [InputFile]
  private let goalsByName: [[String]: [Goal]]
  public let findings: [Finding]
  let smallCells: SmallCells
  private let assessor: Assessor
  private let hideBelow: Int?
  /// The files that hold counts of municipalities.
  private let filesWithCounts: Set<String>
  /// Of these, those some of whose counts are hidden: with the rest of the file known, what tells one version of it from
  /// another tells whether a guess at a hidden count is right.
  let filesWithHiddenCounts: Set<String>

  /// - Parameter hideBelow: counts from 1 up to one less than this are hidden where a municipality shows; `nil` leaves it
  ///   to each indicator, and to the usual 5 where that states none.
  public init(_ assessor: Assessor, findings: [Finding], hideBelow: Int? = nil) {
    agreement = assessor.agreement
    checkPeriod = assessor.checkPeriod
    let whole = assessor.wholeSeries()
    let assessed = assessor.assessments()
    let cells = SmallCells(agreement, assessor.evidence, assessed.map(\.series) + whole, hideBelow: hideBelow)
    smallCells = cells
    assessments = assessed.map { $0.hiding(cells) }
    comparisons = assessor.comparisons(of: whole).map { indicator, comparison in
      (indicator, HiddenComparison(comparison, of: indicator, cells))
    }
    goalsByName = Dictionary(grouping: assessments.map(\.goal), by: \.nameInArea)
    var seen: Set<String> = []
    let used = Set(assessments.map(\.indicator.source))
    inputs = assessor.agreement.sources.filter { used.contains($0.id) }
      .flatMap { assessor.evidence.sources[$0.id]?.inputs ?? [] }.filter { seen.insert($0.name).inserted }
    self.findings = findings.filter { finding in
      finding.day.map { $0 <= assessor.asOf.dayNumber } ?? true
    }
    self.assessor = assessor
    self.hideBelow = hideBelow
    filesWithCounts = Set(
      assessor.agreement.sources.filter { $0.shape == .series && $0.columns[.area] != nil }
        .flatMap { assessor.evidence.sources[$0.id]?.inputs ?? [] }.map(\.name))
    filesWithHiddenCounts = Set(
      assessor.agreement.sources.filter { $0.shape == .series && cells.hidesAny(of: $0) }
        .flatMap { assessor.evidence.sources[$0.id]?.inputs ?? [] }.map(\.name))
  }

  /// The report as it stood at the check before this one, made of the same files.
  var previous: CheckReport {
    let previous = Assessor(assessor.agreement, assessor.evidence, checkPeriod: checkPeriod.previous)
    return CheckReport(previous, findings: [], hideBelow: hideBelow)
  }

  var asOf: CalendarDate { checkPeriod.last }

  /// The goals that are to reach something; the others are only watched.
  var withTarget: [GoalAssessment] { assessments.filter(\.verdict.hasTarget) }

  /// Whether the assessment is of a municipality whose small counts are hidden.
  func isProtected(_ assessment: GoalAssessment) -> Bool {
    assessment.area.kind == .municipality && source(of: assessment).map(smallCells.protects) ?? true
  }

  /// Whether the figure that the assessment rests on is hidden.
  func hidesValue(of assessment: GoalAssessment) -> Bool {
    assessment.observation.map { smallCells.hidesNumerator(assessment.indicator, $0) } ?? false
  }

  /// Whether the baseline is a hidden figure.
  func hidesBaseline(of assessment: GoalAssessment) -> Bool { smallCells.hidesBaseline(of: assessment) }

  /// Whether anything that the goal check says of the goal is hidden.
  func hidesAny(of assessment: GoalAssessment) -> Bool {
    hidesValue(of: assessment) || hidesBaseline(of: assessment) || assessment.verdict == .hidden
      || assessment.movement == .hidden
  }

  func source(of assessment: GoalAssessment) -> Source? { agreement.source(assessment.indicator.source) }

  /// The files that an indicator is read from.
  func inputs(of indicator: Indicator) -> [InputFile] {
    assessor.evidence.sources[indicator.source]?.inputs ?? []
  }

  /// Other goals of the same title in the same area.
  func namesakes(of goal: Goal) -> [Goal] { (goalsByName[goal.nameInArea] ?? []).filter { $0.id != goal.id } }
}

extension Goal {
  fileprivate var nameInArea: [String] { [title.danish, title.english, area.rawValue] }
}

// MARK: Findings

extension CheckReport {
  /// The findings as a report may show them. A figure that one of them quotes from a table broken down by municipality
  /// may be a small count, or tell one, so it is replaced by `mark`; whoever has the file finds it by its place.
  func publishableFindings(_ mark: String) -> [Finding] {
    guard smallCells.limit > 1 else { return findings }
    return findings.map { finding in
      guard let file = finding.place?.file, filesWithCounts.contains(file) else { return finding }
      var safe = finding
      for fact in finding.code.factsFromFigures where safe.facts[fact]?.contains(where: \.isNumber) ?? false {
        safe.facts[fact] = mark
      }
      return safe
    }
  }
}
