/// The text with an apostrophe before it if a spreadsheet would run it as a formula: if it begins, after blanks, with
/// `=`, `+`, `-`, `@` or their fullwidth forms, or with a tab or CR (OWASP, "CSV Injection"). A negative number such as
/// `-12,5`, and a lone `-`, are left as they are.
func defused(_ text: String) -> String {
  guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return text }
  let startsHidden = text.unicodeScalars.first.map { $0 == "\t" || $0 == "\r" } ?? false
  guard startsHidden || "=+-@＝＋－＠".unicodeScalars.contains(first), !isNegativeNumber(text) else { return text }
  return "'" + text
}

/// A minus, digits with points, commas or blanks between them, perhaps a percent sign; or a minus alone.
private func isNegativeNumber(_ text: String) -> Bool {
  guard text.first == "-" else { return false }
  let digits = text.hasSuffix("%") ? text.dropFirst().dropLast() : text.dropFirst()
  return digits.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || ".,\u{A0} ".unicodeScalars.contains($0) }
}

/// `50.96`, `-3`: an optional minus, digits, and perhaps a point with digits after it.
func isDecimal(_ text: String) -> Bool {
  let unsigned = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
  let parts = unsigned.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
}

/// The shortest digits that read back as `value`, without an exponent. Empty for infinities and NaN; -0 is `0`.
func plainDigits(_ value: Double) -> String {
  guard value.isFinite else { return "" }
  guard value != 0 else { return "0" }
  let description = String(describing: value.magnitude)
  guard description.utf8.contains(UInt8(ascii: "e")) else {
    return (value < 0 ? "-" : "") + (description.hasSuffix(".0") ? description.dropLast(2) : description[...])
  }
  let halves = description.split(separator: "e")
  let exponent = halves.count == 2 ? Int(halves[1]) ?? 0 : 0
  let parts = halves[0].split(separator: ".")
  let fraction = parts.count == 2 && parts[1] != "0" ? parts[1] : ""
  let digits = Array(parts[0] + fraction)
  let point = parts[0].count + exponent
  let whole =
    point <= 0 ? "0" : String(digits.prefix(point)) + String(repeating: "0", count: max(0, point - digits.count))
  let rest = point <= 0 ? String(repeating: "0", count: -point) + String(digits) : String(digits.dropFirst(point))
  let isWhole = rest.allSatisfy { $0 == "0" }
  return (value < 0 ? "-" : "") + whole + (isWhole ? "" : "." + rest)
}
