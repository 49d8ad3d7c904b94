/// How a column writes its numbers. Decided for the whole column and never for a cell.
public struct NumberStyle: Hashable, Sendable {
  public var decimalSign: Character

  public init(decimalSign: Character) { self.decimalSign = decimalSign }

  /// The sign that groups thousands, besides blanks.
  var thousandsSign: Character { decimalSign == "," ? "." : "," }

  /// What a column's cells tell about its style.
  public enum Decision: Hashable, Sendable {
    case style(NumberStyle)
    /// The cell (an index into the column) can be read in two ways.
    case ambiguous(cell: Int)
    /// The cell has another decimal sign than an earlier one.
    case contradictory(cell: Int, earlier: Int)
  }

  /// Decides by every cell of the column: `1,5` and `12,50` make the comma a decimal sign, `1.234,5` too, and so does
  /// `1.234.567`, whose points can only group. `1.234` alone says nothing, and a column that says nothing else is
  /// ambiguous. A column without any separator is read with a point. What is no number in either style, such as a date,
  /// tells nothing.
  public static func decide(_ cells: some Collection<String>) -> Decision {
    var sign: (character: Character, cell: Int)?
    var open: Int?
    for (index, cell) in cells.enumerated() {
      switch hint(cell) {
      case .none: continue
      case .either: open = open ?? index
      case .decimal(let found):
        if let sign, sign.character != found { return .contradictory(cell: index, earlier: sign.cell) }
        sign = sign ?? (found, index)
      }
    }
    if sign == nil, let open { return .ambiguous(cell: open) }
    return .style(NumberStyle(decimalSign: sign?.character ?? "."))
  }

  private enum Hint { case none, either, decimal(Character) }

  /// What a cell tells is found by reading it in both styles.
  private static func hint(_ cell: String) -> Hint {
    guard cell.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }) else { return .none }
    let comma = Figure(cell, style: NumberStyle(decimalSign: ",")).isNumber
    let point = Figure(cell, style: NumberStyle(decimalSign: ".")).isNumber
    switch (comma, point) {
    case (true, true): return .either
    case (true, false): return .decimal(",")
    case (false, true): return .decimal(".")
    case (false, false): return .none
    }
  }
}

extension Figure {
  /// Whether the cell holds a number, be it one too large to count with.
  fileprivate var isNumber: Bool {
    switch self {
    case .number, .tooLarge: true
    case .missing, .concealed, .notANumber: false
    }
  }
}
