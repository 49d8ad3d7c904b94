internal import Agreement
internal import Basics
internal import Evidence
internal import Findings

extension Words<Membership.Status> {
  static let membership = Words([
    (.yes, "yes", ["ja", "deltager"], []), (.no, "no", ["nej", "deltager ikke"], []),
    (.declined, "declined", ["afslået", "afslaaet", "afvist"], []),
    (.unknown, "unknown", ["uoplyst", "ukendt"], []),
  ])
}

extension Schema<Membership> {
  private static let status = Field<Membership.Status>(.status, .word(.membership, blank: .unknown), needed: true)
  private static let from = Field<CalendarDate>(.from, .date, needed: true)
  private static let to = Field<CalendarDate>(.to, .date)
  private static let unit = Field<String>(.unit, .text)
  private static let origin = Field<String>(.origin, .text)

  /// One area's membership during a stretch of time a row.
  static let register = Schema(
    fields: [Field(.area, .text, needed: true), status, from, to, unit, origin],
    prepare: { cursor, _ in
      AreaCodes.check(cursor.table, &cursor.log)
      return true
    },
    read: { row, context in
      let subject = context.areas.subject(&row)
      if case .outside = subject { return nil }
      let stands = row.value(status), begins = row.value(from), ends = row.value(to)
      row.checkOrder(begins, ends, .to)
      guard case .area(let code) = subject, let stands, let begins, !row.isRejected,
        let area = context.areas.existing(code, on: begins, begins.description, &row)
      else { return nil }
      return Membership(
        area: area, status: stands, from: begins, to: ends, unit: row.value(unit), origin: row.value(origin),
        file: row.file, line: row.line)
    },
    checks: [
      Check { rows, noted, context in
        RegisterChecks.check(rows, &noted, of: context.source, in: context.agreement)
      }
    ],
    day: \.from,
    store: { rows, evidence in evidence.memberships = rows })
}
