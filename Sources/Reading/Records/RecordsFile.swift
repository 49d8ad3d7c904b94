internal import Agreement
internal import DelimitedText
internal import Files
internal import Findings
internal import Synchronization

#if canImport(Dispatch)
  internal import Dispatch
#endif

/// How a large file of records is read.
public struct RecordsReading: Sendable {
  /// How much is read before the header is looked at. A file that is no larger is read as a whole.
  public var headSize = 1 << 16
  /// How much is read at a time.
  public var blockSize = 1 << 18
  public var workers: Int
  /// Told from time to time how many bytes have been read, and how many rows.
  public var progress: @Sendable (_ bytes: Int, _ rows: Int) -> Void

  public init(workers: Int, progress: @escaping @Sendable (_ bytes: Int, _ rows: Int) -> Void = { _, _ in }) {
    self.workers = max(1, workers)
    self.progress = progress
  }
}

/// A file of records, read block by block on several cores, in memory that doesn't depend on its size.
///
/// What comes of it is the same for every number of workers and every size of block, and the same as reading the file
/// as one table.
struct RecordsFile {
  let name: String
  let stream: ByteStream
  let source: Source
  let areas: AreaReader
  let days: DayTable
  let reading: RecordsReading

  private static let fieldLimit = ReadingOptions().maximumFieldBytes

  /// What came of reading a file.
  enum Outcome {
    /// The file is small, or of a kind that is read as a whole.
    case whole([UInt8])
    case counted(CountedRecords)
    /// Nothing of the file can be used.
    case unusable([Finding])
  }

  func read() -> Outcome {
    do throws(ByteStream.Failure) {
      return try readFile()
    } catch {
      return .unusable([finding(error)])
    }
  }

  private func readFile() throws(ByteStream.Failure) -> Outcome {
    var head = try bytes(upTo: reading.headSize, at: 0)
    if head.count < reading.headSize { return .whole(head) }
    let declared = source.format.encoding.flatMap(TextEncoding.init(rawValue:))
    if TextEncoding(settledBy: head, declared: declared) == .utf16 { return .whole(try all(from: head)) }
    // The header may be a long one, or stand below many blank lines.
    while !hasLine(head), head.count < Self.longestHead {
      let more = try bytes(upTo: head.count, at: head.count)
      let isAll = more.count < head.count
      head += more
      if isAll { return .whole(head) }
    }
    return try read(head, TextEncoding(settledBy: head, declared: declared))
  }

  private static let longestHead = 1 << 22

  private func hasLine(_ head: [UInt8]) -> Bool {
    head[..<RecordBlocks.lines(head)].contains { ![0x09, 0x0A, 0x0D, 0x20].contains($0) }
  }

  /// - Parameter settled: the encoding, where nothing in the file can change it.
  private func read(_ head: [UInt8], _ settled: TextEncoding?) throws(ByteStream.Failure) -> Outcome {
    let sample = Self.sample(head, name, settled, source.format.delimiter)
    guard let table = sample.table else { return try unreadable(sample.findings, head, settled) }
    // Neither a cube with titles nor a text in UTF-16 is a register extract.
    if !table.titles.isEmpty || table.dialect.encoding == .utf16 { return .whole(try all(from: head)) }
    var findings: [Finding] = []
    guard let view = SourceTable.make(table, for: source, &findings) else {
      let duplicates = sample.findings.filter { $0.code == .duplicateHeader }
      let personal = PersonalNumbers.findings(in: sample)
      if personal.isEmpty { return .unusable(duplicates + findings) }
      return try unreadable(duplicates.map(\.withoutTexts) + personal, head, settled)
    }
    let plan = RecordsPlan(
      source, view, areas, days, limit: Self.fieldLimit, isSettled: settled != nil, findings: sample.findings)
    guard plan.isCountable else { return .whole(try all(from: head)) }
    let counted = try pass(plan, head)
    guard counted.isStopped else { return .counted(counted) }
    if settled != nil { return .unusable([counted.textFault ?? counted.fatal ?? finding(.changed)]) }
    guard stream.size != nil else { return .unusable([findingOfPipe(counted)]) }
    return try read(head, encoding())
  }

