internal import Findings
internal import SafeText

/// A finding's facts, ready to be quoted: personal numbers masked, control characters escaped, long texts cut.
struct Facts {
  private let finding: Finding

  init(_ finding: Finding) { self.finding = finding }

  var cause: Cause? { finding.cause }

  var isTooLarge: Bool { if case .tooLarge? = finding.cause { true } else { false } }

  /// A fact, or an empty text where the finding lacks it.
  subscript(_ fact: Fact) -> String { safeToShow(finding.facts[fact] ?? "") }

  /// The fact uncut, for a list that this program has made.
  func whole(_ fact: Fact) -> String { safeToShow(finding.facts[fact] ?? "", limit: .max) }

  func optional(_ fact: Fact) -> String? { finding.facts[fact].map { safeToShow($0) } }

  /// The choices that were expected, signs in quotes: `",", ".", comma`. `nil` where there are none.
  var choices: String? { choices(.expected) }

  /// The same in Danish where a file may hold Danish words.
  var danishChoices: String? { choices(.expectedInDanish) ?? choices }

  /// The Danish words with their codes beside them, `ja (yes)`, where a file may hold either.
  var choicesOfBoth: String? {
    guard let danish = choices(.expectedInDanish)?.split(separator: ", "),
      let codes = choices?.split(separator: ", "), danish.count == codes.count
    else { return choices }
    return zip(danish, codes).map { $0 == $1 ? String($0) : "\($0) (\($1))" }.joined(separator: ", ")
  }

  private func choices(_ fact: Fact) -> String? {
    guard let expected = optional(fact), !expected.isEmpty else { return nil }
    return expected.split(separator: ", ").map { choice in
      choice.count == 1 && !choice.contains { $0.isLetter || $0.isNumber } ? "\"\(choice)\"" : String(choice)
    }.joined(separator: ", ")
  }

  /// Whether the finding is about an agreement file, which no spreadsheet saves.
  var isAgreement: Bool { finding.place.map { $0.file.hasSuffix(".yaml") || $0.file.hasSuffix(".yml") } ?? false }

  /// Whether the period is the latest one, and not one that was asked for.
  var isOfLatest: Bool { finding.facts[.period] != nil && finding.cause != .asked }

  /// A fact as a number; 0 where the finding lacks it.
  func number(_ fact: Fact) -> Int { finding.facts[fact].flatMap { Int($0) } ?? 0 }
}
