internal import Agreement
internal import Findings

/// Looks at how a column writes municipalities' codes: `751` and `0751` are one code, but a column that has both has
/// been through two hands.
enum AreaCodes {
  /// Warns of the codes that are written in the column's rarer form; of equally frequent ones, in the later one.
  static func check(_ table: SourceTable, _ log: inout RowLog) {
    guard table.columns[.area] != nil else { return }
    var counts: [Int: Int] = [:]
    var usual: Int?
    for row in table.rows {
      guard let digits = digits(row, table) else { continue }
      usual = usual ?? digits.utf8.count
      counts[digits.utf8.count, default: 0] += 1
    }
    guard counts.count > 1, let first = usual, let most = counts.values.max() else { return }
    let width = counts[first] == most ? first : counts.first { $0.value == most }?.key ?? first
    for row in table.rows {
      guard let digits = digits(row, table), digits.utf8.count != width else { continue }
      let expected = width == 4 ? "0" + digits : String(digits.dropFirst())
      log.note(.leadingZero, table, row, .area, [.found: String(digits), .expected: expected])
    }
  }

  /// The number of digits that a cell writes a municipality's code with; `nil` where it writes none.
  static func width(_ cell: String) -> Int? { digits(cell)?.utf8.count }

  private static func digits(_ row: Int, _ table: SourceTable) -> Substring? {
    table.cell(row, .area).flatMap(digits)
  }

  /// The code of a municipality with three or four digits: `751`, `0751`, `751 Aarhus`.
  static func digits(_ cell: String) -> Substring? {
    guard cell.utf8.first.map({ (48...57).contains($0) }) ?? false else {
      return nil
    }
    let digits = cell.prefix { $0.isASCII && $0.isNumber }
    let isMunicipality =
      digits.utf8.count == 3 ? digits.first != "0" : digits.utf8.count == 4 && digits.hasPrefix("0")
    return isMunicipality && !digits.hasPrefix("00") ? digits : nil
  }
}
