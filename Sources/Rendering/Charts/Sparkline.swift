/// A run chart so small that it stands in a table: the observations, the target and the path to it, without words.
public struct Sparkline: Hashable, Sendable {
  public var points: [RunChart.Place]
  public var target: Double?
  public var path: [RunChart.Place]
  /// Where the deadline lies on the axis of time, so that the room left is seen.
  public var end: Double?

  public init(points: [RunChart.Place], target: Double?, path: [RunChart.Place], end: Double?) {
    self.points = points
    self.target = target
    self.path = path
    self.end = end
  }

  /// Left out of the accessibility tree, since the row says in numbers what it shows; `nil` without observations.
  public var drawn: Element? {
    guard let last = points.last else { return nil }
    let days = (points + path).map(\.day) + [end].compactMap(\.self)
    let values = (points + path).map(\.value) + [target].compactMap(\.self)
    let x = Sparkline.scale(days, from: 4, to: 146), y = Sparkline.scale(values, from: 26, to: 4)
    func course(_ places: [RunChart.Place], _ style: String) -> [Element] {
      guard places.count > 1 else { return [] }
      let corners = places.map { "\(coordinate(x($0.day))),\(coordinate(y($0.value)))" }.joined(separator: " ")
      return [Element("polyline", ["points": corners, "class": style])]
    }
    let aim = target.map { target in
      Element(
        "line",
        ["x1": "2", "y1": coordinate(y(target)), "x2": "148", "y2": coordinate(y(target)), "class": "target"])
    }
    return Element(
      "svg", ["class": "spark", "viewBox": "0 0 150 30", "width": "150", "height": "30", "aria-hidden": "true"],
      [aim].compactMap(\.self) + course(path, "path") + course(points, "data")
        + [Symbol.disc.drawn(x(last.day), y(last.value), radius: 4, "point")])
  }

  private static func scale(_ values: [Double], from start: Double, to end: Double) -> Scale {
    let low = values.min() ?? 0, high = values.max() ?? 1
    // All at one height are drawn in the middle.
    return low < high
      ? Scale(low: low, high: high, start: start, end: end)
      : Scale(low: low - 1, high: high + 1, start: start, end: end)
  }
}
