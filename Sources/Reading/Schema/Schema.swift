internal import Agreement
internal import Basics
internal import Evidence
internal import Findings

/// How the tables of one shape are read: their fields, what a row says, and what only all rows together show.
///
/// A shape is one such schema in `Schemas/`, and one line in `TableShape.all`.
struct Schema<Row: Sendable>: Sendable {
  /// In the order of the documentation.
  let fields: [any FieldDeclaration]
  /// Looks at a table as a whole before its rows are read; `false`, after a finding, where none of them can be.
  var prepare: @Sendable (inout RowCursor, ReadingContext) -> Bool = { _, _ in true }
  /// What a row says; `nil` where it says nothing that counts, or was rejected with a finding.
  let read: @Sendable (inout RowCursor, inout ReadingContext) -> Row?
  /// In their order; each is given what the one before it left.
  var checks: [Check<Row>] = []
  /// What its rows are the definitions of, with a row's id.
  var defines: (kind: EntryKind, id: @Sendable (Row) -> String)?
  /// The field that tells from when a row is known, with the days of what may stand in it; for rows that don't say so
  /// themselves. A fault of a row that a day doesn't know yet is no fault on that day.
  var knownWith: (role: Source.Role, days: @Sendable (PortfolioLogs) -> [String: CalendarDate])?
  /// The last day that a row is about, for the reach of the data.
  var day: @Sendable (Row) -> CalendarDate? = { _ in nil }
  let store: @Sendable ([Row], inout SourceEvidence) -> Void
}

extension Schema where Row: PortfolioRow {
  /// Of a table of a portfolio, which always may have a column `known_from`.
  init(
    fields: [any FieldDeclaration], read: @escaping @Sendable (inout RowCursor, inout ReadingContext) -> Row?,
    checks: [Check<Row>] = [], defines: (kind: EntryKind, id: @Sendable (Row) -> String)? = nil,
    knownWith: (role: Source.Role, days: @Sendable (PortfolioLogs) -> [String: CalendarDate])? = nil
  ) {
    self.init(
      fields: fields + [Field<CalendarDate>.knownFrom], read: read, checks: checks, defines: defines,
      knownWith: knownWith, store: { rows, evidence in evidence.portfolio[Row.self] += rows })
  }
}

/// What an id is one of: `goal`, `initiative`, `meeting`.
struct EntryKind: RawRepresentable, Hashable, Sendable {
  let rawValue: String
  init(rawValue: String) { self.rawValue = rawValue }

  static let goal = EntryKind(rawValue: "goal")
  static let indicator = EntryKind(rawValue: "indicator")
}

/// What the reading of rows may look at beside them.
struct ReadingContext {
  let agreement: Agreement
  let source: Source
  var areas: AreaReader
}

/// What the checks of a source may look at, once all sources are read.
struct CheckContext {
  let agreement: Agreement
  let source: Source
  /// The ids of each kind that the agreement and its tables define; a kind that no table defines is not among them.
  let known: [EntryKind: Set<String>]
  /// What the tables of a portfolio say, before any of these checks.
  let logs: PortfolioLogs
}

/// A check of all rows of a source: it notes what is wrong, and gives back the rows that are left.
struct Check<Row: Sendable>: Sendable {
  /// Whether what it says of a row depends on no other row of the source.
  var isOfEachRow = false
  let run: @Sendable ([Located<Row>], inout SourceRows, CheckContext) -> [Located<Row>]

  /// One that only notes.
  static func noting(
    ofEachRow isOfEachRow: Bool = false,
    _ note: @escaping @Sendable ([Located<Row>], inout SourceRows, CheckContext) -> Void
  ) -> Check {
    Check(isOfEachRow: isOfEachRow) { rows, noted, context in
      note(rows, &noted, context)
      return rows
    }
  }

  /// No two rows have the same key. Which of the two is right can't be told: neither is used.
  ///
  /// - Parameter key: `nil` for a row that may come more than once.
  static func unique<Key: Hashable & SendableMetatype>(
    _ role: Source.Role, by key: @escaping @Sendable (Row) -> Key?
  ) -> Check {
    noting { rows, noted, _ in
      var first: [Key: RowID] = [:]
      for row in rows {
        guard let key = key(row.value) else { continue }
        if let earlier = first[key] {
          noted.note(.duplicateEntry, row.row, against: earlier, role, [.found: noted.text(row.row, role)])
        } else {
          first[key] = row.row
        }
      }
    }
  }

  /// What a row names is there, among the ids of its kind. Of a kind that nothing defines nothing can be said.
  static func references(
    _ role: Source.Role, to kind: EntryKind, _ ids: @escaping @Sendable (Row) -> [String]
  ) -> Check {
    noting(ofEachRow: true) { rows, noted, context in
      guard let known = context.known[kind] else { return }
      for row in rows {
        for id in ids(row.value) where !known.contains(id) {
          noted.note(
            .unknownEntry, row.row, role, Finding.choiceFacts(found: id, among: known.sorted(), name: kind.rawValue))
        }
      }
    }
  }

  /// The same of a field that names one thing, or none.
  static func references<Kind>(
    _ role: Source.Role, to kind: EntryKind, _ id: @escaping @Sendable (Row) -> ID<Kind>?
  ) -> Check {
    references(role, to: kind) { row in id(row).map { [$0.rawValue] } ?? [] }
  }

  /// A day lies within a term; open ends don't bound it.
  static func within(
    _ role: Source.Role, _ code: FindingCode, _ day: @escaping @Sendable (Row) -> CalendarDate?,
    _ term: @escaping @Sendable (Row, CheckContext) -> (from: CalendarDate?, to: CalendarDate?)?
  ) -> Check {
    noting { rows, noted, context in
      for row in rows {
        guard let day = day(row.value), let term = term(row.value, context) else { continue }
        let isEarly = term.from.map { day < $0 } ?? false
        guard isEarly || term.to.map({ $0 < day }) ?? false, let limit = isEarly ? term.from : term.to else { continue }
        noted.note(code, row.row, role, [.found: day.description, .limit: limit.description])
      }
    }
  }
}
