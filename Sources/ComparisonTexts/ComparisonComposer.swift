internal import Agreement
internal import Assessment
internal import Basics
public import Disclosure
public import Evidence
internal import Languages
public import Rendering
internal import SafeText
internal import Statistics

/// Puts a comparison of areas into words: what the differences amount to first, then a table by cluster, and no rank.
struct ComparisonComposer {
  let comparison: ReleasedComparison
  let wording: any ComparisonWording
  /// The period or day that is compared, in words.
  let time: String
  /// The files that it is read from.
  let inputs: [InputFile]

  var document: Document {
    Document(
      title: wording.text(comparison.title), subtitle: time,
      sections: [
        .init(kind: .conclusion, heading: wording.conclusion, blocks: [.paragraphs(conclusion)]),
        .init(kind: .overview, heading: wording.overview, blocks: [table]),
        .init(kind: .caveats, heading: wording.caveats, blocks: [.bullets(caveats)]),
      ].filter { $0.kind != .caveats || !caveats.isEmpty })
  }

  // MARK: Conclusion

  private var conclusion: [String] {
    guard comparison.isIllustrative else { return comparison.isRegister ? clusterCounts : funnelWords }
    return comparison.isRegister
      ? clusterCounts + [wording.illustrativeStatuses] : funnelWords + [wording.figuresAreIllustrative]
  }

  private var funnelWords: [String] {
    let withValue = comparison.areas.filter { $0.measurement != .none }
    guard !withValue.isEmpty else { return [wording.nothingToCompare()] }
    guard let reference = comparison.reference else {
      let hasShares = withValue.contains { $0.isHidden || $0.measurement.value?.counts != nil }
      return [hasShares ? wording.togetherHidden() : wording.comparedWithoutCounts(withValue.count), against].filter {
        !$0.isEmpty
      }
    }
    let all = wording.quantity(wording.number(reference, decimals: decimals), comparison.unit, count: reference)
    let together = wording.together(all, areas: withValue.count, of: comparison.areas.count)
    return [together + besides, against, judgement].filter { !$0.isEmpty }
  }

  /// The clusters' figures, and the country's.
  private var besides: String {
    var clusters: [(name: String, figure: String)] = []
    for area in comparison.areas {
      guard let cluster = area.cluster, let figure = area.clusterFigure.value,
        !clusters.contains(where: { $0.name == cluster })
      else { continue }
      clusters.append((cluster, words(figure)))
    }
    let sentence = wording.besides(
      clusters: clusters.map { "\(safeToShow($0.name)) \($0.figure)" }, country: comparison.country.value.map(words))
    return sentence.isEmpty ? "" : " " + sentence
  }

  private func words(_ figure: Measurement) -> String {
    wording.quantity(wording.number(figure.number, decimals: decimals), comparison.unit, count: figure.number)
  }

  /// How many of the areas that are shown meet the target.
  private var against: String {
    guard let target = comparison.target else { return "" }
    let judged = comparison.areas.compactMap(\.meetsTarget)
    return judged.isEmpty
      ? ""
      : wording.meeting(
        wording.target(target, comparison.unit), judged.count { $0 }, of: judged.count, isPart: comparison.hidesAny)
  }

  private var judgement: String {
    func names(_ positions: FunnelLimits.Position...) -> [String] {
      comparison.areas.filter { $0.position.map(positions.contains) ?? false }.map { safeToShow($0.name) }
    }
    guard comparison.isJudged else { return wording.tooFewToJudge(Comparison.leastAreas) }
    return wording.funnelConclusion(
      outside: names(.low, .high), watched: names(.watchLow, .watchHigh), comparison.spread,
      expected: comparison.expectedToWatch, of: comparison.judgedCount)
  }

  private var clusterCounts: [String] {
    let groups = Dictionary(grouping: comparison.areas) { $0.cluster ?? "" }
    return groups.keys.sorted().map { cluster in
      let areas = groups[cluster] ?? []
      let counts = Membership.Status.allCases.map { status in
        (status, areas.count { $0.status == status })
      }.filter { $0.1 > 0 }
      return wording.clusterCount(cluster, counts, of: areas.count)
    }
  }

