public import Agreement
public import Assessment
public import Basics
public import Evidence
public import Languages
internal import TrendTexts

extension Danish {
  public var verdictHeading: String { "Vurdering" }
  public var figureHeading: String { "Tallet" }
  public var comparisonHeading: String { "Sammenligning med målet" }
  public var paceHeading: String { "Tempo" }
  public var sourcesHeading: String { "Kilder" }

  public func paceRule(from: Double, below: Double) -> String {
    let bounds = [
      from.isFinite ? "mindst \(number(from, decimals: 2))" : nil,
      below.isFinite ? "under \(number(below, decimals: 2))" : nil,
    ]
    return "Regel: fristen er ikke nået, og tempoet R er \(joined(bounds.compactMap(\.self)))."
  }

  public func shareArithmetic(numerator: Int, denominator: Int, value: String) -> String {
    "Tæller \(number(numerator)), nævner \(number(denominator)): 100 · \(numerator) / \(denominator) = \(value) %."
  }

  public func rateArithmetic(events: Int, exposure: String, per: Int, value: String) -> String {
    "Tæller \(number(events)), nævner \(exposure): \(number(per)) · \(number(events)) / \(exposure) = \(value)."
  }

  public func rateInterval(low: String, high: String) -> String {
    "95 %-sikkerhedsinterval (Byar, eksakt under 10 hændelser): \(low) til \(high)."
  }

  public func valueRead(_ value: String) -> String { "Værdien, som kilden giver den: \(value)." }

  public func countArithmetic(_ count: AreaCount) -> String {
    "\(count.yes) deltager, \(count.no) deltager ikke, \(count.declined) har takket nej, "
      + "\(count.unknown) \(count.unknown == 1 ? "er uoplyst" : "er uoplyste"); i alt \(count.total)."
  }

  public func observed(in period: Period) -> String { "Periode: \(self.period(period))." }

  public func exactInterval(low: String, high: String) -> String {
    "95 %-sikkerhedsinterval, eksakt (Clopper-Pearson): \(low) til \(high) %."
  }

  public func comparison(_ arithmetic: String, target: String, meets: Bool) -> String {
    "\(arithmetic): målet \(target) er \(meets ? "" : "ikke ")opfyldt."
  }

  public func censusComparison(low: Int, high: Int, target: String, meets: Bool?) -> String {
    let range = low == high ? "Antallet er \(low)" : "Antallet er mindst \(low) og højst \(high)"
    return switch meets {
    case true?: "\(range): målet \(target) er opfyldt."
    case false?: "\(range): målet \(target) er ikke opfyldt."
    case nil: "\(range): om målet \(target) er opfyldt, afhænger af de uoplyste."
    }
  }

  public func neededArithmetic(_ arithmetic: String) -> String { "Det, der mangler: \(arithmetic)." }
  public func noFigureToCompare() -> String { "Der er intet tal at sammenligne med målet." }
  public func noTargetToCompare() -> String { "Der er intet måltal at sammenligne med." }

  public func baselineFrom(_ value: String, in period: Period, _ origin: Baseline.Origin, isYear: Bool) -> String {
    let words =
      switch origin {
      case .stated: "angivet i aftalen"
      case .observed where isYear: "det første hele år efter aftalens start"
      case .observed: "den første måling efter aftalens start"
      case .startOfSum: "hvor summen begynder"
      }
    return "Udgangspunkt y0 = \(value) (\(self.period(period))), \(words)."
  }

  public func stretch(_ stretch: PathStretch) -> String {
    "Vejen fra \(period(stretch.from)) til \(period(stretch.to)) er \(steps(stretch.steps, stretch.length)); "
      + "ved målingen er der gået \(number(stretch.passed))."
  }

  private func steps(_ count: Int, _ length: Period.Length) -> String {
    let noun =
      switch length {
      case .year: "år"
      case .half: "halvår"
      case .quarter, .rollingYear: count == 1 ? "kvartal" : "kvartaler"
      case .month: count == 1 ? "måned" : "måneder"
      case .week: count == 1 ? "uge" : "uger"
      case .day: count == 1 ? "dag" : "dage"
      }
    return "\(number(count)) \(noun)"
  }

  public func paceCertainty(_ certainty: Certainty) -> String {
    certainty == .clear
      ? "Afstanden til planen er større, end tilfældigheder kan forklare (95 %, MOVER)."
      : "Afstanden til planen kan være tilfældig (95 %, MOVER)."
  }

  public func noPace() -> String { "Der er intet tempo at beregne." }

  public func arithmeticHidden() -> String {
    "Regnestykket er skjult af hensyn til den enkelte; --hide-below 0 viser det."
  }

  public func trendFound(_ movement: Movement, _ test: TrendTest) -> String {
    "Udvikling: \(self.movement(movement).lowercased()) (\(test.isSeasonal ? "sæsonvis " : "")Mann-Kendall: S = \(test.s), "
      + "p \(pValue(test.p)))."
  }

  public func trendSlope(_ slope: String, interval: (low: String, high: String)?) -> String {
    "Hældning (Theil-Sen): \(slope) om året\(interval.map { " (95 %: \($0.low) til \($0.high))" } ?? "")."
  }

  public func columnsRead(_ columns: [(role: Source.Role, heading: String)]) -> String {
    "Læst fra kolonnerne: \(joined(columns.map { "\($0.heading) (\(role($0.role)))" }))."
  }

  private func role(_ role: Source.Role) -> String {
    switch role {
    case .period: "periode"
    case .area: "område"
    case .numerator: "tæller"
    case .denominator: "nævner"
    case .value: "værdi"
    case .status: "status"
    case .from: "fra"
    case .to: "til"
    case .unit: "enhed"
    case .origin: "kilde"
    case .requested: "anmodet"
    case .due: "frist"
    case .answered: "besvaret"
    case .type: "type"
    case .cancelled: "annulleret"
    default: role.rawValue
    }
  }

  public func onlyRows(_ column: String, _ values: [String]) -> String {
    sentence("Kun rækker, hvor \(column) er \(values.joined(separator: " eller "))")
  }

  public func linesHidden(of file: String) -> String { "\(file): linjerne er skjult af hensyn til den enkelte." }

  public func lines(of file: String, _ lines: String, rows: Int) -> String {
    "\(file), \(rows == 1 ? "linje" : "linjerne") \(lines) (\(number(rows)) \(rows == 1 ? "række" : "rækker"))."
  }

  public func lines(of file: String, among lines: String, rows: Int) -> String {
    "\(file): \(number(rows)) rækker blandt linjerne \(lines)."
  }

  public func noSuchGoal(_ name: String, _ known: [String], _ near: String?) -> String {
    "Der er intet mål \"\(name)\"; vælg et af: \(joined(known))." + (near.map { " Mente du \"\($0)\"?" } ?? "")
  }

  public func noSuchArea(_ name: String) -> String { "Målet gælder ikke for \"\(name)\"." }
}
