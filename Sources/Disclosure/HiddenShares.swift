internal import Agreement
internal import Basics
internal import Evidence

/// Which numerators and denominators of one source in one period are hidden.
///
/// A numerator is hidden with its denominator, a 0 too, since the share of a group that small tells of its members.
struct HiddenShares {
  struct Count {
    var numerator: Int
    /// `nil` for a number that is no part of another.
    var denominator: Int?
  }

  private var above: HiddenCounts
  private var below: HiddenCounts

  /// The keys of municipalities.
  var numerators: Set<String> { above.areas.union(below.areas) }
  var denominators: Set<String> { below.areas }
  /// The groups whose total would tell a hidden count.
  var withheld: Set<AreaGroup.Name> { above.withheld.union(below.withheld) }

  init(_ counts: [String: Count], in country: AreaGroup, limit: Int) {
    below = HiddenCounts(
      counts.compactMapValues { count in
        count.denominator.map { HiddenCounts.Cell(count: $0, possible: 1...Count.unbounded) }
      }, in: country, limit: limit)
    above = HiddenCounts(
      counts.mapValues { count in
        HiddenCounts.Cell(
          count: count.numerator, possible: min(1, count.numerator)...(count.denominator ?? Count.unbounded))
      }, in: country, limit: limit, hiding: below.areas)
  }

  /// Hides these municipalities' too, as far as they have any, and what it then takes to show the totals.
  mutating func hide(numerators: Set<String>, denominators: Set<String>) {
    below.hide(denominators)
    above.hide(numerators.union(below.areas))
  }
}

extension HiddenShares.Count {
  /// More than any count.
  static let unbounded = 1 << 50

  /// `nil` for what is no number of people or cases.
  init?(_ measurement: Measurement, _ unit: Unit) {
    switch measurement {
    case .share(let x, let n): self.init(numerator: x, denominator: n)
    // The events needn't be part of the exposure, and may be more.
    case .rate(let events, _, _): self.init(numerator: events)
    case .value(let value) where unit == .count:
      // A part of a case counts as a whole one.
      let whole = value.doubleValue.rounded(.up)
      guard whole >= 0, whole < Double(Self.unbounded) else { return nil }
      self.init(numerator: Int(whole))
    case .value, .areas: return nil
    }
  }
}
