import Agreement
import Assessment
import Basics
import Evidence
import Testing

/// One initiative of a group that reports to a forum, to be varied by each test.
struct PortfolioSetting {
  var group = Group(id: ID("fg"), title: Bilingual("Følgegruppen"), reportsTo: ID("forum"))
  var forum = Group(id: ID("forum"), title: Bilingual("Forum"), agendaDays: 14)
  var initiative = Initiative(id: ID("fgu"), title: "FGU", row: row)
  var logs = PortfolioLogs()
  var closed: [CalendarDate] = []

  static let row = RowOrigin(file: "x.csv", line: 2)

  init() { initiative.group = ID("fg") }

  /// Statuses by day.
  func said(_ statuses: KeyValuePairs<String, StatusReport.Status>) -> Self {
    var setting = self
    for (day, status) in statuses {
      setting.logs.statuses.append(
        StatusReport(initiative: ID("fgu"), date: .of(day), status: status, row: Self.row))
    }
    return setting
  }

  /// Meetings of the forum by day.
  func meetings(_ days: KeyValuePairs<String, Meeting.Status?>, of group: String = "forum") -> Self {
    var setting = self
    for (day, status) in days {
      var meeting = Meeting(id: ID("\(group)-\(day)"), group: ID(group), date: .of(day), row: Self.row)
      meeting.status = status
      setting.logs.meetings.append(meeting)
    }
    return setting
  }

  func with(_ change: (inout Self) -> Void) -> Self {
    var setting = self
    change(&setting)
    return setting
  }

  func assess(_ day: String) -> PortfolioAssessment {
    var logs = logs
    logs.initiatives.append(initiative)
    logs.followUps += []  // there is a table of plans
    var agreement = Agreement(
      title: Bilingual("Aftale"), first: .of("2019-07-01"), last: .of("2023-12-31"), area: "1083", areas: [],
      sources: [], indicators: [], goals: [])
    agreement.groups = [group, forum]
    agreement.closedDays = closed
    return PortfolioAssessment(agreement, logs.known(on: .of(day)))
  }

  func one(_ day: String) throws -> InitiativeAssessment { try #require(assess(day).initiatives.first) }
}

extension CalendarDate {
  /// A day that the test states in a form that is read.
  fileprivate static func of(_ text: String) -> CalendarDate {
    CalendarDate(parsing: text) ?? CalendarDate(dayNumber: .min)
  }
}

@Suite struct SilenceOfInitiativesTests {
  private let base = PortfolioSetting().meetings([
    "2022-01-10": .held, "2022-03-10": .held, "2022-05-10": .planned, "2022-06-10": .cancelled,
  ])

  @Test(arguments: [
    // Given for the latest held meeting of 10 March, counted from the day after the one before.
    ("2022-01-11", "2022-05-01", false), ("2022-01-10", "2022-05-01", true), ("2022-03-10", "2022-05-01", false),
    // Between the two meetings the one in January is the latest, and the first: any status will do.
    ("2021-06-01", "2022-03-09", false),
    // On the day of the meeting that meeting counts.
    ("2022-01-05", "2022-03-10", true),
    // What was planned or cancelled wasn't held.
    ("2022-03-01", "2022-12-31", false),
  ])
  func aStatusIsDueForEachMeeting(_ said: String, _ day: String, _ isSilent: Bool) throws {
    #expect(try base.said([said: .implementation]).one(day).isSilent == isSilent)
  }

  @Test func nothingSaidIsSilence() throws {
    #expect(try base.one("2022-02-01").isSilent)
    #expect(try !base.one("2022-01-09").isSilent, "no meeting has been held")
  }

  @Test func whatBeganAfterTheMeetingOwesNothing() throws {
    let late = base.with { $0.initiative.plannedStart = .of("2022-03-11") }
    #expect(try !late.one("2022-05-01").isSilent)
    #expect(try base.with { $0.initiative.plannedStart = .of("2022-03-10") }.one("2022-05-01").isSilent)
  }

  @Test(arguments: [StatusReport.Status.closed, .cancelled, .handedOver])
  func whatIsOverOwesNothing(_ status: StatusReport.Status) throws {
    #expect(try !base.said(["2021-01-01": status]).one("2022-05-01").isSilent)
  }

  @Test func aForumThatIsToldOnceAYearWaitsAYear() throws {
    let yearly = base.with { $0.forum.statusEvery = .year }.said(["2022-01-10": .implementation])
    #expect(try !yearly.one("2023-01-09").isSilent)
    #expect(try yearly.one("2023-01-10").isSilent)
  }

