public import Assessment
public import Basics
public import Languages
internal import Rendering

extension Danish {
  public var finalStatusTitle: String { "Slutstatus" }
  public var finalConclusion: String { "Samlet slutstatus" }
  public var finalGoals: String { "Slutstatus mål for mål" }
  public var finalUntargeted: String { "Mål uden måltal" }
  public var finalUnmeasured: String { "Mål, der ikke er målt eller ikke kan vurderes" }
  public var finalInitiatives: String { "Hvad der blev af indsatserne" }
  public var finalAgreements: String { "Hvad der blev af samarbejdsaftalerne" }
  public var finalMoney: String { "Penge ved slutningen" }
  public var finalDecisions: String { "Beslutninger, der ikke er meldt udført" }
  public var finalUnanswered: String { "Indstillinger, der ikke er svaret på" }
  public var finalPostponed: String { "Udsatte punkter, der ikke er taget op igen" }
  public var finalHandedOn: String { "Hvad der føres videre, og af hvem" }

  // MARK: The conclusion

  public var preliminary: String { "Status er foreløbig: aftaleperioden er ikke slut." }

  public func finalInitiatives(_ total: Int, _ standings: [(label: String, count: Int)]) -> String {
    let head = "\(number(total)) \(total == 1 ? "indsats" : "indsatser") efter seneste status"
    return "\(head): \(joined(standings.map { "\(number($0.count)) \($0.label)" }))."
  }

  public func finalAgreements(_ total: Int, _ outcomes: [(outcome: AgreementOutcome, count: Int)]) -> String {
    func count(_ outcome: AgreementOutcome) -> Int { outcomes.first { $0.outcome == outcome }?.count ?? 0 }
    let settled = outcomes.filter { !$0.outcome.isProposed && $0.outcome != .none && $0.count > 0 }
    let (waiting, idle) = (count(.recommended), count(.none))
    let (later, refused) = (count(.postponed), count(.rejected))
    let parts: [String?] = [
      settled.isEmpty
        ? "der er ikke truffet beslutning om \(total == 1 ? "den" : "nogen af dem")"
        : joined(settled.map { "\(number($0.count)) \(self.outcome($0.outcome))" }),
      waiting == 0 ? nil : "for \(number(waiting)) ligger en indstilling, der ikke er svaret på",
      later == 0 ? nil : "for \(number(later)) er beslutningen udsat",
      refused == 0 ? nil : "for \(number(refused)) er forslaget afvist, og intet andet er besluttet",
      idle == 0 ? nil : "for \(number(idle)) er det hverken indstillet eller besluttet, hvad der skal ske",
    ]
    let head = "\(number(total)) \(total == 1 ? "samarbejdsaftale" : "samarbejdsaftaler")"
    return "\(head): \(parts.compactMap(\.self).joined(separator: "; "))."
  }

  public func finalMoney(_ grants: Int, granted: [String], spent: [String], notStated: Int) -> String {
    let head = "\(number(grants)) \(grants == 1 ? "bevilling eller pulje" : "bevillinger og puljer")"
    let frame = granted.isEmpty ? "" : "bevilget \(joined(granted)), "
    let unknown = notStated == 0 ? "" : "; for \(number(notStated)) er det ikke oplyst, hvor meget der er bevilget"
    return sentence("\(head): \(frame)forbrugt \(joined(spent))\(unknown)")
  }

  public func finalUndone(_ count: Int, unanswered: Int, postponed: Int) -> String {
    let undone =
      switch count {
      case 0: "Ingen truffet beslutning mangler at blive meldt udført"
      case 1: "1 beslutning er truffet og ikke meldt udført"
      default: "\(number(count)) beslutninger er truffet og ikke meldt udført"
      }
    let waiting =
      unanswered == 0
      ? nil : "\(number(unanswered)) \(unanswered == 1 ? "indstilling" : "indstillinger") er der ikke svaret på"
    let later = postponed == 0 ? nil : "\(number(postponed)) \(postponed == 1 ? "punkt" : "punkter") er udsat"
    return [undone, waiting, later].compactMap(\.self).joined(separator: "; ") + "."
  }

  // MARK: Outcomes

  public func outcome(_ outcome: InitiativeOutcome) -> String {
    outcome.status.map { status($0) } ?? "uden kendt status"
  }

  public var handedOverByDecision: String { "overdraget ved beslutning" }
  public func closed(on day: String?) -> String { "afsluttet\(day.map { " den \($0)" } ?? "")" }

