internal import SafeText

/// Breaks a text at blanks so that no line is longer than `width`; a longer word is broken where it must be. What
/// `withNoBreakSpaces` keeps together stays on one line where it fits on one.
public func wrapped(_ text: String, _ width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in wordsKeptTogether(text, width) {
    var word = word[...]
    if !line.isEmpty, line.count + 1 + word.count > width {
      lines.append(line)
      line = ""
    }
    while word.count > width {
      lines.append(String(word.prefix(width)))
      word = word.dropFirst(width)
    }
    line += line.isEmpty ? String(word) : " " + word
  }
  if !line.isEmpty || lines.isEmpty { lines.append(line) }
  return lines
}

/// The words of a text, those that belong together as one as far as they fit.
private func wordsKeptTogether(_ text: String, _ width: Int) -> [String] {
  // Names come from files; what a terminal would obey is shown instead.
  let groups = withNoBreakSpaces(escapingControlCharacters(text)).split { $0.isWhitespace && $0 != noBreakSpace }
  return groups.flatMap { group in
    group.count <= width ? [String(group)] : group.split(separator: noBreakSpace).map(String.init)
  }
}

private let noBreakSpace: Character = "\u{A0}"
