public import Basics
public import Languages

extension English {
  public var changesTitle: String { "Changes since the last report" }
  public func noEarlierReport() -> String { "There is no earlier report to compare with." }

  public func report(for period: Period?, in folder: String) -> String {
    period.map { "the report \($0.length == .day ? "as of" : "for") \(inSentence($0))" }
      ?? "the report in the folder \(folder)"
  }

  public func compared(with report: String, asOf: CalendarDate?) -> String {
    "Compared with \(report)\(asOf.map { ", as of \(date($0))" } ?? ""), as it was published."
  }

  public func earlierIsLater(_ report: String) -> String {
    "Note: The earlier report (\(report)) is as of a later day than the one that is compared with it. Are they swapped?"
  }

  public func otherAgreement(_ report: String) -> String {
    "Note: The earlier report (\(report)) seems to be on another agreement."
  }

  public func twoReports(_ earlier: String, _ later: String) -> String { "From \(earlier) to \(later)" }

  public func hiddenNotCompared() -> String {
    "What either report hides to protect the individual is not compared."
  }

  public func otherVersion(_ version: String) -> String {
    "It was written by version \(version) of the program; what both reports tell is compared."
  }

  public func trouble(_ trouble: PublishedReport.Trouble) -> String {
    switch trouble {
    case .noPackage: "datapackage.json is missing from the earlier report."
    case .notJSON(let offset):
      "datapackage.json of the earlier report cannot be read from byte \(number(offset + 1)) on."
    case .notPackage: "datapackage.json of the earlier report lists no tables."
    case .readAlone: "The tables are read without it, so only what they tell themselves is compared."
    case .verdicts(let file, let count, let line):
      "\(number(count)) \(count == 1 ? "assessment" : "assessments") in \(file) of the earlier report "
        + "\(count == 1 ? "is none that is known (line" : "are none that are known (the first on line") \(line)) and "
        + "\(count == 1 ? "is" : "are") not compared."
    case .missing(let file): "\(file) is missing from the earlier report, so what it told is not compared."
    case .changed(let file):
      "\(file) has been changed since the earlier report was written. It is read as it stands now."
    case .notTable(let file): "\(file) of the earlier report is no table, so what it told is not compared."
    case .rows(let file, let count, let line):
      "\(number(count)) \(count == 1 ? "row" : "rows") of \(file) of the earlier report cannot be read "
        + "(\(count == 1 ? "line" : "the first on line") \(line))."
    case .columns(let file, let names):
      sentence("\(file) of the earlier report lacks the \(names.count == 1 ? "column" : "columns") \(joined(names))")
    }
  }

  public func unreadable(_ report: String) -> String {
    "The earlier report (\(report)) cannot be read, so nothing is compared."
  }

  public func nothingChanged(since report: String) -> String { "Nothing has changed since \(report)." }

  public var changedTargets: String { "Changed targets" }
  public var correctedFigures: String { "Corrected figures" }
  public var changedVerdicts: String { "Changed assessments" }
  public var newFigures: String { "New figures" }
  public var owedFigures: String { "Missing since then" }
  public var comeAndGone: String { "What came and what left" }

  public func figure(_ value: String, _ numerator: Int, of denominator: ExactDecimal) -> String {
    "\(value) (\(number(numerator)) of \(number(denominator)))"
  }

  public func corrected(_ area: String, from: String, to: String) -> String {
    sentence("\(area) is corrected from \(from) to \(to)")
  }

  public func corrected(_ areas: [String]) -> String {
    "\(number(areas.count)) municipalities are corrected: \(joined(areas))."
  }

  public func arrivedLate(_ areas: [String]) -> String { "Figures from \(joined(areas)) have come in." }

  public func totalFollows(_ area: String, from: String, to: String) -> String {
    sentence("The figure for \(area) has therefore changed from \(from) to \(to)")
  }

  public func figureChanged(from: String, to: String) -> String {
    sentence("The figure has changed from \(from) to \(to)")
  }

  public func verdictChanged(_ goal: String, from: String, to: String, because: [String]) -> String {
    "\(goal): the assessment has changed from \(quoted(from)) to \(quoted(to))"
      + (because.isEmpty ? "." : " because \(joined(because)).")
  }

  public func cause(_ cause: Change.Cause) -> String {
    switch cause {
    case .target: "the target has changed"
    case .deadline: "the deadline has been moved"
    case .deadlinePassed: "the deadline has come"
    case .figure: "there is a new figure"
    case .correction: "a figure has been corrected"
    case .baseline: "the baseline has changed"
    case .missing: "figures are missing"
    case .rejected: "figures are left out because of faults"
    case .replaced: "the area has been replaced by another"
    case .method: "the way to assess it has changed"
    }
  }

  public func targetChanged(
    _ goal: String, target: (from: String, to: String)?, deadline: (from: String, to: String)?
  ) -> String {
    let parts = [
      target.map { "the target has changed from \($0.from) to \($0.to)" },
      deadline.map { "the deadline has been moved from \($0.from) to \($0.to)" },
    ].compactMap(\.self)
    return sentence("\(goal): \(parts.joined(separator: ", and "))")
  }

  public func byFormerTarget(_ verdict: String) -> String {
    "By the old target the assessment would have been \(quoted(verdict))."
  }

  public var noDeadline: String { "no deadline" }

  public func newFigure(
    _ subject: String, _ value: String, in period: Period, last: (value: String, period: Period)?
  ) -> String {
    let before = last.map { "; the one before was \($0.value) (\(self.period($0.period)))" } ?? ""
    return sentence("\(subject): new figure for \(inSentence(period)): \(value)\(before)")
  }

  public func unchangedFigure(_ subject: String, _ value: String, in period: Period, as last: Period) -> String {
    sentence("\(subject): unchanged at \(value) in \(inSentence(period)), as in \(inSentence(last))")
  }

  public func newFigureHidden(_ subject: String, in period: Period) -> String {
    "\(subject): the new figure for \(inSentence(period)) is hidden to protect the individual."
  }

  public func newFigures(_ subject: String, of areas: Int, in period: Period) -> String {
    "\(subject): new figures from \(number(areas)) \(areas == 1 ? "municipality" : "municipalities") for \(inSentence(period))."
  }

  public func tookPlace(of former: [String], _ area: String, since date: CalendarDate) -> String {
    sentence("From \(self.date(date)) on, \(joined(former)) \(former.count == 1 ? "is" : "are") part of \(area)")
  }

  public func added(_ names: [String], areGoals: Bool) -> String {
    sentence("Come\(areGoals ? " as goals" : ""): \(joined(names))")
  }

  public func removed(_ names: [String], areGoals: Bool) -> String {
    sentence("Gone\(areGoals ? " as goals" : ""): \(joined(names))")
  }

  public func removedFigures(_ subject: String, in period: Period, of areas: [String]) -> String {
    "\(subject): the figures for \(inSentence(period)) are no longer in the report (\(joined(areas)))."
  }

  public func since(_ report: String, _ parts: [String]) -> String {
    sentence("Since \(report): \(parts.joined(separator: "; "))")
  }

  public func correctedInShort(_ figures: [String]) -> String { "corrected: \(joined(figures))" }
  public func newInShort(_ figures: [String]) -> String { "new figures: \(joined(figures))" }
  public func newInShort(count: Int) -> String { "new figures for \(number(count)) indicators" }

  public func fromTo(_ name: String, _ from: String, _ to: String, because causes: [String]) -> String {
    "\(name) (from \(from) to \(to)\(causes.isEmpty ? "" : ", because \(joined(causes))"))"
  }

  public func quoted(_ word: String) -> String { "“\(word)”" }

  public func targetsInShort(_ targets: [String]) -> String {
    sentence("\(targets.count == 1 ? "Changed target" : "Changed targets"): \(joined(targets))")
  }

  public func verdictsInShort(_ verdicts: [String]) -> String {
    sentence("\(verdicts.count == 1 ? "Changed assessment" : "Changed assessments"): \(joined(verdicts))")
  }

  public func comeInShort(_ names: [String]) -> String { "come: \(joined(names))" }
  public func goneInShort(_ names: [String]) -> String { "gone: \(joined(names))" }
  public func figuresGoneInShort(_ names: [String]) -> String { "figures no longer in the report: \(joined(names))" }
}
