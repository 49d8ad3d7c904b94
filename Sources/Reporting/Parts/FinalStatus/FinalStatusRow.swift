internal import Agreement
internal import Assessment
internal import Basics
internal import DelimitedText
internal import Disclosure
internal import Evidence
internal import Geography
internal import Languages
internal import PortfolioTexts
internal import Rendering

/// A row of final-status.csv: a goal in an area, an initiative, a cooperation agreement, a grant, what all grants come to,
/// or a decision.
struct FinalStatusRow {
  var kind: FinalStatusKind
  var id: String
  var title: String
  var start = FigureTable.Cell.empty
  var end = FigureTable.Cell.empty
  var target = FigureTable.Cell.empty
  var outcome: String
  var path: [FinalStatus.Step] = []
  var passedTo: String?
  var note: String?
  var decidedOn: CalendarDate?
  var decided: String?
  var proposed: String?
  var plannedStart: CalendarDate?
  var area: String?
  var startPeriod: Period?
  var endPeriod: Period?
  var unit: String?
  var isIllustrative: Bool
}

extension CheckReport {
  /// `nil` for a report that isn't the end-of-period status.
  func finalStatusRows(_ wording: any Wording) -> [FinalStatusRow]? {
    guard let status = finalStatus else { return nil }
    let subjects = FinalStatusSubjects(portfolio, accounts: accounts)
    return goals.map { FinalStatusRow($0, path: status.path(of: $0), wording) }
      + subjects.initiatives.map { FinalStatusRow($0.assessment, $0.outcome, subjects) }
      + subjects.agreements.map { FinalStatusRow($0.assessment, $0.outcome, subjects) }
      + subjects.grants.map { FinalStatusRow($0, wording) } + subjects.sums.map { FinalStatusRow($0, wording) }
      + (subjects.undone + subjects.unanswered + subjects.postponed).map(FinalStatusRow.init)
  }
}

extension FinalStatusRow {
  init(_ goal: ReleasedGoal, path: [FinalStatus.Step], _ wording: any Wording) {
    self.init(
      kind: .goal, id: goal.goal.id.rawValue, title: wording.text(goal.goal.title),
      start: .optional(goal.baseline?.value.value),
      end: (goal.observation?.measurement.value).map { .init($0) } ?? .empty,
      target: .optional(goal.goal.target.target?.value), outcome: goal.verdict.rawValue, path: path,
      note: goal.goal.note.map(wording.text), area: goal.area.name, startPeriod: goal.baseline?.period,
      endPeriod: goal.observation?.period, unit: goal.indicator.unit.rawValue, isIllustrative: goal.isIllustrative)
  }

  init(_ assessment: InitiativeAssessment, _ outcome: InitiativeOutcome, _ subjects: FinalStatusSubjects) {
    let initiative = assessment.initiative
    self.init(
      kind: .initiative, id: initiative.id.rawValue, title: initiative.title, start: .optional(initiative.actualStart),
      end: .optional(initiative.actualEnd ?? (assessment.isOver ? assessment.latest?.date : nil)),
      target: .optional(initiative.plannedEnd), outcome: outcome.rawValue,
      passedTo: subjects.receiver(of: initiative), note: assessment.latest?.text,
      plannedStart: initiative.plannedStart,
      isIllustrative: subjects.rows(of: assessment).contains(where: \.isIllustrative))
    add(subjects.taken(on: initiative.id))
  }

  init(_ assessment: CooperationAssessment, _ outcome: AgreementOutcome, _ subjects: FinalStatusSubjects) {
    let initiative = assessment.subject.initiative
    self.init(
      kind: .agreement, id: initiative.id.rawValue, title: initiative.title, start: .optional(initiative.inForce),
      end: .optional(assessment.lapsedOn), outcome: outcome.rawValue,
      passedTo: subjects.receiver(of: initiative),
      isIllustrative: subjects.rows(of: assessment).contains(where: \.isIllustrative))
    add(subjects.taken(on: initiative.id))
  }

