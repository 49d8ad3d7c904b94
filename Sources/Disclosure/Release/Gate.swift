internal import Agreement
internal import Basics
internal import Geography

/// What decides, while an assessment passes into a report, whether a figure of it may be shown.
struct Gate {
  let agreement: Agreement
  let cells: SmallCells

  /// Whether small counts of this indicator are hidden in the area: in municipalities, unless that is turned off.
  func protects(_ area: ID<Area>, _ indicator: Indicator) -> Bool {
    agreement.area(area)?.kind == .municipality && (agreement.source(indicator.source).map(cells.protects) ?? true)
  }
}
