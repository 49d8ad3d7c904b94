public import Agreement
public import Assessment
public import Basics
public import Evidence
public import Languages

extension Danish {
  // MARK: Words

  public func status(_ status: StatusReport.Status) -> String {
    status == .cancelled ? "opgivet eller ikke igangsat" : first(status)
  }

  public func kind(_ kind: Initiative.Kind) -> String { first(kind) }
  public func effect(_ effect: Decision.Effect) -> String { first(effect) }
  public func aspect(_ aspect: FollowUp.Aspect) -> String { first(aspect) }

  private func first(_ word: some Word) -> String { word.danish.first ?? word.rawValue }

  public func state(_ state: Deadline.State) -> String {
    switch state {
    case .due: "forestår"
    case .overdue: "over fristen"
    case .done: "gjort"
    }
  }

  public var noStatus: String { "status ikke oplyst" }

  public func illustrative(_ what: IllustrativeRows) -> String {
    switch what {
    case .marked:
      "Det, der er mærket [ill.], er illustrativt: det er lavet til afprøvning og kan ikke bruges til beslutninger."
    case .allAnswers:
      "ALLE SVAR ER ILLUSTRATIVE: de er lavet til afprøvning, og hverken de eller konklusionerne kan bruges til beslutninger."
    case .allMovements:
      "ALLE BEVÆGELSER ER ILLUSTRATIVE: de er lavet til afprøvning, og hverken de eller det, der er regnet ud af dem, kan bruges til beslutninger."
    case .markedBesideFigures:
      "Af oplysningerne om indsatser, aftaler, penge og beslutninger er kun de, der er mærket [ill.], lavet til afprøvning."
    }
  }

  // MARK: The portfolio

  public var portfolioTitle: String { "Opgaveportefølje" }
  public func standing(on day: String) -> String { "Opgjort pr. \(day)" }

  public func initiativeCounts(
    _ total: Int, _ statuses: [(StatusReport.Status, Int)], withoutStatus: Int
  ) -> String {
    let parts =
      statuses.map { "\(number($1)) \(status($0))" }
      + (withoutStatus > 0 ? ["\(number(withoutStatus)) uden status"] : [])
    return "\(number(total)) \(total == 1 ? "indsats" : "indsatser"): \(list(parts))."
  }

  public func initiativesInArrears(overdue: Int, silent: Int) -> String {
    let late = overdue == 0 ? "Ingen er over fristen" : "\(number(overdue)) er over fristen"
    return silent == 0
      ? "\(late)." : "\(late), og \(number(silent)) har ikke fået ny status til det seneste møde."
  }

  public var noInitiatives: String { "Ingen indsatser er kendt på denne dag." }
  public var initiativeOverview: String { "Indsatser og status" }

  public var initiativesYearByYear: String { "Indsatserne år for år" }

  public var yearMarksExplained: String {
    "● planlagt, og der er en status · ○ planlagt, endnu ingen status · + status uden plan · ? planlagt, året er uoplyst"
  }

  public var initiativesOneByOne: String { "Indsatserne en for en" }
  public var goalsAndInitiatives: String { "Mål og indsatser" }

  // MARK: Points of attention

  public var initiativeAttention: String { "Indsatser, der kræver opmærksomhed" }

  public func point(_ point: PortfolioPoint, _ initiatives: [String]) -> String {
    let what =
      switch point {
      case .overdue: "Over fristen"
      case .notStarted: "Ikke begyndt, selv om tiden er kommet"
      case .neverTold: "Har aldrig fået en status"
      case .silent: "Uden ny status til det seneste møde"
      case .unchanged: "Uændret længe"
      case .seats: "Ubesatte pladser"
      case .years: "Planlagt i år uden status"
      case .nothingPlanned: "Uden opfølgningsplan"
      case .aspects: "Mangler i opfølgningsplanen"
      case .slipped: "Udsat"
      case .groupEnded: "Ikke afsluttet, men gruppen er ophørt"
      }
    return "\(what): \(initiatives.joined(separator: "; "))."
  }

  public var dueOn: String { "frist" }
  public var toBegin: String { "skulle begynde" }
  public var latestOn: String { "senest" }
  public func meetings(_ count: Int) -> String { "\(number(count)) \(count == 1 ? "møde" : "møder")" }
  public func seats(_ count: Int) -> String { number(count) }
  public func days(_ count: Int) -> String { "\(number(count)) \(count == 1 ? "dag" : "dage")" }

  // MARK: One initiative

  public func status(_ status: String, on day: String) -> String { "\(status) ifølge status \(day)" }

