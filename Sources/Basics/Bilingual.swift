/// A text in both languages of the reports. Where only one was written, it serves for both.
public struct Bilingual: Hashable, Sendable {
  public var danish: String
  public var english: String

  public init(danish: String, english: String) {
    self.danish = danish
    self.english = english
  }

  public init(_ both: String) { self.init(danish: both, english: both) }
}
