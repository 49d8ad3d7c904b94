internal import Agreement
internal import DelimitedText
internal import Evidence
internal import Files
internal import Findings
internal import Synchronization

#if canImport(Dispatch)
  internal import Dispatch
#endif

/// How a large file of records is read.
public struct RecordsReading: Sendable {
  /// How much is read before the header is looked at.
  public var headSize = 1 << 14
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

/// A file of records, read block by block on several cores, in memory that doesn't depend on its size. A small file is one
/// block.
///
/// What comes of it is the same for every number of workers and every size of block, and the same as reading the file
/// as one table would tell.
struct RecordsFile {
  let name: String
  let stream: ByteStream
  let source: Source
  let areas: AreaReader
  let rule: CaseRule
  let reading: RecordsReading

  private static let fieldLimit = ReadingOptions().maximumFieldBytes

  /// What came of reading a file.
  enum Outcome {
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

  // MARK: The header

  /// The beginning of the file, and whether it is all of it.
  private struct Head {
    var bytes: [UInt8]
    var isWhole: Bool
    /// The encoding, where nothing in the file can change it.
    var encoding: TextEncoding?
  }

  /// How much is read to find a header.
  private static let longestHead = 1 << 25

  private func readFile() throws(ByteStream.Failure) -> Outcome {
    var head = try more(of: Head(bytes: [], isWhole: false), reading.headSize)
    while true {
      if head.encoding == .utf16 { return try readUTF16(head) }
      if let sample = header(head, isWhole: head.isWhole) { return try read(head, sample) }
      guard head.bytes.count < Self.longestHead else { break }
      head = try more(of: head, min(15 * head.bytes.count, Self.longestHead - head.bytes.count))
    }
    guard let sample = header(head, isWhole: true) else { return .unusable([]) }
    return try read(head, sample)
  }

  private func more(of head: Head, _ size: Int) throws(ByteStream.Failure) -> Head {
    let more = try bytes(upTo: size, at: head.bytes.count)
    var head = Head(bytes: head.bytes + more, isWhole: more.count < size)
    let declared = source.format.encoding.flatMap(TextEncoding.init(rawValue:))
    head.encoding = TextEncoding(settledBy: head.bytes, declared: declared)
    if head.encoding == nil, head.isWhole {
      var survey = EncodingSurvey()
      survey.add(head.bytes)
      head.encoding = survey.encoding
    }
    return head
  }

  private func header(_ head: Head, isWhole: Bool) -> TableReading? {
    let options = ReadingOptions(encoding: head.encoding, delimiter: source.format.delimiter, hasNotes: false)
    return Table.header(of: head.bytes, isWhole: isWhole, file: name, options: options)
  }

  /// The whole file as UTF-8, which is then read like any other.
  private func readUTF16(_ head: Head) throws(ByteStream.Failure) -> Outcome {
    let whole = head.isWhole ? head.bytes : try all(from: head.bytes)
    guard let text = utf8(fromUTF16: whole) else {
      return .unusable(LoadedTable(.bytes(whole), named: name, source.format, hasNotes: false).findings)
    }
    var source = source
    source.format.encoding = TextEncoding.utf8.rawValue
    return RecordsFile(
      name: name, stream: ByteStream(text), source: source, areas: areas, rule: rule, reading: reading
    ).read()
  }

  // MARK: The rows

  private func read(_ head: Head, _ sample: TableReading) throws(ByteStream.Failure) -> Outcome {
    guard let table = sample.table else { return try unreadable(head, sample.findings) }
    var findings: [Finding] = []
    guard let view = SourceTable.make(table, for: source, &findings) else {
      return .unusable(try unreadable(head, missing: findings))
    }
    let plan = RecordsPlan(
      source, view, areas, rule, limit: Self.fieldLimit, isSettled: head.encoding != nil, findings: sample.findings)
    let counted = try pass(plan, head)
    guard counted.isStopped else { return .counted(counted) }
    if plan.isSettled { return .unusable([counted.textFault ?? counted.fatal ?? finding(.changed)]) }
    guard stream.size != nil else { return .unusable([findingOfPipe(counted)]) }
    var settled = head
    settled.encoding = try encoding()
    // The header is read anew, since its letters may be other ones.
    return try read(settled, header(settled, isWhole: head.isWhole) ?? sample)
  }