  public func statusSentence(_ status: String, on day: String, text: String?) -> String {
    "Status den \(day): \(status). \(text.map(sentence) ?? "")".trimmed
  }

  public var noStatusSentence: String { "Der er ingen status." }
  public func inForce(since day: String) -> String { "I kraft fra \(day)." }
  public func accountable(_ who: String) -> String { "Ansvarlig: \(who)." }
  public func obstacles(_ text: String) -> String { "Barrierer: \(sentence(text))" }

  public func nextStep(_ step: String?, who: String?, by: String?) -> String {
    let tail = [who, by.map { "senest \($0)" }].compactMap(\.self).joined(separator: ", ")
    let head = step ?? "ikke beskrevet"
    return sentence(tail.isEmpty ? "Næste skridt: \(head)" : "Næste skridt: \(withoutStop(head)) (\(tail))")
  }

  public func dissent(_ text: String, process: String?) -> String {
    "Uenighed: \(sentence(text))" + (process.map { " Forslag til proces: \(sentence($0))" } ?? "")
  }

  public func source(_ rows: [String]) -> String { "[\(rows.joined(separator: ", "))]" }

  public func decision(
    _ outcome: Decision.Outcome?, on day: String?, by group: String, to other: String?, text: String
  ) -> String {
    let on = day.map { " den \($0)" } ?? "", to = other.map { " til \($0)" } ?? ""
    let head = outcome.map { "\(group) \(did($0))\(on)\(to)" } ?? "På dagsordenen\(on) i \(group)"
    return "\(head): \(sentence(text))"
  }

  private func did(_ outcome: Decision.Outcome) -> String {
    switch outcome {
    case .noted: "tog til efterretning"
    case .approved: "godkendte"
    case .approvedWithChanges: "godkendte med ændringer"
    case .recommendedTo: "indstillede"
    case .decided: "besluttede"
    case .rejected: "afviste"
    case .postponed: "udsatte"
    case .discussed: "drøftede"
    }
  }

  public func answer(_ outcome: Decision.Outcome, on day: String?) -> String {
    let what = outcome == .recommendedTo ? "sendt videre" : outcome.danish.first ?? outcome.rawValue
    return "\(what.capitalizedFirst)\(day.map { " den \($0)" } ?? "")."
  }

  public func decisionState(_ state: DecisionAssessment.State, isMade: Bool, due: String?) -> String? {
    switch state {
    case .unanswered: "Endnu ikke besvaret\(due.map { " (frist \($0))" } ?? "")."
    case .answered: "Besvaret."
    case .overdue: due.map { "Skulle være udført senest \($0)." }
    case .open: due.map { "Skal være udført senest \($0)." } ?? (isMade ? "Ikke meldt udført." : "Ikke afgjort.")
    case .done: "Udført."
    case .noted: nil
    }
  }

  // MARK: Goals

  public func goal(_ title: String, _ standing: String?, initiatives: [String]) -> String {
    "\(title)\(standing.map { " (\($0.lowercasedFirst))" } ?? ""): \(initiatives.joined(separator: "; "))."
  }

  public func goalsWithoutInitiatives(_ goals: [String]) -> String {
    "Uden tilknyttet indsats: \(joined(goals))."
  }

  public func initiativesBehind(_ initiatives: [String]) -> String {
    "\(initiatives.count == 1 ? "Indsats" : "Indsatser"): \(initiatives.joined(separator: "; "))."
  }

  public var noInitiativeBehind: String { "Ingen indsats er knyttet til det." }

  public func withoutGoal(_ initiatives: [String]) -> String { "Uden mål: \(initiatives.joined(separator: "; "))." }

  // MARK: The written status

  public var followUpTitle: String { "Skriftlig status" }

  public func decisionsWanted(_ wanted: Int, of forums: [String]) -> String {
    if wanted == 0 { return "Ingen kræver en beslutning." }
    return "\(number(wanted)) "
      + (forums.isEmpty ? "kræver en beslutning." : "venter på en beslutning i \(joined(forums)).")
  }

  public func since(_ meeting: String, of group: String, from previous: String?, to status: String) -> String {
    let status = status.capitalizedFirst
    guard let previous else { return "\(status); der var ingen status til mødet i \(group) den \(meeting)." }
    return "\(status); til mødet i \(group) den \(meeting): \(previous)."
  }

  public func overdue(since day: String) -> String { "Fristen den \(day) er overskredet." }
  public var nothingSaid: String { "Der er ikke kommet en ny status." }
  public func said(_ text: String, on day: String) -> String { "Den \(day): \(text)" }

