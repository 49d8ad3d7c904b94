/// Looks at the points of one segment of a control chart, one after the other, and remembers which rules each breaks.
struct RuleWatch {
  /// How many points make a shift or a trend.
  private static let runLength = 7

  /// A set of rules in one byte: hashing a `Set` for each mark costs more than finding the marks.
  private struct Marks: OptionSet {
    var rawValue: UInt8
    static let beyondLimit = Marks(rawValue: 1)
    static let shift = Marks(rawValue: 2)
    static let trend = Marks(rawValue: 4)
    static let twoOfThree = Marks(rawValue: 8)

    var rules: Set<ControlChart.Rule> { Self.sets[Int(rawValue)] }

    /// The set for each of the 16 combinations.
    private static let sets: [Set<ControlChart.Rule>] = (0..<16).map { bits in
      let pairs: [(Marks, ControlChart.Rule)] = [
        (.beyondLimit, .beyondLimit), (.shift, .shift), (.trend, .trend), (.twoOfThree, .twoOfThree),
      ]
      return Set(pairs.filter { Marks(rawValue: UInt8(bits)).contains($0.0) }.map(\.1))
    }
  }

  private var marks: [Marks] = []
  private var hasMarks = false
  private var previous: Double?
  /// Which side of the centre the present run is on (1 above, -1 below, 0 none), and how many points it has.
  private var runSide = 0
  private var runCount = 0
  /// Which way the present row of steps goes, and how many points it joins.
  private var stepSide = 0
  private var stepCount = 1
  /// The outer thirds (1 high, -1 low, 0 neither) of the two points before, and how many points there are since a gap.
  private var zones = (0, 0)
  private var sinceGap = 0

  init(capacity: Int) {
    marks.reserveCapacity(capacity)
  }

  /// Notes the next point of the segment.
  ///
  /// - Parameter reach: The distance from centre to limit, before limits were cut off at what is possible; `nil`
  ///   without limits.
  mutating func see(_ point: borrowing ControlChart.Point, reach: Double?) {
    marks.append([])
    guard let value = point.value, let centre = point.centre else { return forget() }
    if let low = point.low, let high = point.high, value < low || value > high { mark(.beyondLimit, last: 1) }
    watchRun(Self.side(of: value, about: centre))
    watchSteps(previous.map { Self.side(of: value, about: $0) } ?? 0)
    let isOuter = reach.map { abs(value - centre) > $0 * 2 / 3 } ?? false
    watchZones(isOuter ? Self.side(of: value, about: centre) : 0)
    previous = value
  }

  /// Writes what was noted to the points, which end with those of this segment.
  func mark(_ points: inout [ControlChart.Point]) {
    guard hasMarks else { return }
    let start = points.count - marks.count
    for (offset, mark) in marks.enumerated() where !mark.isEmpty {
      points[start + offset].rules = mark.rules
    }
  }

  private static func side(of value: Double, about centre: Double) -> Int {
    value > centre ? 1 : (value < centre ? -1 : 0)
  }

  private mutating func mark(_ mark: Marks, last count: Int) {
    hasMarks = true
    for index in (marks.count - count)..<marks.count { marks[index].formUnion(mark) }
  }

  /// A gap: nothing goes on across it.
  private mutating func forget() {
    previous = nil
    (runSide, runCount) = (0, 0)
    (stepSide, stepCount) = (0, 1)
    (zones, sinceGap) = ((0, 0), 0)
  }

  private mutating func watchRun(_ side: Int) {
    runCount = side != 0 && side == runSide ? runCount + 1 : 1
    runSide = side
    if side != 0, runCount >= Self.runLength { mark(.shift, last: runCount == Self.runLength ? runCount : 1) }
  }

  private mutating func watchSteps(_ side: Int) {
    stepCount = side != 0 && side == stepSide ? stepCount + 1 : 2
    stepSide = side
    if side != 0, stepCount >= Self.runLength { mark(.trend, last: stepCount == Self.runLength ? stepCount : 1) }
  }

  private mutating func watchZones(_ zone: Int) {
    sinceGap += 1
    let (first, second) = zones
    zones = (second, zone)
    guard sinceGap >= 3, first != 0 || second != 0 else { return }
    let side = first == second ? first : (zone == first || zone == second ? zone : 0)
    guard side != 0 else { return }
    hasMarks = true
    if first == side { marks[marks.count - 3].formUnion(.twoOfThree) }
    if second == side { marks[marks.count - 2].formUnion(.twoOfThree) }
    if zone == side { marks[marks.count - 1].formUnion(.twoOfThree) }
  }
}
