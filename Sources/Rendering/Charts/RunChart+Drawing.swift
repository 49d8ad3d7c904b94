extension RunChart {
  /// The chart as SVG. Colours and strokes are left to the classes, so that one drawing serves light, dark and paper.
  ///
  /// - Parameter id: one that no other drawing on the page has.
  public func drawn(_ size: ChartSize, id: String) -> Element {
    let plot = plot(size)
    let parts: [[Element]] = [
      fan(plot), plot.verticalAxis(values.ticks, values.labels) + plot.cutAxis(values.ticks), uprights(plot),
      levels(plot), course(plot),
      observations(plot), plot.horizontalAxis(thinned(times.marks, anchor: times.anchor, strides: times.strides, plot)),
      words(plot),
    ]
    return plot.drawing(id, title: title, description: description, parts.flatMap(\.self))
  }

  private var days: (low: Double, high: Double) {
    let corners = path.map(\.day) + fan.map(\.day) + [deadline?.at].compactMap(\.self)
    let all = points.map(\.day) + corners
    let (low, high) = (all.min() ?? 0, all.max() ?? 0)
    return low < high ? (low, high) : (low - 183, high + 183)
  }

  private func plot(_ size: ChartSize) -> Plot {
    Plot(
      size, x: days, y: (values.ticks.low, values.ticks.high), leftLabels: values.labels,
      rightLabels: [target, centre].compactMap { $0?.label }, rowsAbove: rowsOfFlags + (remark == nil ? 0 : 1),
      rowsBelow: 1, inset: 14)
  }

  // MARK: Breaks and the deadline

  private var rowsOfFlags: Int { breaks.isEmpty && deadline == nil ? 0 : (breaks.isEmpty || deadline == nil ? 1 : 2) }

  /// Upright lines, breaks named in one row above the drawing and the deadline in another.
  private func uprights(_ plot: Plot) -> [Element] {
    let row = plot.size.fontSize * 1.3
    let lastRow = plot.top - plot.size.fontSize * 0.4
    let marks =
      breaks.map { ($0, "break", lastRow) }
      + (deadline.map { [($0, "deadline", breaks.isEmpty ? lastRow : lastRow - row)] } ?? [])
    return marks.flatMap { mark, style, foot in
      let x = plot.x.clamped(mark.at)
      return [
        plot.line(x, foot + 3, x, plot.bottom, style),
        plot.text(mark.label, plot.centred(mark.label, at: x), foot, "label", anchor: "middle"),
      ]
    }
  }

  // MARK: Lines

  private func levels(_ plot: Plot) -> [Element] {
    var lines: [Element] = []
    if let target {
      let y = plot.y.clamped(target.value)
      lines.append(plot.line(plot.left, y, plot.right, y, "target"))
    }
    if let centre {
      let y = plot.y.clamped(centre.value)
      // It is the median of what was measured, and says nothing of times to come.
      let end = points.last.map { plot.x.clamped($0.day) } ?? plot.right
      lines.append(plot.line(max(plot.left, plot.x.clamped(centre.day)), y, end, y, "centre"))
    }
    return lines
  }

  private func course(_ plot: Plot) -> [Element] {
    guard path.count > 1 else { return [] }
    let corners = path.map { (x: plot.x($0.day), y: plot.y.clamped($0.value)) }
    return [plot.polyline(corners, "path")]
      + corners.map { Symbol.square.drawn($0.x, $0.y, radius: 3, "path-corner") }
  }

  // MARK: The forecast

  private func fan(_ plot: Plot) -> [Element] {
    guard !fan.isEmpty else { return [] }
    let start = points.last.map { [Span(day: $0.day, value: $0.value, low: $0.value, high: $0.value)] } ?? []
    let spans = start + fan
    func line(_ value: (Span) -> Double) -> [(x: Double, y: Double)] {
      spans.map { (x: plot.x($0.day), y: plot.y.clamped(value($0))) }
    }
    let (low, high) = (line(\.low), line(\.high))
    let outline = (high + low.reversed()).map { "\(coordinate($0.x)),\(coordinate($0.y))" }.joined(separator: " ")
    return [
      Element("polygon", ["points": outline, "class": "fan"]), plot.polyline(low, "fan-edge"),
      plot.polyline(high, "fan-edge"), plot.polyline(line(\.value), "fan-middle"),
    ]
  }

  // MARK: Observations

  private func observations(_ plot: Plot) -> [Element] {
    var elements = pieces.filter { $0.count > 1 }.map { piece in
      plot.polyline(piece.map { (x: plot.x($0.day), y: plot.y.clamped($0.value)) }, "data")
    }
    if let interval { elements += whisker(interval, plot) }
    let radius = points.count > 30 ? 2.5 : 4
    return elements
      + points.flatMap { point in
        let (x, y) = (plot.x(point.day), plot.y.clamped(point.value))
        let disc = Symbol.disc.drawn(x, y, radius: radius, point.isOpen ? "point open" : "point").named(point.name)
        return point.isSignal ? [Symbol.ring.drawn(x, y, radius: radius + 3, "signal"), disc] : [disc]
      }
  }

  /// The observations in stretches that a line joins.
  private var pieces: [[Point]] {
    points.reduce(into: []) { pieces, point in
      if point.startsAnew || pieces.isEmpty { pieces.append([]) }
      pieces[pieces.count - 1].append(point)
    }
  }

  private func whisker(_ span: Span, _ plot: Plot) -> [Element] {
    let x = plot.x(span.day)
    let (low, high) = (plot.y.clamped(span.low), plot.y.clamped(span.high))
    return [
      plot.line(x, low, x, high, "whisker"), plot.line(x - 4, low, x + 4, low, "whisker"),
      plot.line(x - 4, high, x + 4, high, "whisker"),
    ]
  }

  // MARK: Words

  private func words(_ plot: Plot) -> [Element] {
    var elements = levelLabels(plot)
    if let judged { elements.append(label(of: judged, plot)) }
    if let remark {
      elements.append(plot.text(remark, plot.left, plot.size.fontSize, "remark"))
    }
    return elements
  }

  /// The values of target and centre line to the right of their lines, moved apart where they would cover each other.
  private func levelLabels(_ plot: Plot) -> [Element] {
    let levels = [target, centre].compactMap(\.self)
    let places = spread(
      levels.map { plot.y.clamped($0.value) }, gap: plot.size.fontSize * 1.15, within: plot.top...plot.bottom)
    return zip(levels, places).map { level, y in
      plot.text(level.label, plot.right + 6, y + plot.footOfText, "label")
    }
  }

  /// Left of the point, on the side of the line that is free; right of it where there is no room.
  private func label(of judged: Place, _ plot: Plot) -> Element {
    let (x, y) = (plot.x(judged.day), plot.y.clamped(judged.value))
    let before = points.last { $0.day < judged.day }?.value ?? judged.value
    let isAbove =
      (before <= judged.value || y > plot.bottom - 2 * plot.size.fontSize) && y > plot.top + plot.size.fontSize
    let foot = isAbove ? y - 8 : y + 8 + plot.size.fontSize * 0.75
    let hasRoom = x - 8 - estimatedWidth(judged.label, size: plot.size.fontSize) > plot.left
    return plot.text(judged.label, hasRoom ? x - 8 : x + 8, foot, "label judged", anchor: hasRoom ? "end" : "start")
  }
}
