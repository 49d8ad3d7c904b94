internal import CLibCSV

/// The fields of one record after another as bytes, read by libcsv into memory that is used again.
public final class RecordFields {
  /// Bytes after the last field that may be read though they mean nothing.
  public static let padding = 16

  private var parser: LibCSV
  private let sink: UnsafeMutablePointer<Sink>

  public init(delimiter: UInt8, width: Int) {
    parser = LibCSV(delimiter: delimiter)
    sink = .allocate(capacity: 1)
    sink.initialize(to: Sink(width: width))
  }

  deinit {
    sink.pointee.free()
    sink.deallocate()
  }

  /// The text that `starts` and `ends` are offsets in. Good until the next record is read.
  public var base: UnsafePointer<UInt8> { UnsafePointer(sink.pointee.bytes) }
  public var starts: UnsafeMutablePointer<Int> { sink.pointee.starts }
  public var ends: UnsafeMutablePointer<Int> { sink.pointee.ends }

  /// Reads exactly one record, given without its line break.
  ///
  /// - Returns: whether it is sound and has as many fields as is wanted.
  public func read(_ record: UnsafeBufferPointer<UInt8>) -> Bool {
    sink.pointee.begin(record.count)
    return parser.parse(record, appendBytes, sink) && sink.pointee.count == sink.pointee.width
  }

  fileprivate struct Sink {
    let width: Int
    private(set) var bytes: UnsafeMutablePointer<UInt8>
    private var capacity = 1 << 12
    private var used = 0
    let starts: UnsafeMutablePointer<Int>
    let ends: UnsafeMutablePointer<Int>
    private(set) var count = 0

    init(width: Int) {
      self.width = width
      bytes = .allocate(capacity: capacity)
      bytes.initialize(repeating: 0, count: capacity)
      starts = .allocate(capacity: width + 1)
      ends = .allocate(capacity: width + 1)
    }

    func free() {
      bytes.deallocate()
      starts.deallocate()
      ends.deallocate()
    }

    /// The fields of a record are never longer than the record.
    mutating func begin(_ size: Int) {
      (used, count) = (0, 0)
      guard size + RecordFields.padding > capacity else { return }
      bytes.deallocate()
      capacity = 2 * (size + RecordFields.padding)
      bytes = .allocate(capacity: capacity)
      bytes.initialize(repeating: 0, count: capacity)
    }

    mutating func append(_ field: UnsafeRawPointer?, _ length: Int) {
      defer { count += 1 }
      guard count < width else { return }
      starts[count] = used
      if let field, length > 0 { UnsafeMutableRawPointer(bytes + used).copyMemory(from: field, byteCount: length) }
      used += length
      ends[count] = used
    }
  }
}

private func appendBytes(_ bytes: UnsafeMutableRawPointer?, _ count: Int, _ sink: UnsafeMutableRawPointer?) {
  sink?.assumingMemoryBound(to: RecordFields.Sink.self).pointee.append(bytes, count)
}
