internal import Basics
internal import DelimitedText
internal import Evidence
internal import Findings
internal import Geography
internal import SafeText

extension RecordsWorker {
  /// Counts the row at hand, which stands at `row`. Whether it could be: a row with anything amiss in it has left no trace.
  @inline(__always)
  mutating func take(_ text: Span<UInt8>, _ row: Range<Int>) -> Bool {
    if !plan.filters.isEmpty, !isKept(text) { return takeFiltered(text) }
    let area = self.area(text)
    if area < 0 { return takeOutside(area, text, row) }
    let requested = day(text, plan.requested)
    guard requested >= 0, plan.validity[area & Self.areaMask].contains(requested) else { return false }
    let answered = day(text, plan.answered), stated = day(text, plan.due)
    guard answered >= Self.noDay, stated >= Self.noDay else { return false }
    let isStated = stated != Self.noDay
    guard let due = CaseRule.due(stated: isStated ? stated : nil, requested: requested, limit: limit(text)) else {
      return false
    }
    guard CaseRule.isOrdered(requested, due), answered == Self.noDay || CaseRule.isOrdered(requested, answered) else {
      return false
    }
    let cancelled = isCancelled(text)
    guard cancelled >= 0, checkCells(text, plan.openColumns) else { return false }
    tally.rows += 1
    let position = Position.make(block: block, line: line + 1)
    if area > Self.areaMask { noteCode(area >> Self.widthShift, position, text, row) }
    count(
      area: area & Self.areaMask, requested: requested, due: due, answered: answered, isCancelled: cancelled == 1,
      position: position)
    return true
  }

  /// - Parameters:
  ///   - requested: days as offsets into `DayTable`; the due day may lie beyond it, where no as-of day can.
  ///   - answered: `noDay` for none.
  @inline(__always)
  mutating func count(area: Int, requested: Int, due: Int, answered: Int, isCancelled: Bool, position: Int) {
    tally.latest = max(tally.latest, requested, answered)
    let due = min(due, DayTable.count - 1)
    let day = days[due]
    let answered = answered == Self.noDay ? nil : answered
    let outcome = CaseRule.outcome(
      requested: requested, due: due, answered: answered, isCancelled: isCancelled,
      lastOfPeriod: Int(day.lastOfPeriod), known: { Int(days[$0].known) })
    counts.add(OutcomeCounts.Key(period: Int(day.period), outcome), area: area, at: position)
    let open = CaseRule.pending(requested: requested, due: due, answered: answered, isCancelled: isCancelled)
    guard !open.isEmpty else { return }
    firstPending = min(firstPending, open.lowerBound)
    lastPending = max(lastPending, open.upperBound)
    pending[area * Self.pendingStride + open.lowerBound] += 1
    pending[area * Self.pendingStride + open.upperBound] -= 1
  }

  // MARK: Rows that aren't counted

  @inline(never)
  private mutating func takeFiltered(_ text: Span<UInt8>) -> Bool {
    guard (0..<plan.width).contains(where: { !cells[$0].isEmpty }), checkCells(text, plan.allColumns) else {
      return false
    }
    if tally.kept == 0 { noteFiltered(text) }
    tally.filtered += 1
    tally.rows += 1
    return true
  }

  private mutating func isKept(_ text: Span<UInt8>) -> Bool {
    var isKept = true
    for filter in plan.filters {
      let cell = cells[filter.column]
      // One memo serves a single filter; several are looked into each time.
      if plan.filters.count == 1, let known = memos.filter.value(text, cell) { return known == 1 }
      let value = filter.keeps(Self.string(text, cell, plan.encoding))
      if plan.filters.count == 1 { memos.filter.learn(text, cell, means: value ? 1 : 0) }
      isKept = isKept && value
    }
    return isKept
  }

  /// Notes what stands in the columns of the filters, as long as they have kept no row.
  @inline(never)
  private mutating func noteFiltered(_ text: Span<UInt8>) {
    let position = Position.make(block: block, line: line + 1)
    for (index, filter) in plan.filters.enumerated() where tally.filterValues.wants(position, filter: index) {
      tally.filterValues.note(Self.string(text, cells[filter.column], plan.encoding), filter: index, at: position)
    }
  }

  @inline(never)
  private mutating func takeOutside(_ area: Int, _ text: Span<UInt8>, _ row: Range<Int>) -> Bool {
    guard area != Self.unclear, checkCells(text, plan.allColumns) else { return false }
    let width = (Self.outside - area) >> Self.widthShift
    if width > 0 { noteCode(width, Position.make(block: block, line: line + 1), text, row) }
    tally.outside += 1
    tally.rows += 1
    return true
  }

  @inline(__always)
  private mutating func noteCode(_ width: Int, _ position: Int, _ text: Span<UInt8>, _ row: Range<Int>) {
    // Borrowed by the closure, while the tally is written to.
    let plan = plan, encoding = plan.encoding, line = line
    let code = cells[plan.area ?? 0]
    noteCode(width, position) {
      let cell = RecordsWorker.string(text, code, encoding)
      let bytes = text.extracting(row).withUnsafeBytes { Array($0) }
      let table = plan.sample.reading(part: bytes, encoding: encoding, line: line + 1, limit: plan.limit)?.table
      let place = table?.place(ofRow: 0, field: plan.area) ?? plan.sample.place(ofHeader: plan.area)
      return (AreaCodes.digits(cell).map(String.init) ?? "", place)
    }
  }

