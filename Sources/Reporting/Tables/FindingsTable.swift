internal import DelimitedText
public import Findings
internal import SafeText

extension FigureTable {
  /// Every fault, with its place and the line it stands on.
  ///
  /// `marked_from` and `marked_to` count the characters of the excerpt from 1; they are empty where the whole line is
  /// meant. A published report has no such lines: they hold small counts.
  public static func findingsWithExcerpts(_ findings: [Finding], _ wording: any Wording) -> FigureTable {
    var table = self.findings(findings, wording)
    // The number of repeats stays last.
    let repeats = table.columns.removeLast()
    for row in table.rows.indices { table.rows[row].removeLast() }
    table.columns += ["excerpt", "marked_from", "marked_to", repeats]
    for (row, finding) in findings.enumerated() {
      guard var excerpt = finding.place?.excerpt else {
        table.rows[row] += [.empty, .empty, .empty, .repeats(of: finding)]
        continue
      }
      excerpt.text = PersonalNumber.masked(in: excerpt.text)
      excerpt = excerpt.escapingControlCharacters()
      table.rows[row] +=
        [.text(excerpt.text)]
        + (excerpt.marked.isEmpty
          ? [.empty, .empty] : [.integer(excerpt.marked.lowerBound + 1), .integer(excerpt.marked.upperBound)])
        + [.repeats(of: finding)]
    }
    return table
  }

  /// Every fault, with its place.
  public static func findings(_ findings: [Finding], _ wording: any Wording) -> FigureTable {
    FigureTable(
      columns: FindingsColumn.allCases.map(\.rawValue),
      rows: findings.map { finding in
        let text = wording.explanation(of: finding)
        let place = finding.place
        return [
          .text(finding.code.rawValue), .text(finding.severity.rawValue), .optional(place?.file),
          .optional(place?.line), .optional(place?.column), .optional(place?.field),
          .optional(place?.fieldName.map { safeToShow($0) }), .text(text.message),
          .optional(finding.facts[.found].map { safeToShow($0) }), .optional(text.expected), .optional(text.hint),
          .repeats(of: finding),
        ]
      })
  }
}

extension FigureTable.Cell {
  /// How many more findings of its kind the finding stands for.
  fileprivate static func repeats(of finding: Finding) -> Self { .integer(finding.repeats - 1) }
}

/// The columns of findings.csv, in order.
public enum FindingsColumn: String, Sendable, CaseIterable {
  case code, severity, file, line, column, field
  case fieldName = "field_name"
  case message, found, expected, hint, repeats
}

extension FindingsColumn: TableColumn {
  var kind: Field.Kind {
    switch self {
    case .line, .column, .field, .repeats: .integer
    default: .string
    }
  }

  var scale: Field.Scale? { nil }

  var choices: [String] { self == .severity ? Severity.allCases.map(\.rawValue) : [] }

  func description(_ wording: any Wording) -> String { wording.description(of: self) }
}
