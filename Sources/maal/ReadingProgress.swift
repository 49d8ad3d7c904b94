internal import FindingTexts
internal import Glibc
internal import Reading
internal import Reporting
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
  private let wording: any Wording

  private static let second: UInt64 = 1_000_000_000

  init(quiet: Bool, wording: any Wording) {
    self.wording = wording
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
      let seconds = Double(now - state.begun) / Double(Self.second)
      return wording.reading(ReadingState(bytes: bytes, rows: rows, size: state.size, seconds: seconds))
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

  private static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * second + UInt64(time.tv_nsec)
  }
}