  /// The faults of a file whose header lacks columns, the personal numbers in its rows among them.
  private func unreadable(_ head: Head, missing columns: [Finding]) throws(ByteStream.Failure) -> [Finding] {
    let more = head.isWhole ? [] : try bytes(upTo: Self.longestHead, at: head.bytes.count)
    let isWhole = head.isWhole || more.count < Self.longestHead
    var text = head.bytes + more
    if !isWhole { text.removeSubrange(RecordBlocks.lines(text)...) }
    let table = LoadedTable(.bytes(text), named: name, source.format, hasNotes: false)
    let findings = table.findings + (table.table == nil ? [] : columns)
    return isWhole
      ? findings : findings.filter { [.duplicateHeader, .cprNumbers, .columnMissing].contains($0.code) }
  }

  /// The beginning can't be read as a table: another format, no header, a quote that never ends. A fault of the text as
  /// such is told of all the file.
  private func unreadable(_ head: Head, _ findings: [Finding]) throws(ByteStream.Failure) -> Outcome {
    guard !head.isWhole, let first = findings.first(where: { [.nulByte, .undecodable].contains($0.code) }) else {
      return .unusable(findings)
    }
    var settled = head.encoding
    if settled == nil, stream.size != nil { settled = try encoding() }
    guard let settled, var fault = try textFault(head.bytes, settled) else { return .unusable(findings) }
    fault.facts[.suggestion] = first.facts[.suggestion]
    return .unusable([fault])
  }

  /// What is certain of a pipe whose encoding is not: NUL is no text in any.
  private func findingOfPipe(_ counted: CountedRecords) -> Finding {
    if let fault = counted.textFault, fault.code == .nulByte { return fault }
    if let fatal = counted.fatal, !counted.tally.isDoubtful { return fatal }
    return Finding(.fileUnreadable, at: Place(file: name), [.found: name], cause: .pipeReadOnce)
  }

  /// Reads the file once.
  private func pass(_ plan: RecordsPlan, _ head: Head) throws(ByteStream.Failure) -> CountedRecords {
    let shared = SharedReading(
      RecordBlocks(stream, size: reading.blockSize, head: head.bytes, delimiter: plan.delimiter, limit: plan.limit),
      blockSize: min(reading.blockSize, stream.size ?? .max), surveysRest: plan.isSettled || stream.size == nil,
      progress: reading.progress)
    // No more workers than there are blocks.
    let blocks = head.isWhole ? 1 : stream.size.map { $0 / reading.blockSize + 1 } ?? .max
    let workers = min(reading.workers, blocks)
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
      line += CellBytes.lineBreaks(text.span, 0..<text.count)
    }
    return faults.gravest?.value
  }

  private func forEachText(from head: [UInt8], _ body: ([UInt8]) -> Void) throws(ByteStream.Failure) {
    var blocks = RecordBlocks(stream, size: 1 << 20, head: head, delimiter: 0, limit: .max)
    blocks.stopReadingRecords()
    var buffer = BlockBuffer(capacity: 1 << 20)
    while try blocks.next(into: &buffer) != nil { body(buffer.textBytes) }
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
    var memory = bytes.mutableSpan
    let count = try stream.read(into: &memory, 0..<size, at: offset)
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
  private let blockSize: Int
  private let progress: @Sendable (Int, Int) -> Void

  /// - Parameter surveysRest: whether the rest is looked at as text where no more records can be read.
  init(
    _ blocks: consuming sending RecordBlocks, blockSize: Int, surveysRest: Bool,
    progress: @escaping @Sendable (Int, Int) -> Void
  ) {
    state = Mutex(State(blocks: blocks))
    self.surveysRest = surveysRest
    self.blockSize = blockSize
    self.progress = progress
  }

  var failure: ByteStream.Failure? { state.withLock { $0.failure } }

  /// Lets a worker take one block after another until there are no more.
  func run(_ worker: inout RecordsWorker) {
    var buffer = BlockBuffer(capacity: blockSize)
    var rows = 0
    while let block = next(&buffer, rows) {
      let before = worker.tally.rows
      let isRead = block.hasRecords && !worker.isStopped
      if isRead { worker.read(buffer.bytes.span, to: buffer.count, block) }
      if isRead, worker.isStopped { stop() }
      if !isRead || worker.isStopped { worker.survey(buffer.textBytes, block.number) }
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
