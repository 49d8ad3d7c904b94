public import Agreement
public import Basics
public import Languages

extension Danish {
  public var progressSummary: String { "Status på målene" }
  public var notes: String { "Noter" }
  public func seeNotes(_ numbers: [Int]) -> String { "(Note\u{A0}\(joined(runs(of: numbers))))" }

  public func figure(
    _ value: String, in period: Period, interval: (low: String, high: String)?, change: String?
  ) -> String {
    let range = interval.map { " (95 %-sikkerhedsinterval \(self.range($0.low, $0.high)))" } ?? ""
    return sentence("\(value) \(during(period, begins: false))\(range)\(change.map { ", \($0)" } ?? "")")
  }

  public func census(_ value: String, at period: Period, change: String?) -> String {
    sentence("\(value) \(at(period, .areas))\(change.map { ", \($0)" } ?? "")")
  }

  public func fromBaseline(_ amount: String, isMore: Bool?) -> String {
    isMore.map { "\(amount) \($0 ? "over" : "under") udgangspunktet" } ?? "det samme som udgangspunktet"
  }

  public func timesBaseline(_ ratio: String) -> String { "\(ratio) gange udgangspunktet" }

  public func fromBaseline(joined: Int, left: Int) -> String {
    "\(joined == 0 ? "ingen" : number(joined)) kommet til siden udgangspunktet"
      + (left == 0 ? "" : " og \(number(left)) gået fra")
  }

  public func changeCounted(from period: Period, interval: (low: String, high: String)?) -> String {
    interval.map { "95 %-interval for ændringen siden \(self.period(period)): \($0.low) til \($0.high)." }
      ?? sentence("Udgangspunktet er \(self.period(period))")
  }

  public func joinedOfUnknown(_ count: Int) -> String {
    "Om \(number(count)) af dem, der er kommet til, var med før, er uoplyst."
  }

  public func inCountry(_ value: String) -> String { sentence("I hele landet var det \(value)") }

  public func figureHidden(_ period: Period) -> String {
    "Tallet for \(self.period(period)) er skjult af hensyn til den enkelte."
  }

  public func aim(_ target: String, by deadline: CalendarDate?) -> String {
    sentence("Mål: \(target)\(deadline.map { " senest \(date($0))" } ?? "")")
  }

  public func direction(_ improving: Bool, ofAll: Bool) -> String {
    "\(ofAll ? "Set over alle målingerne går udviklingen" : "Udviklingen går") den "
      + "\(improving ? "rigtige" : "forkerte") vej, og det er mere, end tilfældigheder kan forklare."
  }

  public func evenPath(
    from baseline: String, in start: Period, to expected: String, in period: Period, _ unit: Unit
  ) -> String {
    sentence(
      "På en jævn vej fra \(baseline) \(at(start, unit)) til målet skulle \(noun(unit)) \(at(period, unit)) have været "
        + expected)
  }

  public func entries(needed: Int, seen: String, from start: Period, unknown: Int) -> String {
    let doubt =
      unknown == 0 ? "" : ", hvor \(number(unknown)) \(unknown == 1 ? "kommune" : "kommuner") ikke havde svaret"
    return "Der skal komme \(number(needed)) \(needed == 1 ? "kommune" : "kommuner") til hvert kvartal. "
      + "Hidtil er der i gennemsnit kommet \(seen) til (regnet fra \(period(start))\(doubt))."
  }

  public func forecastAgainstVerdict() -> String {
    "Vurdering og fremskrivning peger hver sin vej, og begge kan være rigtige: vurderingen måler, hvad der er sket siden "
      + "udgangspunktet, og fremskrivningen fører målingernes udvikling videre."
  }

  public func baselineHidden(_ period: Period) -> String {
    "Vurderingen er skjult, fordi den bygger på udgangspunktet (\(self.period(period))), som er skjult."
  }

  public func noForecastHidden() -> String { "Ingen fremskrivning: tal i serien er skjult." }
  public func noTrendHidden() -> String { "Udviklingen vises ikke: tal i serien er skjult." }

  public func missing(_ count: Int, ofCases: Bool, _ comparison: Target.Comparison) -> String {
    let people = ofCases ? (one: "sag", many: "sager") : (one: "borger", many: "borgere")
    let more =
      switch (comparison, count) {
      case (.atLeast, 1): "1 \(people.one) mere"
      case (.atLeast, _): "\(number(count)) flere \(people.many)"
      case (.atMost, 1): "1 \(people.one) færre"
      case (.atMost, _): "\(number(count)) færre \(people.many)"
      }
    return "Med \(more) ville målet være nået."
  }

  public func withinUncertainty() -> String {
    "Måltallet ligger inden for den statistiske usikkerhed, så forskellen til målet kan være tilfældig."
  }

  public func noCertainTrend() -> String { "Tallene viser ingen sikker udvikling: udsvingene kan være tilfældige." }

  public func tooFewFigures(_ count: Int) -> String {
    count == 1
      ? "Én måling kan ikke vise en udvikling."
      : "Der er kun \(count) målinger, og det er for få til at teste udviklingen."
  }

  public func noNewData(since period: Period) -> String {
    "Der er ikke kommet nye tal siden \(self.period(period))."
  }

  public func provisionalFigure() -> String { "Tallet er foreløbigt og kan blive ændret." }

  public func newDefinition(from period: Period, note: String?) -> String {
    "Fra \(self.period(period)) er tallene opgjort på en ny måde\(note.map { " (\($0))" } ?? ""), "
      + "så de kan ikke sammenlignes med de tidligere."
  }

  public func onlyRounded() -> String { "Kilden giver kun et afrundet tal, og det er det, der er brugt." }
  public func remark(_ note: String) -> String { "Bemærk: \(note)" }

  // MARK: Words

  /// `I 2021`, `I 2. kvartal 2022`, `Den 14. juni 2022`
  func during(_ period: Period, begins: Bool = true) -> String {
    switch period.length {
    case .day: "\(begins ? "Den" : "den") \(self.period(period))"
    default: "\(begins ? "I" : "i") \(self.period(period))"
    }
  }

  /// `i 2021`; of areas, which are counted on a day, `ved udgangen af 2021`.
  func at(_ period: Period, _ unit: Unit, begins: Bool = false) -> String {
    unit == .areas && period.length != .day
      ? "\(begins ? "Ved" : "ved") udgangen af \(self.period(period))" : during(period, begins: begins)
  }

  private func noun(_ unit: Unit) -> String {
    switch unit {
    case .percent: "andelen"
    case .percentagePoints: "forskellen"
    case .per1000, .per100000: "raten"
    case .index: "indekset"
    case .count, .areas: "antallet"
    case .days: "tiden"
    case .kroner: "beløbet"
    }
  }
}
