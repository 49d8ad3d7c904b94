internal import Basics
public import Disclosure
public import Languages

/// The texts of the audit, once per language.
public protocol AuditWording: Words {
  var auditTitle: String { get }
  var auditSubtitle: String { get }
  var auditConclusion: String { get }
  /// How much is hidden, and whether it stays so.
  func auditSummary(figures: Int, hidden: Int, sensitive: Int, told: Int) -> String
  func auditFigures(areTold: Bool) -> String
  func auditedPart(_ part: AuditedFigure.Part) -> String
  /// The numbers that are left: `1-40`, `at least 1`, `known`.
  func possible(least: Int?, greatest: Int?) -> String
}

enum AuditHeadings {
  static let source = Bilingual(danish: "Kilde", english: "Source")
  static let area = Bilingual(danish: "Område", english: "Area")
  static let period = Bilingual(danish: "Periode", english: "Period")
  static let part = Bilingual(danish: "Del", english: "Part")
  static let possible = Bilingual(danish: "Kan være", english: "Can be")
}
