public import Agreement
internal import Basics
internal import Disclosure
internal import Geography
public import Suppression

extension Published {
  /// What a report published before tells of the figures of an agreement's sources, in whichever of its tables.
  ///
  /// - Parameters:
  ///   - name: its folder's.
  ///   - isReplaced: whether the report that is being made takes its place.
  public init(_ report: PublishedReport, name: String, isReplaced: Bool, _ agreement: Agreement) {
    self.init(
      name: name, isReplaced: isReplaced,
      figures: agreement.indicators.flatMap { indicator in
        let id = indicator.id.rawValue
        let observed = (report.tables[PublishedTable.Name.observations]?.rows ?? []).filter { $0["indicator"] == id }
        let compared = report.tables[PublishedTable.Name.comparison(of: id)]?.rows ?? []
        return PublishedIndicator(indicator, observed + compared, agreement).figures
      })
  }
}

/// What a report published before tells of one indicator.
private struct PublishedIndicator {
  private let indicator: Indicator
  private let agreement: Agreement
  private let rows: [(place: Place, row: PublishedTable.Row)]
  /// By the days of the period: the areas that have a row, be it one that hides its figure.
  private let areas: [Span: Set<String>]

  init(_ indicator: Indicator, _ rows: [PublishedTable.Row], _ agreement: Agreement) {
    self.indicator = indicator
    self.agreement = agreement
    self.rows = rows.compactMap { row in
      row["area_code"].flatMap { area in row.period("period").map { (Place(ID<Area>(area), $0), row) } }
    }
    areas = Dictionary(grouping: self.rows, by: \.place.span).mapValues { Set($0.map(\.place.area)) }
  }

  var figures: [PublishedFigure] {
    rows.flatMap { figures($0, $1) }.uniqued()
  }

  private func figures(_ place: Place, _ row: PublishedTable.Row) -> [PublishedFigure] {
    let isHidden = row.flag("hidden") ?? row["flags"]?.split(separator: " ").contains("hidden") ?? false
    func figure(_ part: Part, _ value: Int?, decimals: Int = 0) -> PublishedFigure? {
      guard value != nil || isHidden else { return nil }
      return PublishedFigure(
        table: indicator.source.rawValue, place: place, part: part, value: value, decimals: decimals,
        missing: missing(at: place))
    }
    let denominator = figure(.denominator, row.number("denominator").map { Int($0.rounded(.up)) })
    if let numerator = row.integer("numerator") {
      return [figure(.numerator, numerator), denominator].compactMap(\.self)
    }
    // A share that is shown has its counts beside it.
    let value = row.number("denominator") == nil ? row.decimal("value") : nil
    return [figure(.numerator, value?.units, decimals: value?.scale ?? 0), denominator].compactMap(\.self)
  }

  /// The municipalities of a whole that have no figure in it.
  private func missing(at place: Place) -> Set<String> {
    let members = agreement.areas.members(of: ID(place.area), on: nil).map(\.code.rawValue)
    return members == [place.area] ? [] : Set(members).subtracting(areas[place.span] ?? [])
  }
}
