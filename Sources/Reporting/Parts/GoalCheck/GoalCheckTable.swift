internal import Agreement
internal import Assessment
internal import Basics
internal import DelimitedText
package import Disclosure
internal import Evidence
internal import Geography
internal import Languages
internal import PublishedReports
public import Rendering
internal import Statistics

extension CheckReport {
  /// One row per goal, values at full precision in the indicator's unit.
  public func goalCheckTable(_ wording: any Wording) -> FigureTable {
    FigureTable(goalCheckColumns(wording), of: goals)
  }

  /// The columns of goal-check.csv, in order. What is worked out from a hidden count the assessment doesn't hold any more.
  package func goalCheckColumns(_ wording: any Wording) -> [FigureColumn<ReleasedGoal>] {
    let goal: [FigureColumn<ReleasedGoal>] = [
      .init(
        "goal",
        da: ("Mål", "Målets id i aftalen"),
        en: ("Goal", "The goal's id in the agreement")
      ) { .text($0.goal.id.rawValue) },
      .init(
        "title",
        da: ("Titel", "Målets titel"),
        en: ("Title", "The goal's title")
      ) { .text(wording.text($0.goal.title)) },
      .init(
        "indicator",
        da: ("Indikator", "Indikatorens id i aftalen"),
        en: ("Indicator", "The indicator's id in the agreement")
      ) { .text($0.indicator.id.rawValue) },
      .init(
        "area",
        da: ("Område", "Området, som målet gælder for"),
        en: ("Area", "The area that the goal is for")
      ) { .text($0.area.name) },
      .init(
        "as_of", .date,
        da: ("Opgjort pr.", "Opgørelsesdagen: kun perioder, der er slut senest denne dag, er med"),
        en: ("As of", "The as-of date: only periods that ended by this day are included")
      ) { .text($0.asOf.description) },
      .init(
        "operator", choices: Target.Comparison.allCases.map(\.rawValue),
        da: ("Retning", "Om værdien skal være mindst (at least) eller højst (at most) måltallet; tom uden måltal"),
        en: ("Operator", "Whether the value is to be at least or at most the target; empty without a target")
      ) { .optional($0.goal.target.target?.comparison.rawValue) },
      .init(
        "target", .number, .row,
        da: ("Måltal", "Måltallet"),
        en: ("Target", "The target")
      ) { ($0.goal.target.target?.value.description).map { .decimalText($0) } ?? .empty },
      .init(
        "unit", choices: Unit.allCases.map(\.rawValue),
        da: ("Enhed", "Enheden, som rækkens værdier står i"),
        en: ("Unit", "The unit of the row's values")
      ) { .text($0.indicator.unit.rawValue) },
      .init(
        "of_total", .integer, .count,
        da: ("Ud af", "For et antal kommuner: hvor mange kommuner måltallet er ud af"),
        en: ("Of total", "For a number of municipalities: how many municipalities the target is out of")
      ) { .optional($0.goal.target.target?.total) },
      .init(
        "deadline", .date,
        da: ("Frist", "Fristen"),
        en: ("Deadline", "The deadline")
      ) { .optional($0.goal.deadline) },
    ]
    let figure: [FigureColumn<ReleasedGoal>] = [
      .init(
        "baseline_period",
        da: ("Udgangspunktets periode", "Perioden, som udgangspunktet er fra"),
        en: ("Baseline period", "The period that the baseline is from")
      ) { .optional($0.baseline?.period) },
      .init(
        "baseline", .number, .row,
        da: ("Udgangspunkt", "Udgangspunktet: aftalens, ellers den første måling efter aftalens start"),
        en: ("Baseline", "The baseline: the agreement's, or else the first figure after the agreement's start")
      ) { .optional($0.baseline?.value.value) },
      .init(
        "value_period",
        da: ("Periode", "Perioden, som værdien er fra"),
        en: ("Period", "The period that the value is from")
      ) { .optional($0.observation?.period) },
      .init(
        "value", .number, .row,
        da: ("Værdi", "Værdien, som vurderingen bygger på; tom, hvor den er skjult"),
        en: ("Value", "The value that the assessment rests on; empty where it is hidden")
      ) { ($0.observation?.measurement.value).map { .init($0) } ?? .empty },
      .init(
        "numerator", .integer, .count,
        da: ("Tæller", "Værdiens tæller; tom, hvor den er skjult"),
        en: ("Numerator", "The value's numerator; empty where it is hidden")
      ) { .optional($0.observation?.numerator.value) },
      .init(
        "denominator", .number, .count,
        da: ("Nævner", "Værdiens nævner; tom, hvor den er skjult"),
        en: ("Denominator", "The value's denominator; empty where it is hidden")
      ) { .optional($0.observation?.denominator.value) },
      .init(
        "unknown", .integer, .count,
        da: ("Uoplyste", "For et antal kommuner: kommuner med uoplyst status"),
        en: ("Unknown", "For a number of municipalities: municipalities whose status is unknown")
      ) { .optional($0.observation?.measurement.value?.areaCount?.unknown) },
      .init(
        "interval_low", .number, .row,
        da: ("95 %-interval, fra", "Nedre grænse for 95 %-sikkerhedsintervallet"),
        en: ("95% interval, from", "The lower end of the 95% confidence interval")
      ) { .optional($0.interval?.low) },
      .init(
        "interval_high", .number, .row,
        da: ("95 %-interval, til", "Øvre grænse for 95 %-sikkerhedsintervallet"),
        en: ("95% interval, to", "The upper end of the 95% confidence interval")
      ) { .optional($0.interval?.high) },
      .init(
        "interval_method", choices: ["exact", "byar"],
        da: ("Intervalmetode", "Metoden bag intervallet: exact er Clopper-Pearson; byar er en rates, eksakt under 10"),
        en: (
          "Interval method", "The method behind the interval: exact is Clopper-Pearson; byar a rate's, exact below 10"
        )
      ) { $0.interval == nil ? .empty : .text($0.indicator.unit.per == nil ? "exact" : "byar") },
    ]
    let verdict: [FigureColumn<ReleasedGoal>] = [
      .init(
        "gap", .number, .row,
        da: ("Afvigelse", "Afvigelsen: værdien minus måltallet"),
        en: ("Gap", "The gap: value minus target")
      ) { .optional($0.gap) },
      .init(
        "needed", .integer, .count,
        da: ("Mangler", "Hvor mange flere (ved et højstemål: færre) der skal til, for at målet er nået"),
        en: ("Needed", "How many more (or, for an at-most target, fewer) would meet the target")
      ) { .optional($0.needed) },
      .init(
        "expected", .number, .row,
        da: ("Burde være", "Værdien, som en jævn vej fra udgangspunktet til måltallet ville være nået til"),
        en: ("Expected", "The value that an even path from the baseline to the target would have come to")
      ) { .optional($0.expected) },
      .init(
        "pace_ratio", .number, .ratio,
        da: ("Tempo", "Tempoet: den opnåede ændring i forhold til den planlagte"),
        en: ("Pace", "The pace: the change achieved relative to the change planned")
      ) { .optional($0.paceRatio) },
      .init(
        "verdict", choices: Verdict.allCases.map(\.rawValue),
        da: ("Vurdering", "Vurderingen"),
        en: ("Verdict", "The assessment")
      ) { .text($0.verdict.rawValue) },
      .init(
        "certainty", choices: Certainty.allCases.map(\.rawValue),
        da: ("Sikkerhed", "Om hele sikkerhedsintervallet ligger på samme side af måltallet"),
        en: ("Certainty", "Whether the whole confidence interval lies on one side of the target")
      ) { .text($0.certainty.rawValue) },
      .init(
        "movement", choices: Movement.allCases.map(\.rawValue),
        da: ("Udvikling", "Udviklingen (Mann-Kendalls test med hensyn til autokorrelation, 5 %)"),
        en: ("Movement", "The trend (Mann-Kendall's test, autocorrelation allowed for, 5%)")
      ) { .text($0.movement.rawValue) },
      .init(
        "stability", choices: Stability.allCases.map(\.rawValue),
        da: ("Stabilitet", "Om variationen er tilfældig (Anhøjs regler)"),
        en: ("Stability", "Whether the variation is random (Anhøj's rules)")
      ) { .text($0.stability.rawValue) },
      .init(
        "freshness",
        da: ("Aktualitet", "Om der er kommet nye tal siden sidste måltjek"),
        en: ("Freshness", "Whether there are new data since the previous check")
      ) { .optional($0.freshness) },
    ]
    let forecast: [FigureColumn<ReleasedGoal>] = [
      .init(
        "forecast", .number, .row,
        da: ("Ved fristen", "Prognosen for værdien ved fristen"),
        en: ("Forecast", "The forecast of the value at the deadline")
      ) { .optional($0.forecast?.forecast?.value) },
      .init(
        "forecast_low", .number, .row,
        da: ("Ved fristen, fra", "Nedre grænse for prognosens 95 %-interval"),
        en: ("Forecast, from", "The lower end of the forecast's 95% interval")
      ) { .optional($0.forecast?.forecast?.low) },
      .init(
        "forecast_high", .number, .row,
        da: ("Ved fristen, til", "Øvre grænse for prognosens 95 %-interval"),
        en: ("Forecast, to", "The upper end of the forecast's 95% interval")
      ) { .optional($0.forecast?.forecast?.high) },
      .init(
        "probability", .number, .ratio,
        da: ("Sandsynlighed", "Sandsynligheden for, at målet er nået ved fristen"),
        en: ("Probability", "The probability that the target is met at the deadline")
      ) { .optional($0.forecast?.forecast?.probability) },
      .init(
        "illustrative", .boolean,
        da: ("Illustrativ", "Om tallene er illustrative, det vil sige lavet til afprøvning"),
        en: ("Illustrative", "Whether the figures are illustrative, that is, made up for testing")
      ) { .flag($0.isIllustrative) },
      .init(
        "note",
        da: ("Bemærkning", "Aftalens bemærkning til målet"),
        en: ("Note", "The agreement's note on the goal")
      ) { .optional($0.goal.note.map(wording.text)) },
    ]
    return goal + figure + verdict + forecast + since
  }

