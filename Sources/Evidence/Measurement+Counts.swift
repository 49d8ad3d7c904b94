public import Basics

extension Measurement {
  /// Numerator and denominator, where there are any; of a count of areas, those taking part of all, of a rate the
  /// events and the exposure, which needn't be whole.
  public var counts: (numerator: Int, denominator: ExactDecimal)? {
    switch self {
    case .share(let numerator, let denominator): (numerator, ExactDecimal(denominator))
    case .rate(let events, let exposure, _): (events, exposure)
    case .areas(let count): (count.yes, ExactDecimal(count.total))
    case .value: nil
    }
  }

  public var areaCount: AreaCount? {
    if case .areas(let count) = self { count } else { nil }
  }
}
