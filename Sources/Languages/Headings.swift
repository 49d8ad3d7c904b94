public import Basics

/// The headings that tables in words share.
public enum Headings {
  public static let period = Bilingual(danish: "Periode", english: "Period")
  public static let numerator = Bilingual(danish: "Tæller", english: "Numerator")
  public static let denominator = Bilingual(danish: "Nævner", english: "Denominator")
  public static let value = Bilingual(danish: "Værdi", english: "Value")
  public static let planned = Bilingual(danish: "Jævn vej", english: "Straight path")
  public static let forecast = Bilingual(danish: "Fremskrivning", english: "Forecast")
  public static let interval = Bilingual(danish: "95 %-interval", english: "95% interval")
  public static let remark = Bilingual(danish: "Bemærkning", english: "Remark")
  public static let area = Bilingual(danish: "Kommune", english: "Municipality")
  public static let cluster = Bilingual(danish: "Klynge", english: "Cluster")
  public static let status = Bilingual(danish: "Status", english: "Status")
  public static let since = Bilingual(danish: "Siden", english: "Since")
  public static let unit = Bilingual(danish: "Enhed", english: "Unit")
  public static let position = Bilingual(danish: "Forskel fra alle under ét", english: "Difference from all together")
}
