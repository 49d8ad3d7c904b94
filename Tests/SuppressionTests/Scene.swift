@testable import Suppression

/// Four municipalities of a region, as the hostile tests have them.
enum Scene {
  static let hierarchy = Hierarchy([
    ("1083", .region, nil), ("Kolding", .municipality, "1083"), ("Aabenraa", .municipality, "1083"),
    ("Odense", .municipality, "1083"), ("Vejle", .municipality, "1083"),
  ])
  static let names = ["Kolding", "Aabenraa", "Odense", "Vejle"]

  static func year(_ year: Int) -> Span { Span(first: (year - 1970) * 360, last: (year - 1970) * 360 + 359) }
  /// `half` is 1 or 2.
  static func half(_ year: Int, _ half: Int) -> Span {
    let first = (year - 1970) * 360 + (half - 1) * 180
    return Span(first: first, last: first + 179)
  }

  /// The same figures every year from 2019 to 2022.
  static func table(
    _ id: String, _ figures: [String: Figure], limit: Int = 5, files: Set<String> = [], related: Set<String> = []
  ) -> Table {
    var all: [Place: Figure] = [:]
    for year in 2019...2022 {
      for (area, figure) in figures { all[Place(area: area, span: Scene.year(year))] = figure }
    }
    return Table(id: id, figures: all, limit: limit, files: files, related: related)
  }

  static func shares(_ counts: [(Int, Int)]) -> [String: Figure] {
    Dictionary(uniqueKeysWithValues: zip(names, counts).map { ($0, .share(numerator: $1.0, denominator: $1.1)) })
  }

  static func counts(_ counts: [Int]) -> [String: Figure] {
    Dictionary(uniqueKeysWithValues: zip(names, counts).map { ($0, .count($1)) })
  }

  static func latest(_ area: String) -> Place { Place(area: area, span: year(2022)) }
}

extension Suppression {
  func shows(_ table: String, _ area: String, _ part: Part = .numerator) -> Bool {
    !hides(table, Scene.latest(area), part)
  }
  /// The narrowest range that is left of any sensitive figure.
  var narrowest: Int? { audit().map { $0.range.map { $0.upperBound - $0.lowerBound } ?? -1 }.min() }
}
