import Testing

@testable import Rendering

@Suite struct RunChartTests {
  static func chart(_ values: [Double], change: (inout RunChart) -> Void = { _ in }) -> RunChart {
    let ticks = Ticks(around: values + [60], within: 0...100, wholeNumbers: false)
    var chart = RunChart(
      title: "T", description: "D",
      points: values.enumerated().map { RunChart.Point(day: Double(18_000 + 90 * $0), value: $1) },
      values: RunChart.Values(ticks: ticks, labels: ticks.values.map { "\(Int($0)) %" }))
    chart.times = RunChart.Times(
      marks: values.indices.map { AxisMark(at: Double(18_000 + 90 * $0), label: "\($0 + 1). kv. 2020") },
      anchor: values.count - 1, strides: [1, 2, 4])
    change(&chart)
    return chart
  }

  static func elements(_ chart: RunChart, _ size: ChartSize = .wide, class style: String) -> [Element] {
    chart.drawn(size, id: "c").flattened.filter { $0["class"] == style }
  }

  static func number(_ element: Element, _ attribute: String) throws -> Double {
    try #require(element[attribute].flatMap(Double.init))
  }

  @Test func itIsNamedAndDescribed() {
    let drawing = Self.chart([50]).drawn(.wide, id: "c")
    #expect(drawing["role"] == "img")
    #expect(drawing["aria-labelledby"] == "c-title" && drawing["aria-describedby"] == "c-desc")
    #expect(drawing.flattened.first { $0["id"] == "c-title" }?.text == "T")
    #expect(drawing.flattened.first { $0["id"] == "c-desc" }?.text == "D")
  }

  @Test func higherValuesStandHigher() throws {
    let points = Self.elements(Self.chart([40, 50, 45]), class: "point")
    let heights = try points.map { try Self.number($0, "cy") }
    #expect(heights[1] < heights[2] && heights[2] < heights[0])
    let places = try points.map { try Self.number($0, "cx") }
    #expect(abs((places[1] - places[0]) - (places[2] - places[1])) < 0.11)
  }

  @Test func theTargetLineStandsAtItsValue() throws {
    let chart = Self.chart([40, 57.5]) { $0.target = RunChart.Place(day: 0, value: 57.5, label: "60 %") }
    let line = try #require(Self.elements(chart, class: "target").first)
    let point = try #require(Self.elements(chart, class: "point").last)
    #expect(line["y1"] == point["cy"] && line["y2"] == point["cy"])
    #expect(Self.elements(chart, class: "label").map(\.text) == ["60 %"])
  }

  @Test func aGapAndABreakPartTheLine() {
    let whole = Self.chart([40, 41, 42, 43])
    #expect(Self.elements(whole, class: "data").count == 1)
    let parted = Self.chart([40, 41, 42, 43]) {
      $0.points[2].startsAnew = true
      $0.breaks = [AxisMark(at: 18_135, label: "Databrud")]
    }
    #expect(Self.elements(parted, class: "data").count == 2)
    #expect(Self.elements(parted, class: "break").count == 1)
    #expect(Self.elements(parted, class: "label").map(\.text) == ["Databrud"])
  }

  @Test func provisionalFiguresAreHollow() {
    let chart = Self.chart([40, 41]) { $0.points[1].isOpen = true }
    #expect(Self.elements(chart, class: "point open").count == 1)
    #expect(Self.elements(chart, class: "point").count == 1)
  }

  @Test func theFanOpensFromTheLastObservation() throws {
    let chart = Self.chart([40, 44]) {
      $0.fan = [
        RunChart.Span(day: 18_180, value: 48, low: 45, high: 51), .init(day: 18_270, value: 52, low: 46, high: 58),
      ]
    }
    let edges = Self.elements(chart, class: "fan-edge")
    let last = try #require(Self.elements(chart, class: "point").last)
    let start = try "\(#require(last["cx"])),\(#require(last["cy"]))"
    #expect(edges.count == 2)
    #expect(edges.allSatisfy { $0["points"]?.hasPrefix(start) ?? false })
    #expect(Self.elements(chart, class: "fan").count == 1)
  }

  @Test func thePathGoesThroughItsCorners() throws {
    let chart = Self.chart([40, 44]) {
      $0.path = [.init(day: 18_000, value: 40), .init(day: 18_090, value: 45), .init(day: 18_360, value: 60)]
    }
    #expect(Self.elements(chart, class: "path").first?["points"]?.split(separator: " ").count == 3)
    #expect(Self.elements(chart, class: "path-corner").count == 3)
  }

  @Test(arguments: [ChartSize.wide, .narrow]) func theMarksOfTimeHaveRoom(_ size: ChartSize) throws {
    let chart = Self.chart((0..<40).map { 40 + Double($0 % 7) })
    let marks = chart.drawn(size, id: "c").flattened.filter { $0["class"] == "tick" && $0["text-anchor"] == "middle" }
    var end = -Double.infinity
    for mark in marks {
      let half = estimatedWidth(mark.text, size: size.fontSize) / 2
      let middle = try Self.number(mark, "x")
      #expect(middle - half >= end)
      end = middle + half
    }
    #expect(end <= size.width)
    #expect(marks.count >= 2)
    // The mark that is counted from is always there.
    #expect(marks.last?.text == "40. kv. 2020")
  }

  /// Any series: nothing is drawn outside the drawing.
  @Test(arguments: 0..<60) func everythingIsWithinTheDrawing(_ seed: Int) throws {
    var random = Lehmer(seed)
    let values = (0...(seed % 25)).map { _ in random.next() * 100 }
    let chart = Self.chart(values) {
      $0.target = RunChart.Place(day: 0, value: random.next() * 100, label: "mål")
      $0.centre = RunChart.Place(day: 18_000, value: random.next() * 100, label: "midte")
      $0.judged = RunChart.Place(day: $0.points[values.count / 2].day, value: values[values.count / 2], label: "12,3 %")
      $0.interval = .init(day: $0.points[0].day, value: values[0], low: values[0] - 30, high: values[0] + 30)
      $0.fan = [.init(day: 19_000 + Double(90 * values.count), value: 130, low: -10, high: 170)]
      $0.deadline = AxisMark(at: 19_000 + Double(90 * values.count), label: "Frist")
      $0.breaks = [AxisMark(at: 10_000, label: "Databrud")]
    }
    for size in [ChartSize.wide, .narrow] {
      for element in chart.drawn(size, id: "c").flattened { try expectWithin(element, size) }
    }
  }

  private func expectWithin(_ element: Element, _ size: ChartSize) throws {
    for name in ["x", "x1", "x2", "cx"] where element[name] != nil {
      #expect((0...size.width).contains(try Self.number(element, name)))
    }
    for name in ["y", "y1", "y2", "cy"] where element[name] != nil {
      #expect((0...size.height).contains(try Self.number(element, name)))
    }
    for pair in (element["points"] ?? "").split(separator: " ") {
      let numbers = pair.split(separator: ",").compactMap { Double($0) }
      #expect(numbers.count == 2 && (0...size.width).contains(numbers[0]) && (0...size.height).contains(numbers[1]))
    }
  }

  @Test func theSameChartGivesTheSameBytes() {
    let chart = Self.chart([40, 41, 39])
    #expect(chart.drawn(.wide, id: "c").markup == chart.drawn(.wide, id: "c").markup)
  }
}
