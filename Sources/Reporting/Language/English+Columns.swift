public import Basics

extension English {
  public var findingsTitle: String { "Findings in the data" }
  public var observationsTitle: String { "Observations" }

  public func digestLeftOut() -> String {
    "Size and SHA-256 are left out: guesses at the hidden figures could be checked against them."
  }

  public func packageDescription(_ period: Period, _ asOf: CalendarDate) -> String {
    "The figures behind the goal check of \(inSentence(period)), as of \(date(asOf))."
  }

  public func description(of column: GoalCheckColumn) -> String {
    switch column {
    case .goal: "The goal's id in the agreement"
    case .title: "The goal's title"
    case .indicator: "The indicator's id in the agreement"
    case .area: "The area that the goal is for"
    case .asOf: "The as-of date: only periods that ended by this day are included"
    case .operator: "Whether the value is to be at least or at most the target; empty without a target"
    case .target: "The target"
    case .unit: "The unit of the row's values"
    case .ofTotal: "For a number of municipalities: how many municipalities the target is out of"
    case .deadline: "The deadline"
    case .baselinePeriod: "The period that the baseline is from"
    case .baseline: "The baseline: the agreement's, or else the first figure after the agreement's start"
    case .valuePeriod: "The period that the value is from"
    case .value: "The value that the assessment rests on; empty where it is hidden"
    case .numerator: "The value's numerator; empty where it is hidden"
    case .denominator: "The value's denominator; empty where it is hidden"
    case .unknown: "For a number of municipalities: municipalities whose status is unknown"
    case .intervalLow: "The lower end of the 95% uncertainty interval"
    case .intervalHigh: "The upper end of the 95% uncertainty interval"
    case .intervalMethod: "The method behind the interval: exact is Clopper-Pearson"
    case .gap: "The gap: value minus target"
    case .needed: "How many more (or, for an at-most target, fewer) would meet the target"
    case .expected: "The value that an even path from the baseline to the target would have come to"
    case .paceRatio: "The pace: the change achieved relative to the change planned"
    case .verdict: "The assessment"
    case .certainty: "Whether the whole uncertainty interval lies on one side of the target"
    case .movement: "The trend (Mann-Kendall's test, 5%)"
    case .stability: "Whether the variation is random (Anhøj's rules)"
    case .freshness: "Whether there are new data since the previous check"
    case .forecast: "The forecast of the value at the deadline"
    case .forecastLow: "The lower end of the forecast's 95% interval"
    case .forecastHigh: "The upper end of the forecast's 95% interval"
    case .probability: "The probability that the target is met at the deadline"
    case .illustrative: "Whether the figures are illustrative, that is, made up for testing"
    case .note: "The agreement's note on the goal"
    }
  }

  public var figuresTitle: String { "Derived figures" }

  public func description(of column: ComparisonColumn) -> String {
    switch column {
    case .areaCode: "The municipality's code"
    case .area: "The municipality"
    case .cluster: "The health cluster"
    case .period: "The period as Statistics Denmark writes it"
    case .numerator: "The numerator; empty where it is hidden or there is none"
    case .denominator: "The denominator; empty where it is hidden or there is none"
    case .value: "The value; empty where it is hidden"
    case .intervalLow: "The lower end of the 95% uncertainty interval"
    case .intervalHigh: "The upper end of the 95% uncertainty interval"
    case .target: "The target"
    case .againstTarget: "Whether the value meets the target (met) or not (not-met)"
    case .reference: "The share of all municipalities together"
    case .low95: "The lower 95% funnel limit"
    case .high95: "The upper 95% funnel limit"
    case .low998: "The lower 99.8% funnel limit"
    case .high998: "The upper 99.8% funnel limit"
    case .widenedLow95: "The lower 95% funnel limit, widened for overdispersion; empty where a figure is hidden"
    case .widenedHigh95: "The upper 95% funnel limit, widened for overdispersion; empty where a figure is hidden"
    case .widenedLow998: "The lower 99.8% funnel limit, widened for overdispersion; empty where a figure is hidden"
    case .widenedHigh998: "The upper 99.8% funnel limit, widened for overdispersion; empty where a figure is hidden"
    case .signal: "Where the value lies among the funnel limits"
    case .status: "Whether the municipality takes part (yes), does not (no), has declined or is unknown"
    case .since: "The first day of the status"
    case .until: "The last day of the status; empty where it still holds"
    case .hidden: "Whether figures are hidden to protect the individual"
    }
  }

  public func description(of column: FiguresColumn) -> String {
    switch column {
    case .goal: "The goal's id in the agreement"
    case .figure: "Which figure it is"
    case .areaCode: "The area's code"
    case .cluster: "The health cluster, where the figure is a cluster's"
    case .period: "The period as Statistics Denmark writes it"
    case .value: "The figure"
    case .unit: "The unit of the figure"
    case .illustrative: "Whether the figures are illustrative, that is, made up for testing"
    }
  }

  public func description(of column: ObservationsColumn) -> String {
    switch column {
    case .indicator: "The indicator's id in the agreement"
    case .areaCode: "The area's code, such as the municipality's"
    case .area: "The area's name"
    case .period: "The period as Statistics Denmark writes it"
    case .numerator: "The numerator; empty where it is hidden or there is none"
    case .denominator: "The denominator; empty where it is hidden or there is none"
    case .value: "The value; empty where it is hidden"
    case .unit: "The unit of the value"
    case .flags: "Reservations, separated by blanks: illustrative, provisional, incomplete, break, hidden"
    case .source: "The files that the figure comes from"
    case .lines:
      "The lines of these files, separated by semicolons; 12-940 (87) are 87 rows among the lines 12-940; empty where they "
        + "would tell a hidden count"
    case .answered: "Of the cases, those answered by the check's last day; empty where hidden, and for other figures"
    case .cancelled: "Cases taken out because they were cancelled"
    case .daysMedian: "Days from request to answer: the median"
    case .days90: "Days from request to answer: the 90th percentile"
    case .intervalLow: "Lower end of a share's 95% interval (Clopper-Pearson); empty where it is hidden"
    case .intervalHigh: "Upper end of a share's 95% interval (Clopper-Pearson); empty where it is hidden"
    }
  }

  public func description(of column: FindingsColumn) -> String {
    switch column {
    case .code: "The finding's code"
    case .severity: "Error or warning"
    case .file: "The file"
    case .line: "The line of the file, counted from 1"
    case .column: "The character's number on the line, counted from 1"
    case .field: "The field's number in the row, counted from 1"
    case .fieldName: "The column's heading"
    case .message: "What was found"
    case .found: "The text as it stands in the file; counts of a municipality are hidden"
    case .expected: "What was expected"
    case .hint: "Advice"
    case .repeats: "How many more findings of the same kind the file has that are not listed one by one"
    }
  }
}
