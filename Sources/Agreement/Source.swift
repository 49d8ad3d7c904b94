public import Basics

/// Where figures come from: which file, in which shape, which column is what.
public struct Source: Hashable, Sendable {
  /// What a row of the file is. The raw value is what agreement files write; each shape has a schema that reads it.
  public struct Shape: RawRepresentable, Hashable, Sendable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// One period (and area): numerator and denominator, or a value.
    public static let series = Shape(rawValue: "series")
    /// One area's membership: status, from, to, unit, source.
    public static let register = Shape(rawValue: "register")
    /// One case: requested, due, answered, type, area, cancelled.
    public static let records = Shape(rawValue: "records")

    /// Whether figures are counted from its rows as of a day. Those of every other shape that an indicator is read from
    /// stand in the rows.
    public var isCounted: Bool { [.register, .records].contains(self) }
  }

  /// What a column holds. The raw value is the key under `columns` in the agreement file.
  public struct Role: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral text: String) { rawValue = text }

    public static let period: Role = "period", area: Role = "area"
    public static let numerator: Role = "numerator", denominator: Role = "denominator", value: Role = "value"
    public static let status: Role = "status", from: Role = "from", to: Role = "to"
    public static let unit: Role = "unit", origin: Role = "origin"
    public static let requested: Role = "requested", due: Role = "due", answered: Role = "answered"
    public static let type: Role = "type", cancelled: Role = "cancelled"

    /// Those that figures are made of, in an order that suits every shape.
    public static let ofFigures: [Role] = [
      .period, .requested, .due, .answered, .type, .area, .numerator, .denominator, .value, .status, .from, .to, .unit,
      .origin, .cancelled,
    ]
  }

  /// Keeps only the rows whose cell in `column` is one of `values`.
  public struct Filter: Hashable, Sendable {
    public var column: String
    public var values: [String]
    public init(column: String, values: [String]) {
      self.column = column
      self.values = values
    }
  }

  /// A break (databrud): a new definition or source from `period` on.
  public struct Break: Hashable, Sendable {
    public var period: Period
    public var note: Bilingual?
    public init(period: Period, note: Bilingual? = nil) {
      self.period = period
      self.note = note
    }
  }

  /// What holds where two files of a source have different figures for the same thing.
  public enum Revisions: String, Hashable, Sendable, CaseIterable {
    /// In the order of the names, a later file's figure replaces an earlier one's.
    case newestFile = "newest-file"
  }

  /// How the file is written, where the user fixes it; what is `nil` is found out from the file.
  public struct Format: Hashable, Sendable {
    /// `utf-8`, `windows-1252` or `utf-16`.
    public var encoding: String?
    public var delimiter: Character?
    public var decimalSign: Character?
    public init(encoding: String? = nil, delimiter: Character? = nil, decimalSign: Character? = nil) {
      self.encoding = encoding
      self.delimiter = delimiter
      self.decimalSign = decimalSign
    }
  }

  public var id: ID<Source>
  /// File names or patterns with `*`, relative to the agreement's folder.
  public var files: [String]
  public var shape: Shape
  public var columns: [Role: String]
  public var filters: [Filter]
  /// In order of time.
  public var breaks: [Break]
  /// Whether the figures are made up for illustration, which every report repeats.
  public var illustrative: Bool
  public var format: Format
  /// `nil` where two different figures are a fault, since nobody says which is right.
  public var revisions: Revisions?
  /// `records` only: the length of the periods that cases are gathered in, by due date.
  public var periodLength: Period.Length
  /// `records` only: days allowed from request to answer, by type; beats the national time limits.
  public var dueDays: [String: Int]
  /// Sources whose counts add up with these, though they come in files of their own: what one hides the others hide.
  public var related: [ID<Source>]
  /// Who made the figures, and how; printed under the data basis.
  public var note: Bilingual?

  public init(
    id: ID<Source>, files: [String], shape: Shape, columns: [Role: String], filters: [Filter] = [],
    breaks: [Break] = [],
    illustrative: Bool = false, format: Format = Format(), revisions: Revisions? = nil,
    periodLength: Period.Length = .quarter,
    dueDays: [String: Int] = [:], related: [ID<Source>] = [], note: Bilingual? = nil
  ) {
    self.id = id
    self.files = files
    self.shape = shape
    self.columns = columns
    self.filters = filters
    self.breaks = breaks
    self.illustrative = illustrative
    self.format = format
    self.revisions = revisions
    self.periodLength = periodLength
    self.dueDays = dueDays
    self.related = related
    self.note = note
  }
}
