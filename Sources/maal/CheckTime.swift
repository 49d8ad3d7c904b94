internal import Agreement
internal import ArgumentParser
internal import Assessment
internal import Basics
internal import Evidence
internal import PortfolioTexts
internal import Reading
internal import Reporting

/// What `--period` names: a period, a day, or a meeting by its id.
enum CheckTime: Hashable, Sendable, ExpressibleByArgument {
  case period(Period)
  case meeting(String)

  /// What is no period, nor could be an id, is nothing; `2022K5` is a period that isn't one.
  init?(argument: String) {
    if let period = Period(parsing: argument) {
      self = .period(period)
    } else if argument.contains(where: \.isLetter), !argument.contains(where: \.isWhitespace),
      argument.wholeMatch(of: /[0-9]{4}[-\/]?[A-Za-z]{1,4}[0-9]{0,2}/) == nil
    {
      self = .meeting(argument)
    } else {
      return nil
    }
  }

  /// The period, where no agreement is needed to tell it.
  var period: Period? { if case .period(let period) = self { period } else { nil } }

  /// The period or day that is meant in an agreement: of a meeting its day, and of one still to come the day that its
  /// agenda is due.
  func resolved(
    in agreement: Agreement, folder: String, _ options: CommonOptions
  ) throws -> Period {
    let id: String
    switch self {
    case .period(let period): return period
    case .meeting(let text): id = text
    }
    var meetingsOnly = agreement
    meetingsOnly.sources = agreement.sources.filter { $0.shape == Meeting.shape }
    let meetings = Ingest.read(meetingsOnly, in: folder, options).evidence.portfolio.meetings
    guard let meeting = meetings.first(where: { $0.id.rawValue == id }) else {
      let near = Spelling.nearest(to: id, among: meetings.map(\.id.rawValue))
      throw options.misuse(options.wording.noSuchPeriod(id, suggestion: near))
    }
    guard meeting.status == .planned, let group = agreement.group(meeting.group) else { return .day(meeting.date) }
    let workingDays = WorkingDays(closed: Set(agreement.closedDays))
    return .day(group.agendaDue(of: meeting, workingDays) ?? meeting.date)
  }
}
