/// The row of a table that something was read from, and the day from which the table says that it counts.
public struct RowOrigin: Hashable, Sendable {
  public var file: String
  /// The physical line from 1.
  public var line: Int
  /// What stands in the table's `known_from`; `nil` where the day follows from the row itself.
  public var knownFrom: CalendarDate?
  /// Whether the table is made up for illustration.
  public var isIllustrative: Bool

  public init(file: String, line: Int, knownFrom: CalendarDate? = nil, isIllustrative: Bool = false) {
    self.file = file
    self.line = line
    self.knownFrom = knownFrom
    self.isIllustrative = isIllustrative
  }
}
