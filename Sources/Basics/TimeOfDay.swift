/// A time of day on a Danish clock.
public struct TimeOfDay: Hashable, Sendable, Comparable {
  /// 0-1439.
  public let minutes: Int

  /// - Parameters:
  ///   - hour: 0-23.
  ///   - minute: 0-59.
  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  /// `13.00`, `13:00`, `9.30`, `kl. 13.00`, `13`. `nil` for anything else.
  public init?(parsing text: some StringProtocol) {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace)
    let digits = words.count == 2 && ["kl", "kl."].contains(words[0]) ? words[1] : words.count == 1 ? words[0] : ""
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }
    guard (1...2).contains(parts.count), let hour = Period.number(parts[0], in: 0...23) else { return nil }
    guard parts.count == 2 else {
      self.init(hour: hour, minute: 0)
      return
    }
    guard parts[1].utf8.count == 2, let minute = Period.number(parts[1], in: 0...59) else { return nil }
    self.init(hour: hour, minute: minute)
  }

  public var hour: Int { minutes / 60 }
  public var minute: Int { minutes % 60 }

  public static func < (a: TimeOfDay, b: TimeOfDay) -> Bool { a.minutes < b.minutes }
}

extension TimeOfDay: CustomStringConvertible {
  /// `13:00`.
  public var description: String { "\(padded(hour, 2)):\(padded(minute, 2))" }
}
