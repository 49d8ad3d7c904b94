public import Assessment
public import Basics
public import Languages
internal import Rendering

extension English {
  public var finalStatusTitle: String { "Final status" }
  public var finalConclusion: String { "The final status in short" }
  public var finalGoals: String { "Final status goal by goal" }
  public var finalUntargeted: String { "Goals without a target" }
  public var finalUnmeasured: String { "Goals that were not measured or cannot be assessed" }
  public var finalInitiatives: String { "What became of the initiatives" }
  public var finalAgreements: String { "What became of the cooperation agreements" }
  public var finalMoney: String { "Money at the end" }
  public var finalDecisions: String { "Decisions not reported as carried out" }
  public var finalUnanswered: String { "Recommendations not answered" }
  public var finalPostponed: String { "Postponed and not taken up again" }
  public var finalHandedOn: String { "What is carried on, and by whom" }

  // MARK: The conclusion

  public var preliminary: String { "The status is preliminary: the agreement's period is not over." }

  public func finalInitiatives(_ total: Int, _ standings: [(label: String, count: Int)]) -> String {
    let head = "\(number(total)) \(total == 1 ? "initiative" : "initiatives") by latest status"
    return "\(head): \(joined(standings.map { "\(number($0.count)) \($0.label)" }))."
  }

  public func finalAgreements(_ total: Int, _ outcomes: [(outcome: AgreementOutcome, count: Int)]) -> String {
    func count(_ outcome: AgreementOutcome) -> Int { outcomes.first { $0.outcome == outcome }?.count ?? 0 }
    let settled = outcomes.filter { !$0.outcome.isProposed && $0.outcome != .none && $0.count > 0 }
    let (waiting, idle) = (count(.recommended), count(.none))
    let (later, refused) = (count(.postponed), count(.rejected))
    let parts: [String?] = [
      settled.isEmpty
        ? "nothing has been decided about \(total == 1 ? "it" : "any of them")"
        : joined(settled.map { "\(number($0.count)) \(self.outcome($0.outcome))" }),
      waiting == 0 ? nil : "for \(number(waiting)) there is a recommendation that has not been answered",
      later == 0 ? nil : "for \(number(later)) the decision was postponed",
      refused == 0 ? nil : "for \(number(refused)) the proposal was rejected, and nothing else is decided",
      idle == 0 ? nil : "for \(number(idle)) what comes next is neither recommended nor decided",
    ]
    return
      "\(number(total)) cooperation \(total == 1 ? "agreement" : "agreements"): \(parts.compactMap(\.self).joined(separator: "; "))."
  }

  public func finalMoney(_ grants: Int, granted: [String], spent: [String], notStated: Int) -> String {
    let head = "\(number(grants)) \(grants == 1 ? "grant or pool" : "grants and pools")"
    let frame = granted.isEmpty ? "" : "granted \(joined(granted)), "
    let unknown = notStated == 0 ? "" : "; for \(number(notStated)) the amount granted is not stated"
    return sentence("\(head): \(frame)spent \(joined(spent))\(unknown)")
  }

  public func finalUndone(_ count: Int, unanswered: Int, postponed: Int) -> String {
    let undone =
      switch count {
      case 0: "No decision that was made is still to be reported as carried out"
      case 1: "1 decision was made and not reported as carried out"
      default: "\(number(count)) decisions were made and not reported as carried out"
      }
    let waiting =
      unanswered == 0
      ? nil
      : "\(number(unanswered)) \(unanswered == 1 ? "recommendation has" : "recommendations have") not been answered"
    let later = postponed == 0 ? nil : "\(number(postponed)) \(postponed == 1 ? "point was" : "points were") postponed"
    return [undone, waiting, later].compactMap(\.self).joined(separator: "; ") + "."
  }

  // MARK: Outcomes

  public func outcome(_ outcome: InitiativeOutcome) -> String {
    outcome.status.map { status($0) } ?? "without a known status"
  }

  public var handedOverByDecision: String { "handed over by decision" }
  public func closed(on day: String?) -> String { "closed\(day.map { " on \($0)" } ?? "")" }

