/// A fault in an input: what it is, how grave, where, and the facts a wording needs.
///
/// A finding carries no sentence. The wording stands once per language, beside the other words of the reports.
public struct Finding: Hashable, Sendable {
  public var code: FindingCode
  public var place: Place?
  public var facts: [Fact: String]
  /// Why, where the code alone doesn't say it.
  public var cause: Cause?
  /// How many faults of its kind, in its file, this one stands for: more than 1 only where there were too many to keep
  /// each.
  public var repeats = 1
  /// The last day of the period that the finding's row is about, in days since 1970; `nil` where it is about no period.
  /// A report of an earlier date leaves the finding out, as it did before the row was there.
  public var day: Int?
  /// The day from which the files mend it themselves, in days since 1970: a status that came late. A report of an earlier
  /// day holds the finding; the files as a whole don't.
  public var until: Int?
  public var severity: Severity { code.severity }

  /// Whether a report as of a day, in days since 1970, holds the finding.
  public func holds(on asOf: Int) -> Bool { (day.map { $0 <= asOf } ?? true) && (until.map { asOf < $0 } ?? true) }

  public init(_ code: FindingCode, at place: Place? = nil, _ facts: [Fact: String] = [:], cause: Cause? = nil) {
    self.code = code
    self.place = place
    self.facts = facts
    self.cause = cause
  }
}

/// Whether a finding keeps its file from being used.
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
  /// The reader should know; the run goes on.
  case warning
  /// The file can't be used as it is.
  case error

  public static func < (a: Severity, b: Severity) -> Bool { a == .warning && b == .error }
}

/// A named fact that a wording may quote. The documentation of each `FindingCode` says which facts it carries.
public enum Fact: String, Hashable, Sendable, CaseIterable {
  /// The offending text as it stands in the file.
  case found
  /// What was expected in its place, where the code alone doesn't say it: a list of choices, a column name.
  case expected
  /// The same in Danish, where a file may hold Danish words beside the codes.
  case expectedInDanish
  /// The nearest valid text, as a suggestion and never as a guess.
  case suggestion
  /// A second line number, such as the one that a row contradicts.
  case otherLine
  /// A name that the finding is about: an area, an indicator, a key, a file.
  case name
  /// A period or date that the finding is about.
  case period
  /// A number of things.
  case count
  /// A limit that was passed, or a value that another one contradicts.
  case limit
}

extension Sequence<Finding> {
  /// Whether any of the findings is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// The findings in the order a reader works through them: by file, line and field, and as found within one place.
  public func inReadingOrder() -> [Finding] {
    enumerated().sorted { a, b in
      let left = a.element.place, right = b.element.place
      if left?.file != right?.file { return (left?.file ?? "") < (right?.file ?? "") }
      if left?.line != right?.line { return (left?.line ?? 0) < (right?.line ?? 0) }
      let leftColumn = left?.column ?? left?.field ?? 0
      let rightColumn = right?.column ?? right?.field ?? 0
      return leftColumn != rightColumn ? leftColumn < rightColumn : a.offset < b.offset
    }.map(\.element)
  }
}
