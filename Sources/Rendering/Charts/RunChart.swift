/// What a run chart shows, with every text already in words: observations in order of time about a centre line, a target,
/// the path to it, breaks, and where it is heading.
///
/// Days are days since 1970; values are in the indicator's unit.
public struct RunChart: Hashable, Sendable {
  public struct Point: Hashable, Sendable {
    public var day: Double
    public var value: Double
    /// Whether the figure is provisional or incomplete, so that it is drawn hollow.
    public var isOpen = false
    /// Whether the line is broken before it: figures are missing in between, or the definition changed.
    public var startsAnew = false

    /// Whether it is part of a signal of variation that isn't random.
    public var isSignal: Bool
    /// What a pointer on it is told.
    public var name: String

    public init(
      day: Double, value: Double, isOpen: Bool = false, startsAnew: Bool = false, isSignal: Bool = false,
      name: String = ""
    ) {
      self.day = day
      self.value = value
      self.isOpen = isOpen
      self.startsAnew = startsAnew
      self.isSignal = isSignal
      self.name = name
    }
  }

  /// A value on a day; with words where they are to stand beside it.
  public struct Place: Hashable, Sendable {
    public var day: Double
    public var value: Double
    public var label = ""

    public init(day: Double, value: Double, label: String = "") {
      self.day = day
      self.value = value
      self.label = label
    }
  }

  public struct Span: Hashable, Sendable {
    public var day: Double
    public var value: Double
    public var low: Double
    public var high: Double

    public init(day: Double, value: Double, low: Double, high: Double) {
      self.day = day
      self.value = value
      self.low = low
      self.high = high
    }
  }

  /// The time axis: marks for every period, of which as many are shown as there is room for; see `thinned`.
  public struct Times: Hashable, Sendable {
    public var marks: [AxisMark] = []
    public var anchor = 0
    public var strides: [Int] = [1, 2, 5]

    public init(marks: [AxisMark] = [], anchor: Int = 0, strides: [Int] = [1, 2, 5]) {
      self.marks = marks
      self.anchor = anchor
      self.strides = strides
    }
  }

  /// The value axis and its words, one for each mark.
  public struct Values: Hashable, Sendable {
    public var ticks: Ticks
    public var labels: [String]

    public init(ticks: Ticks, labels: [String]) {
      self.ticks = ticks
      self.labels = labels
    }
  }

  public var title: String
  public var description: String
  /// In order of time.
  public var points: [Point]
  /// The point that the goal is judged by.
  public var judged: Place?
  /// The uncertainty of that point.
  public var interval: Span?
  /// The centre line from the day that its segment begins.
  public var centre: Place?
  /// The target line; its day is of no account.
  public var target: Place?
  /// The corners of the path from baseline to target.
  public var path: [Place] = []
  /// In order of time.
  public var fan: [Span] = []
  public var breaks: [AxisMark] = []
  public var deadline: AxisMark?
  public var times = Times()
  public var values: Values
  /// Said inside the drawing, such as that its figures are illustrative.
  public var remark: String?

  public init(title: String, description: String, points: [Point], values: Values) {
    self.title = title
    self.description = description
    self.points = points
    self.values = values
  }
}
