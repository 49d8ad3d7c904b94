package import Agreement
package import Assessment
internal import Basics
internal import Evidence
internal import Languages
package import Rendering

/// What is due and what is overdue, by day.
package struct DeadlinesComposer {
  private let agreement: Agreement
  private let portfolio: PortfolioAssessment
  private let days: Int
  private let wording: any PortfolioWording

  /// - Parameter days: how far ahead and back it looks.
  package init(
    _ agreement: Agreement, portfolio: PortfolioAssessment, days: Int = PortfolioAssessment.usualDays,
    wording: any PortfolioWording
  ) {
    (self.agreement, self.portfolio, self.days, self.wording) = (agreement, portfolio, days, wording)
  }

  private var words: InitiativeWords { InitiativeWords(portfolio: portfolio, wording: wording) }
  private var deadlines: [Deadline] { portfolio.deadlines.around(portfolio.day, days: days) }

  package var document: Document {
    Document(
      title: "\(wording.deadlinesTitle): \(wording.text(agreement.title))",
      subtitle: wording.standing(on: wording.date(portfolio.day)), sections: sections)
  }

  package var sections: [Document.Section] {
    let overdue = deadlines.filter { $0.state == .overdue }, due = deadlines.filter { $0.state == .due }
    let until = wording.date(portfolio.day.advanced(by: days))
    return [
      Document.Section(
        "deadlines", wording.deadlinesTitle,
        [.paragraphs([wording.deadlineCounts(due: due.count, overdue: overdue.count, until: until)])]),
      Document.Section("deadlines-passed", wording.deadlinesPassed, [table(overdue)]),
      Document.Section("deadlines-ahead", wording.deadlinesAhead, [table(due)]),
      Document.Section("deadlines-meetings", wording.meetingsHeading, [.bullets(meetings)]),
    ].filter { !$0.isEmpty }
  }

  private func table(_ deadlines: [Deadline]) -> Document.Block {
    let headings = PortfolioHeadings.deadlines
    let columns: [WordColumn<Deadline>] = [
      .init(headings.what, text: { $0.words(wording) }),
      .init(headings.who, text: { who($0) }),
      .init(headings.date, text: { wording.shortDate($0.date) }),
    ]
    return .table(Document.Table(columns, of: deadlines, in: wording.language))
  }

  private func who(_ deadline: Deadline) -> String {
    deadline.who.isEmpty
      ? wording.none : portfolio.group(ID(deadline.who)).map { wording.text($0.title) } ?? deadline.who
  }

  /// When agendas are to go out, which went out late, and which minutes are missing.
  private var meetings: [String] {
    portfolio.meetings.filter { $0.meeting.status != .cancelled }.flatMap { assessment -> [String] in
      let meeting = assessment.meeting
      let group = words.group(meeting.group), date = wording.date(meeting.date)
      var sentences: [String] = []
      if let due = assessment.agendaDue, meeting.date >= portfolio.day || assessment.agendaLate != nil {
        sentences.append(
          wording.agenda(
            group, meeting: date, due: wording.dateWithWeekday(due),
            sent: meeting.agendaSent.map(wording.date), late: assessment.agendaLate))
      }
      if assessment.lacksMinutes { sentences.append(wording.withoutMinutes(group, meeting: date)) }
      return sentences
    }
  }
}
