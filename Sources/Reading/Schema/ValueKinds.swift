package import Basics
internal import Findings
internal import SafeText

extension ValueKind<String> {
  /// A text to show, such as a name: what looks like a personal number is masked, so that no format of any report can tell
  /// it.
  package static var text: ValueKind { ValueKind(.word) { PersonalNumber.masked(in: $0) } }
}

extension ValueKind<[String]> {
  /// Texts with one of some signs between them, or blanks.
  ///
  /// - Parameter separators: by default those between ids, `a, b;c d`; labels of several words stand between bars.
  package static func list(separatedBy separators: Set<Character> = [",", ";", " ", "|"]) -> ValueKind {
    ValueKind(.word) { text in
      text.split(whereSeparator: separators.contains).map { PersonalNumber.masked(in: trimmed($0)) }
        .filter { !$0.isEmpty }
    }
  }
}

extension ValueKind<CalendarDate> {
  package static var date: ValueKind { ValueKind(.date) { CalendarDate(parsing: $0) } }
}

extension ValueKind<Period> {
  package static var period: ValueKind { ValueKind(.period) { Period(parsing: $0) } }
}

extension ValueKind<ExactDecimal> {
  /// A number such as `46`, `46,5` or `46 %`.
  package static var number: ValueKind {
    ValueKind(.number, expected: Choices(codes: ["46.5"])) { ExactDecimal(written: $0) }
  }
}

extension ValueKind<Int> {
  /// A whole number of things or days, of at most nine digits.
  package static func count(atLeast least: Int = 0) -> ValueKind {
    ValueKind(.number, expected: Choices(codes: [">= \(least)"])) { text in
      guard text.utf8.count <= 9, let number = Int(text), number >= least else { return nil }
      return number
    }
  }
}

extension ValueKind<Bool> {
  package static var truth: ValueKind { .word(.truth) }
}

extension ValueKind {
  /// One of some words, in capitals or not, in either language.
  package static func word(_ words: Words<Value>, blank: Value? = nil) -> ValueKind {
    ValueKind(.word, blank: blank, expected: words.choices) { words[$0] }
  }
}

extension ValueKind where Value: Word {
  /// The same of words that have their Danish with them.
  package static func word(blank: Value? = nil) -> ValueKind {
    let words = Choices(codes: Value.allCases.map(\.rawValue), danish: Value.allCases.compactMap(\.danish.first))
    return ValueKind(.word, blank: blank, expected: words, Value.reader)
  }
}

extension ValueKind<Amount> {
  /// Money: `1.200.000`, `500000,50`, `1,2 mio.`, exact to the øre.
  package static var amount: ValueKind {
    var expected = Choices(codes: ["1.200.000,50"])
    expected.doubts = { text in
      let readings = Amount.readings(of: text)
      var facts: [Fact: String] = readings.isEmpty ? [:] : [.suggestion: readings.joined(separator: "|")]
      facts[.limit] = Amount.otherCurrency(in: text)
      return facts
    }
    return ValueKind(.number, expected: expected) { Amount(parsing: $0) }
  }

  /// Money that somebody gives.
  package static var grantedAmount: ValueKind {
    var kind = amount
    kind.expected.codes = [">= 0, 1.200.000,50"]
    return ValueKind(.number, expected: kind.expected) { text in
      Amount(parsing: text).flatMap { $0 < .zero ? nil : $0 }
    }
  }
}

extension ValueKind {
  /// The id of a thing of some kind. Whether there is one is a check of its own, `Check.references`.
  package static func id<Kind>() -> ValueKind where Value == ID<Kind> {
    ValueKind(.word) { ID(PersonalNumber.masked(in: $0)) }
  }

  /// Ids with commas, semicolons, bars or blanks between them.
  package static func ids<Kind>() -> ValueKind where Value == [ID<Kind>] {
    let list = ValueKind<[String]>.list()
    return ValueKind(.word) { list.read($0)?.map { ID($0) } }
  }
}

/// The words that a field may hold, and what each means.
package struct Words<Value: Sendable>: Sendable {
  private let values: [String: Value]
  package let choices: Choices

  /// - Parameter meanings: each value with its code, what people write for it in Danish, and other spellings.
  package init(_ meanings: [(value: Value, code: String, danish: [String], other: [String])]) {
    values = Dictionary(
      meanings.flatMap { meaning in
        ([meaning.code] + meaning.danish + meaning.other).map { (Words.key($0), meaning.value) }
      }, uniquingKeysWith: { first, _ in first })
    let danish = meanings.compactMap(\.danish.first)
    choices = Choices(codes: meanings.map(\.code), danish: danish)
  }

  /// Values that files name by their raw values.
  package init(_ values: [Value]) where Value: RawRepresentable<String> {
    self.init(values.map { ($0, $0.rawValue, [], []) })
  }

  package subscript(_ text: String) -> Value? { values[Words.key(text)] }

  /// Every spelling that is read.
  var spellings: [String] { values.keys.sorted() }

  private static func key(_ word: String) -> String { word.lowercased() }
}

extension Words<Bool> {
  package static var truth: Words {
    Words([(true, "yes", ["ja"], ["true"]), (false, "no", ["nej"], ["false"])])
  }
}
