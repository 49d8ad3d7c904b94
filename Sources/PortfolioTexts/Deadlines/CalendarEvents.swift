internal import Agreement
public import Assessment
internal import Basics
internal import Evidence
internal import Languages
internal import Rendering

extension PortfolioAssessment {
  /// The meetings, agenda days, follow-ups and deadlines as a calendar file of RFC 5545.
  ///
  /// - Parameter name: that of the agreement's folder, which keeps the events of two agreements apart.
  public func calendar(_ wording: any PortfolioWording, of name: String, title: String) -> String {
    let meetings = Dictionary(
      meetings.map { ("meeting:\($0.meeting.id)", $0.meeting) }, uniquingKeysWith: { first, _ in first })
    let events = deadlines.map { deadline in
      var event = CalendarEvent(
        uid: "\(deadline.uid)@\(name).maal", day: deadline.date, summary: deadline.words(wording),
        category: deadline.kind.rawValue)
      if deadline.kind == .meeting, let meeting = meetings[deadline.subject] {
        event.start = meeting.start
        event.end = meeting.end
        event.location = meeting.place
      }
      event.description = [deadline.who.isEmpty ? nil : deadline.who, deadline.subject].compactMap(\.self)
        .joined(separator: "\n")
      return event
    }
    return CalendarText.render(events, name: title, stamp: day)
  }
}

extension Deadline {
  /// What is due, marked where it is made up.
  func words(_ wording: any PortfolioWording) -> String {
    let words = wording.deadline(kind, wording.text(title))
    return isIllustrative ? "\(words) \(wording.illustrativeMark)" : words
  }

  /// The same as long as it is the same thing that is due, also when its day moves. A step is told by its words, since
  /// another step of the same initiative is another event.
  fileprivate var uid: String {
    let id = subject.replacing(":", with: "-")
    let base = id.hasPrefix(kind.rawValue + "-") ? id : "\(kind.rawValue)-\(id)"
    switch kind {
    case .step, .answer, .delivery: return base + "-" + String(digest(of: title.danish + "\n" + who), radix: 16)
    case .meeting, .agenda, .followUp, .goal, .grant: return base
    }
  }
}

/// FNV-1a, 64 bits (<https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>): short, and the same on every machine.
private func digest(of text: String) -> UInt64 {
  text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}
