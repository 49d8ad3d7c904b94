internal import Agreement
internal import Basics
internal import Evidence

// What the tables of a portfolio share: how their values are read, and what their rows name.

extension ValueKind<TimeOfDay> {
  static var timeOfDay: ValueKind { ValueKind(.word, expected: Choices(codes: ["13.00"])) { TimeOfDay(parsing: $0) } }
}

extension ValueKind<Initiative.Years> {
  static var years: ValueKind {
    ValueKind(
      .word,
      expected: Choices(
        codes: ["2019-2023", "2020 2022", "not stated"], danish: ["2019-2023", "2020 2022", "uoplyst"])
    ) { Initiative.Years(parsing: $0) }
  }
}

extension ValueKind<Decision.Subject> {
  static var subject: ValueKind {
    ValueKind(.word, expected: Choices(codes: ["initiative:ID", "goal:ID", "grant:ID"])) {
      Decision.Subject(parsing: $0)
    }
  }
}

extension Field<CalendarDate> {
  /// From when a row counts, where that isn't told by the row itself.
  static let knownFrom = Field("known_from", .date)
}

extension EntryKind {
  static let group = EntryKind(rawValue: "group")
  static let grant = EntryKind(rawValue: "grant")
}

/// The key of a thing that may have several rows, each from a day of its own.
struct DatedKey: Hashable {
  var id: String
  var knownFrom: CalendarDate?
}

extension RowCursor {
  /// Where the row stands, with the day from which it counts; a row that counts from a day is about that day.
  ///
  /// - Parameter day: the day that the row itself is about.
  mutating func origin(_ context: ReadingContext, day: CalendarDate? = nil) -> RowOrigin {
    let knownFrom = value(.knownFrom)
    if let day = knownFrom ?? day { isAbout(.day(day)) }
    return RowOrigin(file: file, line: line, knownFrom: knownFrom, isIllustrative: context.source.illustrative)
  }
}

extension Dictionary where Value == CalendarDate {
  /// By the id as it stands in a table.
  func byText<Kind>() -> [String: CalendarDate] where Key == ID<Kind> {
    [String: CalendarDate](uniqueKeysWithValues: map { ($0.key.rawValue, $0.value) })
  }
}
