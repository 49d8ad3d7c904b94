extension [Double] {
  /// Whether no element is NaN or infinite.
  var allFinite: Bool {
    // x - x is 0 for finite x and NaN for every other; a sum without branches runs several elements at a time.
    var sum = 0.0
    for value in self { sum += value - value }
    return sum == 0
  }

  /// Whether every element equals the first. Means and squares of equal values need not come out equal; this does.
  var allEqual: Bool {
    guard let first else { return true }
    return allSatisfy { $0 == first }
  }
}
