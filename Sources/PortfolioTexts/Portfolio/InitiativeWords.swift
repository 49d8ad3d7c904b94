package import Agreement
package import Assessment
package import Basics
package import Evidence
internal import Languages

/// The phrases on one initiative that several parts share.
package struct InitiativeWords {
  private let portfolio: PortfolioAssessment
  private let wording: any PortfolioWording

  package init(portfolio: PortfolioAssessment, wording: any PortfolioWording) {
    (self.portfolio, self.wording) = (portfolio, wording)
  }

  /// `FGU-samarbejde, i gang (14. juni 2022)`
  package func line(_ assessment: InitiativeAssessment) -> String {
    "\(assessment.initiative.title), \(standing(assessment))"
  }

  /// `i gang (14. juni 2022)`
  package func standing(_ assessment: InitiativeAssessment) -> String {
    guard let latest = assessment.latest else { return wording.noStatus }
    return marked(wording.status(wording.status(latest.status), on: wording.date(latest.date)), latest.row)
  }

  /// A group by its title; by its id where the agreement has none such.
  package func group(_ id: ID<Group>) -> String { portfolio.group(id).map { wording.text($0.title) } ?? id.rawValue }

  package func marked(_ text: String, _ rows: RowOrigin...) -> String {
    rows.contains(where: \.isIllustrative) ? "\(text) \(wording.illustrativeMark)" : text
  }

  /// Points on agendas, what became of them and how they stand: those of one meeting that stand alike in one sentence.
  package func decisions(_ assessments: [DecisionAssessment]) -> [String] {
    assessments.gathered(by: \.telling).map(decision)
  }

  private func decision(_ set: [DecisionAssessment]) -> String {
    let first = set[0], decision = first.decision
    let sentence = wording.decision(
      decision.outcome, on: first.meeting.map { wording.date($0.date) },
      by: first.meeting.map { group($0.group) } ?? decision.meeting.rawValue,
      to: decision.recommendedTo.map(group), text: set.map { text(of: $0.decision) }.joined(separator: " "))
    let dissent = decision.dissent.map { wording.dissent($0, process: decision.dissentProcess) }
    return [marked(sentence, decision.row), state(of: first), dissent].compactMap(\.self).joined(separator: " ")
  }

  /// As it was written; where nothing was, by its title and what it brings about.
  package func text(of decision: Decision) -> String {
    let effect = decision.effect.map { " (\(wording.effect($0)))" } ?? ""
    return sentence(decision.text ?? decision.recommendation ?? "\(decision.title)\(effect)")
  }

  /// How it stands, with what was answered; `nil` where nothing is to be done.
  package func state(of assessment: DecisionAssessment) -> String? {
    let due = assessment.decision.due.map(wording.date)
    let state = wording.decisionState(assessment.state, isMade: assessment.isMade, due: due)
    guard [.answered, .unanswered].contains(assessment.state) else { return state }
    let told = answers(to: assessment)
    // What was answered says that it was.
    return assessment.state == .answered && !told.isEmpty
      ? told.joined(separator: " ") : (told + [state].compactMap(\.self)).joined(separator: " ")
  }

  /// What became of something that was passed on or put off.
  package func answers(to assessment: DecisionAssessment) -> [String] {
    let answers = assessment.answers.compactMap { id in portfolio.decisions.first { $0.decision.id == id } }
    return answers.compactMap { answer in
      answer.decision.outcome.map {
        marked(wording.answer($0, on: answer.meeting.map { wording.date($0.date) }), answer.decision.row)
      }
    }
  }

  /// `bevaegelser.csv:3-9`: lines that follow each other together.
  package func source(_ rows: [RowOrigin]) -> String {
    let files = Provenance.merged(rows.map { Provenance(file: $0.file, lines: [$0.line...$0.line]) })
    return wording.source(
      files.flatMap { file in
        file.lines.map {
          $0.count == 1 ? "\(file.file):\($0.lowerBound)" : "\(file.file):\($0.lowerBound)-\($0.upperBound)"
        }
      })
  }

  package func decisions(on initiative: ID<Initiative>) -> [DecisionAssessment] {
    portfolio.decisions.filter { $0.decision.subject == .initiative(initiative) }
  }
}

extension DecisionAssessment {
  /// What one sentence tells of all that are alike in it; disagreement is told with its own.
  fileprivate struct Telling: Hashable {
    var maker: Maker
    var outcome: Decision.Outcome?
    var state: State
    var answers: [ID<Decision>]
    var due: CalendarDate?
    var isIllustrative: Bool
    var dissent: ID<Decision>?
  }

  fileprivate var telling: Telling {
    Telling(
      maker: maker, outcome: decision.outcome, state: state, answers: answers, due: decision.due,
      isIllustrative: decision.row.isIllustrative, dissent: decision.dissent == nil ? nil : decision.id)
  }
}
