public import Assessment
internal import DelimitedText
public import Disclosure
internal import Evidence
internal import Statistics

extension FigureTable {
  /// One row per series, values at full precision. Of a series with hidden points only its span.
  public static func trends(_ analyses: [(analysis: TrendAnalysis, hidden: HiddenPoints)]) -> FigureTable {
    let span: [(name: String, cell: (TrendAnalysis) -> Cell)] = [
      ("series", { .text($0.series.name) }), ("n", { .integer($0.values.count) }),
      ("first", { .optional($0.first) }), ("last", { .optional($0.last) }),
    ]
    let statistics: [(name: String, cell: (TrendAnalysis) -> Cell)] = [
      ("mk_s", { .optional($0.mannKendall?.s) }), ("mk_variance", { .optional($0.mannKendall?.variance) }),
      ("mk_z", { .optional($0.mannKendall?.z) }), ("mk_p", { .optional($0.mannKendall?.p) }),
      ("mk_method", { .optional($0.mannKendall?.method.rawValue) }), ("mk_tau", { .optional($0.mannKendall?.tau) }),
      ("smk_s", { .optional($0.seasonal?.s) }), ("smk_p", { .optional($0.seasonal?.p) }),
      ("sen_slope", { .optional($0.theilSen?.slope) }), ("sen_low", { .optional($0.theilSen?.low) }),
      ("sen_high", { .optional($0.theilSen?.high) }),
      ("ca_chi2", { .optional($0.cochranArmitage?.chiSquared) }), ("ca_p", { .optional($0.cochranArmitage?.p) }),
      ("ols_intercept", { .optional($0.leastSquares?.intercept) }),
      ("ols_slope", { .optional($0.leastSquares?.slope) }),
      ("ols_slope_se", { .optional($0.leastSquares?.slopeStandardError) }),
      ("ols_residual_ss", { .optional($0.leastSquares?.residualSumOfSquares) }), ("lag1", { .optional($0.lag1) }),
      ("runs_useful", { .optional($0.runs?.useful) }), ("runs_longest", { .optional($0.runs?.longest) }),
      ("runs_longest_limit", { .optional($0.runs?.longestLimit) }),
      ("runs_crossings", { .optional($0.runs?.crossings) }),
      ("runs_crossings_limit", { .optional($0.runs?.crossingsLimit) }),
      ("runs_signal", { .optional($0.runs?.signal.rawValue) }),
      ("forecast_period", { .optional($0.forecast?.time) }), ("forecast", { .optional($0.forecast?.forecast?.value) }),
      ("forecast_low", { .optional($0.forecast?.forecast?.low) }),
      ("forecast_high", { .optional($0.forecast?.forecast?.high) }),
      ("probability", { .optional($0.forecast?.forecast?.probability) }),
    ]
    return FigureTable(
      columns: (span + statistics).map(\.name),
      rows: analyses.map { analysis, hidden in
        span.map { $0.cell(analysis) } + statistics.map { hidden.isEmpty ? $0.cell(analysis) : .empty }
      })
  }

  /// One row per point of each series, with centre line, limits and the rules it breaks. A time without a figure has a
  /// row without values, and so has a hidden one; a series with one has no centre line either.
  public static func points(_ charts: [(chart: ChartAnalysis, hidden: HiddenPoints)]) -> FigureTable {
    FigureTable(
      columns: [
        "series", "period", "numerator", "denominator", "value", "centre", "limit_low", "limit_high", "rule",
      ],
      rows: charts.flatMap { analysis, hidden in
        analysis.points.enumerated().map { index, point -> [Cell] in
          let drawn = hidden.isEmpty ? analysis.chart?.points[index] : nil
          let hidesNumerator = hidden.numerators.contains(point.time)
          let hidesDenominator = hidden.denominators.contains(point.time)
          let counts = point.measurement?.counts
          let rules = drawn.map { $0.rules.map(\.rawValue).sorted().joined(separator: " ") } ?? ""
          return [
            .text(analysis.series.name), .text(point.time.description),
            hidesNumerator ? .empty : .optional(counts?.numerator),
            hidesDenominator ? .empty : .optional(counts?.denominator),
            hidesNumerator ? .empty : point.measurement.map { Cell($0) } ?? .empty, .optional(drawn?.centre),
            .optional(drawn?.low), .optional(drawn?.high), rules.isEmpty ? .empty : .text(rules),
          ]
        }
      })
  }
}
