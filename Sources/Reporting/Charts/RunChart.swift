/// What a run chart shows, with every text already in words: observations in order of time about a centre line, a target,
/// the path to it, breaks, and where it is heading.
///
/// Days are days since 1970; values are in the indicator's unit.
struct RunChart: Hashable, Sendable {
  struct Point: Hashable, Sendable {
    var day: Double
    var value: Double
    /// Whether the figure is provisional or incomplete, so that it is drawn hollow.
    var isOpen = false
    /// Whether the line is broken before it: figures are missing in between, or the definition changed.
    var startsAnew = false
  }

  /// A value on a day; with words where they are to stand beside it.
  struct Place: Hashable, Sendable {
    var day: Double
    var value: Double
    var label = ""
  }

  struct Span: Hashable, Sendable {
    var day: Double
    var value: Double
    var low: Double
    var high: Double
  }

  /// The time axis: marks for every period, of which as many are shown as there is room for; see `thinned`.
  struct Times: Hashable, Sendable {
    var marks: [AxisMark] = []
    var anchor = 0
    var strides: [Int] = [1, 2, 5]
  }

  /// The value axis and its words, one for each mark.
  struct Values: Hashable, Sendable {
    var ticks: Ticks
    var labels: [String]
  }

  var title: String
  var description: String
  /// In order of time.
  var points: [Point]
  /// The point that the goal is judged by.
  var judged: Place?
  /// The uncertainty of that point.
  var interval: Span?
  /// The centre line from the day that its segment begins.
  var centre: Place?
  /// The target line; its day is of no account.
  var target: Place?
  /// The corners of the path from baseline to target.
  var path: [Place] = []
  /// In order of time.
  var fan: [Span] = []
  var breaks: [AxisMark] = []
  var deadline: AxisMark?
  var times = Times()
  var values: Values
  /// Said inside the drawing, such as that its figures are illustrative.
  var remark: String?

  init(title: String, description: String, points: [Point], values: Values) {
    self.title = title
    self.description = description
    self.points = points
    self.values = values
  }
}
