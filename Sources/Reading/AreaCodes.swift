internal import Agreement
internal import Findings

/// Looks at how a column writes municipalities' codes: `751` and `0751` are one code, but a column that has both has
/// been through two hands.
enum AreaCodes {
  /// Warns of the codes that are written in the column's rarer form; of equally frequent ones, in the later one.
  static func check(_ table: SourceTable, _ log: inout RowLog) {
    guard table.columns[.area] != nil else { return }
    var three = Style(), four = Style()
    for row in table.rows {
      guard let digits = digits(row, table) else { continue }
      if digits.utf8.count == 3 { three.add(row) } else { four.add(row) }
    }
    guard let width = usualWidth(three, four) else { return }
    for row in table.rows {
      guard let digits = digits(row, table), digits.utf8.count != width else { continue }
      log.note(.leadingZero, table, row, .area, [.found: String(digits), .expected: expected(digits)])
    }
  }

  /// How often codes are written with so many digits, and where first.
  struct Style {
    var count = 0
    var first = Int.max

    mutating func add(_ position: Int) {
      count += 1
      first = min(first, position)
    }
  }

  /// The usual number of digits: the more frequent one, of equally frequent ones the earlier; `nil` where all codes have
  /// the same.
  static func usualWidth(_ three: Style, _ four: Style) -> Int? {
    guard three.count > 0, four.count > 0 else { return nil }
    let threeIsUsual = three.count == four.count ? three.first < four.first : three.count > four.count
    return threeIsUsual ? 3 : 4
  }

  /// The code as the usual ones are written.
  static func expected(_ digits: some StringProtocol) -> String {
    digits.utf8.count == 3 ? "0" + digits : String(digits.dropFirst())
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
