public import Agreement
public import Assessment
public import Basics
public import Rendering

/// The English texts.
public struct English: Words {
  public init() {}

  public var language: Language { .english }
  public var numbers: NumberFormat { NumberFormat(decimalSign: ".", thousandsSign: ",") }

  public func text(_ text: Bilingual) -> String { text.english }

  public func date(_ date: CalendarDate) -> String { "\(date.day) \(English.months[date.month - 1]) \(date.year)" }
  public func shortDate(_ date: CalendarDate) -> String { date.description }

  public func period(_ period: Period) -> String {
    let (year, number) = period.yearAndNumber
    return switch period.length {
    case .year: "\(year)"
    case .half: "\(number == 1 ? "first" : "second") half of \(year)"
    case .quarter: "\(English.ordinals[number - 1]) quarter of \(year)"
    case .month: "\(English.months[number - 1]) \(year)"
    case .week: "week \(number) of \(year)"
    case .day: date(period.first)
    case .rollingYear:
      number == 4 ? "the year \(year)" : "the year to the \(English.ordinals[number - 1]) quarter of \(year)"
    }
  }

  public func inSentence(_ period: Period) -> String {
    switch period.length {
    case .half, .quarter: "the \(self.period(period))"
    case .year, .month, .week, .day, .rollingYear: self.period(period)
    }
  }

  static let ordinals = ["first", "second", "third", "fourth"]
  package static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  public func target(_ target: Target, _ unit: Unit) -> String {
    let word = target.comparison.rawValue
    if let total = target.total { return "\(word) \(number(target.value)) of \(number(total))" }
    return "\(word) \(quantity(number(target.value), unit, count: target.value.doubleValue))"
  }

  public func quantity(_ number: String, _ unit: Unit, count: Double) -> String {
    switch unit {
    case .percent: "\(number)%"
    case .percentagePoints: "\(number) pp"
    case .per1000: "\(number) per 1,000"
    case .per100000: "\(number) per 100,000"
    case .index: "index \(number)"
    case .count: number
    case .areas: "\(number) \(count == 1 ? "municipality" : "municipalities")"
    case .days: "\(number) \(count == 1 ? "day" : "days")"
    case .kroner: "DKK \(number)"
    }
  }

  public func difference(_ number: String, _ unit: Unit, count: Double, isNarrow: Bool) -> String {
    if !isNarrow, unit == .percent || unit == .percentagePoints { return "\(number) percentage points" }
    return unit == .index
      ? number : quantity(number, unit == .percent ? .percentagePoints : unit, count: abs(count))
  }

  public func areas(_ count: Int, of total: Int) -> String {
    "\(number(count)) of \(number(total)) \(total == 1 ? "municipality" : "municipalities")"
  }

  public func movement(_ movement: Movement) -> String {
    switch movement {
    case .improving: "Improving"
    case .noDetectableChange: "No detectable change"
    case .worsening: "Worsening"
    case .tooFew: "Too few figures"
    case .counted: "Counted"
    case .hidden: hiddenSmall
    }
  }

  public var conclusion: String { "Conclusion" }
  public var none: String { "-" }
  public var notSet: String { "not set" }
  public func nothingToAttend() -> String { "None." }
  public var illustrativeMark: String { "[ill.]" }
  public var figuresAreIllustrative: String { "The figures are illustrative: they are made up for testing." }
  public func goal(_ title: String, in areas: [String]) -> String { "\(title) (\(joined(areas)))" }

  public var hiddenSmall: String { "Hidden: small numbers" }
  public var hiddenMark: String { "hidden" }
  /// `a, b and c`.
  public func joined(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  public func freshness(_ freshness: Freshness) -> String {
    switch freshness {
    case .new: "new figures in the period"
    case .none(let since): "latest new figures from \(inSentence(since))"
    }
  }
}
