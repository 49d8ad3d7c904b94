public import Findings

/// Decides what can be decided of a text only when all of it has been seen: its encoding, and whether it is text at all.
/// It comes to the same as `Table.read` does with the whole file, in the memory of one block.
public struct TextSurvey {
  public enum Outcome: Sendable {
    case encoding(TextEncoding)
    /// The file can't be used.
    case fault(Finding)
  }

  private let file: String
  private var declared: TextEncoding?
  private var line = 1
  private var isUTF8 = true
  private var isUTF8InPart = false
  private var nuls = 0
  private var firstNul: Place?
  private var faults = 0
  private var firstFault: (place: Place, bytes: String)?

  /// - Parameter declared: the encoding, where it is settled. Only then can faults be found.
  public init(file: String, declared: TextEncoding?) {
    self.file = file
    self.declared = declared
  }

  /// Looks at the next block, which ends with a line break unless it is the last.
  public mutating func add(_ block: [UInt8]) {
    if let declared {
      add(declared == .windows1252 ? DecodedText(windows1252: block) : DecodedText(utf8: block, start: 0))
      line += block.span.lineBreaks(in: 0..<block.count)
    } else {
      isUTF8 = isUTF8 && block.isUTF8
      isUTF8InPart = isUTF8InPart || block.isUTF8InPart
    }
  }

  private mutating func add(_ text: DecodedText) {
    let start = text.utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    func place(_ range: Range<Int>) -> Place {
      let span = text.utf8.span
      return Place(
        file: file, line: line + span.lineBreaks(in: start..<range.lowerBound),
        excerpt: Excerpt(of: range, in: span, from: start))
    }
    if let nul = text.utf8.firstIndex(of: Byte.nul) {
      nuls += text.utf8.count { $0 == Byte.nul }
      firstNul = firstNul ?? place(nul..<nul + 1)
    }
    faults += text.faultCount
    if firstFault == nil, let fault = text.firstFault {
      firstFault = (place(fault.offset..<fault.offset + 3), hexadecimal(fault.bytes))
    }
  }

  public var outcome: Outcome {
    let encoding = declared ?? (isUTF8 || isUTF8InPart ? .utf8 : .windows1252)
    if let firstNul { return .fault(Finding(.nulByte, at: firstNul, [.count: String(nuls)])) }
    guard let firstFault else { return .encoding(encoding) }
    return .fault(
      Finding(
        .undecodable, at: firstFault.place,
        [.found: firstFault.bytes, .expected: encoding.rawValue, .count: String(faults)]))
  }
}

/// Whether the bytes are UTF-8, strictly.
public func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { Array(bytes).isUTF8 }

/// Whether bytes that are taken for Windows-1252 hold a Danish character as UTF-8 writes it.
public func isUTF8InPart(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { Array(bytes).isUTF8InPart }
