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

/// A row of final-status.csv: a goal in an area, an initiative, a cooperation agreement, a grant or a decision.
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
    let subjects = FinalStatusSubjects(self)
    return goals.map { FinalStatusRow($0, path: status.path(of: $0), wording) }
      + subjects.initiatives.map { FinalStatusRow($0.assessment, $0.outcome, subjects) }
      + subjects.agreements.map { FinalStatusRow($0.assessment, $0.outcome, subjects) }
      + subjects.grants.map { FinalStatusRow($0, wording) }
      + (subjects.undone + subjects.unanswered).map(FinalStatusRow.init)
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
    let decided = subjects.handOvers(of: initiative.id) + subjects.recommended(on: initiative.id)
    let told = [assessment.latest?.text].compactMap(\.self) + decided.compactMap(\.decision.words)
    self.init(
      kind: .initiative, id: initiative.id.rawValue, title: initiative.title,
      start: .optional(initiative.actualStart ?? initiative.plannedStart),
      end: .optional(initiative.actualEnd ?? (assessment.isOver ? assessment.latest?.date : nil)),
      target: .optional(initiative.plannedEnd), outcome: outcome.rawValue,
      passedTo: subjects.receiver(of: initiative), note: told.isEmpty ? nil : told.joined(separator: " "),
      isIllustrative: ([initiative.row, assessment.latest?.row].compactMap(\.self) + decided.map(\.decision.row))
        .contains(where: \.isIllustrative))
  }

  init(_ assessment: CooperationAssessment, _ outcome: AgreementOutcome, _ subjects: FinalStatusSubjects) {
    let initiative = assessment.subject.initiative
    let decisions = assessment.decided + assessment.recommended
    let told = decisions.compactMap(\.decision.words)
    self.init(
      kind: .agreement, id: initiative.id.rawValue, title: initiative.title, start: .optional(initiative.inForce),
      end: .optional(assessment.decided.first?.meeting?.date), outcome: outcome.rawValue,
      passedTo: subjects.receiver(of: initiative), note: told.isEmpty ? nil : told.joined(separator: " "),
      isIllustrative: ([initiative.row] + decisions.map(\.decision.row)).contains(where: \.isIllustrative))
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
    self.init(
      kind: .decision, id: decision.id.rawValue, title: decision.title, start: .optional(assessment.meeting?.date),
      target: .optional(decision.due), outcome: assessment.state.rawValue,
      // Whom a recommendation names hasn't been asked to do it yet.
      passedTo: assessment.isMade ? decision.responsible : nil,
      note: decision.words, isIllustrative: decision.row.isIllustrative)
  }
}

extension Decision {
  /// What was decided, or is to be, as it was written.
  fileprivate var words: String? { text ?? recommendation }
}

extension FinalStatusRow {
  /// The columns of final-status.csv, in order.
  static var columns: [FigureColumn<FinalStatusRow>] { subject + course + rest }

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
          "Et måls udgangspunkt; dagen, en indsats begyndte, en aftale trådte i kraft, en beslutning blev truffet"
        ),
        en: (
          "Start",
          "A goal's baseline; the day that an initiative began, an agreement came into force, a decision was made"
        )
      ) { $0.start },
      .init(
        "end",
        da: (
          "Slutning",
          "Et måls seneste tal; dagen, en indsats sluttede, der blev besluttet om en aftale; en bevillings forbrug"
        ),
        en: (
          "End",
          "A goal's last figure; the day that an initiative ended, an agreement was decided on; what a grant has spent"
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
      ) { .text($0.outcome) },
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
      + [DecisionAssessment.State.open, .overdue, .unanswered].map(\.rawValue)
    return words.uniqued()
  }
}
