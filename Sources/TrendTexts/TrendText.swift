public import Agreement
internal import Assessment
public import Disclosure
internal import Evidence
internal import Languages
internal import Rendering
internal import SafeText
internal import Statistics

/// Says what became of a series: words first, figures after.
public struct TrendText: Sendable {
  public let wording: any TrendWording

  public init(_ wording: any TrendWording) { self.wording = wording }

  /// - Parameter unit: of the values; `nil` for numbers of an unknown unit.
  public func render(_ trends: [(trend: ReleasedTrend, unit: Unit?)]) -> String {
    trends.map { lines(of: $0.trend, $0.unit).joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func lines(of trend: ReleasedTrend, _ unit: Unit?) -> [String] {
    let name = trend.name == "all" ? wording.theSeries : safeToShow(trend.name)
    guard let first = trend.first, let last = trend.last else { return ["\(name): \(wording.noFigures)"] }
    let head = wording.seriesHead(name, first: time(first), last: time(last), count: trend.count)
    guard let analysis = trend.analysis.value else {
      return wrapped(head, TextRenderer.width) + ["  \(wording.hiddenSmall)."]
    }
    let words =
      analysis.series.isCounted
      ? [wording.countedSeries, gaps(analysis)]
      : [
        shared(analysis), direction(analysis, unit), variation(analysis), forecast(analysis, unit), assurance(analysis),
        gaps(analysis),
      ]
    let texts = words.filter { !$0.isEmpty }.flatMap { wrapped($0, TextRenderer.width - 2) } + figures(analysis)
    let line = "\(head)  \(sparkline(analysis.values))"
    let heads =
      line.count <= TextRenderer.width
      ? [line] : wrapped(head, TextRenderer.width) + ["  " + sparkline(analysis.values)]
    return heads + texts.map { "  " + $0 }
  }

  private func time(_ time: TimePoint) -> String {
    switch time {
    case .period(let period): wording.inSentence(period)
    case .number(let number): wording.number(number)
    }
  }

  // MARK: Words

  /// `Stiger med 1,2 pct.point om året (95 %: 0,4 til 2,0).`
  private func direction(_ analysis: TrendAnalysis, _ unit: Unit?) -> String {
    guard let slope = analysis.theilSen, let test = analysis.trendTest else {
      return wording.tooFewForTrend(analysis.values.count)
    }
    let slopes = [slope.slope, slope.low, slope.high].compactMap(\.self)
    let interval = slope.low.flatMap { low in
      slope.high.map { (change(low, unit, like: slopes), change($0, unit, like: slopes)) }
    }
    let perYear = analysis.last?.period != nil
    let amount = wording.difference(change(abs(slope.slope), unit, like: slopes), unit ?? .count, count: slope.slope)
    let rises = slope.slope != 0 ? slope.slope > 0 : test.s > 0
    let words =
      test.isDetected
      ? wording.moves(rises: rises, by: amount, perYear: perYear, interval: interval)
      : wording.noDetectableTrend(
        slope: wording.difference(change(slope.slope, unit, like: slopes), unit ?? .count, count: slope.slope),
        perYear: perYear,
        interval: interval)
    return test.differs(from: slope) ? "\(words) \(wording.slopeAgainstTest(test))" : words
  }

  private func variation(_ analysis: TrendAnalysis) -> String {
    guard let runs = analysis.runs, runs.isAssessable else {
      return wording.tooFewForRuns(analysis.runs?.useful ?? 0)
    }
    return wording.variation(runs.signal)
  }

  private func forecast(_ analysis: TrendAnalysis, _ unit: Unit?) -> String {
    switch analysis.forecast {
    case nil: return ""
    case .refused(.alreadyKnown, let asked):
      return wording.alreadyKnown(asked, latest: analysis.last ?? asked)
    case .refused(let reason, _): return wording.noForecast(reason)
    case .forecast(let forecast, let at):
      let values = analysis.values.filter { $0 != 0 }
      let value = wording.quantity(change(forecast.value, unit, like: values), unit ?? .count, count: forecast.value)
      return wording.forecast(
        at, value: value, low: change(forecast.low, unit, like: values),
        high: change(forecast.high, unit, like: values),
        probability: forecast.probability.map { wording.probability($0) }, doubt: doubt(forecast, analysis))
    }
  }

  private func assurance(_ analysis: TrendAnalysis) -> String { analysis.assurance.map(wording.assurance) ?? "" }

  private func doubt(_ forecast: Forecast, _ analysis: TrendAnalysis) -> ForecastDoubt? {
    if forecast.basis == .level { return .level }
    let isTrend = analysis.trendTest?.isDetected ?? false
    if isTrend { return nil }
    if let runs = analysis.runs, runs.isAssessable, runs.signal != .random { return .shift }
    return .noTrend
  }

  private func shared(_ analysis: TrendAnalysis) -> String {
    let count = analysis.series.currentSegment.count { $0.measurement != nil }
    return count == analysis.values.count
      ? "" : wording.sharedQuarters(count, used: analysis.values.count).capitalizedFirst
  }

  private func gaps(_ analysis: TrendAnalysis) -> String {
    let gaps = analysis.series.gaps
    return gaps.isEmpty ? "" : wording.seriesGaps(gaps.prefix(5).map(wording.period), more: max(0, gaps.count - 5))
  }

  // MARK: Figures

  private func figures(_ analysis: TrendAnalysis) -> [String] {
    guard let decides = analysis.trendTest else { return [] }
    var parts = [wording.trendDecided(decides)]
    if let test = analysis.mannKendall {
      let tau = test.tau.map { ", tau \(wording.number($0, decimals: 2))" } ?? ""
      parts.append("Mann-Kendall S \(test.s), p \(wording.pValue(test.p)) (\(wording.method(test.method)))\(tau)")
    }
    if let seasonal = analysis.seasonal {
      parts.append("\(wording.seasonal) S \(seasonal.s), p \(wording.pValue(seasonal.p))")
    }
    if let test = analysis.cochranArmitage {
      parts.append("Cochran-Armitage chi² \(wording.number(test.chiSquared, decimals: 2)), p \(wording.pValue(test.p))")
    }
    if let runs = analysis.runs, runs.isAssessable {
      parts.append(
        wording.runs(
          longest: runs.longest, limit: runs.longestLimit, crossings: runs.crossings, least: runs.crossingsLimit))
    }
    if let lag1 = analysis.lag1 { parts.append("\(wording.lag1) \(wording.number(lag1, decimals: 2))") }
    return parts.isEmpty ? [] : wrapped(parts.joined(separator: "; ") + ".", TextRenderer.width - 2)
  }

  /// - Parameter like: the figures that it stands beside: all have as many decimals as tell these from 0, at most four.
  private func change(_ value: Double, _ unit: Unit?, like others: [Double]) -> String {
    guard unit == nil || unit == .count else {
      let least = min(4, others.reduce(unit?.decimals ?? 1) { decimalsTelling($1, from: 0, atLeast: $0) })
      return wording.number(value, decimals: least)
    }
    // Three significant digits serve a number of an unknown size.
    let size = abs(value)
    let decimals = size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 4
    return wording.number(value, decimals: decimalsTelling(value, from: 0, atLeast: decimals))
  }

  /// Eight heights of block between the lowest and the highest value.
  private func sparkline(_ values: [Double]) -> String {
    guard let low = values.min(), let high = values.max() else { return "" }
    let blocks = Array("▁▂▃▄▅▆▇█")
    let latest = values.suffix(40)
    return String(
      latest.map { value in
        high > low ? blocks[min(7, Int((value - low) / (high - low) * 8))] : blocks[3]
      })
  }
}
