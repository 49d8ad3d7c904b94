/// The text with the digits of everything that looks like a CPR number replaced by `*`, so that no message repeats a
/// person's number. The length in characters stays.
///
/// A CPR number is written `DDMMYY-NNNN`, `DDMMYY NNNN` or without anything between; days 61 to 91 stand in numbers given
/// to people without one, and a spreadsheet takes the leading zero of the first nine days away. Other numbers of that form
/// are masked too: better one too many than one too few.
public func maskingCPRNumbers(_ text: String) -> String {
  var bytes = Array(text.utf8)
  var isMasked = false
  var i = 0
  while i < bytes.count {
    guard isDigit(bytes[i]) else {
      i += 1
      continue
    }
    let end = endOfDigits(bytes, from: i)
    if let number = endOfCPRNumber(bytes, digits: i..<end) {
      for position in i..<number where isDigit(bytes[position]) { bytes[position] = UInt8(ascii: "*") }
      isMasked = true
      i = number
    } else {
      i = end
    }
  }
  return isMasked ? String(decoding: bytes, as: UTF8.self) : text
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

private func endOfDigits(_ bytes: [UInt8], from start: Int) -> Int {
  var end = start
  while end < bytes.count, isDigit(bytes[end]) { end += 1 }
  return end
}

/// Where the CPR number ends whose first digits are a whole run of digits, `digits`.
private func endOfCPRNumber(_ bytes: [UInt8], digits: Range<Int>) -> Int? {
  var end = digits.upperBound
  var count = digits.count
  if count == 5 || count == 6, end + 1 < bytes.count, bytes[end] == UInt8(ascii: "-") || bytes[end] == Byte.space {
    let rest = endOfDigits(bytes, from: end + 1)
    count += rest - end - 1
    end = rest
  }
  guard count == 9 || count == 10 else { return nil }
  let value = bytes[digits].prefix(count - 6).reduce(0) { $0 * 10 + Int($1 - 0x30) }
  let (day, month) = (value / 100, value % 100)
  return (1...31).contains(day % 60) && day <= 91 && (1...12).contains(month) ? end : nil
}
