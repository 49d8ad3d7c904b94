public import Disclosure
public import Languages

extension Danish {
  public var auditTitle: String { "Kontrol af skjulte tal" }
  public var auditSubtitle: String { "Kun for den, der har data: må ikke udgives" }
  public var auditConclusion: String { "Konklusion" }

  public func auditSummary(figures: Int, hidden: Int, sensitive: Int, told: Int) -> String {
    let share = figures == 0 ? "0" : number(100 * Double(hidden) / Double(figures), decimals: 1)
    let all =
      "Af \(number(figures)) tal er \(number(hidden)) skjult (\(share) %), heraf \(number(sensitive)) følsomme. "
    return all
      + (told == 0
        ? "For hvert af de følsomme er der mindst tre muligheder tilbage for den, der har alt, hvad der er udgivet."
        : told == 1
          ? "Ét af dem kan regnes ud af det, der er udgivet."
          : "\(number(told)) af dem kan regnes ud af det, der er udgivet.")
  }

  public func auditFigures(areTold: Bool) -> String {
    areTold ? "Tal, der kan regnes ud" : "De tal, der er færrest muligheder for"
  }

  public func auditedPart(_ part: AuditedFigure.Part) -> String {
    switch part {
    case .numerator: "tæller"
    case .denominator: "nævner"
    }
  }

  public func possible(least: Int?, greatest: Int?) -> String {
    guard let least else { return "kendt" }
    return greatest.map { "\(number(least))-\(number($0))" } ?? "mindst \(number(least))"
  }
}
