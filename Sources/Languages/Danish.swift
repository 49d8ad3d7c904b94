public import Agreement
public import Assessment
public import Basics
public import Rendering

/// The Danish texts.
public struct Danish: Words {
  public init() {}

  public var language: Language { .danish }
  public var numbers: NumberFormat { NumberFormat(decimalSign: ",", thousandsSign: ".") }

  public func text(_ text: Bilingual) -> String { text.danish }

  public func date(_ date: CalendarDate) -> String { "\(date.day). \(Danish.months[date.month - 1]) \(date.year)" }

  public func shortDate(_ date: CalendarDate) -> String {
    let (year, month, day) = date.components
    return "\(twoDigits(day))-\(twoDigits(month))-\(year)"
  }

  public func period(_ period: Period) -> String {
    let (year, number) = period.yearAndNumber
    return switch period.length {
    case .year: "\(year)"
    case .half: "\(number). halvår \(year)"
    case .quarter: "\(number). kvartal \(year)"
    case .month: "\(Danish.months[number - 1]) \(year)"
    case .week: "uge \(number) i \(year)"
    case .day: date(period.first)
    case .rollingYear: number == 4 ? "året \(year)" : "året til og med \(number). kvartal \(year)"
    }
  }

  public func inSentence(_ period: Period) -> String { self.period(period) }

  package static let months = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
    "december",
  ]

  public func target(_ target: Target, _ unit: Unit) -> String {
    let word = target.comparison == .atLeast ? "mindst" : "højst"
    if let total = target.total { return "\(word) \(number(target.value)) af \(number(total))" }
    return "\(word) \(quantity(number(target.value), unit, count: target.value.doubleValue))"
  }

  public func quantity(_ number: String, _ unit: Unit, count: Double) -> String {
    switch unit {
    case .percent: "\(number) %"
    case .percentagePoints: "\(number) procentpoint"
    case .per1000: "\(number) pr. 1.000"
    case .per100000: "\(number) pr. 100.000"
    case .index: "indeks \(number)"
    case .count: number
    case .areas: "\(number) \(count == 1 ? "kommune" : "kommuner")"
    case .days: "\(number) \(count == 1 ? "dag" : "dage")"
    case .kroner: "\(number) kr."
    }
  }

  public func difference(_ number: String, _ unit: Unit, count: Double, isNarrow: Bool) -> String {
    if isNarrow, unit == .percent || unit == .percentagePoints { return "\(number) pct.point" }
    if unit == .index { return number }
    return quantity(number, unit == .percent ? .percentagePoints : unit, count: abs(count))
  }

  public func areas(_ count: Int, of total: Int) -> String {
    "\(number(count)) af \(number(total)) \(total == 1 ? "kommune" : "kommuner")"
  }

  public func movement(_ movement: Movement) -> String {
    switch movement {
    case .improving: "Forbedring"
    case .noDetectableChange: "Ingen påviselig ændring"
    case .worsening: "Forværring"
    case .tooFew: "For få tal"
    case .counted: "Optælling"
    case .hidden: hiddenSmall
    }
  }

  public var conclusion: String { "Konklusion" }
  public var none: String { "-" }
  public var notSet: String { "ikke fastsat" }
  public func nothingToAttend() -> String { "Ingen." }
  public var illustrativeMark: String { "[ill.]" }
  public var figuresAreIllustrative: String { "Tallene er illustrative: de er lavet til afprøvning." }
  public func goal(_ title: String, in areas: [String]) -> String { "\(title) (\(joined(areas)))" }

  public var hiddenSmall: String { "Skjult: små tal" }
  public var hiddenMark: String { "skjult" }
  /// `a, b og c`.
  public func joined(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " og " + last
  }

  public func freshness(_ freshness: Freshness) -> String {
    switch freshness {
    case .new: "nye tal i perioden"
    case .none(let since): "seneste nye tal er fra \(period(since))"
    }
  }
}

/// `07`, `12`: the parts of a date.
package func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
