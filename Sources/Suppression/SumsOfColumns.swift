/// Finds the columns that are the sums of others, wherever all of them have a figure.
///
/// Columns are compared in a few places at a time: there each is one number, a random linear combination of its figures,
/// and the number of a sum is the sum of the numbers. Two parts are found by looking up the sum of each pair; more by
/// Gaussian elimination over a prime field, of those columns that are nowhere above the whole.
struct SumsOfColumns {
  struct Sum: Hashable {
    let whole: Int
    let parts: [Int]
  }

  private(set) var sums: [Sum] = []
  /// Places where the numbers are taken.
  private static let anchors = 4
  /// Rounds of columns that have places in common; what is left after so many has none.
  private static let rounds = 64
  /// More candidates for the parts of one sum than this are too many to tell which of them it is made of.
  private static let mostParts = 32

  private let columns: [Column]

  /// - Parameters:
  ///   - candidates: positions in `columns`, of equal ones the first.
  ///   - isWhole: whether a place, by its number, is of an area that others lie in.
  init(_ columns: [Column], among candidates: [Int], isWhole: (Int) -> Bool) {
    self.columns = columns
    // Totals that were added up may lack different areas, so the two kinds of places are looked at one by one.
    let stated = SumsOfColumns.search(columns.map { $0.without($0.derived) }, candidates)
    let totals = SumsOfColumns.search(columns.map { column in column.without { !isWhole($0) } }, candidates)
    sums = stated + totals.filter { !stated.contains($0) }
  }

  private static func search(_ columns: [Column], _ candidates: [Int]) -> [Sum] {
    var search = SumsOfColumns(columns)
    // A part may be 0 nearly everywhere: what proves the sum is the whole.
    var waiting = candidates.filter { index in
      columns[index].values.count >= EqualColumns.least && columns[index].values.contains { $0.value != 0 }
    }
    let all = waiting
    for _ in 0..<rounds where !waiting.isEmpty {
      let places = commonPlaces(waiting.map { columns[$0] })
      guard places.count >= EqualColumns.least else { break }
      let members = all.filter { index in places.allSatisfy { columns[index].values[$0] != nil } }
      let served = Set(members)
      let left = waiting.filter { !served.contains($0) }
      guard left.count < waiting.count else { break }
      waiting = left
      search.search(members, places)
    }
    return search.sums
  }

  private init(_ columns: [Column]) { self.columns = columns }

  /// The places that most of them have, each among those that have the ones before it; of those the ones with the greatest
  /// figures, which are the least alike.
  private static func commonPlaces(_ columns: [Column]) -> [Int] {
    var places: [Int] = []
    var members = columns
    while places.count < anchors {
      var weights: [(count: Int, sum: Int)] = []
      for column in members {
        for (place, value) in column.values {
          if place >= weights.count { weights += repeatElement((count: 0, sum: 0), count: place + 1 - weights.count) }
          weights[place].count += 1
          weights[place].sum += min(abs(value), 1 << 32)
        }
      }
      let rest = weights.indices.lazy.filter { weights[$0].count > 0 && !places.contains($0) }
      let best = rest.max { a, b in
        (weights[a].count, weights[a].sum, b) < (weights[b].count, weights[b].sum, a)
      }
      guard let best else { break }
      places.append(best)
      members = members.filter { $0.values[best] != nil }
    }
    return places
  }

  private mutating func search(_ members: [Int], _ places: [Int]) {
    var random = SplitMix(state: 0x9E37_79B9)
    let factors = places.map { _ in random.next() | 1 }
    let numbers = members.map { index in
      zip(places, factors).reduce(UInt64(0)) {
        $0 &+ UInt64(bitPattern: Int64(columns[index].values[$1.0] ?? 0)) &* $1.1
      }
    }
    var wholes: [UInt64: [Int]] = [:]
    for (member, number) in zip(members, numbers) where number != 0 { wholes[number, default: []].append(member) }
    var found: Set<Int> = []
    for one in members.indices where numbers[one] != 0 {
      for other in members.indices where other > one && numbers[other] != 0 {
        for whole in wholes[numbers[one] &+ numbers[other]] ?? [] {
          let sum = Sum(whole: whole, parts: [members[one], members[other]])
          guard isNew(sum), holds(sum) else { continue }
          sums.append(sum)
          found.insert(whole)
        }
      }
    }
    let figures = members.map { index in places.map { columns[index].values[$0] ?? 0 } }
    for (index, whole) in members.enumerated() where !found.contains(whole) {
      let candidates = members.indices.filter { other in
        other != index && zip(figures[other], figures[index]).allSatisfy { 0 <= $0 && $0 <= $1 }
      }
      guard let sum = sumOfMany(whole, candidates.map { members[$0] }), isNew(sum), holds(sum) else { continue }
      sums.append(sum)
    }
  }

  private func isNew(_ sum: Sum) -> Bool {
    !sum.parts.contains(sum.whole) && !sums.contains(sum) && !isOfOneTable(sum)
  }

