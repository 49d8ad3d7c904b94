/// A text in Windows-1252 as UTF-8; `nil` where a byte is none of its characters.
public func utf8(fromWindows1252 bytes: [UInt8]) -> [UInt8]? {
  var decoded: [UInt8] = []
  decoded.reserveCapacity(bytes.count + bytes.count / 8)
  for byte in bytes {
    if byte < 0x80 {
      decoded.append(byte)
    } else {
      guard let scalar = windows1252Scalar(byte), let encoded = UTF8.encode(scalar) else { return nil }
      decoded.append(contentsOf: encoded)
    }
  }
  return decoded
}

/// A text in UTF-16 as UTF-8; `nil` where a unit is no text.
public func utf8(fromUTF16 bytes: [UInt8]) -> [UInt8]? {
  let text = DecodedText(utf16: bytes, mark: ByteOrderMark(of: bytes))
  return text.firstFault == nil ? text.utf8 : nil
}
