public import Basics
public import Languages
internal import Rendering

extension English {
  public var finalStatusTitle: String { "Final status" }
  public var finalConclusion: String { "The final status in short" }
  public var finalGoals: String { "Final status goal by goal" }
  public var finalUnmeasured: String { "Goals that could not be measured" }
  public var finalInitiatives: String { "What became of the initiatives" }
  public var finalAgreements: String { "What became of the cooperation agreements" }
  public var finalMoney: String { "Money at the end" }
  public var finalDecisions: String { "Decisions not carried out" }
  public var finalHandedOn: String { "What goes on, and where" }

  // MARK: The conclusion

  public var preliminary: String { "The status is preliminary: the agreement's period isn't over." }

  public func finalCount(_ kind: FinalStatusKind, _ total: Int, _ parts: [(label: String, count: Int)]) -> String {
    let told = parts.filter { $0.count > 0 }.map { "\($0.label) \(number($0.count))" }
    let head = "\(number(total)) \(noun(kind, total))"
    return told.isEmpty ? "\(head)." : "\(head): \(told.joined(separator: ", "))."
  }

  private func noun(_ kind: FinalStatusKind, _ count: Int) -> String {
    switch kind {
    case .goal: count == 1 ? "goal" : "goals"
    case .initiative: count == 1 ? "initiative" : "initiatives"
    case .agreement: count == 1 ? "cooperation agreement" : "cooperation agreements"
    case .grant: count == 1 ? "grant or pool" : "grants and pools"
    case .decision: count == 1 ? "decision" : "decisions"
    }
  }

  public func finalMoney(_ grants: Int, granted: [String], spent: [String], notStated: Int) -> String {
    let head = "\(number(grants)) \(noun(.grant, grants))"
    let frame = granted.isEmpty ? "" : "granted \(joined(granted)), "
    let unknown = notStated == 0 ? "" : "; for \(number(notStated)) the amount granted isn't stated"
    return sentence("\(head): \(frame)spent \(joined(spent))\(unknown)")
  }

  public func finalUndone(_ count: Int) -> String {
    switch count {
    case 0: "No decision that somebody was to carry out is left undone."
    case 1: "One decision was made and not carried out."
    default: "\(number(count)) decisions were made and not carried out."
    }
  }

  // MARK: Outcomes

  public func outcome(_ outcome: InitiativeOutcome) -> String {
    switch outcome {
    case .closed: "closed"
    case .cancelled: "cancelled or never started"
    case .handedOver: "handed over"
    case .open: "still open"
    }
  }

  public func outcome(_ outcome: AgreementOutcome) -> String {
    switch outcome {
    case .keep: "kept"
    case .adjust: "adjusted"
    case .lapse: "lapsed"
    case .handOver: "handed over"
    case .recommended: "recommended only"
    case .none: "without a decision"
    }
  }

  // MARK: Goals

  public func finalFigures(from start: String?, to end: String?, target: String) -> String {
    let course =
      switch (start, end) {
      case (let start?, let end?): "From \(start) to \(end)"
      case (nil, let end?): "No baseline; the last figure is \(end)"
      case (let start?, nil): "Baseline \(start); no figure since"
      case (nil, nil): "No figures"
      }
    return sentence("\(course). Target: \(target)")
  }

  public func finalFigure(_ value: String, in period: Period) -> String { "\(value) (\(self.period(period)))" }
  public func finalPath(_ stretches: [String]) -> String { "Quarter by quarter: \(stretches.joined(separator: ", "))." }
  public var allMeasured: String { "Every goal was measured and assessed." }
  public func neverMeasured(_ goal: String, _ why: String) -> String { "\(goal): \(sentence(why))" }

  // MARK: What has become of the rest

  public func finalLine(_ outcome: String, _ text: String) -> String { "\(outcome.capitalizedFirst): \(text)" }
  public func receiver(_ who: String) -> String { "Taken over by: \(sentence(who))" }

  public func handedOn(_ title: String, to receiver: String) -> String {
    sentence("\(title): goes on with \(receiver)")
  }
  public var nothingHandedOn: String { "Nothing is left open, and nothing was handed over." }
  public var noOutcome: String { "Nothing has been decided." }

  public func toFill(_ blank: FinalStatusBlank) -> String {
    let what =
      switch blank {
      case .why: "why it went this way, and what is learnt"
      case .whyUnmeasured: "why it could not be measured, and what that takes next time"
      case .receiver: "who has taken over"
      case .continuation: "who takes it on"
      case .whyUndone: "why it isn't carried out, and what becomes of it"
      }
    return "[to be filled in: \(what)]"
  }
}
