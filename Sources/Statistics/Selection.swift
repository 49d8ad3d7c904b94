/// Puts the element of rank `rank` of `range` in its sorted place, nothing above it to its left and nothing below it to
/// its right: its sorted place, for a fraction of the cost of sorting.
///
/// Quickselect with a branch-free partition (Lomuto's, by unconditional exchange), which for the couple of hundred
/// slopes of a short series is faster than one that guesses at branches. Complexity: O(n) on average; many equal values
/// do no harm.
///
/// - Precondition: `range` lies within `values` and holds `rank`; every value is finite.
func select(_ rank: Int, of values: UnsafeMutableBufferPointer<Double>, in range: Range<Int>) {
  var low = range.lowerBound
  var high = range.upperBound
  var rounds = 64
  while high - low > 12 {
    rounds -= 1
    if rounds == 0 {
      // Pivots this unlucky do not happen by chance; sorting keeps the worst case at O(n log n).
      var rest = UnsafeMutableBufferPointer(rebasing: values[low..<high])
      return rest.sort()
    }
    values.swapAt(low, middleOfThree(values, low, high))
    let pivot = values[low]
    let below = partition(values, low + 1, high) { isBelow($0, pivot) }
    values.swapAt(low, below - 1)
    if rank < below - 1 {
      high = below - 1
    } else if rank == below - 1 {
      return
    } else if below - 1 > low {
      low = below
    } else {
      // Nothing is smaller, so the pivot may be one of many: set its equals aside.
      low = partition(values, below, high) { 1 - isBelow(pivot, $0) }
      if rank < low { return }
    }
  }
  insertionSort(values, low, high)
}

/// Moves the elements that belong to the left and returns where the others begin.
///
/// - Parameter belongsLeft: 1 for an element that does, 0 for another.
@inline(__always)
private func partition(
  _ values: UnsafeMutableBufferPointer<Double>, _ low: Int, _ high: Int, belongsLeft: (Double) -> UInt64
) -> Int {
  var border = low
  var index = low
  while index < high {
    let value = values[index]
    values[index] = values[border]
    values[border] = value
    border &+= Int(truncatingIfNeeded: belongsLeft(value))
    index &+= 1
  }
  return border
}

/// 1 where x < y, else 0, from the sign of the difference: a comparison would be compiled into a branch, which for
/// selecting goes wrong every other time. - Precondition: both are finite.
@inline(__always)
private func isBelow(_ x: Double, _ y: Double) -> UInt64 {
  (x - y).bitPattern >> 63
}

/// Where the middle one of the first, the central and the last element is.
private func middleOfThree(_ values: UnsafeMutableBufferPointer<Double>, _ low: Int, _ high: Int) -> Int {
  let (a, b, c) = (low, low + (high - low) / 2, high - 1)
  let (x, y, z) = (values[a], values[b], values[c])
  if x < y { return y < z ? b : (x < z ? c : a) }
  return x < z ? a : (y < z ? c : b)
}

private func insertionSort(_ values: UnsafeMutableBufferPointer<Double>, _ low: Int, _ high: Int) {
  for index in low..<high {
    let value = values[index]
    var slot = index
    while slot > low, values[slot - 1] > value {
      values[slot] = values[slot - 1]
      slot -= 1
    }
    values[slot] = value
  }
}
