/// Where text stops being JSON, in bytes from 0.
public struct JSONFault: Error, Hashable, Sendable {
  public let offset: Int
}

extension JSONValue {
  /// Reads JSON (RFC 8259) of any origin: nothing but the text given is believed.
  ///
  /// Of a key that an object has twice, the first is kept. A number that is whole and fits becomes `integer`.
  ///
  /// - Throws: `JSONFault` at the first byte that isn't as it must be, and where values are nested more than 64 deep, so
  ///   that no text can make the reader run out of stack.
  public init(parsing bytes: [UInt8]) throws(JSONFault) {
    var reader = JSONReader(bytes)
    self = try reader.document()
  }

  public subscript(_ key: String) -> JSONValue? {
    if case .object(let values) = self { values[key] } else { nil }
  }

  public var text: String? { if case .text(let text) = self { text } else { nil } }
  public var list: [JSONValue]? { if case .list(let values) = self { values } else { nil } }
}

private struct JSONReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private var fault: JSONFault { JSONFault(offset: position) }
  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func document() throws(JSONFault) -> JSONValue {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    let value = try value(depth: 0)
    skipBlanks()
    guard next == nil else { throw fault }
    return value
  }

  private mutating func skipBlanks() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  /// Whether the byte comes next, which is then passed.
  private mutating func takes(_ byte: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard next == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
    guard depth <= 64 else { throw fault }
    if takes("{") { return try object(depth: depth) }
    if takes("[") { return try list(depth: depth) }
    if takes("\"") { return .text(try string()) }
    return try word()
  }

  private mutating func list(depth: Int) throws(JSONFault) -> JSONValue {
    if takes("]") { return .list([]) }
    var values = [try value(depth: depth + 1)]
    while takes(",") { values.append(try value(depth: depth + 1)) }
    guard takes("]") else { throw fault }
    return .list(values)
  }

  private mutating func object(depth: Int) throws(JSONFault) -> JSONValue {
    var values: [String: JSONValue] = [:]
    if takes("}") { return .object(values) }
    repeat {
      guard takes("\"") else { throw fault }
      let key = try string()
      guard takes(":") else { throw fault }
      let value = try value(depth: depth + 1)
      if values[key] == nil { values[key] = value }
    } while takes(",")
    guard takes("}") else { throw fault }
    return .object(values)
  }

  /// `true`, `false`, `null` or a number.
  private mutating func word() throws(JSONFault) -> JSONValue {
    let start = position
    while let byte = next, "+-.".utf8.contains(byte) || Unicode.Scalar(byte).properties.isAlphabetic || isDigit(byte) {
      position += 1
    }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    switch word {
    case "true": return .flag(true)
    case "false": return .flag(false)
    case "null": return .null
    default:
      // Swift reads more than JSON has, such as hexadecimal digits and `nan`.
      if word.utf8.allSatisfy({ isDigit($0) || "+-.eE".utf8.contains($0) }) {
        if let whole = Int(word) { return .integer(whole) }
        if let number = Double(word), number.isFinite { return .number(number) }
      }
      position = start
      throw fault
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// The text after its opening quote, which is passed with its closing one.
  private mutating func string() throws(JSONFault) -> String {
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw fault }
      position += 1
      if byte == UInt8(ascii: "\\") { text += try escaped() } else { text.append(byte) }
    }
    guard next != nil else { throw fault }
    position += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escaped() throws(JSONFault) -> [UInt8] {
    guard let byte = next else { throw fault }
    position += 1
    switch Unicode.Scalar(byte) {
    case "\"", "\\", "/": return [byte]
    case "b": return [0x08]
    case "f": return [0x0C]
    case "n": return [0x0A]
    case "r": return [0x0D]
    case "t": return [0x09]
    case "u":
      let first = try unit()
      // A character beyond U+FFFF is written as two.
      guard UTF16.isLeadSurrogate(first), bytes[position...].starts(with: "\\u".utf8) else {
        return Array(String(decoding: [first], as: UTF16.self).utf8)
      }
      position += 2
      return Array(String(decoding: [first, try unit()], as: UTF16.self).utf8)
    default: throw fault
    }
  }

  private mutating func unit() throws(JSONFault) -> UInt16 {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault }
    position += 4
    return unit
  }
}
