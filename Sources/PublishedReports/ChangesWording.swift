public import Basics
public import Languages

extension Danish: ChangesWording {}
extension English: ChangesWording {}

/// The texts on what differs from the report that was published before.
public protocol ChangesWording: Words {
  /// The title, and a heading on the page.
  var changesTitle: String { get }
  func noEarlierReport() -> String
  /// `rapporten for 1. kvartal 2024`, `rapporten pr. 29. august 2023`, or by its folder where the period isn't known.
  func report(for period: Period?, in folder: String) -> String
  func compared(with report: String, asOf: CalendarDate?) -> String
  func hiddenNotCompared() -> String
  func otherVersion(_ version: String) -> String
  func trouble(_ trouble: PublishedReport.Trouble) -> String
  func unreadable(_ report: String) -> String
  func nothingChanged(since report: String) -> String

  // Headings
  var changedTargets: String { get }
  var correctedFigures: String { get }
  var changedVerdicts: String { get }
  var newFigures: String { get }
  var owedFigures: String { get }
  var comeAndGone: String { get }

  // A change in a sentence
  /// `39,6 % (61 af 154)`
  func figure(_ value: String, _ numerator: Int, of denominator: ExactDecimal) -> String
  func corrected(_ area: String, from: String, to: String) -> String
  func corrected(_ areas: [String]) -> String
  /// Figures of a period that was reported without them.
  func arrivedLate(_ areas: [String]) -> String
  func totalFollows(_ area: String, from: String, to: String) -> String
  func figureChanged(from: String, to: String) -> String
  func verdictChanged(_ goal: String, from: String, to: String, because: [String]) -> String
  func cause(_ cause: Change.Cause) -> String
  func targetChanged(_ goal: String, target: (from: String, to: String)?, deadline: (from: String, to: String)?)
    -> String
  var noDeadline: String { get }
  func newFigure(_ subject: String, _ value: String, in period: Period, last: (value: String, period: Period)?)
    -> String
  func newFigureHidden(_ subject: String, in period: Period) -> String
  func newFigures(_ subject: String, of areas: Int, in period: Period) -> String
  func notHandedIn(_ areas: [String], for period: Period) -> String
  func added(_ names: [String], areGoals: Bool) -> String
  func removed(_ names: [String], areGoals: Bool) -> String
  func removedFigures(_ subject: String, in period: Period, of areas: [String]) -> String

  // In two lines
  func since(_ report: String, _ parts: [String]) -> String
  /// Corrections with their figures where they are few; else `nil` and their number.
  func correctedInShort(_ figures: [String]?, count: Int) -> String
  func newInShort(_ figures: [String]?, count: Int) -> String
  func fromTo(_ name: String, _ from: String, _ to: String) -> String
  func quoted(_ word: String) -> String
  func targetsInShort(_ targets: [String]?, count: Int) -> String
  func verdictsInShort(_ verdicts: [String]?, count: Int) -> String
  func comingsInShort(_ count: Int) -> String
}
