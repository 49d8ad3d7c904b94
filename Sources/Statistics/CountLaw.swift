/// A distribution of whole numbers, told by how likely each is beside its neighbour:
/// P(y + 1) / P(y) = rise(y) / fall(y + 1).
///
/// So no gamma function is needed, whose digits run out where counts are large.
protocol CountLaw {
  /// A likely value: where the sum starts.
  var start: Int { get }
  func rise(_ y: Double) -> Double
  /// Above 0 for y above 0.
  func fall(_ y: Double) -> Double
}

/// Hits among `n`, each with probability p; `q` is 1 - p.
struct BinomialLaw: CountLaw {
  var n: Double
  var p: Double
  var q: Double

  var start: Int { Int(n * p) }
  func rise(_ y: Double) -> Double { (n - y) * p }
  func fall(_ y: Double) -> Double { y * q }
}

/// Hits among `n` where the probability itself is Beta(a, b).
///
/// Skellam 1948, *JRSS B* 10(2), 257-261, <https://doi.org/10.1111/j.2517-6161.1948.tb00014.x>.
struct BetaBinomialLaw: CountLaw {
  var n: Double
  var a: Double
  var b: Double

  var start: Int { Int(n * (a / (a + b))) }
  func rise(_ y: Double) -> Double { (n - y) * (a + y) }
  func fall(_ y: Double) -> Double { y * (b + n - y) }
}

struct PoissonLaw: CountLaw {
  var mean: Double

  var start: Int { Int(mean) }
  func rise(_ y: Double) -> Double { mean }
  func fall(_ y: Double) -> Double { y }
}

/// Events where the expected number itself is gamma with shape `size` about `mean`: the variance is
/// mean + mean² / size.
struct NegativeBinomialLaw: CountLaw {
  var mean: Double
  var size: Double

  var start: Int { Int(mean) }
  func rise(_ y: Double) -> Double { (size + y) * (mean / (mean + size)) }
  func fall(_ y: Double) -> Double { y }
}

/// The probability of each whole number, as a weighted mixture of laws.
struct CountMixture {
  /// The smallest number with a probability.
  private var first = 0
  private var masses: [Double] = []

  /// What is rarer than this beside the likeliest is left out.
  private static let negligible = 1e-18

  /// - Parameter weight: The weights of all laws add up to 1.
  mutating func add(_ law: some CountLaw, weight: Double) {
    let start = law.start
    var below: [Double] = []
    var total = 1.0
    var mass = 1.0
    var y = Double(start)
    while y > 0 {
      mass *= law.fall(y) / law.rise(y - 1)
      guard mass > Self.negligible * total else { break }
      below.append(mass)
      total += mass
      y -= 1
    }
    var above: [Double] = [1]
    mass = 1
    y = Double(start)
    while true {
      mass *= law.rise(y) / law.fall(y + 1)
      guard mass > Self.negligible * total else { break }
      above.append(mass)
      total += mass
      y += 1
    }
    add(below.reversed(), above, from: start - below.count, factor: weight / total)
  }

  private mutating func add(_ below: ReversedCollection<[Double]>, _ above: [Double], from low: Int, factor: Double) {
    if masses.isEmpty { first = low }
    if low < first {
      masses.insert(contentsOf: repeatElement(0, count: first - low), at: 0)
      first = low
    }
    let end = low + below.count + above.count - first
    if end > masses.count { masses.append(contentsOf: repeatElement(0, count: end - masses.count)) }
    masses.withUnsafeMutableBufferPointer { masses in
      var slot = low - first
      for mass in below {
        masses[slot] += factor * mass
        slot += 1
      }
      for mass in above {
        masses[slot] += factor * mass
        slot += 1
      }
    }
  }

  /// The smallest number that is reached with at least `probability`.
  func point(_ probability: Double) -> Int {
    var sum = 0.0
    for (index, mass) in masses.enumerated() {
      sum += mass
      if sum >= probability { return first + index }
    }
    return first + masses.count - 1
  }

  /// The probability of a number within `bound`.
  func probability(_ bound: CountBound) -> Double {
    let sum =
      switch bound {
      case .atLeast(let least): masses.dropFirst(max(0, least - first)).reduce(0, +)
      case .atMost(let most): masses.prefix(max(0, most - first + 1)).reduce(0, +)
      }
    return min(1, sum)
  }
}

/// The whole numbers that meet a target.
public enum CountBound: Hashable, Sendable {
  case atLeast(Int)
  case atMost(Int)

  /// The numbers x with x / n on the wanted side of numerator / denominator, equality included: exactly those that the
  /// verdict takes as met. A target of 51 % is 51 / 100.
  ///
  /// - Parameters:
  ///   - numerator: 0 or more.
  ///   - denominator: 1 or more.
  ///   - n: 0 or more: what x is a share of, or its exposure in whole units.
  /// - Returns: `nil` outside these ranges, or where the bound exceeds the largest `Int`.
  public init?(_ direction: Projection.Direction, _ numerator: Int, over denominator: Int, of n: Int) {
    guard numerator >= 0, denominator > 0, n >= 0 else { return nil }
    let product = numerator.magnitude.multipliedFullWidth(by: n.magnitude)
    guard product.high < denominator.magnitude else { return nil }
    let (quotient, remainder) = denominator.magnitude.dividingFullWidth(product)
    let isBetween = direction == .atLeast && remainder > 0
    guard let bound = Int(exactly: quotient), bound < .max || !isBetween else { return nil }
    self = direction == .atMost ? .atMost(bound) : .atLeast(isBetween ? bound + 1 : bound)
  }
}
