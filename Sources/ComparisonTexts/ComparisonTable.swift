internal import Agreement
internal import Assessment
internal import Basics
internal import DelimitedText
public import Disclosure
internal import Evidence
internal import Languages
public import Rendering
internal import Statistics

extension FigureTable {
  /// One row per area, values at full precision; what would tell a hidden count is empty.
  public static func comparison(_ comparison: ReleasedComparison) -> FigureTable {
    FigureTable(columns(comparison), of: comparison.areas)
  }

  /// The columns of compare-INDICATOR.csv, in order.
  private static func columns(_ all: ReleasedComparison) -> [FigureColumn<ReleasedArea>] {
    let target: Cell = (all.target?.value.description).map { .decimalText($0) } ?? .empty
    let figure: [FigureColumn<ReleasedArea>] = [
      .init(
        "area_code",
        da: ("Kode", "Kommunekoden"),
        en: ("Code", "The municipality's code")
      ) { .optional($0.code) },
      .init(
        "area",
        da: ("Område", "Kommunen"),
        en: ("Area", "The municipality")
      ) { .text($0.name) },
      .init(
        "cluster",
        da: ("Klynge", "Sundhedsklyngen"),
        en: ("Cluster", "The health cluster")
      ) { .optional($0.cluster) },
      .init(
        "period",
        da: ("Periode", "Perioden, som Danmarks Statistik skriver den"),
        en: ("Period", "The period as Statistics Denmark writes it")
      ) { .optional($0.time) },
      .init(
        "numerator", .integer, .count,
        da: ("Tæller", "Tælleren; tom, hvor den er skjult eller ikke findes"),
        en: ("Numerator", "The numerator; empty where it is hidden or there is none")
      ) { .optional($0.measurement.value?.counts?.numerator) },
      .init(
        "denominator", .number, .count,
        da: ("Nævner", "Nævneren; tom, hvor den er skjult eller ikke findes"),
        en: ("Denominator", "The denominator; empty where it is hidden or there is none")
      ) { .optional($0.denominator.value) },
      .init(
        "value", .number, .indicator,
        da: ("Værdi", "Værdien; tom, hvor den er skjult"),
        en: ("Value", "The value; empty where it is hidden")
      ) { $0.measurement.value.map { Cell($0) } ?? .empty },
      .init(
        "interval_low", .number, .indicator,
        da: ("95 %-interval, fra", "Nedre grænse for 95 %-sikkerhedsintervallet"),
        en: ("95% interval, from", "The lower end of the 95% confidence interval")
      ) { .optional($0.interval?.low) },
      .init(
        "interval_high", .number, .indicator,
        da: ("95 %-interval, til", "Øvre grænse for 95 %-sikkerhedsintervallet"),
        en: ("95% interval, to", "The upper end of the 95% confidence interval")
      ) { .optional($0.interval?.high) },
      .init(
        "target", .number, .indicator,
        da: ("Måltal", "Måltallet"),
        en: ("Target", "The target")
      ) { _ in target },
      .init(
        "against_target", choices: ["met", "not-met"],
        da: ("Mod måltallet", "Om værdien opfylder målet (met) eller ej (not-met)"),
        en: ("Against target", "Whether the value meets the target (met) or not (not-met)")
      ) { .optional($0.meetsTarget.map { $0 ? "met" : "not-met" }) },
      .init(
        "reference", .number, .indicator,
        da: ("Alle under ét", "Andelen for alle kommuner tilsammen"),
        en: ("All together", "The share of all municipalities together")
      ) { _ in .optional(all.reference) },
    ]
    let limits: [FigureColumn<ReleasedArea>] = [
      .init(
        "low_95", .number, .indicator,
        da: ("95 %-grænse, nedre", "Nedre 95 %-tragtgrænse"),
        en: ("95% limit, lower", "The lower 95% funnel limit")
      ) { .optional($0.limits?.low95) },
      .init(
        "high_95", .number, .indicator,
        da: ("95 %-grænse, øvre", "Øvre 95 %-tragtgrænse"),
        en: ("95% limit, upper", "The upper 95% funnel limit")
      ) { .optional($0.limits?.high95) },
      .init(
        "low_998", .number, .indicator,
        da: ("99,8 %-grænse, nedre", "Nedre 99,8 %-tragtgrænse"),
        en: ("99.8% limit, lower", "The lower 99.8% funnel limit")
      ) { .optional($0.limits?.low998) },
      .init(
        "high_998", .number, .indicator,
        da: ("99,8 %-grænse, øvre", "Øvre 99,8 %-tragtgrænse"),
        en: ("99.8% limit, upper", "The upper 99.8% funnel limit")
      ) { .optional($0.limits?.high998) },
      .init(
        "od_low_95", .number, .indicator,
        da: (
          "Udvidet 95 %-grænse, nedre",
          "Nedre 95 %-tragtgrænse, udvidet for overspredning; tom, når et tal er skjult"
        ),
        en: (
          "Widened 95% limit, lower",
          "The lower 95% funnel limit, widened for overdispersion; empty where a figure is hidden"
        )
      ) { .optional($0.overdispersedLimits?.low95) },
      .init(
        "od_high_95", .number, .indicator,
        da: (
          "Udvidet 95 %-grænse, øvre",
          "Øvre 95 %-tragtgrænse, udvidet for overspredning; tom, når et tal er skjult"
        ),
        en: (
          "Widened 95% limit, upper",
          "The upper 95% funnel limit, widened for overdispersion; empty where a figure is hidden"
        )
      ) { .optional($0.overdispersedLimits?.high95) },
      .init(
        "od_low_998", .number, .indicator,
        da: (
          "Udvidet 99,8 %-grænse, nedre",
          "Nedre 99,8 %-tragtgrænse, udvidet for overspredning; tom, når et tal er skjult"
        ),
        en: (
          "Widened 99.8% limit, lower",
          "The lower 99.8% funnel limit, widened for overdispersion; empty where a figure is hidden"
        )
      ) { .optional($0.overdispersedLimits?.low998) },
      .init(
        "od_high_998", .number, .indicator,
        da: (
          "Udvidet 99,8 %-grænse, øvre",
          "Øvre 99,8 %-tragtgrænse, udvidet for overspredning; tom, når et tal er skjult"
        ),
        en: (
          "Widened 99.8% limit, upper",
          "The upper 99.8% funnel limit, widened for overdispersion; empty where a figure is hidden"
        )
      ) { .optional($0.overdispersedLimits?.high998) },
    ]
    let standing: [FigureColumn<ReleasedArea>] = [
      .init(
        "signal", choices: FunnelLimits.Position.allCases.map(\.rawValue),
        da: ("Signal", "Hvor værdien ligger i forhold til tragtgrænserne"),
        en: ("Signal", "Where the value lies among the funnel limits")
      ) { .optional($0.position?.rawValue) },
      .init(
        "status", choices: Membership.Status.allCases.map(\.rawValue),
        da: (
          "Status",
          "Om kommunen deltager (yes), ikke deltager (no), har afslået (declined) eller er uoplyst "
            + "(unknown)"
        ),
        en: ("Status", "Whether the municipality takes part (yes), does not (no), has declined or is unknown")
      ) { all.isRegister ? .text($0.status.rawValue) : .empty },
      .init(
        "since", .date,
        da: ("Siden", "Statussens første dag"),
        en: ("Since", "The first day of the status")
      ) { .optional($0.membership?.from) },
      .init(
        "until", .date,
        da: ("Til", "Statussens sidste dag; tom, hvor den stadig gælder"),
        en: ("Until", "The last day of the status; empty where it still holds")
      ) { .optional($0.membership?.to) },
      .init(
        "hidden", .boolean,
        da: ("Skjult", "Om tal er skjult af hensyn til den enkelte"),
        en: ("Hidden", "Whether figures are hidden to protect the individual")
      ) { .flag($0.isHidden) },
    ]
    let beside: [FigureColumn<ReleasedArea>] = [
      .init(
        "unit", choices: Unit.allCases.map(\.rawValue),
        da: ("Enhed", "Enheden, som værdierne står i"),
        en: ("Unit", "The unit of the values")
      ) { _ in .text(all.unit.rawValue) },
      .init(
        "change", .number, .indicator,
        da: ("Ændring på et år", "Ændringen siden samme tid året før; for andele i procentpoint"),
        en: ("Change in a year", "The change since the same time the year before; of shares in percentage points")
      ) { .optional($0.change) },
      .init(
        "country", .number, .indicator,
        da: ("Hele landet", "Landets tal for samme tid, hvor kilden har det"),
        en: ("Country", "The country's figure of the same time, where the source has it")
      ) { _ in all.country.value.map { Cell($0) } ?? .empty },
      .init(
        "cluster_value", .number, .indicator,
        da: ("Klyngens værdi", "Klyngens tal for samme tid; tomt, hvor det er skjult"),
        en: ("Cluster's value", "The cluster's figure of the same time; empty where it is hidden")
      ) { $0.clusterFigure.value.map { Cell($0) } ?? .empty },
    ]
    return figure + limits + standing + beside
  }
}
