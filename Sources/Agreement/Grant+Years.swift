public import Basics

extension Grant {
  /// The years of a yearly grant that have begun by a day; those of the agreement where it has no term of its own. `nil`
  /// where none has, and of a grant that isn't yearly.
  public func years(by day: CalendarDate, in agreement: Agreement) -> ClosedRange<Int>? {
    let first = (from ?? agreement.first).year, last = min((to ?? agreement.last).year, day.year)
    return isYearly && first <= last && (from ?? agreement.first) <= day ? first...last : nil
  }

  /// What has been granted by a day; `nil` where the papers don't say how much.
  ///
  /// - Parameter year: a year of a yearly grant; `nil` for all of it.
  public func granted(in year: Int? = nil, by day: CalendarDate, of agreement: Agreement) -> Amount? {
    guard isYearly else { return value }
    let years = years(by: day, in: agreement)
    guard let year else { return value.map { Amount(hundredths: $0.hundredths * (years?.count ?? 0)) } }
    return years?.contains(year) ?? false ? value : .zero
  }

  /// Whether a year has no more than was granted for it: nobody has said that what is left goes on to the next.
  public var isAccountedByYear: Bool { isYearly && carryOver != .yes }

  /// The first and last day of the grant, or of a year of it; `nil` where one of them isn't known.
  public func term(in year: Int? = nil, of agreement: Agreement) -> (first: CalendarDate, last: CalendarDate)? {
    guard let year else {
      guard let from, let to else { return nil }
      return (from, to)
    }
    guard let first = CalendarDate(year: year, month: 1, day: 1),
      let last = CalendarDate(year: year, month: 12, day: 31)
    else { return nil }
    return (max(first, from ?? agreement.first), min(last, to ?? agreement.last))
  }
}
