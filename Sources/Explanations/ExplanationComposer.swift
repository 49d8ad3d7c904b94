internal import Agreement
internal import Assessment
internal import Basics
internal import DelimitedText
public import Disclosure
internal import Evidence
internal import FindingTexts
internal import Languages
public import Rendering
public import Reporting
internal import SafeText
internal import Statistics
internal import TrendTexts

/// Explains how a goal's figure came about: the rule behind the verdict, the arithmetic, and the lines it comes from.
struct ExplanationComposer {
  let report: CheckReport
  let assessment: ReleasedGoal
  let wording: any ExplanationWording

  private var words: GoalCheckComposer { GoalCheckComposer(report: report, wording: wording) }
  private var isHidden: Bool { assessment.hidesValue }

  var document: Document {
    Document(
      title: words.name(assessment), subtitle: wording.asOf(report.checkPeriod, report.asOf),
      sections: [
        (wording.verdictHeading, verdict), (wording.figureHeading, figure), (wording.comparisonHeading, comparison),
        (wording.paceHeading, pace), (wording.sourcesHeading, sources),
      ].filter { !$0.1.isEmpty }
        .map { Document.Section(kind: .goal, heading: $0.0, blocks: [.paragraphs($0.1)]) })
  }

  // MARK: Verdict

  private var verdict: [String] {
    ["\(wording.verdict(assessment.verdict, assessment.note)).", rule]
  }

  var rule: String {
    if let row = Verdict.paceRatios.first(where: { $0.verdict == assessment.verdict }), assessment.paceRatio != nil {
      return wording.paceRule(from: row.from, below: row.below)
    }
    return wording.rule(assessment.verdict, assessment.setting)
  }

  // MARK: Figure

  private var figure: [String] {
    guard let observation = assessment.observation else { return [wording.noData(words.name(assessment))] }
    let period = wording.observed(in: observation.period)
    guard let measurement = observation.measurement.value else { return [period, wording.arithmeticHidden()] }
    var lines = [period]
    switch measurement {
    case .share(let x, let n):
      lines.append(
        wording.shareArithmetic(
          numerator: x, denominator: n, value: wording.number(measurement.number, decimals: 6)))
    case .rate(let events, let exposure, let per):
      lines.append(
        wording.rateArithmetic(
          events: events, exposure: wording.number(exposure), per: per,
          value: wording.number(measurement.number, decimals: 6)))
    case .value(let value): lines.append(wording.valueRead(wording.number(value)))
    case .areas(let count): lines.append(wording.countArithmetic(count))
    }
    if let interval = assessment.interval {
      let isShare = assessment.indicator.unit.per == nil
      lines.append(
        isShare
          ? wording.exactInterval(low: four(interval.low), high: four(interval.high))
          : wording.rateInterval(low: four(interval.low), high: four(interval.high)))
    }
    return lines + trend
  }

  private var trend: [String] {
    guard let trend = assessment.trend, let test = assessment.trendTest else { return [] }
    let interval = trend.low.flatMap { low in trend.high.map { (low: two(low), high: two($0)) } }
    return [
      wording.trendFound(assessment.movement, test),
      wording.trendSlope(
        wording.difference(two(trend.slope), assessment.indicator.unit, count: trend.slope),
        interval: interval),
    ] + (test.differs(from: trend) ? [wording.slopeAgainstTest(test)] : [])
  }

  // MARK: Comparison

  private var comparison: [String] {
    guard let target = assessment.goal.target.target else { return [wording.noTargetToCompare()] }
    guard let observation = assessment.observation else { return [wording.noFigureToCompare()] }
    guard let measurement = observation.measurement.value else { return [wording.arithmeticHidden()] }
    let aim = wording.target(target, assessment.indicator.unit)
    switch measurement {
    case .areas(let count):
      let low = target.isMet(by: ExactDecimal(count.yes))
      let high = target.isMet(by: ExactDecimal(count.yes + count.unknown))
      return [
        wording.censusComparison(
          low: count.yes, high: count.yes + count.unknown, target: aim, meets: low == high ? low : nil)
      ] + shortfall
    case .rate(let events, let exposure, let per):
      let meets = assessment.gap.map { target.comparison == .atLeast ? $0 >= 0 : $0 <= 0 } ?? false
      return [
        wording.comparison(
          "\(per) · \(events) / \(wording.number(exposure)) = \(four(measurement.number))", target: aim, meets: meets)
      ] + shortfall
    case .value(let value):
      let arithmetic = ExactArithmetic(value: value, target: target) { wording.number($0) }
      return [wording.comparison(arithmetic.text, target: aim, meets: target.isMet(by: value))] + shortfall
    case .share(let x, let n):
      let arithmetic = ExactArithmetic(share: x, of: n, target: target)
      let meets = target.isMet(byShare: x, of: n)
      guard let needed = assessment.needed, needed > 0 else {
        return [wording.comparison(arithmetic.text, target: aim, meets: meets)]
      }
      let enough = ExactArithmetic(
        share: x, of: n, target: target, adding: target.comparison == .atLeast ? needed : -needed)
      return [
        wording.comparison(arithmetic.text, target: aim, meets: meets), wording.neededArithmetic(enough.text),
      ]
    }
  }

