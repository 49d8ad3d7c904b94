public import Agreement
public import Assessment
public import Basics
public import Languages

extension Danish {
  public var goalCheck: String { "Måltjek" }
  public var conclusion: String { "Konklusion" }
  public var overview: String { "Oversigt" }
  public var attention: String { "Opmærksomhedspunkter" }
  public var dataBasis: String { "Datagrundlag" }
  public var caveats: String { "Forbehold" }
  public var recommendation: String { "Indstilling" }

  public func asOf(_ period: Period, _ date: CalendarDate) -> String {
    "\(self.period(period)), opgjort pr. \(self.date(date))"
  }

  public func goalsMet(_ met: Int, of total: Int, others: [(Verdict, Int)], isPart: Bool) -> String {
    let goals = isPart ? "viste mål med måltal" : "mål med måltal"
    if total == 1 { return "Det ene \(goals) \(inSentence(others.first?.0 ?? .met))." }
    let head =
      switch met {
      case 0: "Ingen af de \(total) \(goals) er opfyldt"
      case total: total == 2 ? "Begge \(goals) er opfyldt" : "Alle \(total) \(goals) er opfyldt"
      default: "\(met) af \(total) \(goals) er opfyldt"
      }
    guard !others.isEmpty else { return head + "." }
    return head + "; " + joined(others.map { "\($0.1) \(inSentence($0.0))" }) + "."
  }

  public func goalsStand(_ total: Int, _ verdicts: [(Verdict, Int)]) -> String {
    if let only = verdicts.first, verdicts.count == 1 {
      let goals = total == 1 ? "Det ene mål" : total == 2 ? "Begge mål" : "Alle \(number(total)) mål"
      return "\(goals) med måltal \(inSentence(only.0))."
    }
    return sentence(
      "Af \(number(total)) mål med måltal: " + joined(verdicts.map { "\(number($0.1)) \(inSentence($0.0))" }))
  }

  public func illustrativeBanner(all: Bool) -> String {
    all
      ? "Alle filer med tal er lavet til afprøvning."
      : "Tal mærket [ill.], og hvad der er regnet ud af dem, er lavet til afprøvning."
  }

  public func goalsHidden(_ count: Int) -> String {
    count == 1
      ? "Vurderingen af 1 mål er skjult, fordi den bygger på skjulte tal."
      : "Vurderingerne af \(number(count)) mål er skjult, fordi de bygger på skjulte tal."
  }

  public func noGoalWithTarget() -> String { "Ingen af målene har et fastsat måltal." }

  public func urgent(_ goal: String, _ verdict: Verdict, standing: String) -> String {
    "Kræver opmærksomhed: \(goal) (\(self.verdict(verdict).lowercased())). \(standing)"
  }

  public func furthest(_ goal: String, _ verdict: Verdict, standing: String) -> String {
    "Længst fra målet: \(goal) (\(self.verdict(verdict).lowercased())). \(standing)"
  }

  public func nothingUrgent() -> String { "Ingen mål kræver handling nu." }

