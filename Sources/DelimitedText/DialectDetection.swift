/// The separators that a file is tried with, the likelier in a Danish file first.
let candidateDelimiters: [UInt8] = [UInt8(ascii: ";"), Byte.tab, UInt8(ascii: "|"), UInt8(ascii: ",")]

enum DialectDetection {
  /// The text is sound under one separator more than under the others.
  case settled(Opening)
  /// Several separators explain the text equally badly.
  case ambiguous([UInt8])

  /// Tells the separator from the first records: the one that gives every record the same number of fields, more than
  /// one. Of several such the one that needs fewer title lines, then the first of `candidateDelimiters`. If none does, the
  /// one under which the most records are as wide as the header. A text without any of them is a single column.
  init(of text: Span<UInt8>, from start: Int, line: Int, limit: Int) {
    var openings: [Opening] = []
    for delimiter in candidateDelimiters {
      openings.append(Opening(of: text, from: start, line: line, delimiter: delimiter, limit: limit))
    }
    let likely = openings.filter { $0.agreement > 0 }
    let best = likely.map(\.agreement).max() ?? 0
    let leaders = likely.filter { $0.agreement == best }
    if best < 1, leaders.count > 1 {
      self = .ambiguous(leaders.map(\.delimiter))
    } else {
      self = .settled(leaders.min { $0.titleCount < $1.titleCount } ?? openings[0])
    }
  }
}

/// A first line that tells the separator to Excel: `sep=;`, also in quotes, also with separators after it.
func separatorLine(_ line: Span<UInt8>) -> UInt8? {
  let text = line.text(0..<line.count)
  var rest = text.drop { $0 == " " || $0 == "\"" }
  guard rest.prefix(4).lowercased() == "sep=" else { return nil }
  rest = rest.dropFirst(4)
  guard let delimiter = rest.first.flatMap(delimiterByte) else { return nil }
  let isBare = rest.dropFirst().utf8.allSatisfy { $0 == delimiter || $0 == Byte.quote || $0 == Byte.space }
  return isBare ? delimiter : nil
}

/// The byte of a separator, if it can be one: ASCII, and neither quote nor line break nor NUL.
func delimiterByte(_ delimiter: Character) -> UInt8? {
  guard let byte = delimiter.asciiValue, delimiter.utf8.count == 1 else { return nil }
  return byte == Byte.quote || Byte.isBreak(byte) || byte == Byte.nul ? nil : byte
}
