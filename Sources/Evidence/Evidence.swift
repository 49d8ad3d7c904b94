public import Agreement
public import Basics
public import Geography

/// Everything that was read for an agreement: what its sources say, before any goal is looked at.
///
/// It holds the whole of the files, later dates included; an as-of date is applied when series are made of it, so that
/// an old check run again sees what it saw then.
public struct Evidence: Hashable, Sendable {
  /// By the id of the source.
  public var sources: [ID<Source>: SourceEvidence]

  public init(sources: [ID<Source>: SourceEvidence] = [:]) { self.sources = sources }

  /// What the tables of a portfolio say, those of one shape in the order of their sources' ids.
  public var portfolio: PortfolioLogs {
    sources.sorted { $0.key < $1.key }.reduce(into: PortfolioLogs()) { $0.add($1.value.portfolio) }
  }

  /// The last day that anything is said to have happened on, in figures or in a portfolio; `nil` where nothing is.
  public var lastDay: CalendarDate? { [latestDate, portfolio.lastDay].compactMap(\.self).max() }

  /// The last day that any figure, case or change of status is about; `nil` where there is none.
  public var latestDate: CalendarDate? { sources.values.compactMap(\.latestDate).max() }
}

/// What one source says, in the form its shape gives.
public struct SourceEvidence: Hashable, Sendable {
  /// Of a `series` source: one per area and period.
  public var observations: [Observation]
  /// Of a `series` source: where there was nothing to count, 0 of 0. They have no share, but nothing is missing either.
  public var nothingToCount: Set<AreaPeriod> = []
  /// Of a `series` source: the counts that it hides itself.
  public var concealed: [AreaPeriod: ConcealedCount] = [:]
  /// Of a `register` source.
  public var memberships: [Membership]
  /// Of a `records` source.
  public var cases: CaseTable
  /// Of a source that is a table of a portfolio.
  public var portfolio = PortfolioLogs()
  public var inputs: [InputFile]
  /// Of a `series` source: the figures that a later file has replaced.
  public var revisions: [Revision] = []
  /// Of a `series` source: the files that say nothing but what another says.
  public var repeatedFiles: [RepeatedFile] = []
  /// Of a source of figures: what can be told of the rows that are left out because of a fault.
  public var rejectedRows: Set<RejectedFigure> = []

  public init(
    observations: [Observation] = [], memberships: [Membership] = [], cases: CaseTable = CaseTable(),
    inputs: [InputFile] = []
  ) {
    self.observations = observations
    self.memberships = memberships
    self.cases = cases
    self.inputs = inputs
  }

  public var latestDate: CalendarDate? {
    let periods = observations.map(\.period.last).max()
    let changes = memberships.map(\.from).max()
    return [periods, changes, cases.latestDate].compactMap(\.self).max()
  }
}

/// An area at a time.
public struct AreaPeriod: Hashable, Sendable {
  public var area: ID<Area>
  public var period: Period
  public init(area: ID<Area>, period: Period) {
    self.area = area
    self.period = period
  }
}

/// A figure that a later file of its source gives another value.
public struct Revision: Hashable, Sendable {
  public var place: AreaPeriod
  /// The file that holds now.
  public var file: String

  public init(place: AreaPeriod, file: String) {
    self.place = place
    self.file = file
  }
}

/// A figure that was handed in and is left out because of a fault.
public struct RejectedFigure: Hashable, Sendable {
  /// Whose it is and of which period, as far as that can be read.
  public var area: ID<Area>?
  public var period: Period?
  public var file: String

  public init(area: ID<Area>?, period: Period?, file: String) {
    self.area = area
    self.period = period
    self.file = file
  }
}

/// A file all of whose figures stand in another one too.
public struct RepeatedFile: Hashable, Sendable {
  public var name: String
  public var original: String

  public init(name: String, original: String) {
    self.name = name
    self.original = original
  }
}

/// A file that was read, and what became of its rows.
public struct InputFile: Hashable, Sendable {
  public var name: String
  /// Rows below the header.
  public var rows: Int
  /// Rows that a filter took out.
  public var filtered: Int
  /// Rows for areas that the agreement doesn't concern.
  public var outside: Int
  /// Rows that were left out because of a fault.
  public var rejected: Int
  /// The last day that its rows are about.
  public var latestDate: CalendarDate?

  public init(
    name: String, rows: Int, filtered: Int = 0, outside: Int = 0, rejected: Int = 0, latestDate: CalendarDate? = nil
  ) {
    self.name = name
    self.rows = rows
    self.filtered = filtered
    self.outside = outside
    self.rejected = rejected
    self.latestDate = latestDate
  }
}

/// One case with a time limit: a certificate that was asked for.
public struct CaseRecord: Hashable, Sendable {
  /// The code of the area; that of the agreement where the file has no areas.
  public var area: ID<Area>
  public var requested: CalendarDate
  public var due: CalendarDate
  public var answered: CalendarDate?
  public var isCancelled: Bool
  public var file: String
  public var line: Int

  public init(
    area: ID<Area>, requested: CalendarDate, due: CalendarDate, answered: CalendarDate? = nil,
    isCancelled: Bool = false,
    file: String, line: Int
  ) {
    self.area = area
    self.requested = requested
    self.due = due
    self.answered = answered
    self.isCancelled = isCancelled
    self.file = file
    self.line = line
  }
}
