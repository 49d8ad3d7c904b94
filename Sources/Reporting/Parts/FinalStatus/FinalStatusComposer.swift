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
  private let portfolio: FinalPortfolioComposer
  private let status: FinalStatus

  /// `nil` for a report that isn't the end-of-period status.
  init?(report: CheckReport, wording: any Wording) {
    guard let status = report.finalStatus else { return nil }
    (self.report, self.wording, self.status) = (report, wording, status)
    portfolio = FinalPortfolioComposer(
      report.agreement, portfolio: report.portfolio, accounts: report.accounts, wording: wording)
  }

  /// The words for figures, which are the goal check's.
  private var figures: GoalCheckComposer { GoalCheckComposer(report: report, wording: wording) }

  var document: Document {
    Document(
      title: "\(wording.finalStatusTitle): \(wording.text(report.agreement.title))",
      subtitle: wording.asOf(report.checkPeriod, report.asOf), sections: sections)
  }

  var sections: [Document.Section] {
    let goals = [
      Document.Section("final-status", wording.finalConclusion, [.paragraphs(conclusion)]),
      Document.Section("final-goals", wording.finalGoals, [.bullets(texts)]),
      Document.Section("final-untargeted", wording.finalUntargeted, [.bullets(untargeted)]),
      Document.Section("final-unmeasured", wording.finalUnmeasured, [.bullets(unmeasured)]),
    ]
    return (goals + portfolio.sections).filter { !$0.isEmpty }
  }

  // MARK: The conclusion

  private var conclusion: [String] {
    let isPreliminary = report.asOf < report.agreement.last
    return figures.illustrative + portfolio.madeUp + (isPreliminary ? [wording.preliminary] : [])
      + [figures.headline].filter { !$0.isEmpty } + figures.ofEach + figures.scope + portfolio.counts
      + figures.recommended
  }

  // MARK: Goals

  private var texts: [String] {
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
      wording.finalStretch(wording.verdict($0.verdict).lowercasedFirst, from: $0.first)
    }
    let course = wording.finalFigures(
      from: start(of: goal), to: end(of: goal),
      target: goal.goal.target.target.map { _ in wording.goal(figures.targetText(goal), by: goal.goal.deadline) })
    return [
      "\(figures.name(goal)): \(wording.verdict(goal.verdict).lowercasedFirst).", course,
      // One verdict all along has been told.
      stretches.count > 1 ? wording.finalPath(stretches) : nil, goal.goal.note.map { sentence(wording.text($0)) },
      wording.toFill(.why),
    ].compactMap(\.self).joined(separator: " ")
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

  /// Goals whose target was never set, though one was intended.
  private var untargeted: [String] { undecided(report.single.filter { $0.verdict == .targetNotSet }, .whyNoTarget) }

  /// Goals that were never measured, or not so that they can be assessed.
  private var unmeasured: [String] {
    let goals = report.single.filter {
      [.noData, .notAssessable, .awaitingFinal].contains($0.verdict) || $0.observation == nil
    }
    let late = report.single.compactMap { goal in
      lackingYear(of: goal).map { year in
        let latest = goal.observation.map { wording.period($0.period) }
        return "\(figures.name(goal)): \(wording.lacking(year, latest: latest)) \(wording.toFill(.whyUnmeasured))"
      }
    }
    guard goals.isEmpty, late.isEmpty else { return undecided(goals, .whyUnmeasured) + late }
    return report.goals.isEmpty ? [] : [wording.allMeasured]
  }

  /// The last whole year of the report, or the year of the goal's deadline before it, where the goal has figures and none of
  /// that year or later.
  private func lackingYear(of goal: ReleasedGoal) -> Int? {
    guard let latest = goal.observation?.period.last, ![.noData, .notAssessable, .awaitingFinal].contains(goal.verdict)
    else { return nil }
    let last = report.checkPeriod.last
    let whole = last == Period.year(last.year).last ? last.year : last.year - 1
    let year = min(whole, goal.goal.deadline?.year ?? whole)
    return latest.year < year ? year : nil
  }

  private func undecided(_ goals: [ReleasedGoal], _ blank: FinalStatusBlank) -> [String] {
    goals.map { goal in
      let why = wording.plain(goal.verdict, goal.setting).lowercasedFirst
      return "\(wording.finalLine(figures.name(goal), why, said: nil)) \(wording.toFill(blank))"
    }
  }
}
