internal import Basics
package import Findings

extension Finding {
  /// A word that is not among those that would do, with the nearest one as a suggestion.
  package static func choice(
    _ code: FindingCode, found: String, at place: Place, among choices: [String], name: String? = nil
  ) -> Finding {
    Finding(code, at: place, choiceFacts(found: found, among: choices, name: name))
  }

  package static func choiceFacts(found: String, among choices: [String], name: String?) -> [Fact: String] {
    var facts: [Fact: String] = [.found: shortened(found), .expected: listed(choices)]
    facts[.name] = name
    facts[.suggestion] = Spelling.nearest(to: found, among: choices)
    return facts
  }

  /// At most 30 words, then how many more there are.
  package static func listed(_ words: [String]) -> String {
    let words = words.uniqued()
    let shown = words.prefix(30).joined(separator: ", ")
    return words.count > 30 ? shown + " … (+\(words.count - 30))" : shown
  }

  /// One line, and no more of it than a message can hold.
  package static func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 80 ? line.prefix(79) + "…" : line
  }
}
