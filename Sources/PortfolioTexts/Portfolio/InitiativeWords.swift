package import Agreement
package import Assessment
package import Basics
internal import Evidence
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

  /// A point on an agenda, what became of it and how it stands.
  package func decision(_ assessment: DecisionAssessment) -> String {
    let decision = assessment.decision
    let sentence = wording.decision(
      decision.outcome, decision.effect,
      on: assessment.meeting.map { wording.date($0.date) } ?? decision.meeting.rawValue,
      by: assessment.meeting.map { group($0.group) } ?? decision.meeting.rawValue,
      to: decision.recommendedTo.map(group), text: decision.text ?? decision.recommendation ?? decision.title)
    let state = wording.decisionState(assessment.state, due: decision.due.map(wording.date))
    let dissent = decision.dissent.map { wording.dissent($0, process: decision.dissentProcess) }
    return [marked(sentence, decision.row), state, dissent].compactMap(\.self).joined(separator: " ")
  }

  package func decisions(on initiative: ID<Initiative>) -> [DecisionAssessment] {
    portfolio.decisions.filter { $0.decision.subject == .initiative(initiative) }
  }
}
