import SafeText
import Testing

/// Spellings made by a grammar: every date with every separator and every form of the digits. The numbers are made up.
@Suite struct PersonalNumberGrammarTests {
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 33
    }
  }

  /// A point alone may stand in a decimal number.
  private static let between = [
    "", "-", " - ", "–", "\u{2011}", "\u{2212}", " ", "\u{A0}", "/", "_", "--", "\u{200B}-", "\u{AD}", " og ", "#",
    "*", "\n",
  ]

  /// The same digits in other scripts.
  private static let zeros: [UInt32] = [0x30, 0x30, 0x30, 0x660, 0x6F0, 0xFF10, 0x1D7CE, 0x1D7F6]

  private static func written(_ text: String, from zero: UInt32) -> String {
    String(
      text.unicodeScalars.reduce(into: String.UnicodeScalarView()) { view, scalar in
        let isDigit = (0x30...0x39).contains(scalar.value)
        view.append(isDigit ? Unicode.Scalar(scalar.value - 0x30 + zero) ?? scalar : scalar)
      })
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func spelling(_ numbers: inout Numbers) -> String {
    let day = Int.random(in: 1...28, using: &numbers), month = Int.random(in: 1...12, using: &numbers)
    let year = Int.random(in: 30...99, using: &numbers)
    // The last digits of people born before 2000 as they are given to no time of day and no year.
    let rest = String(Int.random(in: 6000...9999, using: &numbers))
    let shownDay = two(Bool.random(using: &numbers) ? day : day + 60), date = shownDay + two(month) + two(year)
    let between = Self.between.randomElement(using: &numbers) ?? ""
    let month3 = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"][month - 1]
    let forms = [
      date + between + rest, "(\(date)) \(rest)", "\(date)[\(rest)]", "\(date){\(rest)}",
      "\(shownDay).\(two(month)).\(two(year))-\(rest)", "\(shownDay)/\(two(month))/\(two(year)) \(rest)",
      "\(shownDay)-\(two(month))-19\(year)-\(rest)", "19\(year)-\(two(month))-\(shownDay)-\(rest)",
      "\(shownDay)\(two(month))19\(year)\(rest)", "\(day). \(month3) 19\(year) - \(rest)",
      "\(date.prefix(3)) \(date.suffix(3)) \(rest)", (date + rest).map(String.init).joined(separator: " "),
      "\(date)\(rest).0", "\(date)\(rest),00", "\(shownDay) \(two(month)) \(two(year)) \(rest)",
    ]
    let form = forms.randomElement(using: &numbers) ?? date
    return written(form, from: zeros.randomElement(using: &numbers) ?? 0x30)
  }

  @Test func everySpellingIsSeenAndMasked() {
    var numbers = Numbers(state: 20_221_231)
    for _ in 0..<4000 {
      let text = Self.spelling(&numbers)
      #expect(PersonalNumber.certainty(in: text) != nil, "\(text)")
      let around = Bool.random(using: &numbers) ? "Fru N (\(text)), Odense" : text
      let masked = PersonalNumber.masked(in: around)
      #expect(!PersonalNumber.isSuspected(in: masked), "\(around)")
      #expect(masked.utf8.count == around.utf8.count, "\(around)")
    }
  }
}
