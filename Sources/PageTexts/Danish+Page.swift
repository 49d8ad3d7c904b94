public import Agreement
public import Assessment
public import Basics
public import Evidence
public import Languages

extension Danish {
  public var skipToContent: String { "Spring til indholdet" }
  public var contents: String { "Indhold" }
  public var goalsOneByOne: String { "Målene ét for ét" }
  public var illustrativeFigures: String { "Illustrative tal" }
  public var showFigures: String { "Vis tallene som tabel" }
  public var nothingToShow: String { "Der er ingen målinger at vise." }

  public func goalsStand(_ total: Int, _ verdicts: [VerdictCount]) -> String {
    if let only = verdicts.first, verdicts.count == 1 {
      let goals = total == 1 ? "Det ene mål" : total == 2 ? "Begge mål" : "Alle \(number(total)) mål"
      return "\(goals) med måltal \(counted(only, nil))."
    }
    return sentence("Af \(number(total)) mål med måltal: " + joined(verdicts.map { counted($0, number($0.count)) }))
  }

  public func illustrativeBanner(all: Bool) -> String {
    all
      ? "Alle filer med tal er lavet til afprøvning."
      : "Tal mærket [ill.], og hvad der er regnet ud af dem, er lavet til afprøvning."
  }

  public var goalsWithTarget: String { "Mål med måltal, det vigtigste først" }
  public var goalsWithoutTarget: String { "Uden måltal" }
  public var municipalities: String { "Kommunerne" }

  public func shortestTime(_ goal: String, by deadline: CalendarDate, missing: String?, seen: String?) -> String {
    let lack = missing.map { "der mangler \($0) inden \(date(deadline))" } ?? "fristen er \(date(deadline))"
    let pace = seen.map { ", og hidtil er der kommet \($0) til pr. kvartal" } ?? ""
    return sentence("Kortest tid har \(goal): \(lack)\(pace)")
  }

  public func ofNeededPace(_ share: String) -> String { "\(share) af nødvendigt tempo" }

  public func forecastAgainst(_ probability: String, reaches: Bool) -> String {
    reaches ? "fremskrivningen når målet (\(probability))" : "fremskrivningen når ikke målet (\(probability))"
  }

  public func needed(_ count: Int, _ unit: Unit, _ comparison: Target.Comparison) -> String {
    let amount = number(count)
    switch (unit, comparison) {
    case (.areas, .atLeast): return count == 1 ? "1 kommune" : "\(amount) kommuner"
    case (.areas, .atMost): return count == 1 ? "1 kommune for meget" : "\(amount) kommuner for mange"
    case (.kroner, .atLeast): return "\(amount) kr."
    case (.kroner, .atMost): return "\(amount) kr. for meget"
    case (_, .atLeast): return "\(amount) \(count == 1 ? "mere" : "flere")"
    case (_, .atMost): return "\(amount) færre"
    }
  }

  public var keyNow: String { "Nu" }
  public var keyTarget: String { "Mål" }
  public var keyExpected: String { "Burde være" }
  public var keyNeeded: String { "Mangler" }
  public var keyAtDeadline: String { "Ved fristen" }
  public var moreOnGoal: String { "Mere om målet" }
  public func targetLabel(_ target: String) -> String { "Mål \(target)" }
  public func medianLabel(_ median: String) -> String { "Median \(median)" }

  public func figuresAreIn(_ files: [String]) -> String {
    "Hvert tal på siden står også i \(joined(files)) i samme mappe."
  }

  public func shortPeriod(_ period: Period) -> String {
    let (year, number) = period.yearAndNumber
    return switch period.length {
    case .year: "\(year)"
    case .half: "\(number). halvår \(year)"
    case .quarter: "\(number). kv. \(year)"
    case .month: "\(Danish.shortMonths[number - 1]) \(year)"
    case .week: "uge \(number) \(year)"
    case .day: shortDate(period.first)
    case .rollingYear: number == 4 ? "\(year)" : "til \(number). kv. \(year)"
    }
  }

  private static let shortMonths = [
    "jan.", "feb.", "marts", "april", "maj", "juni", "juli", "aug.", "sept.", "okt.", "nov.", "dec.",
  ]

  // MARK: Run chart

  public func chartTitle(_ goal: String) -> String { "Udvikling: \(goal)" }

  public func chartSpan(_ first: String, _ last: String) -> String {
    first == last ? "Kurven viser én måling, \(first)." : "Kurven viser målinger fra \(first) til \(last)."
  }

