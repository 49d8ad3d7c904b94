internal import Agreement
internal import Assessment
public import Disclosure
public import Evidence
internal import Statistics

/// Puts a comparison of areas into words: what the differences amount to first, then a table by cluster, and no rank.
struct ComparisonComposer {
  let hidden: HiddenComparison
  let wording: any Wording
  /// The period or day that is compared, in words.
  let time: String
  /// The files that it is read from.
  let inputs: [InputFile]

  private var comparison: Comparison { hidden.comparison }

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
      ? clusterCounts + [wording.illustrativeStatuses] : funnelWords + [wording.illustrative(all: false)]
  }

  private var funnelWords: [String] {
    let withValue = comparison.areas.filter { $0.measurement != nil }
    guard !withValue.isEmpty else { return [wording.nothingToCompare()] }
    guard let reference = comparison.reference else {
      let hasShares = withValue.contains { $0.measurement?.counts != nil }
      return [hasShares ? wording.togetherHidden() : wording.comparedWithoutCounts(withValue.count)]
    }
    let all = wording.quantity(wording.number(reference, decimals: 1), .percent, count: reference)
    let together = wording.together(marked(all), areas: withValue.count, of: comparison.areas.count)
    return [together, judgement]
  }

  private var judgement: String {
    func names(_ positions: FunnelLimits.Position...) -> [String] {
      comparison.areas.filter { $0.position.map(positions.contains) ?? false }.map { safeToShow($0.name) }
    }
    guard comparison.funnel != nil else { return wording.tooFewToJudge(Comparison.leastAreas) }
    return wording.funnelConclusion(
      outside: names(.low, .high), watched: names(.watchLow, .watchHigh), overdispersed: comparison.isOverdispersed)
  }

  private func marked(_ figure: String) -> String {
    comparison.isIllustrative ? "\(figure) \(wording.illustrativeMark)" : figure
  }

  private var clusterCounts: [String] {
    let groups = Dictionary(grouping: comparison.areas) { $0.cluster ?? "" }
    return groups.keys.sorted().map { cluster in
      let areas = groups[cluster] ?? []
      let counts = Membership.Status.allCases.map { status in
        (status, areas.count { ($0.membership?.status ?? .unknown) == status })
      }.filter { $0.1 > 0 }
      return wording.clusterCount(cluster, counts, of: areas.count)
    }
  }

  // MARK: Table

  private var table: Document.Block {
    comparison.isRegister
      ? .table(columns: wording.registerColumns, rows: comparison.areas.map(registerRow))
      : .table(columns: wording.comparisonColumns, rows: comparison.areas.map(shareRow))
  }

  private func registerRow(_ area: ComparedArea) -> [Document.TableCell] {
    let membership = area.membership
    return [
      .init([area.cluster ?? wording.none]), .init([area.name]),
      .init([wording.status(membership?.status ?? .unknown)]),
      .init([membership.map { wording.shortDate($0.from) } ?? wording.none]),
      .init([membership?.unit.map { safeToShow($0) } ?? wording.none]),
      .init([membership?.origin.map { safeToShow($0) } ?? wording.none]),
    ]
  }

  private func shareRow(_ area: ComparedArea) -> [Document.TableCell] {
    let name = [Document.TableCell([area.cluster ?? wording.none]), .init([safeToShow(area.name)])]
    guard let measurement = area.measurement else {
      return name + [.init([wording.noFigure]), .init([wording.none]), .init([wording.none])]
    }
    guard !hidden.hidesNumerator(of: area) else {
      return name + [.init([wording.hiddenMark]), .init([wording.none]), .init([wording.none])]
    }
    let value = wording.quantity(
      wording.number(measurement.number, decimals: comparison.unit.decimals), comparison.unit,
      count: measurement.number)
    let interval = area.interval.map {
      "\(wording.number($0.low, decimals: 1))-\(wording.number($0.high, decimals: 1))"
    }
    let counts = measurement.counts.map { " (\(wording.number($0.numerator))/\(wording.number($0.denominator)))" } ?? ""
    return name + [
      .init([marked(value + counts)]), .init([interval ?? wording.none]),
      .init([area.position.map { wording.position($0, overdispersed: comparison.isOverdispersed) } ?? wording.none]),
    ]
  }

  // MARK: Caveats

  private var caveats: [String] {
    let rejected = wording.rejectedRows(of: inputs)
    guard !comparison.isRegister else { return rejected }
    let isEmpty = comparison.areas.allSatisfy { $0.measurement == nil }
    let missing = isEmpty ? [] : comparison.areas.filter { $0.measurement == nil && !$0.hasNothingToCount }.map(\.name)
    let period = comparison.areas.compactMap { $0.time?.period }.max().map(wording.inSentence) ?? time
    return
      (comparison.funnel == nil
      ? [] : [wording.funnelExplained(overdispersed: comparison.isOverdispersed, someHidden: !hidden.isEmpty)])
      + (missing.isEmpty ? [] : [wording.missingAreas(missing, period: period)])
      + rejected + (hidden.isEmpty ? [] : [wording.hidden(below: hidden.limit)])
  }
}

extension HiddenComparison {
  /// The comparison in words.
  ///
  /// - Parameter inputs: the files that it is read from, if what they lack is to be told.
  public func document(_ wording: any Wording, time: String, inputs: [InputFile] = []) -> Document {
    ComparisonComposer(hidden: self, wording: wording, time: time, inputs: inputs).document
  }
}
