public import Agreement
public import Assessment
public import Basics
public import Disclosure
public import Evidence
public import Rendering

/// The words that every text is made with, once per language: of numbers, times, targets and verdicts. A language that
/// lacks one doesn't compile.
///
/// What a part of a report says beyond these stands beside the part.
public protocol Words: Sendable {
  var language: Language { get }
  var numbers: NumberFormat { get }

  // Agreement's words
  func text(_ text: Bilingual) -> String
  func date(_ date: CalendarDate) -> String
  /// A date in a table cell.
  func shortDate(_ date: CalendarDate) -> String
  func period(_ period: Period) -> String
  /// A period within a sentence, with the article that English wants: `the second quarter of 2022`.
  func inSentence(_ period: Period) -> String
  func target(_ target: Target, _ unit: Unit) -> String
  /// A number with its unit: `51,0 %`, `11 kommuner`. `number` is formatted already; `count` decides the plural.
  func quantity(_ number: String, _ unit: Unit, count: Double) -> String
  /// A difference with its unit: `-2,8 procentpoint`; in a narrow column `-2,8 pct.point`.
  func difference(_ number: String, _ unit: Unit, count: Double, isNarrow: Bool) -> String
  /// `12,3-14,5`.
  func range(_ low: String, _ high: String) -> String
  /// `11 af 22 kommuner`.
  func areas(_ count: Int, of total: Int) -> String

  // Assessment's words
  func verdict(_ verdict: Verdict) -> String
  func movement(_ movement: Movement) -> String
  func freshness(_ freshness: Freshness) -> String

  // Words that several parts share
  var conclusion: String { get }
  /// In a table cell that has nothing to say.
  var none: String { get }
  /// In the place of a target or a deadline.
  var notSet: String { get }
  /// Under the points of attention.
  func nothingToAttend() -> String
  var illustrativeMark: String { get }
  /// Once, in place of the mark at each figure, where all of them are.
  var figuresAreIllustrative: String { get }
  /// A goal that is set for several areas: `title (a, b and c)`.
  func goal(_ title: String, in areas: [String]) -> String

  /// For a figure so small that it points at people.
  var hiddenMark: String { get }
  /// In place of an assessment that would tell such a figure.
  var hiddenSmall: String { get }
  /// What is hidden, and why.
  func hidden(_ rule: HidingRule) -> String

  // What a text rests on
  var overview: String { get }
  var caveats: String { get }
  func asOf(_ period: Period, _ date: CalendarDate) -> String
  /// As `figuresAreIllustrative`, of what is known of municipalities.
  var illustrativeStatuses: String { get }
  func missingAreas(_ names: [String], period: String) -> String
  func rejectedRows(_ count: Int, file: String) -> String

  /// `a, b and c`.
  func joined(_ words: [String]) -> String
}

extension Words {
  /// How many rows are left out of each file that lacks some.
  public func rejectedRows(of inputs: [InputFile]) -> [String] {
    inputs.filter { $0.rejected > 0 }.map { rejectedRows($0.rejected, file: $0.name) }
  }

  public func difference(_ number: String, _ unit: Unit, count: Double) -> String {
    difference(number, unit, count: count, isNarrow: false)
  }
}
