public import Agreement
internal import Basics

extension Measurement {
  /// The figure as an indicator of this unit has it: one source of counts may serve a share and a rate. Values and counts of
  /// areas are what they are.
  public func counted(in unit: Unit) -> Measurement {
    switch self {
    case .share(let x, let n): unit.per.map { .rate(events: x, exposure: ExactDecimal(n), per: $0) } ?? self
    case .rate(let x, let exposure, let per): .rate(events: x, exposure: exposure, per: unit.per ?? per)
    case .value, .areas: self
    }
  }
}
