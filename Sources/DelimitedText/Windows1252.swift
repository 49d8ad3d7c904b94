/// A text in Windows-1252 as UTF-8; `nil` where a byte is none of its characters.
public func utf8(fromWindows1252 bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
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
