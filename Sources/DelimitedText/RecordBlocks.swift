/// Hands out a file in blocks of whole records, each with its number; the reader that all workers share.
public struct RecordBlocks: ~Copyable {
  /// What a block that was handed out is.
  public struct Block: Sendable {
    /// From 0.
    public var number: Int
    public var hasQuotes: Bool
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
    buffer.count = 0
    rest.withUnsafeBytes { buffer.append($0) }
    rest.removeAll(keepingCapacity: true)
    var wanted = size
    var isEndless = false
    while true {
      if !isAtEnd { try fill(&buffer, wanted) }
      let text = buffer.text
      let hasQuotes = readsRecords && text.first(Byte.quote, from: 0) != nil
      if isAtEnd {
        isFinished = true
        return text.isEmpty ? nil : block(hasQuotes)
      }
      switch isEndless ? .endless : readsRecords ? cut(text, hasQuotes) : lines(text) {
      case .at(let end):
        keep(from: end, of: &buffer)
        return block(hasQuotes)
      case .endless where isEndless:
        keep(from: text.count - text.incompleteTail, of: &buffer)
        defer { readsRecords = false }
        return block(hasQuotes)
      case .endless:
        // The fault is told of text, so it ends with a whole character.
        (isEndless, wanted) = (true, 4)
      case .needsMore: wanted = buffer.count
      }
    }
  }

  private mutating func fill(_ buffer: inout BlockBuffer, _ wanted: Int) throws(ByteStream.Failure) {
    let count = buffer.count
    isAtEnd = try !buffer.fill(atLeast: wanted) { (space) throws(ByteStream.Failure) in
      try stream.read(into: space, at: offset)
    }
    offset += buffer.count - count
  }

  private mutating func keep(from end: Int, of buffer: inout BlockBuffer) {
    rest.append(contentsOf: buffer.text[end...])
    buffer.count = end
  }

  private mutating func block(_ hasQuotes: Bool) -> Block {
    defer { number += 1 }
    return Block(number: number, hasQuotes: hasQuotes, hasRecords: readsRecords)
  }

  /// The separators that a file is tried with.
  public static var delimiters: [UInt8] { candidateDelimiters }

  /// Where the last whole line ends.
  public static func lines(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { $0.startOfLastLine(in: 0..<$0.count) }
  }

  /// The text without the bytes at its end that something belongs to.
  public static func characters(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { $0.count - $0.incompleteTail }
  }

  /// Where the last whole record ends, if one does.
  public static func records(_ bytes: [UInt8], delimiter: UInt8, limit: Int) -> Int? {
    bytes.withUnsafeBufferPointer {
      guard case .at(let end) = RecordEnds.cut($0, delimiter: delimiter, limit: limit) else { return nil }
      return end
    }
  }

  /// Where the last whole line ends; in a line that is longer than the block the last whole character.
  private func lines(_ text: UnsafeBufferPointer<UInt8>) -> RecordEnds.Cut {
    let end = text.startOfLastLine(in: 0..<text.count)
    let part = end > 0 ? end : text.count - text.incompleteTail
    return part > 0 ? .at(part) : .needsMore
  }

  private func cut(_ text: UnsafeBufferPointer<UInt8>, _ hasQuotes: Bool) -> RecordEnds.Cut {
    if !hasQuotes {
      let end = text.startOfLastLine(in: 0..<text.count)
      if end > 0 { return .at(end) }
    }
    return RecordEnds.cut(text, delimiter: delimiter, limit: limit)
  }
}

/// Memory for one block after another. It grows where a record is longer than a block.
///
/// It alone owns its memory, so it may be handed to another thread.
public struct BlockBuffer: ~Copyable, @unchecked Sendable {
  /// Bytes after the text that may be read though they mean nothing.
  public static let padding = 16

  private var bytes: UnsafeMutableRawPointer
  private var capacity: Int
  public internal(set) var count = 0

  public init(capacity: Int) {
    self.capacity = capacity
    bytes = .allocate(byteCount: capacity + Self.padding, alignment: 16)
    bytes.initializeMemory(as: UInt8.self, repeating: 0, count: capacity + Self.padding)
  }

  deinit { bytes.deallocate() }

  /// Good until the buffer is filled again.
  public var text: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: UnsafePointer(bytes.assumingMemoryBound(to: UInt8.self)), count: count)
  }

  /// Puts other text in place of what is there.
  public mutating func replace(with text: [UInt8]) {
    count = 0
    text.withUnsafeBytes { append($0) }
  }

  mutating func append(_ more: UnsafeRawBufferPointer) {
    reserve(count + more.count)
    if let start = more.baseAddress { (bytes + count).copyMemory(from: start, byteCount: more.count) }
    count += more.count
  }

  /// Reads at least one byte more, up to `size` more. Whether all were there.
  mutating func fill<Failure>(
    atLeast size: Int, _ read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) -> Bool {
    reserve(count + size)
    let read = try read(UnsafeMutableRawBufferPointer(start: bytes + count, count: size))
    count += read
    return read == size
  }

  private mutating func reserve(_ needed: Int) {
    guard needed > capacity else { return }
    let larger = UnsafeMutableRawPointer.allocate(byteCount: needed + Self.padding, alignment: 16)
    larger.initializeMemory(as: UInt8.self, repeating: 0, count: needed + Self.padding)
    larger.copyMemory(from: bytes, byteCount: count)
    bytes.deallocate()
    (bytes, capacity) = (larger, needed)
  }
}
