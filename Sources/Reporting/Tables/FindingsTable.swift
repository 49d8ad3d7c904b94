internal import DelimitedText
public import Findings

extension FigureTable {
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
        ]
      })
  }
}

/// The columns of findings.csv, in order.
public enum FindingsColumn: String, Sendable, CaseIterable {
  case code, severity, file, line, column, field
  case fieldName = "field_name"
  case message, found, expected, hint
}

extension FindingsColumn: TableColumn {
  var kind: Field.Kind {
    switch self {
    case .line, .column, .field: .integer
    default: .string
    }
  }

  var scale: Field.Scale? { nil }

  var choices: [String] { self == .severity ? Severity.allCases.map(\.rawValue) : [] }

  func description(_ wording: any Wording) -> String { wording.description(of: self) }
}
