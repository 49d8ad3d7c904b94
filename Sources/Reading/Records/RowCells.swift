/// Where the cells of one row begin and end, without blanks and quotes around them.
struct RowCells: ~Copyable {
  let width: Int
  private let starts: Storage<Int>
  private let ends: Storage<Int>

  init(width: Int) {
    self.width = width
    starts = Storage(count: width, repeating: 0)
    ends = Storage(count: width, repeating: 0)
  }

  @inline(__always)
  subscript(_ column: Int) -> Range<Int> { Range(uncheckedBounds: (starts[column], ends[column])) }

  /// Finds the cells of the row at `row`, whose first separator is the one at `index` of a scan.
  ///
  /// - Parameter end: where the text ends.
  /// - Returns: the index of the line break that ends the row; -1 where it hasn't the right number of fields.
  @inline(__always)
  func split(
    _ text: Span<UInt8>, _ row: Int, _ scan: borrowing RecordScan, _ index: Int, delimiter: UInt8, end: Int
  ) -> Int {
    let last = index + width - 1
    guard last < scan.count else { return -1 }
    var begin = row
    for column in 0..<width - 1 {
      let position = scan.position(index + column)
      guard text[unchecked: position] == delimiter else { return -1 }
      set(column, begin, position, text)
      begin = position + 1
    }
    let position = scan.position(last)
    guard Self.isEnd(text, position, end) else { return -1 }
    set(width - 1, begin, position, text)
    return last
  }

  /// Whether a line, or the text, ends at a position.
  @inline(__always)
  static func isEnd(_ text: Span<UInt8>, _ position: Int, _ end: Int) -> Bool {
    position == end || text[unchecked: position] == 0x0A || text[unchecked: position] == 0x0D
  }

  /// Takes off the quotes around a cell, and the blanks around one without quotes.
  @inline(__always)
  private func set(_ column: Int, _ begin: Int, _ end: Int, _ text: Span<UInt8>) {
    starts[column] = begin
    ends[column] = end
    guard end > begin else { return }
    let first = text[unchecked: begin]
    if first == 0x22 {
      starts[column] = begin + 1
      ends[column] = max(begin + 1, end - 1)
    } else if first <= 0x20 || text[unchecked: end - 1] <= 0x20 {
      trim(column, text)
    }
  }

  @inline(never)
  private func trim(_ column: Int, _ text: Span<UInt8>) {
    func isBlank(_ offset: Int) -> Bool { [0x20, 0x09].contains(text[offset]) }
    while starts[column] < ends[column], isBlank(starts[column]) { starts[column] += 1 }
    while starts[column] < ends[column], isBlank(ends[column] - 1) { ends[column] -= 1 }
  }
}
