/// What a file is that begins with the mark of another format, by its usual name; `nil` for anything that may be text.
func binaryKind(of bytes: [UInt8]) -> String? {
  if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) { return archiveKind(of: bytes) }
  if bytes.starts(with: Array("PAR1".utf8)), bytes.suffix(4).elementsEqual("PAR1".utf8) { return "Parquet" }
  return binaryMarks.first { bytes.starts(with: $0.mark) }?.name
}

private let binaryMarks: [(mark: [UInt8], name: String)] = [
  ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "XLS"),
  (Array("%PDF-".utf8), "PDF"),
  (Array("{\\rtf".utf8), "RTF"),
  (Array("SQLite format 3\u{0}".utf8), "SQLite"),
  ([0x1F, 0x8B], "gzip"),
  (Array("BZh91AY&SY".utf8), "bzip2"),
  ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz"),
  ([0x28, 0xB5, 0x2F, 0xFD], "zstd"),
  ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7z"),
  ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "PNG"),
  ([0xFF, 0xD8, 0xFF], "JPEG"),
]

/// Office documents are ZIP archives; the names of their parts stand uncompressed in the local headers.
private func archiveKind(of bytes: [UInt8]) -> String {
  let head = String(decoding: bytes.prefix(1 << 16), as: UTF8.self)
  let parts = [
    ("xl/", "XLSX"), ("word/", "DOCX"), ("ppt/", "PPTX"), ("opendocument.spreadsheet", "ODS"),
    ("opendocument.text", "ODT"), ("opendocument", "OpenDocument"),
  ]
  return parts.first { head.contains($0.0) }?.1 ?? "ZIP"
}

/// What a text is whose first lines have the form of another format.
func textKind(of text: Span<UInt8>, from start: Int) -> String? {
  let head = text.text(start..<min(text.count, start + 4096))
  let body = head.drop { $0.isWhitespace }
  switch body.first {
  case "{", "[": return jsonKind(body)
  case "<": return markupKind(body.lowercased())
  default: return nil
  }
}

private func jsonKind(_ body: Substring) -> String? {
  let next = body.dropFirst().first { !$0.isWhitespace }
  guard let next else { return nil }
  let isJSON =
    body.first == "{"
    ? next == "\"" || next == "}"
    : "{[\"-]0123456789".contains(next) && !body.contains("];")
      || ["null", "true", "false"].contains { body.dropFirst().drop(while: \.isWhitespace).starts(with: $0) }
  guard isJSON else { return nil }
  let lines = body.split(whereSeparator: \.isNewline)
  let isLines =
    lines.count > 1 && lines.prefix(2).allSatisfy { $0.first == body.first && "}]".contains($0.last ?? " ") }
  return isLines ? "JSON Lines" : "JSON"
}

private func markupKind(_ body: String) -> String? {
  if body.hasPrefix("<?xml") { return body.contains("<html") ? "HTML" : "XML" }
  let tags = ["<!doctype html", "<!--", "<html", "<head", "<body", "<table", "<meta", "<title", "<style", "<div"]
  return tags.contains { body.hasPrefix($0) } ? "HTML" : nil
}
