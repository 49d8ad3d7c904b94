/// A text in which what belongs together has a no-break space between: a number and its unit, and the `2.` of `2. kvartal`
/// and the word that it counts. The one place where texts and pages get them; tables of figures have none.
func withNoBreakSpaces(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: " ")) else { return text }
  let words = text.split(separator: " ", omittingEmptySubsequences: false)
  return zip(words, words.dropFirst()).reduce(into: words.first.map(String.init) ?? "") { text, pair in
    text += (belong(pair.0, pair.1) ? "\u{A0}" : " ") + pair.1
  }
}

private func belong(_ last: Substring, _ word: Substring) -> Bool {
  word.first == "%" || isOrdinal(last) && (word.first?.isLowercase ?? false)
    || (last.last?.isNumber ?? false) && units.contains(where: word.hasPrefix)
}

/// Those that stand behind their number in either language.
private let units = ["kr.", "mio.", "mia.", "procentpoint"]

/// `2.` or `(31.`: at most two digits, since a longer number ends a sentence, as any does before a capital.
private func isOrdinal(_ word: Substring) -> Bool {
  let digits = word.drop { $0 == "(" }.dropLast()
  return word.last == "." && (1...2).contains(digits.count) && digits.allSatisfy { $0.isASCII && $0.isNumber }
}
