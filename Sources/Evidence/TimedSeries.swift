public import Agreement
public import Basics

/// When something was measured: a calendar period, or a plain number where there is no calendar.
public enum TimePoint: Hashable, Sendable {
  case period(Period)
  case number(ExactDecimal)

  /// On an axis of years for periods, as it is for numbers.
  public var time: Double {
    switch self {
    case .period(let period): period.timeInYears
    case .number(let number): number.doubleValue
    }
  }

  /// The distance from an earlier time on that axis. Of periods of one length it is a difference of ordinals, so that
  /// evenly spaced periods are evenly spaced to the last bit.
  public func time(since start: TimePoint) -> Double {
    guard case .period(let period) = self, case .period(let first) = start, period.length == first.length else {
      return time - start.time
    }
    return Period(length: period.length, ordinal: period.ordinal - first.ordinal).timeInYears
  }

  /// Whether it begins before `other` does: where a break falls is told by first days.
  public func begins(before other: TimePoint) -> Bool {
    guard case .period(let a) = self, case .period(let b) = other else { return self < other }
    return a.first < b.first
  }

  /// Whether it ends after `other` does.
  public func ends(after other: TimePoint) -> Bool {
    guard case .period(let a) = self, case .period(let b) = other else { return other < self }
    return a.last > b.last
  }

  public var period: Period? {
    if case .period(let period) = self { period } else { nil }
  }
}

extension TimePoint: Comparable {
  public static func < (a: TimePoint, b: TimePoint) -> Bool {
    switch (a, b) {
    case (.period(let a), .period(let b)): a < b
    case (.number(let a), .number(let b)): a < b
    case (.period, .number): true
    case (.number, .period): false
    }
  }
}

extension TimePoint: CustomStringConvertible {
  public var description: String {
    switch self {
    case .period(let period): period.description
    case .number(let number): number.description
    }
  }
}

/// A point of a series that statistics are made of.
public struct TimedPoint: Hashable, Sendable {
  public var time: TimePoint
  /// `nil` where the source has no figure for the time.
  public var measurement: Measurement?

  public init(time: TimePoint, measurement: Measurement?) {
    self.time = time
    self.measurement = measurement
  }
}

/// A series as statistics see it: points in order of time, each time once, all measured in the same way.
public struct TimedSeries: Hashable, Sendable {
  public var name: String
  public var points: [TimedPoint]
  /// Where new definitions or sources begin, in order of time.
  public var breaks: [TimePoint]

  /// Of the values; `nil` for numbers of an unknown unit.
  public var unit: Unit?
  /// Whether chance has no part in the figures: a count of all areas, or sums of what came before.
  public var isCounted: Bool
  /// Whether the figures follow the time of the year; `nil` where that is to be found out.
  public var isSeasonal: Bool?

  public init(name: String, points: [TimedPoint], breaks: [TimePoint] = [], unit: Unit? = nil) {
    self.name = name
    self.points = points
    self.breaks = breaks
    self.unit = unit
    isCounted = points.contains { $0.measurement?.areaCount != nil }
  }

  public init(_ series: Series, name: String) {
    self.init(
      name: name,
      points: series.observations.map { TimedPoint(time: .period($0.period), measurement: $0.measurement) },
      breaks: series.breaks.map { .period($0.period) }, unit: series.indicator.unit)
    isCounted = series.isCounted
    isSeasonal = series.indicator.isSeasonal
  }

  /// What no value lies below: 0 for what can't be negative. Numbers of an unknown unit are taken for counts where all
  /// are whole and none is negative.
  public var floor: Double? {
    guard unit.map({ $0 != .percentagePoints }) ?? isWhole else { return nil }
    return points.compactMap(\.measurement).allSatisfy { $0.number >= 0 } ? 0 : nil
  }

  /// Whether no value has a part of a whole, so that the values may be counts.
  public var isWhole: Bool {
    points.allSatisfy { point in
      guard case .value(let value) = point.measurement else { return true }
      return value.doubleValue.rounded() == value.doubleValue
    }
  }

  /// The points since the last break.
  public var currentSegment: ArraySlice<TimedPoint> {
    guard let last = points.last, let start = breaks.last(where: { !last.time.begins(before: $0) }) else {
      return points[...]
    }
    return points.drop { $0.time.begins(before: start) }
  }

  /// The fewest figures that limits are taken from: one has no scatter.
  public static let fewestFrozen = 2

  /// Whether limits can be taken from the figures up to a time: those of its own segment.
  public func canFreeze(at time: TimePoint) -> Bool {
    let start = breaks.last { !time.begins(before: $0) }
    return points.count { point in
      point.measurement != nil && !point.time.ends(after: time)
        && !(start.map { point.time.begins(before: $0) } ?? false)
    } >= TimedSeries.fewestFrozen
  }

  /// The points since the last break that have a figure; of rolling years those that share no quarter, counted back from
  /// the latest.
  public var independentPoints: [TimedPoint] {
    let points = currentSegment.filter { $0.measurement != nil }
    var next = Int.max
    return points.reversed().filter { point in
      guard let period = point.time.period, period.length == .rollingYear else { return true }
      guard period.ordinal <= next else { return false }
      next = period.ordinal - 4
      return true
    }.reversed()
  }

  /// Periods between the first and the last that have no figure; none for plain numbers and days. Seen against the
  /// smallest step of the series, so that half-yearly rolling years have none.
  public var gaps: [Period] {
    let periods = points.compactMap(\.time.period).filter { $0.length != .day }
    guard let length = periods.first?.length, periods.allSatisfy({ $0.length == length }),
      let step = zip(periods, periods.dropFirst()).map({ $1.ordinal - $0.ordinal }).min(), step > 0
    else { return [] }
    let figures = points.filter { $0.measurement != nil }.compactMap(\.time.period?.ordinal)
    let present = Set(figures)
    guard let first = figures.first, let last = figures.last else { return [] }
    return stride(from: first, through: last, by: step).filter { !present.contains($0) }
      .map { Period(length: length, ordinal: $0) }
  }
}
