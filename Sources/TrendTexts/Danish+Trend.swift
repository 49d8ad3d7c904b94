public import Assessment
internal import Basics
public import Evidence
public import Languages
public import Statistics

extension Danish {
  public var theSeries: String { "Serien" }
  public var noFigures: String { "ingen tal" }
  public func seriesLeftOut(_ count: Int) -> String {
    "\(number(count)) \(count == 1 ? "serie er udeladt" : "serier er udeladt") på grund af fejl i \(count == 1 ? "dens" : "deres") rækker."
  }

  public func seriesHead(_ name: String, first: String, last: String, count: Int) -> String {
    let span = first == last ? first : "\(first) til \(last)"
    return "\(name): \(span), \(count) \(count == 1 ? "måling" : "målinger")"
  }

  public func tooFewForTrend(_ count: Int) -> String {
    "For få målinger til at sige noget om udviklingen (\(count); der skal mindst 5 til)."
  }

  public var countedSeries: String {
    "Tallene er talt op eller lagt sammen, så der er ingen tilfældige udsving at teste imod, og de fremskrives ikke."
  }

  public func trendDecided(_ test: TrendTest) -> String {
    let seasonal = test.isSeasonal ? ", sæsonvis" : ""
    return test.autocorrelation == nil
      ? "Udviklingens p \(pValue(test.p))\(seasonal)"
      : "Udviklingens p \(pValue(test.p)) med hensyn til autokorrelation\(seasonal)"
  }

  public func moves(rises: Bool, by amount: String, perYear: Bool, interval: (String, String)?) -> String {
    "\(rises ? "Stiger" : "Falder") med \(amount) \(perYear ? "om året" : "pr. enhed")\(inBrackets(interval))."
  }

  public func noDetectableTrend(slope: String, perYear: Bool, interval: (String, String)?) -> String {
    "Ingen påviselig udvikling: \(slope) \(perYear ? "om året" : "pr. enhed")\(inBrackets(interval))."
  }

  private func inBrackets(_ interval: (String, String)?) -> String {
    interval.map { " (95 %: \($0.0) til \($0.1))" } ?? ""
  }

  public func slopeAgainstTest(_ test: TrendTest) -> String {
    if test.isDetected {
      return "Intervallet er tilnærmet og kan derfor indeholde 0, selv om testen påviser en ændring."
    }
    let why =
      test.autocorrelation == nil
      ? "Intervallet er tilnærmet" : "Intervallet tager ikke hensyn til, at målinger efter hinanden ligner hinanden,"
    return "\(why) og kan derfor udelukke 0, selv om testen ikke påviser en ændring."
  }

  public func tooFewForRuns(_ useful: Int) -> String {
    "For få målinger til at bedømme variationen (\(useful) brugbare; der skal mindst 10 til)."
  }

  public func variation(_ signal: Runs.Signal) -> String {
    switch signal {
    case .random: "Ingen sikre tegn på et pludseligt skift (hverken serielængde- eller krydssignal)."
    case .shift: "Ikke-tilfældig variation (serielængdesignal: usædvanlig mange i træk på samme side af medianen)."
    case .crossings: "Ikke-tilfældig variation (krydssignal: usædvanlig få krydsninger af medianen)."
    case .both: "Ikke-tilfældig variation (serielængde- og krydssignal)."
    }
  }

  public func alreadyKnown(_ asked: TimePoint, latest: TimePoint) -> String {
    "Ingen fremskrivning \(at(asked, "til")): den seneste måling er \(at(latest, "fra")), så der er intet at fremskrive."
  }

  /// `i 2. kvartal 2022`, `den 14. juni 2022`, with the day's own preposition before it where it isn't `i`.
  private func at(_ time: TimePoint, _ preposition: String) -> String {
    switch time {
    case .number(let number): "\(preposition) \(self.number(number))"
    case .period(let period) where period.length == .day:
      preposition == "i" ? "den \(inSentence(period))" : "\(preposition) den \(inSentence(period))"
    case .period(let period): "\(preposition) \(inSentence(period))"
    }
  }

  public func noForecast(_ reason: Projection.Refusal) -> String {
    "Ingen fremskrivning: \(refusal(reason))."
  }

  private func refusal(_ reason: Projection.Refusal) -> String {
    switch reason {
    case .tooFewPoints(let have, let need):
      "der er \(have) \(have == 1 ? "måling" : "målinger"), og der skal mindst \(need) til"
    case .alreadyKnown: "tidspunktet ligger ikke efter den seneste måling, så der er intet at fremskrive"
    case .tooFarAhead: "tidspunktet ligger længere fremme end halvdelen af den tid, målingerne dækker"
    case .jump: "alle hændelser ligger i den ene ende af serien: tallene springer, så en kurve ikke kan tilpasses"
    case .seasonWithoutVariation:
      "i en af årets perioder er der ingen hændelser eller kun hændelser, så en kurve ikke kan tilpasses"
    case .seasonNotSeen: "serien har ingen målinger for den del af året"
    case .singleCases: "hver måling er kun ét tilfælde, så usikkerheden ikke kan bedømmes"
    case .tooUncertain: "målingerne er for usikre til, at en fremskrivning siger noget"
    case .noScatter: "målingerne ligger præcis på en linje, så usikkerheden ikke kan bedømmes"
    case .noTimeSpan: "alle målinger er fra samme tid"
    case .unusableInput: "tallene kan ikke bruges til en fremskrivning"
    case .targetOutOfRange: "målet ligger uden for 0-100 %"
    case .noConvergence: "kurven kunne ikke tilpasses"
    }
  }

