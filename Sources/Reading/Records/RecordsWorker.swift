internal import Agreement
internal import DelimitedText
internal import Evidence
internal import Findings

/// Reads blocks of a file and counts their cases, without keeping any.
///
/// A row is read straight from its bytes: without quotes by `scan`, with quotes by libcsv. Every row in which anything
/// is amiss, or merely unusual, goes through the ordinary reading of a table, which has the last word on faults.
struct RecordsWorker: ~Copyable {
  let plan: RecordsPlan
  var tally: RecordsTally
  var counts = OutcomeCounts()
  /// By area and day: how the number of pending cases changes.
  let pending: SparseCounters
  var areas: AreaReader
  var limits: TimeLimits
  let fields: RecordFields
  let starts: UnsafeMutablePointer<Int>
  let ends: UnsafeMutablePointer<Int>
  let filled: UnsafeMutablePointer<Int>
  /// The plan's open columns.
  let openColumns: UnsafeMutablePointer<Int>
  let openCount: Int
  var memos = Memos()
  var block = 0
  /// Line breaks of the block before the row at hand.
  var line = 0
  /// Rows that are left to the ordinary reading: where they begin, and on which line.
  private var odd: (start: Int, line: Int)?

  struct Memos: ~Copyable {
    var area = CellMemo(), type = CellMemo(), cancelled = CellMemo(), date = CellMemo(), filter = CellMemo()
  }

  static let pendingStride = DayTable.count + 1

  init(_ plan: RecordsPlan) {
    self.plan = plan
    tally = RecordsTally(width: plan.width, filters: plan.filters.count)
    areas = plan.areas
    areas.beginFile()
    limits = TimeLimits(plan.source.dueDays)
    fields = RecordFields(delimiter: plan.delimiter, width: plan.width)
    starts = .allocate(capacity: plan.width + 1)
    ends = .allocate(capacity: plan.width + 1)
    filled = .allocate(capacity: plan.width + 1)
    filled.initialize(repeating: 0, count: plan.width + 1)
    openCount = plan.openColumns.count
    openColumns = .allocate(capacity: plan.width + 1)
    for (index, column) in plan.openColumns.enumerated() { (openColumns + index).initialize(to: column) }
    pending = SparseCounters(count: plan.codes.count * Self.pendingStride)
  }

  deinit {
    starts.deallocate()
    ends.deallocate()
    filled.deallocate()
    openColumns.deallocate()
  }

  /// The days on which the number of pending cases changed lie between these.
  var firstPending = Int.max, lastPending = Int.min

  /// Turns the block into UTF-8, where it is in another encoding. Whether it may be text in that encoding.
  mutating func decode(_ buffer: inout BlockBuffer) -> Bool {
    guard plan.encoding == .windows1252 else { return true }
    guard !isUTF8InPart(buffer.text) || plan.isSettled, let text = utf8(fromWindows1252: buffer.text) else {
      tally.isDoubtful = true
      isStopped = true
      return false
    }
    buffer.replace(with: text)
    return true
  }

  /// Whether no more records are to be read.
  private(set) var isStopped = false

  /// Looks for what is no text in a block that isn't read as records.
  ///
  /// - Parameter isDecoded: whether it has been turned into UTF-8.
  mutating func survey(_ text: UnsafeBufferPointer<UInt8>, _ block: Int, isDecoded: Bool) {
    let encoding = isDecoded ? .utf8 : plan.encoding
    tally.lines[block] = lineBreaks(text, 0..<text.count)
    for (first, count) in textFaults(in: Array(text), as: encoding, file: plan.sample.file) {
      tally.textFaults.add(.init(block: block, value: first), count)
      tally.isDoubtful = true
    }
    if encoding == .windows1252, !plan.isSettled, isUTF8InPart(text) { tally.isDoubtful = true }
  }

