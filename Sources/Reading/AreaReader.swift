internal import Agreement
internal import Basics
internal import Findings
internal import Geography

/// Finds the area of a row among those of an agreement.
struct AreaReader {
  /// Whom a row is about.
  enum Subject: Hashable {
    /// An area of the agreement, by code.
    case area(ID<Area>)
    /// An area that the agreement doesn't concern: the row is nobody's business here, faults and all.
    case outside
    /// It can't be told; there is a finding.
    case unknown
  }

  private let directory: AreaDirectory
  /// Cells repeat, and finding one out takes a while.
  private var known: [String: AreaDirectory.Match] = [:]
  /// How many of them are no area.
  private var unknown = 0
  let areas: AreaTree
  /// The area of rows in a file without an area column.
  let whole: ID<Area>

  /// For a file that no agreement speaks of, with an area in each row.
  init(_ directory: AreaDirectory) { (self.directory, areas, whole) = (directory, AreaTree([]), "") }

  init(_ agreement: Agreement) {
    directory = AreaDirectory(agreement.areas)
    areas = agreement.areas
    whole = agreement.area
  }

  /// Whom the row is about. Counts the rows for areas outside.
  mutating func subject(_ row: inout RowCursor) -> Subject {
    guard let cell = row.text(.area) else { return .area(whole) }
    guard !cell.isEmpty else {
      row.note(.emptyCell, .area)
      return .unknown
    }
    switch match(cell) {
    case .area(let code): return .area(code)
    case .outside:
      row.log.outside += 1
      return .outside
    case .former: row.note(.formerAreaCode, .area, [.found: cell])
    case .contradiction(let name):
      row.note(.unknownArea, .area, [.found: cell, .name: name], cause: .codeOfAnother)
    case .unknown(let suggestion):
      var facts: [Fact: String] = [.found: cell]
      facts[.suggestion] = suggestion
      let isMisread = unknown < FindingSample.limit && MisreadText.repairs(of: cell).contains { knows($0) }
      row.note(.unknownArea, .area, facts, cause: isMisread ? .encoding : nil)
    }
    return .unknown
  }

  mutating func match(_ cell: String) -> AreaDirectory.Match {
    if let match = known[cell] { return match }
    // Beyond this it isn't a matter of spelling, and nobody reads as many suggestions.
    guard unknown < FindingSample.limit else { return directory.match(cell, suggesting: false) }
    let match = directory.match(cell)
    if case .unknown = match { unknown += 1 }
    known[cell] = match
    return match
  }

  /// Whether a cell names an area or a total.
  mutating func knows(_ cell: String) -> Bool {
    switch match(cell) {
    case .area, .outside: true
    case .former, .contradiction, .unknown: false
    }
  }

  /// The Danish municipality that a cell names, for a file that no agreement speaks of.
  mutating func municipality(_ cell: String) -> Area? {
    guard case .outside(let code) = match(cell) else { return nil }
    return DanishAreas.municipalities.first { $0.code == code }
  }

  /// Begins to count unknown spellings anew, so that what is suggested in a file doesn't hang on those before it.
  mutating func beginFile() { unknown = 0 }

  /// The area where it exists on `date`, or its namesake that does; `nil` after a finding.
  ///
  /// - Parameter time: the period or date as a message names it.
  func existing(
    _ code: ID<Area>, on date: CalendarDate, _ time: String, _ row: inout RowCursor
  ) -> ID<Area>? {
    guard let area = areas[code], !area.isValid(on: date) else { return code }
    let namesakes = directory.namesakes(of: row.text(.area) ?? "")
    if let other = namesakes.first(where: { areas[$0]?.isValid(on: date) ?? false }) { return other }
    row.note(.areaNotValid, .area, [.found: area.name, .period: time])
    return nil
  }
}
