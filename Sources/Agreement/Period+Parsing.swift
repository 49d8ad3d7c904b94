extension Period {
  /// The period that a text names, in any spelling that Danish offices use.
  ///
  /// Read are `2022`, `2022H1`, `2022K2`, `2022Q2`, `2022M06`, `2022U27`, `2022W27`, `2022QMAT04`; the same with a
  /// blank or hyphen (`2022 K2`, `2022-Q2`), or turned round (`K2 2022`); `2022-06`,
  /// `2022-06-30`, `30-06-2022`, `30.06.2022`, `30/06/2022`; and in words, Danish or English: `2. kvartal 2022`,
  /// `1. halvår 2022`, `juni 2022`, `jun. 2022`, `uge 27 2022`, `Q2 2022`. Letter case is ignored.
  /// Returns `nil` for anything else. Years 1900-2199.
  public init?(parsing text: some StringProtocol) {
    let trimmed = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let period = Period(code: trimmed) ?? Period(words: trimmed) {
      self = period
    } else if let date = CalendarDate(parsing: trimmed) {
      self = .day(date)
    } else {
      return nil
    }
  }

  private static let years = 1900...2199

  /// A letter code beside the year.
  private init?(code text: String) {
    let compact = text.filter { $0 != " " && $0 != "-" }
    guard compact.utf8.count >= 4, compact.utf8.allSatisfy({ $0 < 128 }) else { return nil }
    if let year = Period.number(compact, in: Period.years), compact.utf8.count == 4 {
      self = .year(year)
    } else if text.utf8.count == 7, text.dropFirst(4).first == "-",
      let year = Period.number(text.prefix(4), in: Period.years),
      let month = Period.number(text.dropFirst(5), in: 1...12)
    {
      self = .month(year, month)
    } else if let year = Period.number(compact.prefix(4), in: Period.years) {
      self.init(year: year, part: compact.dropFirst(4))
    } else if let year = Period.number(compact.suffix(4), in: Period.years) {
      self.init(year: year, part: compact.dropLast(4))
    } else {
      return nil
    }
  }

  /// `part` is a letter code with its number: `k2`, `q2`, `m06`, `h1`, `u27`, `w27`, `qmat04`.
  private init?(year: Int, part: Substring) {
    let letters = part.prefix { $0.isLetter }
    let digits = part.dropFirst(letters.count)
    switch letters {
    case "k", "q": self.init(year, Period.number(digits, in: 1...4), Period.quarter)
    case "h": self.init(year, Period.number(digits, in: 1...2), Period.half)
    case "m": self.init(year, Period.number(digits, in: 1...12), Period.month)
    case "u", "w":
      guard let number = Period.number(digits, in: 1...53), let week = Period.week(year, number) else { return nil }
      self = week
    case "qmat": self.init(year, Period.number(digits, in: 1...4), Period.rollingYear)
    default: return nil
    }
  }

  private init?(_ year: Int, _ number: Int?, _ make: (Int, Int) -> Period) {
    guard let number else { return nil }
    self = make(year, number)
  }

  /// Words: `2. kvartal 2022`, `juni 2022`, `uge 27 2022`.
  private init?(words text: String) {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "," })
    guard let year = words.last.flatMap({ Period.number($0, in: Period.years) }) else { return nil }
    let parts = words.dropLast().map { $0.hasSuffix(".") ? $0.dropLast() : $0 }
    if parts.count == 1, let month = Period.month(named: parts[0]) {
      self = .month(year, month)
      return
    }
    guard parts.count == 2 else { return nil }
    let (number, noun) = Period.number(parts[0], in: 1...53) != nil ? (parts[0], parts[1]) : (parts[1], parts[0])
    let ordinal = number.prefix { $0.isNumber }
    switch noun {
    case "kvartal", "kvt", "kv", "quarter": self.init(year, Period.number(ordinal, in: 1...4), Period.quarter)
    case "halvår", "half", "half-year": self.init(year, Period.number(ordinal, in: 1...2), Period.half)
    case "uge", "week":
      guard let number = Period.number(ordinal, in: 1...53), let week = Period.week(year, number) else { return nil }
      self = week
    default: return nil
    }
  }

  private static func month(named name: Substring) -> Int? {
    let danish = [
      "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
      "december",
    ]
    let english = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    for names in [danish, english] {
      for (index, full) in names.enumerated()
      where name == full || (name.count >= 3 && name.count <= 4 && full.hasPrefix(name)) {
        return index + 1
      }
    }
    return nil
  }

  static func number(_ digits: some StringProtocol, in range: ClosedRange<Int>) -> Int? {
    guard !digits.isEmpty, digits.utf8.count <= 4, digits.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(digits), range.contains(number)
    else { return nil }
    return number
  }
}

extension CalendarDate {
  /// An ISO date (`2022-06-30`) or a Danish one (`30-06-2022`, `30.06.2022`, `30/6/2022`).
  ///
  /// A day and month of one digit are read; a year has four. Returns `nil` for anything else, and for days that don't
  /// exist.
  public init?(parsing text: some StringProtocol) {
    let parts = text.split(omittingEmptySubsequences: false, whereSeparator: { "-./".contains($0) })
    guard parts.count == 3, parts.allSatisfy({ $0.utf8.count <= 4 && !$0.isEmpty }) else { return nil }
    let iso = parts[0].utf8.count == 4
    guard iso ? text.utf8.dropFirst(4).first == UInt8(ascii: "-") : parts[2].utf8.count == 4,
      let year = Period.number(iso ? parts[0] : parts[2], in: 1900...2199),
      let month = Period.number(parts[1], in: 1...12),
      let day = Period.number(iso ? parts[2] : parts[0], in: 1...31)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
