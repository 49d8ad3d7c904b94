internal import Basics
internal import DelimitedText
internal import Findings
internal import Geography
internal import SafeText

extension RecordsWorker {
  /// Finds the fields of the row at `start`, without the blanks around them.
  ///
  /// - Returns: where the next row begins; 0 where the row hasn't the right number of fields, or has a quote or a control
  ///   character in it.
  ///
  /// `mutating`, though it changes no more than `starts` and `ends`: the compiler would copy the worker for each row.
  @inline(__always)
  mutating func scan(_ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int, _ hasQuotes: Bool) -> Int {
    let delimiter = plan.delimiter
    let delimiters = CellBytes.repeated(delimiter), quotes = CellBytes.repeated(UInt8(ascii: "\""))
    let last = plan.width - 1
    var position = start
    var field = 0
    while true {
      let begin = position
      var marked: UInt64 = 0
      while true {
        let word = UInt64(littleEndian: UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self))
        marked = CellBytes.mark(word, delimiters)
        if hasQuotes { marked |= CellBytes.markEqual(word, quotes) }
        if marked != 0 { break }
        position += 8
        if position >= count { break }
      }
      position = marked == 0 ? count : min(count, position + marked.trailingZeroBitCount >> 3)
      starts[field] = begin
      ends[field] = position
      if position > begin, base[begin] <= 0x20 || base[position - 1] <= 0x20 { trim(base, field) }
      if position == count { return field == last ? count : 0 }
      let byte = base[position]
      guard byte == delimiter else {
        guard field == last else { return 0 }
        if byte == 0x0A { return position + 1 }
        guard byte == 0x0D else { return 0 }
        return position + (position + 1 < count && base[position + 1] == 0x0A ? 2 : 1)
      }
      guard field < last else { return 0 }
      field += 1
      position += 1
    }
  }

  private mutating func trim(_ base: UnsafePointer<UInt8>, _ field: Int) {
    while starts[field] < ends[field], isBlank(base[starts[field]]) { starts[field] += 1 }
    while starts[field] < ends[field], isBlank(base[ends[field] - 1]) { ends[field] -= 1 }
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Counts a row. Whether it could be: a row with anything amiss in it has left no trace.
  @inline(__always)
  mutating func take(
    _ base: UnsafePointer<UInt8>, _ starts: UnsafeMutablePointer<Int>, _ ends: UnsafeMutablePointer<Int>
  ) -> Bool {
    if !plan.filters.isEmpty {
      if !isKept(base, starts, ends) {
        guard (0..<plan.width).contains(where: { starts[$0] < ends[$0] }), checkCells(base, starts, ends, .all) else {
          return false
        }
        if tally.kept == 0 { noteFiltered(base, starts, ends) }
        tally.filtered += 1
        tally.rows += 1
        return true
      }
    }
    let area = self.area(base, starts, ends)
    if area < 0 { return takeOutside(area, base, starts, ends) }
    guard let requestedColumn = plan.requested else { return false }
    let requested = day(base, starts, ends, requestedColumn)
    guard requested >= 0, plan.validity[area & Self.areaMask].contains(requested) else { return false }
    let answered = plan.answered.map { day(base, starts, ends, $0) } ?? Self.noDay
    var due = plan.due.map { day(base, starts, ends, $0) } ?? Self.noDay
    guard answered >= Self.noDay, due >= Self.noDay else { return false }
    if due == Self.noDay {
      let days = limit(base, starts, ends)
      guard days >= 0 else { return false }
      due = requested + days
    }
    guard due >= requested, due < DayTable.count, answered == Self.noDay || answered >= requested else { return false }
    let cancelled = isCancelled(base, starts, ends)
    guard cancelled >= 0, checkCells(base, starts, ends, .open) else { return false }
    tally.rows += 1
    let position = Position.make(block: block, line: line + 1)
    if area > Self.areaMask {
      noteCode(area >> Self.widthShift, position) { [plan] in Self.areaDigits(plan, base, starts, ends) }
    }
    count(
      area: area & Self.areaMask, requested: requested, due: due, answered: answered, isCancelled: cancelled == 1,
      position: position)
    return true
  }

  @inline(__always)
  mutating func count(area: Int, requested: Int, due: Int, answered: Int, isCancelled: Bool, position: Int) {
    let day = plan.days.days[due]
    tally.latest = max(tally.latest, requested, answered)
    let isLastDay = due == Int(day.lastOfPeriod)
    let key: OutcomeCounts.Key
    if isCancelled {
      key = .init(area: area, period: Int(day.period), kind: .cancelled)
    } else if answered < 0 {
      key = .init(area: area, period: Int(day.period), kind: isLastDay ? .unansweredOnLastDay : .unanswered)
    } else if answered <= due {
      key = .init(area: area, period: Int(day.period), kind: .onTime, days: answered - requested)
    } else {
      let known = answered <= Int(day.lastOfPeriod) ? day.lastOfPeriod : plan.days.days[answered].known
      key = .init(
        area: area, period: Int(day.period), kind: isLastDay ? .lateOnLastDay : .late, known: Int(known),
        days: answered - requested)
    }
    counts.add(key, at: position)
    guard !isCancelled else { return }
    let end = answered < 0 ? due : min(due, answered - 1)
    guard requested <= end else { return }
    firstPending = min(firstPending, requested)
    lastPending = max(lastPending, end + 1)
    let changes = pending.base + area * Self.pendingStride
    changes[requested] += 1
    changes[end + 1] -= 1
  }

  // MARK: Cells

  private static let noDay = -1
  private static let outside = -1
  private static let unclear = -2
  static let areaMask = OutcomeCounts.Key.areaLimit - 1
  static let widthShift = 16

  @inline(__always)
  private mutating func day(
    _ base: UnsafePointer<UInt8>, _ starts: UnsafeMutablePointer<Int>, _ ends: UnsafeMutablePointer<Int>, _ column: Int
  ) -> Int {
    let start = starts[column], length = ends[column] - start
    if length == 0 { return Self.noDay }
    if length == 10 {
      let day = plan.days.months.withUnsafeBufferPointer { months -> Int in
        guard let months = months.baseAddress else { return -1 }
        let day = CellBytes.isoDay(base + start, months)
        return day >= 0 ? day : CellBytes.danishDay(base + start, months)
      }
      if day >= 0 { return day }
    }
    if let known = memos.date.value(base + start, length) { return known }
    let day = CalendarDate(parsing: Self.cell(base + start, length)).map(DayTable.offset) ?? Self.unclear
    memos.date.learn(base + start, length, means: day)
    return day
  }

  /// The number of the row's area, with the width of its code above it; or `outside`, or `unclear`.
  @inline(__always)
  private mutating func area(
    _ base: UnsafePointer<UInt8>, _ starts: UnsafeMutablePointer<Int>, _ ends: UnsafeMutablePointer<Int>
  ) -> Int {
    guard let column = plan.area else { return plan.numbers[plan.areas.whole] ?? Self.unclear }
    let start = base + starts[column], length = ends[column] - starts[column]
    if let known = memos.area.value(start, length) { return known }
    let value = areaValue(Self.cell(start, length))
    memos.area.learn(start, length, means: value)
    return value
  }

  @inline(never)
  private mutating func areaValue(_ cell: String) -> Int {
    guard !cell.isEmpty, Self.isSafe(cell) else { return Self.unclear }
    switch areas.match(cell) {
    case .area(let code):
      return plan.numbers[code].map { $0 | (AreaCodes.width(cell) ?? 0) << Self.widthShift } ?? Self.unclear
    case .outside: return Self.outside - (AreaCodes.width(cell) ?? 0) << Self.widthShift
    case .former, .contradiction, .unknown: return Self.unclear
    }
  }

  private mutating func takeOutside(
    _ area: Int, _ base: UnsafePointer<UInt8>, _ starts: UnsafeMutablePointer<Int>, _ ends: UnsafeMutablePointer<Int>
  ) -> Bool {
    guard area != Self.unclear, checkCells(base, starts, ends, .all) else { return false }
    let width = (Self.outside - area) >> Self.widthShift
    if width > 0 {
      noteCode(width, Position.make(block: block, line: line + 1)) { [plan] in
        Self.areaDigits(plan, base, starts, ends)
      }
    }
    tally.outside += 1
    tally.rows += 1
    return true
  }

  private static func areaDigits(
    _ plan: RecordsPlan, _ base: UnsafePointer<UInt8>, _ starts: UnsafeMutablePointer<Int>,
    _ ends: UnsafeMutablePointer<Int>
  ) -> String {
    guard let column = plan.area else { return "" }
    return AreaCodes.digits(cell(base + starts[column], ends[column] - starts[column])).map(String.init) ?? ""
  }

  private mutating func limit(
    _ base: UnsafePointer<UInt8>, _ starts: UnsafeMutablePointer<Int>, _ ends: UnsafeMutablePointer<Int>
  ) -> Int {
    guard let column = plan.type else { return limits.limit(of: "") ?? Self.unclear }
    let start = base + starts[column], length = ends[column] - starts[column]
    if let known = memos.type.value(start, length) { return known }
    let limit = limits.limit(of: Self.cell(start, length)) ?? Self.unclear
    memos.type.learn(start, length, means: limit)
    return limit
  }

  @inline(__always)
  private mutating func isCancelled(
    _ base: UnsafePointer<UInt8>, _ starts: UnsafeMutablePointer<Int>, _ ends: UnsafeMutablePointer<Int>
  ) -> Int {
    guard let column = plan.cancelled else { return 0 }
    let start = base + starts[column], length = ends[column] - starts[column]
    if let known = memos.cancelled.value(start, length) { return known }
    let word = RecordsShape.cancelledWords[Self.cell(start, length).lowercased()].map { $0 ? 1 : 0 } ?? Self.unclear
    memos.cancelled.learn(start, length, means: word)
    return word
  }

  private mutating func isKept(
    _ base: UnsafePointer<UInt8>, _ starts: UnsafeMutablePointer<Int>, _ ends: UnsafeMutablePointer<Int>
  ) -> Bool {
    var isKept = true
    for filter in plan.filters {
      let start = starts[filter.column], length = ends[filter.column] - start
      // One memo serves a single filter; several are looked into each time.
      if plan.filters.count == 1, let known = memos.filter.value(base + start, length) { return known == 1 }
      let value = filter.keeps(Self.cell(base + start, length))
      if plan.filters.count == 1 { memos.filter.learn(base + start, length, means: value ? 1 : 0) }
      isKept = isKept && value
    }
    return isKept
  }

  /// Notes what stands in the columns of the filters, as long as they have kept no row.
  @inline(never)
  private mutating func noteFiltered(
    _ base: UnsafePointer<UInt8>, _ starts: UnsafeMutablePointer<Int>, _ ends: UnsafeMutablePointer<Int>
  ) {
    let position = Position.make(block: block, line: line + 1)
    for (index, filter) in plan.filters.enumerated() where tally.filterValues.wants(position, filter: index) {
      let cell = Self.cell(base + starts[filter.column], ends[filter.column] - starts[filter.column])
      tally.filterValues.note(cell, filter: index, at: position)
    }
  }

  /// A cell as `SourceTable` gives it.
  private static func cell(_ start: UnsafePointer<UInt8>, _ length: Int) -> String {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
    return String(composed(text)[...].trimmingBlanks)
  }

  /// Whether a cell is none that a personal number stands in.
  private static func isSafe(_ cell: String) -> Bool {
    !PersonalNumber.isSuspected(in: cell) && !cell.unicodeScalars.contains("\u{FFFD}")
  }

  // MARK: What every cell is checked for

  private enum Columns { case open, all }

  /// Whether the cells are text, and looks for personal numbers. A column of areas, dates or words has been looked at,
  /// unless the row was left out before.
  @inline(__always)
  private mutating func checkCells(
    _ base: UnsafePointer<UInt8>, _ starts: UnsafeMutablePointer<Int>, _ ends: UnsafeMutablePointer<Int>,
    _ columns: Columns
  ) -> Bool {
    if columns == .all {
      for column in 0..<plan.width {
        guard isSafeText(base, starts[column], ends[column]) else { return false }
      }
    } else {
      for index in 0..<openCount {
        let column = openColumns[index]
        guard isSafeText(base, starts[column], ends[column]) else { return false }
      }
    }
    for column in 0..<plan.width where ends[column] > starts[column] { filled[column] += 1 }
    return true
  }

  /// Whether a cell is text, and no personal number may stand in it.
  @inline(__always)
  private mutating func isSafeText(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let survey = CellBytes.survey(base + start, end - start)
    guard survey.isASCII || CellBytes.isUTF8(base + start, end - start) else { return false }
    // A number that lost its leading zero has nine digits.
    guard survey.digits >= 9 else { return true }
    let cell = String(decoding: UnsafeBufferPointer(start: base + start, count: end - start), as: UTF8.self)
    return !PersonalNumber.isSuspected(in: cell)
  }
}
