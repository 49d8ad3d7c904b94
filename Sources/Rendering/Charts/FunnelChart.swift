/// What a funnel plot shows, with every text already in words: areas by size and share, between limits that narrow as the
/// size grows.
public struct FunnelChart: Hashable, Sendable {
  public enum Standing: Hashable, Sendable {
    /// Within the 95 % limits.
    case inside
    /// Between the 95 % and the 99.8 % limits.
    case watch
    /// Outside the 99.8 % limits.
    case outside
  }

  public struct Point: Hashable, Sendable {
    public var size: Double
    public var value: Double
    public var standing: Standing
    /// Drawn beside the point; empty for none.
    public var name = ""

    /// What a pointer on it is told.
    public var title = ""

    public init(size: Double, value: Double, standing: Standing, name: String = "", title: String = "") {
      self.title = title
      self.size = size
      self.value = value
      self.standing = standing
      self.name = name
    }
  }

  /// The limits at one size.
  public struct Limits: Hashable, Sendable {
    public var size: Double
    public var low95: Double
    public var high95: Double
    public var low998: Double
    public var high998: Double

    public init(size: Double, low95: Double, high95: Double, low998: Double, high998: Double) {
      self.size = size
      self.low95 = low95
      self.high95 = high95
      self.low998 = low998
      self.high998 = high998
    }
  }

  public var title: String
  public var description: String
  public var points: [Point]
  /// In order of size.
  public var limits: [Limits]
  /// The share of all together, with its value in words.
  public var centre: RunChart.Place
  public var sizes: RunChart.Values
  public var values: RunChart.Values
  /// What the horizontal axis counts.
  public var sizeLabel: String
  public var remark: String?

  public init(
    title: String, description: String, points: [Point], limits: [Limits], centre: RunChart.Place,
    sizes: RunChart.Values, values: RunChart.Values, sizeLabel: String, remark: String?
  ) {
    self.title = title
    self.description = description
    self.points = points
    self.limits = limits
    self.centre = centre
    self.sizes = sizes
    self.values = values
    self.sizeLabel = sizeLabel
    self.remark = remark
  }
}

extension FunnelChart {
  /// The chart as SVG.
  ///
  /// - Parameter id: one that no other drawing on the page has.
  public func drawn(_ size: ChartSize, id: String) -> Element {
    let plot = Plot(
      size, x: (sizes.ticks.low, sizes.ticks.high), y: (values.ticks.low, values.ticks.high),
      leftLabels: values.labels, rightLabels: [centre.label], rowsAbove: remark == nil ? 0 : 1, rowsBelow: 2, inset: 0)
    let y = plot.y.clamped(centre.value)
    let marks = zip(sizes.ticks.values, sizes.labels).map { AxisMark(at: $0, label: $1) }
    let parts: [[Element]] = [
      plot.verticalAxis(values.ticks, values.labels) + plot.cutAxis(values.ticks), curves(plot),
      [plot.line(plot.left, y, plot.right, y, "centre")],
      plot.horizontalAxis(thinned(marks, anchor: 0, strides: [1, 2], plot)),
      points.map { $0.standing.symbol(plot.x($0.size), plot.y.clamped($0.value)).named($0.title) }, names(plot),
      [
        plot.text(centre.label, plot.right + 6, y + plot.footOfText, "label"),
        plot.text(
          sizeLabel, plot.centred(sizeLabel, at: (plot.left + plot.right) / 2), size.height - 6, "tick",
          anchor: "middle"),
      ],
      remark.map { [plot.text($0, plot.left, size.fontSize, "remark")] } ?? [],
    ]
    return plot.drawing(id, title: title, description: description, parts.flatMap(\.self))
  }

  private func curves(_ plot: Plot) -> [Element] {
    let curves: [(value: (Limits) -> Double, style: String)] = [
      (\.low998, "limit outer"), (\.high998, "limit outer"), (\.low95, "limit"), (\.high95, "limit"),
    ]
    return curves.flatMap { curve in
      visible(limits.map { (x: plot.x($0.size), y: plot.y(curve.value($0))) }, plot)
        .map { plot.polyline($0, curve.style) }
    }
  }

  /// The stretches of a line that lie within the frame's height and width, cut where they leave it.
  private func visible(_ line: [(x: Double, y: Double)], _ plot: Plot) -> [[(x: Double, y: Double)]] {
    var pieces: [[(x: Double, y: Double)]] = [[]]
    func isInside(_ point: (x: Double, y: Double)) -> Bool {
      point.y >= plot.top && point.y <= plot.bottom && point.x <= plot.right
    }
    for (index, point) in line.enumerated() {
      if index > 0, isInside(point) != isInside(line[index - 1]), point.x <= plot.right {
        let before = line[index - 1]
        let outside = isInside(point) ? before : point
        let edge = outside.y < plot.top ? plot.top : plot.bottom
        let part = (edge - before.y) / (point.y - before.y)
        pieces[pieces.count - 1].append((x: before.x + part * (point.x - before.x), y: edge))
        if !isInside(point) { pieces.append([]) }
      }
      if isInside(point) { pieces[pieces.count - 1].append(point) }
    }
    return pieces.filter { $0.count > 1 }
  }

  /// Names to the right of their points, or where another name or point is in the way, on another side.
  private func names(_ plot: Plot) -> [Element] {
    let height = plot.size.fontSize * 1.1
    var taken = points.map { Box(x: plot.x($0.size) - 4, y: plot.y.clamped($0.value) - 4, width: 8, height: 8) }
    let frame = Box(
      x: plot.left, y: plot.top - 4, width: plot.size.width - plot.left, height: plot.bottom - plot.top + 8)
    return points.filter { !$0.name.isEmpty }.sorted { $0.size > $1.size }.map { point in
      let (x, y) = (plot.x(point.size), plot.y.clamped(point.value))
      let width = estimatedWidth(point.name, size: plot.size.fontSize)
      let places = [
        Box(x: x + 8, y: y - height / 2, width: width, height: height),
        Box(x: x - 8 - width, y: y - height / 2, width: width, height: height),
        Box(x: x - width / 2, y: y - 8 - height, width: width, height: height),
        Box(x: x - width / 2, y: y + 8, width: width, height: height),
      ]
      let free = places.first { place in frame.contains(place) && !taken.contains(where: place.overlaps) }
      let place = free ?? places.first(where: frame.contains) ?? places[0]
      taken.append(place)
      return plot.text(point.name, place.x, place.y + height / 2 + plot.footOfText, "label")
    }
  }
}

extension FunnelChart.Standing {
  func symbol(_ x: Double, _ y: Double) -> Element {
    switch self {
    case .inside: Symbol.disc.drawn(x, y, radius: 4, "point")
    case .watch: Symbol.triangle.drawn(x, y, radius: 5, "point watch")
    case .outside: Symbol.diamond.drawn(x, y, radius: 6, "point outside")
    }
  }
}
