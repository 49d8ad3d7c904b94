public import Agreement
public import Basics
public import Geography
internal import Suppression

/// A sensitive figure, and what an intruder can say of it who has all that is published: for whoever holds the data.
public struct AuditedFigure: Hashable, Sendable {
  public enum Part: String, Hashable, Sendable, CaseIterable { case numerator, denominator }

  public let source: ID<Source>
  public let area: ID<Area>
  public let period: Period
  public let part: Part
  /// What it is; of one that the source itself hides, what it could be.
  public let value: Int
  /// What it can be for all that the intruder knows; `nil` where an earlier report tells it, or the search was given up.
  public let least: Int?
  /// `nil` too where there is no upper bound.
  public let greatest: Int?
  /// Whether three numbers at least are left.
  public let isProtected: Bool
}

/// What an intruder can work out of all that is published.
public struct DisclosureAudit: Sendable {
  /// How many figures the reports have places for, and how many of them are hidden.
  public let figures: Int
  public let hidden: Int
  /// The sensitive ones, those that are told first, then those with the fewest numbers left.
  public let sensitive: [AuditedFigure]

  public init(_ cells: SmallCells) {
    figures = cells.suppression.figureCount
    hidden = cells.suppression.hiddenFigures.count
    sensitive = cells.audited.enumerated().sorted { a, b in
      let left = a.element.room, right = b.element.room
      return left != right ? left < right : a.offset < b.offset
    }.map(\.element)
  }

  /// Whether each leaves three numbers at least.
  public var isSound: Bool { sensitive.allSatisfy(\.isProtected) }
}

extension AuditedFigure {
  /// How many numbers are left.
  fileprivate var room: Int {
    guard isProtected, let least else { return 0 }
    return greatest.map { $0 - least + 1 } ?? .max
  }
}

extension SmallCells {
  fileprivate var audited: [AuditedFigure] {
    suppression.audit().compactMap { line in
      guard let period = periods[line.place.span] else { return nil }
      let isBounded = line.range.map { $0.upperBound < Suppression.unbounded } ?? false
      return AuditedFigure(
        source: ID(line.table), area: ID(line.place.area), period: period,
        part: line.part == .numerator ? .numerator : .denominator, value: line.value, least: line.range?.lowerBound,
        greatest: isBounded ? line.range?.upperBound : nil, isProtected: line.isProtected)
    }
  }
}
