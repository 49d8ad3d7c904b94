package import Rendering

extension Document.Section.Kind {
  static let initiatives = Document.Section.Kind("initiatives")
  static let attention = Self("attention")
  static let dataBasis = Self("data-basis")
  static let recommendation = Self("recommendation")
  // The progress summary's
  package static let goal = Self("goal")
  static let notes = Self("notes")
}
