internal import Agreement
package import Assessment
public import Basics
internal import Evidence
public import Languages

/// The last recommendations to a forum, and what has become of them.
public struct RecommendationsToForum: Hashable, Sendable {
  /// Who is to decide, and who recommended it, by name.
  public let forum, group: String
  public let date: CalendarDate
  public let count: Int
  public let answered: Int
  /// How many of those without an answer were put off.
  public let postponed: Int
  /// Of those without an answer, how many should have had one, and the last of the days by which.
  public let overdue: Overdue?
  /// By which days answers are expected, in order, and how many.
  public let due: [Overdue]
  /// How many of those without an answer have no day to answer by.
  public let withoutDue: Int

  public struct Overdue: Hashable, Sendable {
    public let count: Int
    public let by: CalendarDate
  }
}

extension PortfolioAssessment {
  /// What the last recommendations to each forum became, a sentence for each.
  package func recommendationsInShort(_ wording: any PortfolioWording) -> [String] {
    let made = decisions.filter { [.unanswered, .answered].contains($0.state) && $0.decision.isRecommendation }
    return made.compactMap(\.decision.recommendedTo).uniqued()
      .compactMap { forum in recommendations(to: forum, among: made, wording).map(wording.recommendations) }
  }

  private func recommendations(
    to forum: ID<Group>, among made: [DecisionAssessment], _ wording: any PortfolioWording
  ) -> RecommendationsToForum? {
    let own = made.filter { $0.decision.recommendedTo == forum }
    guard let meeting = own.compactMap(\.meeting).max(by: { ($0.date, $0.id) < ($1.date, $1.id) }) else { return nil }
    let last = own.filter { $0.decision.meeting == meeting.id }
    let unanswered = last.filter { $0.state == .unanswered }, open = unanswered.compactMap(\.decision.due)
    let overdue = open.filter { $0 < day }
    let words = InitiativeWords(portfolio: self, wording: wording)
    return RecommendationsToForum(
      forum: words.group(forum), group: words.group(meeting.group), date: meeting.date, count: last.count,
      answered: last.count { $0.state == .answered }, postponed: unanswered.count { $0.result == .postponed },
      overdue: overdue.max().map { .init(count: overdue.count, by: $0) },
      due: Set(open.filter { $0 >= day }).sorted().map { due in .init(count: open.count { $0 == due }, by: due) },
      withoutDue: unanswered.count - open.count)
  }
}

extension Danish {
  public func recommendations(_ recommendations: RecommendationsToForum) -> String {
    let (count, answered) = (recommendations.count, recommendations.answered)
    let all =
      switch (count, answered) {
      case (1, _): "den indstilling"
      case (2, 2): "begge indstillinger"
      default: "\(answered == count ? "alle" : "de") \(number(count)) indstillinger"
      }
    let what =
      switch answered {
      case 0: "har endnu ikke besvaret \(all)"
      case count: "har besvaret \(all)"
      default: "har besvaret \(number(answered)) af \(all)"
      }
    let withoutDue =
      recommendations.withoutDue == 0 ? "" : ", og \(number(recommendations.withoutDue)) har ingen frist"
    let due =
      recommendations.overdue.map {
        "; \(number($0.count)) skulle være besvaret senest den \(date($0.by))\(withoutDue)"
      }
      ?? (recommendations.due.isEmpty
        ? ""
        : "; svar ventes "
          + joined(recommendations.due.map { "på \(number($0.count)) senest den \(date($0.by))" }) + withoutDue)
    let postponed =
      recommendations.postponed == 0 ? "" : "; behandlingen af \(number(recommendations.postponed)) er udsat"
    return
      "\(recommendations.forum) \(what), som \(recommendations.group) afgav den \(date(recommendations.date))\(postponed)\(due)."
  }
}

extension English {
  public func recommendations(_ recommendations: RecommendationsToForum) -> String {
    let (count, answered) = (recommendations.count, recommendations.answered)
    let all =
      switch (count, answered) {
      case (1, _): "the recommendation"
      case (2, 2): "both recommendations"
      default: "\(answered == count ? "all" : "the") \(number(count)) recommendations"
      }
    let what =
      switch answered {
      case 0: "has not yet answered \(all)"
      case count: "has answered \(all)"
      default: "has answered \(number(answered)) of \(all)"
      }
    let (without, has) = (recommendations.withoutDue, recommendations.withoutDue == 1 ? "has" : "have")
    let withoutDue = without == 0 ? "" : ", and \(number(without)) \(has) no deadline"
    let due =
      recommendations.overdue.map {
        "; \(number($0.count)) \($0.count == 1 ? "was" : "were") to be answered by \(date($0.by))\(withoutDue)"
      }
      ?? (recommendations.due.isEmpty
        ? ""
        : "; an answer is expected "
          + joined(recommendations.due.map { "to \(number($0.count)) by \(date($0.by))" }) + withoutDue)
    let postponed =
      recommendations.postponed == 0
      ? "" : "; \(number(recommendations.postponed)) \(recommendations.postponed == 1 ? "was" : "were") postponed"
    return "\(recommendations.forum) \(what) that \(recommendations.group.lowercasedFirst) made on "
      + "\(date(recommendations.date))\(postponed)\(due)."
  }
}