  public func withoutTarget(notSet: Int, monitored: Int) -> String {
    let parts = [
      notSet > 0 ? "\(notSet) mål har intet fastsat måltal" : nil,
      monitored > 0 ? "\(monitored) \(monitored == 1 ? "indikator" : "indikatorer") overvåges uden mål" : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? "" : parts.joined(separator: ", og ") + "."
  }

  public func illustrative(all: Bool) -> String {
    all
      ? "ALLE FILER MED TAL ER ILLUSTRATIVE: tal mærket [ill.], og hvad der er regnet ud af dem, er lavet til afprøvning."
      : "Tal mærket [ill.], og hvad der er regnet ud af dem, er illustrative: de er lavet til afprøvning."
  }

  public var illustrativeStatuses: String {
    "Oplysningerne om kommunerne er illustrative: de er lavet til afprøvning."
  }

  public var illustrativeMark: String { "[ill.]" }
  public var illustrativeSource: String { "Tallene er illustrative." }
  public var provisionalMark: String { "[foreløbig]" }
  public var incompleteMark: String { "[ufuldstændig]" }
  public func interval(_ low: String, _ high: String) -> String { "95 %: \(low)-\(high)" }
  public func bounds(_ low: Int, _ high: Int) -> String { "mellem \(low) og \(high)" }
  public var none: String { "-" }
  public var noTarget: String { "intet mål" }
  public var notSet: String { "ikke fastsat" }

  public func standing(value: String, period: String, target: String) -> String {
    sentence("\(value) (\(period)) mod målet \(target)")
  }

  public func shortfall(_ count: Int, _ unit: Unit, _ comparison: Target.Comparison) -> String {
    let amount = number(count)
    switch (unit, comparison) {
    case (.areas, .atLeast): return count == 1 ? "Der mangler 1 kommune." : "Der mangler \(amount) kommuner."
    case (.areas, .atMost): return count == 1 ? "Det er 1 kommune for meget." : "Det er \(amount) kommuner for mange."
    case (.kroner, .atLeast): return "Der mangler \(amount) kr."
    case (.kroner, .atMost): return "Det er \(amount) kr. for meget."
    case (_, .atLeast): return "Med \(amount) \(count == 1 ? "mere" : "flere") ville målet være nået."
    case (_, .atMost): return "Med \(amount) færre ville målet være nået."
    }
  }

  public func deadline(_ date: CalendarDate, passed: Bool) -> String {
    passed ? "Fristen var \(self.date(date))." : "Fristen er \(self.date(date))."
  }

  public func pace(expected: String, ratio: String, in period: Period, _ unit: Unit) -> String {
    "En jævn vej mod målet ville \(at(period, unit)) være nået til \(expected); tempoet er \(ratio) af det nødvendige."
  }

  public func targetMissing(_ goal: String) -> String {
    "\(goal): aftalen har ikke fastsat et måltal, så målet kan ikke vurderes."
  }

  public func unknownAreas(_ count: Int, low: Int, high: Int) -> String {
    "Status er uoplyst for \(number(count)) \(count == 1 ? "kommune" : "kommuner"), "
      + "så antallet er mellem \(low) og \(high)."
  }

  public func declinedAreas(_ count: Int) -> String {
    count == 1 ? "1 kommune har afslået." : "\(number(count)) kommuner har afslået."
  }

  public func worsening(_ goal: String) -> String { "\(goal): udviklingen går den forkerte vej." }

  public func nonRandom(_ goal: String, _ stability: Stability) -> String {
    "\(goal): ikke-tilfældig variation (\(stability == .shift ? "serielængdesignal" : "krydssignal")); "
      + "der er sket noget, som bør forklares."
  }

  public func nothingToAttend() -> String { "Ingen." }
  public func noData(_ goal: String) -> String { "\(goal): der er ingen data." }

  public func basis(files: [String], first: String, last: String, freshness: String) -> String {
    let span = first == last ? first : "\(first) til \(last)"
    return "\(span), \(freshness). Kilde: \(joined(files))."
  }

  public func basisWithoutData() -> String { "ingen data." }

  public func timeliness(onTime: String, answered: String, due: String, shareOfAnswered: String) -> String {
    "Rettidige: \(onTime) af \(due) med frist i perioden; af de \(answered) besvarede var \(shareOfAnswered) rettidige."
  }

  public func days(median: String, ninetieth: String) -> String {
    "Svartid: median \(median), 90 % inden for \(ninetieth)."
  }

  public func notHandled(pending: Int, cancelled: Int) -> String {
    "Uden for opgørelsen: \(number(pending)) afventer (fristen er ikke nået), "
      + "\(number(cancelled)) \(cancelled == 1 ? "annulleret" : "annullerede")."
  }

  public func silence(since: CalendarDate, until asOf: CalendarDate, cases: Int?) -> String {
    let late = cases.map { "\(number($0)) \($0 == 1 ? "sag" : "sager")" } ?? "Sager"
    return
      "data rækker kun til \(date(since)). \(late) med frist fra da af til \(date(asOf)) er ubesvarede i data "
      + "og regnes for sene. Er de besvaret siden, er tallet for lavt; hent et nyere udtræk."
  }

  public func neverDecided(by deciding: String, latest: String, possible: String) -> String {
    "Aftalen lader \(deciding) afgøre målet, men tallene er for perioder af en anden længde (senest \(latest)), så målet "
      + "bliver aldrig afgjort. Ret deciding i aftalen, fx til \(possible)."
  }

  public func missingAreas(_ names: [String], period: String) -> String {
    "Tal for \(period) mangler fra \(joined(names)); de er ikke regnet som nul."
  }

  public func baselineUnknown(_ period: String, _ unknown: Int, low: Int, high: Int) -> String {
    "i baseline (\(period)) var \(number(unknown)) \(unknown == 1 ? "kommune uoplyst" : "kommuner uoplyste"), "
      + "så antallet var mellem \(low) og \(high); tempo og udvikling regner med \(low)."
  }

  public func baselineBeforeBreak(_ period: String) -> String {
    "Baseline er fra før databruddet (\(period)), så tempo og vurdering sammenligner tal, der ikke er opgjort på samme måde."
  }

  public func baselineAssumed(_ goals: [String]) -> String {
    "Aftalen angiver ingen baseline for \(joined(goals)); den første måling efter aftalens start er brugt."
  }

  public func uncertain(low: String, high: String, target: String) -> String {
    "målet (\(target)) ligger inden for den statistiske usikkerhed (95 %: \(low)-\(high)), "
      + "så afvigelsen kan være tilfældig."
  }

  public func roundedSource() -> String {
    "kilden giver kun en afrundet værdi; det er den, der er sammenlignet med målet."
  }

  public func series(break period: String, note: String?) -> String {
    "databrud fra \(period)\(note.map { " (\($0))" } ?? ""); udviklingen regnes kun fra bruddet og frem."
  }

  public func intervalsExplained() -> String {
    "95 %: eksakt usikkerhedsinterval (Clopper-Pearson) for en andel."
  }

  public func censusExplained() -> String { "Antal kommuner er en fuld optælling og har intet usikkerhedsinterval." }

  public func tooFewPoints(_ goals: [String]) -> String {
    sentence("For få målinger (under 5) til at sige noget om udviklingen: \(joined(goals))")
  }

  public func rejectedRows(_ count: Int, file: String) -> String {
    count == 1
      ? "1 række i \(file) er udeladt på grund af fejl."
      : "\(number(count)) rækker i \(file) er udeladt på grund af fejl."
  }

  public func note(_ goal: String, _ note: String) -> String { "\(goal): \(note)" }

  public func hidden(below limit: Int) -> String {
    "\(limit == 2 ? "Antallet 1" : "Antal fra 1 til \(limit - 1)") i en kommune er skjult af hensyn til den enkelte, "
      + "og andre tal med dem, så de ikke kan regnes ud."
  }

  public func recommendationIntro() -> String { "Det indstilles, at kompetencegruppen for økonomi" }
  public func recommendNoting() -> String { "tager måltjekket til efterretning." }

  public func recommendFollowUp(_ goals: [String]) -> String {
    sentence("drøfter, hvad der skal til for at nå: \(joined(goals))")
  }

  public func recommendRevision(_ goals: [String]) -> String {
    sentence(
      "drøfter, om \(goals.count == 1 ? "målet" : "målene") skal ændres, eller de kommuner, der har afslået, skal spørges "
        + "igen: \(joined(goals))")
  }

  public func recommendTarget(_ goals: [String]) -> String { sentence("får fastsat et måltal for: \(joined(goals))") }

  public func recommendClarifying(_ count: Int, _ goals: [String]) -> String {
    sentence(
      "indhenter svar fra \(count == 1 ? "den kommune" : "de \(number(count)) kommuner"), hvis status er uoplyst: "
        + joined(goals))
  }

  public func recommendData(_ goals: [String]) -> String {
    sentence("får afklaret, hvornår der kommer tal for: \(joined(goals))")
  }

  public func recommendExplanation(_ goals: [String]) -> String {
    sentence(
      "beder om en redegørelse for, hvorfor \(goals.count == 1 ? "målet" : "målene") ikke blev nået inden fristen: "
        + joined(goals))
  }

  public func goal(_ title: String, in areas: [String]) -> String { "\(title) (\(joined(areas)))" }

  public func goal(_ title: String, target: String?, by deadline: CalendarDate?) -> String {
    "\(title) (\([target, deadline.map { "senest den \(date($0))" }].compactMap(\.self).joined(separator: " ")))"
  }
}
