/// Moves labels of one height apart until none covers another, each as near to its wish as the others let it.
///
/// - Parameters:
///   - wishes: where the middles want to be, in any order.
///   - gap: the least distance between two middles.
///   - bounds: where middles may be. Where it is too small for all, they start at its beginning and overrun its end.
/// - Returns: a middle for each wish, in the order of the wishes.
///
/// Labels that collide share the place about their mean wish, as in isotonic regression by pooling (Barlow et al. 1972).
func spread(_ wishes: [Double], gap: Double, within bounds: ClosedRange<Double>) -> [Double] {
  struct Block {
    var sum: Double
    var count: Int
    var mean: Double { sum / Double(count) }
  }
  let order = wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
  // Without the gaps taken up by those before it, each label only has to keep the order.
  var blocks: [Block] = []
  for (rank, index) in order.enumerated() {
    blocks.append(Block(sum: wishes[index] - Double(rank) * gap, count: 1))
    while blocks.count > 1, blocks[blocks.count - 2].mean > blocks[blocks.count - 1].mean {
      let last = blocks.removeLast()
      blocks[blocks.count - 1].sum += last.sum
      blocks[blocks.count - 1].count += last.count
    }
  }
  let taken = Double(max(0, wishes.count - 1)) * gap
  let high = max(bounds.lowerBound, bounds.upperBound - taken)
  let free = blocks.flatMap { Array(repeating: min(max($0.mean, bounds.lowerBound), high), count: $0.count) }
  var places = wishes
  for (rank, index) in order.enumerated() { places[index] = free[rank] + Double(rank) * gap }
  return places
}

/// About how wide a text is in the usual sans-serif fonts, in units of the font's size times 1; a little generous.
func estimatedWidth(_ text: String, size: Double) -> Double {
  text.reduce(0) { width, letter in
    switch letter {
    case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!", "(", ")", "[", "]": width + 0.33
    case " ", "f", "t", "r", "-": width + 0.4
    case "m", "w", "M", "W", "%", "Æ", "æ", "—": width + 0.95
    case _ where letter.isUppercase: width + 0.74
    default: width + 0.62
    }
  } * size
}

/// A rectangle in a drawing.
struct Box: Hashable, Sendable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  func overlaps(_ other: Box) -> Bool {
    x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
  }

  func contains(_ other: Box) -> Bool {
    x <= other.x && other.x + other.width <= x + width && y <= other.y && other.y + other.height <= y + height
  }
}

extension Element {
  /// The mark with the words that a pointer on it is told; the same mark where there are none.
  func named(_ title: String) -> Element {
    guard !title.isEmpty else { return self }
    var element = self
    element.content.insert(.element(Element("title", text: title)), at: 0)
    return element
  }
}
