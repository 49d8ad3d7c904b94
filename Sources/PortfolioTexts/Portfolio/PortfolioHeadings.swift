internal import Basics

/// The headings of the portfolio's tables in words.
enum PortfolioHeadings {
  static let initiatives = (
    initiative: Bilingual(danish: "Indsats", english: "Initiative"), status: Bilingual("Status"),
    next: Bilingual(danish: "Næste skridt", english: "Next step"), who: Bilingual(danish: "Hvem", english: "Who"),
    by: Bilingual(danish: "Senest", english: "By")
  )

  static let deadlines = (
    date: Bilingual(danish: "Dato", english: "Date"), what: Bilingual(danish: "Hvad", english: "What"),
    who: Bilingual(danish: "Hvem", english: "Who"), state: Bilingual(danish: "Tilstand", english: "State")
  )
}

extension String {
  var trimmed: String {
    var text = self[...]
    while text.last?.isWhitespace ?? false { text = text.dropLast() }
    return String(text)
  }
}
