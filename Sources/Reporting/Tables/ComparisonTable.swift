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
  var isEmpty: Bool { counts.numerators.isEmpty && counts.denominators.isEmpty }
  func hidesNumerator(of area: ComparedArea) -> Bool { counts.numerators.contains(area.key) }
  func hidesDenominator(of area: ComparedArea) -> Bool { counts.denominators.contains(area.key) }
}

extension ComparedArea {
  /// What tells areas apart.
  fileprivate var key: String { code ?? name }
}
