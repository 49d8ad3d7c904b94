/// How a column writes its numbers. Decided for the whole column and never for a cell.
public struct NumberStyle: Hashable, Sendable {
  public var decimalSign: Character

  public init(decimalSign: Character) { self.decimalSign = decimalSign }

  /// The sign that groups thousands, besides blanks.
  var thousandsSign: Character { decimalSign == "," ? "." : "," }

  /// What a column's cells tell about its style.
  public enum Decision: Hashable, Sendable {
    case style(NumberStyle)
    /// The cell (an index into the column) can be read in two ways, or contradicts an earlier one.
    case ambiguous(cell: Int)
  }

  /// Decides by every cell of the column: `1,5` and `12,50` make the comma a decimal sign, `1.234,5` too, and so does
  /// `1.234.567`, whose points can only group. `1.234` alone says nothing, and a column that says nothing else is
  /// ambiguous. A column without any separator is read with a point.
  public static func decide(_ cells: some Collection<String>) -> Decision {
    var sign: Character?
    var open: Int?
    for (index, cell) in cells.enumerated() {
      switch hint(Substring(cell)) {
      case .none: continue
      case .either: open = open ?? index
      case .decimal(let found):
        if let sign, sign != found { return .ambiguous(cell: index) }
        sign = found
      }
    }
    if sign == nil, let open { return .ambiguous(cell: open) }
    return .style(NumberStyle(decimalSign: sign ?? "."))
  }

  private enum Hint { case none, either, decimal(Character) }

  private static func hint(_ cell: Substring) -> Hint {
    let digits = bare(cell)
    let separators = digits.filter { $0 == "." || $0 == "," }
    guard let first = separators.first, let last = separators.last,
      digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") })
    else { return .none }
    let other: Character = last == "," ? "." : ","
    if first != last { return .decimal(last) }
    if separators.count > 1 { return .decimal(other) }
    let parts = digits.split(separator: last, omittingEmptySubsequences: false)
    // Three digits behind one separator may be a group of thousands, unless what stands before can't be one.
    let mayGroup = parts[1].count == 3 && (1...3).contains(parts[0].count) && parts[0].first != "0"
    return mayGroup ? .either : .decimal(last)
  }

  /// The digits and separators of a cell: without sign, percent sign, asterisk and blanks.
  private static func bare(_ cell: Substring) -> Substring {
    var digits = cell.filter { !$0.isWhitespace && $0 != "%" && $0 != "*" }[...]
    if let sign = digits.first, sign == "-" || sign == "+" || sign == "\u{2212}" { digits = digits.dropFirst() }
    if let exponent = digits.firstIndex(where: { $0 == "e" || $0 == "E" }) { digits = digits[..<exponent] }
    return digits
  }
}