  public func forecast(
    _ time: TimePoint, value: String, low: String, high: String, probability: String?, doubt: ForecastDoubt?
  ) -> String {
    let chance = probability.map { "; sandsynligheden for, at målet er nået, er \($0)" } ?? ""
    let caution =
      switch doubt {
      case nil: ""
      case .level: " Fremskrivningen bruger niveauet i alle målingerne og ikke en udvikling."
      case .shift: " Niveauet kan have flyttet sig, så fremskrivningen er usikker."
      case .noTrend: " Ingen udvikling er påvist, så fremskrivningen er usikker."
      }
    return
      "Værdien \(at(time, "i")) ventes at blive \(value) (95 %: \(low) til \(high)), hvis udviklingen fortsætter uændret"
      + "\(chance).\(caution)"
  }

  public func probability(_ probability: Double) -> String {
    if probability < 0.01 { return "under 1 %" }
    if probability > 0.99 { return "over 99 %" }
    return "\(number(100 * probability, decimals: 0)) %"
  }

  public func assurance(_ assurance: Assurance) -> String {
    switch assurance {
    case .willMeet: "Så længe niveauet er uændret, nås målet hver gang."
    case .mayOrMayNot: "Så længe niveauet er uændret, er det tilfældigt, om målet nås fra gang til gang."
    case .willMiss: "Så længe niveauet er uændret, nås målet ikke."
    }
  }

  public func pointsHidden() -> String {
    "Serier med små tal pr. kommune er skjult af hensyn til den enkelte; --hide-below 0 viser dem."
  }

  public func hiddenOtherwiseInReports() -> String {
    "Udgiv ikke dette sammen med en rapport om de samme tal: en aftale kender klyngerne og skjuler andre kommuner, og "
      + "tilsammen kan de to røbe de små tal."
  }

  public func seriesGaps(_ periods: [String], more: Int) -> String {
    "Serien mangler tal for \(joined(periods))\(more > 0 ? " og \(more) \(more == 1 ? "periode" : "perioder") mere" : ""); hullerne er ikke lukket."
  }

  public func pValue(_ p: Double) -> String { p < 0.001 ? "< 0,001" : "= \(number(p, decimals: 3))" }
  public func method(_ method: MannKendall.Method) -> String { method == .exact ? "eksakt" : "normalfordeling" }
  public var seasonal: String { "sæsonvis" }
  public var lag1: String { "autokorrelation (lag 1)" }

  public func runs(longest: Int, limit: Int, crossings: Int, least: Int) -> String {
    "længste serie \(longest) (højst \(limit)), krydsninger \(crossings) (mindst \(least))"
  }

  public func noSuchIndicator(_ name: String, _ known: [String], _ near: String?) -> String {
    "Der er ingen indikator \"\(name)\"; vælg en af: \(joined(known))." + (near.map { " Mente du \"\($0)\"?" } ?? "")
  }

  public func timeOfOtherKind(_ option: String, _ time: String, seriesHasPeriods: Bool) -> String {
    "\(option) \(time) passer ikke: seriens tider er \(seriesHasPeriods ? "perioder, fx 2022K2" : "almindelige tal, fx 12")"
  }

  public func timeOutsideSeries(_ option: String, _ time: String, first: String, last: String) -> String {
    "\(option) \(time) ligger uden for serien, der har tal fra \(first) til \(last); vælg et tidspunkt efter \(first) og senest \(last)"
  }

  public func sharedQuarters(_ count: Int, used: Int) -> String {
    "af de \(number(count)) tal, der hver er for et helt år, bruges kun \(used == 1 ? "det ene" : "de \(number(used))") uden fælles kvartaler til at vurdere udviklingen."
  }

  public func tooFewToFreeze(_ time: String, _ fewest: Int) -> String {
    "--freeze \(time): grænser regnes af mindst \(number(fewest)) tal, og så mange er der ikke til og med \(time); vælg et senere tidspunkt"
  }

  public func targetNotRead(_ text: String) -> String {
    "--target: \"\(text)\" kan ikke læses som et mål; skriv fx \"at least 51 %\""
  }
  public var columnsNeeded: String {
    "angiv kolonnerne: --time og enten --numerator og --denominator eller --value; for compare: --area, --numerator og --denominator"
  }
  public var oneIndicator: String { "angiv én indikator" }
  public func targetOfOtherUnit(_ text: String) -> String {
    "--target: \"\(text)\" er en rate, som tallene ikke er; skriv --unit per-1000 eller per-100000, eller målet uden \"pr.\""
  }

  public func chartMisfits(_ chart: ChartKind, _ figures: ChartKind.Figures) -> String {
    let name = "--chart \(chart.rawValue)", units = "--unit per-1000, per-100000 eller index"
    return switch (chart, figures) {
    case (.u, .shares): "\(name) er til rater, og tallene er andele; skriv \(units), eller brug --chart p"
    case (.u, _): "\(name) kræver --numerator, --denominator og \(units)"
    case (.p, .rates), (.pPrime, .rates): "\(name) er til andele, og tallene er rater; brug --chart u"
    case (.p, _), (.pPrime, _): "\(name) kræver --numerator og --denominator"
    case (_, .shares): "\(name) er til tal i --value, og tallene er andele; brug --chart p"
    case (_, .rates): "\(name) er til tal i --value, og tallene er rater; brug --chart u"
    case (.t, _): "\(name) kræver tider på mindst 0 i --value"
    case (_, .values): "\(name) kræver hele tal på mindst 0 i --value"
    }
  }
}
