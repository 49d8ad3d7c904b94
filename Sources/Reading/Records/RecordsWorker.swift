internal import Agreement
internal import DelimitedText
internal import Evidence
internal import Findings

/// Reads blocks of a file and counts their cases, without keeping any.
///
/// A row is read straight from its bytes, in the file's own encoding. Every row in which anything is amiss, or merely
/// unusual, goes through the ordinary reading of a table, where libcsv reads it, and which has the last word on faults.
///
/// What is asked for every row is `mutating`, or belongs to a part of the worker: the compiler would copy all of it to
/// lend it out.
struct RecordsWorker: ~Copyable {
  let plan: RecordsPlan
  var tally: RecordsTally
  var counts = OutcomeCounts()
  /// By area and day: how the number of pending cases changes.
  let pending: SparseStorage<Int32>
  /// The days on which it changed lie between these.
  var firstPending = Int.max, lastPending = Int.min
  var areas: AreaReader
  var limits: TimeLimits
  var memos = Memos()

  /// Of the block at hand.
  var block = 0
  private var textEnd = 0
  /// Line breaks of the block before the row at hand.
  var line = 0
  var scan = RecordScan()
  let cells: RowCells
  /// By column, how many cells hold something.
  let filled: Storage<Int>
  let days: DayTable
  let months: Storage<Int32>
  /// The longest row that is read from its bytes.
  private let rowLimit: Int
  /// Columns that may still hold dates of birth, and the ones after them the last four digits: in most files none after
  /// the first row.
  var pairs: [Int]
  /// Rows that are left to the ordinary reading: where they begin, and on which line.
  private var odd: (start: Int, line: Int)?
  /// Whether no more records are to be read.
  private(set) var isStopped = false

  struct Memos: ~Copyable {
    var area = CellMemo(), type = CellMemo(), cancelled = CellMemo(), date = CellMemo(), filter = CellMemo()
  }

  static let pendingStride = DayTable.count + 1

  init(_ plan: RecordsPlan) {
    self.plan = plan
    tally = RecordsTally(width: plan.width, filters: plan.filters.count)
    pairs = Array(0..<max(0, plan.width - 1))
    areas = plan.areas
    areas.beginFile()
    limits = TimeLimits(plan.source.dueDays)
    cells = RowCells(width: plan.width)
    filled = Storage(count: plan.width, repeating: 0)
    days = DayTable(plan.rule)
    months = DayTable.months()
    // A character of Windows-1252 has up to three bytes in UTF-8, which the limit is about.
    rowLimit = plan.encoding == .windows1252 ? plan.limit / 3 : plan.limit
    pending = SparseStorage(count: plan.codes.count * Self.pendingStride, zero: 0)
  }

  // MARK: Blocks

  /// Looks for what is no text in a block that isn't read as records.
  mutating func survey(_ text: [UInt8], _ block: Int) {
    tally.lines[block] = CellBytes.lineBreaks(text.span, 0..<text.count)
    for (first, count) in textFaults(in: text, as: plan.encoding, file: plan.sample.file) {
      tally.textFaults.add(.init(block: block, value: first), count)
      tally.isDoubtful = true
    }
    if plan.encoding == .windows1252, !plan.isSettled, isUTF8InPart(text) { tally.isDoubtful = true }
  }

  /// Reads a block of whole records. Nothing more is to be read after a fatal fault, or a doubt.
  ///
  /// - Parameters:
  ///   - text: with as many bytes after it as `BlockBuffer.padding`.
  ///   - end: where the text ends.
  mutating func read(_ text: Span<UInt8>, to end: Int, _ block: RecordBlocks.Block) {
    self.block = block.number
    textEnd = end
    let body = block.number == 0 ? plan.body : (offset: 0, line: 1)
    line = body.line - 1
    var row = body.offset
    while row < end, !isStopped { row = readStretch(text, row) }
    if !isStopped { readOdd(text, to: end) }
    tally.lines[block.number] = line
  }

