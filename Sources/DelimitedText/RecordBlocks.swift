internal import CScan

/// Hands out a file in blocks of whole records, each with its number; the reader that all workers share.
public struct RecordBlocks: ~Copyable {
  /// What a block that was handed out is.
  public struct Block: Sendable {
    /// From 0.
    public var number: Int
    /// Whether it is made of records; else only its text can be looked at.
    public var hasRecords: Bool
  }

  private let stream: ByteStream
  private let size: Int
  private let limit: Int
  private let delimiter: UInt8
  private var offset = 0
  private var number = 0
  /// The beginning of a record that isn't whole yet.
  private var rest: [UInt8] = []
  private var isAtEnd = false
  private var isFinished = false
  /// Whether records can be told apart: not after one that never ends.
  private var readsRecords = true

  /// - Parameters:
  ///   - size: how many bytes to read at a time.
  ///   - head: the bytes that have been read already.
  ///   - limit: the longest field.
  public init(_ stream: ByteStream, size: Int, head: [UInt8], delimiter: UInt8, limit: Int) {
    self.stream = stream
    self.size = max(1, size)
    self.delimiter = delimiter
    self.limit = limit
    rest = head
    offset = head.count
  }

  /// How many bytes have been read.
  public var bytesRead: Int { offset }

  /// Hands out whatever text follows from now on, without looking for records.
  public mutating func stopReadingRecords() { readsRecords = false }

  /// Puts the next block in `buffer`, instead of what is there; `nil` when all have been handed out.
  public mutating func next(into buffer: inout BlockBuffer) throws(ByteStream.Failure) -> Block? {
    if isFinished { return nil }
    buffer.replace(with: rest.span)
    rest.removeAll(keepingCapacity: true)
    var wanted = size
    var isEndless = false
    while true {
      if !isAtEnd { try fill(&buffer, wanted) }
      if isAtEnd {
        isFinished = true
        return buffer.count == 0 ? nil : block()
      }
      switch isEndless
        ? .endless : readsRecords ? cut(buffer) : lines(buffer.bytes.span.extracting(first: buffer.count))
      {
      case .at(let end):
        keep(from: end, of: &buffer)
        return block()
      case .endless where isEndless:
        keep(from: buffer.count - buffer.bytes.span.extracting(first: buffer.count).incompleteTail, of: &buffer)
        defer { readsRecords = false }
        return block()
      case .endless:
        // The fault is told of text, so it ends with a whole character.
        (isEndless, wanted) = (true, 4)
      case .needsMore: wanted = buffer.count
      }
    }
  }

  private mutating func fill(_ buffer: inout BlockBuffer, _ wanted: Int) throws(ByteStream.Failure) {
    let count = buffer.count
    isAtEnd = try !buffer.fill(atLeast: wanted) { (memory, part) throws(ByteStream.Failure) in
      try stream.read(into: &memory, part, at: offset)
    }
    offset += buffer.count - count
  }

  private mutating func keep(from end: Int, of buffer: inout BlockBuffer) {
    rest.append(contentsOf: buffer.bytes[end..<buffer.count])
    buffer.count = end
  }

  private mutating func block() -> Block {
    defer { number += 1 }
    return Block(number: number, hasRecords: readsRecords)
  }

  // MARK: Where records end

  private enum Cut {
    /// The offset after the line break of the last whole record.
    case at(Int)
    /// No record is whole yet.
    case needsMore
    /// A record never ends.
    case endless
  }

  /// Where the last whole line ends; 0 where none does.
  public static func lines(_ bytes: [UInt8]) -> Int { bytes.span.startOfLastLine }

  /// In a line that is longer than the block, the last whole character.
  private func lines(_ text: Span<UInt8>) -> Cut {
    let end = text.startOfLastLine
    let part = end > 0 ? end : text.count - text.incompleteTail
    return part > 0 ? .at(part) : .needsMore
  }

  /// By the parity of quotes where that tells, else record by record.
  private func cut(_ buffer: borrowing BlockBuffer) -> Cut {
    var isSound = false
    let end = cscan_last_line(buffer.bytes, buffer.count, delimiter, &isSound)
    return isSound && end > 0 ? .at(end) : recordByRecord(buffer.bytes.span.extracting(first: buffer.count))
  }

  private func recordByRecord(_ text: Span<UInt8>) -> Cut {
    var cut = 0
    while cut < text.count {
      let layout = RecordLayout(of: text, from: cut, delimiter: delimiter, limit: limit)
      switch layout.ending {
      case .fieldTooLong: return .endless
      case .unclosedQuote: return cut > 0 ? .at(cut) : .needsMore
      case .complete, .misplacedQuote:
        guard text.isWholeBreak(at: layout.end) else { return cut > 0 ? .at(cut) : .needsMore }
        cut = text.startOfNextLine(afterLineEndingAt: layout.end)
      }
    }
    return .at(cut)
  }
}

extension Span<UInt8> {
  /// Whether a line break stands at `i` that is there in full: after a CR an LF may follow.
  fileprivate func isWholeBreak(at i: Int) -> Bool {
    i < count && (self[i] == Byte.lineFeed || self[i] == Byte.carriageReturn && i + 1 < count)
  }

  /// How many bytes at the end begin something that may have more: a character of UTF-8, or a line break of CR and LF.
  fileprivate var incompleteTail: Int {
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

  /// The offset after the last line break that is there in full; 0 where there is none.
  fileprivate var startOfLastLine: Int {
    // A lone CR behind the last LF would only make the part longer.
    if let end = indices.reversed().first(where: { self[$0] == Byte.lineFeed }) { return end + 1 }
    return indices.reversed().first { isWholeBreak(at: $0) }.map { $0 + 1 } ?? 0
  }
}
