/// The encodings that are read. The raw value is the name that users and agreement files write.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "utf-8"
  /// Windows code page 1252, what Excel in Danish saves as "CSV". Five of its bytes (81, 8D, 8F, 90, 9D) are undefined.
  case windows1252 = "windows-1252"
  /// Little or big endian by its byte order mark.
  case utf16 = "utf-16"
}

/// What a user has settled about a file; all that is left open is found out from the file.
public struct ReadingOptions: Hashable, Sendable {
  /// `nil`: byte order mark, then UTF-8 if the bytes are, then Windows-1252. A byte order mark outweighs this setting.
  public var encoding: TextEncoding?
  /// `nil`: told from the first records. One ASCII character other than a quote or a line break.
  public var delimiter: Character?
  /// The longest field that is read, in bytes of its UTF-8 text as it stands in the file, quotes included. It bounds
  /// the memory that a forgotten quote can cost. At least 1, at most 2^40: other values count as the nearer of these.
  public var maximumFieldBytes: Int {
    didSet { maximumFieldBytes = Self.clamped(maximumFieldBytes) }
  }

  /// Whether lines below the rows that begin with `Anm.:`, `Kilde:`, `*` or the like are notes and no rows.
  public var hasNotes: Bool

  public init(
    encoding: TextEncoding? = nil, delimiter: Character? = nil, maximumFieldBytes: Int = 1 << 20, hasNotes: Bool = true
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.hasNotes = hasNotes
    self.maximumFieldBytes = Self.clamped(maximumFieldBytes)
  }

  private static func clamped(_ bytes: Int) -> Int { min(max(bytes, 1), 1 << 40) }
}

/// How a file is written, as it was found or settled.
public struct Dialect: Hashable, Sendable {
  public var encoding: TextEncoding
  public var delimiter: Character
  public var hadByteOrderMark: Bool
  public var lineBreak: LineBreak

  public init(
    encoding: TextEncoding, delimiter: Character, hadByteOrderMark: Bool = false, lineBreak: LineBreak = .lineFeed
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.hadByteOrderMark = hadByteOrderMark
    self.lineBreak = lineBreak
  }
}

/// What ends a line, inside quoted fields too.
public enum LineBreak: String, Hashable, Sendable, CaseIterable {
  /// LF, also for a file of a single line.
  case lineFeed = "lf"
  /// CR LF
  case carriageReturnLineFeed = "crlf"
  /// CR alone
  case carriageReturn = "cr"
  /// More than one kind.
  case mixed
}

extension LineBreak {
  init(of text: Span<UInt8>) {
    var kinds: Set<LineBreak> = []
    var end = text.endOfLine(from: 0)
    while end < text.count, kinds.count < 2 {
      let next = text.startOfNextLine(afterLineEndingAt: end)
      kinds.insert(
        next == end + 2 ? .carriageReturnLineFeed : text[end] == Byte.lineFeed ? .lineFeed : .carriageReturn)
      end = text.endOfLine(from: next)
    }
    self = kinds.count > 1 ? .mixed : kinds.first ?? .lineFeed
  }
}
