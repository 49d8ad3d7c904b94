public import Assessment
public import Evidence
public import Languages
public import Statistics

extension Danish {
  public var noFigure: String { "ingen tal" }

  public func status(_ status: Membership.Status) -> String {
    switch status {
    case .yes: "Deltager"
    case .no: "Deltager ikke"
    case .declined: "Har takket nej"
    case .unknown: "Uoplyst"
    }
  }

  public func clusterCount(_ cluster: String, _ counts: [(Membership.Status, Int)], of total: Int) -> String {
    let parts = counts.map { status, count in
      switch status {
      case .yes: "\(count) deltager"
      case .no: "\(count) deltager ikke"
      case .declined: "\(count) har takket nej"
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
}