  // MARK: Table

  private var table: Document.Block {
    .table(
      Document.Table(
        comparison.isRegister ? registerColumns : shareColumns, of: comparison.areas, in: wording.language))
  }

  private var cluster: WordColumn<ReleasedArea> { WordColumn(Headings.cluster) { $0.cluster ?? wording.none } }

  private var registerColumns: [WordColumn<ReleasedArea>] {
    [
      cluster, WordColumn(Headings.area) { $0.name },
      WordColumn(Headings.status) { wording.status($0.status) },
      WordColumn(Headings.since) { $0.membership.map { wording.shortDate($0.from) } ?? wording.none },
      WordColumn(Headings.unit) { ($0.membership?.unit).map { safeToShow($0) } ?? wording.none },
      WordColumn(Bilingual(danish: "Kilde", english: "Source")) {
        ($0.membership?.origin).map { safeToShow($0) } ?? wording.none
      },
    ]
  }

  private var shareColumns: [WordColumn<ReleasedArea>] {
    [
      cluster, WordColumn(Bilingual(danish: "Område", english: "Area")) { safeToShow($0.name) },
      WordColumn(Headings.value, text: value),
      WordColumn(Headings.interval) { area in
        guard let interval = area.interval else { return wording.none }
        return wording.range(
          wording.number(interval.low, decimals: decimals), wording.number(interval.high, decimals: decimals))
      },
      WordColumn(Bilingual(danish: "Forskel fra helheden", english: "Difference from the whole")) { area in
        guard let position = area.position else { return wording.none }
        return wording.position(position, comparison.spread)
      },
    ]
  }

  /// One number of decimals for all areas: as many as tell every figure from 0, and as the source gives; at most four.
  private var decimals: Int {
    comparison.areas.reduce(comparison.unit.decimals) { decimals, area in
      guard let measurement = area.measurement.value else { return decimals }
      var least = decimals
      if case .value(let value) = measurement { least = max(least, min(4, value.scale)) }
      return [measurement.number, area.interval?.low ?? 0, area.interval?.high ?? 0].reduce(least) {
        min(4, decimalsTelling($1, from: 0, atLeast: $0))
      }
    }
  }

  private func value(_ area: ReleasedArea) -> String {
    guard let measurement = area.measurement.value else {
      return area.measurement.isHidden ? wording.hiddenMark : wording.noFigure
    }
    let value = wording.quantity(
      wording.number(measurement.number, decimals: decimals), comparison.unit,
      count: measurement.number)
    let counts =
      measurement.counts.map { " (\(wording.number($0.numerator))/\(wording.number($0.denominator)))" } ?? ""
    return value + counts
  }

  // MARK: Caveats

  private var caveats: [String] {
    let rejected = wording.rejectedRows(of: inputs)
    guard !comparison.isRegister else { return rejected }
    let isEmpty = comparison.areas.allSatisfy { $0.measurement == .none }
    let missing =
      isEmpty ? [] : comparison.areas.filter { $0.measurement == .none && !$0.hasNothingToCount }.map(\.name)
    let period = comparison.areas.compactMap { $0.time?.period }.max().map(wording.inSentence) ?? time
    return
      (!comparison.isJudged
      ? [] : [wording.funnelExplained(comparison.spread, someHidden: comparison.hidesAny)])
      + (missing.isEmpty ? [] : [wording.missingAreas(missing, period: period)])
      + rejected + (comparison.hidesAny ? [wording.hidden(comparison.hiding)] : [])
  }
}

extension ReleasedComparison {
  /// The comparison in words.
  ///
  /// - Parameter inputs: the files that it is read from, if what they lack is to be told.
  public func document(_ wording: any ComparisonWording, time: String, inputs: [InputFile] = []) -> Document {
    ComparisonComposer(comparison: self, wording: wording, time: time, inputs: inputs).document
  }
}