  /// What was decided and what was only proposed, each in a column of its own.
  private mutating func add(_ taken: DecisionsTaken) {
    decidedOn = taken.made.first?.meeting?.date
    decided = FinalStatusRow.words(of: taken.made)
    proposed = FinalStatusRow.words(of: taken.recommended + taken.notMade)
  }

  private static func words(of decisions: [DecisionAssessment]) -> String? {
    decisions.isEmpty ? nil : decisions.map { $0.decision.words ?? $0.decision.title }.joined(separator: " ")
  }

  /// What all grants of one currency come to.
  init(_ sum: FinalStatusSubjects.Sum, _ wording: any Wording) {
    self.init(
      kind: .total, id: sum.currency, title: wording.accountsTitle, end: .decimalText(sum.spent.description),
      target: sum.granted.map { .decimalText($0.description) } ?? .empty, outcome: "", unit: sum.currency,
      isIllustrative: sum.isIllustrative)
  }

  init(_ account: AccountAssessment, _ wording: any Wording) {
    let grant = account.grant
    self.init(
      kind: .grant, id: grant.id.rawValue,
      title: wording.account(wording.text(grant.title), provider: grant.provider, year: nil),
      end: .decimalText(account.spent.description),
      target: account.granted.map { .decimalText($0.description) } ?? .empty,
      outcome: GrantOutcome(account).rawValue, note: grant.condition.map(wording.text), unit: grant.currency,
      isIllustrative: account.movements.contains(where: \.row.isIllustrative))
  }

  init(_ assessment: DecisionAssessment) {
    let decision = assessment.decision
    let isPostponed = decision.outcome == .postponed && assessment.result == .postponed
    self.init(
      kind: .decision, id: decision.id.rawValue, title: decision.title, start: .optional(assessment.meeting?.date),
      target: .optional(decision.due), outcome: isPostponed ? "postponed" : assessment.state.rawValue,
      // Whom a recommendation names hasn't been asked to do it yet.
      passedTo: assessment.isMade ? decision.responsible : nil,
      decidedOn: assessment.isMade ? assessment.meeting?.date : nil,
      decided: assessment.isMade ? decision.words : nil, proposed: assessment.isMade ? nil : decision.words,
      isIllustrative: decision.row.isIllustrative)
  }
}

extension Decision {
  /// What was decided, or is to be, as it was written.
  fileprivate var words: String? { text ?? recommendation }
}

extension FinalStatusRow {
  /// The columns of final-status.csv, in order.
  static var columns: [FigureColumn<FinalStatusRow>] { subject + course + decisions + rest }

  private static var subject: [FigureColumn<FinalStatusRow>] {
    [
      .init(
        "kind", choices: FinalStatusKind.allCases.map(\.rawValue), da: ("Slags", "Hvad rækken handler om"),
        en: ("Kind", "What the row is about")
      ) { .text($0.kind.rawValue) },
      .init("id", da: ("Id", "Id i aftalen eller i tabellen"), en: ("Id", "The id in the agreement or the table")) {
        .text($0.id)
      },
      .init("title", da: ("Titel", "Titlen"), en: ("Title", "The title")) { .text($0.title) },
      .init(
        "start",
        da: (
          "Begyndelse",
          "Et måls udgangspunkt; dagen, en indsats begyndte, en aftale trådte i kraft, et punkt var på dagsordenen"
        ),
        en: (
          "Start",
          "A goal's baseline; the day that an initiative began, an agreement came into force, a point was on the agenda"
        )
      ) { $0.start },
      .init(
        "end",
        da: (
          "Slutning",
          "Et måls seneste tal; dagen, en indsats eller en aftale sluttede; en bevillings forbrug"
        ),
        en: (
          "End",
          "A goal's last figure; the day that an initiative or an agreement ended; what a grant has spent"
        )
      ) { $0.end },
      .init(
        "target",
        da: ("Mål", "Et måls måltal; dagen, en indsats skulle slutte, en beslutning udføres; en bevillings størrelse"),
        en: (
          "Target", "A goal's target; the day that an initiative was to end, a decision to be done; a grant's size"
        )
      ) { $0.target },
    ]
  }

