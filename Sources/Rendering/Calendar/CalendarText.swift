public import Basics

/// One entry of a calendar.
public struct CalendarEvent: Hashable, Sendable {
  /// The same from one calendar to the next for the same thing, and no other's.
  public var uid: String
  public var day: CalendarDate
  /// Danish clock time; `nil` for a whole day.
  public var start: TimeOfDay?
  /// `nil` for an hour after the start.
  public var end: TimeOfDay?
  public var summary: String
  public var description: String?
  public var location: String?
  /// A code: `meeting`, `agenda`.
  public var category: String

  public init(uid: String, day: CalendarDate, summary: String, category: String) {
    self.uid = uid
    self.day = day
    self.summary = summary
    self.category = category
  }
}

/// A calendar as a file of RFC 5545, <https://www.rfc-editor.org/rfc/rfc5545>.
public enum CalendarText {
  /// - Parameters:
  ///   - name: what calendar programs call it.
  ///   - stamp: the day that the calendar is as of; it stands for the time of making it, so that the same data give the
  ///     same bytes.
  /// - Returns: lines of at most 75 octets ended by CR LF, the events in the order given.
  public static func render(_ events: [CalendarEvent], name: String, stamp: CalendarDate) -> String {
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//maal//maal//DA", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      "X-WR-CALNAME:" + escaped(name),
    ]
    let all = head + copenhagen + events.flatMap { lines(of: $0, stamp: stamp) } + ["END:VCALENDAR"]
    return all.map { folded($0) + "\r\n" }.joined()
  }

  /// Danish time since 1996: summer time from the last Sunday of March to the last Sunday of October, changed at 01:00 UTC
  /// (directive 2000/84/EC, and those before it).
  private static let copenhagen = [
    "BEGIN:VTIMEZONE", "TZID:Europe/Copenhagen",
    "BEGIN:DAYLIGHT", "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZNAME:CEST",
    "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "END:DAYLIGHT",
    "BEGIN:STANDARD", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZNAME:CET",
    "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "END:STANDARD",
    "END:VTIMEZONE",
  ]

  private static func lines(of event: CalendarEvent, stamp: CalendarDate) -> [String] {
    ["BEGIN:VEVENT", "UID:" + escaped(event.uid), "DTSTAMP:\(compact(stamp))T000000Z"] + times(of: event)
      + ["SUMMARY:" + escaped(event.summary), "CATEGORIES:" + escaped(event.category.uppercased())]
      + [event.description.map { "DESCRIPTION:" + escaped($0) }, event.location.map { "LOCATION:" + escaped($0) }]
      .compactMap(\.self)
      // What is only due takes nobody's time.
      + (event.start == nil ? ["TRANSP:TRANSPARENT"] : []) + ["END:VEVENT"]
  }

  private static func times(of event: CalendarEvent) -> [String] {
    guard let start = event.start else {
      return [
        "DTSTART;VALUE=DATE:\(compact(event.day))", "DTEND;VALUE=DATE:\(compact(event.day.advanced(by: 1)))",
      ]
    }
    // An end before the start is one after midnight.
    let length = event.end.map { ($0.minutes - start.minutes + 1440) % 1440 } ?? 60
    return [
      "DTSTART;TZID=Europe/Copenhagen:\(compact(event.day))T\(compact(start))00",
      "DURATION:PT\(max(1, length))M",
    ]
  }

  private static func compact(_ day: CalendarDate) -> String { day.description.filter { $0 != "-" } }
  private static func compact(_ time: TimeOfDay) -> String { time.description.filter { $0 != ":" } }

  /// The value type TEXT, section 3.3.11. Other control characters may not stand in it.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "\\", ";", ",": escaped += "\\\(scalar)"
      case "\n": escaped += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }

  /// Folded at 75 octets, section 3.1, between characters.
  static func folded(_ line: String) -> String {
    var folded = "", octets = 0
    for scalar in line.unicodeScalars {
      let length = scalar.utf8.count
      if octets + length > 75 {
        folded += "\r\n "
        octets = 1
      }
      folded.unicodeScalars.append(scalar)
      octets += length
    }
    return folded
  }
}
