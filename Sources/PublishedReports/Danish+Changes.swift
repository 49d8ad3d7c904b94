public import Basics
public import Languages

extension Danish {
  public var changesTitle: String { "Ændringer siden sidste rapport" }
  public func noEarlierReport() -> String { "Der er ingen tidligere rapport at sammenligne med." }

  public func report(for period: Period?, in folder: String) -> String {
    period.map { "rapporten \($0.length == .day ? "pr." : "for") \(self.period($0))" } ?? "rapporten i mappen \(folder)"
  }

  public func compared(with report: String, asOf: CalendarDate?) -> String {
    "Sammenlignet med \(report)\(asOf.map { ", opgjort pr. \(date($0))" } ?? ""), som den blev udsendt."
  }

  public func earlierIsLater(_ report: String) -> String {
    "Bemærk: Den tidligere rapport (\(report)) er opgjort senere end den, der sammenlignes med den. Er de byttet om?"
  }

  public func otherAgreement(_ report: String) -> String {
    "Bemærk: Den tidligere rapport (\(report)) ser ud til at være om en anden aftale."
  }

  public func twoReports(_ earlier: String, _ later: String) -> String { "Fra \(earlier) til \(later)" }

  public func hiddenNotCompared() -> String {
    "Det, som en af rapporterne skjuler af hensyn til den enkelte, er ikke sammenlignet."
  }

  public func otherVersion(_ version: String) -> String {
    "Den er skrevet af version \(version) af programmet; det, som begge rapporter fortæller, er sammenlignet."
  }

  public func trouble(_ trouble: PublishedReport.Trouble) -> String {
    switch trouble {
    case .noPackage: "datapackage.json mangler i den tidligere rapport."
    case .notJSON(let offset):
      "datapackage.json i den tidligere rapport kan ikke læses fra tegn \(number(offset + 1)) og frem."
    case .notPackage: "datapackage.json i den tidligere rapport nævner ingen tabeller."
    case .readAlone: "Tabellerne er læst uden den, så kun det, de selv fortæller, er sammenlignet."
    case .verdicts(let file, let count, let line):
      "\(number(count)) \(count == 1 ? "vurdering" : "vurderinger") i \(file) i den tidligere rapport er ingen kendt vurdering "
        + "(\(count == 1 ? "linje" : "den første på linje") \(line)) og er ikke sammenlignet."
    case .missing(let file): "\(file) mangler i den tidligere rapport, så det, den fortalte, er ikke sammenlignet."
    case .changed(let file):
      "\(file) er ændret, siden den tidligere rapport blev skrevet. Den er læst, som den står nu."
    case .notTable(let file):
      "\(file) i den tidligere rapport er ingen tabel, så det, den fortalte, er ikke sammenlignet."
    case .rows(let file, let count, let line):
      "\(number(count)) \(count == 1 ? "række" : "rækker") i \(file) i den tidligere rapport kan ikke læses "
        + "(\(count == 1 ? "linje" : "den første på linje") \(line))."
    case .columns(let file, let names):
      sentence(
        "\(file) i den tidligere rapport mangler \(names.count == 1 ? "kolonnen" : "kolonnerne") \(joined(names))")
    }
  }

  public func unreadable(_ report: String) -> String {
    "Den tidligere rapport (\(report)) kan ikke læses, så intet er sammenlignet."
  }

  public func nothingChanged(since report: String) -> String { "Intet er ændret siden \(report)." }

  public var changedTargets: String { "Ændrede mål" }
  public var correctedFigures: String { "Rettede tal" }
  public var changedVerdicts: String { "Ændrede vurderinger" }
  public var newFigures: String { "Nye tal" }
  public var owedFigures: String { "Mangler siden sidst" }
  public var comeAndGone: String { "Kommet til og udgået" }

  public func figure(_ value: String, _ numerator: Int, of denominator: ExactDecimal) -> String {
    "\(value) (\(number(numerator)) af \(number(denominator)))"
  }

  public func corrected(_ area: String, from: String, to: String) -> String {
    sentence("\(area) er rettet fra \(from) til \(to)")
  }

  public func corrected(_ areas: [String]) -> String {
    "\(number(areas.count)) kommuner er rettet: \(joined(areas))."
  }

  public func arrivedLate(_ areas: [String]) -> String { "Tal fra \(joined(areas)) er kommet til." }

  public func totalFollows(_ area: String, from: String, to: String) -> String {
    sentence("Tallet for \(area) er dermed ændret fra \(from) til \(to)")
  }

  public func figureChanged(from: String, to: String) -> String {
    sentence("Tallet er ændret fra \(from) til \(to)")
  }