  @Test func withoutMeetingsAStatusIsDueEvery90Days() throws {
    let without = PortfolioSetting().said(["2022-01-10": .implementation])
    #expect(try !without.one("2022-04-09").isSilent)
    #expect(try without.one("2022-04-10").isSilent)
  }

  @Test func theOwnGroupIsTheForumWhereTheOneAboveHasNoMeetings() throws {
    let own = PortfolioSetting().meetings(["2022-01-10": .held, "2022-03-10": .held], of: "fg")
      .said(["2022-01-05": .implementation])
    let assessment = try own.one("2022-05-01")
    #expect(assessment.isSilent && assessment.forum == ID("fg"))
  }
}

@Suite struct InitiativeStandTests {
  @Test(arguments: [
    ("2022-06-30", nil, "2022-06-30", false), ("2022-06-30", nil, "2022-07-01", true),
    (nil, "2022-03-01", "2022-03-02", true), ("2022-12-31", "2022-03-01", "2022-03-02", true),
    (nil, nil, "2022-03-02", false),
  ])
  func isOverdueOnceItsDayHasPassed(_ end: String?, _ step: String?, _ day: String, _ isOverdue: Bool) throws {
    let setting = PortfolioSetting().said(["2022-01-01": .implementation]).with {
      $0.initiative.plannedEnd = end.map { .of($0) }
      $0.logs.statuses[0].byWhen = step.map { .of($0) }
    }
    #expect(try setting.one(day).isOverdue == isOverdue)
    #expect(try !setting.said(["2022-02-01": .handedOver]).one(day).isOverdue)
  }

  @Test(arguments: [
    ("2022-12-31", StatusReport.Status.notStarted, false), ("2023-01-01", .notStarted, true),
    ("2023-01-01", .pipeline, false),
  ])
  func hasNotStartedThoughItsFirstYearHasBegun(
    _ day: String, _ status: StatusReport.Status, _ isNotStarted: Bool
  ) throws {
    let setting = PortfolioSetting().said(["2022-01-01": status]).with { $0.initiative.years = .of([2023, 2024]) }
    #expect(try setting.one(day).isNotStarted == isNotStarted)
  }

  @Test func isUnchangedForTheMeetingsSinceItsWordWasNew() throws {
    let setting = PortfolioSetting()
      .meetings(["2022-01-10": .held, "2022-03-10": .held, "2022-05-10": .held, "2022-07-10": .held])
      .said(["2021-12-01": .pipeline, "2022-02-01": .implementation, "2022-04-01": .implementation])
    #expect(try setting.one("2022-01-10").unchangedMeetings == 0)
    #expect(try setting.one("2022-02-10").unchangedMeetings == nil, "the forum hasn't met since")
    #expect(try setting.one("2022-03-10").unchangedMeetings == 0)
    #expect(try setting.one("2022-07-10").unchangedMeetings == 2)
  }

  @Test func ofTwoStatusesOfOneDayTheLastCounts() throws {
    let setting = PortfolioSetting().said(["2022-01-01": .pipeline, "2022-01-01": .closed])
    #expect(try setting.one("2022-01-01").latest?.status == .closed)
  }
}

@Suite struct KnownOnADayTests {
  /// A follow-up that was put off, with the status that says so in May.
  private let movedInMay = PortfolioSetting().said(["2022-01-01": .implementation, "2022-05-01": .implementation]).with
  {
    $0.logs.statuses[1].byWhen = .of("2022-09-01")
    var point = FollowUp(
      id: ID("a"), initiative: ID("fgu"), aspect: .communication, what: "Nyhedsbrev", row: PortfolioSetting.row)
    point.originalDue = .of("2022-06-01")
    point.due = .of("2022-09-01")
    point.done = .of("2022-08-20")
    $0.logs.followUps = [point]
  }

  @Test(arguments: [
    ("2022-04-30", "2022-06-01", 0, FollowUp.State.planned), ("2022-05-01", "2022-09-01", 92, .planned),
    ("2022-08-19", "2022-09-01", 92, .planned), ("2022-08-20", "2022-09-01", 92, .done),
  ])
  func aPointIsDueOnItsFirstDayUntilAStatusMovesIt(
    _ day: String, _ due: String, _ slippage: Int, _ state: FollowUp.State
  ) throws {
    let assessment = try movedInMay.one(day)
    let point = try #require(assessment.followUps.first)
    #expect(point.due == .of(due) && assessment.slippage == slippage && point.state(on: .of(day)) == state)
  }

