internal import Agreement
internal import Assessment
internal import Basics
internal import Evidence
internal import Languages
internal import Rendering

extension ReportPart {
  /// What is due when.
  static let deadlines = ReportPart(
    "deadlines", reader: Bilingual(danish: "sekretariatet", english: "the secretariat"),
    content: Bilingual(danish: "møder, dagsordener og frister", english: "meetings, agendas and deadlines"),
    backsPage: true,
    document: { report, wording in
      report.portfolio.map { portfolio in
        DeadlinesComposer(report: report, portfolio: portfolio, wording: wording).document
      }
    },
    table: { report, wording in
      report.portfolio.map { portfolio in
        TablePart(
          title: wording.deadlinesTitle,
          table: portfolio.deadlinesTable(days: PortfolioAssessment.usualDays, wording.language))
      }
    },
    sections: { page in
      page.report.portfolio.map { portfolio in
        let composer = DeadlinesComposer(report: page.report, portfolio: portfolio, wording: page.wording)
        return composer.sections.map { PageSection(id: $0.kind.id, heading: $0.heading, element: $0.element) }
      } ?? []
    })

  /// The same for calendar programs.
  static let calendar: ReportPart = {
    var part = ReportPart(
      "calendar", reader: Bilingual(danish: "kalendere", english: "calendars"),
      content: Bilingual(
        danish: "møder, dagsordensdage og frister som kalender (iCalendar)",
        english: "meetings, agenda days and deadlines as a calendar (iCalendar)"))
    part.calendar = { report, wording, origin in
      report.portfolio?.calendar(wording, of: origin.agreement, title: wording.text(report.agreement.title))
    }
    return part
  }()
}
