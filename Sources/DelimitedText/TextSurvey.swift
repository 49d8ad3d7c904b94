public import Findings

/// Decides the encoding of a text when all of it has been seen, to the same as `Table.read` does with the whole file, in
/// the memory of one block.
public struct EncodingSurvey {
  private var isUTF8 = true
  private var isUTF8InPart = false

  public init() {}

  /// Looks at the next block, which ends with a whole character.
  public mutating func add(_ block: [UInt8]) {
    isUTF8 = isUTF8 && block.isUTF8
    isUTF8InPart = isUTF8InPart || block.isUTF8InPart
  }

  public var encoding: TextEncoding { isUTF8 || isUTF8InPart ? .utf8 : .windows1252 }
}

extension TextEncoding {
  /// The encoding that the beginning of a text settles, whatever follows: by a byte order mark, else as declared, else by
  /// a Danish character as UTF-8 writes it.
  public init?(settledBy head: [UInt8], declared: TextEncoding?) {
    guard let encoding = ByteOrderMark(of: head)?.encoding ?? declared ?? (head.isUTF8InPart ? .utf8 : nil) else {
      return nil
    }
    self = encoding
  }
}

/// What is no text in a block of text: the first NUL, the first bytes that mean nothing, and how many there are of each.
/// Lines count from the block's beginning.
public func textFaults(in block: [UInt8], as encoding: TextEncoding, file: String) -> [(first: Finding, count: Int)] {
  let text = encoding == .windows1252 ? DecodedText(windows1252: block) : DecodedText(utf8: block, start: 0)
  let start = text.utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  func place(_ range: Range<Int>) -> Place {
    let span = text.utf8.span
    return Place(
      file: file, line: 1 + span.lineBreaks(in: start..<range.lowerBound),
      excerpt: Excerpt(of: range, in: span, from: start))
  }
  var faults: [(first: Finding, count: Int)] = []
  if let nul = text.utf8.firstIndex(of: Byte.nul) {
    faults.append((Finding(.nulByte, at: place(nul..<nul + 1)), text.utf8.count { $0 == Byte.nul }))
  }
  if let fault = text.firstFault {
    let facts: [Fact: String] = [.found: hexadecimal(fault.bytes), .expected: encoding.rawValue]
    faults.append((Finding(.undecodable, at: place(fault.offset..<fault.offset + 3), facts), text.faultCount))
  }
  return faults
}

/// Whether the bytes are UTF-8, strictly.
public func isUTF8(_ bytes: [UInt8]) -> Bool { bytes.isUTF8 }

/// Whether bytes that are taken for Windows-1252 hold a Danish character as UTF-8 writes it.
public func isUTF8InPart(_ bytes: [UInt8]) -> Bool { bytes.isUTF8InPart }
