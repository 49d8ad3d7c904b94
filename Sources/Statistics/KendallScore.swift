/// The count behind Mann-Kendall, Theil-Sen's interval and the seasonal test.
struct KendallScore {
  /// Pairs that rise minus pairs that fall.
  var s: Int
  /// Pairs of equal values.
  var tiedPairs: Int
  /// The sum over groups of t equal values of t(t - 1)(2t + 5).
  var tieTerm: Double
  /// The number of values.
  var n: Int

  /// The variance of S when order carries no information: [n(n - 1)(2n + 5) - sum t(t - 1)(2t + 5)] / 18.
  var variance: Double {
    let n = Double(n)
    return (n * (n - 1) * (2 * n + 5) - tieTerm) / 18
  }

  /// n(n - 1) / 2.
  var pairs: Int { n * (n - 1) / 2 }

  /// S moved one towards 0, over its standard deviation. 0 where S is 0.
  static func z(s: Int, variance: Double) -> Double {
    s == 0 ? 0 : Double(s - s.signum()) / variance.squareRoot()
  }
}

extension KendallScore {
  /// Up to here every pair is looked at; above, sorting pays. Both give the same integers.
  private static let pairwiseLimit = 200

  /// Complexity: O(n²) for short series, O(n log n) for long ones.
  init(_ values: UnsafeBufferPointer<Double>) {
    if values.count <= Self.pairwiseLimit {
      self.init(pairwise: values)
    } else {
      self.init(sorting: values)
    }
  }

  private init(pairwise values: UnsafeBufferPointer<Double>) {
    var s = 0
    var unequal = 0
    for i in 0..<values.count {
      let x = values[i]
      for j in (i + 1)..<max(values.count, i + 1) {
        let rises = values[j] > x ? 1 : 0
        let falls = values[j] < x ? 1 : 0
        s &+= rises &- falls
        unequal &+= rises &+ falls
      }
    }
    let tied = values.count * (values.count - 1) / 2 - unequal
    let tieTerm = tied == 0 ? 0 : Self.tieTerm(pairwise: values)
    self.init(s: s, tiedPairs: tied, tieTerm: tieTerm, n: values.count)
  }

  /// Each of the t values of a group adds (t - 1)(2t + 5).
  private static func tieTerm(pairwise values: UnsafeBufferPointer<Double>) -> Double {
    var sum = 0
    for x in values {
      var t = 0
      for y in values where y == x { t += 1 }
      sum += (t - 1) * (2 * t + 5)
    }
    return Double(sum)
  }

  /// By counting the exchanges of a merge sort: Knight 1966, *JASA* 61(314), 436-439,
  /// <https://doi.org/10.1080/01621459.1966.10480879>.
  private init(sorting values: UnsafeBufferPointer<Double>) {
    var sorted = Array(values)
    let inversions = mergeSortCountingInversions(&sorted)
    var tied = 0
    var tieTerm = 0.0
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
      let t = end - start
      tied += t * (t - 1) / 2
      tieTerm += Double(t) * Double(t - 1) * Double(2 * t + 5)
      start = end
    }
    let pairs = values.count * (values.count - 1) / 2
    self.init(s: pairs - tied - 2 * inversions, tiedPairs: tied, tieTerm: tieTerm, n: values.count)
  }
}

/// Sorts ascending and returns how many pairs stood in the wrong order. Complexity: O(n log n), one scratch array.
func mergeSortCountingInversions(_ values: inout [Double]) -> Int {
  var source = values
  var target = values
  var inversions = 0
  var width = 1
  while width < source.count {
    var start = 0
    while start < source.count {
      let middle = min(start + width, source.count)
      let end = min(start + 2 * width, source.count)
      var left = start
      var right = middle
      for slot in start..<end {
        if left < middle, right == end || source[left] <= source[right] {
          target[slot] = source[left]
          left += 1
        } else {
          target[slot] = source[right]
          right += 1
          inversions += middle - left
        }
      }
      start = end
    }
    swap(&source, &target)
    width *= 2
  }
  values = source
  return inversions
}
