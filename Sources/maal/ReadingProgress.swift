internal import Glibc
internal import Ingest
internal import Synchronization

/// Tells on a terminal how far the reading of large files is, after the first second.
final class ReadingProgress: Sendable {
  private struct State {
    /// When the file at hand was begun, and when it was last told of; in nanoseconds.
    var begun: UInt64
    var told: UInt64 = 0
    /// How many bytes the file has; `nil` where that can't be known.
    var size: Int?
    var isShown = false
  }

  private let state: Mutex<State>
  private let isOn: Bool

  private static let second: UInt64 = 1_000_000_000

  init(quiet: Bool) {
    isOn = !quiet && isatty(STDERR_FILENO) == 1
    state = Mutex(State(begun: ReadingProgress.now))
  }

  /// Begins with another file.
  func begin(size: Int?) {
    guard isOn else { return }
    clear()
    state.withLock { $0 = State(begun: ReadingProgress.now, size: size) }
  }

  func tell(bytes: Int, rows: Int) {
    guard isOn else { return }
    let now = ReadingProgress.now
    let text = state.withLock { state -> String? in
      guard now - state.begun > Self.second, now - state.told > Self.second / 4 else { return nil }
      state.told = now
      state.isShown = true
      return Self.text(bytes: bytes, size: state.size, rows: rows, nanoseconds: now - state.begun)
    }
    if let text { Console().message("\r\u{1B}[K" + text) }
  }

  /// Takes the line away.
  func clear() {
    guard isOn else { return }
    let wasShown = state.withLock { state in
      defer { state.isShown = false }
      return state.isShown
    }
    if wasShown { Console().message("\r\u{1B}[K") }
  }

  /// `412 MB  38 %  8400000/s  0:02`: bytes, share, rows a second, time left.
  static func text(bytes: Int, size: Int?, rows: Int, nanoseconds: UInt64) -> String {
    let seconds = Double(nanoseconds) / Double(second)
    var parts = ["\(bytes / 1_000_000) MB"]
    if let size, size > 0 { parts.append("\(min(100, 100 * bytes / size)) %") }
    parts.append("\(Int(Double(rows) / max(seconds, 0.001)))/s")
    if let size, bytes > 0 {
      let left = Int(seconds * Double(max(0, size - bytes)) / Double(bytes))
      parts.append("\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60)")
    }
    return parts.joined(separator: "  ")
  }

  private static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * second + UInt64(time.tv_nsec)
  }
}