  private static var course: [FigureColumn<FinalStatusRow>] {
    [
      .init(
        "outcome", choices: outcomes,
        da: ("Udfald", "Et måls vurdering; hvad der blev af indsats, aftale og beslutning; hvordan bevillingen står"),
        en: ("Outcome", "A goal's verdict; what became of initiative, agreement and decision; how the grant stands")
      ) { $0.outcome.isEmpty ? .empty : .text($0.outcome) },
      .init(
        "path", da: ("Vej", "Et måls vurdering ved slutningen af hvert kvartal, med blanktegn imellem"),
        en: ("Path", "A goal's verdict at the end of each quarter, with blanks between them")
      ) { row in
        row.path.isEmpty
          ? .empty : .text(row.path.map { "\($0.quarter)=\($0.verdict.rawValue)" }.joined(separator: " "))
      },
      .init(
        "passed_to", da: ("Overtages af", "Hvem der har overtaget det eller skal udføre det"),
        en: ("Passed to", "Who has taken it over, or is to carry it out")
      ) { .optional($0.passedTo) },
      .init(
        "note", da: ("Bemærkning", "Hvad der er skrevet om det"), en: ("Note", "What has been written of it")
      ) { .optional($0.note) },
    ]
  }

  private static var decisions: [FigureColumn<FinalStatusRow>] {
    [
      .init(
        "decided_on", .date, da: ("Besluttet den", "Dagen, der sidst blev besluttet noget om det"),
        en: ("Decided on", "The day that anything was last decided about it")
      ) { .optional($0.decidedOn) },
      .init(
        "decided", da: ("Besluttet", "Hvad der da blev besluttet"), en: ("Decided", "What was decided then")
      ) { .optional($0.decided) },
      .init(
        "proposed", da: ("Foreslået", "Hvad der er indstillet, udsat eller afvist og ikke besluttet"),
        en: ("Proposed", "What is recommended, postponed or rejected and not decided")
      ) { .optional($0.proposed) },
      .init(
        "planned_start", .date, da: ("Planlagt begyndelse", "Dagen, en indsats skulle begynde"),
        en: ("Planned start", "The day that an initiative was to begin")
      ) { .optional($0.plannedStart) },
    ]
  }

  private static var rest: [FigureColumn<FinalStatusRow>] {
    [
      .init("area", da: ("Område", "Et måls område"), en: ("Area", "A goal's area")) { .optional($0.area) },
      .init(
        "start_period", da: ("Begyndelsens periode", "Perioden, som udgangspunktet er fra"),
        en: ("Start period", "The period that the baseline is from")
      ) { .optional($0.startPeriod) },
      .init(
        "end_period", da: ("Slutningens periode", "Perioden, som det seneste tal er fra"),
        en: ("End period", "The period that the last figure is from")
      ) { .optional($0.endPeriod) },
      .init(
        "unit", da: ("Enhed", "Enheden for tal; en bevillings valuta"),
        en: ("Unit", "The unit of figures; a grant's currency")
      ) { .optional($0.unit) },
      .init(
        "illustrative", .boolean, da: ("Illustrativ", "Om noget bag rækken er lavet til illustration"),
        en: ("Illustrative", "Whether anything behind the row is made up for illustration")
      ) { .flag($0.isIllustrative) },
    ]
  }

  private static var outcomes: [String] {
    let words =
      Verdict.allCases.map(\.rawValue) + InitiativeOutcome.allCases.map(\.rawValue)
      + AgreementOutcome.allCases.map(\.rawValue) + GrantOutcome.allCases.map(\.rawValue)
      + [DecisionAssessment.State.open, .overdue, .unanswered].map(\.rawValue) + ["postponed"]
    return words.uniqued()
  }
}
