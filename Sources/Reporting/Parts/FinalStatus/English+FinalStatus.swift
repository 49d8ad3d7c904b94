public import Basics
public import Languages
internal import PortfolioTexts
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
  public var finalHandedOn: String { "What is carried on, and by whom" }

  // MARK: The conclusion

  public var preliminary: String { "The status is preliminary: the agreement's period is not over." }

  public func finalInitiatives(_ total: Int, _ standings: [(label: String, count: Int)]) -> String {
    let head = "\(number(total)) \(total == 1 ? "initiative" : "initiatives") by latest status"
    return "\(head): \(joined(standings.map { "\(number($0.count)) \($0.label)" }))."
  }

  public func finalAgreements(_ total: Int, _ outcomes: [(outcome: AgreementOutcome, count: Int)]) -> String {
    func count(_ outcome: AgreementOutcome) -> Int { outcomes.first { $0.outcome == outcome }?.count ?? 0 }
    let settled = outcomes.filter { ![.recommended, .none].contains($0.outcome) && $0.count > 0 }
    let (waiting, idle) = (count(.recommended), count(.none))
    let parts: [String?] = [
      settled.isEmpty
        ? "nothing has been decided about \(total == 1 ? "it" : "any of them")"
        : joined(settled.map { "\(number($0.count)) \(self.outcome($0.outcome))" }),
      waiting == 0 ? nil : "for \(number(waiting)) there is a recommendation that has not been answered",
      idle == 0 ? nil : "for \(number(idle)) there is neither a recommendation nor a decision",
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

  public func finalUndone(_ count: Int, unanswered: Int) -> String {
    let undone =
      switch count {
      case 0: "No decision that was made is still to be reported as carried out"
      case 1: "1 decision was made and not reported as carried out"
      default: "\(number(count)) decisions were made and not reported as carried out"
      }
    switch unanswered {
    case 0: return "\(undone)."
    case 1: return "\(undone); 1 recommendation has not been answered."
    default: return "\(undone); \(number(unanswered)) recommendations have not been answered."
    }
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
    case .none: "nothing is recommended or decided"
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
  public var allMeasured: String { "None; every goal was measured." }

  // MARK: What has become of the rest

  public func finalLine(_ title: String, _ standing: String, said: String?) -> String {
    said.map { "\(title): \(standing): \"\($0)\"" } ?? sentence("\(title): \(standing)")
  }

  public func receiver(_ who: String) -> String { "Taken over by: \(sentence(who))" }

  public func handedOn(_ title: String, to receiver: String) -> String {
    sentence("\(title): taken over by \(receiver)")
  }

  public func carriedOn(_ titles: [String]) -> String { "Carried on by decision: \(titles.joined(separator: "; "))." }

  public func perhapsCarriedOn(_ proposals: [String]) -> String {
    "Recommended, but not decided: \(proposals.joined(separator: "; "))."
  }

  public func proposed(_ effect: String, to receiver: String?) -> String {
    "\(effect)\(receiver.map { " to \($0)" } ?? "")"
  }

  public func notSettled(_ titles: [String]) -> String {
    "Neither recommended nor decided: \(titles.joined(separator: "; "))."
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
