internal import Agreement
internal import DelimitedText
internal import Findings

/// A file's bytes as a table, checked for personal numbers.
struct LoadedTable {
  /// `nil` where nothing of the file may be used.
  let table: Table?
  /// The rows that are no rows of the table.
  let rejected: [RejectedRow]
  let findings: [Finding]

  init(table: Table?, rejected: [RejectedRow] = [], findings: [Finding] = []) {
    (self.table, self.rejected, self.findings) = (table, rejected, findings)
  }

  /// - Parameter hasNotes: whether lines below the rows may be notes, as in tables of figures.
  init(_ file: LoadedFile, named name: String, _ format: Source.Format, hasNotes: Bool = true) {
    switch file {
    case .fault(let finding): (table, rejected, findings) = (nil, [], [finding])
    case .bytes(let bytes):
      let options = ReadingOptions(
        encoding: format.encoding.flatMap(TextEncoding.init(rawValue:)), delimiter: format.delimiter,
        hasNotes: hasNotes)
      let reading = Table.read(bytes, file: name, options: options)
      let personal = PersonalNumbers.findings(in: reading)
      guard personal.isEmpty else {
        // Nothing of such a file is repeated, not even where another fault points at it.
        (table, rejected, findings) = (nil, [], reading.findings.map(\.withoutTexts) + personal)
        return
      }
      (table, rejected, findings) = (reading.table, reading.rejected, reading.findings)
    }
  }
}

extension Finding {
  /// The finding with nothing in it that stands in the file.
  var withoutTexts: Finding {
    var finding = self
    finding.place?.excerpt = nil
    if code != .wrongFieldCount { finding.facts[.found] = nil }
    return finding
  }
}