  private var since: [FigureColumn<ReleasedGoal>] {
    [
      .init(
        "change", .number, .row,
        da: ("Ændring", "Ændringen siden udgangspunktet, i change_unit"),
        en: ("Change", "The change since the baseline, in change_unit")
      ) { .optional($0.course?.change?.estimate) },
      .init(
        "change_low", .number, .row,
        da: ("Ændring, fra", "Nedre grænse for ændringens 95 %-interval"),
        en: ("Change, from", "The lower end of the change's 95% interval")
      ) { .optional($0.course?.change?.interval?.low) },
      .init(
        "change_high", .number, .row,
        da: ("Ændring, til", "Øvre grænse for ændringens 95 %-interval"),
        en: ("Change, to", "The upper end of the change's 95% interval")
      ) { .optional($0.course?.change?.interval?.high) },
      .init(
        "change_since",
        da: ("Ændring siden", "Perioden, som ændringen regnes fra"),
        en: ("Change since", "The period that the change is measured from")
      ) { goal in .optional(goal.course.flatMap { course in course.change.map { _ in course.since } }) },
      .init(
        "change_unit", choices: Unit.allCases.map(\.rawValue) + ["ratio"],
        da: ("Ændringens enhed", "Enheden, som ændringen står i; ratio er det seneste tal delt med udgangspunktet"),
        en: ("Unit of the change", "The unit of the change; ratio is the latest figure over the baseline")
      ) { goal in .optional(goal.course?.change.map { $0.unit(of: goal.indicator.unit) }) },
      .init(
        "pace_certainty", choices: Certainty.allCases.map(\.rawValue),
        da: ("Tempoets sikkerhed", "Om afstanden til planen er større, end tilfældigheder kan forklare (clear)"),
        en: ("Certainty of pace", "Whether the distance to the plan is more than chance can explain (clear)")
      ) { .text($0.paceCertainty.rawValue) },
      .init(
        "assurance", choices: Assurance.allCases.map(\.rawValue),
        da: ("Målsikkerhed", "Måltallet over for kontrolgrænserne: om processen, som den er, vil nå målet"),
        en: ("Assurance", "The target against the control limits: whether the process as it is will meet it")
      ) { .optional($0.assurance?.rawValue) },
      .init(
        "previous_verdict", choices: Verdict.allCases.map(\.rawValue),
        da: ("Forrige vurdering", "Vurderingen i den rapport, der sidst blev udsendt; tom uden en sådan"),
        en: ("Previous verdict", "The assessment in the report that was published last; empty without one")
      ) { goal in
        .optional(changes?.previousVerdict(of: goal.goal.id.rawValue, in: goal.area.name)?.rawValue)
      },
      .init(
        "cause",
        da: ("Årsag", "Hvad der har afgjort, at vurderingen er ændret siden da, med ordene fra changes.csv"),
        en: ("Cause", "What decided that the assessment has changed since, in the words of changes.csv")
      ) { goal in
        let causes = changes?.causes(of: goal.goal.id.rawValue, in: goal.area.name) ?? []
        return causes.isEmpty ? .empty : .text(causes.joined(separator: " "))
      },
      .init(
        "reason",
        da: ("Grund", "Hvorfor målet ikke kan vurderes"),
        en: ("Reason", "Why the goal can't be assessed")
      ) { .optional($0.reason?.code) },
      .init(
        "former_target_verdict", choices: Verdict.allCases.map(\.rawValue),
        da: (
          "Vurdering efter det gamle mål",
          "Hvor målet eller fristen er ændret siden da: vurderingen af de samme tal efter det, der gjaldt før"
        ),
        en: (
          "Verdict by the old target",
          "Where the target or the deadline has changed since: the assessment of the same figures by what held before"
        )
      ) { .optional($0.decided?.verdictByFormerTarget?.rawValue) },
      .init(
        "country", .number, .row,
        da: ("Hele landet", "Landets tal for samme periode, hvor kilden har det"),
        en: ("Country", "The country's figure of the same period, where the source has it")
      ) { $0.country.value.map { .init($0) } ?? .empty },
    ]
  }
}

extension FigureChange {
  /// In the unit that `unit(of:)` gives; of areas those that have come less those that have left.
  fileprivate var estimate: Double {
    switch self {
    case .difference(let difference, _, _): difference
    case .ratio(let ratio, _): ratio
    case .areas(let joined, _, let left): Double(joined - left)
    }
  }

  fileprivate func unit(of unit: Unit) -> String {
    if case .ratio = self { return "ratio" }
    return (unit == .percent ? .percentagePoints : unit).rawValue
  }
}
