extension DecodedText {
  init(utf8 bytes: [UInt8], start: Int) {
    self.init(utf8: bytes, start: start, encoding: .utf8)
    guard let invalid = bytes.firstInvalidUTF8 else { return }
    firstFault = Fault(offset: invalid.lowerBound, bytes: Array(bytes[invalid]))
    utf8 = Array(String(decoding: bytes, as: UTF8.self).utf8)
    // U+FFFD may stand in the file itself, as EF BF BD; the count is for the reader's orientation.
    faultCount = String(decoding: bytes, as: UTF8.self).unicodeScalars.count { $0 == "\u{FFFD}" }
  }

  init(windows1252 bytes: [UInt8]) {
    self.init(utf8: [], encoding: .windows1252)
    utf8.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte < 0x80 {
        utf8.append(byte)
      } else if let scalar = windows1252Scalar(byte) {
        append(scalar)
      } else {
        appendFault([byte])
      }
    }
  }

  /// - Parameter mark: without one the end is taken that puts more of the zeros of ASCII characters into high bytes.
  init(utf16 bytes: [UInt8], mark: ByteOrderMark?) {
    self.init(utf8: [], encoding: .utf16)
    utf8.reserveCapacity(bytes.count)
    let isBig = mark.map { $0 == .utf16BigEndian } ?? bytes.looksBigEndian
    var i = mark?.length ?? 0
    func unit(_ at: Int) -> UInt16? {
      guard at + 1 < bytes.count else { return nil }
      let (first, second) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
      return isBig ? first << 8 | second : second << 8 | first
    }
    while let high = unit(i) {
      if !UTF16.isSurrogate(high) {
        append(Unicode.Scalar(high) ?? "\u{FFFD}")
        i += 2
      } else if UTF16.isLeadSurrogate(high), let low = unit(i + 2), UTF16.isTrailSurrogate(low) {
        append(UTF16.decode(UTF16.EncodedScalar([high, low])))
        i += 4
      } else {
        appendFault(Array(bytes[i..<i + 2]))
        i += 2
      }
    }
    if i < bytes.count { appendFault(Array(bytes[i...])) }
  }

  private init(utf8: [UInt8], start: Int = 0, encoding: TextEncoding) {
    self.utf8 = utf8
    self.start = start
    self.encoding = encoding
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private mutating func appendFault(_ bytes: [UInt8]) {
    if firstFault == nil { firstFault = Fault(offset: utf8.count, bytes: bytes) }
    faultCount += 1
    append("\u{FFFD}")
  }
}

/// The scalar of a byte from 80 on, `nil` for the five that code page 1252 leaves undefined (the mapping table of
/// Microsoft at unicode.org, CP1252.TXT).
func windows1252Scalar(_ byte: UInt8) -> Unicode.Scalar? {
  guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
  let value = windows1252HighControls[Int(byte) - 0x80]
  return value == 0 ? nil : Unicode.Scalar(value)
}

private let windows1252HighControls: [UInt16] = [
  0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
  0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
]

extension [UInt8] {
  var isUTF8: Bool { firstInvalidUTF8 == nil }

  /// The first bytes that are no UTF-8 (strictly: no overlong forms, no surrogates).
  var firstInvalidUTF8: Range<Int>? {
    do {
      _ = try UTF8Span(validating: span)
      return nil
    } catch {
      return error.byteOffsets
    }
  }

  /// Whether a character stands here as UTF-8 writes it, of those that a Danish text has: U+0080 to U+00FF, the dashes
  /// and quotation marks from U+2000 on, `€`. Windows-1252 reads their bytes as `Ã¦` or `â€“`, which no text has. A file
  /// with these and with bytes that are no UTF-8 mixes two encodings, or is cut off: it must not pass for Windows-1252.
  var isUTF8InPart: Bool {
    func follows(_ i: Int) -> Bool { i < count && UTF8.isContinuation(self[i]) }
    return indices.contains { i in
      switch self[i] {
      case 0xC2, 0xC3: follows(i + 1)
      case 0xE2: i + 1 < count && (self[i + 1] == 0x80 || self[i + 1] == 0x82) && follows(i + 2)
      default: false
      }
    }
  }

  /// Whether every second byte is zero for a stretch, as in UTF-16 without a byte order mark.
  var looksLikeUTF16: Bool {
    let zeros = zerosByParity
    let pairs = Swift.min(count, 4096) / 2
    return pairs > 0 && Swift.min(zeros.even, zeros.odd) == 0 && Swift.max(zeros.even, zeros.odd) * 4 >= pairs * 3
  }

  fileprivate var looksBigEndian: Bool { zerosByParity.even > zerosByParity.odd }

  private var zerosByParity: (even: Int, odd: Int) {
    var zeros = (even: 0, odd: 0)
    for (i, byte) in prefix(4096).enumerated() where byte == 0 {
      if i.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    return zeros
  }
}
