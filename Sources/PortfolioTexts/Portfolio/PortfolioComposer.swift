package import Agreement
package import Assessment
internal import Basics
internal import Evidence
internal import Languages
package import Rendering

/// Puts the portfolio into words: how many initiatives stand how, what calls for attention, and each of them with the rows
/// that say so.
package struct PortfolioComposer {
  private let agreement: Agreement
  private let goals: [(goal: Goal, standing: String)]
  private let portfolio: PortfolioAssessment
  private let wording: any PortfolioWording

  /// - Parameter goals: those of the report, with what may be said of how they stand.
  package init(
    _ agreement: Agreement, goals: [(goal: Goal, standing: String)], portfolio: PortfolioAssessment,
    wording: any PortfolioWording
  ) {
    (self.agreement, self.goals, self.portfolio, self.wording) = (agreement, goals, portfolio, wording)
  }

  private var words: InitiativeWords { InitiativeWords(portfolio: portfolio, wording: wording) }
  private var initiatives: [InitiativeAssessment] { portfolio.initiatives }

  package var document: Document {
    Document(
      title: "\(wording.portfolioTitle): \(wording.text(agreement.title))",
      subtitle: wording.standing(on: wording.date(portfolio.day)), sections: sections)
  }

  package var sections: [Document.Section] {
    [
      Document.Section("portfolio", wording.portfolioTitle, [.paragraphs(summary)]),
      Document.Section("portfolio-overview", wording.initiativeOverview, [.table(overview)]),
      Document.Section("portfolio-attention", wording.initiativeAttention, [.bullets(attention)]),
      years.map {
        Document.Section(
          "portfolio-years", wording.initiativesYearByYear, [.table($0), .paragraphs([wording.yearMarksExplained])])
      },
      Document.Section("portfolio-goals", wording.goalsAndInitiatives, [.bullets(goals(telling: true) + withoutGoals)]),
      Document.Section(
        "portfolio-initiatives", wording.initiativesOneByOne,
        [.bullets(initiatives.map { "\($0.initiative.title). \(paragraph(on: $0))" })]),
    ].compactMap(\.self).filter { !$0.isEmpty }
  }

  /// Those of the page, where the goal check has told what is behind each goal.
  package var pageSections: [Document.Section] { sections.filter { $0.kind.id != "portfolio-goals" } }

  // MARK: The whole

  private var summary: [String] {
    guard !initiatives.isEmpty else { return [wording.noInitiatives] }
    let statuses = StatusReport.Status.allCases.compactMap { status in
      let count = initiatives.count { $0.latest?.status == status }
      return count > 0 ? (status, count) : nil
    }
    let counts = wording.initiativeCounts(
      initiatives.count, statuses, withoutStatus: initiatives.count { $0.latest == nil })
    return [
      counts,
      wording.initiativesInArrears(
        overdue: initiatives.count(where: \.isOverdue), silent: initiatives.count(where: \.isSilent)),
    ]
  }

  private var overview: Document.Table {
    let headings = PortfolioHeadings.initiatives
    let columns: [WordColumn<InitiativeAssessment>] = [
      .init(headings.initiative, text: { $0.initiative.title }),
      .init(headings.status) { assessment in
        Document.TableCell(
          assessment.latest.map { [wording.status($0.status), wording.shortDate($0.date)] } ?? [wording.noStatus],
          tone: assessment.tone)
      },
      .init(headings.next, text: { $0.latest?.nextStep ?? wording.none }),
      .init(headings.who, text: { $0.latest?.who ?? $0.initiative.accountable ?? wording.none }),
      .init(headings.by, text: { $0.latest?.byWhen.map(wording.shortDate) ?? wording.none }),
    ]
    return Document.Table(columns, of: initiatives, in: wording.language)
  }

  // MARK: What calls for attention

  /// A line for each kind of thing that is wrong, with the initiatives that it is said of.
  private var attention: [String] {
    let open = initiatives.filter { !$0.isOver }
    let kinds: [PortfolioPoint: [String]] = [
      .overdue: initiatives.filter(\.isOverdue).map {
        named($0, wording.dueOn, $0.overdueSince.map(wording.date))
      },
      .notStarted: initiatives.filter(\.isNotStarted).map { named($0, wording.toBegin, begins($0)) },
      .neverTold: initiatives.filter { $0.isSilent && $0.latest == nil }.map(\.initiative.title),
      .silent: initiatives.filter(\.isSilent).compactMap { assessment in
        assessment.latest.map { named(assessment, wording.latestOn, wording.date($0.date)) }
      },
      .unchanged: open.compactMap { assessment in
        assessment.unchangedMeetings.flatMap {
          $0 >= PortfolioComposer.manyMeetings ? named(assessment, wording.meetings($0), nil) : nil
        }
      },
      .seats: open.filter { ($0.initiative.seatsOpen ?? 0) > 0 }.map {
        named($0, wording.seats($0.initiative.seatsOpen ?? 0), nil)
      },
      .years: open.compactMap { assessment in
        let years = assessment.yearsWithoutStatus(on: portfolio.day)
        return years.isEmpty ? nil : named(assessment, Initiative.Years.text(years, separator: ", "), nil)
      },
      .nothingPlanned: open.filter { $0.missingAspects != nil && $0.followUps.isEmpty }.map(\.initiative.title),
      .aspects: open.filter { !$0.followUps.isEmpty && !($0.missingAspects ?? []).isEmpty }.map {
        named($0, ($0.missingAspects ?? []).map(wording.aspect).joined(separator: ", "), nil)
      },
      .slipped: open.filter { ($0.slippage ?? 0) > 0 }.map { named($0, wording.days($0.slippage ?? 0), nil) },
      .groupEnded: open.compactMap { assessment in
        assessment.initiative.group.flatMap(portfolio.group).flatMap { group in
          group.to.flatMap { $0 < portfolio.day ? named(assessment, wording.text(group.title), wording.date($0)) : nil }
        }
      },
    ]
    let points = PortfolioPoint.allCases.compactMap { kind in
      kinds[kind].flatMap { $0.isEmpty ? nil : wording.point(kind, $0) }
    }
    return points.isEmpty ? [wording.nothingToAttend()] : points
  }

  /// Meetings without a change from which on that is worth a line.
  private static let manyMeetings = 3

  /// `FGU-samarbejde (senest 14. juni 2022)`
  private func named(_ assessment: InitiativeAssessment, _ remark: String, _ detail: String?) -> String {
    "\(assessment.initiative.title) (\([remark, detail].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")))"
  }

  private func begins(_ assessment: InitiativeAssessment) -> String? {
    assessment.initiative.plannedYears.first.map(String.init) ?? assessment.initiative.plannedStart.map(wording.date)
  }

  // MARK: Years

  /// Initiative by year, with a mark in each; `nil` where nothing is planned or said in any year.
  private var years: Document.Table? {
    let all = Set(initiatives.flatMap { $0.initiative.plannedYears + $0.yearsReported }).sorted()
    guard let first = all.first, let last = all.last, last - first < 12 else { return nil }
    let columns: [WordColumn<InitiativeAssessment>] =
      [.init(PortfolioHeadings.initiatives.initiative, text: { $0.initiative.title })]
      + (first...last).map { year in .init(Bilingual(String(year)), text: { mark($0, year) }) }
    return Document.Table(columns, of: initiatives, in: wording.language)
  }

  private func mark(_ assessment: InitiativeAssessment, _ year: Int) -> String {
    let isReported = assessment.yearsReported.contains(year)
    if assessment.initiative.years == .notStated { return isReported ? "+" : "?" }
    switch (assessment.initiative.plannedYears.contains(year), isReported) {
    case (true, true): return "●"
    case (true, false): return "○"
    case (false, true): return "+"
    case (false, false): return ""
    }
  }

  // MARK: Goals

  /// What is done about each goal, side by side and never added up; those that nothing is done about stand together.
  ///
  /// - Parameter telling: whether it is told how a goal stands, which a goal check does beside.
  package func goals(telling: Bool) -> [String] {
    let all = goals.map { goal in
      (
        title: wording.text(goal.goal.title), standing: telling ? goal.standing : nil,
        behind: portfolio.initiatives(of: goal.goal.id).map(words.line)
      )
    }
    let idle = all.filter(\.behind.isEmpty).map(\.title)
    return all.filter { !$0.behind.isEmpty }.map { wording.goal($0.title, $0.standing, initiatives: $0.behind) }
      + (idle.isEmpty ? [] : [wording.goalsWithoutInitiatives(idle)])
  }

  private var withoutGoals: [String] {
    let without = initiatives.filter(\.initiative.goals.isEmpty).map(words.line)
    return without.isEmpty ? [] : [wording.withoutGoal(without)]
  }

  // MARK: One by one

  private func paragraph(on assessment: InitiativeAssessment) -> String {
    let initiative = assessment.initiative
    var sentences = [
      initiative.kind == .initiative ? nil : wording.kind(initiative.kind).capitalizedFirst + ".",
      initiative.inForce.map { wording.inForce(since: wording.date($0)) },
      initiative.accountable.map(wording.accountable),
    ]
    if let latest = assessment.latest {
      sentences.append(
        words.marked(
          wording.statusSentence(wording.status(latest.status), on: wording.date(latest.date), text: latest.text),
          latest.row))
      sentences.append(latest.obstacles.map(wording.obstacles))
      if latest.nextStep != nil || latest.byWhen != nil {
        sentences.append(wording.nextStep(latest.nextStep, who: latest.who, by: latest.byWhen.map(wording.date)))
      }
      sentences.append(latest.dissent.map { wording.dissent($0, process: latest.dissentProcess) })
    } else {
      sentences.append(wording.noStatusSentence)
    }
    let decisions = words.decisions(on: initiative.id)
    sentences += words.decisions(decisions)
    let rows = [initiative.row] + (assessment.latest.map { [$0.row] } ?? []) + decisions.map(\.decision.row)
    sentences.append(words.source(rows))
    return sentences.compactMap(\.self).joined(separator: " ")
  }
}

extension InitiativeAssessment {
  /// How its status is coloured: what is late or silent is to be seen.
  var tone: Document.Tone {
    if isOverdue || isNotStarted { return .bad }
    if latest == nil { return .unknown }
    if isSilent { return .warning }
    return isOver ? .neutral : .good
  }
}
