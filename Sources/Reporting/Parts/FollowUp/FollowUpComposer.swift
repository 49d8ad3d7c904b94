internal import Agreement
internal import Assessment
internal import Basics
internal import Evidence
internal import Languages
internal import Rendering

/// The written status to a forum: of each initiative what happened since the last meeting, the next step, what the forum is
/// asked to decide, and disagreement in full.
struct FollowUpComposer {
  let report: CheckReport
  let portfolio: PortfolioAssessment
  let wording: any Wording

  private var words: InitiativeWords { InitiativeWords(portfolio: portfolio, wording: wording) }
  private var followed: [InitiativeAssessment] { portfolio.initiatives.filter(\.isToBeFollowed) }

  var document: Document {
    let recipient = (report.group ?? report.agreement.recipients.followUp).map { words.group($0) }
    return Document(
      title: [wording.followUpTitle, recipient].compactMap(\.self).joined(separator: ": "),
      subtitle: "\(wording.text(report.agreement.title)). \(wording.standing(on: wording.date(portfolio.day)))",
      sections: [conclusion] + followed.map(section))
  }

  private var conclusion: Document.Section {
    let summary =
      followed.isEmpty
      ? wording.nothingToFollow
      : wording.followUpCounts(followed.count, wanted: followed.count { !$0.wanted.isEmpty })
    return Document.Section(kind: .conclusion, heading: wording.conclusion, blocks: [.paragraphs([summary])])
  }

  private func section(_ assessment: InitiativeAssessment) -> Document.Section {
    let since = assessment.sinceLast
    let status = (assessment.latest?.status).map(wording.status)
    let standing = since.meeting.map { wording.since(wording.date($0), since.previous.map(wording.status), status) }
    let said = since.reports.compactMap { report in
      report.text.map { words.marked(sentence($0), report.row) }
    }
    let first =
      standing
      ?? (status == nil
        ? wording.noStatusSentence
        : [wording.neverMet, words.standing(assessment).capitalizedFirst + "."].joined(separator: " "))
    var points = [
      ([first] + (since.reports.isEmpty && assessment.latest != nil ? [wording.nothingSaid] : said)).joined(
        separator: " ")
    ]
    if let latest = assessment.latest {
      points += [latest.obstacles.map(wording.obstacles)].compactMap(\.self)
      if latest.nextStep != nil || latest.byWhen != nil {
        points.append(wording.nextStep(latest.nextStep, who: latest.who, by: latest.byWhen.map(wording.date)))
      }
    }
    points += assessment.wanted.map { wording.decisionWanted($0.recommendation ?? $0.title) }
    points += since.reports.compactMap { report in
      report.dissent.map { words.marked(wording.dissent($0, process: report.dissentProcess), report.row) }
    }
    points += assessment.wanted.compactMap { decision in
      decision.dissent.map { wording.dissent($0, process: decision.dissentProcess) }
    }
    return Document.Section(
      kind: Document.Section.Kind("follow-up-\(assessment.initiative.id)"), heading: assessment.initiative.title,
      blocks: [.bullets(points)])
  }
}