  @Test func anInitiativeIsKnownFromTheEarliestOfItsDays() {
    let setting = PortfolioSetting().said(["2022-03-01": .pipeline]).with {
      $0.initiative.plannedStart = .of("2022-06-01")
    }
    #expect(setting.assess("2022-02-28").initiatives.isEmpty)
    #expect(setting.assess("2022-03-01").initiatives.count == 1)
    #expect(setting.with { $0.initiative.row.knownFrom = .of("2022-08-01") }.assess("2022-07-31").initiatives.isEmpty)
    #expect(PortfolioSetting().assess("1990-01-01").initiatives.count == 1, "without any day, always")
  }

  @Test func aDatedRowTakesThePlaceOfTheOneBefore() throws {
    let setting = PortfolioSetting().with {
      $0.initiative.seats = 2
      $0.initiative.seatsFilled = 2
      var later = $0.initiative
      later.seatsFilled = 0
      later.row.knownFrom = .of("2023-03-01")
      $0.logs.initiatives = [later]
    }
    #expect(try setting.one("2023-02-28").initiative.seatsOpen == 0)
    #expect(try setting.one("2023-03-01").initiative.seatsOpen == 2)
    #expect(setting.assess("2023-03-01").initiatives.count == 1)
  }

  @Test func aMeetingIsKnownFromTheOneBeforeAndHeldOnItsDay() throws {
    let setting = PortfolioSetting().meetings(["2022-01-10": .held, "2022-03-10": .held, "2022-05-10": .held])
    #expect(setting.assess("2021-01-01").meetings.map(\.isHeld) == [false])
    #expect(setting.assess("2022-01-10").meetings.map(\.isHeld) == [true, false])
    #expect(setting.assess("2022-03-10").meetings.map(\.isHeld) == [true, true, false])
  }

  @Test func theOutcomeIsKnownFromTheMeeting() throws {
    let setting = PortfolioSetting().meetings(["2022-01-10": .held]).with {
      var decision = Decision(
        id: ID("b"), meeting: ID("forum-2022-01-10"), title: "Punkt", row: PortfolioSetting.row)
      decision.outcome = .decided
      decision.subject = .initiative(ID("fgu"))
      decision.row.knownFrom = .of("2022-01-02")
      $0.logs.decisions = [decision]
    }
    #expect(setting.assess("2022-01-01").decisions.isEmpty)
    let before = try #require(setting.assess("2022-01-02").decisions.first)
    #expect(before.decision.outcome == nil && before.state == .open && before.isWanted)
    let after = try #require(setting.assess("2022-01-10").decisions.first)
    #expect(after.decision.outcome == .decided && after.state == .noted && !after.isWanted)
  }
}

@Suite struct DeadlineTests {
  @Test func theAgendaIsDueOnAWorkingDayAndSentLateOrNot() throws {
    // Fourteen days before 27 October 2023 is a Friday; before 24 April 2023 it is Easter Monday.
    let setting = PortfolioSetting().meetings(["2023-04-24": .held, "2023-10-27": .planned]).with {
      $0.logs.meetings[0].agendaSent = .of("2023-04-11")
    }
    let assessment = setting.assess("2023-08-29")
    #expect(assessment.meetings.map(\.agendaDue) == [.of("2023-04-05"), .of("2023-10-13")])
    #expect(assessment.meetings.map(\.agendaLate) == [6, nil])
    #expect(
      assessment.deadlines.map { "\($0.date) \($0.kind.rawValue) \($0.state.rawValue)" } == [
        "2023-04-05 agenda done", "2023-04-24 meeting done", "2023-10-13 agenda due", "2023-10-27 meeting due",
      ])
  }

  @Test func aPartyIsRemindedOfWhatIsOverdue() throws {
    let setting = PortfolioSetting().said(["2022-01-01": .implementation]).with {
      $0.logs.statuses[0].byWhen = .of("2022-03-01")
      $0.logs.statuses[0].who = "Psykiatrien"
      $0.logs.statuses[0].nextStep = "Aftale med PsykInfo"
    }
    #expect(setting.assess("2022-03-01").reminders.isEmpty)
    let reminder = try #require(setting.assess("2022-03-02").reminders.first)
    #expect(reminder.party == Bilingual("Psykiatrien") && reminder.kind == .step && reminder.daysOverdue == 1)
  }
}
