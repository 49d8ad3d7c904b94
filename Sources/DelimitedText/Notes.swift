internal import SafeText

/// Whether a line below a table begins as its notes do: `Anm.: …`, `Kilde: Danmarks Statistik`, `Noter:`,
/// `* foreløbige tal`, `1) …`.
func isNote(_ text: String) -> Bool {
  let text = trimmed(text).lowercased()
  if text.hasPrefix("*") { return true }
  let digits = text.prefix { $0.isASCII && $0.isNumber }
  if (1...2).contains(digits.count), text.dropFirst(digits.count).hasPrefix(")") { return true }
  let word = text.prefix { $0.isLetter }
  return noteWords.contains(String(word))
}

private let noteWords: Set<String> = [
  "anm", "anmærkning", "anmærkninger", "kilde", "kilder", "note", "noter", "fodnote", "fodnoter",
  "source", "sources", "notes", "footnote", "footnotes",
]
