internal import Agreement
internal import Basics
internal import Evidence
internal import Findings

extension Schema<StatusReport> {
  private static let initiative = Field<ID<Initiative>>("initiative", .id(), needed: true)
  private static let date = Field<CalendarDate>("date", .date, needed: true)
  private static let status = Field<StatusReport.Status>(.status, .word(), needed: true)
  private static let confidence = Field<StatusReport.Confidence>("confidence", .word())
  private static let text = Field<String>("text", .text)
  private static let obstacles = Field<String>("obstacles", .text)
  private static let nextStep = Field<String>("next_step", .text)
  private static let who = Field<String>("who", .text)
  private static let byWhen = Field<CalendarDate>("by_when", .date)
  private static let meeting = Field<ID<Meeting>>("meeting", .id())
  private static let reportedBy = Field<String>("reported_by", .text)
  private static let dissent = Field<String>("dissent", .text)
  private static let dissentProcess = Field<String>("dissent_process", .text)

  /// What was said of an initiative on a day a row.
  static let statuses = Schema(
    fields: [
      initiative, date, status, confidence, text, obstacles, nextStep, who, byWhen, meeting, reportedBy, dissent,
      dissentProcess,
    ],
    read: { row, context in
      let subject = row.value(initiative), day = row.value(date), stands = row.value(status)
      let origin = row.origin(context, day: day)
      var report = StatusReport(
        initiative: subject ?? ID(""), date: day ?? CalendarDate(dayNumber: 0), status: stands ?? .notStarted,
        row: origin)
      report.confidence = row.value(confidence)
      report.text = row.value(text)
      report.obstacles = row.value(obstacles)
      report.nextStep = row.value(nextStep)
      report.who = row.value(who)
      report.byWhen = row.value(byWhen)
      report.meeting = row.value(meeting)
      report.reportedBy = row.value(reportedBy)
      report.dissent = row.value(dissent)
      report.dissentProcess = row.value(dissentProcess)
      if [.amber, .red].contains(report.confidence), report.text == nil {
        row.note(.confidenceWithoutText, "confidence", [.found: row.text("confidence") ?? ""])
      }
      return subject == nil || day == nil || stands == nil ? nil : report
    },
    checks: [
      .references("initiative", to: .initiative) { $0.initiative },
      .references("meeting", to: .meeting) { $0.meeting },
      .afterTheBeginning,
    ])
}

extension Check<StatusReport> {
  /// Nothing is under way or closed in a year before the first that it is planned for.
  fileprivate static let afterTheBeginning = Check.noting { rows, noted, context in
    // The first row of an initiative is the one that was known first; later ones change the plan.
    let plans = Dictionary(
      context.logs.initiatives.map { ($0.id, $0) },
      uniquingKeysWith: { ($1.row.knownFrom?.dayNumber ?? .min) < ($0.row.knownFrom?.dayNumber ?? .min) ? $1 : $0 })
    for row in rows where row.value.status.impliesWork {
      guard let plan = plans[row.value.initiative], let first = plan.plannedYears.first ?? plan.plannedStart?.year,
        row.value.date.year < first
      else { continue }
      noted.note(
        .statusBeforeStart, row.row, "date",
        [.found: row.value.date.description, .name: row.value.initiative.rawValue, .limit: String(first)],
        holds: max(row.value.knownFrom, plan.row.knownFrom ?? row.value.knownFrom), until: nil)
    }
  }
}

extension StatusReport.Status {
  fileprivate var impliesWork: Bool {
    switch self {
    case .implementation, .suspended, .finalisation, .closed: true
    case .notStarted, .pipeline, .cancelled, .handedOver: false
    }
  }
}
