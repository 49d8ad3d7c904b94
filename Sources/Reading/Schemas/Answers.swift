internal import Agreement
internal import Basics
internal import Evidence
internal import Findings
internal import Geography

extension Schema<SurveyAnswer> {
  private static let round = Field<ID<SurveyAnswer.Round>>("round", .id(), needed: true)
  private static let initiative = Field<ID<Initiative>>("initiative", .id())
  private static let subject = Field<SurveyAnswer.Subject>("subject", .surveySubject)
  private static let respondent = Field<String>("respondent", .text, needed: true)
  private static let sent = Field<CalendarDate>("sent", .date, needed: true)
  private static let deadline = Field<CalendarDate>("deadline", .date, needed: true)
  private static let answered = Field<CalendarDate>("answered", .date)
  private static let awareness = Field<SurveyAnswer.Awareness>("awareness", .word())
  private static let implementation = Field<SurveyAnswer.Implementation>("implementation", .word())
  private static let attention = Field<[String]>("attention", .list(separatedBy: ["|"]))
  private static let nextFollowUp = Field<CalendarDate>("next_follow_up", .date)

  /// A party that was asked in a round a row.
  static let answers = Schema(
    fields: [
      round, initiative, subject, respondent, sent, deadline, answered, awareness, implementation, attention,
      nextFollowUp,
    ],
    read: { row, context in
      let turn = row.value(round), subject = row.surveySubject(subject, initiative), party = row.value(respondent)
      let asked = row.value(sent), due = row.value(deadline)
      let origin = row.origin(context, day: asked)
      let nowhere = CalendarDate(dayNumber: 0)
      var answer = SurveyAnswer(
        round: turn ?? ID(""), subject: subject ?? .initiative(ID("")), respondent: party.map(context.party) ?? "",
        sent: asked ?? nowhere, deadline: due ?? nowhere, row: origin)
      answer.answered = row.value(answered)
      answer.awareness = row.value(awareness)
      answer.implementation = row.value(implementation)
      answer.attention = row.value(attention) ?? []
      answer.nextFollowUp = row.value(nextFollowUp)
      row.checkDays(of: answer, isDated: asked != nil, isDue: due != nil)
      return turn == nil || subject == nil || party == nil || asked == nil || due == nil ? nil : answer
    },
    checks: [
      .unique("respondent") { $0.key },
      .references("initiative", to: .initiative) { $0.initiative },
      .references("subject", to: .goal) { if case .goal(let id) = $0.subject { id } else { nil } },
      .references("subject", to: .indicator) { if case .indicator(let id) = $0.subject { id } else { nil } },
    ])
}

extension ReadingContext {
  /// An area is called by its name, however the row tells it; any other party as it stands.
  fileprivate func party(_ text: String) -> String {
    var areas = areas
    guard case .area(let code) = areas.match(text) else { return text }
    return agreement.area(code)?.name ?? text
  }
}

extension ValueKind<SurveyAnswer.Subject> {
  fileprivate static var surveySubject: ValueKind {
    ValueKind(.word, expected: Choices(codes: ["initiative:ID", "goal:ID", "indicator:ID"])) {
      SurveyAnswer.Subject(parsing: $0)
    }
  }
}

extension RowCursor {
  /// What is asked about, from either of two columns; one of them has to say it.
  fileprivate mutating func surveySubject(
    _ subject: Field<SurveyAnswer.Subject>, _ initiative: Field<ID<Initiative>>
  ) -> SurveyAnswer.Subject? {
    let named = value(initiative)
    guard text(subject.role)?.isEmpty ?? true else { return value(subject) }
    if named == nil { note(.missing, initiative.role) }
    return named.map { .initiative($0) }
  }

  /// Nothing is answered before it was asked, nor due then; and what is answered has a day.
  fileprivate mutating func checkDays(of answer: SurveyAnswer, isDated: Bool, isDue: Bool) {
    if isDated, let day = answer.answered, day < answer.sent {
      note(.answeredBeforeRequested, "answered", [.found: day.description, .limit: answer.sent.description])
    }
    if isDated, isDue, answer.deadline < answer.sent {
      note(.dueBeforeRequested, "deadline", [.found: answer.deadline.description, .limit: answer.sent.description])
    }
    let isSaid =
      answer.awareness != nil || answer.implementation != nil || !answer.attention.isEmpty
      || answer.nextFollowUp != nil
    if isSaid, answer.answered == nil, text("answered")?.isEmpty ?? true {
      note(.answerWithoutDay, "answered", [.name: answer.respondent])
    }
  }
}

extension SurveyAnswer {
  fileprivate var key: [String] {
    [round.rawValue, subject.description, respondent, row.knownFrom?.description ?? ""]
  }
}
