internal import SafeText

/// Breaks a text at blanks so that no line is longer than `width`; a longer word is broken where it must be. A percent
/// sign stays with its number, and the 2. of `2. kvartal` with the word that it counts.
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
  var words: [String] = []
  // Names come from files; what a terminal would obey is shown instead.
  for word in escapingControlCharacters(text).split(whereSeparator: \.isWhitespace) {
    if let last = words.last, last.count + 1 + word.count <= width, word.first == "%" || isOrdinal(last) {
      words[words.count - 1] += " " + word
    } else {
      words.append(String(word))
    }
  }
  return words
}

/// `2.` or `(31.`: at most two digits, since a longer number ends a sentence.
private func isOrdinal(_ word: String) -> Bool {
  let digits = word.drop { $0 == "(" }.dropLast()
  return word.last == "." && (1...2).contains(digits.count) && digits.allSatisfy { $0.isASCII && $0.isNumber }
}
