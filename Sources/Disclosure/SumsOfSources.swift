internal import Basics
internal import Evidence

/// Finds out from the figures which sources add up, though they come in files of their own.
struct SumsOfSources {
  typealias Counts = [AreaPeriod: Int]

  /// So many figures have to agree before it is no coincidence.
  private static let least = 3
  /// Wholes of so many parts are looked for.
  private static let mostParts = 4

  /// Groups of sources of which one is the sum of the others.
  ///
  /// - Parameter counts: the numerators of municipalities by source.
  static func related(_ counts: [String: Counts]) -> [[String]] {
    let names = counts.keys.sorted()
    return names.flatMap { whole -> [[String]] in
      let others = names.filter { $0 != whole }
      let sums = subsets(of: others).filter { parts in
        isSum(counts[whole] ?? [:], of: parts.compactMap { counts[$0] })
      }
      let spans = others.filter { isSum(counts[whole] ?? [:], overTimeOf: counts[$0] ?? [:]) }
      return sums.map { $0 + [whole] } + spans.map { [$0, whole] }
    }
  }

  /// Two to four of them; where there are many, two.
  private static func subsets(of names: [String]) -> [[String]] {
    let most = names.count <= 12 ? mostParts : 2
    return names.reduce(into: [[]] as [[String]]) { subsets, name in
      subsets += subsets.filter { $0.count < most }.map { $0 + [name] }
    }.filter { $0.count > 1 }
  }

  /// Whether the parts add up to the whole wherever all of them have a figure.
  private static func isSum(_ whole: Counts, of parts: [Counts]) -> Bool {
    var agreeing = 0
    for (key, count) in whole {
      let counts = parts.compactMap { $0[key] }
      guard counts.count == parts.count else { continue }
      guard counts.reduce(0, +) == count else { return false }
      agreeing += 1
    }
    return agreeing >= least
  }

  /// Whether the whole's figures are those of the shorter periods that lie in its own.
  private static func isSum(_ whole: Counts, overTimeOf parts: Counts) -> Bool {
    guard let long = whole.first?.key.period, let short = parts.first?.key.period, long.days > short.days else {
      return false
    }
    let byArea = Dictionary(grouping: parts) { $0.key.area }
    var agreeing = 0
    for (key, count) in whole {
      let inside = (byArea[key.area] ?? []).filter { key.period.contains($0.key.period) }
      guard inside.count > 1 else { continue }
      guard inside.reduce(0, { $0 + $1.value }) == count else { return false }
      agreeing += 1
    }
    return agreeing >= least
  }
}

extension Period {
  fileprivate var days: Int { last.dayNumber - first.dayNumber + 1 }
}
