internal import Agreement
public import Assessment
internal import DelimitedText
internal import Statistics

extension FigureTable {
  /// One row per area, values at full precision; what would tell a hidden count is empty.
  public static func comparison(_ comparison: HiddenComparison) -> FigureTable {
    FigureTable(
      columns: [
        "area_code", "area", "cluster", "period", "numerator", "denominator", "value", "interval_low", "interval_high",
        "target", "against_target", "reference", "low_95", "high_95", "low_998", "high_998", "od_low_95", "od_high_95",
        "od_low_998", "od_high_998", "signal", "status", "since", "until", "hidden",
      ],
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
      shown(.optional(area.meetsTarget.map { $0 ? "met" : "not-met" })), .optional(comparison.reference),
      limit(plain?.low95), limit(plain?.high95), limit(plain?.low998), limit(plain?.high998), limit(wide?.low95),
      limit(wide?.high95), limit(wide?.low998), limit(wide?.high998), shown(.optional(area.position?.rawValue)),
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
  private let numerators: Set<String>
  private let denominators: Set<String>

  public init(_ comparison: Comparison, hideBelow: Int?) {
    self.comparison = comparison
    limit = hideBelow ?? SmallCells.usualLimit
    let shares = comparison.areas.compactMap { area in area.measurement?.counts.map { (area.name, $0) } }
    let byName = Dictionary(shares, uniquingKeysWith: { first, _ in first })
    denominators = SmallCells.hidden(byName.mapValues(\.denominator), limit)
    numerators = SmallCells.hidden(byName.mapValues(\.numerator), limit, besides: denominators)
  }

  var isEmpty: Bool { numerators.isEmpty && denominators.isEmpty }
  func hidesNumerator(of area: ComparedArea) -> Bool { numerators.contains(area.name) }
  func hidesDenominator(of area: ComparedArea) -> Bool { denominators.contains(area.name) }
}
