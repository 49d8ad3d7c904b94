internal import Agreement
internal import Assessment
internal import Basics
internal import DelimitedText
internal import Disclosure
internal import Evidence
internal import Geography
internal import Statistics

extension CheckReport {
  /// One row per goal, values at full precision in the indicator's unit.
  public func goalCheckTable(_ wording: any Wording) -> FigureTable {
    let columns = GoalCheckColumn.allCases
    return FigureTable(
      columns: columns.map(\.rawValue),
      rows: assessments.map { assessment in
        columns.map { shownCell($0, assessment, wording) }
      })
  }

  func shownCell(
    _ column: GoalCheckColumn, _ assessment: GoalAssessment, _ wording: any Wording
  ) -> FigureTable.Cell {
    isHidden(column, in: assessment) ? .empty : cell(column, assessment, wording)
  }

  /// What is worked out from a hidden count the assessment doesn't hold any more.
  private func isHidden(_ column: GoalCheckColumn, in assessment: GoalAssessment) -> Bool {
    switch column {
    case .numerator, .value: hidesValue(of: assessment)
    case .denominator:
      assessment.observation.map { smallCells.hidesDenominator(assessment.indicator, $0) } ?? false
    case .baseline: hidesBaseline(of: assessment)
    default: false
    }
  }

  private func cell(
    _ column: GoalCheckColumn, _ assessment: GoalAssessment, _ wording: any Wording
  ) -> FigureTable.Cell {
    let target = assessment.goal.target.target
    let observation = assessment.observation
    switch column {
    case .goal: return .text(assessment.goal.id.rawValue)
    case .title: return .text(wording.text(assessment.goal.title))
    case .indicator: return .text(assessment.indicator.id.rawValue)
    case .area: return .text(assessment.area.name)
    case .asOf: return .text(assessment.asOf.description)
    case .operator: return .optional(target?.comparison.rawValue)
    case .target: return target.map { .decimalText($0.value.description) } ?? .empty
    case .unit: return .text(assessment.indicator.unit.rawValue)
    case .ofTotal: return .optional(target?.total)
    case .deadline: return .optional(assessment.goal.deadline)
    case .baselinePeriod: return .optional(assessment.baseline?.period)
    case .baseline: return .optional(assessment.baseline?.value)
    case .valuePeriod: return .optional(observation?.period)
    case .value: return observation.map { FigureTable.Cell($0.measurement) } ?? .empty
    case .numerator: return .optional(observation?.measurement.counts?.numerator)
    case .denominator: return .optional(observation?.measurement.counts?.denominator)
    case .unknown: return .optional(observation?.measurement.areaCount?.unknown)
    case .intervalLow: return .optional(assessment.interval?.low)
    case .intervalHigh: return .optional(assessment.interval?.high)
    case .intervalMethod: return assessment.interval == nil ? .empty : .text("exact")
    case .gap: return .optional(assessment.gap)
    case .needed: return .optional(assessment.needed)
    case .expected: return .optional(assessment.expected)
    case .paceRatio: return .optional(assessment.paceRatio)
    case .verdict: return .text(assessment.verdict.rawValue)
    case .certainty: return .text(assessment.certainty.rawValue)
    case .movement: return .text(assessment.movement.rawValue)
    case .stability: return .text(assessment.stability.rawValue)
    case .freshness: return .optional(assessment.freshness)
    case .forecast: return .optional(assessment.forecast?.forecast?.value)
    case .forecastLow: return .optional(assessment.forecast?.forecast?.low)
    case .forecastHigh: return .optional(assessment.forecast?.forecast?.high)
    case .probability: return .optional(assessment.forecast?.forecast?.probability)
    case .illustrative: return .flag(isIllustrative(assessment))
    case .note: return .optional(assessment.goal.note.map(wording.text))
    }
  }

  func isIllustrative(_ assessment: GoalAssessment) -> Bool { source(of: assessment)?.illustrative ?? false }
}

/// The columns of goal-check.csv, in order.
public enum GoalCheckColumn: String, Sendable, CaseIterable {
  case goal, title, indicator, area
  case asOf = "as_of"
  case `operator`, target, unit
  case ofTotal = "of_total"
  case deadline
  case baselinePeriod = "baseline_period"
  case baseline
  case valuePeriod = "value_period"
  case value, numerator, denominator, unknown
  case intervalLow = "interval_low"
  case intervalHigh = "interval_high"
  case intervalMethod = "interval_method"
  case gap, needed, expected
  case paceRatio = "pace_ratio"
  case verdict, certainty, movement, stability, freshness, forecast
  case forecastLow = "forecast_low"
  case forecastHigh = "forecast_high"
  case probability, illustrative, note
}

extension GoalCheckColumn: TableColumn {
  var kind: Field.Kind {
    switch self {
    case .goal, .title, .indicator, .area, .operator, .unit, .baselinePeriod, .valuePeriod, .intervalMethod, .verdict,
      .certainty, .movement, .stability, .freshness, .note:
      .string
    case .asOf, .deadline: .date
    case .ofTotal, .numerator, .denominator, .unknown, .needed: .integer
    case .target, .baseline, .value, .intervalLow, .intervalHigh, .gap, .expected, .paceRatio, .forecast, .forecastLow,
      .forecastHigh, .probability:
      .number
    case .illustrative: .boolean
    }
  }

  var scale: Field.Scale? {
    switch self {
    case .target, .baseline, .value, .intervalLow, .intervalHigh, .gap, .expected, .forecast, .forecastLow,
      .forecastHigh:
      .row
    case .ofTotal, .numerator, .denominator, .unknown, .needed: .count
    case .paceRatio, .probability: .ratio
    default: nil
    }
  }

  var choices: [String] {
    switch self {
    case .operator: Target.Comparison.allCases.map(\.rawValue)
    case .unit: Unit.allCases.map(\.rawValue)
    case .intervalMethod: ["exact"]
    case .verdict: Verdict.allCases.map(\.rawValue)
    case .certainty: Certainty.allCases.map(\.rawValue)
    case .movement: Movement.allCases.map(\.rawValue)
    case .stability: Stability.allCases.map(\.rawValue)
    default: []
    }
  }

  func description(_ wording: any Wording) -> String { wording.description(of: self) }
}

extension Measurement {
  /// Numerator and denominator, where there are any; of a count of areas, those taking part of all.
  var counts: (numerator: Int, denominator: Int)? {
    switch self {
    case .share(let numerator, let denominator): (numerator, denominator)
    case .areas(let count): (count.yes, count.total)
    case .value: nil
    }
  }

  var areaCount: AreaCount? {
    if case .areas(let count) = self { count } else { nil }
  }
}

extension DelimitedWriter.Cell {
  /// The measurement's value: exact where the source or a count gives it so.
  init(_ measurement: Measurement) {
    self =
      switch measurement {
      case .share: .number(measurement.number)
      case .value(let value): .decimalText(value.description)
      case .areas(let count): .integer(count.yes)
      }
  }
}