  /// What is certain of a pipe whose encoding is not: NUL is no text in any.
  private func findingOfPipe(_ counted: CountedRecords) -> Finding {
    if let fault = counted.textFault, fault.code == .nulByte { return fault }
    if let fatal = counted.fatal, !counted.tally.isDoubtful { return fatal }
    return Finding(.fileUnreadable, at: Place(file: name), [.found: name], cause: .pipeReadOnce)
  }

  /// Reads the file once.
  private func pass(_ plan: RecordsPlan, _ head: [UInt8]) throws(ByteStream.Failure) -> CountedRecords {
    let shared = SharedReading(
      RecordBlocks(stream, size: reading.blockSize, head: head, delimiter: plan.delimiter, limit: plan.limit),
      surveysRest: plan.isSettled || stream.size == nil, progress: reading.progress)
    let workers = reading.workers
    let results = Mutex<[Int: WorkerResult]>([:])
    @Sendable func work(_ index: Int) {
      var worker = RecordsWorker(plan)
      shared.run(&worker)
      let result = worker.result()
      results.withLock { $0[index] = result }
    }
    if workers == 1 {
      work(0)
    } else {
      DispatchQueue.concurrentPerform(iterations: workers, execute: work)
    }
    if let failure = shared.failure { throw failure }
    return CountedRecords(plan, name, results.withLock { $0.sorted { $0.key < $1.key }.map(\.value) })
  }

  // MARK: The file as a whole

  private func encoding() throws(ByteStream.Failure) -> TextEncoding {
    var survey = EncodingSurvey()
    try forEachText(from: []) { survey.add($0) }
    return survey.encoding
  }

  private func textFault(_ head: [UInt8], _ encoding: TextEncoding) throws(ByteStream.Failure) -> Finding? {
    var faults = TextFaults()
    var line = 0
    try forEachText(from: head) { text in
      for (first, count) in textFaults(in: text, as: encoding, file: name) {
        var first = first
        first.place?.line? += line
        faults.add(.init(block: 0, value: first), count)
      }
      line += text.withUnsafeBufferPointer { lineBreaks($0, 0..<$0.count) }
    }
    return faults.gravest?.value
  }

  private func forEachText(from head: [UInt8], _ body: ([UInt8]) -> Void) throws(ByteStream.Failure) {
    var blocks = RecordBlocks(stream, size: 1 << 20, head: head, delimiter: 0, limit: .max)
    blocks.stopReadingRecords()
    var buffer = BlockBuffer(capacity: 1 << 20)
    while try blocks.next(into: &buffer) != nil { body(Array(buffer.text)) }
  }

  /// The first rows as a table. Where the last record is cut is told by the separator, which the table tells.
  private static func sample(
    _ head: [UInt8], _ name: String, _ encoding: TextEncoding?, _ delimiter: Character?
  ) -> TableReading {
    let options = ReadingOptions(encoding: encoding, delimiter: delimiter, hasNotes: false)
    let lines = RecordBlocks.lines(head)
    let end = lines > 0 ? lines : RecordBlocks.characters(head)
    var reading = Table.read(Array(head[..<end]), file: name, options: options)
    for byte in RecordBlocks.delimiters where reading.table == nil {
      guard let end = RecordBlocks.records(head, delimiter: byte, limit: fieldLimit) else { continue }
      let other = Table.read(Array(head[..<end]), file: name, options: options)
      if other.table?.delimiterByte == byte { reading = other }
    }
    return reading
  }

