internal import Basics

extension Measurement {
  /// Numerator and denominator, where there are any; of a count of areas, those taking part of all, of a rate the events and the exposure, rounded up.
  public var counts: (numerator: Int, denominator: Int)? {
    switch self {
    case .share(let numerator, let denominator): (numerator, denominator)
    case .rate(let events, let exposure, _): (events, Int(exposure.doubleValue.rounded(.up)))
    case .areas(let count): (count.yes, count.total)
    case .value: nil
    }
  }

  public var areaCount: AreaCount? {
    if case .areas(let count) = self { count } else { nil }
  }
}
