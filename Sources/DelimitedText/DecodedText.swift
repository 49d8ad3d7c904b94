internal import Findings

/// A file's text as UTF-8, and what it was before.
struct DecodedText {
  var utf8: [UInt8]
  /// Where the text begins, after a byte order mark.
  var start = 0
  var encoding: TextEncoding
  var hadByteOrderMark = false
  /// Byte sequences that are no text. Each stands in `utf8` as U+FFFD.
  var faultCount = 0
  var firstFault: Fault?

  struct Fault {
    /// In `utf8`.
    var offset: Int
    /// As they stand in the file.
    var bytes: [UInt8]
  }

  /// Reads `bytes` in the encoding that they are in: by the byte order mark, else as `declared`, else as UTF-8 if the
  /// bytes are that, else as Windows-1252. Throws F003 to F006.
  init(_ bytes: [UInt8], declared: TextEncoding?, file: String) throws(Unreadable) {
    if let kind = binaryKind(of: bytes) { throw Unreadable(.notDelimitedText, at: Place(file: file), [.found: kind]) }
    let mark = ByteOrderMark(of: bytes)
    switch mark?.encoding ?? declared {
    case .utf8: self.init(utf8: bytes, start: mark?.length ?? 0)
    case .utf16: self.init(utf16: bytes, mark: mark)
    case .windows1252: self.init(windows1252: bytes)
    case nil:
      if bytes.isUTF8 || bytes.isUTF8InPart {
        self.init(utf8: bytes, start: 0)
      } else {
        self.init(windows1252: bytes)
      }
    }
    hadByteOrderMark = mark != nil
    skipRepeatedMarks()
    try requireText(file: file, original: bytes)
  }

  /// Tools that put a mark before what has one already.
  private mutating func skipRepeatedMarks() {
    while utf8[start...].starts(with: [0xEF, 0xBB, 0xBF]) {
      start += 3
      hadByteOrderMark = true
    }
  }

  private func requireText(file: String, original: [UInt8]) throws(Unreadable) {
    guard utf8[start...].contains(where: { !Byte.isBlank($0) && !Byte.isBreak($0) }) else {
      throw Unreadable(.fileEmpty, at: Place(file: file))
    }
    if let nul = utf8.firstIndex(of: Byte.nul) {
      var facts = [Fact.count: String(utf8.count { $0 == Byte.nul })]
      if encoding != .utf16, original.looksLikeUTF16 { facts[.suggestion] = TextEncoding.utf16.rawValue }
      throw Unreadable(.nulByte, at: place(nul..<nul + 1, file), facts)
    }
    if let kind = textKind(of: utf8.span, from: start) {
      throw Unreadable(.notDelimitedText, at: Place(file: file), [.found: kind])
    }
    if let firstFault {
      throw Unreadable(
        .undecodable, at: place(firstFault.offset..<firstFault.offset + 3, file),
        [.found: hexadecimal(firstFault.bytes), .expected: encoding.rawValue, .count: String(faultCount)])
    }
  }

  /// The place of a range, its line counted from the beginning: for the one finding that stops everything.
  private func place(_ range: Range<Int>, _ file: String) -> Place {
    let span = utf8.span
    return Place(
      file: file, line: 1 + span.lineBreaks(in: start..<range.lowerBound),
      excerpt: Excerpt(of: range, in: span, from: start))
  }
}

/// Bytes as a reader of a hex dump knows them: `C3 28`.
func hexadecimal(_ bytes: [UInt8]) -> String {
  bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined(separator: " ")
}

/// The bytes that tell an encoding, at the very beginning of a file (Unicode Standard, section 23.8).
enum ByteOrderMark {
  case utf8, utf16LittleEndian, utf16BigEndian

  init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = .utf8
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self = .utf16LittleEndian
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16BigEndian
    } else {
      return nil
    }
  }

  var encoding: TextEncoding { self == .utf8 ? .utf8 : .utf16 }
  var length: Int { self == .utf8 ? 3 : 2 }
}