  /// Reads a block of whole records. Nothing more is to be read after a fatal fault, or a doubt.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ block: RecordBlocks.Block) {
    self.block = block.number
    let body = block.number == 0 ? plan.sample.body : (offset: 0, line: 1)
    line = body.line - 1
    var position = body.offset
    while position < text.count, !isStopped {
      position = readRow(text, position, block.hasQuotes)
    }
    if !isStopped { readOdd(text, to: text.count) }
    tally.lines[block.number] = line
  }

  /// Reads the row at `start`, and returns where the next one begins.
  private mutating func readRow(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ hasQuotes: Bool) -> Int {
    guard let base = text.baseAddress else { return text.count }
    let next = scan(base, start, text.count, hasQuotes)
    if next > 0, next - start <= plan.limit, take(base, starts, ends) {
      if odd != nil { readOdd(text, to: start) }
      line += 1
      return next
    }
    return next > 0 ? passOver(start, next, lines: 1) : readUnusual(text, start)
  }

  private mutating func readUnusual(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    let end = RecordEnds.end(of: text, from: start, delimiter: plan.delimiter, limit: plan.limit, isWhole: true)
    guard case .at(let end) = end else {
      if odd == nil { odd = (start, line) }
      readOdd(text, to: text.count)
      return text.count
    }
    let record = UnsafeBufferPointer(rebasing: text[start..<end])
    let next = nextLine(text, end)
    let lines = lineBreaks(text, start..<next)
    if record.contains(UInt8(ascii: "\"")), !record.contains(0), isUTF8(record), fields.read(record),
      take(fields.base, fields.starts, fields.ends)
    {
      if odd != nil { readOdd(text, to: start) }
      line += lines
      return next
    }
    return passOver(start, next, lines: lines)
  }

  private mutating func passOver(_ start: Int, _ next: Int, lines: Int) -> Int {
    if odd == nil { odd = (start, line) }
    line += lines
    return next
  }

  /// Reads the rows that were passed over, up to `end`, as a table.
  private mutating func readOdd(_ text: UnsafeBufferPointer<UInt8>, to end: Int) {
    guard let from = odd else { return }
    odd = nil
    let part = UnsafeBufferPointer(rebasing: text[from.start..<end])
    guard isUTF8(part), !part.contains(0) else {
      tally.isDoubtful = true
      isStopped = true
      return
    }
    let reading = plan.sample.reading(part: Array(part), line: from.line + 1, limit: plan.limit)
    guard let table = reading.table else {
      tally.fatal = reading.findings.first.map { .init(block: block, value: $0) }
      isStopped = true
      return
    }
    note(reading, table)
  }

  private mutating func note(_ reading: TableReading, _ table: Table) {
    for finding in reading.findings { tally.structural.add(finding, block: block) }
    var rejected: [RejectedRows.Row] = []
    tally.rows += table.rows.count + reading.rejected.count
    tally.rejected += reading.rejected.count
    tally.unsound += reading.rejected.count
    for (index, row) in table.rows.enumerated() {
      for (field, cell) in row.fields.enumerated() where field < tally.personal.count && !cell.isEmpty {
        let isOneLine = row.line == row.lastLine || cell.utf8.count < 9
        let line = isOneLine ? row.line : table.place(ofRow: index, field: field).line ?? row.line
        tally.personal[field].add(cell, at: Position.make(block: block, line: line))
      }
    }
    for row in reading.rejected {
      tally.personalRejected.add(row.rawText, at: Position.make(block: block, line: row.line))
    }
    if tally.rejectedRows.isOpen {
      rejected = RejectedRows.rows(reading.rejected, reading.findings, delimiter: table.dialect.delimiter)
    }
    var findings: [Finding] = []
    guard let view = SourceTable.make(table, for: plan.source, &findings) else { return }
    tally.filtered += table.rows.count - view.rows.count
    if tally.kept == 0 {
      for (index, filter) in plan.filters.enumerated() {
        for row in table.rows.indices {
          let position = Position.make(block: block, line: view.line(row))
          tally.filterValues.note(view.cell(row, filter.column), filter: index, at: position)
        }
      }
    }
    var log = RowLog()
    for record in RecordsShape.readRows(plan.source, view, &areas, &log) { count(record) }
    for row in view.rows { noteCodeWidth(view.cell(row, .area) ?? "", line: view.line(row)) }
    tally.outside += log.outside
    tally.rejected += log.rejected.count
    for finding in log.findings { tally.content.add(finding, block: block) }
    guard tally.rejectedRows.isOpen else { return }
    for (row, reasons) in log.reasons {
      rejected.append(.init(line: view.line(row), cells: view.cells(row), findings: reasons))
    }
    for row in rejected.sorted(by: { $0.line < $1.line }) {
      tally.rejectedRows.add(row, block: block, bytes: row.size)
    }
  }

  mutating func noteCodeWidth(_ cell: String, line: Int) {
    guard let digits = AreaCodes.digits(cell) else { return }
    noteCode(digits.utf8.count, Position.make(block: block, line: line)) { String(digits) }
  }

  @inline(__always)
  mutating func noteCode(_ width: Int, _ position: Int, _ digits: () -> String) {
    func note(_ style: inout CodeStyle) {
      style.count += 1
      if position < style.first { (style.first, style.digits) = (position, digits()) }
    }
    if width == 3 { note(&tally.codes.three) } else { note(&tally.codes.four) }
  }

  /// A case of a row that was read as part of a table.
  private mutating func count(_ record: CaseRecord) {
    let due = DayTable.offset(record.due)
    guard let area = plan.numbers[record.area], due >= 0, due < DayTable.count else {
      tally.faraway.append(.init(block: block, value: record))
      return
    }
    count(
      area: area, requested: DayTable.offset(record.requested), due: due,
      answered: record.answered.map(DayTable.offset) ?? -1, isCancelled: record.isCancelled,
      position: Position.make(block: block, line: record.line))
  }
}

private func nextLine(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int {
  guard end < text.count else { return end }
  return end + (text[end] == 0x0D && end + 1 < text.count && text[end + 1] == 0x0A ? 2 : 1)
}

func lineBreaks(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
  var breaks = 0
  var index = range.lowerBound
  while index < range.upperBound {
    if text[index] == 0x0A || text[index] == 0x0D {
      breaks += 1
      index = nextLine(text, index)
    } else {
      index += 1
    }
  }
  return breaks
}
