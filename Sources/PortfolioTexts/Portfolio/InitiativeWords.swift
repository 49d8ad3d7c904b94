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
    var sets: [[DecisionAssessment]] = []
    for assessment in assessments {
      if let place = sets.firstIndex(where: { $0[0].standsLike(assessment) }) {
        sets[place].append(assessment)
      } else {
        sets.append([assessment])
      }
    }
    return sets.map(decision)
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

  /// How it stands; `nil` where nothing is to be done.
  package func state(of assessment: DecisionAssessment) -> String? {
    wording.decisionState(
      assessment.state, isMade: assessment.isMade, due: assessment.decision.due.map(wording.date))
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
  /// Whether one sentence can tell both; disagreement is told with its own.
  fileprivate func standsLike(_ other: DecisionAssessment) -> Bool {
    decision.meeting == other.decision.meeting && decision.outcome == other.decision.outcome
      && decision.recommendedTo == other.decision.recommendedTo && state == other.state
      && decision.due == other.decision.due && decision.row.isIllustrative == other.decision.row.isIllustrative
      && decision.dissent == nil && other.decision.dissent == nil
  }
}
