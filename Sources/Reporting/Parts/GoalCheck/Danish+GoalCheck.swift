public import Agreement
public import Assessment
public import Basics
public import Languages

extension Danish {
  public var goalCheck: String { "Måltjek" }
  public var attention: String { "Opmærksomhedspunkter" }
  public var dataBasis: String { "Datagrundlag" }
  public var recommendation: String { "Indstilling" }

  public func goalsMet(_ met: Int, of total: Int, others: [VerdictCount], isPart: Bool) -> String {
    let goals = isPart ? "viste mål med måltal" : "mål med måltal"
    if total == 1 { return "Det ene \(goals) \(counted(others.first ?? VerdictCount(.met, 1), nil))." }
    let head =
      switch met {
      case 0: "Ingen af de \(total) \(goals) er opfyldt"
      case total: total == 2 ? "Begge \(goals) er opfyldt" : "Alle \(total) \(goals) er opfyldt"
      default: "\(met) af \(total) \(goals) er opfyldt"
      }
    guard !others.isEmpty else { return head + "." }
    if met == 0, let only = others.first, others.count == 1 {
      return "\(head); \(counted(only, total == 2 ? "begge" : "alle \(total)"))."
    }
    return head + "; " + joined(others.map { counted($0, "\($0.count)") }) + "."
  }

  public func goalsHidden(_ count: Int) -> String {
    count == 1
      ? "Vurderingen af 1 mål er skjult, fordi den bygger på skjulte tal."
      : "Vurderingerne af \(number(count)) mål er skjult, fordi de bygger på skjulte tal."
  }

  public func noGoalWithTarget() -> String { "Ingen af målene har et fastsat måltal." }

  public func urgent(_ goal: String, _ verdict: String, standing: String) -> String {
    "Kræver mest opmærksomhed: \(goal) (\(verdict.lowercased())). \(standing)"
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
      ? "ALLE TAL ER ILLUSTRATIVE: de er lavet til afprøvning, og hverken de eller konklusionerne kan bruges til beslutninger."
      : "Tal mærket [ill.], og hvad der er regnet ud af dem, er illustrative: de er lavet til afprøvning."
  }

  public var illustrativeSource: String { "Tallene er illustrative." }
  public var provisionalMark: String { "[foreløbig]" }
  public func without(_ names: [String]) -> String { "uden \(joined(names))" }
  public func interval(_ low: String, _ high: String) -> String { "95 %: \(range(low, high))" }
  public func countryBeside(_ figure: String) -> String { "hele landet: \(figure)" }
  public func addressed(to group: String) -> String { "til \(group.lowercasedFirst)" }

  public func bounds(_ low: Int, _ high: Int) -> String { "mellem \(low) og \(high)" }
  public var noTarget: String { "intet mål" }

  public func standing(value: String, period: String, target: String) -> String {
    sentence("\(value) (\(period)) mod målet \(target)")
  }

  public func shortfall(_ count: Int, _ unit: Unit, _ comparison: Target.Comparison, isOver: Bool) -> String {
    let amount = number(count)
    let (lack, met) = isOver ? ("manglede", "for at målet var nået") : ("mangler", "før målet er nået")
    switch (unit, comparison) {
    case (.areas, .atLeast):
      return "Der \(lack) \(amount) \(count == 1 ? "kommune" : "kommuner"), \(met)."
    case (.areas, .atMost): return count == 1 ? "Det er 1 kommune for meget." : "Det er \(amount) kommuner for mange."
    case (.kroner, .atLeast): return "Der \(lack) \(amount) kr., \(met)."
    case (.kroner, .atMost): return "Det er \(amount) kr. for meget."
    case (_, .atLeast): return "Med \(amount) \(count == 1 ? "mere" : "flere") ville målet være nået."
    case (_, .atMost): return "Med \(amount) færre ville målet være nået."
    }
  }

  public func deadline(_ date: CalendarDate, passed: Bool) -> String {
    "Fristen \(passed ? "var" : "er") den \(self.date(date))."
  }

  public func pace(expected: String, ratio: String?, in period: Period, _ unit: Unit) -> String {
    let pace = ratio.map { "tempoet er \($0) af det nødvendige" } ?? "udviklingen er gået den modsatte vej"
    return "En jævn vej mod målet ville \(at(period, unit)) være nået til \(expected); \(pace)."
  }

  public func targetMissing(_ goal: String) -> String {
    "\(goal): aftalen har ikke fastsat et måltal, så målet kan ikke vurderes."
  }

  public func unknownAreas(_ count: Int, _ names: [String], low: Int, high: Int) -> String {
    let who = names.isEmpty ? "\(number(count)) \(count == 1 ? "kommune" : "kommuner")" : joined(names)
    return "Status er uoplyst for \(who), så antallet er mellem \(low) og \(high)."
  }

