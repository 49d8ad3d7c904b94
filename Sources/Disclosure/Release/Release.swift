public import Agreement
public import Assessment
public import Basics
public import Evidence
public import Findings
internal import Geography
public import Suppression

/// The one gate between what is known and what is reported: all that the reports on one check period may say.
///
/// Behind it no type holds a count that is hidden, so that no report has to ask.
public struct Release: Sendable {
  public let agreement: Agreement
  public let checkPeriod: Period
  /// One per goal and area, in the order of the agreement.
  public let goals: [ReleasedGoal]
  /// How each of them stood at the end of the earlier periods that were asked for, in order of time.
  public let earlierVerdicts: [EarlierVerdict]
  /// The municipalities side by side, by indicator.
  public let comparisons: [(indicator: Indicator, comparison: ReleasedComparison)]
  /// What each area has handed in, by source in the order of the agreement.
  public let deliveries: [ReleasedDeliveries]
  /// Those that aren't tables of a portfolio, in the order of the agreement.
  public let sourcesOfFigures: [Source]
  /// The files that the goals' figures are read from, and by source.
  public let inputs: [InputFile]
  public let inputsBySource: [ID<Source>: [InputFile]]
  /// Those about periods that the check looks at, with what they quote of the data.
  public let findings: [ReleasedFinding]
  /// What is said of the portfolio as of the last day of the period; `nil` for an agreement without tables of one. Its
  /// texts hold no personal numbers: those are masked where a text is read.
  public let portfolio: PortfolioAssessment?
  /// What is hidden in municipalities.
  public let hiding: HidingRule
  /// The files some of whose counts are hidden: with the rest of the file known, what tells one version of it from another
  /// tells whether a guess at a hidden count is right.
  public let filesWithHiddenCounts: Set<String>

  /// - Parameters:
  ///   - findings: those of reading the data.
  ///   - hideBelow: counts from 1 up to one less than this are hidden where a municipality shows; `nil` leaves it to each
  ///     indicator, and to the usual 5 where that states none.
  ///   - published: what the reports published before tell.
  ///   - earlier: those of periods before, in order of time, whose verdicts are told beside this period's.
  ///   - former: what the one that it is compared with says of the goals; `nil` where it is compared with none.
  ///   - drawing: whether charts are drawn; a forecast for each future period takes its time.
  public init(
    _ assessor: Assessor, findings: [Finding], hideBelow: Int? = nil, after published: [Published] = [],
    following earlier: [Assessor] = [], since former: FormerGoals? = nil, drawing: Bool = true
  ) {
    let agreement = assessor.agreement
    let whole = assessor.wholeSeries(), country = assessor.countrySeries()
    let assessed = assessor.assessments(of: whole).map { assessed in
      guard let former else { return assessed }
      var dated = assessed
      dated.freshness = assessor.freshness(of: assessed, since: former)
      return dated
    }
    let cells = SmallCells(
      agreement, assessor.evidence, assessed.map(\.series) + whole + country, hideBelow: hideBelow, after: published)
    let gate = Gate(agreement: agreement, cells: cells)
    self.agreement = agreement
    checkPeriod = assessor.checkPeriod
    goals = assessed.map { goal in
      let ofCountry = country.first { $0.indicator.id == goal.indicator.id && $0.area.code != goal.area.code }
      return ReleasedGoal(
        goal, gate, beside: ofCountry?.observations.first { $0.period == goal.observation?.period },
        decided: former.flatMap { assessor.whatDecided(goal, since: $0) }, drawing: drawing)
    }
    earlierVerdicts = EarlierVerdict.verdicts(earlier, of: goals, gate)
    comparisons = assessor.comparisons(of: whole).map { indicator, comparison in
      (indicator, ReleasedComparison(comparison, of: indicator, cells))
    }
    let logs = assessor.evidence.portfolio
    portfolio = logs.isEmpty ? nil : PortfolioAssessment(agreement, logs.known(on: assessor.asOf))
    deliveries = assessor.deliveries(of: assessed.map(\.indicator)).map { ReleasedDeliveries($0, gate) }
    sourcesOfFigures = agreement.sources.filter(assessor.evidence.holdsFigures)
    inputsBySource = assessor.evidence.sources.mapValues(\.inputs)
    let used = Set(assessed.map(\.indicator.source))
    inputs = agreement.sources.filter { used.contains($0.id) }
      .flatMap { assessor.evidence.sources[$0.id]?.inputs ?? [] }.uniqued(on: \.name)
    hiding = cells.rule
    func files(_ isMeant: (Source) -> Bool) -> Set<String> {
      Set(
        agreement.sources.filter(isMeant)
          .flatMap { assessor.evidence.sources[$0.id]?.inputs ?? [] }.map(\.name))
    }
    filesWithHiddenCounts = files { cells.hidesAny(of: $0) }
    let withCounts = cells.limit > 1 ? files { source in assessor.evidence.statesCounts(source) } : []
    let asOf = assessor.asOf.dayNumber
    // Whether figures are the same as before is told by the deliveries as they stood on the day, as far as these may be seen.
    let told =
      findings.filter { $0.holds(on: asOf) && $0.code != .sameAsBefore } + deliveries.compactMap(\.sameness).uniqued()
    self.findings = (told + cells.findings).map { finding in
      ReleasedFinding(finding, quotesCounts: finding.place.map { withCounts.contains($0.file) } ?? false)
    }
  }
}

extension Evidence {
  /// Whether the rows of a source may hold counts of areas: those of every shape do that isn't known to hold none.
  fileprivate func statesCounts(_ source: Source) -> Bool {
    guard !source.shape.isCounted, holdsFigures(source) else { return false }
    return source.shape != .series || source.columns[.area] != nil
  }

  /// Whether the source is anything but a table of a portfolio.
  fileprivate func holdsFigures(_ source: Source) -> Bool { sources[source.id]?.portfolio.isEmpty ?? true }
}

/// A fault in the data, as a report may tell it.
///
/// A figure that a finding quotes from a table broken down by municipality may be a small count, or tell one; whoever has
/// the file finds it by its place.
public struct ReleasedFinding: Hashable, Sendable {
  private let finding: Finding
  private let withheld: Set<Fact>

  init(_ finding: Finding, quotesCounts: Bool) {
    let withheld =
      quotesCounts
      ? Set(finding.code.factsFromFigures.filter { finding.facts[$0] != nil }) : []
    var safe = finding
    // The line that it stands on is the data themselves.
    safe.place?.excerpt = nil
    for fact in withheld { safe.facts[fact] = nil }
    (self.finding, self.withheld) = (safe, withheld)
  }

  public var code: FindingCode { finding.code }

  /// The finding with `mark` in place of each figure that it may not quote.
  public func shown(hidden mark: String) -> Finding {
    var shown = finding
    for fact in withheld { shown.facts[fact] = mark }
    return shown
  }
}
