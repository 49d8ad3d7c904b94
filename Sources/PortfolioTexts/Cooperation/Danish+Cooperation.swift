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

  public var surveysTitle: String { "Spørgerunder" }
  public var surveysAttention: String { "Spørgerunder, der kræver opmærksomhed" }
  public var surveysOneByOne: String { "Andre spørgerunder" }

  public func otherSurveys(_ count: Int, beside isBeside: Bool) -> String {
    let what = count == 1 ? "\(isBeside ? "et andet" : "et") emne" : "\(number(count)) \(isBeside ? "andre " : "")emner"
    return "Parterne er \(isBeside ? "desuden " : "")spurgt om \(what)."
  }

  public func surveySubject(_ subject: SurveyAnswer.Subject) -> String {
    switch subject {
    case .initiative: "indsats"
    case .goal: "mål"
    case .indicator: "indikator"
    }
  }

  public var surveyHeading: String { "Spurgt om" }

  public func cooperationCounts(_ total: Int, _ states: [(CooperationAssessment.State?, Int)]) -> String {
    let parts = states.map { state, count in
      state.map { "\(number(count)) er \(self.state($0))" }
        ?? "for \(number(count)) er det ikke oplyst, om \(count == 1 ? "den" : "de") er i kraft"
    }
    return
      "\(number(total)) \(total == 1 ? "samarbejdsaftale" : "samarbejdsaftaler"): \(parts.joined(separator: "; "))."
  }

  public func cooperationDecisions(_ total: Int, decided: Int, recommended: Int, notMade: Int) -> String {
    let made =
      decided == 0
      ? "Der er ikke truffet beslutning om \(total == 1 ? "den" : "nogen af dem")"
      : "Der er truffet beslutning om \(number(decided))"
    let waiting = recommended == 0 ? nil : "for \(number(recommended)) ligger en indstilling, der ikke er svaret på"
    let refused = notMade == 0 ? nil : "for \(number(notMade)) er det foreslåede udsat eller afvist"
    let rest = total - decided - recommended - notMade
    let idle = rest == 0 ? nil : "for \(number(rest)) ligger ingen indstilling"
    return ([made, waiting, refused, idle].compactMap(\.self).joined(separator: "; ")) + "."
  }

  public func askedAbout(_ asked: Int, of total: Int) -> String {
    asked == 0
      ? "Ingen parter er spurgt om \(total == 1 ? "den" : "dem")."
      : "Parterne er kun spurgt om \(number(asked)) af de \(number(total)) aftaler."
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

  public func stateUnknown(_ titles: [String]) -> String {
    "Det er ikke oplyst, om \(titles.count == 1 ? "den" : "de") er i kraft: \(titles.joined(separator: "; "))."
  }

  public func forgotten(_ titles: [String]) -> String {
    "Ingen er spurgt, og intet er indstillet eller besluttet: \(titles.joined(separator: "; "))."
  }

  public func missedFollowUp(_ title: String, _ day: String) -> String {
    "\(title): opfølgningen den \(day) er ikke registreret; der er hverken en ny spørgerunde eller en overdragelse."
  }

  public func unansweredRecommendation(
    _ title: String, _ effects: [String], on day: String, to group: String?, due: String?
  ) -> String {
    let what =
      effects.count == 1
      ? "det blev den \(day) indstillet, at den \(joined(effects))"
      : "der blev den \(day) afgivet \(number(effects.count)) indstillinger (\(effects.joined(separator: ", ")))"
    let who = group.map { "\($0) har" } ?? "ingen har"
    return "\(title): \(what); \(who) endnu ikke svaret\(due.map { " (frist \($0))" } ?? "")."
  }

  public func answered(on day: String, isLate: Bool) -> String {
    isLate ? "svar \(day), efter fristen" : "svar \(day)"
  }

  // MARK: One agreement

  public func stateSince(_ state: CooperationAssessment.State?, _ day: String?) -> String {
    let words = self.state(state)
    return day.map {
      state == .notYet
        ? "\(words), træder i kraft \($0)"
        : state == .inForce ? "\(words) siden \($0)" : "\(words), trådte i kraft \($0)"
    }
      ?? (state == .inForce ? "\(words), dagen er ikke oplyst" : words)
  }

  public func responses(_ answered: Int, of asked: Int, rate: String, sent: String) -> String {
    let have = answered == 0 ? "Ingen" : number(answered)
    return "\(have) af \(number(asked)) adspurgte har svaret (\(rate) % af de adspurgte; sendt \(sent))."
  }

  public func implementations(_ counts: [(SurveyAnswer.Implementation, Int)]) -> String {
    let said = counts.map { "\(number($1)) \(implementation($0))" }
    let isCompleted = counts.contains { $0.0 == .completed }, answered = counts.map(\.1).reduce(0, +)
    let nobody =
      answered == 1 ? "den, der har svaret, har ikke" : "ingen af de \(number(answered)), der har svaret, har"
    return "Gennemførelse: \(said.joined(separator: ", "))\(isCompleted ? "" : "; \(nobody) gennemført den")."
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
    "Opmærksomhedspunkter, som flere peger på: \(points.map { "\($0) (\(number($1)) parter)" }.joined(separator: "; "))."
  }

  public func namedByOne(_ points: [String]) -> String {
    "Opmærksomhedspunkter, som en enkelt part peger på: \(points.joined(separator: "; "))."
  }

  public func nextFollowUp(_ days: [String], hasPassed: Bool) -> String {
    hasPassed ? "Opfølgning var ventet \(joined(days.map { "den \($0)" }))." : "Næste opfølgning: \(joined(days))."
  }
  public var nobodyAsked: String { "Ingen er spurgt." }

  public func earlierRounds(_ count: Int) -> String {
    count == 1 ? "Der er spurgt en gang før." : "Der er spurgt \(number(count)) gange før."
  }
}
