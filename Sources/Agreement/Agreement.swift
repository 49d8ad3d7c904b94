public import Basics
public import Geography

/// A health agreement as far as it is measured: its period, its areas, and its goals with what they rest on.
public struct Agreement: Hashable, Sendable {
  public var title: Bilingual
  public var first: CalendarDate
  public var last: CalendarDate
  /// The code of the area that the agreement is for; goals without an area of their own have this one.
  public var area: ID<Area>
  /// In the order of the areas file.
  public var areas: AreaTree
  /// In the order of the agreement file, as are indicators and goals.
  public var sources: [Source]
  public var indicators: [Indicator]
  public var goals: [Goal]
  /// The bodies that meet, decide or receive.
  public var groups: [Group] = []
  public var grants: [Grant] = []
  public var recipients = Recipients()
  /// Days on which offices are closed, beside weekends and holidays.
  public var closedDays: [CalendarDate] = []

  public init(
    title: Bilingual, first: CalendarDate, last: CalendarDate, area: ID<Area>, areas: [Area],
    sources: [Source],
    indicators: [Indicator], goals: [Goal]
  ) {
    self.title = title
    self.first = first
    self.last = last
    self.area = area
    self.areas = AreaTree(areas)
    self.sources = sources
    self.indicators = indicators
    self.goals = goals
  }

  /// The agreement as it stood on a day: what was decided later isn't known yet.
  public func standing(on date: CalendarDate) -> Agreement {
    var agreement = self
    agreement.goals = goals.map { $0.standing(on: date) }
    return agreement
  }

  public func group(_ id: ID<Group>) -> Group? { groups.first { $0.id == id } }
  public func grant(_ id: ID<Grant>) -> Grant? { grants.first { $0.id == id } }
  public func indicator(_ id: ID<Indicator>) -> Indicator? { indicators.first { $0.id == id } }
  public func source(_ id: ID<Source>) -> Source? { sources.first { $0.id == id } }
  public func area(_ code: ID<Area>) -> Area? { areas[code] }
  /// The area's name, or its code where it isn't one of the agreement's.
  public func name(of code: ID<Area>) -> String { areas[code]?.name ?? code.rawValue }

  /// The municipalities that make up the area with this code on `date`; see `AreaTree.members(of:kind:on:)`.
  public func municipalities(of code: ID<Area>, on date: CalendarDate) -> [Area] {
    areas.members(of: code, on: date)
  }
}
