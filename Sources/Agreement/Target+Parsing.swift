internal import Basics

extension TargetState {
  /// A target as people write it, Danish or English, letter case ignored:
  /// `at least 51 %`, `mindst 51 %`, `>= 51 %`, `at most 13 %`, `højst 13,5 %`, `at least 15 of 22`, `mindst 15 ud af 22`, `højst 3 pr. 1.000`,
  /// `not set`, `ikke fastsat`, `monitored`, `overvåges`. The number is read by `ExactDecimal(written:)`.
  /// Returns `nil` for anything else.
  public init?(parsing text: String) {
    let words = Target.words(of: text)
    switch words {
    case ["not", "set"], ["ikke", "fastsat"]: self = .notSet
    case ["monitored"], ["overvåges"], ["none", "intended"], ["uden", "mål"]: self = .monitored
    default:
      guard let target = Target(words: words) else { return nil }
      self = .set(target)
    }
  }
}

extension Target {
  /// Signs stand for themselves, with or without blanks around them.
  static func words(of text: String) -> [String] {
    var spaced = text.lowercased()
    for sign in ["%", ">=", "≥", "<=", "≤"] { spaced.replace(sign, with: " \(sign) ") }
    return spaced.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  init?(words: [String]) {
    let comparison: Comparison
    let rest: ArraySlice<String>
    switch (words.first, words.dropFirst().first) {
    case ("at", "least"): (comparison, rest) = (.atLeast, words.dropFirst(2))
    case ("at", "most"): (comparison, rest) = (.atMost, words.dropFirst(2))
    case ("mindst", _), ("minimum", _), (">=", _), ("≥", _): (comparison, rest) = (.atLeast, words.dropFirst())
    case ("højst", _), ("maksimum", _), ("maximum", _), ("<=", _), ("≤", _):
      (comparison, rest) = (.atMost, words.dropFirst())
    default: return nil
    }
    guard let number = rest.first else { return nil }
    let tail = Array(rest.dropFirst())
    if ["%", "percent", "procent", "pct.", "pct"].contains(tail.first), tail.count == 1 {
      guard let value = ExactDecimal(written: number + "%") else { return nil }
      self.init(comparison, value, isPercent: true)
      return
    }
    guard let value = ExactDecimal(written: number) else { return nil }
    if let per = Target.per(tail) {
      self.init(comparison, value, per: per)
    } else if tail.isEmpty {
      self.init(comparison, value)
    } else {
      guard let total = Target.total(tail), value.scale == 0, value.units >= 0, value.units <= total else { return nil }
      self.init(comparison, value, of: total)
    }
  }

  /// The 1000 of `pr. 1.000`, `per 1,000`, or the 100000 of `per 100,000`.
  private static func per(_ words: [String]) -> Int? {
    guard words.count == 2, ["pr.", "pr", "per"].contains(words[0]) else { return nil }
    return switch words[1] {
    case "1000", "1.000", "1,000": 1000
    case "100000", "100.000", "100,000": 100_000
    default: nil
    }
  }

  /// The 22 of `of 22`, `out of 22`, `af 22`, `ud af 22`: a whole number above 0.
  private static func total(_ words: [String]) -> Int? {
    guard let last = words.last, [["of"], ["out", "of"], ["af"], ["ud", "af"]].contains(Array(words.dropLast())),
      let total = ExactDecimal(written: last), total.scale == 0, total.units > 0
    else { return nil }
    return total.units
  }
}
