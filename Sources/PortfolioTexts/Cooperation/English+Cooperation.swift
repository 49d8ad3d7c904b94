public import Assessment
public import Evidence
public import Languages

extension English {
  public func state(_ state: CooperationAssessment.State?) -> String {
    switch state {
    case .notYet: "not in force yet"
    case .inForce: "in force"
    case .lapsed: "lapsed"
    case nil: "it is not stated whether it is in force"
    }
  }

  public func implementation(_ word: SurveyAnswer.Implementation) -> String { word.rawValue.replacing("-", with: " ") }

  public func awareness(_ word: SurveyAnswer.Awareness) -> String {
    word == .partly ? "partly known" : word.rawValue.replacing("-", with: " ")
  }

  public func answerState(_ state: SurveyAnswer.State) -> String {
    switch state {
    case .answered: "answered"
    case .late: "answered after the deadline"
    case .waiting: "no answer yet"
    case .silent: "no answer"
    }
  }

  // MARK: The whole

  public var cooperationTitle: String { "Cooperation agreements" }
  public var noCooperation: String { "No cooperation agreement is known on this day." }

  public var surveysTitle: String { "Survey rounds" }
  public var surveysAttention: String { "Survey rounds that call for attention" }
  public var surveysOneByOne: String { "Other survey rounds" }

  public func otherSurveys(_ count: Int, beside isBeside: Bool) -> String {
    let what =
      count == 1 ? "one \(isBeside ? "other " : "")subject" : "\(number(count)) \(isBeside ? "other " : "")subjects"
    return "The parties have \(isBeside ? "also " : "")been asked about \(what)."
  }

  public func surveySubject(_ subject: SurveyAnswer.Subject) -> String {
    switch subject {
    case .initiative: "initiative"
    case .goal: "goal"
    case .indicator: "indicator"
    }
  }

  public var surveyHeading: String { "Asked about" }

  public func cooperationCounts(_ total: Int, _ states: [(CooperationAssessment.State?, Int)]) -> String {
    let parts = states.map { state, count in
      state.map { "\(number(count)) \(count == 1 ? "is" : "are") \(self.state($0))" }
        ?? "for \(number(count)) it is not stated whether \(count == 1 ? "it is" : "they are") in force"
    }
    return "\(number(total)) cooperation \(total == 1 ? "agreement" : "agreements"): \(parts.joined(separator: "; "))."
  }

  public func cooperationDecisions(_ total: Int, decided: Int, recommended: Int, notMade: Int) -> String {
    let made =
      decided == 0
      ? "Nothing has been decided about \(total == 1 ? "it" : "any of them")"
      : "Decisions have been made about \(number(decided))"
    let waiting =
      recommended == 0 ? nil : "for \(number(recommended)) there is a recommendation that has not been answered"
    let refused = notMade == 0 ? nil : "for \(number(notMade)) what was proposed has been postponed or rejected"
    let rest = total - decided - recommended - notMade
    let idle = rest == 0 ? nil : "for \(number(rest)) there is no recommendation"
    return ([made, waiting, refused, idle].compactMap(\.self).joined(separator: "; ")) + "."
  }

  public func askedAbout(_ asked: Int, of total: Int) -> String {
    asked == 0
      ? "No party has been asked about \(total == 1 ? "it" : "them")."
      : "The parties have been asked about only \(number(asked)) of the \(number(total)) agreements."
  }

  public var cooperationAttention: String { "Cooperation agreements that call for attention" }
  public var cooperationAnswers: String { "What the parties have answered" }
  public var cooperationOneByOne: String { "The cooperation agreements one by one" }
  public var agreementHeading: String { "Agreement" }
  public var respondentHeading: String { "Party" }
  public var notAsked: String { "not asked" }

  // MARK: Points of attention

  public func silentParties(_ title: String, _ names: [String], since deadline: String) -> String {
    "\(title): no answer from \(joined(names)) (due \(deadline))."
  }

  public func stateUnknown(_ titles: [String]) -> String {
    "Not stated whether \(titles.count == 1 ? "it is" : "they are") in force: \(titles.joined(separator: "; "))."
  }

  public func forgotten(_ titles: [String]) -> String {
    "Nobody has been asked, and nothing is recommended or decided: \(titles.joined(separator: "; "))."
  }

  public func missedFollowUp(_ title: String, _ day: String) -> String {
    "\(title): the follow-up due on \(day) is not recorded; there is neither a new round nor a hand-over."
  }

  public func unansweredRecommendation(
    _ title: String, _ effects: [String], on day: String, to group: String?, due: String?
  ) -> String {
    let what =
      effects.count == 1
      ? "it was recommended on \(day) that it is \(joined(effects))"
      : "\(number(effects.count)) recommendations were made on \(day) (\(effects.joined(separator: ", ")))"
    let who = group.map { "\($0.lowercasedFirst) has not" } ?? "nobody has"
    return "\(title): \(what); \(who) answered yet\(due.map { " (due \($0))" } ?? "")."
  }

  public func answered(on day: String, isLate: Bool) -> String {
    isLate ? "answered \(day), late" : "answered \(day)"
  }

  // MARK: One agreement

  public func stateSince(_ state: CooperationAssessment.State?, _ day: String?) -> String {
    let words = self.state(state)
    return day.map {
      state == .notYet
        ? "\(words), comes into force \($0)"
        : state == .inForce ? "\(words) since \($0)" : "\(words), came into force \($0)"
    }
      ?? (state == .inForce ? "\(words), since when is not stated" : words)
  }

  public func responses(_ answered: Int, of asked: Int, rate: String, sent: String) -> String {
    let have = answered == 0 ? "None" : number(answered)
    return
      "\(have) of \(number(asked)) asked \(answered == 1 ? "has" : "have") answered (\(rate)% of those asked; sent \(sent))."
  }

  public func implementations(_ counts: [(SurveyAnswer.Implementation, Int)]) -> String {
    let said = counts.map { "\(number($1)) \(implementation($0))" }
    let isCompleted = counts.contains { $0.0 == .completed }, answered = counts.map(\.1).reduce(0, +)
    let nobody =
      answered == 1
      ? "the one that has answered has not" : "none of the \(number(answered)) that have answered has"
    return "Implementation: \(said.joined(separator: ", "))\(isCompleted ? "" : "; \(nobody) completed it")."
  }

  public func awarenesses(_ counts: [(SurveyAnswer.Awareness, Int)]) -> String {
    "Awareness: \(counts.map { "\(number($1)) \(awareness($0))" }.joined(separator: ", "))."
  }

  public func noAnswer(_ names: [String], since deadline: String) -> String {
    "No answer from \(joined(names)) (due \(deadline))."
  }

  public func awaited(_ names: [String], by deadline: String) -> String {
    "No answer yet from \(joined(names)); it is due \(deadline)."
  }

  public func lateAnswers(_ names: [String]) -> String { "\(joined(names)) answered after the deadline." }

  public func namedBySeveral(_ points: [(String, Int)]) -> String {
    "Points raised by several: \(points.map { "\($0) (\(number($1)) parties)" }.joined(separator: "; "))."
  }

  public func namedByOne(_ points: [String]) -> String {
    "Points raised by one party: \(points.joined(separator: "; "))."
  }

  public func nextFollowUp(_ days: [String], hasPassed: Bool) -> String {
    hasPassed ? "A follow-up was due on \(joined(days))." : "Next follow-up: \(joined(days))."
  }
  public var nobodyAsked: String { "Nobody has been asked." }

  public func earlierRounds(_ count: Int) -> String {
    count == 1 ? "There was one round before." : "There were \(number(count)) rounds before."
  }
}