  /// What one table says of itself is known without this.
  private func isOfOneTable(_ sum: Sum) -> Bool { Set((sum.parts + [sum.whole]).map { columns[$0].table }).count == 1 }

  private func holds(_ sum: Sum) -> Bool {
    var agreeing = 0
    for (place, value) in columns[sum.whole].values {
      let parts = sum.parts.compactMap { columns[$0].values[place] }
      guard parts.count == sum.parts.count else { continue }
      guard parts.reduce(0, +) == value else { return false }
      if value != 0 { agreeing += 1 }
    }
    return agreeing >= EqualColumns.least
  }

  // MARK: Three parts and more

  /// - Parameter members: those that are not above the whole in the places where all are compared.
  private func sumOfMany(_ whole: Int, _ members: [Int]) -> Sum? {
    let alike = members.filter { columns[$0].part == columns[whole].part }
    return [alike, members].lazy.compactMap { sum(whole, of: $0) }.first
  }

  private func sum(_ whole: Int, of members: [Int]) -> Sum? {
    let candidates = members.filter { isNowhereAbove($0, whole) }
    guard candidates.count > 2, candidates.count <= SumsOfColumns.mostParts else { return nil }
    let rows = columns[whole].values.keys.filter { place in
      candidates.allSatisfy { columns[$0].values[place] != nil }
    }.sorted().prefix(64)
    guard candidates.count <= rows.count - EqualColumns.least else { return nil }
    // The parts before what is itself a sum of them.
    let totals = Dictionary(uniqueKeysWithValues: candidates.map { ($0, total($0, rows)) })
    let ascending = candidates.sorted { (totals[$0] ?? 0, $0) < (totals[$1] ?? 0, $1) }
    let parts = Elimination.subset(
      of: ascending.map { column in rows.map { columns[column].values[$0] ?? 0 } },
      addingUpTo: rows.map { columns[whole].values[$0] ?? 0 })
    return parts.map { Sum(whole: whole, parts: $0.map { ascending[$0] }.sorted()) }
  }

  private func total(_ column: Int, _ rows: ArraySlice<Int>) -> Int {
    rows.reduce(0) { $0 + (columns[column].values[$1] ?? 0) }
  }

  private func isNowhereAbove(_ part: Int, _ whole: Int) -> Bool {
    columns[part].values.allSatisfy { place, value in
      columns[whole].values[place].map { 0 <= value && value <= $0 } ?? true
    }
  }
}

extension Column {
  fileprivate func without(_ places: Set<Int>) -> Column { without(places.contains) }

  fileprivate func without(_ isLeftOut: (Int) -> Bool) -> Column {
    var rest = self
    rest.values = values.filter { !isLeftOut($0.key) }
    return rest
  }
}

/// Linear algebra modulo the prime 2^31 - 1.
enum Elimination {
  private static let prime = (1 << 31) - 1

  /// Which of the columns add up to the sum, each taken once or not at all; `nil` where the combination is another one,
  /// or there is none. A column that depends on those before it is left out.
  static func subset(of columns: [[Int]], addingUpTo sum: [Int]) -> [Int]? {
    var basis: [(pivot: Int, vector: [Int], combination: [Int: Int])] = []
    func reduced(_ vector: [Int], _ combination: [Int: Int]) -> ([Int], [Int: Int]) {
      var vector = vector.map(modulo), combination = combination
      for element in basis where vector[element.pivot] != 0 {
        let factor = vector[element.pivot]
        for row in vector.indices { vector[row] = modulo(vector[row] - factor * element.vector[row]) }
        for (column, weight) in element.combination {
          combination[column] = modulo((combination[column] ?? 0) - factor * weight)
        }
      }
      return (vector, combination)
    }
    for (index, column) in columns.enumerated() {
      let (vector, combination) = reduced(column, [index: 1])
      guard let pivot = vector.firstIndex(where: { $0 != 0 }) else { continue }
      let factor = inverse(vector[pivot])
      basis.append((pivot, vector.map { modulo($0 * factor) }, combination.mapValues { modulo($0 * factor) }))
    }
    let (rest, combination) = reduced(sum, [:])
    guard rest.allSatisfy({ $0 == 0 }) else { return nil }
    // What is left of the sum is the sum less the combination.
    let weights = combination.mapValues { modulo(-$0) }.filter { $0.value != 0 }
    return weights.count > 1 && weights.allSatisfy { $0.value == 1 } ? weights.keys.sorted() : nil
  }

  private static func modulo(_ number: Int) -> Int {
    let rest = number % prime
    return rest < 0 ? rest + prime : rest
  }

  /// By Fermat's little theorem.
  private static func inverse(_ number: Int) -> Int {
    var result = 1, base = number, exponent = prime - 2
    while exponent > 0 {
      if exponent & 1 == 1 { result = modulo(result * base) }
      base = modulo(base * base)
      exponent >>= 1
    }
    return result
  }
}

/// Steele, Lea & Flood 2014, *Fast splittable pseudorandom number generators*
/// (<https://doi.org/10.1145/2660193.2660195>): the same numbers every time.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
