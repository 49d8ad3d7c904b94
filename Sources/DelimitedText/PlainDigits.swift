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