  private static let stretch = 1 << 14

  /// Reads the rows of a stretch from `start` on, and returns where the next one begins.
  private mutating func readStretch(_ text: Span<UInt8>, _ start: Int) -> Int {
    var size = Self.stretch
    while true {
      let end = min(textEnd, start + size)
      scan.scan(text, start..<end, delimiter: plan.delimiter, isEnd: end == textEnd)
      if plan.encoding == .windows1252, scan.hasHigh, !isWindows1252(text, start..<end) {
        doubt()
        return textEnd
      }
      let row = readRows(text, start, end)
      if row > start { return row }
      if end == textEnd { return readUnusual(text, start) }
      // The row is longer than the stretch.
      size *= 4
    }
  }

  private mutating func readRows(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var row = start
    var index = 0
    while row < end {
      var last = cells.split(text, row, scan, index, delimiter: plan.delimiter, end: textEnd)
      let isRow = last >= 0
      if !isRow {
        // A row of another number of fields ends at the next line break, or with the text.
        last = index
        while last < scan.count, !RowCells.isEnd(text, scan.position(last), textEnd) { last += 1 }
        if last == scan.count { return row }
      }
      let rowEnd = scan.position(last)
      if scan.hasFault(row..<rowEnd) { return readUnusual(text, row) }
      let next = Self.nextLine(text, rowEnd, textEnd)
      let lines = scan.hasQuotedBreaks ? CellBytes.lineBreaks(text, row..<rowEnd) + 1 : 1
      if isRow, rowEnd - row <= rowLimit, take(text, row..<rowEnd) {
        if odd != nil { readOdd(text, to: row) }
        line += lines
      } else {
        passOver(row, lines: lines)
      }
      row = next
      index = last + 1
      if index < scan.count, scan.position(index) < row { index += 1 }
    }
    return row
  }

  @inline(__always)
  private static func nextLine(_ text: Span<UInt8>, _ end: Int, _ textEnd: Int) -> Int {
    if end == textEnd { return end }
    let isPair = text[unchecked: end] == 0x0D && end + 1 < textEnd && text[unchecked: end + 1] == 0x0A
    return end + (isPair ? 2 : 1)
  }

  /// Whether all bytes are characters of Windows-1252, and none a Danish character as UTF-8 writes it, which only a
  /// file can hold whose encoding is settled.
  private mutating func isWindows1252(_ text: Span<UInt8>, _ stretch: Range<Int>) -> Bool {
    var isSound = true
    let isSettled = plan.isSettled, textEnd = textEnd
    scan.forEachHigh(stretch) { offset in
      let (first, second) = (CellBytes.byte(text, offset), CellBytes.byte(text, offset + 1))
      func continues(_ offset: Int) -> Bool { offset < textEnd && CellBytes.byte(text, offset) & 0xC0 == 0x80 }
      switch first {
      case 0x81, 0x8D, 0x8F, 0x90, 0x9D: isSound = false
      case 0xC2, 0xC3: isSound = isSound && (isSettled || !continues(offset + 1))
      case 0xE2:
        let isMark = offset + 1 < textEnd && (second == 0x80 || second == 0x82) && continues(offset + 2)
        isSound = isSound && (isSettled || !isMark)
      default: break
      }
    }
    return isSound
  }

  private mutating func doubt() {
    tally.isDoubtful = true
    isStopped = true
  }

  // MARK: Rows that are left to the ordinary reading

  /// A row whose end only the exact reading tells.
  private mutating func readUnusual(_ text: Span<UInt8>, _ start: Int) -> Int {
    let rest = text.extracting(start..<textEnd)
    let end = endOfRecord(in: rest, delimiter: plan.delimiter, limit: plan.limit)
    guard let end, end < rest.count else {
      passOver(start, lines: CellBytes.lineBreaks(text, start..<textEnd))
      return textEnd
    }
    passOver(start, lines: CellBytes.lineBreaks(text, start..<start + end) + 1)
    return Self.nextLine(text, start + end, textEnd)
  }

