internal import Basics

/// The headings that tables in words share.
enum Headings {
  static let period = Bilingual(danish: "Periode", english: "Period")
  static let numerator = Bilingual(danish: "Tæller", english: "Numerator")
  static let denominator = Bilingual(danish: "Nævner", english: "Denominator")
  static let value = Bilingual(danish: "Værdi", english: "Value")
  static let planned = Bilingual(danish: "Jævn vej", english: "Straight path")
  static let forecast = Bilingual(danish: "Fremskrivning", english: "Forecast")
  static let interval = Bilingual(danish: "95 %-interval", english: "95% interval")
  static let remark = Bilingual(danish: "Bemærkning", english: "Remark")
  static let area = Bilingual(danish: "Kommune", english: "Municipality")
  static let cluster = Bilingual(danish: "Klynge", english: "Cluster")
  static let status = Bilingual(danish: "Status", english: "Status")
  static let since = Bilingual(danish: "Siden", english: "Since")
  static let unit = Bilingual(danish: "Enhed", english: "Unit")
  static let position = Bilingual(danish: "Forskel fra alle under ét", english: "Difference from all together")
}
