public import Assessment
internal import Basics
public import Evidence
public import Languages

extension Danish {
  public func state(_ state: CooperationAssessment.State?) -> String {
    switch state {
    case .notYet: "endnu ikke i kraft"
    case .inForce: "i kraft"
    case .lapsed: "udgået"
    case nil: "det er ikke oplyst, om den er i kraft"
    }
  }

  public func implementation(_ word: SurveyAnswer.Implementation) -> String { word.danish.first ?? word.rawValue }
  public func awareness(_ word: SurveyAnswer.Awareness) -> String { word.danish.first ?? word.rawValue }

  public func answerState(_ state: SurveyAnswer.State) -> String {
    switch state {
    case .answered: "svaret"
    case .late: "svaret efter fristen"
    case .waiting: "ikke svaret endnu"
    case .silent: "ikke svaret"
    }
  }

  // MARK: The whole

  public var cooperationTitle: String { "Samarbejdsaftaler" }
  public var noCooperation: String { "Ingen samarbejdsaftaler er kendt på denne dag." }

  public func cooperationCounts(_ total: Int, _ states: [(CooperationAssessment.State?, Int)]) -> String {
    let parts = states.map { state, count in
      state.map { "\(number(count)) \(self.state($0))" }
        ?? "\(number(count)), hvor det ikke er oplyst, om den er i kraft"
    }
    return
      "\(number(total)) \(total == 1 ? "samarbejdsaftale" : "samarbejdsaftaler"): \(parts.joined(separator: ", "))."
  }

  public func cooperationDecisions(decided: Int, recommended: Int) -> String {
    let made =
      decided == 0
      ? "Der er ikke truffet beslutning om nogen af dem" : "Der er truffet beslutning om \(number(decided))"
    return recommended == 0
      ? "\(made)." : "\(made); om \(number(recommended)) er noget anbefalet, som ikke er besluttet."
  }

  public var cooperationAttention: String { "Samarbejdsaftaler, der kræver opmærksomhed" }
  public var cooperationAnswers: String { "Hvad parterne har svaret" }
  public var cooperationOneByOne: String { "Samarbejdsaftalerne en for en" }
  public var agreementHeading: String { "Aftale" }
  public var respondentHeading: String { "Part" }
  public var notAsked: String { "ikke spurgt" }

  // MARK: Points of attention

  public func silentParties(_ title: String, _ names: [String], since deadline: String) -> String {
    "\(title): \(joined(names)) har ikke svaret (frist \(deadline))."
  }

  public func missedFollowUp(_ title: String, _ day: String) -> String {
    "\(title): den næste opfølgning skulle være \(day), og der er hverken en ny runde eller en overdragelse."
  }

  public func unansweredRecommendation(_ title: String, _ effects: [String], on day: String, to group: String?)
    -> String
  {
    "\(title): den \(day) anbefalet, at den \(joined(effects)); \(group.map { "\($0) har" } ?? "ingen har") endnu ikke besluttet det."
  }

  // MARK: One agreement

  public func stateSince(_ state: CooperationAssessment.State?, _ day: String?) -> String {
    let words = self.state(state)
    return day.map {
      state == .notYet
        ? "\(words), træder i kraft \($0)" : state == .inForce ? "\(words) \($0)" : "\(words), trådte i kraft \($0)"
    }
      ?? (state == .inForce ? "\(words), dagen er ikke oplyst" : words)
  }

  public func responses(_ answered: Int, of asked: Int, rate: String, sent: String) -> String {
    let have = answered == 0 ? "Ingen" : number(answered)
    return "\(have) af \(number(asked)) adspurgte har svaret (\(rate) % af de adspurgte; sendt \(sent))."
  }

  public func implementations(_ counts: [(SurveyAnswer.Implementation, Int)]) -> String {
    let said = counts.map { "\(number($1)) \(implementation($0))" }
    let isCompleted = counts.contains { $0.0 == .completed }
    return "Gennemførelse: \(said.joined(separator: ", "))\(isCompleted ? "" : "; ingen har gennemført den")."
  }

  public func awarenesses(_ counts: [(SurveyAnswer.Awareness, Int)]) -> String {
    "Kendskab: \(counts.map { "\(number($1)) \(awareness($0))" }.joined(separator: ", "))."
  }

  public func noAnswer(_ names: [String], since deadline: String) -> String {
    "\(joined(names)) har ikke svaret (frist \(deadline))."
  }

  public func awaited(_ names: [String], by deadline: String) -> String {
    "\(joined(names)) har endnu ikke svaret; fristen er \(deadline)."
  }

  public func lateAnswers(_ names: [String]) -> String { "\(joined(names)) svarede efter fristen." }

  public func namedBySeveral(_ points: [(String, Int)]) -> String {
    "Nævnt af flere: \(points.map { "\($0) (\(number($1)))" }.joined(separator: "; "))."
  }

  public func namedByOne(_ points: [String]) -> String { "Nævnt af en enkelt: \(points.joined(separator: "; "))." }
  public func nextFollowUp(_ days: [String]) -> String { "Næste opfølgning: \(joined(days))." }
  public var nobodyAsked: String { "Ingen er spurgt." }

  public func earlierRounds(_ count: Int) -> String {
    count == 1 ? "Der er spurgt en gang før." : "Der er spurgt \(number(count)) gange før."
  }
}
