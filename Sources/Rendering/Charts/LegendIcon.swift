/// A sample of a line or mark for a chart's legend, drawn with the chart's own classes so that both look alike.
public enum LegendIcon: Hashable, Sendable, CaseIterable {
  case measured, open, interval, target, centre, path, forecast, seriesBreak, deadline
  case limits95, limits998, inside, watch, outside

  /// Left out of the accessibility tree, since the words beside it say what it stands for.
  public var drawn: Element {
    Element(
      "svg", ["viewBox": "0 0 30 14", "width": "30", "height": "14", "aria-hidden": "true"], parts)
  }

  private var parts: [Element] {
    switch self {
    case .measured: [across("data"), Symbol.disc.drawn(15, 7, radius: 4, "point")]
    case .open: [Symbol.disc.drawn(15, 7, radius: 4, "point open")]
    case .interval: [upright("whisker"), line(11, 1, 19, 1, "whisker"), line(11, 13, 19, 13, "whisker")]
    case .target: [across("target")]
    case .centre: [across("centre")]
    case .path: [across("path"), Symbol.square.drawn(3, 7, radius: 3, "path-corner")]
    case .forecast:
      [
        Element("polygon", ["points": "1,7 29,1 29,13", "class": "fan"]), line(1, 7, 29, 1, "fan-edge"),
        line(1, 7, 29, 13, "fan-edge"), across("fan-middle"),
      ]
    case .seriesBreak: [upright("break")]
    case .deadline: [upright("deadline")]
    case .limits95: [across("limit")]
    case .limits998: [across("limit outer")]
    case .inside: [FunnelChart.Standing.inside.symbol(15, 7)]
    case .watch: [FunnelChart.Standing.watch.symbol(15, 7)]
    case .outside: [FunnelChart.Standing.outside.symbol(15, 7)]
    }
  }

  private func across(_ style: String) -> Element { line(1, 7, 29, 7, style) }
  private func upright(_ style: String) -> Element { line(15, 1, 15, 13, style) }

  private func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) -> Element {
    Element(
      "line",
      ["x1": coordinate(x1), "y1": coordinate(y1), "x2": coordinate(x2), "y2": coordinate(y2), "class": style])
  }
}
