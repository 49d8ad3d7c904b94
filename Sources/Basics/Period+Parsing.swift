extension Period {
  /// The period that a text names, in any spelling that Danish offices use.
  ///
  /// Read are `2022`, `2022H1`, `2022K2`, `2022KV2`, `2022Q2`, `2022M06`, `2022U27`, `2022W27`, `2022QMAT04`; the same
  /// with a blank, hyphen or stroke (`2022 K2`, `2022-Q2`, `2022/Q2`), or turned round (`K2 2022`); months as `2022-06`,
  /// `06-2022`, `06/2022`, `06.2022` and `202206`; `2022-06-30`, `30-06-2022`, `30.06.2022`, `30/06/2022`; and in words,
  /// Danish or English, with the year last or first: `2. kvartal 2022`, `2022 kvartal 2`, `2nd quarter 2022`,
  /// `1. halvår 2022`, `juni 2022`, `jun. 2022`, `juni-2022`, `uge 27 2022`. Letter case is ignored. Dates are read as
  /// `CalendarDate` reads them.
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

  /// A letter code or a month beside the year, with at most one blank, hyphen or stroke between them.
  private init?(code text: String) {
    if let year = Period.number(text.prefix(4), in: Period.years) {
      let rest = text.dropFirst(4)
      if rest.isEmpty {
        self = .year(year)
      } else if rest.utf8.count == 3, rest.first == "-" || rest.first == "/",
        let month = Period.number(rest.dropFirst(), in: 1...12)
      {
        self = .month(year, month)
      } else if rest.utf8.count == 2, let month = Period.number(rest, in: 1...12) {
        self = .month(year, month)
      } else {
        self.init(year: year, part: Period.isSeparator(rest.first) ? rest.dropFirst() : rest)
      }
    } else if let year = Period.number(text.suffix(4), in: Period.years) {
      let rest = text.dropLast(4)
      if rest.utf8.count <= 3, let sign = rest.last, "-/.".contains(sign),
        let month = Period.number(rest.dropLast(), in: 1...12)
      {
        self = .month(year, month)
        return
      }
      self.init(year: year, part: Period.isSeparator(rest.last) ? rest.dropLast() : rest)
    } else {
      return nil
    }
  }

  private static func isSeparator(_ character: Character?) -> Bool {
    character.map { " -/".contains($0) } ?? false
  }

  /// `part` is a letter code with its number: `k2`, `kv2`, `q2`, `m06`, `h1`, `u27`, `w27`, `qmat04`.
  private init?(year: Int, part: Substring) {
    let letters = part.prefix { $0.isLetter }
    let digits = part.dropFirst(letters.count)
    switch letters {
    case "k", "kv", "q": self.init(year, Period.number(digits, in: 1...4), Period.quarter)
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

  /// Words: `2. kvartal 2022`, `2022 kvartal 2`, `2nd quarter 2022`, `juni 2022`, `uge 27 2022`.
  private init?(words text: String) {
    let words = text.replacing("half-year", with: "half").split(whereSeparator: { " ,.-/".contains($0) })
    guard let first = words.first, let last = words.last else { return nil }
    let isLast = Period.number(last, in: Period.years) != nil
    guard let year = Period.number(isLast ? last : first, in: Period.years) else { return nil }
    let parts = Array(isLast ? words.dropLast() : words.dropFirst())
    if parts.count == 1, let month = Period.month(named: parts[0]) {
      self = .month(year, month)
      return
    }
    guard parts.count == 2 else { return nil }
    let leading = Period.ordinal(parts[0])
    let noun = leading == nil ? parts[0] : parts[1]
    guard let number = leading ?? Period.ordinal(parts[1]) else { return nil }
    switch noun {
    case "kvartal", "kvt", "kv", "quarter": self.init(year, (1...4).contains(number) ? number : nil, Period.quarter)
    case "halvår", "half": self.init(year, (1...2).contains(number) ? number : nil, Period.half)
    case "uge", "week":
      guard let week = Period.week(year, number) else { return nil }
      self = week
    default: return nil
    }
  }

  /// `2`, or an English `2nd`.
  private static func ordinal(_ word: Substring) -> Int? {
    let digits = word.prefix { $0.isNumber }
    guard ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) else { return nil }
    return number(digits, in: 1...53)
  }

  static func month(named name: Substring) -> Int? {
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
