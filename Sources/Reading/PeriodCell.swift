internal import Basics
internal import Findings

/// A cell of a column of periods.
struct PeriodCell {
  let text: String
  let period: Period?
  /// Whether it ends with the star that Statistics Denmark puts after what is provisional: `2022K2*`.
  let isProvisional: Bool

  init(_ text: String) {
    self.text = text
    isProvisional = text.last == "*"
    period = Period(parsing: isProvisional ? text.dropLast() : text[...])
  }

  /// The day that a spreadsheet has this number for, from 2000 to 2050.
  var spreadsheetDay: CalendarDate? { PeriodCell.spreadsheetDay(text) }

  /// The same for a cell that is no date: what it may have been is a suggestion.
  static func hint(on text: String) -> (suggestion: String?, cause: Cause?) {
    if let day = spreadsheetDay(text) { return (day.description, .spreadsheetDate) }
    return (nil, hasShortYear(text) ? .shortYear : nil)
  }

  /// Excel counts days from the end of 1899.
  private static func spreadsheetDay(_ text: String) -> CalendarDate? {
    guard text.utf8.count == 5, text.utf8.allSatisfy({ (48...57).contains($0) }), let days = Int(text),
      (36526...55153).contains(days)
    else { return nil }
    return CalendarDate(dayNumber: days - 25569)
  }

  /// Whether it would be a period or a date if the year had four digits: `juni 22`, `30-06-22`, `22K2`.
  private static func hasShortYear(_ text: String) -> Bool {
    let digits = text.suffix(while: { $0.isASCII && $0.isNumber })
    let leading = text.prefix { $0.isASCII && $0.isNumber }
    return digits.count == 2 && digits.count < text.count && Period(parsing: text.dropLast(2) + "20" + digits) != nil
      || leading.count == 2 && leading.count < text.count && Period(parsing: "20" + text) != nil
  }
}

extension String {
  fileprivate func suffix(while isKept: (Character) -> Bool) -> Substring {
    self[(lastIndex { !isKept($0) }.map { index(after: $0) } ?? startIndex)...]
  }
}
