/// The two parts of a number that stand in cells of their own.
extension PersonalNumber {
  public enum Rest: Hashable, Sendable {
    /// Four digits that are no time of day, no year and no code of an area; or fewer, whose zeros are lost.
    case telling
    case other
  }

  /// Whether a cell holds nothing but `DDMMYY`, or `DMMYY` whose zero is lost.
  public static func isDateOfBirth(_ cell: String) -> Bool {
    number(cell, digits: 5...6).map { isDayAndMonth($0 / 100) } ?? false
  }

  /// What a cell is that holds one to four digits and nothing else; `nil` of any other.
  public static func kindOfRest(_ cell: String) -> Rest? {
    number(cell, digits: 1...4).map { number in
      let isOther = number < 1000 || isTime(number) || isYear(number) || (1081...1085).contains(number)
      return isOther ? .other : .telling
    }
  }

  private static func number(_ cell: String, digits: ClosedRange<Int>) -> Int? {
    let bytes = cell.utf8.filter { $0 != UInt8(ascii: " ") }
    guard digits.contains(bytes.count), bytes.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1) - 48 }
  }
}
