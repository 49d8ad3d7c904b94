public import Basics
public import Languages
internal import Rendering

extension Danish {
  public var finalStatusTitle: String { "Slutstatus" }
  public var finalConclusion: String { "Samlet slutstatus" }
  public var finalGoals: String { "Slutstatus mål for mål" }
  public var finalUnmeasured: String { "Mål, der ikke kunne måles" }
  public var finalInitiatives: String { "Hvad der blev af indsatserne" }
  public var finalAgreements: String { "Hvad der blev af samarbejdsaftalerne" }
  public var finalMoney: String { "Penge ved slutningen" }
  public var finalDecisions: String { "Beslutninger, der ikke er udført" }
  public var finalHandedOn: String { "Hvad der føres videre, og hvor" }

  // MARK: The conclusion

  public var preliminary: String { "Status er foreløbig: aftaleperioden er ikke slut." }

  public func finalCount(_ kind: FinalStatusKind, _ total: Int, _ parts: [(label: String, count: Int)]) -> String {
    let told = parts.filter { $0.count > 0 }.map { "\($0.label) \(number($0.count))" }
    let head = "\(number(total)) \(noun(kind, total))"
    return told.isEmpty ? "\(head)." : "\(head): \(told.joined(separator: ", "))."
  }

  private func noun(_ kind: FinalStatusKind, _ count: Int) -> String {
    switch kind {
    case .goal: "mål"
    case .initiative: count == 1 ? "indsats" : "indsatser"
    case .agreement: count == 1 ? "samarbejdsaftale" : "samarbejdsaftaler"
    case .grant: count == 1 ? "bevilling eller pulje" : "bevillinger og puljer"
    case .decision: count == 1 ? "beslutning" : "beslutninger"
    }
  }

  public func finalMoney(_ grants: Int, granted: [String], spent: [String], notStated: Int) -> String {
    let head = "\(number(grants)) \(noun(.grant, grants))"
    let frame = granted.isEmpty ? "" : "bevilget \(joined(granted)), "
    let unknown = notStated == 0 ? "" : "; for \(number(notStated)) er det ikke oplyst, hvor meget der er bevilget"
    return sentence("\(head): \(frame)forbrugt \(joined(spent))\(unknown)")
  }

  public func finalUndone(_ count: Int) -> String {
    switch count {
    case 0: "Ingen beslutning, som nogen skulle udføre, står tilbage."
    case 1: "En beslutning er truffet og ikke udført."
    default: "\(number(count)) beslutninger er truffet og ikke udført."
    }
  }

  // MARK: Outcomes

  public func outcome(_ outcome: InitiativeOutcome) -> String {
    switch outcome {
    case .closed: "afsluttet"
    case .cancelled: "opgivet eller ikke igangsat"
    case .handedOver: "overdraget"
    case .open: "stadig åben"
    }
  }

  public func outcome(_ outcome: AgreementOutcome) -> String {
    switch outcome {
    case .keep: "fastholdt"
    case .adjust: "justeret"
    case .lapse: "udgået"
    case .handOver: "overgået til andre"
    case .recommended: "kun anbefalet"
    case .none: "uden beslutning"
    }
  }

  // MARK: Goals

  public func finalFigures(from start: String?, to end: String?, target: String) -> String {
    let course =
      switch (start, end) {
      case (let start?, let end?): "Fra \(start) til \(end)"
      case (nil, let end?): "Uden udgangspunkt; seneste tal \(end)"
      case (let start?, nil): "Udgangspunkt \(start); intet tal siden"
      case (nil, nil): "Ingen tal"
      }
    return sentence("\(course). Mål: \(target)")
  }

  public func finalFigure(_ value: String, in period: Period) -> String { "\(value) (\(self.period(period)))" }
  public func finalPath(_ stretches: [String]) -> String {
    "Kvartal for kvartal: \(stretches.joined(separator: ", "))."
  }
  public var allMeasured: String { "Alle mål er målt og vurderet." }
  public func neverMeasured(_ goal: String, _ why: String) -> String { "\(goal): \(sentence(why))" }

  // MARK: What has become of the rest

  public func finalLine(_ outcome: String, _ text: String) -> String { "\(outcome.capitalizedFirst): \(text)" }
  public func receiver(_ who: String) -> String { "Overtages af: \(sentence(who))" }

  public func handedOn(_ title: String, to receiver: String) -> String {
    sentence("\(title): føres videre hos \(receiver)")
  }
  public var nothingHandedOn: String { "Intet står åbent, og intet er overdraget." }
  public var noOutcome: String { "Der er ikke truffet nogen beslutning." }

  public func toFill(_ blank: FinalStatusBlank) -> String {
    let what =
      switch blank {
      case .why: "hvorfor det gik sådan, og hvad der er lært"
      case .whyUnmeasured: "hvorfor det ikke lykkedes at måle, og hvad det kræver næste gang"
      case .receiver: "hvem der har overtaget"
      case .continuation: "hvem der fører det videre"
      case .whyUndone: "hvorfor den ikke er udført, og hvad der sker med den"
      }
    return "[udfyldes: \(what)]"
  }
}
