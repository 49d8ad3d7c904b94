extension CalendarDate {
  /// An ISO date (`2022-06-30`, `20220630`), a Danish one (`30-06-2022`, `30.06.2022`, `30/6/2022`), or one in words,
  /// Danish or English (`30. juni 2022`, `30 jun 2022`, `30 June 2022`).
  ///
  /// A day and month of one digit are read; a year has four. Both separators are the same. A time of day behind a blank
  /// or `T`, as databases write it (`2022-06-30 00:00:00.000`), is read over; one with a time zone isn't, since the day
  /// may be another one here. Returns `nil` for anything else, and for days that don't exist. Years 1900-2199.
  public init?(parsing text: some StringProtocol) {
    if let date = CalendarDate(numerals: text) ?? CalendarDate(compact: text) {
      self = date
      return
    }
    let words = text.lowercased().split { $0 == " " || $0 == "\u{A0}" || $0 == "." || $0 == "," }
    if words.count == 3, let day = Period.number(words[0], in: 1...31), let month = Period.month(named: words[1]),
      let year = Period.number(words[2], in: 1900...2199)
    {
      self.init(year: year, month: month, day: day)
      return
    }
    guard let end = text.firstIndex(where: { $0 == " " || $0 == "T" || $0 == "t" }),
      CalendarDate.isTimeOfDay(text[text.index(after: end)...])
    else { return nil }
    self.init(numerals: text[..<end])
  }

  /// `14:35`, `14:35:12` or `14:35:12.000`; a second of 60 is a leap second.
  private static func isTimeOfDay(_ text: some StringProtocol) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), Period.number(parts[0], in: 0...23) != nil, parts[1].utf8.count == 2,
      Period.number(parts[1], in: 0...59) != nil
    else { return false }
    guard parts.count == 3 else { return true }
    let seconds = parts[2].split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    return seconds[0].utf8.count == 2 && Period.number(seconds[0], in: 0...60) != nil
      && (seconds.count == 1 || !seconds[1].isEmpty && seconds[1].utf8.allSatisfy { (48...57).contains($0) })
  }

  /// Eight digits, year first. With the day first they would give a month above 18.
  private init?(compact text: some StringProtocol) {
    guard text.utf8.count == 8, text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text),
      (1900...2199).contains(number / 10_000)
    else { return nil }
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// Digits with two separators.
  private init?(numerals text: some StringProtocol) {
    // Byte by byte, since a register extract has millions of dates.
    var parts = (0, 0, 0), digits = (0, 0, 0)
    var part = 0
    var separator: UInt8?
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Int(byte) - 48
        switch part {
        case 0: (parts.0, digits.0) = (parts.0 * 10 + digit, digits.0 + 1)
        case 1: (parts.1, digits.1) = (parts.1 * 10 + digit, digits.1 + 1)
        default: (parts.2, digits.2) = (parts.2 * 10 + digit, digits.2 + 1)
        }
        guard digits.0 <= 4, digits.1 <= 2, digits.2 <= 4 else { return nil }
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"):
        guard part < 2, separator == nil || separator == byte else { return nil }
        separator = byte
        part += 1
      default: return nil
      }
    }
    let iso = digits.0 == 4
    guard part == 2, (1...2).contains(digits.1), !iso || separator == UInt8(ascii: "-"),
      iso ? (1...2).contains(digits.2) : (1...2).contains(digits.0) && digits.2 == 4
    else { return nil }
    let year = iso ? parts.0 : parts.2
    guard (1900...2199).contains(year) else { return nil }
    self.init(year: year, month: parts.1, day: iso ? parts.2 : parts.0)
  }
}
