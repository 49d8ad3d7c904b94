/// The median of finite values. `nil` for none. Complexity: O(n) on average.
func medianOf(_ values: [Double]) -> Double? {
  if values.isEmpty { return nil }
  return withUnsafeTemporaryAllocation(of: Double.self, capacity: values.count) { scratch in
    _ = scratch.initialize(fromContentsOf: values)
    return medianReordering(scratch)
  }
}

/// The median of one or more values that may be put in another order.
func medianReordering(_ values: UnsafeMutableBufferPointer<Double>) -> Double {
  let upper = values.count / 2
  select(upper, of: values, in: 0..<values.count)
  guard values.count.isMultiple(of: 2) else { return values[upper] }
  // The lower of the two middle values is the largest of those to the left.
  let lower = largest(of: values, before: upper)
  // Equal values must give themselves, so that points on the median are known as such.
  return lower == values[upper] ? lower : (lower + values[upper]) / 2
}

/// The largest of the first `end` values. - Precondition: `end` is positive.
func largest(of values: UnsafeMutableBufferPointer<Double>, before end: Int) -> Double {
  var largest = values[0]
  for index in 1..<max(end, 1) { largest = max(largest, values[index]) }
  return largest
}
