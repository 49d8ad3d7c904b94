/// The languages that reports come in. The raw value is what `--language` takes.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case danish = "da"
  case english = "en"
}

/// A text in both languages of the reports. Where only one was written, it serves for both.
public struct Bilingual: Hashable, Sendable {
  public var danish: String
  public var english: String

  public init(danish: String, english: String) {
    self.danish = danish
    self.english = english
  }

  public init(_ both: String) { self.init(danish: both, english: both) }

  public subscript(_ language: Language) -> String {
    switch language {
    case .danish: danish
    case .english: english
    }
  }
}
