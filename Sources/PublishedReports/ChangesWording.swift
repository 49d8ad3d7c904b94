public import Basics
public import DeliveryTexts
public import Languages

extension Danish: ChangesWording {}
extension English: ChangesWording {}

/// The texts on what differs from the report that was published before.
public protocol ChangesWording: DeliveryWording {
  /// The title, and a heading on the page.
  var changesTitle: String { get }
  func noEarlierReport() -> String
  /// `rapporten for 1. kvartal 2024`, `rapporten pr. 29. august 2023`, or by its folder where the period isn't known.
  func report(for period: Period?, in folder: String) -> String
  func compared(with report: String, asOf: CalendarDate?) -> String
  /// The report that is called the earlier one is later, or of another agreement.
  func earlierIsLater(_ report: String) -> String
  func otherAgreement(_ report: String) -> String
  func hiddenNotCompared() -> String
  /// Which two reports are compared, where both are read from their folders.
  func twoReports(_ earlier: String, _ later: String) -> String
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
  /// What the verdict were by the earlier report's target.
  func byFormerTarget(_ verdict: String) -> String
  var noDeadline: String { get }
  func newFigure(_ subject: String, _ value: String, in period: Period, last: (value: String, period: Period)?)
    -> String
  /// A new figure that says what the one before said.
  func unchangedFigure(_ subject: String, _ value: String, in period: Period, as last: Period) -> String
  func newFigureHidden(_ subject: String, in period: Period) -> String
  func newFigures(_ subject: String, of areas: Int, in period: Period) -> String
  /// An area has taken the place of one, or of several.
  func tookPlace(of former: [String], _ area: String, since date: CalendarDate) -> String
  func added(_ names: [String], areGoals: Bool) -> String
  func removed(_ names: [String], areGoals: Bool) -> String
  func removedFigures(_ subject: String, in period: Period, of areas: [String]) -> String

  // In two lines
  func since(_ report: String, _ parts: [String]) -> String
  /// Corrections with their figures where they are few; else what has been corrected, and by whom.
  func correctedInShort(_ figures: [String]) -> String
  func newInShort(_ figures: [String]) -> String
  func newInShort(count: Int) -> String
  func fromTo(_ name: String, _ from: String, _ to: String, because causes: [String]) -> String
  func quoted(_ word: String) -> String
  func targetsInShort(_ targets: [String]) -> String
  func verdictsInShort(_ verdicts: [String]) -> String
  func comeInShort(_ names: [String]) -> String
  func goneInShort(_ names: [String]) -> String
  /// Figures that were in the earlier report and aren't any more.
  func figuresGoneInShort(_ names: [String]) -> String
}
