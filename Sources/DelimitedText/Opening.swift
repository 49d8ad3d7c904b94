internal import SafeText

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
    /// Whether every field is a number, as in a row and not in a header.
    var isNumeric: Bool
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

  /// The share of records, from the header on, that are as wide as the header. 0 for a single column, also for one with
  /// the separator in its heading only.
  var agreement: Double {
    let body = records.dropFirst(titleCount)
    guard let header, header.width > 1, body.count == 1 || body.dropFirst().contains(where: { $0.width != 1 }) else {
      return 0
    }
    return Double(body.count { $0.width == header.width }) / Double(body.count)
  }

  private mutating func scan(_ text: Span<UInt8>, _ start: Int, _ startLine: Int, _ limit: Int) {
    var offset = start
    var line = startLine
    while offset < text.count, records.count < Self.sampleSize {
      let layout = RecordLayout(of: text, from: offset, delimiter: delimiter, limit: limit)
      let isSound = layout.ending == .complete
      let filled = layout.fields.indices.filter { !isEmpty(text, layout.fields[$0]) }
      if isSound, filled.isEmpty {
        if !records.isEmpty { records[records.count - 1].isFollowedByBlankLine = true }
      } else {
        records.append(
          Record(
            offset: offset, line: line, width: isSound ? layout.fields.count : 0, filled: filled,
            startsWithQuote: layout.fields.first?.isQuoted ?? false,
            isNumeric: layout.fields.allSatisfy { isNumber(text, $0.range) }))
      }
      switch layout.ending {
      case .unclosedQuote, .fieldTooLong: return
      case .complete, .misplacedQuote: break
      }
      line += text.lineBreaks(in: offset..<layout.end) + 1
      offset = text.startOfNextLine(afterLineEndingAt: layout.end)
    }
  }

  /// The words of the title lines.
  func titles(in text: Span<UInt8>) -> [String] {
    var titles: [String] = []
    var reader = RecordReader(delimiter: delimiter, limit: text.count)
    for record in records.prefix(titleCount) {
      reader.move(to: record.offset, line: record.line)
      guard case .record(let title) = reader.next(in: text) else { continue }
      titles.append(trimmed(title.fields[0]))
    }
    return titles
  }

  /// Statistikbanken writes a title above the header where asked to, and Excel keeps such a line with empty cells after
  /// it. Lines count as titles only if all the records below are of one other form, at least a header and a row.
  private func countTitles() -> Int {
    var counts: [Int: Int] = [:]
    for record in records where record.width > 1 { counts[record.width, default: 0] += 1 }
    guard let width = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else { return 0 }
    let titles = records.prefix { isTitle($0, above: width) }
    guard records.count >= titles.count + 2 else { return 0 }
    let header = records[titles.count]
    return header.width == width && !header.isNumeric && titles.allSatisfy { isClear($0, above: header) }
      ? titles.count : 0
  }

  /// Text in the first field and nothing else.
  private func isTitle(_ record: Record, above width: Int) -> Bool {
    record.filled == [0] && (record.width == 1 || record.width == width && width > 2)
  }

  /// A line of prose above lines with a comma each may as well be one column of prose, unless its form sets it apart.
  private func isClear(_ title: Record, above header: Record) -> Bool {
    delimiter != UInt8(ascii: ",") || title.width > 1 || title.isFollowedByBlankLine
      || title.startsWithQuote && header.startsWithQuote
  }
}

/// Nothing, or blanks in quotes.
private func isEmpty(_ text: Span<UInt8>, _ field: RecordLayout.Field) -> Bool {
  let content = field.isQuoted ? field.range.dropFirst().dropLast() : field.range
  return content.allSatisfy { Byte.isBlank(text[$0]) }
}

private func isNumber(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
  !range.isEmpty && range.allSatisfy { (0x30...0x39).contains(text[$0]) || "+-.,% ".utf8.contains(text[$0]) }
}