  private mutating func passOver(_ start: Int, lines: Int) {
    if odd == nil { odd = (start, line) }
    line += lines
  }

  /// Reads the rows that were passed over, up to `end`, as a table.
  private mutating func readOdd(_ text: Span<UInt8>, to end: Int) {
    guard let from = odd else { return }
    odd = nil
    let reading = plan.sample.reading(
      part: Self.bytes(text, from.start..<end), encoding: plan.encoding, line: from.line + 1, limit: plan.limit)
    guard let reading else { return doubt() }
    guard let table = reading.table else {
      tally.fatal = reading.findings.first.map { .init(block: block, value: $0) }
      isStopped = true
      return
    }
    note(reading, table)
  }

  private static func bytes(_ text: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    text.extracting(range).withUnsafeBytes { Array($0) }
  }

  private mutating func note(_ reading: TableReading, _ table: Table) {
    for finding in reading.findings { tally.structural.add(finding, block: block) }
    tally.rows += table.rows.count + reading.rejected.count
    tally.rejected += reading.rejected.count
    tally.unsound += reading.rejected.count
    for (index, row) in table.rows.enumerated() {
      for field in tally.personalPairs.indices where field + 1 < row.fields.count {
        tally.personalPairs[field].add(
          row.fields[field], row.fields[field + 1], at: Position.make(block: block, line: row.line))
      }
      for (field, cell) in row.fields.enumerated() where field < tally.personal.count && !cell.isEmpty {
        let isOneLine = row.line == row.lastLine || cell.utf8.count < 9
        let line = isOneLine ? row.line : table.place(ofRow: index, field: field).line ?? row.line
        tally.personal[field].add(cell, at: Position.make(block: block, line: line))
      }
    }
    for row in reading.rejected {
      tally.personalRejected.add(row.rawText, at: Position.make(block: block, line: row.line))
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
    let column = plan.area
    for row in view.rows {
      guard let digits = AreaCodes.digits(view.cell(row, .area) ?? "") else { continue }
      noteCode(digits.utf8.count, Position.make(block: block, line: view.line(row))) {
        (String(digits), table.place(ofRow: row, field: column))
      }
    }
    tally.outside += log.outside
    tally.rejected += log.rejected.count
    for finding in log.findings { tally.content.add(finding, block: block) }
    guard tally.rejectedRows.isOpen else { return }
    var rejected = RejectedRows.rows(reading.rejected, reading.findings, delimiter: table.dialect.delimiter)
    for (row, reasons) in log.reasons {
      rejected.append(.init(line: view.line(row), cells: plan.cells(view.cells(row)), findings: reasons))
    }
    for row in rejected.sorted(by: { $0.line < $1.line }) {
      tally.rejectedRows.add(row, block: block, bytes: row.size)
    }
  }

  /// Notes with how many digits a code is written.
  @inline(__always)
  mutating func noteCode(_ width: Int, _ position: Int, _ found: () -> (digits: String, place: Place)) {
    func note(_ style: inout CodeStyle) {
      style.count += 1
      if position < style.position { style.first = .init(block: block, value: found()) }
      style.position = min(style.position, position)
    }
    if width == 3 { note(&tally.codes.three) } else { note(&tally.codes.four) }
  }

  /// A case of a row that was read as part of a table.
  private mutating func count(_ record: CaseRecord) {
    // Its area is one of the agreement's.
    guard let area = plan.numbers[record.area] else { return }
    count(
      area: area, requested: DayTable.offset(record.requested), due: DayTable.offset(record.due),
      answered: record.answered.map(DayTable.offset) ?? Self.noDay, isCancelled: record.isCancelled,
      position: Position.make(block: block, line: record.line))
  }
}
