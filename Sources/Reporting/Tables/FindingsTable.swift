internal import DelimitedText
public import Findings

extension FigureTable {
  /// Every fault, with its place.
  public static func findings(_ findings: [Finding], _ wording: any Wording) -> FigureTable {
    FigureTable(
      columns: [
        "code", "severity", "file", "line", "column", "field", "field_name", "message", "found", "expected", "hint",
      ],
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
