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
      let isWindows = !bytes.isUTF8 && !bytes.hasDanishUTF8
      if isWindows { self.init(windows1252: bytes) } else { self.init(utf8: bytes, start: 0) }
    }
    hadByteOrderMark = mark != nil
    try requireText(file: file)
  }

  private func requireText(file: String) throws(Unreadable) {
    let text = utf8.span
    guard (start..<text.count).contains(where: { !Byte.isBlank(text[$0]) && !Byte.isBreak(text[$0]) }) else {
      throw Unreadable(.fileEmpty, at: Place(file: file))
    }
    if let nul = utf8.firstIndex(of: Byte.nul) {
      let place = Place(of: nul..<nul + 1, in: text, from: start, file: file)
      throw Unreadable(.nulByte, at: place, [.count: String(utf8.count { $0 == Byte.nul })])
    }
    if let kind = textKind(of: text, from: start) {
      throw Unreadable(.notDelimitedText, at: Place(file: file), [.found: kind])
    }
    if let firstFault {
      let place = Place(of: firstFault.offset..<firstFault.offset + 3, in: text, from: start, file: file)
      throw Unreadable(
        .undecodable, at: place,
        [.found: hexadecimal(firstFault.bytes), .expected: encoding.rawValue, .count: String(faultCount)])
    }
  }
}

/// Bytes as a reader of a hex dump knows them: `C3 28`.
private func hexadecimal(_ bytes: [UInt8]) -> String {
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