  public func chartValue(_ value: String, period: String) -> String {
    sentence("Værdien for \(period) er \(value)")
  }

  public func chartTarget(_ target: String, deadline: String?) -> String {
    sentence("Målet er \(target)\(deadline.map { " senest \($0)" } ?? "")")
  }

  public func chartCentre(_ value: String) -> String {
    sentence("Midterlinjen (medianen) ligger ved \(value)")
  }

  public func chartPath(from value: String, period: String) -> String {
    "En jævn vej går fra \(value) (\(period)) til målet."
  }

  public func chartForecast(_ value: String, low: String, high: String, period: String) -> String {
    "Fremskrivningen for \(period) er \(value), og en ny måling ventes mellem \(low) og \(high)."
  }

  public func chartBreak(_ period: String) -> String { "Databrud fra \(period)." }
  public var axisNotFromZero: String { "Den lodrette akse begynder ikke ved nul." }

  public func stability(_ stability: Stability) -> String {
    switch stability {
    case .random:
      "Der er ingen sikre tegn på et pludseligt skift om midterlinjen (hverken serielængde- eller krydssignal)."
    case .shift:
      "Ikke-tilfældig variation: for mange målinger i træk på samme side af midterlinjen (serielængdesignal)."
    case .crossings: "Ikke-tilfældig variation: kurven krydser midterlinjen for få gange (krydssignal)."
    case .counted: "Tallene er talt op eller lagt sammen, så tilfældige udsving er der ingen af."
    case .tooFew: "Der er for få målinger til at bedømme, om kurven viser et pludseligt skift."
    case .hidden: hiddenSmall
    }
  }

  public var breakMark: String { "Databrud" }
  public var deadlineMark: String { "Frist" }
  public var legendMeasured: String { "Målt værdi" }
  public var legendOpen: String { "Foreløbigt eller ufuldstændigt tal" }
  public var legendInterval: String { "95 %-sikkerhedsinterval" }
  public var legendPath: String { "Jævn vej fra udgangspunkt til mål" }
  public var legendForecast: String { "Fremskrivning med 95 %-interval" }

  // MARK: Tables

  public func figuresCaption(_ goal: String) -> String { "Tallene bag kurven: \(goal)" }

  public func remark(_ flag: Flag) -> String {
    switch flag {
    case .illustrative: "illustrativ"
    case .provisional: "foreløbig"
    case .incomplete: "ufuldstændig"
    case .afterBreak: "databrud"
    }
  }

  // MARK: Municipalities

  public func statusHeading(_ date: String) -> String { "Kommunerne pr. \(date)" }

  public func takingPart(_ yes: Int, of total: Int) -> String { "\(number(yes)) af \(number(total)) deltager" }
  public var withoutCluster: String { "Uden klynge" }
  public func statusCaption(_ goal: String, _ date: String) -> String { "Status pr. kommune, \(date): \(goal)" }

  public func funnelHeading(_ period: String) -> String { "Kommunerne, \(period)" }
  public func funnelTitle(_ goal: String, _ period: String) -> String { "Kommunerne: \(goal), \(period)" }

  public func funnelDescription(share: String, outside: [String]) -> String {
    "Hver kommunes andel er vist mod dens antal. Alle under ét er \(share). Jo færre en kommune har, jo mere svinger "
      + "andelen tilfældigt, og jo længere fra hinanden ligger grænserne. "
      + (outside.isEmpty
        ? "Ingen vist kommune ligger uden for 99,8 %-grænserne."
        : "Uden for 99,8 %-grænserne: \(joined(outside)).")
  }

  public var funnelSizeAxis: String { "Nævner: antal i kommunen" }
  public func legendAllTogether(_ share: String) -> String { "Alle under ét: \(share)" }
  public var legendLimits95: String { "95 %-grænser" }
  public var legendLimits998: String { "99,8 %-grænser" }
  public func legendInside(_ spread: AreaSpread) -> String {
    spread == .chance || spread == .tooFew ? "Kan ikke skelnes fra tilfældig variation" : "Inden for grænserne"
  }

  public var legendWatch: String { "Mellem grænserne: hold øje" }
  public var legendOutside: String { "Så stor en forskel er næppe tilfældig" }

  public func hiddenAreas(_ count: Int) -> String {
    count == 1
      ? "Tallene for 1 kommune er skjult, fordi de er små, eller fordi andre ellers kunne regnes ud."
      : "Tallene for \(number(count)) kommuner er skjult, fordi de er små, eller fordi andre ellers kunne regnes ud."
  }
}