  // MARK: Cells

  static let noDay = -1
  private static let outside = -1
  private static let unclear = -2
  /// Areas are numbered below it; above it stands the width of a code.
  private static let widthShift = 48
  private static let areaMask = 1 << widthShift - 1

  @inline(__always)
  private mutating func day(_ text: Span<UInt8>, _ column: Int?) -> Int {
    guard let column else { return Self.noDay }
    let cell = cells[column]
    if cell.isEmpty { return Self.noDay }
    if cell.count == 10 {
      let day = CellBytes.isoDay(text, cell.lowerBound, months)
      if day >= 0 { return day }
      let danish = CellBytes.danishDay(text, cell.lowerBound, months)
      if danish >= 0 { return danish }
    }
    if let known = memos.date.value(text, cell) { return known }
    let day = CalendarDate(parsing: Self.string(text, cell, plan.encoding)).map(DayTable.offset) ?? Self.unclear
    memos.date.learn(text, cell, means: day)
    return day
  }

  /// The number of the row's area, with the width of its code above it; or `outside`, or `unclear`.
  @inline(__always)
  private mutating func area(_ text: Span<UInt8>) -> Int {
    guard let column = plan.area else { return plan.numbers[plan.areas.whole] ?? Self.unclear }
    let cell = cells[column]
    if let known = memos.area.value(text, cell) { return known }
    let value = areaValue(Self.string(text, cell, plan.encoding))
    memos.area.learn(text, cell, means: value)
    return value
  }

  @inline(never)
  private mutating func areaValue(_ cell: String) -> Int {
    guard !cell.isEmpty, Self.isSafe(cell) else { return Self.unclear }
    let width = (AreaCodes.width(cell) ?? 0) << Self.widthShift
    switch areas.match(cell) {
    case .area(let code): return plan.numbers[code].map { $0 | width } ?? Self.unclear
    case .outside: return Self.outside - width
    case .former, .contradiction, .unknown: return Self.unclear
    }
  }

  /// The days that the row's type may take; `nil` where that isn't known.
  private mutating func limit(_ text: Span<UInt8>) -> Int? {
    guard let column = plan.type else { return limits.limit(of: "") }
    let cell = cells[column]
    let known = memos.type.value(text, cell)
    let limit = known ?? limits.limit(of: Self.string(text, cell, plan.encoding)) ?? Self.unclear
    if known == nil { memos.type.learn(text, cell, means: limit) }
    return limit >= 0 ? limit : nil
  }

  @inline(__always)
  private mutating func isCancelled(_ text: Span<UInt8>) -> Int {
    guard let column = plan.cancelled else { return 0 }
    let cell = cells[column]
    if let known = memos.cancelled.value(text, cell) { return known }
    let word =
      RecordsShape.cancelledWords[Self.string(text, cell, plan.encoding).lowercased()].map { $0 ? 1 : 0 }
      ?? Self.unclear
    memos.cancelled.learn(text, cell, means: word)
    return word
  }

  /// A cell as `SourceTable` gives it.
  private static func string(_ text: Span<UInt8>, _ cell: Range<Int>, _ encoding: TextEncoding) -> String {
    let written = text.extracting(cell).withUnsafeBytes { bytes in
      encoding == .windows1252
        ? String(decoding: utf8(fromWindows1252: Array(bytes)) ?? [], as: UTF8.self)
        : String(decoding: bytes, as: UTF8.self)
    }
    // Outside quotes no quote stands; inside they are doubled.
    let cell = written.utf8.contains(0x22) ? written.replacing("\"\"", with: "\"") : written
    return String(composed(cell)[...].trimmingBlanks)
  }

  /// Whether a cell is none that a personal number stands in.
  private static func isSafe(_ cell: String) -> Bool {
    !PersonalNumber.isSuspected(in: cell) && !cell.unicodeScalars.contains("\u{FFFD}")
  }

  // MARK: What every cell is checked for

  @inline(never)
  private mutating func addPairs(_ text: Span<UInt8>) {
    let position = Position.make(block: block, line: line + 1)
    for column in pairs {
      let date = Self.string(text, cells[column], plan.encoding)
      let rest = Self.string(text, cells[column + 1], plan.encoding)
      tally.personalPairs[column].add(date, rest, at: position)
    }
    pairs.removeAll { tally.personalPairs[$0].isOut }
  }

  /// Whether the cells of some columns are text, and no personal number may stand in them. A column of areas, dates or
  /// words has been looked at, unless the row was left out before.
  @inline(__always)
  private mutating func checkCells(_ text: Span<UInt8>, _ columns: [Int]) -> Bool {
    for column in columns {
      let cell = cells[column]
      // A number that lost its leading zero has nine digits.
      guard !scan.hasHigh(cell) || plan.encoding == .windows1252 || CellBytes.isUTF8(text, cell),
        scan.digits(cell) < 9 || !PersonalNumber.isSuspected(in: Self.string(text, cell, plan.encoding))
      else { return false }
    }
    for column in 0..<plan.width { filled[column] &+= cells[column].isEmpty ? 0 : 1 }
    if !pairs.isEmpty { addPairs(text) }
    return true
  }
}
