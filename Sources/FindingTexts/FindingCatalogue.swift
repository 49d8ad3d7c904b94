internal import DelimitedText
public import Findings
public import Rendering
internal import SafeText

/// All codes of findings with what they mean: for `maal explain` and for the documentation, which is made of it.
public struct FindingCatalogue: Sendable {
  /// The words around the codes, in one language.
  public struct Headings: Sendable {
    var title: String
    var introduction: String
    /// By the first letter of the codes.
    var groups: [Character: String]
    /// Code, severity, meaning, example, remedy.
    var columns: [String]
  }

  public let wording: any FindingWording

  public init(_ wording: any FindingWording) { self.wording = wording }

  /// One code as text: what it means, an example as it is printed, and what to do.
  public func text(of code: FindingCode) -> String {
    let guide = wording.guide(to: code)
    let example = FindingsText(wording).block(of: code.example).map { "  " + $0 }
    let paragraphs = [
      ["\(code.rawValue): \(guide.title)"], wrapped(guide.meaning, TextRenderer.width),
      wrapped(wording.consequence(of: code), TextRenderer.width), [wording.exampleLabel + ":"] + example,
      wrapped("\(wording.remedyLabel): \(guide.remedy)", TextRenderer.width),
    ]
    return paragraphs.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  public func table(of codes: [FindingCode]) -> FigureTable {
    FigureTable(
      columns: ["code", "severity", "title", "meaning", "example", "remedy"],
      rows: codes.map { code in
        let guide = wording.guide(to: code)
        return [
          .text(code.rawValue), .text(code.severity.rawValue), .text(guide.title), .text(guide.meaning),
          .text(wording.explanation(of: code.example).message), .text(guide.remedy),
        ]
      })
  }

  /// The page of the documentation, in Markdown: a table per group of codes.
  public var markdown: String {
    let headings = wording.catalogue
    let groups = headings.groups.sorted { $0.key < $1.key }.map { letter, heading in
      let codes = FindingCode.allCases.filter { $0.rawValue.first == letter }
      return "## \(heading)\n\n" + markdown(codes, headings.columns)
    }
    return (["# \(headings.title)", headings.introduction] + groups).joined(separator: "\n\n") + "\n"
  }

  private func markdown(_ codes: [FindingCode], _ columns: [String]) -> String {
    let rule = columns.map { _ in "---" }
    let rows = codes.map { code -> [String] in
      let guide = wording.guide(to: code)
      let example = [code.example.place?.excerpt?.text].compactMap(\.self).map {
        "`\(safeToShow(String($0.drop { $0 == " " })))`"
      }
      let message = wording.explanation(of: code.example).message
      return [
        code.rawValue, wording.severity(code.severity), "**\(guide.title).** \(guide.meaning)",
        (example + [message]).joined(separator: "<br>"), guide.remedy,
      ]
    }
    return ([columns, rule] + rows).map { "| " + $0.map(FindingCatalogue.cell).joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }

  private static func cell(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing("\n", with: " ")
  }
}
