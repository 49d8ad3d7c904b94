internal import Findings
internal import SafeText

/// The text of a YAML file, and the places in it.
///
/// Lines and columns count from 1 as in `Place`; columns count Unicode scalars, as libYAML does.
///
/// Inside this module a place is a range of offsets in `scalars`; a `Place` is made of it when there is something to say.
struct YAMLText: Sendable {
  /// The file as the user would name it.
  let file: String
  let scalars: [Unicode.Scalar]
  /// The same without personal numbers, which is all that a message shows.
  private let masked: [Unicode.Scalar]
  /// Where each line starts in `scalars`, after CR LF, LF or CR.
  private let lineStarts: [Int]

  init(_ text: String, file: String) {
    self.file = file
    // YAML 1.2 takes these three for text; libYAML, which is of 1.1, takes them for line breaks, and its line numbers
    // would no longer be an editor's.
    var scalars = text.unicodeScalars.map { ["\u{85}", "\u{2028}", "\u{2029}"].contains($0) ? " " : $0 }
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    lineStarts =
      [0]
      + scalars.indices.filter { index in
        scalars[index] == "\n" || (scalars[index] == "\r" && (index + 1 == scalars.count || scalars[index + 1] != "\n"))
      }.map { $0 + 1 }
    self.scalars = scalars
    masked = YAMLText.masked(scalars, lineStarts)
  }

  /// Line by line, since what goes on in the next one is a value of its own.
  private static func masked(_ scalars: [Unicode.Scalar], _ lineStarts: [Int]) -> [Unicode.Scalar] {
    zip(lineStarts, lineStarts.dropFirst() + [scalars.count]).flatMap { start, end in
      Array(PersonalNumber.masked(in: String(scalars[start..<end])).unicodeScalars)
    }
  }

  /// Decodes UTF-8, and refuses what isn't, NUL bytes and control characters: with all their places.
  static func read(bytes: [UInt8], file: String) -> (text: YAMLText?, findings: [Finding]) {
    let invalid: Range<Int>
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      let text = YAMLText(String(decoding: bytes, as: UTF8.self), file: file)
      let findings = text.controlCharacters()
      return (findings.isEmpty ? text : nil, findings)
    } catch {
      invalid = error.byteOffsets
    }
    // The place is where the first bad byte would stand, if it were a character of its own.
    let text = YAMLText(String(decoding: bytes, as: UTF8.self), file: file)
    let before = YAMLText(String(decoding: bytes[..<invalid.lowerBound], as: UTF8.self), file: file).scalars.count
    let found = bytes[invalid].map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
    let place = text.place(before..<before + 1)
    return (nil, [Finding(.undecodable, at: place, [.found: found.joined(separator: " "), .expected: "UTF-8"])])
  }

  /// All of them, the last one told standing for those beyond `mostAlike`; of a file with NUL bytes, which is no text at
  /// all, the first NUL.
  private func controlCharacters() -> [Finding] {
    if let index = scalars.firstIndex(of: "\0") { return [Finding(.nulByte, at: place(index..<index + 1))] }
    let found = scalars.indices.filter { YAMLText.isControl(scalars[$0]) }
    var findings = found.prefix(YAMLText.mostAlike).map { index in
      Finding(.yamlSyntax, at: place(index..<index + 1), cause: .yaml(.controlCharacter))
    }
    if let last = findings.indices.last { findings[last].repeats += found.count - findings.count }
    return findings
  }

  /// How many faults of one kind in the text as such are told with their places.
  static let mostAlike = 1000

  /// A control character that is neither a tab nor a line break: none of them belongs in a text that gets printed.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  // MARK: Places

  /// From an offset to the end of its line, without the blanks there.
  func restOfLine(_ offset: Int) -> Range<Int> {
    let start = min(offset, scalars.count)
    let rest = scalars[start..<max(start, end(ofLine: lineNumber(start)))]
    return start..<rest.endIndex - rest.reversed().prefix { $0 == " " || $0 == "\t" }.count
  }

  func lineNumber(_ offset: Int) -> Int { lineStarts.partitioningIndex { $0 > offset } }

  /// The excerpt is the line; of a line longer than a message can hold, the part around the place.
  func place(_ extent: Range<Int>) -> Place {
    let line = lineNumber(extent.lowerBound)
    let start = lineStarts[line - 1]
    let shown = max(start, extent.lowerBound - 100)..<min(end(ofLine: line), extent.lowerBound + 300)
    let text = String(masked[shown])
    let first = String(scalars[shown.clamped(to: 0..<extent.lowerBound)]).count
    let last = String(scalars[shown.clamped(to: 0..<extent.upperBound)]).count
    let marked = min(first, text.count)..<min(max(first, last), text.count)
    return Place(
      file: file, line: line, column: extent.lowerBound - start + 1, excerpt: Excerpt(text: text, marked: marked))
  }

  /// The offset of a line's break, or of the end of the text.
  private func end(ofLine line: Int) -> Int {
    guard line < lineStarts.count else { return scalars.count }
    let end = lineStarts[line] - 1
    return end > lineStarts[line - 1] && scalars[end] == "\n" && scalars[end - 1] == "\r" ? end - 1 : end
  }
}

extension String {
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}

extension Array {
  /// The first index whose element satisfies a condition that holds for all elements after the first one it holds for;
  /// `count` where none does. Complexity: O(log *n*).
  func partitioningIndex(where belongsInSecondPart: (Element) -> Bool) -> Int {
    var low = 0, high = count
    while low < high {
      let middle = (low + high) / 2
      if belongsInSecondPart(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
