public import Agreement
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

/// A comparison with the counts that are so small that they point at people hidden, and judged by the others alone.
public struct HiddenComparison: Sendable {
  public private(set) var comparison: Comparison
  /// Counts from 1 up to one less than this are hidden.
  public let limit: Int
  /// By key.
  private let numerators: Set<String>
  private let denominators: Set<String>

  /// Of areas that belong to no agreement.
  ///
  /// - Parameter hideBelow: the threshold; `nil` for the usual 5.
  public init(_ comparison: Comparison, hideBelow: Int?) {
    let limit = hideBelow ?? SmallCells.usualLimit
    let counts = comparison.areas.compactMap { area in
      area.measurement.flatMap { HiddenShares.Count($0, comparison.unit) }.map { (area.key, $0) }
    }
    let hidden = HiddenShares(
      Dictionary(counts, uniquingKeysWith: { first, _ in first }),
      in: .country(comparison.areas.map { .init(key: $0.key, cluster: $0.cluster) }), limit: limit)
    self.init(
      comparison, limit, hidden.numerators, hidden.denominators,
      withTotal: hidden.withheld.isDisjoint(with: [.country, .region("")]))
  }

  /// Of the municipalities of an agreement: what is hidden is the same as in its reports.
  public init(_ comparison: Comparison, of indicator: Indicator, _ cells: SmallCells) {
    func hidden(_ isHidden: (String, Period) -> Bool) -> Set<String> {
      Set(
        comparison.areas.filter { area in
          area.code.flatMap { code in area.time?.period.map { isHidden(code, $0) } } ?? false
        }.map(\.key))
    }
    let periods = Set(comparison.areas.compactMap { $0.time?.period })
    self.init(
      comparison, cells.limit(for: indicator), hidden { cells.hidesNumerator(indicator, area: $0, $1) },
      hidden { cells.hidesDenominator(indicator, area: $0, $1) },
      withTotal: !periods.contains { cells.hidesTotal(indicator, $0) })
  }

  private init(
    _ comparison: Comparison, _ limit: Int, _ numerators: Set<String>, _ denominators: Set<String>, withTotal: Bool
  ) {
    self.limit = limit
    self.numerators = numerators
    self.denominators = denominators
    self.comparison = comparison.judged(
      by: { !numerators.contains($0.key) && !denominators.contains($0.key) }, withTotal: withTotal)
  }

  public var isEmpty: Bool { numerators.isEmpty && denominators.isEmpty }

  func hidesNumerator(of area: ComparedArea) -> Bool { numerators.contains(area.key) }
  func hidesDenominator(of area: ComparedArea) -> Bool { denominators.contains(area.key) }

  /// The same, the highest values first, and last the areas without a figure and those whose figure is hidden, by name:
  /// a place among the values would tell it.
  public var byValue: HiddenComparison {
    func value(_ area: ComparedArea) -> Double {
      numerators.contains(area.key) ? -.infinity : area.measurement?.number ?? -.infinity
    }
    var sorted = self
    sorted.comparison.areas = comparison.areas.enumerated().sorted { a, b in
      let left = value(a.element), right = value(b.element)
      return left != right ? left > right : a.offset < b.offset
    }.map(\.element)
    return sorted
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
