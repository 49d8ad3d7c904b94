/// Where the fields of one record stand: the slow and exact reading, made for the records that a finding points at, that
/// are too long, or that the separator is told from. It knows the same grammar as libcsv in strict mode:
///
/// - blanks (space, tab) around a field don't belong to it;
/// - a field that begins with a quote ends with one, and doubles those inside;
/// - an unquoted field holds no quote.
struct RecordLayout: Hashable {
  struct Field: Hashable {
    /// The field as it stands in the file, with its quotes and without the blanks around it.
    var range: Range<Int>
    var isQuoted: Bool
  }

  enum Ending: Hashable {
    /// At a line break, or at the end of the text.
    case complete
    /// The byte that is wrong: the quote, or what follows the closing quote. `field` is where its field starts.
    case misplacedQuote(field: Int, at: Int)
    /// The text ends inside quotes.
    case unclosedQuote(field: Int)
    /// A field, with the blanks around it, is longer than the limit.
    case fieldTooLong(field: Int)
  }

  private(set) var fields: [Field] = []
  private(set) var ending = Ending.complete
  /// The offset of the line break that ends the record, or of the end of the text. For a misplaced quote the end of the
  /// physical line that it stands on, where reading goes on; otherwise where reading stopped.
  private(set) var end: Int

  /// The record that starts at `start`, with fields of at most `limit` bytes. Complexity: O(its length), and at most `limit` bytes into a field.
  init(of text: Span<UInt8>, from start: Int, delimiter: UInt8, limit: Int) {
    end = start
    while true {
      let begin = end
      let bound = min(text.count, begin + limit + 1)
      let number = fields.count
      skipBlanks(text, delimiter, bound)
      let field = end
      if end < bound, text[end] == Byte.quote {
        scanQuoted(text, delimiter, bound)
      } else {
        scanUnquoted(text, delimiter, bound)
      }
      if end - begin > limit {
        fields.removeSubrange(number...)
        ending = .fieldTooLong(field: field < bound ? field : begin)
      }
      guard ending == .complete, end < text.count, text[end] == delimiter else { break }
      end += 1
    }
    if case .misplacedQuote(let field, let offset) = ending {
      end = text.endOfLine(from: offset, bound: offset + limit)
      if end - offset >= limit { ending = .fieldTooLong(field: field) }
    }
  }

  private mutating func skipBlanks(_ text: Span<UInt8>, _ delimiter: UInt8, _ bound: Int) {
    while end < bound, Byte.isBlank(text[end]), text[end] != delimiter { end += 1 }
  }

  private mutating func scanUnquoted(_ text: Span<UInt8>, _ delimiter: UInt8, _ bound: Int) {
    let start = end
    var last = end
    while end < bound, text[end] != delimiter, !Byte.isBreak(text[end]) {
      if text[end] == Byte.quote { return ending = .misplacedQuote(field: start, at: end) }
      end += 1
      if !Byte.isBlank(text[end - 1]) { last = end }
    }
    fields.append(Field(range: start..<last, isQuoted: false))
  }

  private mutating func scanQuoted(_ text: Span<UInt8>, _ delimiter: UInt8, _ bound: Int) {
    let start = end
    repeat {
      end += 1
      while end < bound, text[end] != Byte.quote { end += 1 }
      guard end < bound else { return ending = .unclosedQuote(field: start) }
      end += 1
    } while end < bound && text[end] == Byte.quote
    let closed = end
    skipBlanks(text, delimiter, bound)
    guard end == bound || text[end] == delimiter || Byte.isBreak(text[end]) else {
      return ending = .misplacedQuote(field: start, at: end)
    }
    fields.append(Field(range: start..<closed, isQuoted: true))
  }
}
