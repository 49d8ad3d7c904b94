public import Disclosure
public import Languages

extension English {
  public var auditTitle: String { "Audit of hidden figures" }
  public var auditSubtitle: String { "Only for whoever holds the data: not to be published" }
  public var auditConclusion: String { "Conclusion" }

  public func auditSummary(figures: Int, hidden: Int, sensitive: Int, told: Int) -> String {
    let share = figures == 0 ? "0" : number(100 * Double(hidden) / Double(figures), decimals: 1)
    let all =
      "Of \(number(figures)) figures \(number(hidden)) are hidden (\(share) %), \(number(sensitive)) of them sensitive. "
    return all
      + (told == 0
        ? "Each of the sensitive ones leaves three numbers at least to whoever has all that is published."
        : told == 1
          ? "One of them can be worked out from what is published."
          : "\(number(told)) of them can be worked out from what is published.")
  }

  public func auditFigures(areTold: Bool) -> String {
    areTold ? "Figures that can be worked out" : "The figures with the fewest numbers left"
  }

  public func auditedPart(_ part: AuditedFigure.Part) -> String { part.rawValue }

  public func possible(least: Int?, greatest: Int?) -> String {
    guard let least else { return "known" }
    return greatest.map { "\(number(least))-\(number($0))" } ?? "at least \(number(least))"
  }
}
