/// Marks that differ by shape, so that nothing hangs on colour alone.
enum Symbol: String, Hashable, Sendable, CaseIterable {
  case disc, ring, triangle, diamond, square

  /// The mark about a point.
  ///
  /// - Parameter radius: half of its height.
  func drawn(_ x: Double, _ y: Double, radius r: Double, _ style: String) -> Element {
    switch self {
    case .disc, .ring:
      Element("circle", ["cx": coordinate(x), "cy": coordinate(y), "r": coordinate(r), "class": style])
    case .triangle: polygon([(x, y - r), (x + r, y + 0.8 * r), (x - r, y + 0.8 * r)], style)
    case .diamond: polygon([(x, y - r), (x + r, y), (x, y + r), (x - r, y)], style)
    case .square: polygon([(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)], style)
    }
  }

  private func polygon(_ corners: [(Double, Double)], _ style: String) -> Element {
    let points = corners.map { "\(coordinate($0.0)),\(coordinate($0.1))" }.joined(separator: " ")
    return Element("polygon", ["points": points, "class": style])
  }
}
