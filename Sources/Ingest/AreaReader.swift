internal import Agreement
internal import Findings

/// Finds the area of a row among those of an agreement.
struct AreaReader {
  private let directory: AreaDirectory
  /// Cells repeat, and finding one out takes a while.
  private var known: [String: AreaDirectory.Match] = [:]
  private let areas: [String: Area]
  /// The area of rows in a file without an area column.
  private let whole: String

  init(_ agreement: Agreement) {
    directory = AreaDirectory(agreement.areas)
    areas = Dictionary(agreement.areas.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    whole = agreement.area
  }

  /// The code of the row's area; `nil` for an area that the agreement doesn't concern, or after a finding.
  mutating func area(_ row: Int, _ table: SourceTable, _ log: inout RowLog) -> String? {
    guard let cell = table.cell(row, .area) else { return whole }
    guard !cell.isEmpty else {
      log.note(.emptyCell, table, row, .area)
      return nil
    }
    switch match(cell) {
    case .area(let code): return code
    case .outside: log.outside += 1
    case .former: log.note(.formerAreaCode, table, row, .area, [.found: cell])
    case .unknown(let suggestion):
      var facts: [Fact: String] = [.found: cell]
      facts[.suggestion] = suggestion
      log.note(.unknownArea, table, row, .area, facts)
    }
    return nil
  }

  private mutating func match(_ cell: String) -> AreaDirectory.Match {
    if let match = known[cell] { return match }
    let match = directory.match(cell)
    known[cell] = match
    return match
  }

  /// Whether the area exists throughout `period`; a finding where it doesn't.
  func checkValidity(
    of code: String, in period: Period, _ row: Int, _ table: SourceTable, _ log: inout RowLog
  ) -> Bool {
    guard let area = areas[code], !area.isValid(on: period.last) else { return true }
    log.note(.areaNotValid, table, row, .area, [.found: area.name, .period: period.description])
    return false
  }
}
