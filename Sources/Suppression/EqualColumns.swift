/// Finds the columns that have the same figures wherever both have one.
///
/// Every figure goes into a list of all, sorted by place and value; columns that meet there three times are compared. Of
/// more than a few that meet, each is compared with the next one only. So the time grows as that of sorting.
struct EqualColumns {
  /// So many figures that are not 0 have to agree before it is no coincidence.
  static let least = 3
  /// Of so many that meet in a figure each is compared with each.
  private static let few = 6

  /// Pairs of columns, the first of them the earlier.
  private(set) var equal: [(Int, Int)] = []
  /// Pairs that have most figures in common, but not all.
  private(set) var nearly: [(Int, Int)] = []

  init(_ columns: [Column]) {
    for (one, other) in EqualColumns.meeting(columns) where columns[one].table != columns[other].table {
      switch EqualColumns.likeness(columns[one], columns[other]) {
      case .equal: equal.append((one, other))
      case .nearly: nearly.append((one, other))
      case .none: break
      }
    }
  }

  private static func meeting(_ columns: [Column]) -> [(Int, Int)] {
    var entries: [(place: Int, value: Int, column: Int)] = []
    for (index, column) in columns.enumerated() {
      for (place, value) in column.values where value != 0 {
        entries.append((place, value &* 32 &+ column.decimals, index))
      }
    }
    entries.sort { ($0.place, $0.value, $0.column) < ($1.place, $1.value, $1.column) }
    var pairs: [Pair] = []
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].place == entries[start].place, entries[end].value == entries[start].value
      {
        end += 1
      }
      for one in start..<end {
        let last = end - start <= few ? end : min(one + 2, end)
        for other in one + 1..<max(last, one + 1) {
          pairs.append(Pair(one: entries[one].column, other: entries[other].column))
        }
      }
      start = end
    }
    return repeated(pairs)
  }

  private struct Pair: Comparable {
    let one: Int
    let other: Int
    static func < (a: Pair, b: Pair) -> Bool { (a.one, a.other) < (b.one, b.other) }
  }

  private static func repeated(_ pairs: [Pair]) -> [(Int, Int)] {
    let sorted = pairs.sorted()
    return sorted.indices.filter { index in
      let third = index + least - 1
      return (index == 0 || sorted[index - 1] != sorted[index]) && third < sorted.count
        && sorted[third] == sorted[index]
    }.map { (sorted[$0].one, sorted[$0].other) }
  }

  private enum Likeness { case equal, nearly, none }

  /// Totals that were added up decide only where nothing else does, since columns may lack different areas.
  private static func likeness(_ one: Column, _ other: Column) -> Likeness {
    let (small, large) = one.values.count <= other.values.count ? (one, other) : (other, one)
    let most = small.values.count / 5
    var stated = Agreement(), derived = Agreement()
    for (place, value) in small.values {
      guard let counterpart = large.values[place] else { continue }
      if small.derived.contains(place) || large.derived.contains(place) {
        derived.include(value, counterpart)
      } else {
        stated.include(value, counterpart)
        if stated.differing > most { return .none }
      }
    }
    let deciding = stated.isEmpty ? derived : stated
    if deciding.differing == 0 { return stated.agreeing + derived.agreeing >= least ? .equal : .none }
    return deciding.telling >= 5 && deciding.telling >= 4 * deciding.differing ? .nearly : .none
  }

  private struct Agreement {
    var agreeing = 0
    /// Of those that agree; small numbers are equal by chance.
    var telling = 0
    var differing = 0
    var isEmpty = true

    mutating func include(_ one: Int, _ other: Int) {
      isEmpty = false
      if one != other { differing += 1 } else if one != 0 { agreeing += 1 }
      if one == other, abs(one) >= 10 { telling += 1 }
    }
  }
}