  public func decisionWanted(_ text: String, of group: String?, due: String?, isOverdue: Bool) -> String {
    let by = due.map { " (frist \($0)\(isOverdue ? ", overskredet" : ""))" } ?? ""
    return "Til beslutning\(group.map { " i \($0)" } ?? "")\(by): \(sentence(text))"
  }

  public var withoutStatus: String { "Øvrige uden status" }
  public var nothingToFollow: String { "Ingen indsats er i gang, og ingen kræver en beslutning." }

  // MARK: Deadlines

  public var deadlinesTitle: String { "Frister" }

  public func deadlineCounts(due: Int, overdue: Int, until day: String) -> String {
    let late =
      overdue == 0
      ? "Ingen frist er overskredet" : "\(number(overdue)) \(overdue == 1 ? "frist" : "frister") er overskredet"
    return "\(late), og \(due == 0 ? "ingen" : number(due)) forestår til og med \(day)."
  }

  public var deadlinesAhead: String { "Forestår" }
  public var deadlinesPassed: String { "Over fristen" }

  public func deadline(_ kind: Deadline.Kind, _ title: String) -> String {
    switch kind {
    case .meeting: "Møde: \(title)"
    case .agenda: "Dagsorden udsendes: \(title)"
    case .followUp: "Opfølgning: \(title)"
    case .step: "Frist: \(title)"
    case .answer: "Svar: \(title)"
    case .delivery: "Tal: \(title)"
    case .goal: "Målets frist: \(title)"
    case .grant: "Bevilling bortfalder: \(title)"
    }
  }

  public func agenda(_ group: String, meeting: String, due: String, sent: String?, late: Int?) -> String {
    let start = "Mødet i \(group) den \(meeting): dagsorden "
    guard let sent else { return start + "udsendes senest \(due)." }
    return start + "udsendt den \(sent)"
      + (late.map { ", \(number($0)) \($0 == 1 ? "dag" : "dage") for sent (frist \(due))." } ?? ", rettidigt.")
  }

  public func withoutMinutes(_ group: String, meeting: String) -> String {
    "Mødet i \(group) den \(meeting) er holdt, og referatet er ikke offentliggjort."
  }

  public var meetingsHeading: String { "Møder" }

  public func reminder(_ reminders: [Reminder]) -> String {
    guard let first = reminders.first else { return "" }
    let due = first.due.map { "; fristen var \(date($0))" } ?? ""
    let all = joined(reminders.map { "»\(withoutStop($0.title.danish))«" })
    let what =
      switch first.kind {
      case .status: "en ny status\(first.due.map { " til mødet den \(date($0))" } ?? "") for \(all)"
      case .followUp: "\(reminders.count == 1 ? "opfølgningen" : "opfølgningerne") \(all)\(due)"
      case .step: "besked om, hvordan det går med \(all)\(due)"
      case .answer: "jeres svar på \(all)\(due)"
      case .delivery: "jeres tal til \(all)\(due)"
      }
    let mark = reminders.contains(where: \.isIllustrative) ? " \(illustrativeMark)" : ""
    return "Til \(first.party.danish): Vi mangler \(what).\(mark)"
  }

  public var nothingOwed: String { "Ingen mangler at levere noget." }

  public func dateWithWeekday(_ day: CalendarDate) -> String {
    let weekday = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"][day.weekday - 1]
    return "\(weekday) den \(date(day))"
  }

  // MARK: Messages

  public var periodNeeded: String { "angiv en dag, en periode eller et møde, fx: --period 2023-08-29" }
  public var noPortfolio: String { "aftalen har ingen tabeller med indsatser, møder eller beslutninger" }

  public func noSuchPeriod(_ text: String, suggestion: String?) -> String {
    "--period \(text): hverken en periode, en dag eller et af aftalens møder"
      + (suggestion.map { "; mente du \"\($0)\"?" } ?? "")
  }

  public func unknownGroup(_ id: String, suggestion: String?) -> String {
    "--for \(id): aftalen har ingen sådan gruppe" + (suggestion.map { "; mente du \"\($0)\"?" } ?? "")
  }

  public var onlyDeadlinesAsCalendar: String { "kun maal deadlines kan vises som kalender (--format ics)" }

  private func named(_ who: String?) -> String { who.map { " (\($0))" } ?? "" }
  private func withoutStop(_ text: String) -> String { text.hasSuffix(".") ? String(text.dropLast()) : text }
  private func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
