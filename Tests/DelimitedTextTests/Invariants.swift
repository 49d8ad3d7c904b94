import Findings
import SafeText

@testable import DelimitedText

// What must hold for any bytes at all. The fuzzing target is built from this file too, so it knows nothing of tests.

/// What `bytes` break, or `nil`.
func violation(of bytes: [UInt8], limit: Int = 64) -> String? {
  for delimiter in [UInt8(ascii: ";"), Byte.tab] {
    let found = steps(of: bytes, delimiter, limit: limit)
    if found != plainSteps(of: bytes, delimiter, limit: limit) { return "the plain reading differs from \(found)" }
  }
  let encodings: [TextEncoding?] = [nil] + TextEncoding.allCases
  for encoding in encodings {
    let options = ReadingOptions(encoding: encoding, maximumFieldBytes: encoding == nil ? 1 << 20 : limit)
    let reading = Table.read(bytes, file: "f", options: options)
    if let violation = violation(in: reading) { return violation }
  }
  return nil
}

private func violation(in reading: TableReading) -> String? {
  for finding in reading.findings {
    guard let place = finding.place else { return "\(finding) has no place" }
    if let violation = violation(in: place) { return violation }
  }
  guard let table = reading.table else { return reading.findings.hasErrors ? nil : "neither a table nor a fault" }
  var last = table.headerLine
  let records =
    table.rows.map { ($0.line, $0.lastLine) } + reading.rejected.map { ($0.line, $0.lastLine) }
  for (line, lastLine) in records.sorted(by: { $0.0 < $1.0 }) {
    guard line > last, lastLine >= line else { return "lines \(line) to \(lastLine) after \(last)" }
    last = lastLine
  }
  let rejects = reading.findings.count { $0.code == .wrongFieldCount || $0.code == .misplacedQuote }
  if rejects != reading.rejected.count { return "\(rejects) findings of \(reading.rejected.count) rows" }
  return violation(inRowsOf: table) ?? violation(inRoundTripOf: table)
}

private func violation(inRowsOf table: Table) -> String? {
  for (index, row) in table.rows.enumerated() {
    guard row.fields.count == table.header.count else { return "\(row) is not as wide as the header" }
    for field in row.fields.indices {
      let place = table.place(ofRow: index, field: field)
      guard let line = place.line, (row.line...row.lastLine).contains(line), place.field == field + 1 else {
        return "\(place) is not in \(row)"
      }
      if let violation = violation(in: place) { return violation }
    }
  }
  return table.header.indices.lazy.compactMap { violation(in: table.place(ofHeader: $0)) }.first
}

private func violation(in place: Place) -> String? {
  guard let excerpt = place.excerpt else { return nil }
  guard excerpt.marked.lowerBound >= 0, excerpt.marked.upperBound <= excerpt.text.count else {
    return "\(excerpt) marks what isn't there"
  }
  if excerpt.text.utf8.contains(where: Byte.isBreak) { return "\(excerpt) is more than a line" }
  if PersonalNumber.masked(in: excerpt.text) != excerpt.text { return "\(excerpt) repeats a CPR number" }
  let shown = excerpt.escapingControlCharacters()
  if shown.marked.upperBound > shown.text.count { return "\(shown) marks what isn't there" }
  return nil
}

private func violation(inRoundTripOf table: Table) -> String? {
  // A heading of nothing is lost where it is the last, and `sep=` is not a heading.
  if table.header.contains(where: \.isEmpty) || table.header[0].lowercased().hasPrefix("sep=") { return nil }
  func shown(_ text: String) -> String { escapingControlCharacters(defused(text), keepingLineBreaks: true) }
  for style in DelimitedWriter.Style.allCases {
    let rows = table.rows.map { $0.fields.map(DelimitedWriter.Cell.text) }
    let text = DelimitedWriter(style: style).table(header: table.header, rows: rows)
    let reading = Table.read(Array(text.utf8), file: "g", options: .init(maximumFieldBytes: 1 << 30))
    let isSound = reading.findings.allSatisfy { $0.code == .noRows || $0.code == .duplicateHeader }
    guard isSound, let again = reading.table, again.header == table.header.map({ trimmed(shown($0)) }),
      again.rows.map(\.fields) == table.rows.map({ $0.fields.map(shown) })
    else { return "\(text.debugDescription) does not read as it was written" }
  }
  return nil
}
