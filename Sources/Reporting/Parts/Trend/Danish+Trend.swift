public import Assessment
public import Evidence
public import Languages
public import Statistics

extension Danish {
  public var theSeries: String { "Serien" }
  public var noFigures: String { "ingen tal" }
  public func seriesLeftOut(_ count: Int) -> String {
    "\(number(count)) \(count == 1 ? "serie er udeladt" : "serier er udeladt") på grund af fejl i \(count == 1 ? "dens" : "deres") rækker."
  }
  public var noFigure: String { "ingen tal" }

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
    _ time: String, value: String, low: String, high: String, probability: String?, doubt: ForecastDoubt?
  ) -> String {
    let chance = probability.map { "; sandsynligheden for, at målet er nået, er \($0)" } ?? ""
    let caution =
      switch doubt {
      case nil: ""
      case .level: " Fremskrivningen bruger niveauet i alle målingerne og ikke en udvikling."
      case .shift: " Niveauet kan have flyttet sig, så fremskrivningen er usikker."
      case .noTrend: " Ingen udvikling er påvist, så fremskrivningen er usikker."
      }
    return "Værdien i \(time) ventes at blive \(value) (95 %: \(low) til \(high)), hvis udviklingen fortsætter uændret"
      + "\(chance).\(caution)"
  }

  public func probability(_ probability: Double) -> String {
    if probability < 0.01 { return "under 1 %" }
    if probability > 0.99 { return "over 99 %" }
    return "\(number(100 * probability, decimals: 0)) %"
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

  // MARK: Comparing areas

  public func status(_ status: Membership.Status) -> String {
    switch status {
    case .yes: "Deltager"
    case .no: "Deltager ikke"
    case .declined: "Har afslået"
    case .unknown: "Uoplyst"
    }
  }

  public func clusterCount(_ cluster: String, _ counts: [(Membership.Status, Int)], of total: Int) -> String {
    let parts = counts.map { status, count in
      switch status {
      case .yes: "\(count) deltager"
      case .no: "\(count) deltager ikke"
      case .declined: "\(count) har afslået"
      case .unknown: "\(count) \(count == 1 ? "er uoplyst" : "er uoplyste")"
      }
    }
    return
      "\(cluster.isEmpty ? "Uden klynge" : cluster) (\(total) \(total == 1 ? "kommune" : "kommuner")): \(joined(parts))."
  }

  public func together(_ share: String, areas: Int, of total: Int) -> String {
    if areas == total { return "Samlet \(share) i \(areas) \(areas == 1 ? "område" : "områder")." }
    return areas == 1
      ? "\(share) i det ene af \(total) områder, der har tal."
      : "Samlet \(share) i de \(areas) områder, der har indsendt tal (af \(total))."
  }

  public func comparedWithoutCounts(_ areas: Int) -> String {
    "\(areas) \(areas == 1 ? "område har" : "områder har") en værdi. Uden tæller og nævner kan forskellenes sikkerhed ikke bedømmes."
  }

  public func nothingToCompare() -> String { "Ingen af områderne har et tal at sammenligne." }

  public func togetherHidden() -> String {
    "Andelen for alle områder under ét er skjult, fordi små tal ellers kunne regnes ud; forskelle bedømmes derfor ikke."
  }

  public func tooFewToJudge(_ least: Int) -> String {
    "Forskelle bedømmes ikke: der skal være mindst \(least) områder med tal, der kan vises."
  }

  public func funnelConclusion(
    outside: [String], watched: [String], _ spread: AreaSpread, expected: Double, of judged: Int
  ) -> String {
    let chance = expected < 0.5 ? "færre end 1" : "omkring \(number(expected, decimals: 0))"
    let toWatch =
      watched.isEmpty
      ? ""
      : " Værd at følge (mellem 95 %- og 99,8 %-grænserne): \(joined(watched)). "
        + "Ved ren tilfældighed kan man vente \(chance) af \(judged)."
    if !outside.isEmpty {
      return "Så stor en forskel, at den næppe er tilfældig (uden for 99,8 %-grænserne): \(joined(outside)).\(toWatch)"
    }
    if !watched.isEmpty { return "Ingen områder ligger uden for 99,8 %-grænserne.\(toWatch)" }
    return switch spread {
    case .evident:
      "Ingen områder skiller sig ud: de varierer tilsammen mere, end tilfældigheder kan forklare (overdispersion), men "
        + "ingen af dem ligger uden for de grænser, der er udvidet derefter."
    case .tooFew: "Ingen områder ligger uden for grænserne: forskellene kan ikke skelnes fra tilfældig variation."
    case .chance, .allowedFor: "Ingen områder skiller sig ud: forskellene kan ikke skelnes fra tilfældig variation."
    }
  }

  public func position(_ position: FunnelLimits.Position, _ spread: AreaSpread) -> String {
    switch position {
    case .inside:
      spread == .chance || spread == .tooFew ? "kan ikke skelnes fra tilfældig variation" : "inden for grænserne"
    case .watchLow: "lavere; værd at følge"
    case .watchHigh: "højere; værd at følge"
    case .low: "lavere; næppe tilfældigt"
    case .high: "højere; næppe tilfældigt"
    }
  }

  public func besides(clusters: [String], country: String?) -> String {
    let figures = clusters + (country.map { ["hele landet \($0)"] } ?? [])
    return figures.isEmpty ? "" : "Til sammenligning: \(joined(figures))."
  }

  public func meeting(_ target: String, _ count: Int, of total: Int, isPart: Bool) -> String {
    "\(number(count)) af \(number(total)) \(isPart ? "viste " : "")områder opfylder målet \(target)."
  }

  public func funnelExplained(_ spread: AreaSpread, someHidden: Bool) -> String {
    let widened =
      switch spread {
      case .evident:
        ". Grænserne er udvidet, fordi områderne tilsammen varierer mere, end tilfældigheder kan forklare "
          + "(overdispersion); et område er kun fremhævet, når det ligger uden for både de almindelige og de udvidede."
      case .allowedFor:
        ". Grænserne er udvidet med en margen, fordi områderne varierer lidt mere end ventet; det kan være tilfældigt."
      case .tooFew: ". Der er for få områder (under \(Overdispersion.fewestAreas)) til at bedømme overdispersion."
      case .chance: "."
      }
    return "Forskelle er bedømt med tragtgrænser omkring niveauet for alle under ét" + widened
      + (someHidden ? " Hvor meget områderne varierer, er regnet ud af de viste tal alene." : "")
  }

  public func noSuchIndicator(_ name: String, _ known: [String], _ near: String?) -> String {
    "Der er ingen indikator \"\(name)\"; vælg en af: \(joined(known))." + (near.map { " Mente du \"\($0)\"?" } ?? "")
  }

  public func timeOfOtherKind(_ option: String, _ time: String, seriesHasPeriods: Bool) -> String {
    "\(option) \(time) passer ikke: seriens tider er \(seriesHasPeriods ? "perioder, fx 2022K2" : "almindelige tal, fx 12")"
  }

  public func timeOutsideSeries(_ option: String, _ time: String, first: String, last: String) -> String {
    "\(option) \(time) ligger uden for serien, der har tal fra \(first) til \(last); vælg et tidspunkt efter det første"
  }

  public func targetNotRead(_ text: String) -> String {
    "--target: \"\(text)\" kan ikke læses som et mål; skriv fx \"at least 51 %\""
  }
  public var columnsNeeded: String {
    "angiv kolonnerne: --time og enten --numerator og --denominator eller --value; for compare: --area, --numerator og --denominator"
  }
  public var oneIndicator: String { "angiv én indikator" }
  public var chartNeedsCounts: String {
    "--chart c og g kræver hele tal på mindst 0 i --value, og t kræver tider på mindst 0"
  }
  public var chartNeedsShares: String { "--chart p og p-prime kræver --numerator og --denominator" }
}
