internal import Agreement
public import Assessment
internal import DelimitedText
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
    /// Limits tell the denominator, and those widened by how much all areas differ tell of the hidden ones among them.
    func limit(_ value: Double?) -> Cell { hidesDenominator || all.hidesReference ? .empty : .optional(value) }
    func widened(_ value: Double?) -> Cell { all.isEmpty ? .optional(value) : .empty }
    let counts = area.measurement?.counts
    let plain = area.limits, wide = area.overdispersedLimits
    return [
      .optional(area.code), .text(area.name), .optional(area.cluster), .optional(area.time),
      shown(.optional(counts?.numerator)), hidesDenominator ? .empty : .optional(counts?.denominator),
      shown(area.measurement.map { Cell($0) } ?? .empty), shown(.optional(area.interval?.low)),
      shown(.optional(area.interval?.high)),
      comparison.target.map { .decimalText($0.value.description) } ?? .empty,
      shown(.optional(area.meetsTarget.map { $0 ? "met" : "not-met" })),
      all.hidesReference ? .empty : .optional(comparison.reference),
      limit(plain?.low95), limit(plain?.high95), limit(plain?.low998), limit(plain?.high998), widened(wide?.low95),
      widened(wide?.high95), widened(wide?.low998), widened(wide?.high998), shown(.optional(area.position?.rawValue)),
      comparison.isRegister ? .text(area.membership?.status.rawValue ?? "unknown") : .empty,
      .optional(area.membership?.from), .optional(area.membership?.to), .flag(hidesNumerator || hidesDenominator),
    ]
  }
}

/// A comparison with the counts that are so small that they point at people hidden.
public struct HiddenComparison: Sendable {
  public let comparison: Comparison
  /// Counts from 1 up to one less than this are hidden.
  public let limit: Int
  private let counts: HiddenShares
  /// What other tables of the same report hide, by key.
  private var elsewhere: (numerators: Set<String>, denominators: Set<String>) = ([], [])

  /// - Parameter hideBelow: the threshold; `nil` for the usual 5.
  public init(_ comparison: Comparison, hideBelow: Int?) {
    self.comparison = comparison
    limit = hideBelow ?? SmallCells.usualLimit
    let shares = comparison.areas.compactMap { area in
      area.measurement.flatMap { HiddenShares.Count($0, comparison.unit) }.map { (area.key, $0) }
    }
    counts = HiddenShares(
      Dictionary(shares, uniquingKeysWith: { first, _ in first }),
      in: .country(comparison.areas.map { .init(key: $0.key, cluster: $0.cluster) }), limit: limit)
  }

  /// Whether the share of all areas together would tell a hidden count.
  var hidesReference: Bool { !counts.withheld.isDisjoint(with: [.country, .region("")]) }
  var isEmpty: Bool { !comparison.areas.contains { hidesNumerator(of: $0) || hidesDenominator(of: $0) } }

  func hidesNumerator(of area: ComparedArea) -> Bool {
    counts.numerators.contains(area.key) || elsewhere.numerators.contains(area.key)
  }

  func hidesDenominator(of area: ComparedArea) -> Bool {
    counts.denominators.contains(area.key) || elsewhere.denominators.contains(area.key)
  }

  /// The same, hiding besides what the tables of a report hide, which may be more where a goal is set for each
  /// municipality.
  func hiding(_ cells: SmallCells, of indicator: Indicator) -> HiddenComparison {
    var hidden = self
    for area in comparison.areas {
      guard let code = area.code, let period = area.time?.period else { continue }
      if cells.hidesNumerator(indicator, area: code, period) { hidden.elsewhere.numerators.insert(area.key) }
      if cells.hidesDenominator(indicator, area: code, period) { hidden.elsewhere.denominators.insert(area.key) }
    }
    return hidden
  }
}

extension ComparedArea {
  /// What tells areas apart.
  fileprivate var key: String { code ?? name }
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
