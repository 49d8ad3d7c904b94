internal import Basics

/// One request for a certificate and what became of it.
struct CertificateCase {
  /// Index in `SampleMunicipality.all`.
  var municipality: Int
  /// Index in `CertificateType.all`.
  var type: Int
  var requested: CalendarDate
  var due: CalendarDate
  /// Whether the due date follows from the type, so that a file may leave it out.
  var dueByType: Bool
  /// `nil` where it isn't answered by the last day of the data.
  var answered: CalendarDate?
  var cancelled: Bool
}

/// Draws cases at the level of Rigsrevisionen 2021: a good quarter of those due are answered on time.
///
/// On time are 22 % of those requested at the start and 28 % at the end. Of the others a few are cancelled or never
/// answered, and most come one day to two months late.
struct CertificateModel {
  /// Requests come on working days from `first` to `last`; the data are as they stood in the evening of `last`.
  let first: CalendarDate
  let last: CalendarDate
  private let municipalities = slots(SampleMunicipality.all.map { $0.inhabitants / 100 })
  private let types = slots(CertificateType.all.map(\.weight))

  /// The agreement's period, 2019-07-01 to 2023-12-31.
  static let agreementPeriod = CertificateModel(
    first: Period.half(2019, 2).first, last: Period.year(2023).last)

  /// A case requested on this day, which is a working day.
  func draw(requested: CalendarDate, using random: inout SplitMix64) -> CertificateCase {
    var item = drawUncancelled(requested: requested, using: &random)
    item.cancelled = random.happens(400)
    if item.cancelled { item.answered = nil }
    return item
  }

  func drawUncancelled(requested: CalendarDate, using random: inout SplitMix64) -> CertificateCase {
    let municipality = Int(municipalities[random.below(municipalities.count)])
    let type = Int(types[random.below(types.count)])
    let limit = CertificateType.all[type]
    let isShortened = limit.shortest < limit.days && random.happens(4_000)
    let allowed = isShortened ? limit.shortest + random.below(limit.days - limit.shortest) : limit.days
    let due = requested.advanced(by: allowed)
    let answer = answer(requested: requested, due: due, using: &random)
    return CertificateCase(
      municipality: municipality, type: type, requested: requested, due: due, dueByType: !isShortened,
      answered: answer.flatMap { $0 <= last ? $0 : nil }, cancelled: false)
  }

  /// On a working day: on-time answers move back to the Friday, late ones on to the Monday, so that none crosses the
  /// due date and none precedes its request, which was on a working day itself.
  private func answer(
    requested: CalendarDate, due: CalendarDate, using random: inout SplitMix64
  ) -> CalendarDate? {
    let chance = random.below(10_000)
    let onTime = 2_200 + 600 * requested.days(since: first) / max(1, last.days(since: first))
    if chance < onTime {
      let day = requested.advanced(by: 1 + random.below(due.days(since: requested)))
      return day.advanced(by: -max(0, day.weekday - 5))
    }
    let neverAnswered = 300
    if chance < onTime + neverAnswered { return nil }
    let late = 1 + random.below(23) + random.below(23) + (random.happens(1_000) ? random.below(16) : 0)
    let day = due.advanced(by: late)
    return day.advanced(by: day.weekday > 5 ? 8 - day.weekday : 0)
  }

  /// Each index as many times as its weight says: a draw is then one look-up.
  private static func slots(_ weights: [Int]) -> [UInt8] {
    weights.enumerated().flatMap { Array(repeating: UInt8($0), count: $1) }
  }
}