  public func outcome(_ outcome: AgreementOutcome) -> String {
    switch outcome {
    case .keep: "fastholdes"
    case .adjust: "justeres"
    case .lapse: "udgår"
    case .handOver: "overgår til andre"
    case .recommended: "indstillet, ikke besluttet"
    case .postponed: "udsat, ikke besluttet"
    case .rejected: "afvist, intet andet besluttet"
    case .none: "hvad der skal ske med den, er hverken indstillet eller besluttet"
    }
  }

  public func onlyRecommended(_ effects: [String], of count: Int, isAgreement: Bool) -> String {
    if let effect = effects.first, count == 1 {
      return "Det er indstillet, men ikke besluttet, at \(isAgreement ? "aftalen" : "den") \(effect)."
    }
    return count == 1
      ? "En indstilling er der ikke svaret på." : "\(number(count)) indstillinger er der ikke svaret på."
  }

  // MARK: Goals

  public func finalFigures(from start: String?, to end: String?, target: String?) -> String {
    let course =
      switch (start, end) {
      case (let start?, let end?): "Fra \(start) til \(end)"
      case (nil, let end?): "Uden udgangspunkt; seneste tal \(end)"
      case (let start?, nil): "Udgangspunkt \(start); intet tal siden"
      case (nil, nil): "Ingen tal"
      }
    return sentence(course + (target.map { ". Mål: \($0)" } ?? ""))
  }

  public func finalFigure(_ value: String, in period: Period) -> String { "\(value) (\(self.period(period)))" }
  public func finalStretch(_ verdict: String, from quarter: Period) -> String {
    "\(verdict) fra \(period(quarter))"
  }

  public func finalPath(_ stretches: [String]) -> String { "Undervejs: \(stretches.joined(separator: ", "))." }
  public func lacking(_ year: Int, latest: String?) -> String {
    "intet tal for \(year)\(latest.map { "; det seneste er fra \($0)" } ?? "")."
  }

  public var allMeasured: String { "Ingen; alle mål er målt." }

  // MARK: What has become of the rest

  public func finalLine(_ title: String, _ standing: String, said: String?) -> String {
    said.map { "\(title): \(standing): »\($0)«" } ?? sentence("\(title): \(standing)")
  }

  public func receiver(_ who: String) -> String { "Overtages af: \(sentence(who))" }

  public func handedOn(_ title: String, to receiver: String) -> String {
    sentence("\(title): overtages af \(receiver)")
  }

  public func planned(from first: String, to last: String?) -> String {
    "Planlagt fra \(first)\(last.map { " til \($0)" } ?? "")."
  }

  public func ahead(_ fate: DecisionsTaken.Fate, _ titles: [String]) -> String {
    let isOne = titles.count == 1
    let head =
      switch fate {
      case .handedOver: "Overtages af andre"
      case .kept: "Fortsætter ved beslutning"
      case .ended: "Ophører ved beslutning"
      case .recommended: "Indstillet, men ikke besluttet"
      case .postponed: "Beslutningen er udsat"
      case .rejected: "Forslaget er afvist, og intet andet er besluttet"
      case .begun: "Der er truffet beslutning, men ikke om \(isOne ? "den" : "de") føres videre"
      case .unknown: "Hverken indstillet eller besluttet"
      }
    return "\(head): \(titles.joined(separator: "; "))."
  }

  public func proposed(_ effect: String, to receiver: String?) -> String {
    "\(effect)\(receiver.map { " til \($0)" } ?? "")"
  }

  public var nothingHandedOn: String { "Intet står åbent, og intet er overdraget." }

  public func recommendedBy(_ group: String, to forum: String?, on day: String?) -> String {
    "\(group) indstillede\(day.map { " den \($0)" } ?? "")\(forum.map { " til \($0)" } ?? ""):"
  }

  public func toFill(_ blank: FinalStatusBlank) -> String {
    let what =
      switch blank {
      case .why: "hvorfor det gik sådan, og hvad der er lært"
      case .whyNoTarget: "hvorfor der ikke blev fastsat et måltal"
      case .whyUnmeasured: "hvorfor det ikke lykkedes at måle, og hvad det kræver næste gang"
      case .receiver: "hvem der har overtaget"
      case .continuation: "om det føres videre, og af hvem"
      case .whyUndone: "om den er udført, og hvis ikke, hvad der sker med den"
      }
    return "[udfyldes: \(what)]"
  }
}
