internal import Agreement
public import Basics
public import Evidence

/// Everything that was asked about one thing, as of a day: a cooperation agreement, another initiative such as the preparation
/// of the next agreement, a goal, an indicator.
public struct SurveyAssessment: Hashable, Sendable {
  public var subject: SurveyAnswer.Subject
  public var title: Bilingual
  /// By the day that they were sent.
  public var rounds: [SurveyRound]
  /// Whether answers that haven't come are expected still.
  public var isOpen: Bool
  /// Whether a next round is expected of whoever follows it up.
  public var isFollowed: Bool
  /// Who follows it up: a function or organisation, or a group by its id; empty where nobody is named.
  public var who: String
  /// Whether the initiative that it is about is made up for illustration.
  public var isIllustrative: Bool

  public var latest: SurveyRound? { rounds.last }

  /// The first day that the latest round named for the next one, for which neither a new round nor a hand-over has come;
  /// `nil` where none did.
  public var nextFollowUp: CalendarDate? {
    isFollowed ? latest?.answers.compactMap(\.nextFollowUp).min() : nil
  }

  /// The same where it has passed.
  public func missedFollowUp(on day: CalendarDate) -> CalendarDate? { nextFollowUp.flatMap { $0 < day ? $0 : nil } }
}

extension SurveyAssessment {
  init(_ assessment: InitiativeAssessment, rounds: [SurveyRound]) {
    let initiative = assessment.initiative
    self.init(
      subject: .initiative(initiative.id), title: Bilingual(initiative.title), rounds: rounds,
      isOpen: !assessment.isOver,
      isFollowed: !assessment.isOver, who: initiative.accountable ?? initiative.group?.rawValue ?? "",
      isIllustrative: initiative.row.isIllustrative)
  }

  /// Those about anything but cooperation agreements: initiatives in the order of their tables, then goals and indicators in
  /// that of the agreement.
  static func others(
    _ agreement: Agreement, _ initiatives: [InitiativeAssessment], _ known: KnownLogs
  ) -> [SurveyAssessment] {
    let rounds = rounds(known)
    func survey(_ subject: SurveyAnswer.Subject, _ title: Bilingual) -> SurveyAssessment {
      SurveyAssessment(
        subject: subject, title: title, rounds: rounds[subject] ?? [], isOpen: true, isFollowed: true, who: "",
        isIllustrative: false)
    }
    let all =
      initiatives.filter { $0.initiative.kind != .cooperationAgreement }
      .map { SurveyAssessment($0, rounds: rounds[.initiative($0.initiative.id)] ?? []) }
      + agreement.goals.uniqued(on: \.id).map { survey(.goal($0.id), $0.title) }
      + agreement.indicators.map { survey(.indicator($0.id), $0.title) }
    return all.filter { !$0.rounds.isEmpty }
  }

  static func rounds(_ known: KnownLogs) -> [SurveyAnswer.Subject: [SurveyRound]] {
    Dictionary(grouping: known.logs.answers, by: \.subject).mapValues(SurveyRound.rounds)
  }
}
