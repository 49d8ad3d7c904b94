public import Agreement
public import Assessment
public import Findings

/// All that the reports on one check period say, free of format and language.
public struct CheckReport: Sendable {
  public let agreement: Agreement
  public let checkPeriod: Period
  public let assessments: [GoalAssessment]
  /// The municipalities side by side, by indicator.
  public let comparisons: [(indicator: Indicator, comparison: HiddenComparison)]
  public let inputs: [InputFile]
  public let findings: [Finding]
  let smallCells: SmallCells

  /// - Parameter hideBelow: counts from 1 up to one less than this are hidden where a municipality shows; `nil` leaves it
  ///   to each indicator, and to the usual 5 where that states none.
  public init(_ assessor: Assessor, findings: [Finding], hideBelow: Int? = nil) {
    agreement = assessor.agreement
    checkPeriod = assessor.checkPeriod
    assessments = assessor.assessments()
    comparisons = assessor.comparisons().map {
      ($0.indicator, HiddenComparison($0.comparison, hideBelow: hideBelow ?? $0.indicator.hideBelow))
    }
    var seen: Set<String> = []
    let used = Set(assessments.map(\.indicator.source))
    inputs = assessor.agreement.sources.filter { used.contains($0.id) }
      .flatMap { assessor.evidence.sources[$0.id]?.inputs ?? [] }.filter { seen.insert($0.name).inserted }
    self.findings = findings
    smallCells = SmallCells(assessments, hideBelow: hideBelow)
  }

  var asOf: CalendarDate { checkPeriod.last }

  /// The goals that are to reach something; the others are only watched.
  var withTarget: [GoalAssessment] { assessments.filter(\.verdict.hasTarget) }

  func source(of assessment: GoalAssessment) -> Source? { agreement.source(assessment.indicator.source) }
}