  private var shortfall: [String] { words.shortfall(assessment).map { [$0] } ?? [] }

  // MARK: Pace

  private var pace: [String] {
    guard assessment.goal.target.target != nil else { return [] }
    guard let baseline = assessment.baseline else { return [wording.noPace()] }
    guard let from = baseline.value.value else { return [wording.arithmeticHidden()] }
    let unit = assessment.indicator.unit
    let start = wording.baselineFrom(
      wording.quantity(four(from), unit, count: from), in: baseline.period, baseline.origin,
      isYear: baseline.isWholeYear)
    let limits = words.courseLimits(assessment).map { sentence($0.capitalizedFirst) }
    let change = words.change(assessment).map { [sentence($0.capitalizedFirst)] } ?? []
    guard let course = assessment.course, let stretch = course.stretch, let expected = course.expected else {
      return [start] + change + limits + [wording.noPace()]
    }
    let path =
      [start] + change + limits + [
        wording.stretch(stretch),
        "y*(t) = \(four(stretch.startValue)) + (\(four(stretch.endValue)) - \(four(stretch.startValue))) · "
          + "\(stretch.passed) / \(stretch.steps) = \(four(expected))",
      ]
    guard let ratio = course.ratio else { return path }
    let arithmetic =
      assessment.isCeiling
      ? "R = y*(t) / y = \(four(expected)) / \(four(course.value)) = \(four(ratio))"
      : "R = (y - y0) / (y*(t) - y0) = (\(four(course.value)) - \(four(course.start))) / "
        + "(\(four(expected)) - \(four(course.start))) = \(four(ratio))"
    return path + [arithmetic]
      + (course.certainty == .none ? [] : [wording.paceCertainty(course.certainty)])
  }

  // MARK: Sources

  private var sources: [String] {
    guard let source = report.source(of: assessment) else { return [] }
    let columns = Source.Role.ofFigures.compactMap { role in
      source.columns[role].map { (role: role, heading: safeToShow($0)) }
    }
    return [wording.columnsRead(columns)]
      + source.filters.map { wording.onlyRows(safeToShow($0.column), $0.values.map { safeToShow($0) }) }
      + lines + (source.note.map { [wording.text($0)] } ?? [])
  }

  private var lines: [String] {
    guard let observation = assessment.observation else { return [] }
    guard let provenance = observation.provenance.value else {
      return observation.files.map { wording.linesHidden(of: safeToShow($0)) }
    }
    return provenance.map { provenance in
      let file = safeToShow(provenance.file), ranges = provenance.ranges.joined(separator: ", ")
      return provenance.isEveryLine
        ? wording.lines(of: file, ranges, rows: provenance.rows)
        : wording.lines(of: file, among: ranges, rows: provenance.rows)
    }
  }

  private func two(_ value: Double) -> String { wording.number(value, decimals: 2) }

  /// Enough digits to follow the arithmetic; a whole number as such.
  private func four(_ value: Double) -> String {
    wording.number(value, decimals: value.rounded() == value ? 0 : 4)
  }
}

extension Provenance {
  /// `12-40 55`, or for 87 rows that are scattered `12-940 (87)`.
  var linesAndRows: String { ranges.joined(separator: " ") + (isEveryLine ? "" : " (\(rows))") }
}

extension CheckReport {
  /// How a goal's figure came about, in words.
  ///
  /// - Parameter assessment: one of the report's.
  public func explanation(of assessment: ReleasedGoal, _ wording: any ExplanationWording) -> Document {
    ExplanationComposer(report: self, assessment: assessment, wording: wording).document
  }
}