  /// The beginning can't be read as a table: another format, no header, a quote that never ends. A file that isn't too
  /// large is read as a whole, which tells most.
  private func unreadable(
    _ findings: [Finding], _ head: [UInt8], _ settled: TextEncoding?
  ) throws(ByteStream.Failure) -> Outcome {
    if findings.contains(where: { $0.code == .fileEmpty }) { return .whole(try all(from: head)) }
    let much = 1 << 25
    let more = try bytes(upTo: much, at: head.count)
    if more.count < much { return .whole(head + more) }
    guard let first = findings.first(where: { [.nulByte, .undecodable].contains($0.code) }) else {
      return .unusable(findings)
    }
    var settled = settled
    if settled == nil, stream.size != nil { settled = try encoding() }
    guard let settled, var fault = try textFault(head + more, settled) else { return .unusable(findings) }
    fault.facts[.suggestion] = first.facts[.suggestion]
    return .unusable([fault])
  }

  private func all(from head: [UInt8]) throws(ByteStream.Failure) -> [UInt8] {
    var whole = head
    while true {
      let more = try bytes(upTo: 1 << 20, at: whole.count)
      whole += more
      if more.count < 1 << 20 { return whole }
    }
  }

  private func bytes(upTo size: Int, at offset: Int) throws(ByteStream.Failure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: size)
    var failure: ByteStream.Failure?
    let count = bytes.withUnsafeMutableBytes { buffer in
      do throws(ByteStream.Failure) {
        return try stream.read(into: buffer, at: offset)
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    bytes.removeSubrange(count...)
    return bytes
  }

  private func finding(_ failure: ByteStream.Failure) -> Finding {
    let place = Place(file: name)
    switch failure {
    case .changed: return Finding(.fileChanged, at: place, [.found: name])
    case .system(let number):
      let fault = SystemFault(errno: Int32(truncatingIfNeeded: number))
      return Finding(.fileUnreadable, at: place, [.found: name], cause: .system(fault))
    }
  }
}

/// The blocks that the workers share.
private final class SharedReading: Sendable {
  private struct State: ~Copyable {
    var blocks: RecordBlocks
    var rows = 0
    var isStopped = false
    var failure: ByteStream.Failure?
  }

  private let state: Mutex<State>
  private let surveysRest: Bool
  private let progress: @Sendable (Int, Int) -> Void

  /// - Parameter surveysRest: whether the rest is looked at as text where no more records can be read.
  init(
    _ blocks: consuming sending RecordBlocks, surveysRest: Bool, progress: @escaping @Sendable (Int, Int) -> Void
  ) {
    state = Mutex(State(blocks: blocks))
    self.surveysRest = surveysRest
    self.progress = progress
  }

  var failure: ByteStream.Failure? { state.withLock { $0.failure } }

  /// Lets a worker take one block after another until there are no more.
  func run(_ worker: inout RecordsWorker) {
    var buffer = BlockBuffer(capacity: 1 << 18)
    var rows = 0
    while let block = next(&buffer, rows) {
      let before = worker.tally.rows
      if block.hasRecords, !worker.isStopped {
        let isText = worker.decode(&buffer)
        if isText { worker.read(buffer.text, block) }
        if worker.isStopped {
          stop()
          worker.survey(buffer.text, block.number, isDecoded: isText)
        }
      } else {
        worker.survey(buffer.text, block.number, isDecoded: false)
      }
      rows = worker.tally.rows - before
    }
  }

  /// Nothing that follows is counted. What is no text outweighs other faults wherever it stands, so the rest is looked at.
  private func stop() {
    state.withLock {
      if surveysRest { $0.blocks.stopReadingRecords() } else { $0.isStopped = true }
    }
  }

  private func next(_ buffer: inout BlockBuffer, _ rows: Int) -> RecordBlocks.Block? {
    let (block, bytes, all) = state.withLock { state -> (RecordBlocks.Block?, Int, Int) in
      state.rows += rows
      guard !state.isStopped, state.failure == nil else { return (nil, 0, 0) }
      do throws(ByteStream.Failure) {
        return (try state.blocks.next(into: &buffer), state.blocks.bytesRead, state.rows)
      } catch {
        state.failure = error
        return (nil, 0, 0)
      }
    }
    if block != nil { progress(bytes, all) }
    return block
  }
}
