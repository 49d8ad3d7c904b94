internal import Assessment
internal import DelimitedText
public import Disclosure
internal import Evidence
internal import Languages
public import Rendering
internal import Statistics

extension FigureTable {
  /// One row per series, values at full precision. Of a series with hidden points only its span.
  public static func trends(_ trends: [ReleasedTrend]) -> FigureTable {
    let others = (tests + courses + forecasts).map { column in
      FigureColumn<ReleasedTrend>(column.field) { $0.analysis.value.map(column.cell) ?? .empty }
    }
    return FigureTable(span + others, of: trends)
  }

  private static var span: [FigureColumn<ReleasedTrend>] {
    [
      .init(Field("series")) { .text($0.name) },
      .init(Field("n")) { .integer($0.count) },
      .init(Field("first")) { .optional($0.first) },
      .init(Field("last")) { .optional($0.last) },
    ]
  }

  /// Of a trend, its direction and its slope.
  private static var tests: [FigureColumn<TrendAnalysis>] {
    [
      .init(Field("mk_s")) { .optional($0.mannKendall?.s) },
      .init(Field("mk_variance")) { .optional($0.mannKendall?.variance) },
      .init(Field("mk_z")) { .optional($0.mannKendall?.z) },
      .init(Field("mk_p")) { .optional($0.mannKendall?.p) },
      .init(Field("mk_method")) { .optional($0.mannKendall?.method.rawValue) },
      .init(Field("mk_tau")) { .optional($0.mannKendall?.tau) },
      .init(Field("smk_s")) { .optional($0.seasonal?.s) },
      .init(Field("smk_p")) { .optional($0.seasonal?.p) },
      .init(Field("sen_slope")) { .optional($0.theilSen?.slope) },
      .init(Field("sen_low")) { .optional($0.theilSen?.low) },
      .init(Field("sen_high")) { .optional($0.theilSen?.high) },
      .init(Field("ca_chi2")) { .optional($0.cochranArmitage?.chiSquared) },
    ]
  }

  /// Of the straight line, of what one figure tells of the next, and of runs.
  private static var courses: [FigureColumn<TrendAnalysis>] {
    [
      .init(Field("ca_p")) { .optional($0.cochranArmitage?.p) },
      .init(Field("ols_intercept")) { .optional($0.leastSquares?.intercept) },
      .init(Field("ols_slope")) { .optional($0.leastSquares?.slope) },
      .init(Field("ols_slope_se")) { .optional($0.leastSquares?.slopeStandardError) },
      .init(Field("ols_residual_ss")) { .optional($0.leastSquares?.residualSumOfSquares) },
      .init(Field("lag1")) { .optional($0.lag1) },
      .init(Field("runs_useful")) { .optional($0.runs?.useful) },
      .init(Field("runs_longest")) { .optional($0.runs?.longest) },
      .init(Field("runs_longest_limit")) { .optional($0.runs?.longestLimit) },
      .init(Field("runs_crossings")) { .optional($0.runs?.crossings) },
      .init(Field("runs_crossings_limit")) { .optional($0.runs?.crossingsLimit) },
    ]
  }

  private static var forecasts: [FigureColumn<TrendAnalysis>] {
    [
      .init(Field("runs_signal")) { .optional($0.runs?.signal.rawValue) },
      .init(Field("forecast_period")) { .optional($0.forecast?.refusal == nil ? $0.forecast?.time : nil) },
      .init(Field("forecast")) { .optional($0.forecast?.forecast?.value) },
      .init(Field("forecast_low")) { .optional($0.forecast?.forecast?.low) },
      .init(Field("forecast_high")) { .optional($0.forecast?.forecast?.high) },
      .init(Field("probability")) { .optional($0.forecast?.forecast?.probability) },
      .init(Field("trend_p")) { .optional($0.trendTest?.p) },
      .init(Field("forecast_asked")) { .optional($0.forecast?.time) },
      .init(Field("forecast_refused")) { .optional($0.forecast?.refusal?.code) },
      .init(Field("assurance")) { .optional($0.assurance?.rawValue) },
    ]
  }

  /// One row per point of each series, with centre line, limits and the rules it breaks. A time without a figure has a
  /// row without values, and so has a hidden one; a series with one has no centre line either.
  public static func points(_ points: [ReleasedPoint]) -> FigureTable { FigureTable(pointColumns, of: points) }

  private static var pointColumns: [FigureColumn<ReleasedPoint>] {
    [
      .init(Field("series")) { .text($0.series) },
      .init(Field("period")) { .text($0.time.description) },
      .init(Field("numerator")) { .optional($0.measurement.value?.counts?.numerator) },
      .init(Field("denominator")) { .optional($0.denominator.value) },
      .init(Field("value")) { $0.measurement.value.map { .init($0) } ?? .empty },
      .init(Field("centre")) { .optional($0.drawn?.centre) },
      .init(Field("limit_low")) { .optional($0.drawn?.low) },
      .init(Field("limit_high")) { .optional($0.drawn?.high) },
      .init(Field("rule")) { $0.rules.isEmpty ? .empty : .text($0.rules) },
    ]
  }
}

extension ReleasedPoint {
  /// The rules that it breaks.
  fileprivate var rules: String { drawn.map { $0.rules.map(\.rawValue).sorted().joined(separator: " ") } ?? "" }
}
