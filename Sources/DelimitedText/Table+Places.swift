public import Findings

extension Table {
  /// The place of a cell, or of a whole row.
  ///
  /// The excerpt is the physical line that the cell starts on, with the cell marked as it is written there: with its
  /// quotes, and without the blanks around it; an empty cell by the character after it. Numbers that look like CPR numbers
  /// are masked.
  ///
  /// - Parameters:
  ///   - index: of `rows`. One that isn't there gives the file alone.
  ///   - field: the cell from 0, `nil` for the row. The place's line is the one that the cell starts on, which is not
  ///     the row's first if a cell before it holds line breaks.
  /// - Complexity: O(the row's length).
  public func place(ofRow index: Int, field: Int?) -> Place {
    guard rows.indices.contains(index) else { return Place(file: file) }
    return source.place(ofRecordAt: rows[index].start, line: rows[index].line, field: field, header: header)
  }

  /// The place of a column's heading, the column counted from 0; `nil` for the header as a whole.
  public func place(ofHeader field: Int?) -> Place {
    source.place(ofRecordAt: headerStart, line: headerLine, field: field, header: header)
  }
}
