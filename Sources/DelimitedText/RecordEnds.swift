internal import Glibc

/// Finds where records end, without looking at what is in them: for cutting a text into parts of whole records.
///
/// The grammar is that of `RecordLayout`.
public enum RecordEnds {
  public enum End: Hashable {
    /// The offset of the line break that ends the record, or of the end of the text. Of a record with a misplaced quote
    /// the end of the physical line.
    case at(Int)
    /// The text ends before the record does.
    case incomplete
    /// A field is too long; the record has no end.
    case tooLong
  }

  public enum Cut: Hashable {
    /// The offset after the line break of the last whole record.
    case at(Int)
    /// No record is whole yet.
    case needsMore
    /// A record never ends, or the fault that says so can be told from the text as it is.
    case endless
  }

  /// The end of the last whole record of a text that begins with a record and goes on.
  public static func cut(_ text: UnsafeBufferPointer<UInt8>, delimiter: UInt8, limit: Int) -> Cut {
    var cut = 0
    var position = 0
    while let quote = text.first(Byte.quote, from: position) {
      // Records without quotes are lines.
      let start = text.startOfLastLine(in: position..<quote)
      cut = max(cut, start)
      switch end(of: text, from: start, delimiter: delimiter, limit: limit, isWhole: false) {
      case .at(let end):
        position = text.startOfNextLine(afterLineEndingAt: end)
        cut = position
      case .incomplete: return cut > 0 ? .at(cut) : .needsMore
      case .tooLong: return .endless
      }
    }
    cut = max(cut, text.startOfLastLine(in: position..<text.count))
    if cut > 0 { return .at(cut) }
    let whole = end(of: text, from: 0, delimiter: delimiter, limit: limit, isWhole: false)
    return whole == .tooLong ? .endless : .needsMore
  }

  /// The end of the record that starts at `start`.
  ///
  /// - Parameters:
  ///   - limit: the longest field, in bytes, with the blanks around it.
  ///   - isWhole: whether the text ends where the file ends.
  public static func end(
    of text: UnsafeBufferPointer<UInt8>, from start: Int, delimiter: UInt8, limit: Int, isWhole: Bool
  ) -> End {
    var i = start
    while true {
      let begin = i
      skipBlanks(text, &i, delimiter)
      let misplaced: Int?
      if i < text.count, text[i] == Byte.quote {
        guard let isSound = skipQuoted(text, &i, delimiter) else {
          return text.count - begin > limit ? .tooLong : .incomplete
        }
        misplaced = isSound ? nil : i
        if i - begin > limit { return .tooLong }
        if !isWhole, i == text.count { return .incomplete }
      } else {
        while i < text.count, text[i] != delimiter, !Byte.isBreak(text[i]), text[i] != Byte.quote { i += 1 }
        if i - begin > limit { return .tooLong }
        misplaced = i < text.count && text[i] == Byte.quote ? i : nil
      }
      if let misplaced { return endOfFaulty(text, misplaced, limit, isWhole) }
      guard i < text.count, text[i] == delimiter else {
        return isWhole || text.isWholeBreak(at: i) ? .at(i) : .incomplete
      }
      i += 1
    }
  }

  private static func skipBlanks(_ text: UnsafeBufferPointer<UInt8>, _ i: inout Int, _ delimiter: UInt8) {
    while i < text.count, Byte.isBlank(text[i]), text[i] != delimiter { i += 1 }
  }

  /// Moves `i` past a quoted field and the blanks after it. Whether the field ends there; `nil` where it isn't closed.
  private static func skipQuoted(
    _ text: UnsafeBufferPointer<UInt8>, _ i: inout Int, _ delimiter: UInt8
  ) -> Bool? {
    repeat {
      guard let quote = text.first(Byte.quote, from: i + 1) else { return nil }
      i = quote + 1
    } while i < text.count && text[i] == Byte.quote
    skipBlanks(text, &i, delimiter)
    return i == text.count || text[i] == delimiter || Byte.isBreak(text[i])
  }

  private static func endOfFaulty(
    _ text: UnsafeBufferPointer<UInt8>, _ misplaced: Int, _ limit: Int, _ isWhole: Bool
  ) -> End {
    var i = misplaced
    while i < text.count, i - misplaced < limit, !Byte.isBreak(text[i]) { i += 1 }
    if i - misplaced >= limit { return .tooLong }
    return isWhole || text.isWholeBreak(at: i) ? .at(i) : .incomplete
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The offset of a byte at or after `start`.
  func first(_ byte: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress, start < count,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether a line break stands at `i` that is there in full: after a CR an LF may follow.
  func isWholeBreak(at i: Int) -> Bool {
    i < count && (self[i] == Byte.lineFeed || self[i] == Byte.carriageReturn && i + 1 < count)
  }

  /// How many bytes at the end begin something that may have more: a character of UTF-8, or a line break of CR and LF.
  var incompleteTail: Int {
    for back in 1...3 where back <= count {
      switch self[count - back] {
      case 0x80...0xBF: continue
      case Byte.carriageReturn: return back == 1 ? 1 : 0
      case 0xC2...0xDF: return back < 2 ? back : 0
      case 0xE0...0xEF: return back < 3 ? back : 0
      case 0xF0...0xF4: return back
      default: return 0
      }
    }
    return 0
  }

  func startOfNextLine(afterLineEndingAt end: Int) -> Int {
    guard end < count else { return end }
    return end + (self[end] == Byte.carriageReturn && end + 1 < count && self[end + 1] == Byte.lineFeed ? 2 : 1)
  }

  /// The offset after the last line break that lies in `range` in full; the range's beginning where there is none.
  func startOfLastLine(in range: Range<Int>) -> Int {
    // A lone CR behind the last LF would only make the part longer.
    if let end = range.reversed().first(where: { self[$0] == Byte.lineFeed }) { return end + 1 }
    let end = range.reversed().first { self[$0] == Byte.carriageReturn && isWholeBreak(at: $0) }
    return end.map { $0 + 1 } ?? range.lowerBound
  }
}
