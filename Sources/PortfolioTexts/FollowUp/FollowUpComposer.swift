package import Agreement
package import Assessment
package import Basics
internal import Evidence
internal import Languages
package import Rendering

/// The written status to a forum: of each initiative what happened since the last meeting, the next step, what the forum is
/// asked to decide, and disagreement in full.
package struct FollowUpComposer {
  private let agreement: Agreement
  private let recipient: ID<Group>?
  private let portfolio: PortfolioAssessment
  private let wording: any PortfolioWording

  /// - Parameter group: whom it is for; `nil` for the group that the agreement names.
  package init(
    _ agreement: Agreement, for group: ID<Group>?, portfolio: PortfolioAssessment, wording: any PortfolioWording
  ) {
    (self.agreement, self.portfolio, self.wording) = (agreement, portfolio, wording)
    recipient = group ?? agreement.recipients.followUp
  }

  private var words: InitiativeWords { InitiativeWords(portfolio: portfolio, wording: wording) }
  private var followed: [InitiativeAssessment] { portfolio.initiatives.filter(\.isToBeFollowed) }

  package var document: Document {
    let recipient = recipient.map { words.group($0) }
    return Document(
      title: [wording.followUpTitle, recipient].compactMap(\.self).joined(separator: ": "),
      subtitle: "\(wording.text(agreement.title)). \(wording.standing(on: wording.date(portfolio.day)))",
      sections: [conclusion] + followed.filter(\.hasNews).map(section) + untold)
  }

  private var conclusion: Document.Section {
    let summary =
      followed.isEmpty
      ? wording.nothingToFollow
      : [
        wording.initiativeCounts(followed.count, statuses, withoutStatus: followed.count { $0.latest == nil }),
        wording.initiativesInArrears(overdue: followed.count(where: \.isOverdue), silent: 0),
        wording.decisionsWanted(followed.count { !$0.wanted.isEmpty }, of: deciding),
      ].joined(separator: " ")
    return Document.Section(
      kind: .conclusion, heading: wording.conclusion,
      blocks: [.paragraphs([summary] + portfolio.recommendationsInShort(wording))])
  }

  private var statuses: [(StatusReport.Status, Int)] {
    StatusReport.Status.allCases.map { status in (status, followed.count { $0.latest?.status == status }) }
      .filter { $0.1 > 0 }
  }

  /// Who is asked to decide.
  private var deciding: [String] {
    followed.flatMap(\.wanted).compactMap(\.recommendedTo).uniqued().map(words.group)
  }

  /// Those that there is nothing to say of are named all the same: that nobody has said anything is to be seen.
  private var untold: [Document.Section] {
    let titles = followed.filter { !$0.hasNews }.map(\.initiative.title)
    guard !titles.isEmpty else { return [] }
    return [
      Document.Section(
        kind: Document.Section.Kind("follow-up-untold"), heading: wording.withoutStatus, blocks: [.bullets(titles)])
    ]
  }

  private func section(_ assessment: InitiativeAssessment) -> Document.Section {
    var points = standing(assessment)
    if let day = assessment.overdueSince {
      points.append(
        [wording.overdue(since: wording.date(day)), assessment.initiative.accountable.map(wording.accountable)]
          .compactMap(\.self).joined(separator: " "))
    }
    if let latest = assessment.latest {
      points += [latest.obstacles.map(wording.obstacles)].compactMap(\.self)
      if latest.nextStep != nil || latest.byWhen != nil {
        points.append(wording.nextStep(latest.nextStep, who: latest.who, by: latest.byWhen.map(wording.date)))
      }
    }
    points += assessment.wanted.map { decision in
      words.marked(
        wording.decisionWanted(
          decision.recommendation ?? decision.title, of: decision.recommendedTo.map(words.group),
          due: decision.due.map(wording.date), isOverdue: decision.due.map { $0 < portfolio.day } ?? false),
        decision.row)
    }
    points += assessment.sinceLast.reports.compactMap { report in
      report.dissent.map { words.marked(wording.dissent($0, process: report.dissentProcess), report.row) }
    }
    points += assessment.wanted.compactMap { decision in
      decision.dissent.map { words.marked(wording.dissent($0, process: decision.dissentProcess), decision.row) }
    }
    return Document.Section(
      kind: Document.Section.Kind("follow-up-\(assessment.initiative.id)"), heading: assessment.initiative.title,
      blocks: [.bullets(points)])
  }

  /// How it stands against the forum's last meeting, and what was said since: of several statuses each with its day.
  private func standing(_ assessment: InitiativeAssessment) -> [String] {
    guard assessment.latest != nil else { return [wording.noStatusSentence] }
    let since = assessment.sinceLast
    let first =
      since.meeting.map {
        wording.since(
          wording.date($0), of: assessment.forum.map(words.group) ?? "",
          from: since.previous.map(wording.status), to: words.standing(assessment))
      } ?? words.standing(assessment).capitalizedFirst + "."
    let said = since.reports.compactMap { report in report.text.map { (report: report, text: sentence($0)) } }
    if since.reports.isEmpty { return ["\(first) \(wording.nothingSaid)"] }
    if said.count > 1 {
      return [first] + said.map { words.marked(wording.said($0.text, on: wording.date($0.report.date)), $0.report.row) }
    }
    return [([first] + said.map { words.marked($0.text, $0.report.row) }).joined(separator: " ")]
  }
}

extension InitiativeAssessment {
  /// Whether there is more to say of it than that nobody has said anything.
  fileprivate var hasNews: Bool { latest != nil || !wanted.isEmpty }
}
