internal import Agreement
internal import Assessment
internal import Basics
internal import Disclosure
internal import Evidence
internal import Geography
internal import Languages
internal import PortfolioTexts
internal import Rendering

/// Puts the end-of-period status into words. Each count is of rows of final-status.csv; where only a person can tell, it
/// leaves a blank that says what is to be written.
struct FinalStatusComposer {
  let report: CheckReport
  let wording: any Wording
  let subjects: FinalStatusSubjects
  private let status: FinalStatus

  /// `nil` for a report that isn't the end-of-period status.
  init?(report: CheckReport, wording: any Wording) {
    guard let status = report.finalStatus else { return nil }
    (self.report, self.wording, self.status) = (report, wording, status)
    subjects = FinalStatusSubjects(report)
  }

  /// The words for figures, which are the goal check's.
  private var figures: GoalCheckComposer { GoalCheckComposer(report: report, wording: wording) }

  var document: Document {
    Document(
      title: "\(wording.finalStatusTitle): \(wording.text(report.agreement.title))",
      subtitle: wording.asOf(report.checkPeriod, report.asOf), sections: sections)
  }

  var sections: [Document.Section] {
    [
      section("final-status", wording.finalConclusion, [.paragraphs(conclusion)]),
      section("final-goals", wording.finalGoals, [.bullets(goals)]),
      section("final-unmeasured", wording.finalUnmeasured, [.bullets(unmeasured)]),
      section("final-initiatives", wording.finalInitiatives, [.bullets(initiatives)]),
      section("final-agreements", wording.finalAgreements, [.bullets(agreements)]),
      section("final-money", wording.finalMoney, [.bullets(money)]),
      section("final-decisions", wording.finalDecisions, [.bullets(undone)]),
      section("final-handed-on", wording.finalHandedOn, [.bullets(handedOn)]),
    ].filter { !$0.isEmpty }
  }

  private func section(_ id: String, _ heading: String, _ blocks: [Document.Block]) -> Document.Section {
    Document.Section(kind: Document.Section.Kind(id), heading: heading, blocks: blocks)
  }

  // MARK: The conclusion

  private var conclusion: [String] {
    let isPreliminary = report.asOf < report.agreement.last
    return (isPreliminary ? [wording.preliminary] : []) + [countOfGoals].compactMap(\.self) + figures.ofEach
      + countsOfPortfolio + figures.recommended + madeUp
  }

  private var madeUp: [String] {
    report.goals.contains(where: \.isIllustrative) ? [wording.illustrative(all: report.isAllIllustrative)] : []
  }

  /// Those that are set for each municipality are told by how many meet them.
  private var countOfGoals: String? {
    let goals = report.single
    guard !goals.isEmpty else { return nil }
    let parts = Verdict.allCases.map { verdict in
      (label: wording.verdict(verdict).lowercasedFirst, count: goals.count { $0.verdict == verdict })
    }
    return wording.finalCount(.goal, goals.count, parts)
  }

  // MARK: Goals

  private var goals: [String] {
    report.rows.map { row in
      switch row {
      case .one(let goal): text(goal)
      case .each(let goal):
        (["\(figures.title(goal)):"] + figures.sentences(on: goal) + [wording.toFill(.why)]).joined(separator: " ")
      }
    }
  }

  private func text(_ goal: ReleasedGoal) -> String {
    let stretches = FinalStatus.stretches(of: status.path(of: goal)).map {
      "\(wording.verdict($0.verdict).lowercasedFirst) \($0.quarters)"
    }
    let course = wording.finalFigures(
      from: start(of: goal), to: end(of: goal),
      target: goal.goal.target.target == nil
        ? figures.targetText(goal) : wording.goal(figures.targetText(goal), by: goal.goal.deadline))
    return [
      "\(figures.name(goal)): \(wording.verdict(goal.verdict).lowercasedFirst).", course,
      wording.finalPath(stretches), wording.toFill(.why),
    ].joined(separator: " ")
  }

  private func start(of goal: ReleasedGoal) -> String? {
    goal.baseline.map { baseline in
      let isMadeUp = goal.isIllustrative && baseline.origin == .observed
      let value = wording.shown(baseline.value) { figures.marked(figures.quantity($0, goal), isMadeUp) }
      return wording.finalFigure(value, in: baseline.period)
    }
  }

  private func end(of goal: ReleasedGoal) -> String? {
    goal.observation.map { observation in
      let value =
        goal.hidesValue
        ? wording.hiddenMark : figures.marked(figures.value(goal), observation.flags.contains(.illustrative))
      return wording.finalFigure(value, in: observation.period)
    }
  }

  /// Goals whose target was never set, and those that were never measured, or not so that they can be assessed.
  private var unmeasured: [String] {
    let goals = report.single.filter { $0.verdict.isUnmeasured }
    guard !goals.isEmpty else { return report.goals.isEmpty ? [] : [wording.allMeasured] }
    return goals.map { goal in
      let why = wording.neverMeasured(figures.name(goal), wording.plain(goal.verdict, goal.setting))
      return "\(why) \(wording.toFill(.whyUnmeasured))"
    }
  }
}

extension Verdict {
  /// Whether it can't be said if the goal was met, for want of a figure or of a target that was intended.
  fileprivate var isUnmeasured: Bool { [.targetNotSet, .noData, .notAssessable, .awaitingFinal].contains(self) }
}
