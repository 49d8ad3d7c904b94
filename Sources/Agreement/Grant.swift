public import Basics

/// Money that somebody gave for something: a grant (bevilling), or a pool that is filled again every year.
public struct Grant: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case grant, pool
  }

  /// Whether what is left of a year goes on to the next.
  public enum CarryOver: String, CaseIterable, Hashable, Sendable {
    case yes, no
    case notStated = "not-stated"
  }

  public var id: ID<Grant>
  public var title: Bilingual
  public var kind: Kind
  public var provider: String?
  /// Of a pool, for each year; `nil` where the papers don't say.
  public var value: Amount?
  /// ISO 4217.
  public var currency: String
  public var isYearly: Bool
  public var carryOver: CarryOver
  public var initiative: ID<Initiative>?
  /// Who keeps its accounts and recommends spending.
  public var managedBy: String?
  public var condition: Bilingual?
  public var from: CalendarDate?
  /// The day it lapses on.
  public var to: CalendarDate?
  /// The day from which it is known, where that isn't its first.
  public var knownFrom: CalendarDate?

  public init(
    id: ID<Grant>, title: Bilingual, kind: Kind = .grant, provider: String? = nil, value: Amount? = nil,
    currency: String = "DKK", isYearly: Bool = false, carryOver: CarryOver = .notStated,
    initiative: ID<Initiative>? = nil, managedBy: String? = nil, condition: Bilingual? = nil,
    from: CalendarDate? = nil, to: CalendarDate? = nil, knownFrom: CalendarDate? = nil
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.provider = provider
    self.value = value
    self.currency = currency
    self.isYearly = isYearly
    self.carryOver = carryOver
    self.initiative = initiative
    self.managedBy = managedBy
    self.condition = condition
    self.from = from
    self.to = to
    self.knownFrom = knownFrom
  }

  public func isKnown(on day: CalendarDate) -> Bool { (knownFrom ?? from).map { $0 <= day } ?? true }
}
