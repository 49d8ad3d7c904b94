internal import Agreement
public import Basics
internal import Evidence
public import Geography
public import Suppression

extension Figure {
  /// `nil` for a count of areas, which tells nothing of people.
  init?(_ measurement: Measurement, _ unit: Unit) {
    switch measurement {
    case .share(let x, let n): self = .share(numerator: x, denominator: n)
    case .areas: return nil
    // The events needn't be part of the exposure, and may be more.
    case .rate(let events, _, _): self = .count(events)
    case .value(let value) where unit == .count:
      // A part of a case counts as a whole one.
      let whole = value.doubleValue.rounded(.up)
      guard whole >= 0, whole < Double(Figure.most) else { return nil }
      self = .count(Int(whole))
    case .value(let value):
      guard abs(value.doubleValue) < Double(Figure.most), abs(value.units) < Figure.most * 1_000, value.scale <= 6
      else { return nil }
      // Whatever a value is said to be, it may be that share of a figure beside it.
      let per = [.percent, .percentagePoints].contains(unit) ? 100 : unit.per
      guard let per, value.units >= 0 else {
        self = .amount(units: value.units, decimals: value.scale, isAdditive: unit.isAdditive)
        return
      }
      self = .percentage(units: value.units, decimals: value.scale, per: per)
    }
  }

  /// `nil` for a number that counts no people or cases.
  init?(_ concealed: ConcealedCount, _ unit: Unit) {
    guard concealed.denominator != nil || unit == .count else { return nil }
    let most = min(concealed.below - 1, concealed.denominator ?? .max)
    self = .concealed(1...most, of: concealed.denominator)
  }

  /// Whether another figure of the same place tells all that this one does, and of how many: a share beside a rate of the
  /// same source.
  func isPart(of other: Figure?) -> Bool {
    if case .count(let count) = self, case .share(count, _)? = other { true } else { false }
  }

  /// Above any count of people.
  private static let most = 1 << 40
}

extension Span {
  init(_ period: Period) { self.init(first: period.first.dayNumber, last: period.last.dayNumber) }
}

extension Place {
  public init(_ area: ID<Area>, _ period: Period) { self.init(area: area.rawValue, span: Span(period)) }
}

extension Hierarchy {
  /// Every area lies in the country, whether it says so or not; a single region is all there is.
  init(_ areas: AreaTree) {
    let stated = areas.first { $0.kind == .country }?.code.rawValue
    let tops = areas.filter { $0.parent == nil && $0.kind != .country }
    let country = stated ?? (tops.count == 1 ? nil : "0")
    self.init(
      (country.map { [($0, .country, nil)] } ?? [])
        + areas.filter { $0.kind != .country }.map {
          ($0.code.rawValue, Level($0.kind), $0.parent?.rawValue ?? country)
        })
  }

  /// Municipalities of a file: all that is known of them is the cluster of some.
  init(_ areas: [(key: String, cluster: String?)]) {
    func id(_ cluster: String) -> String { "\(cluster)\u{1F}" }
    self.init(
      [(Hierarchy.all, .country, nil)]
        + Set(areas.compactMap(\.cluster)).sorted().map { (id($0), .cluster, Hierarchy.all) }
        + areas.map { ($0.key, .municipality, $0.cluster.map(id) ?? Hierarchy.all) })
  }

  /// The id of the areas of a file together.
  static let all = "\u{1F}"
}

extension Hierarchy.Level {
  fileprivate init(_ kind: Area.Kind) {
    self =
      switch kind {
      case .municipality: .municipality
      case .cluster: .cluster
      case .region: .region
      case .country: .country
      }
  }
}
