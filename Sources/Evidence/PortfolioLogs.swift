public import Agreement
public import Basics

/// A row of a table of a portfolio: what somebody noted, from which day it counts, and where it stands.
public protocol PortfolioRow: Hashable, Sendable {
  /// What the agreement calls the shape of its table.
  static var shape: Source.Shape { get }
  var row: RowOrigin { get }
  /// The last day on which it says that something happened; `nil` where it says no such thing.
  var happened: CalendarDate? { get }
  /// Those of the rows that are known at the end of a day, as they were known then.
  static func known(_ rows: [Self], on day: CalendarDate, in logs: PortfolioLogs) -> [Self]
}

extension PortfolioRow {
  public var happened: CalendarDate? { nil }
}

/// What the tables of a portfolio say: dated logs, later days included.
///
/// It holds the rows of every kind by their type and names none of them: a kind is told in a file of its own.
public struct PortfolioLogs: Hashable, Sendable {
  private var tables: [Source.Shape: any PortfolioTable] = [:]

  public init() {}

  /// The rows of a kind, in the order of their files; none where there is no such table. Once set there is one.
  public subscript<Row: PortfolioRow>(_: Row.Type) -> [Row] {
    get { (tables[Row.shape] as? Rows<Row>)?.rows ?? [] }
    set { tables[Row.shape] = Rows(rows: newValue) }
  }

  /// Whether there is a table of this kind; a report leaves out what it has no table for.
  public func hasTable<Row: PortfolioRow>(of _: Row.Type) -> Bool { tables[Row.shape] != nil }
  public var isEmpty: Bool { tables.isEmpty }

  /// The logs of several sources as one.
  public mutating func add(_ other: PortfolioLogs) { tables.merge(other.tables) { $0.adding($1) } }

  /// The last day that something is said to have happened on; `nil` where nothing is.
  public var lastDay: CalendarDate? { tables.values.compactMap(\.lastDay).max() }

  /// Whether any of the tables is made up for illustration.
  public var hasIllustrativeRows: Bool { tables.values.contains(where: \.hasIllustrativeRows) }

  /// The logs as they stood at the end of `day`: a row that wasn't known then is left out, and so is what hadn't happened.
  public func known(on day: CalendarDate) -> KnownLogs {
    var known = PortfolioLogs()
    known.tables = tables.mapValues { $0.known(on: day, in: self) }
    return KnownLogs(day: day, logs: known, initiativesSince: initiativesSince)
  }

  public static func == (a: Self, b: Self) -> Bool { a.hashableTables == b.hashableTables }
  public func hash(into hasher: inout Hasher) { hasher.combine(hashableTables) }
  private var hashableTables: [Source.Shape: AnyHashable] { tables.mapValues { $0.asHashable } }
}

/// What can be said of the rows of any kind.
private protocol PortfolioTable: Sendable {
  func adding(_ other: any PortfolioTable) -> any PortfolioTable
  func known(on day: CalendarDate, in logs: PortfolioLogs) -> any PortfolioTable
  var lastDay: CalendarDate? { get }
  var hasIllustrativeRows: Bool { get }
  var asHashable: AnyHashable { get }
}

private struct Rows<Row: PortfolioRow>: PortfolioTable {
  var rows: [Row]

  /// Two tables of one shape hold rows of one kind.
  func adding(_ other: any PortfolioTable) -> any PortfolioTable {
    Rows(rows: rows + ((other as? Rows<Row>)?.rows ?? []))
  }

  func known(on day: CalendarDate, in logs: PortfolioLogs) -> any PortfolioTable {
    Rows(rows: Row.known(rows, on: day, in: logs))
  }

  var lastDay: CalendarDate? { rows.lazy.compactMap(\.happened).max() }
  var hasIllustrativeRows: Bool { rows.contains(where: \.row.isIllustrative) }
  var asHashable: AnyHashable { rows }
}