  public func declinedAreas(_ count: Int) -> String {
    count == 1 ? "1 kommune har takket nej." : "\(number(count)) kommuner har takket nej."
  }

  public func worsening(_ goal: String) -> String { "\(goal): udviklingen går den forkerte vej." }

  public func nonRandom(_ goal: String, _ stability: Stability) -> String {
    "\(goal): ikke-tilfældig variation (\(stability == .shift ? "serielængdesignal" : "krydssignal")); "
      + "niveauet kan have flyttet sig."
  }

  public func noData(_ goal: String) -> String { "\(goal): der er ingen data." }

  public func basis(files: [String], first: Period, last: Period, freshness: String) -> String {
    let areYears = first.length == .year && last.length == .year
    let (from, to) = (period(first), period(last))
    let span = first == last ? from : areYears ? range(from, to) : "\(from) til \(to)"
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

  public func baselineUnknown(_ period: String, _ unknown: Int, low: Int, high: Int) -> String {
    "ved udgangspunktet (\(period)) var \(number(unknown)) \(unknown == 1 ? "kommune uoplyst" : "kommuner uoplyste"), "
      + "så antallet var mellem \(low) og \(high); tempoet regnes fra \(low)."
  }

  public func baselineAssumed(_ goals: [String]) -> String {
    "Aftalen angiver intet udgangspunkt for \(joined(goals)); den første måling efter aftalens start er brugt."
  }

  public func mayBeChance(_ goals: [String]) -> String {
    sentence("Målet ligger inden for 95 %-intervallet, så afvigelsen kan være tilfældig: \(joined(goals))")
  }

  public func onlyOverAll(isImproving: Bool) -> String {
    "\(isImproving ? "forbedringen" : "forværringen") ses af alle målingerne; forskellen fra den første til den seneste kan være tilfældig."
  }

  public func discoveriesExplained() -> String {
    "Klart fra et mål for hver kommune: testet for alle under ét (eksakt, Benjamini-Hochberg, 5 %)."
  }

  public func roundedSource() -> String {
    "kilden giver kun en afrundet værdi; det er den, der er sammenlignet med målet."
  }

  public func series(break period: String, note: String?) -> String {
    "databrud fra \(period)\(note.map { " (\($0))" } ?? ""); udviklingen regnes kun fra bruddet og frem."
  }

  public func intervalsExplained(ofShares: Bool, ofRates: Bool) -> String {
    let kinds =
      (ofShares ? ["eksakt sikkerhedsinterval (Clopper-Pearson) for en andel"] : [])
      + (ofRates ? ["Byars sikkerhedsinterval, eksakt under 10 hændelser, for en rate eller et indeks"] : [])
    return "95 %: \(joined(kinds))."
  }

  public func censusExplained() -> String { "Antal kommuner er en fuld optælling og har intet sikkerhedsinterval." }

  public func tooFewPoints(_ goals: [String]) -> String {
    sentence("For få målinger (under 5) til at teste udviklingen: \(joined(goals))")
  }

  public func note(_ goal: String, _ note: String) -> String { "\(goal): \(note)" }

  public func recommendationIntro(_ group: String?) -> String {
    "Det indstilles, at \(group?.lowercasedFirst ?? "gruppen")"
  }

  public func recommendNoting() -> String { "tager måltjekket til efterretning" }

  public func recommendFollowUp(_ goals: [String]) -> String {
    "drøfter, hvad der skal til for at nå: \(joined(goals))"
  }

  public func recommendFollowUp(_ goal: String, areas: Int) -> String {
    "drøfter, hvad der skal til i \(areas == 1 ? "den kommune" : "de \(number(areas)) kommuner"), der er klart fra målet: \(goal)"
  }

  public func recommendConsidering(_ goals: [String]) -> String {
    "drøfter, om der skal gøres mere for at nå, selv om tallene ikke viser, hvor meget der kan være tilfældigt: \(joined(goals))"
  }

  public func recommendWatching(_ goals: [String]) -> String {
    "følger udviklingen ved næste måling, da den hidtil kan være tilfældig: \(joined(goals))"
  }

  public func recommendWaiting(_ goals: [String]) -> String {
    "noterer, at tempoet først kan vurderes ved næste måling: \(joined(goals))"
  }

  public func recommendBaseline(_ goals: [String]) -> String {
    "får fastsat et nyt udgangspunkt efter databruddet for: \(joined(goals))"
  }

  public func recommendRevision(_ goals: [String], ofAreas: Bool) -> String {
    let orAsk = ofAreas ? ", eller de kommuner, der har takket nej, skal spørges igen" : ""
    return "drøfter, om \(goals.count == 1 ? "målet" : "målene") skal ændres\(orAsk): \(joined(goals))"
  }

  public func recommendTarget(_ goals: [String], isOver: Bool) -> String {
    isOver
      ? "afgør, om den næste aftale skal have et måltal for: \(joined(goals))"
      : "får fastsat et måltal for: \(joined(goals))"
  }

  public func recommendClarifying(_ count: Int, _ names: [String], _ goals: [String]) -> String {
    let many = count == 1 ? "den kommune" : "de \(number(count)) kommuner"
    return "indhenter svar fra \(names.isEmpty ? many : joined(names)), hvis status er uoplyst: \(joined(goals))"
  }

  public func recommendData(_ goals: [String]) -> String {
    "får afklaret, hvornår der kommer tal for: \(joined(goals))"
  }

  public func recommendExplanation(_ goals: [String]) -> String {
    "beder om, at der på næste møde redegøres for, hvorfor \(goals.count == 1 ? "målet" : "målene") ikke blev nået inden fristen: "
      + joined(goals)
  }

  // MARK: Change since the baseline

  public func change(
    _ amount: String, isMore: Bool?, _ unit: Unit, since period: Period, isYear: Bool,
    interval: (low: String, high: String)?
  ) -> String {
    let more =
      switch unit {
      case .count, .areas: (up: "flere", down: "færre")
      case .percent: (up: "højere", down: "lavere")
      default: (up: "mere", down: "mindre")
      }
    let change =
      isMore.map { "\(amount) \($0 ? more.up : more.down) end \(during(period, begins: false))" }
      ?? "det samme som \(during(period, begins: false))"
    return (isYear ? "over de seneste tolv måneder er det " : "det er ") + change + whole(period, isYear)
      + (interval.map { " (95 %-interval: \($0.low) til \($0.high))" } ?? "")
  }

  public func changeOfRate(
    _ ratio: String, since period: Period, isYear: Bool, interval: (low: String, high: String)
  ) -> String {
    "\(ratio) gange niveauet fra \(self.period(period))\(whole(period, isYear)) (95 %: \(interval.low) til \(interval.high))"
  }

  public func changeInterval(_ low: String, _ high: String) -> String { "95 %: \(low) til \(high)" }

  public func changeSince(_ amount: String, _ period: Period, isYear: Bool) -> String {
    "\(amount) siden \(self.period(period))\(whole(period, isYear))"
  }

  /// A calendar year that stands for its quarters, or months, together.
  private func whole(_ period: Period, _ isYear: Bool) -> String {
    isYear && period.length == .year ? " (hele året)" : ""
  }

  public func changeOfAreas(joined: Int, ofUnknown: Int, left: Int, since period: Period) -> String {
    let come = "\(joined == 0 ? "ingen" : number(joined)) er kommet til siden \(self.period(period))"
    let unknown =
      ofUnknown == 0 ? "" : "; om \(number(ofUnknown)) af dem var med før, er uoplyst"
    return come + unknown + (left == 0 ? "" : ", og \(number(left)) er gået fra")
  }

  public func changeIs(chance: Bool) -> String {
    chance ? "Ændringen kan være tilfældig." : "Det er mere, end tilfældigheder kan forklare."
  }

  public func exactBaseline() -> String {
    "udgangspunktet er angivet uden antal og regnet for nøjagtigt; usikkerheden er det seneste tals alene."
  }

  public func sharedAreas(_ count: Int, from start: String, in period: Period, to end: String) -> String {
    "tempo og ændring er regnet for de \(number(count)) kommuner, der har tal i begge perioder: fra \(start) i "
      + "\(self.period(period)) til \(end)."
  }

  public func goal(_ target: String, by deadline: CalendarDate?) -> String {
    target + (deadline.map { " senest den \(date($0))" } ?? "")
  }

  public func targetChanged(from former: String, until date: CalendarDate, decision: String?) -> String {
    sentence("målet var \(former) indtil \(self.date(date))\(decision.map { ", hvor det blev ændret (\($0))" } ?? "")")
  }

  public func replaced(_ former: [String], by area: String, since date: CalendarDate) -> String {
    let figures = former.count == 1 ? "tallene fra før da er dens historie" : "tallene fra før da står for hver af dem"
    return sentence("\(joined(former)) indgår fra \(self.date(date)) i \(area); \(figures)")
  }

  public func wholeYears() -> String {
    "tallene følger årstiden; tempo og ændring sammenligner de seneste tolv måneder med udgangspunktets hele år."
  }

  public func goal(_ title: String, target: String?, by deadline: CalendarDate?) -> String {
    "\(title) (\([target, deadline.map { "senest den \(date($0))" }].compactMap(\.self).joined(separator: " ")))"
  }
}
