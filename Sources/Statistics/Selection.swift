/// Puts the element of rank `rank` (counted from 0) of `range` in its sorted place, nothing above it to its left and
/// nothing below it to its right.
///
/// Hoare's quickselect with a median of three. Complexity: O(n) on average; a fixed number of rounds, after which the
/// rest is sorted, keeps the worst case at O(n log n).
///
/// - Precondition: `range` lies within `values` and holds `rank`; no value is NaN.
func select(_ rank: Int, of values: UnsafeMutableBufferPointer<Double>, in range: Range<Int>) {
  var low = range.lowerBound
  var high = range.upperBound - 1
  var rounds = 64
  while high - low > 12 {
    rounds -= 1
    if rounds == 0 {
      var rest = UnsafeMutableBufferPointer(rebasing: values[low...high])
      return rest.sort()
    }
    let pivot = medianOfThree(values[low], values[(low + high) / 2], values[high])
    var left = low
    var right = high
    while left <= right {
      while values[left] < pivot { left += 1 }
      while values[right] > pivot { right -= 1 }
      if left <= right {
        values.swapAt(left, right)
        left += 1
        right -= 1
      }
    }
    if rank <= right {
      high = right
    } else if rank >= left {
      low = left
    } else {
      return
    }
  }
  insertionSort(values, from: low, through: high)
}

private func medianOfThree(_ a: Double, _ b: Double, _ c: Double) -> Double {
  max(min(a, b), min(max(a, b), c))
}

private func insertionSort(_ values: UnsafeMutableBufferPointer<Double>, from low: Int, through high: Int) {
  guard low < high else { return }
  for index in (low + 1)...high {
    let value = values[index]
    var slot = index
    while slot > low, values[slot - 1] > value {
      values[slot] = values[slot - 1]
      slot -= 1
    }
    values[slot] = value
  }
}
