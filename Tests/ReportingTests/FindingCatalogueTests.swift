import Basics
import Findings
import Rendering
import Reporting
import Testing

@testable import FindingTexts
@testable import Languages

/// Every code, in both languages.
@Suite struct FindingCatalogueTests {
  static let all = Language.allCases.flatMap { language in FindingCode.allCases.map { (language, $0) } }

  @Test(arguments: all)
  func everyCodeHasAWordingAndAGuide(_ language: Language, _ code: FindingCode) {
    let wording = language.wording
    let explanation = wording.explanation(of: code.example)
    #expect(explanation.message != code.rawValue)
    let guide = wording.guide(to: code)
    #expect(guide.title != code.rawValue && !guide.title.hasSuffix("."))
    for sentence in [guide.meaning, guide.remedy] { #expect(sentence.hasSuffix("."), "\(sentence)") }
    // A fact that an example lacks leaves quotes with nothing in them, or two blanks.
    for text in [explanation.message, explanation.expected, explanation.hint].compactMap(\.self) {
      #expect(!text.isEmpty && !text.contains("\"\"") && !text.contains("  "), "\(text)")
      #expect(text.first?.isWhitespace == false && text.last?.isWhitespace == false, "\(text)")
    }
  }

  @Test(arguments: FindingCode.allCases)
  func everyExampleStandsOnALine(_ code: FindingCode) {
    let example = code.example
    #expect(example.code == code)
    #expect(example.place != nil)
    guard let excerpt = example.place?.excerpt else { return }
    #expect(excerpt.marked.upperBound <= excerpt.text.count)
    if let found = example.facts[.found], !excerpt.marked.isEmpty, excerpt.markedText.count == found.count {
      #expect(excerpt.markedText == found)
    }
  }

  @Test(arguments: Language.allCases)
  func noTwoCodesAreCalledTheSame(_ language: Language) {
    for letter in ["A", "F", "I", "P"] {
      let titles = FindingCode.allCases.filter { $0.rawValue.hasPrefix(letter) }
        .map { language.wording.guide(to: $0).title }
      // A period that is wrong is that in the agreement file and in a row.
      #expect(Set(titles).count == titles.count)
    }
  }

  @Test(arguments: Language.allCases)
  func theCatalogueListsEveryCodeOnce(_ language: Language) {
    let page = FindingCatalogue(language.wording).markdown
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") }
    for code in FindingCode.allCases { #expect(rows.count { $0.hasPrefix("| \(code.rawValue) |") } == 1) }
    #expect(rows.count == FindingCode.allCases.count + 8)
    #expect(rows.allSatisfy { $0.replacing("\\|", with: "").count { $0 == "|" } == 6 })
    #expect(FindingCatalogue(language.wording).table(of: FindingCode.allCases).rows.count == FindingCode.allCases.count)
  }

  @Test func aCodeIsExplainedAsItIsPrinted() {
    #expect(
      FindingCatalogue(Language.english.wording).text(of: .notAnInteger) == """
        I012: Not a whole number

        Numerators and denominators are counts.

        Error: the file is not used until it is corrected; with --accept-partial only the row is left out.

        Example:
          error[I012] indberetning.csv:3:3 (taeller): "tolv" is not a whole number
            3 | 580;2022K2;tolv;352
              |            ^^^^
            expected: whole number ≥ 0, such as 12

        What you can do: Correct the cell; if it is a share, use the column as value.

        """)
  }
}
