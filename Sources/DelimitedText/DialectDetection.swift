internal import Findings

/// The separators that a file is tried with, the likelier in a Danish file first.
let candidateDelimiters: [UInt8] = [UInt8(ascii: ";"), Byte.tab, UInt8(ascii: "|"), UInt8(ascii: ",")]

extension Opening {
  /// The opening of a text under the separator that the options settle, else that a first line `sep=` announces, else
  /// that its records tell. Throws F013.
  init(of text: DecodedText, file: String, options: ReadingOptions) throws(Unreadable) {
    let span = text.utf8.span
    let limit = options.maximumFieldBytes
    var (start, line) = (text.start, 1)
    let firstEnd = span.endOfLine(from: start)
    let announced = separatorLine(span.extracting(start..<firstEnd))
    if announced != nil {
      (start, line) = (span.startOfNextLine(afterLineEndingAt: firstEnd), 2)
    }
    if let choice = options.delimiter {
      guard let delimiter = delimiterByte(choice) else {
        throw Unreadable(.ambiguousDelimiter, at: Place(file: file), [.found: String(choice)], cause: .separator)
      }
      self.init(of: span, from: start, line: line, delimiter: delimiter, limit: limit)
    } else if let announced {
      self.init(of: span, from: start, line: line, delimiter: announced, limit: limit)
    } else {
      var openings: [Opening] = []
      for delimiter in candidateDelimiters {
        openings.append(Opening(of: span, from: start, line: line, delimiter: delimiter, limit: limit))
      }
      let leaders = mostLikely(openings)
      guard leaders.count == 1 else {
        let names = leaders.map { $0.delimiter == Byte.tab ? "tab" : String(Unicode.Scalar($0.delimiter)) }
        let place = Place(file: file, line: line, excerpt: Excerpt(lineAt: start, in: span, from: text.start))
        throw Unreadable(.ambiguousDelimiter, at: place, [.found: names.joined(separator: " ")])
      }
      self = leaders[0]
    }
  }
}

/// The opening that explains the text, or several that do so equally badly.
///
/// A separator explains it if at least four records of five are as wide as the header, which is wider than one field;
/// a faulty row must not make it look like a stranger. Of several such separators the one that takes fewer lines for
/// titles, then the first of the candidates: with `år;andel, pct` above `2020;1,5` the comma is in the numbers. If there
/// is none, the one under which the most records agree with the header. A text without any is a single column.
private func mostLikely(_ openings: [Opening]) -> [Opening] {
  let sound = openings.filter { $0.agreement >= 0.8 }
  if let best = sound.min(by: { $0.titleCount < $1.titleCount }) { return [best] }
  let agreement = openings.map(\.agreement).max() ?? 0
  return agreement > 0 ? openings.filter { $0.agreement == agreement } : Array(openings.prefix(1))
}

/// A first line that tells the separator to Excel: `sep=;`, also in quotes, also with separators after it.
private func separatorLine(_ line: Span<UInt8>) -> UInt8? {
  let isQuoted = line.count > 0 && line[0] == Byte.quote
  let name = isQuoted ? 1..<5 : 0..<4
  guard line.count > name.upperBound, line.text(name).lowercased() == "sep=",
    let delimiter = delimiterByte(Character(Unicode.Scalar(line[name.upperBound])))
  else { return nil }
  let isBare = (name.upperBound..<line.count).allSatisfy { [delimiter, Byte.quote].contains(line[$0]) }
  return isBare ? delimiter : nil
}

/// The byte of a separator, if it can be one: ASCII, and neither quote nor line break nor NUL.
func delimiterByte(_ delimiter: Character) -> UInt8? {
  guard delimiter.utf8.count == 1, let byte = delimiter.utf8.first else { return nil }
  return byte > 0x7F || byte == Byte.quote || Byte.isBreak(byte) || byte == Byte.nul ? nil : byte
}
