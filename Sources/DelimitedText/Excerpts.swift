internal import Findings
internal import SafeText

/// The longest line that is shown whole, in bytes, and how much of a longer one is shown around what is marked.
private let longestLine = 2000
private let surroundings = 120

extension Excerpt {
  /// The physical line of `text` that `marked` starts on, with as much of `marked` as stands on it.
  ///
  /// An empty range within a line, such as an empty field, is marked by the character that follows it, else by the one
  /// before; so that there is something to point at. A very long line is cut to the surroundings of what is marked.
  init(of marked: Range<Int>, in text: Span<UInt8>, from start: Int) {
    var begin = marked.lowerBound
    while begin > start, !Byte.isBreak(text[begin - 1]) { begin -= 1 }
    var end = text.endOfLine(from: marked.lowerBound)
    var shown = marked.clamped(to: begin..<end)
    if shown.isEmpty, begin < end {
      let first = shown.lowerBound < end ? shown.lowerBound : end - 1
      shown = first..<first + 1
    }
    // What is masked is read from further off than what is shown: a cut must not take a number apart.
    let surroundings = end - begin > longestLine ? surroundings : longestLine
    shown = shown.lowerBound..<min(shown.upperBound, shown.lowerBound + longestLine)
    let first = max(begin, shown.lowerBound - surroundings), last = min(end, shown.upperBound + surroundings)
    begin = max(begin, first - PersonalNumber.longestMatch)
    end = min(end, last + PersonalNumber.longestMatch)
    var bytes = text.extracting(begin..<end).withUnsafeBufferPointer(Array.init)
    PersonalNumber.mask(&bytes)
    func piece(_ range: Range<Int>) -> String {
      String(decoding: bytes[range.lowerBound - begin..<range.upperBound - begin], as: UTF8.self)
    }
    // The cuts may have split a character.
    let isContinuation = { (offset: Int) in offset < end && UTF8.isContinuation(bytes[offset - begin]) }
    let firstWhole = (first..<shown.lowerBound).first { !isContinuation($0) } ?? shown.lowerBound
    let lastWhole = (shown.upperBound...last).last { !isContinuation($0) } ?? shown.upperBound
    self.init(
      before: piece(firstWhole..<shown.lowerBound), marked: piece(shown), after: piece(shown.upperBound..<lastWhole))
  }

  /// The physical line that starts at `line`, as a whole.
  init(lineAt line: Int, in text: Span<UInt8>, from start: Int) {
    self.init(of: line..<line + 1, in: text, from: start)
    marked = 0..<0
  }
}
