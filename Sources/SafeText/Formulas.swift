/// The text with an apostrophe before it if a spreadsheet would run it as a formula: if it begins, after blanks, with
/// `=`, `+`, `-`, `@` or their fullwidth forms, or with a tab or CR (OWASP, "CSV Injection"). A negative number such as
/// `-12,5`, and a lone `-`, are left as they are.
public func defused(_ text: String) -> String {
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
