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

  public func hiddenNotCompared() -> String {
    "Det, som en af rapporterne skjuler af hensyn til den enkelte, er ikke sammenlignet."
  }

  public func otherVersion(_ version: String) -> String {
    "Den er skrevet af version \(version) af programmet; det, som begge rapporter fortæller, er sammenlignet."
  }

  public func trouble(_ trouble: PublishedReport.Trouble) -> String {
    switch trouble {
    case .noPackage: "datapackage.json mangler, så mappen kan ikke læses som en rapport."
    case .notJSON(let offset):
      "datapackage.json kan ikke læses fra tegn \(number(offset + 1)) og frem, så intet er sammenlignet."
    case .notPackage: "datapackage.json nævner ingen tabeller, så intet er sammenlignet."
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

  public var noDeadline: String { "ingen frist" }

  public func newFigure(
    _ subject: String, _ value: String, in period: Period, last: (value: String, period: Period)?
  ) -> String {
    let before = last.map { "; det forrige var \($0.value) (\(self.period($0.period)))" } ?? ""
    return sentence("\(subject): nyt tal for \(self.period(period)): \(value)\(before)")
  }

  public func newFigureHidden(_ subject: String, in period: Period) -> String {
    "\(subject): det nye tal for \(self.period(period)) er skjult af hensyn til den enkelte."
  }

  public func newFigures(_ subject: String, of areas: Int, in period: Period) -> String {
    "\(subject): nye tal fra \(number(areas)) \(areas == 1 ? "kommune" : "kommuner") for \(self.period(period))."
  }

  public func notHandedIn(_ areas: [String], for period: Period) -> String {
    "\(joined(areas)) har ikke indsendt tal for \(self.period(period))."
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

  public func correctedInShort(_ figures: [String]?, count: Int) -> String {
    figures.map { "rettet: \(joined($0))" } ?? "\(number(count)) rettede tal"
  }

  public func newInShort(_ figures: [String]?, count: Int) -> String {
    figures.map { "nye tal: \(joined($0))" } ?? "nye tal for \(number(count)) indikatorer"
  }

  public func fromTo(_ name: String, _ from: String, _ to: String) -> String { "\(name) (fra \(from) til \(to))" }

  public func quoted(_ word: String) -> String { "»\(word)«" }

  public func targetsInShort(_ targets: [String]?, count: Int) -> String {
    targets.map { sentence("Ændret mål: \(joined($0))") } ?? "\(number(count)) mål er ændret."
  }

  public func verdictsInShort(_ verdicts: [String]?, count: Int) -> String {
    verdicts.map { sentence("Ændret vurdering: \(joined($0))") } ?? "\(number(count)) vurderinger er ændret."
  }

  public func comingsInShort(_ count: Int) -> String {
    count == 1 ? "1 er kommet til eller udgået" : "\(number(count)) er kommet til eller udgået"
  }
}
