/// The size that a chart is drawn at, in its own units; on a page of that width they are CSS pixels.
public struct ChartSize: Hashable, Sendable {
  public var name: String
  public var width: Double
  public var height: Double
  public var fontSize: Double

  /// For a desktop, a tablet and paper.
  public static let wide = ChartSize(name: "wide", width: 720, height: 320, fontSize: 14)
  /// For a phone, where the wide drawing's words would be too small to read.
  public static let narrow = ChartSize(name: "narrow", width: 320, height: 260, fontSize: 13)
}

/// A mark on an axis, or a day worth a line: where, and its words.
public struct AxisMark: Hashable, Sendable {
  public var at: Double
  public var label: String

  public init(at: Double, label: String) {
    self.at = at
    self.label = label
  }
}

/// The frame that a chart is drawn in, its scales and its axes.
struct Plot: Sendable {
  let size: ChartSize
  let x: Scale
  let y: Scale
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double

  /// - Parameters:
  ///   - leftLabels: what stands left of the vertical axis.
  ///   - rightLabels: what stands to the right of the drawing.
  ///   - rowsAbove: lines of text above it.
  ///   - rowsBelow: lines of text below it, the marks of the horizontal axis among them.
  ///   - inset: room between the frame and the first and last value of the horizontal axis.
  init(
    _ size: ChartSize, x: (low: Double, high: Double), y: (low: Double, high: Double), leftLabels: [String],
    rightLabels: [String], rowsAbove: Int, rowsBelow: Int, inset: Double
  ) {
    func widest(_ labels: [String]) -> Double {
      labels.map { estimatedWidth($0, size: size.fontSize) }.max() ?? 0
    }
    self.size = size
    left = widest(leftLabels) + 10
    right = size.width - max(8, rightLabels.isEmpty ? 0 : widest(rightLabels) + 8)
    top = 8 + Double(rowsAbove) * size.fontSize * 1.3
    bottom = size.height - 6 - Double(rowsBelow) * size.fontSize * 1.35
    self.x = Scale(low: x.low, high: x.high, start: left + inset, end: right - inset)
    self.y = Scale(low: y.low, high: y.high, start: bottom, end: top)
  }

  var frame: Box { Box(x: left, y: top, width: right - left, height: bottom - top) }
  /// How far below its middle a line of text has its foot.
  var footOfText: Double { size.fontSize * 0.35 }

  /// Lines across at the marks of the vertical axis, with their labels left of it.
  func verticalAxis(_ ticks: Ticks, _ labels: [String]) -> [Element] {
    zip(ticks.values, labels).flatMap { value, label in
      let y = self.y(value)
      return [
        line(left, y, right, y, "grid"), text(label, left - 6, y + footOfText, "tick", anchor: "end"),
      ]
    }
  }

  /// The mark at the foot of a vertical axis that doesn't begin at zero: two strokes across where the axis would go on.
  func cutAxis(_ ticks: Ticks) -> [Element] {
    guard ticks.low > 0 else { return [] }
    return [bottom - 3, bottom + 3].map { y in line(left - 5, y + 3, left + 5, y - 3, "cut-axis") }
  }

  /// A line along the foot, with marks and those of the labels that have room.
  func horizontalAxis(_ marks: [AxisMark]) -> [Element] {
    [line(left, bottom, right, bottom, "axis")]
      + marks.flatMap { mark in
        let x = self.x(mark.at)
        return [
          line(x, bottom, x, bottom + 5, "axis"),
          text(mark.label, centred(mark.label, at: x), bottom + 5 + size.fontSize, "tick", anchor: "middle"),
        ]
      }
  }

  /// A middle for the label that keeps it within the drawing.
  func centred(_ label: String, at x: Double) -> Double {
    let half = estimatedWidth(label, size: size.fontSize) / 2
    return min(max(x, half + 1), max(half + 1, size.width - half - 1))
  }

  func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) -> Element {
    Element(
      "line",
      ["x1": coordinate(x1), "y1": coordinate(y1), "x2": coordinate(x2), "y2": coordinate(y2), "class": style])
  }

  func text(_ words: String, _ x: Double, _ y: Double, _ style: String, anchor: String = "start") -> Element {
    Element(
      "text", ["x": coordinate(x), "y": coordinate(y), "text-anchor": anchor, "class": style], text: words)
  }

  /// A line through points in the drawing.
  func polyline(_ points: [(x: Double, y: Double)], _ style: String) -> Element {
    Element(
      "polyline",
      [
        "points": points.map { "\(coordinate($0.x)),\(coordinate($0.y))" }.joined(separator: " "), "class": style,
      ])
  }

  /// The whole drawing, named and described for those who can't see it.
  ///
  /// - Parameter id: one that no other drawing on the page has.
  func drawing(_ id: String, title: String, description: String, _ parts: [Element]) -> Element {
    Element(
      "svg",
      [
        "class": "chart \(size.name)", "viewBox": "0 0 \(coordinate(size.width)) \(coordinate(size.height))",
        "width": coordinate(size.width), "height": coordinate(size.height), "role": "img",
        "aria-labelledby": "\(id)-title", "aria-describedby": "\(id)-desc",
        "font-size": coordinate(size.fontSize),
      ],
      [
        Element("title", ["id": "\(id)-title"], text: title), Element("desc", ["id": "\(id)-desc"], text: description),
      ] + parts)
  }
}

/// The widest choice of marks whose labels have room, counted from one that is always kept.
///
/// - Parameters:
///   - anchor: the index of the mark to count from.
///   - strides: the steps to try, the smallest first; what they can't thin out enough is thinned by doubling the last.
func thinned(_ marks: [AxisMark], anchor: Int, strides: [Int], _ plot: Plot) -> [AxisMark] {
  guard marks.indices.contains(anchor), let last = strides.last else { return marks }
  let doubled = sequence(first: last * 2) { $0 * 2 }.prefix { $0 < marks.count * 2 }
  for stride in strides + doubled {
    let kept = marks.indices.filter { ($0 - anchor).isMultiple(of: stride) }.map { marks[$0] }
    if fits(kept, plot) { return kept }
  }
  return [marks[anchor]]
}

private func fits(_ marks: [AxisMark], _ plot: Plot) -> Bool {
  var end = -Double.infinity
  for mark in marks {
    let half = estimatedWidth(mark.label, size: plot.size.fontSize) / 2
    let middle = plot.centred(mark.label, at: plot.x(mark.at))
    if middle - half < end + 8 { return false }
    end = middle + half
  }
  return true
}
