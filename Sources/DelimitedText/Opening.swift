/// The first records of a text as one separator would have them.
struct Opening: Hashable {
  struct Record: Hashable {
    var offset: Int
    var line: Int
    /// The number of fields; 0 where a quote stands in the wrong place or never ends.
    var width: Int
    /// The numbers, from 0, of the fields that hold something.
    var filled: [Int]
    var startsWithQuote: Bool
    var isFollowedByBlankLine = false
  }

  let delimiter: UInt8
  /// At most `sampleSize`, without lines that hold nothing.
  private(set) var records: [Record] = []
  /// How many of `records` are title lines above the header.
  private(set) var titleCount = 0

  static let sampleSize = 50

  init(of text: Span<UInt8>, from start: Int, line: Int, delimiter: UInt8, limit: Int) {
    self.delimiter = delimiter
    scan(text, start, line, limit)
    titleCount = countTitles()
  }

  var header: Record? { records.dropFirst(titleCount).first }

  /// The share of records, from the header on, that are as wide as the header. 0 for a single column.
  var agreement: Double {
    guard let header, header.width > 1 else { return 0 }
    let body = records.dropFirst(titleCount)
    return Double(body.count { $0.width == header.width }) / Double(body.count)
  }

  private mutating func scan(_ text: Span<UInt8>, _ start: Int, _ startLine: Int, _ limit: Int) {
    var offset = start
    var line = startLine
    while offset < text.count, records.count < Self.sampleSize {
      let layout = RecordLayout(of: text, from: offset, delimiter: delimiter, limit: limit)
      let isSound = layout.ending == .complete
      let filled = layout.fields.indices.filter { !layout.fields[$0].range.isEmpty }
      if isSound, filled.isEmpty {
        if !records.isEmpty { records[records.count - 1].isFollowedByBlankLine = true }
      } else {
        records.append(
          Record(
            offset: offset, line: line, width: isSound ? layout.fields.count : 0, filled: filled,
            startsWithQuote: layout.fields.first?.isQuoted ?? false))
      }
      switch layout.ending {
      case .unclosedQuote, .fieldTooLong: return
      case .complete, .misplacedQuote: break
      }
      line += text.lineBreaks(in: offset..<layout.end) + 1
      offset = text.startOfNextLine(afterLineEndingAt: layout.end)
    }
  }

  /// Statistikbanken writes a title above the header where asked to, and Excel keeps such a line with empty cells after
  /// it. Lines count as titles only if all the records below are of one other form, at least a header and a row.
  private func countTitles() -> Int {
    var counts: [Int: Int] = [:]
    for record in records where record.width > 1 { counts[record.width, default: 0] += 1 }
    guard let width = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else { return 0 }
    let titles = records.prefix { isTitle($0, above: width) }.count
    return records.count >= titles + 2 && records[titles].width == width ? titles : 0
  }

  private func isTitle(_ record: Record, above width: Int) -> Bool {
    if record.width == 0 || record.width > width { return false }
    if record.isFollowedByBlankLine, record.width < width { return true }
    guard record.filled == [0] else { return false }
    if record.width > 1 { return width > 2 }
    // An unquoted line of prose above lines with a comma each may as well be one column of prose.
    return record.width < width && (record.startsWithQuote || delimiter != UInt8(ascii: ","))
  }
}
