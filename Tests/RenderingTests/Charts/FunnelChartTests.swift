import Testing

@testable import Rendering

@Suite struct FunnelChartTests {
  static func chart(_ points: [FunnelChart.Point]) -> FunnelChart {
    let values = Ticks(around: [20, 80], within: 0...100, wholeNumbers: false)
    let sizes = Ticks(around: [0, 400], within: 0...420, wholeNumbers: true)
    return FunnelChart(
      title: "T", description: "D", points: points,
      limits: (1...42).map { index in
        let n = Double(index * 10)
        let reach = 100 / n.squareRoot()
        return .init(
          size: n, low95: 50 - 1.96 * reach, high95: 50 + 1.96 * reach, low998: 50 - 3.09 * reach,
          high998: 50 + 3.09 * reach)
      },
      centre: .init(day: 0, value: 50, label: "50 %"),
      sizes: .init(ticks: sizes, labels: sizes.values.map { "\(Int($0))" }),
      values: .init(ticks: values, labels: values.values.map { "\(Int($0)) %" }), sizeLabel: "Nævner", remark: nil)
  }

  static let points: [FunnelChart.Point] = [
    .init(size: 50, value: 52, standing: .inside), .init(size: 100, value: 70, standing: .watch),
    .init(size: 300, value: 30, standing: .outside, name: "Odense"),
    .init(size: 310, value: 30, standing: .outside, name: "Faaborg-Midtfyn"),
  ]

  private func elements(_ size: ChartSize = .wide) -> [Element] {
    Self.chart(Self.points).drawn(size, id: "f").flattened
  }

  @Test func standingsDifferByShape() {
    let all = elements()
    #expect(all.filter { $0["class"] == "point" }.map(\.name) == ["circle"])
    #expect(all.filter { $0["class"] == "point watch" }.map(\.name) == ["polygon"])
    #expect(all.filter { $0["class"] == "point outside" }.map(\.name) == ["polygon", "polygon"])
    let corners = all.filter { $0["class"]?.hasPrefix("point ") ?? false }
      .map { $0["points"]?.split(separator: " ").count }
    #expect(corners == [3, 4, 4])
  }

  @Test func onlyThoseOutsideAreNamed() {
    let names = elements().filter { $0["class"] == "label" }.map(\.text)
    #expect(Set(names) == ["Odense", "Faaborg-Midtfyn", "50 %"])
  }

  @Test(arguments: [ChartSize.wide, .narrow]) func namesDontCoverEachOther(_ size: ChartSize) throws {
    let boxes = try elements(size).filter { $0["class"] == "label" && !$0.text.contains("%") }.map { label in
      Box(
        x: try RunChartTests.number(label, "x"), y: try RunChartTests.number(label, "y") - size.fontSize,
        width: estimatedWidth(label.text, size: size.fontSize), height: size.fontSize)
    }
    #expect(boxes.count == 2)
    #expect(!boxes[0].overlaps(boxes[1]))
    #expect(boxes.allSatisfy { $0.x >= 0 && $0.x + $0.width <= size.width })
  }

  /// The curves are cut where they leave the frame, not bent along its edge.
  @Test func theLimitsNarrowAndStayInTheFrame() throws {
    let curves = elements().filter { $0["class"]?.hasPrefix("limit") ?? false }
    #expect(curves.count == 4)
    let frame = try #require(elements().first { $0["class"] == "axis" })
    let bottom = try RunChartTests.number(frame, "y1")
    for curve in curves {
      let points = try #require(curve["points"]).split(separator: " ")
        .map { $0.split(separator: ",").compactMap { Double($0) } }
      #expect(points.allSatisfy { $0.count == 2 && $0[1] >= 0 && $0[1] <= bottom + 0.1 })
      // From the edge of the frame inwards, each point differs from the one before.
      #expect(zip(points, points.dropFirst()).allSatisfy { $0[0] < $1[0] && $0[1] != $1[1] })
    }
  }
}
