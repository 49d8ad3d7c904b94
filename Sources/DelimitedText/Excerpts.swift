internal import Findings

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
    let isLong = end - begin > longestLine
    if isLong {
      shown = shown.lowerBound..<min(shown.upperBound, shown.lowerBound + longestLine)
      begin = max(begin, shown.lowerBound - surroundings)
      end = min(end, shown.upperBound + surroundings)
    }
    // The cuts may have split a character.
    while begin < shown.lowerBound, UTF8.isContinuation(text[begin]) { begin += 1 }
    while end < text.count, end > shown.upperBound, UTF8.isContinuation(text[end]) { end -= 1 }
    self.init(
      before: text.text(begin..<shown.lowerBound), marked: text.text(shown), after: text.text(shown.upperBound..<end))
    self.text = PersonalNumber.masked(in: self.text)
  }

  /// The physical line that starts at `line`, as a whole.
  init(lineAt line: Int, in text: Span<UInt8>, from start: Int) {
    self.init(of: line..<line + 1, in: text, from: start)
    marked = 0..<0
  }
}
