internal import Agreement

/// Which numerators and denominators of one source in one period are hidden.
///
/// A numerator is hidden with its denominator, a 0 too, since the share of a group that small tells of its members.
struct HiddenShares {
  struct Count {
    var numerator: Int
    /// `nil` for a number that is no part of another.
    var denominator: Int?
    /// What a reader may take the numerator to be for all that is said of it elsewhere.
    var possible: ClosedRange<Int>
  }

  /// The keys of municipalities.
  let numerators: Set<String>
  let denominators: Set<String>
  /// The groups whose total would tell a hidden count.
  let withheld: Set<AreaGroup.Name>

  init(_ counts: [String: Count], in country: AreaGroup, limit: Int) {
    let below = HiddenCounts(
      counts.compactMapValues { count in
        count.denominator.map { HiddenCounts.Cell(count: $0, possible: 1...Count.unbounded) }
      }, in: country, limit: limit)
    let above = HiddenCounts(
      counts.reduce(into: [:]) { cells, entry in
        let isForced = below.areas.contains(entry.key)
        let possible = entry.value.possible
        cells[entry.key] = HiddenCounts.Cell(
          count: entry.value.numerator, possible: isForced ? 0...possible.upperBound : possible, isForced: isForced)
      }, in: country, limit: limit)
    denominators = below.areas
    numerators = above.areas.union(below.areas)
    withheld = above.withheld.union(below.withheld)
  }
}

extension HiddenShares.Count {
  /// More than any count.
  static let unbounded = 1 << 50

  /// `nil` for what is no number of people or cases.
  init?(_ measurement: Measurement, _ unit: Unit) {
    switch measurement {
    case .share(let x, let n): self.init(numerator: x, denominator: n, possible: min(1, x)...n)
    case .value(let value) where unit == .count:
      // A part of a case counts as a whole one.
      let whole = value.doubleValue.rounded(.up)
      guard whole >= 0, whole < Double(Self.unbounded) else { return nil }
      self.init(numerator: Int(whole), possible: min(1, Int(whole))...Self.unbounded)
    case .value, .areas: return nil
    }
  }
}