  public func verdictChanged(_ goal: String, from: String, to: String, because: [String]) -> String {
    "\(goal): vurderingen er ændret fra \(quoted(from)) til \(quoted(to))"
      + (because.isEmpty ? "." : ", fordi \(joined(because)).")
  }

  public func cause(_ cause: Change.Cause) -> String {
    switch cause {
    case .target: "målet er ændret"
    case .deadline: "fristen er flyttet"
    case .deadlinePassed: "fristen er nået"
    case .figure: "der er kommet et nyt tal"
    case .correction: "et tal er rettet"
    case .baseline: "udgangspunktet er ændret"
    case .missing: "der mangler tal"
    case .rejected: "tal er udeladt på grund af fejl"
    case .replaced: "området er afløst af et andet"
    case .method: "måden at vurdere på er ændret"
    }
  }

  public func targetChanged(
    _ goal: String, target: (from: String, to: String)?, deadline: (from: String, to: String)?
  ) -> String {
    let parts = [
      target.map { "målet er ændret fra \($0.from) til \($0.to)" },
      deadline.map { "fristen er flyttet fra \($0.from) til \($0.to)" },
    ].compactMap(\.self)
    return sentence("\(goal): \(parts.joined(separator: ", og "))")
  }

  public func byFormerTarget(_ verdict: String) -> String {
    "Efter det gamle mål ville vurderingen have været \(quoted(verdict))."
  }

  public var noDeadline: String { "ingen frist" }

  public func newFigure(
    _ subject: String, _ value: String, in period: Period, last: (value: String, period: Period)?
  ) -> String {
    let before = last.map { "; det forrige var \($0.value) (\(self.period($0.period)))" } ?? ""
    return sentence("\(subject): nyt tal for \(self.period(period)): \(value)\(before)")
  }

  public func unchangedFigure(_ subject: String, _ value: String, in period: Period, as last: Period) -> String {
    sentence("\(subject): uændret \(value) i \(self.period(period)) som i \(self.period(last))")
  }

  public func newFigureHidden(_ subject: String, in period: Period) -> String {
    "\(subject): det nye tal for \(self.period(period)) er skjult af hensyn til den enkelte."
  }

  public func newFigures(_ subject: String, of areas: Int, in period: Period) -> String {
    "\(subject): nye tal fra \(number(areas)) \(areas == 1 ? "kommune" : "kommuner") for \(self.period(period))."
  }

  public func tookPlace(of former: [String], _ area: String, since date: CalendarDate) -> String {
    sentence("\(joined(former)) indgår fra \(self.date(date)) i \(area)")
  }

  public func added(_ names: [String], areGoals: Bool) -> String {
    sentence("Kommet til\(areGoals ? " som mål" : ""): \(joined(names))")
  }

  public func removed(_ names: [String], areGoals: Bool) -> String {
    sentence("Udgået\(areGoals ? " som mål" : ""): \(joined(names))")
  }

  public func removedFigures(_ subject: String, in period: Period, of areas: [String]) -> String {
    "\(subject): tallene for \(self.period(period)) står ikke længere i rapporten (\(joined(areas)))."
  }

  public func since(_ report: String, _ parts: [String]) -> String {
    sentence("Siden \(report): \(parts.joined(separator: "; "))")
  }

  public func correctedInShort(_ figures: [String]) -> String { "rettet: \(joined(figures))" }
  public func newInShort(_ figures: [String]) -> String { "nye tal: \(joined(figures))" }
  public func newInShort(count: Int) -> String { "nye tal for \(number(count)) indikatorer" }

  public func fromTo(_ name: String, _ from: String, _ to: String, because causes: [String]) -> String {
    "\(name) (fra \(from) til \(to)\(causes.isEmpty ? "" : ", fordi \(joined(causes))"))"
  }

  public func quoted(_ word: String) -> String { "»\(word)«" }

  public func targetsInShort(_ targets: [String]) -> String {
    sentence("\(targets.count == 1 ? "Ændret mål" : "Ændrede mål"): \(joined(targets))")
  }

  public func verdictsInShort(_ verdicts: [String]) -> String {
    sentence("\(verdicts.count == 1 ? "Ændret vurdering" : "Ændrede vurderinger"): \(joined(verdicts))")
  }

  public func comeInShort(_ names: [String]) -> String { "kommet til: \(joined(names))" }
  public func goneInShort(_ names: [String]) -> String { "udgået: \(joined(names))" }
  public func figuresGoneInShort(_ names: [String]) -> String { "tal, der ikke længere er med: \(joined(names))" }
}
