import Agreement
import AgreementFiles
import Assessment
import Basics
import DelimitedText
import Foundation
import Languages
import Reading
import Rendering
import Testing
import TrendTexts

@testable import Reporting

/// A report that is read from an agreement's folder, in one language.
struct ReportInput: CustomTestStringConvertible, Sendable {
  let folder: String, period: Period, language: Language

  var testDescription: String { "\(folder.split(separator: "/").last ?? "") \(period) \(language.rawValue)" }

  static let all = Language.allCases.flatMap { language in
    [Period.quarter(2022, 2), .quarter(2022, 4), .quarter(2023, 4), .month(2021, 2)].map {
      ReportInput(folder: "datasets/syddanmark-2019-2023", period: $0, language: language)
    } + [ReportInput(folder: "Tests/EndToEndTests/Cases/report-page", period: .quarter(2022, 2), language: language)]
  }

  func report() throws -> CheckReport { CheckReport(try assessor(), findings: []) }

  func assessor() throws -> Assessor {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let reading = AgreementFile.read(path: package.appending(path: folder).path)
    let agreement = try #require(reading.agreement)
    let ingested = Ingest.read(
      agreement, files: { $0.files },
      load: { name in
        let data = try? Data(contentsOf: URL(filePath: reading.folder).appending(path: name))
        return .bytes(Array(data ?? Data()))
      })
    return Assessor(agreement, ingested.evidence, checkPeriod: period)
  }
}

/// A table of figures by the names of its columns.
struct NamedRows: Sendable {
  let rows: [[String: FigureTable.Cell]]

  init(_ table: FigureTable) {
    rows = table.rows.map { row in
      Dictionary(zip(table.columns, row), uniquingKeysWith: { first, _ in first })
    }
  }

  func matching(_ column: String, _ text: String) -> [[String: FigureTable.Cell]] {
    rows.filter { $0[column] == .text(text) }
  }
}

extension FigureTable.Cell {
  var value: Double? {
    switch self {
    case .number(let number): number
    case .integer(let integer): Double(integer)
    case .decimalText(let digits): Double(digits)
    case .text, .flag, .empty: nil
    }
  }

  var words: String { if case .text(let text) = self { text } else { "" } }
}

/// A table as the page shows it.
struct ShownTable {
  struct Row {
    let heading: String
    /// By the heading of the column.
    let cells: [String: String]
    /// In order.
    let texts: [String]
  }

  let rows: [Row]

  /// The table under the caption with this id.
  init?(_ id: String, in page: HTMLReading) {
    guard let caption = page.nodes.firstIndex(where: { $0.name == "caption" && $0["id"] == id }),
      let start = page.nodes[..<caption].lastIndex(where: { $0.name == "table" })
    else { return nil }
    let parts = page.below(start)
    let headings = parts.filter { $0["scope"] == "col" }.map(\.text)
    rows = parts.indices.filter { parts[$0].name == "tr" && !parts[$0].around.contains("thead") }.map { index in
      let cells = page.below(index)
      let texts = cells.filter { $0.name == "td" }.map { $0.text.trimmingCharacters(in: .whitespaces) }
      return Row(
        heading: cells.first { $0.name == "th" }?.text ?? "",
        cells: Dictionary(zip(headings.dropFirst(), texts), uniquingKeysWith: { first, _ in first }), texts: texts)
    }
  }
}

/// Numbers as they stand in a text of a language, without their signs.
struct SaidNumber: CustomStringConvertible {
  let value: Double
  let decimals: Int

  var description: String { "\(value) to \(decimals) decimals" }

  /// Whether it is what `other` rounds to.
  func says(_ other: Double) -> Bool {
    abs(abs(other) - value) <= 0.5 * pow(10, -Double(decimals)) + 1e-9 * max(1, value)
  }

  static func all(in text: String, _ wording: any Wording) -> [SaidNumber] {
    let pattern = /\d+(?:[.,]\d+)*/
    return text.matches(of: pattern).compactMap { match in
      let digits = String(match.output).replacing(String(wording.numbers.thousandsSign), with: "")
        .replacing(String(wording.numbers.decimalSign), with: ".")
      return Double(digits).map {
        SaidNumber(value: $0, decimals: digits.split(separator: ".").dropFirst().first?.count ?? 0)
      }
    }
  }
}
