public import Basics
public import Geography

/// One area's stand in a register during a stretch of time.
public struct Membership: Hashable, Sendable {
  public enum Status: String, Hashable, Sendable, CaseIterable {
    case yes, no, declined, unknown
  }

  /// The code of the area.
  public var area: ID<Area>
  public var status: Status
  public var from: CalendarDate
  /// The last day; `nil` where it still holds.
  public var to: CalendarDate?
  /// The unit that the area works with.
  public var unit: String?
  /// Who says so.
  public var origin: String?
  public var file: String
  public var line: Int

  public init(
    area: ID<Area>, status: Status, from: CalendarDate, to: CalendarDate? = nil, unit: String? = nil,
    origin: String? = nil, file: String, line: Int
  ) {
    self.area = area
    self.status = status
    self.from = from
    self.to = to
    self.unit = unit
    self.origin = origin
    self.file = file
    self.line = line
  }

  public func holds(on date: CalendarDate) -> Bool { from <= date && (to.map { date <= $0 } ?? true) }
}
