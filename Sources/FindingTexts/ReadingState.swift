/// How far the reading of a large file is.
public struct ReadingState: Hashable, Sendable {
  /// Read so far.
  public var bytes: Int
  public var rows: Int
  /// All of the file's; `nil` where that can't be known.
  public var size: Int?
  /// Since it was begun; more than 0.
  public var seconds: Double

  public init(bytes: Int, rows: Int, size: Int?, seconds: Double) {
    self.bytes = bytes
    self.rows = rows
    self.size = size
    self.seconds = seconds
  }

  var megabytes: Int { bytes / 1_000_000 }

  /// All megabytes, the percentage that has been read, and the whole seconds that the rest will take.
  var ending: (megabytes: Int, percent: Int, secondsLeft: Int)? {
    guard let size, size > 0, bytes > 0 else { return nil }
    let left = seconds * Double(max(0, size - bytes)) / Double(bytes)
    return (size / 1_000_000, min(100, 100 * bytes / size), Int(left.rounded(.up)))
  }

  /// To the thousand, so that the last digits don't flicker.
  var rowsPerSecond: Int { Int(Double(rows) / seconds / 1000) * 1000 }
}
