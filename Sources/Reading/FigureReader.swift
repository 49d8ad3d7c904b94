internal import Agreement
internal import Basics
internal import Evidence
internal import Findings

/// Reads the figures of a table's rows: a numerator with its denominator, or a value.
struct FigureReader {
  private let styles: [Source.Role: NumberStyle]
  /// Of a rate or an index; `nil` where the denominator is the whole that the numerator is part of.
  private let per: Int?

  /// Decides how each figure column writes its numbers; `nil` after a finding where one can't be told.
  init?(_ table: SourceTable, format: Source.Format, per: Int? = nil, _ log: inout RowLog) {
    self.per = per
    var styles: [Source.Role: NumberStyle] = [:]
    var decided = true
    for role in [Source.Role.numerator, .denominator, .value] where table.columns[role] != nil {
      if let sign = format.decimalSign {
        styles[role] = NumberStyle(decimalSign: sign)
        continue
      }
      switch FigureReader.style(of: role, in: table) {
      case .style(let style): styles[role] = style
      case .ambiguous(let index):
        let row = table.rows[index]
        log.note(.ambiguousNumber, table, row, role, [.found: table.cell(row, role) ?? ""])
        decided = false
      case .contradictory(let index, let earlier):
        let rows = (table.rows[index], table.rows[earlier])
        log.note(
          .ambiguousNumber, table, rows.0, role,
          [
            .found: table.cell(rows.0, role) ?? "", .limit: table.cell(rows.1, role) ?? "",
            .otherLine: String(table.line(rows.1)),
          ])
        decided = false
      }
    }
    guard decided else { return nil }
    self.styles = styles
  }

  /// By the rows that the source's filters keep; where these leave it open, by the whole column.
  private static func style(of role: Source.Role, in table: SourceTable) -> NumberStyle.Decision {
    let decision = NumberStyle.decide(table.rows.map { table.cell($0, role) ?? "" })
    // Where commas separate the fields, as in RFC 4180, a lone point is the decimal sign: thousands would be grouped by
    // a comma there.
    if case .ambiguous(let index) = decision, table.delimiter == ",",
      table.cell(table.rows[index], role)?.contains(",") == false
    {
      return .style(NumberStyle(decimalSign: "."))
    }
    guard case .ambiguous = decision, table.rows.count < table.allRows.count,
      case .style(let style) = NumberStyle.decide(table.allRows.map { table.cell($0, role) ?? "" })
    else { return decision }
    return .style(style)
  }

  /// What a row says. Its measurement is `nil` where there was nothing to count, 0 of 0.
  typealias Reading = (measurement: Measurement?, provisional: Bool)

  /// The row's measurement, and whether a figure in it is provisional. `nil` where the source has no figure, which is a
  /// warning, or where a figure is wrong, which rejects the row.
  ///
  /// A value that the source gives is used as it is, also where there are counts beside it: these may be rounded
  /// (jobindsats.dk rounds to the nearest 10), and a share made of them would be another one.
  func measurement(_ row: inout RowCursor) -> Reading? {
    if row.table.columns[.value] != nil {
      guard let (value, provisional) = number(&row, .value) else { return nil }
      return (.value(value), provisional)
    }
    if let per { return rate(&row, per: per) }
    // Both are read before either is given up, so that both faults of a row are named.
    let numerator = count(&row, .numerator)
    let denominator = count(&row, .denominator)
    guard let (x, provisionalX) = numerator, let (n, provisionalN) = denominator else { return nil }
    guard x <= n else {
      row.note(.numeratorAboveDenominator, .numerator, [.found: String(x), .limit: String(n)])
      return nil
    }
    guard n > 0 else {
      row.note(.zeroDenominator, .denominator, [.found: String(x)])
      return (nil, provisionalX || provisionalN)
    }
    return (.share(numerator: x, denominator: n), provisionalX || provisionalN)
  }

  /// The count that the row's source hides itself; `nil` for a row that hides none, or hides what it is of too.
  func concealed(_ row: RowCursor) -> ConcealedCount? {
    let role: Source.Role = row.table.columns[.value] == nil ? .numerator : .value
    guard case .concealed(let below) = figure(row, role), below > 1 else { return nil }
    guard role == .numerator else { return ConcealedCount(below: below) }
    guard case .number(let whole, _) = figure(row, .denominator), whole.scale == 0, whole.units > 0 else { return nil }
    return ConcealedCount(below: below, denominator: whole.units)
  }

  private func figure(_ row: RowCursor, _ role: Source.Role) -> Figure? {
    row.text(role).flatMap { cell in styles[role].map { Figure(cell, style: $0) } }
  }

  /// Events over an exposure, which needn't be whole and may be smaller: the number expected, or person-years.
  private func rate(_ row: inout RowCursor, per: Int) -> Reading? {
    let numerator = count(&row, .numerator)
    let denominator = number(&row, .denominator)
    guard let (x, provisionalX) = numerator, let (exposure, provisionalE) = denominator else { return nil }
    guard exposure.units >= 0 else {
      row.note(.negativeCount, .denominator, [.found: row.text(.denominator) ?? ""])
      return nil
    }
    guard exposure.scale <= 6, exposure <= ExactDecimal(10_000_000_000) else {
      row.note(.numberTooLarge, .denominator, [.found: row.text(.denominator) ?? ""])
      return nil
    }
    guard exposure.units > 0 else {
      row.note(.zeroDenominator, .denominator, [.found: String(x)])
      return (nil, provisionalX || provisionalE)
    }
    return (.rate(events: x, exposure: exposure, per: per), provisionalX || provisionalE)
  }

  private func count(
    _ row: inout RowCursor, _ role: Source.Role
  ) -> (Int, provisional: Bool)? {
    guard let (value, provisional) = number(&row, role, wrong: .notAnInteger) else { return nil }
    let cell = row.text(role) ?? ""
    guard value.scale == 0, !cell.contains("%") else {
      row.note(.notAnInteger, role, [.found: cell])
      return nil
    }
    guard value.units >= 0 else {
      row.note(.negativeCount, role, [.found: cell])
      return nil
    }
    // Sums of a million such counts, times a hundred, stay inside 64 bits.
    guard value.units <= 10_000_000_000 else {
      row.note(.numberTooLarge, role, [.found: cell])
      return nil
    }
    return (value.units, provisional)
  }

  private func number(
    _ row: inout RowCursor, _ role: Source.Role, wrong: FindingCode = .notANumber
  ) -> (ExactDecimal, provisional: Bool)? {
    guard let cell = row.text(role), let style = styles[role] else { return nil }
    switch Figure(cell, style: style) {
    case .number(let value, let provisional):
      if provisional { row.note(.provisionalFigure, role, [.found: cell]) }
      return (value, provisional)
    case .missing, .concealed: row.note(.figureMissing, role, [.found: cell])
    case .tooLarge: row.note(.numberTooLarge, role, [.found: cell])
    case .notANumber: row.note(wrong, role, [.found: cell])
    }
    return nil
  }
}
