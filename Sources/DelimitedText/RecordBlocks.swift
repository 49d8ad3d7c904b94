/// Hands out a file in blocks of whole records, each with its number; the reader that all workers share.
public struct RecordBlocks: ~Copyable {
  /// What a block that was handed out is.
  public struct Block: Sendable {
    /// From 0.
    public var number: Int
    public var hasQuotes: Bool
    /// Whether nothing follows: the end of the file, or a record that never ends.
    public var isLast: Bool
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

  /// Puts the next block in `buffer`, instead of what is there; `nil` when all have been handed out.
  public mutating func next(into buffer: inout BlockBuffer) throws(ByteStream.Failure) -> Block? {
    if isFinished { return nil }
    buffer.count = 0
    rest.withUnsafeBytes { buffer.append($0) }
    rest.removeAll(keepingCapacity: true)
    var wanted = size
    while true {
      if !isAtEnd {
        let count = buffer.count
        let read = try buffer.fill(atLeast: wanted) { (space) throws(ByteStream.Failure) in
          try stream.read(into: space, at: offset)
        }
        offset += buffer.count - count
        isAtEnd = !read
      }
      let text = buffer.text
      let hasQuotes = text.first(Byte.quote, from: 0) != nil
      if isAtEnd { return buffer.count > 0 ? finish(hasQuotes) : nil }
      switch cut(text, hasQuotes) {
      case .at(let end):
        rest.append(contentsOf: text[end...])
        buffer.count = end
        defer { number += 1 }
        return Block(number: number, hasQuotes: hasQuotes, isLast: false)
      // The fault is told of text, so it ends with a whole character.
      case .endless where text.endsInsideCharacter: wanted = 1
      case .endless: return finish(hasQuotes)
      case .needsMore: wanted = buffer.count
      }
    }
  }

  /// The next lines, whatever is in them; for what concerns the text and not its records.
  public mutating func nextLines(into buffer: inout BlockBuffer) throws(ByteStream.Failure) -> [UInt8]? {
    if isFinished { return nil }
    buffer.count = 0
    rest.withUnsafeBytes { buffer.append($0) }
    rest.removeAll(keepingCapacity: true)
    let before = buffer.count
    isAtEnd = try !buffer.fill(atLeast: size) { (space) throws(ByteStream.Failure) in
      try stream.read(into: space, at: offset)
    }
    offset += buffer.count - before
    isFinished = isAtEnd
    let text = buffer.text
    let end = isAtEnd ? text.count : text.startOfLastLine(in: 0..<text.count)
    rest.append(contentsOf: text[end...])
    return text.isEmpty ? nil : Array(text[..<end])
  }

  /// The separators that a file is tried with.
  public static var delimiters: [UInt8] { candidateDelimiters }

  /// Where the last whole line ends.
  public static func lines(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { $0.startOfLastLine(in: 0..<$0.count) }
  }

  /// Where the last whole record ends, if one does.
  public static func records(_ bytes: [UInt8], delimiter: UInt8, limit: Int) -> Int? {
    bytes.withUnsafeBufferPointer {
      guard case .at(let end) = RecordEnds.cut($0, delimiter: delimiter, limit: limit) else { return nil }
      return end
    }
  }

  private mutating func finish(_ hasQuotes: Bool) -> Block {
    isFinished = true
    return Block(number: number, hasQuotes: hasQuotes, isLast: true)
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
