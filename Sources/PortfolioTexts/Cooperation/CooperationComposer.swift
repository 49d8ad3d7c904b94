package import Agreement
package import Assessment
internal import Basics
internal import Evidence
internal import Languages
package import Rendering

/// Puts the cooperation agreements into words: whether they are in force, what was recommended and decided, and what those
/// who were asked have answered, with who hasn't; and whatever else parties were asked about.
package struct CooperationComposer {
  private let agreement: Agreement
  private let portfolio: PortfolioAssessment
  private let wording: any CooperationWording

  package init(_ agreement: Agreement, portfolio: PortfolioAssessment, wording: any CooperationWording) {
    (self.agreement, self.portfolio, self.wording) = (agreement, portfolio, wording)
  }

  private var words: InitiativeWords { InitiativeWords(portfolio: portfolio, wording: wording) }
  private var all: [CooperationAssessment] { portfolio.cooperation }
  /// Of agreements first.
  private var surveys: [SurveyAssessment] { all.map(\.survey) + portfolio.surveys }
  private var day: CalendarDate { portfolio.day }
  /// Where nothing is an agreement, it isn't called one.
  private var title: String {
    all.isEmpty && !portfolio.surveys.isEmpty ? wording.surveysTitle : wording.cooperationTitle
  }

  private var attentionTitle: String {
    all.isEmpty && !portfolio.surveys.isEmpty ? wording.surveysAttention : wording.cooperationAttention
  }

  package var document: Document {
    Document(
      title: "\(title): \(wording.text(agreement.title))",
      subtitle: wording.standing(on: wording.date(day)), sections: sections)
  }

  package var sections: [Document.Section] {
    [
      Document.Section("cooperation", title, [.paragraphs(summary)]),
      Document.Section("cooperation-attention", attentionTitle, [.bullets(attention)]),
      matrix.map { Document.Section("cooperation-answers", wording.cooperationAnswers, [.table($0)]) },
      Document.Section("cooperation-one-by-one", wording.cooperationOneByOne, [.bullets(all.map(paragraph))]),
      Document.Section("cooperation-surveys", wording.surveysOneByOne, [.bullets(portfolio.surveys.map(paragraph))]),
    ].compactMap(\.self).filter { !$0.isEmpty }
  }

  // MARK: The whole

  private var summary: [String] {
    let others = portfolio.surveys.isEmpty ? [] : [wording.otherSurveys(portfolio.surveys.count, beside: !all.isEmpty)]
    guard !all.isEmpty else {
      return others.isEmpty
        ? [wording.noCooperation] : [illustrative.map(wording.illustrative)].compactMap(\.self) + others
    }
    let states = (CooperationAssessment.State.allCases.map(Optional.some) + [nil]).compactMap { state in
      let count = all.count { $0.state == state }
      return count > 0 ? (state, count) : nil
    }
    let asked = all.count { $0.latest != nil }
    return [
      illustrative.map(wording.illustrative),
      wording.cooperationCounts(all.count, states),
      wording.cooperationDecisions(
        all.count, decided: all.count { !$0.decided.isEmpty },
        recommended: all.count { $0.decided.isEmpty && !$0.recommended.isEmpty },
        notMade: all.count { $0.decided.isEmpty && $0.recommended.isEmpty && !$0.notMade.isEmpty }),
      asked < all.count ? wording.askedAbout(asked, of: all.count) : nil,
    ].compactMap(\.self) + others
  }

  /// Which of the rows behind it are made up; `nil` where none is.
  private var illustrative: IllustrativeRows? {
    let answers = surveys.flatMap(\.rounds).flatMap(\.answers).map(\.row)
    let others = all.flatMap { one in
      [one.subject.initiative.row] + (one.decided + one.recommended + one.notMade).map(\.decision.row)
    }
    if !answers.isEmpty, answers.allSatisfy(\.isIllustrative) { return .allAnswers }
    return (answers + others).contains(where: \.isIllustrative) ? .marked : nil
  }

  private var attention: [String] {
    let points = all.flatMap { attention($0.survey) + unanswered($0) } + portfolio.surveys.flatMap(attention)
    return points.isEmpty && unknown.isEmpty ? [wording.nothingToAttend()] : unknown + points
  }

  private func attention(_ survey: SurveyAssessment) -> [String] {
    let title = wording.text(survey.title)
    let silent = survey.isOpen ? survey.latest?.parties(.silent, on: day) ?? [] : []
    let missed = survey.missedFollowUp(on: day).map { missed in
      marked(wording.missedFollowUp(title, wording.date(missed)), survey.latest?.answers ?? [])
    }
    return byDeadline(silent).map { wording.silentParties(title, $0.names, since: $0.deadline) }
      + [missed].compactMap(\.self)
  }

  /// Those of which it isn't known whether they are in force, and among them those that nothing else is known of.
  private var unknown: [String] {
    let unknown = all.filter { $0.state == nil }
    let forgotten = all.filter {
      $0.latest == nil && $0.decided.isEmpty && $0.recommended.isEmpty && $0.notMade.isEmpty
    }
    return [
      unknown.isEmpty ? nil : wording.stateUnknown(unknown.map(\.subject.initiative.title)),
      forgotten.isEmpty ? nil : wording.forgotten(forgotten.map(\.subject.initiative.title)),
    ].compactMap(\.self)
  }

  /// What was recommended at one meeting to one group stands together.
  private func unanswered(_ assessment: CooperationAssessment) -> [String] {
    assessment.recommended.gathered(by: \.maker).map { set in
      let first = set[0]
      let text = wording.unansweredRecommendation(
        assessment.subject.initiative.title, set.compactMap(\.effect).map(wording.effect),
        on: first.meeting.map { wording.date($0.date) } ?? first.decision.meeting.rawValue,
        to: first.decision.recommendedTo.map(words.group), due: set.compactMap(\.decision.due).min().map(wording.date))
      return ([words.marked(text, first.decision.row)] + words.answers(to: first)).joined(separator: " ")
    }
  }

  // MARK: Agreement by party

  /// Each agreement against each party that was asked in its latest round; with many parties they stand below each other.
  private var matrix: Document.Table? {
    let asked = surveys.filter { $0.latest != nil }
    let parties = asked.flatMap { $0.latest?.answers.map(\.respondent) ?? [] }.uniqued()
    guard !parties.isEmpty else { return nil }
    if parties.count <= CooperationComposer.widest {
      let heading = portfolio.surveys.isEmpty ? wording.agreementHeading : wording.surveyHeading
      let columns: [WordColumn<SurveyAssessment>] =
        [.init(Bilingual(heading), text: { wording.text($0.title) })]
        + parties.map { party in .init(Bilingual(party)) { cell($0, party) } }
      return Document.Table(columns, of: asked, in: wording.language)
    }
    let columns: [WordColumn<String>] =
      [.init(Bilingual(wording.respondentHeading), text: { $0 })]
      + asked.map { survey in .init(survey.title) { cell(survey, $0) } }
    return Document.Table(columns, of: parties, in: wording.language)
  }

  private static let widest = 6

  private func cell(_ survey: SurveyAssessment, _ party: String) -> Document.TableCell {
    guard let answer = survey.latest?.answers.first(where: { $0.respondent == party }) else {
      return Document.TableCell([wording.notAsked])
    }
    let state = answer.state(on: day)
    guard let answered = answer.answered else {
      return Document.TableCell(
        [marked(wording.answerState(state), [answer])], tone: state == .silent ? .bad : .unknown)
    }
    let when = marked(wording.answered(on: wording.shortDate(answered), isLate: state == .late), [answer])
    guard let said = answer.implementation else { return Document.TableCell([when], tone: .neutral) }
    return Document.TableCell([wording.implementation(said), when], tone: said.tone)
  }

  // MARK: One by one

  private func paragraph(_ assessment: CooperationAssessment) -> String {
    let initiative = assessment.subject.initiative
    let head =
      "\(initiative.title) (\(wording.stateSince(assessment.state, initiative.inForce.map(wording.date))))"
    let round = rounds(assessment.survey)
    let decisions = assessment.decided + assessment.notMade + assessment.recommended
    let rows =
      [initiative.row] + (assessment.latest?.answers.map(\.row) ?? []) + decisions.map(\.decision.row)
    return
      ([head + ":"] + (round ?? [wording.nobodyAsked]) + words.decisions(decisions) + [words.source(rows)])
      .joined(separator: " ")
  }

  /// `Uddannede peers (indikator): 3 af 4 adspurgte har svaret …`
  private func paragraph(_ survey: SurveyAssessment) -> String {
    let rows = survey.latest?.answers.map(\.row) ?? []
    let head = "\(wording.text(survey.title)) (\(wording.surveySubject(survey.subject))):"
    return ([head] + (rounds(survey) ?? [wording.nobodyAsked]) + [words.source(rows)]).joined(separator: " ")
  }

  /// What came of the latest round, and how many there were before; `nil` where nobody was asked.
  private func rounds(_ survey: SurveyAssessment) -> [String]? {
    survey.latest.map { round in
      sentences(on: round) + (survey.rounds.count > 1 ? [wording.earlierRounds(survey.rounds.count - 1)] : [])
    }
  }

  private func sentences(on round: SurveyRound) -> [String] {
    let asked = round.answers.count, answered = round.answered.count
    let rate = wording.number(100 * Double(answered) / Double(asked), decimals: 0)
    var sentences = [wording.responses(answered, of: asked, rate: rate, sent: wording.date(round.sent))]
    // A questionnaire that nobody has answered these questions in doesn't ask them.
    if round.answered.contains(where: { $0.implementation != nil }) {
      sentences.append(wording.implementations(round.counts(\.implementation, unsaid: .notStated)))
    }
    if round.answered.contains(where: { $0.awareness != nil }) {
      sentences.append(wording.awarenesses(round.counts(\.awareness, unsaid: .notStated)))
    }
    sentences = sentences.map { marked($0, round.answers) }
    sentences += byDeadline(round.parties(.silent, on: day)).map { wording.noAnswer($0.names, since: $0.deadline) }
    sentences += byDeadline(round.parties(.waiting, on: day)).map { wording.awaited($0.names, by: $0.deadline) }
    let late = round.parties(.late, on: day)
    if !late.isEmpty { sentences.append(wording.lateAnswers(late.map { marked($0.respondent, [$0]) })) }
    let points = round.points.map { (label: $0.label, count: $0.parties.count) }
    let several = points.filter { $0.count > 1 }, single = points.filter { $0.count == 1 }
    if !several.isEmpty {
      sentences.append(marked(wording.namedBySeveral(several.map { ($0.label, $0.count) }), round.answered))
    }
    if !single.isEmpty { sentences.append(marked(wording.namedByOne(single.map(\.label)), round.answered)) }
    let next = Set(round.answers.compactMap(\.nextFollowUp)).sorted()
    for (days, hasPassed) in [(next.filter { $0 < day }, true), (next.filter { $0 >= day }, false)] where !days.isEmpty
    {
      sentences.append(
        marked(wording.nextFollowUp(days.map(wording.date), hasPassed: hasPassed), round.answered))
    }
    return sentences
  }

  // MARK: Words

  /// Those who were to answer by the same day together, each marked where its row is made up.
  private func byDeadline(_ answers: [SurveyAnswer]) -> [(names: [String], deadline: String)] {
    Set(answers.map(\.deadline)).sorted().map { deadline in
      (answers.filter { $0.deadline == deadline }.map { marked($0.respondent, [$0]) }, wording.date(deadline))
    }
  }

  private func marked(_ text: String, _ answers: [SurveyAnswer]) -> String {
    answers.contains(where: \.row.isIllustrative) ? "\(text) \(wording.illustrativeMark)" : text
  }
}

extension SurveyAnswer.Implementation {
  fileprivate var tone: Document.Tone {
    switch self {
    case .completed: .good
    case .started: .warning
    case .notStarted: .bad
    case .notRelevant: .neutral
    case .notStated: .unknown
    }
  }
}
