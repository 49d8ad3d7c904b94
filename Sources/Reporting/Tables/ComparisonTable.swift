internal import Agreement
internal import Assessment
internal import Basics
internal import DelimitedText
public import Disclosure
internal import Evidence
internal import Statistics

extension FigureTable {
  /// One row per area, values at full precision; what would tell a hidden count is empty.
  public static func comparison(_ comparison: HiddenComparison) -> FigureTable {
    FigureTable(
      columns: ComparisonColumn.allCases.map(\.rawValue),
      rows: comparison.comparison.areas.map { row($0, comparison) })
  }

  private static func row(_ area: ComparedArea, _ all: HiddenComparison) -> [Cell] {
    let comparison = all.comparison
    let hidesNumerator = all.hidesNumerator(of: area), hidesDenominator = all.hidesDenominator(of: area)
    func shown(_ cell: Cell) -> Cell { hidesNumerator ? .empty : cell }
    /// Limits tell the denominator.
    func limit(_ value: Double?) -> Cell { hidesDenominator ? .empty : .optional(value) }
    let counts = area.measurement?.counts
    let plain = area.limits, wide = area.overdispersedLimits
    return [
      .optional(area.code), .text(area.name), .optional(area.cluster), .optional(area.time),
      shown(.optional(counts?.numerator)), hidesDenominator ? .empty : .optional(counts?.denominator),
      shown(area.measurement.map { Cell($0) } ?? .empty), shown(.optional(area.interval?.low)),
      shown(.optional(area.interval?.high)),
      comparison.target.map { .decimalText($0.value.description) } ?? .empty,
      shown(.optional(area.meetsTarget.map { $0 ? "met" : "not-met" })),
      .optional(comparison.reference),
      limit(plain?.low95), limit(plain?.high95), limit(plain?.low998), limit(plain?.high998), limit(wide?.low95),
      limit(wide?.high95), limit(wide?.low998), limit(wide?.high998), .optional(area.position?.rawValue),
      comparison.isRegister ? .text(area.membership?.status.rawValue ?? "unknown") : .empty,
      .optional(area.membership?.from), .optional(area.membership?.to), .flag(hidesNumerator || hidesDenominator),
    ]
  }
}

/// The columns of compare-INDICATOR.csv, in order.
public enum ComparisonColumn: String, Sendable, CaseIterable {
  case areaCode = "area_code"
  case area, cluster, period, numerator, denominator, value
  case intervalLow = "interval_low"
  case intervalHigh = "interval_high"
  case target
  case againstTarget = "against_target"
  case reference
  case low95 = "low_95"
  case high95 = "high_95"
  case low998 = "low_998"
  case high998 = "high_998"
  case widenedLow95 = "od_low_95"
  case widenedHigh95 = "od_high_95"
  case widenedLow998 = "od_low_998"
  case widenedHigh998 = "od_high_998"
  case signal, status, since, until, hidden
}

extension ComparisonColumn: TableColumn {
  var kind: Field.Kind {
    switch self {
    case .areaCode, .area, .cluster, .period, .againstTarget, .signal, .status: .string
    case .numerator, .denominator: .integer
    case .value, .intervalLow, .intervalHigh, .target, .reference, .low95, .high95, .low998, .high998, .widenedLow95,
      .widenedHigh95, .widenedLow998, .widenedHigh998:
      .number
    case .since, .until: .date
    case .hidden: .boolean
    }
  }

  var scale: Field.Scale? {
    switch kind {
    case .number: .indicator
    case .integer: .count
    default: nil
    }
  }

  var choices: [String] {
    switch self {
    case .againstTarget: ["met", "not-met"]
    case .signal: FunnelLimits.Position.allCases.map(\.rawValue)
    case .status: Membership.Status.allCases.map(\.rawValue)
    default: []
    }
  }

  func description(_ wording: any Wording) -> String { wording.description(of: self) }
}