  public func outcome(_ outcome: AgreementOutcome) -> String {
    switch outcome {
    case .keep: "to be kept"
    case .adjust: "to be adjusted"
    case .lapse: "to be discontinued"
    case .handOver: "to be handed over"
    case .recommended: "recommended, not decided"
    case .postponed: "postponed, not decided"
    case .rejected: "rejected, nothing else decided"
    case .none: "what is to become of it is neither recommended nor decided"
    }
  }

  public func onlyRecommended(_ effects: [String], of count: Int, isAgreement: Bool) -> String {
    if let effect = effects.first, count == 1 {
      return "It is recommended, but not decided, that \(isAgreement ? "the agreement" : "it") is \(effect)."
    }
    return count == 1
      ? "One recommendation has not been answered." : "\(number(count)) recommendations have not been answered."
  }

  // MARK: Goals

  public func finalFigures(from start: String?, to end: String?, target: String?) -> String {
    let course =
      switch (start, end) {
      case (let start?, let end?): "From \(start) to \(end)"
      case (nil, let end?): "No baseline; the last figure is \(end)"
      case (let start?, nil): "Baseline \(start); no figure since"
      case (nil, nil): "No figures"
      }
    return sentence(course + (target.map { ". Target: \($0)" } ?? ""))
  }

  public func finalFigure(_ value: String, in period: Period) -> String { "\(value) (\(self.period(period)))" }

  public func finalStretch(_ verdict: String, from quarter: Period) -> String {
    "\(verdict) from \(inSentence(quarter))"
  }

  public func finalPath(_ stretches: [String]) -> String { "On the way: \(stretches.joined(separator: ", "))." }
  public func lacking(_ year: Int, latest: String?) -> String {
    "no figure for \(year)\(latest.map { "; the latest is of \($0)" } ?? "")."
  }

  public var allMeasured: String { "None; every goal was measured." }

  // MARK: What has become of the rest

  public func finalLine(_ title: String, _ standing: String, said: String?) -> String {
    said.map { "\(title): \(standing): \"\($0)\"" } ?? sentence("\(title): \(standing)")
  }

  public func receiver(_ who: String) -> String { "Taken over by: \(sentence(who))" }

  public func handedOn(_ title: String, to receiver: String) -> String {
    sentence("\(title): taken over by \(receiver)")
  }

  public func planned(from first: String, to last: String?) -> String {
    "Planned from \(first)\(last.map { " to \($0)" } ?? "")."
  }

  public func ahead(_ fate: DecisionsTaken.Fate, _ titles: [String]) -> String {
    let isOne = titles.count == 1
    let head =
      switch fate {
      case .handedOver: "Taken over by others"
      case .kept: "Carried on by decision"
      case .ended: "Ending by decision"
      case .recommended: "Recommended, but not decided"
      case .postponed: "The decision was postponed"
      case .rejected: "The proposal was rejected, and nothing else is decided"
      case .begun: "A decision was made, but not on whether \(isOne ? "it is" : "they are") carried on"
      case .unknown: "Neither recommended nor decided"
      }
    return "\(head): \(titles.joined(separator: "; "))."
  }

  public func proposed(_ effect: String, to receiver: String?) -> String {
    "\(effect)\(receiver.map { " to \($0)" } ?? "")"
  }

  public var nothingHandedOn: String { "Nothing is left open, and nothing was handed over." }

  public func recommendedBy(_ group: String, to forum: String?, on day: String?) -> String {
    "\(group.capitalizedFirst) recommended\(forum.map { " to \($0.lowercasedFirst)" } ?? "")\(day.map { " on \($0)" } ?? ""):"
  }

  public func toFill(_ blank: FinalStatusBlank) -> String {
    let what =
      switch blank {
      case .why: "why it went this way, and what has been learnt"
      case .whyNoTarget: "why no target was set"
      case .whyUnmeasured: "why it could not be measured, and what that takes next time"
      case .receiver: "who has taken over"
      case .continuation: "whether it is carried on, and by whom"
      case .whyUndone: "whether it has been carried out and, if not, what becomes of it"
      }
    return "[to be filled in: \(what)]"
  }
}
