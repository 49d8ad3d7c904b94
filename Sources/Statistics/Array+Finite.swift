extension UnsafeBufferPointer<Double> {
  /// Whether no element is NaN or infinite.
  var allFinite: Bool {
    // x - x is 0, all bits clear, for finite x and NaN for every other. No branch, so several go at a time.
    var bits: UInt64 = 0
    for value in self { bits |= (value - value).bitPattern }
    return bits == 0
  }
}

extension [Double] {
  /// Whether no element is NaN or infinite.
  var allFinite: Bool { withUnsafeBufferPointer(\.allFinite) }

  /// Whether every element equals the first. Means and squares of equal values need not come out equal; this does.
  var allEqual: Bool {
    guard let first else { return true }
    return allSatisfy { $0 == first }
  }

  /// The sum of squares about the mean.
  var spread: Double {
    let mean = reduce(0, +) / Double(count)
    return reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }
}
