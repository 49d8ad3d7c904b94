public import Agreement
public import Assessment
internal import Basics
internal import Evidence
internal import Geography

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
    func hidden(_ isHidden: (ID<Area>, Period) -> Bool) -> Set<String> {
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

  public func hidesNumerator(of area: ComparedArea) -> Bool { numerators.contains(area.key) }
  public func hidesDenominator(of area: ComparedArea) -> Bool { denominators.contains(area.key) }

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
  fileprivate var key: String { code?.rawValue ?? name }
}
