import Agreement
import Assessment
import Basics
import Evidence
import Testing

/// A grant of 1.200 kr. and its movements, to be varied by each test.
private struct Purse {
  var grant = Grant(id: ID("g"), title: Bilingual("Pulje"), value: Amount(hundredths: 120_000))
  var logs = PortfolioLogs()

  static func day(_ text: String) -> CalendarDate { CalendarDate(parsing: text) ?? CalendarDate(dayNumber: .min) }

  /// `2022-03-01 expenditure 100,50`, with the decision behind it where there is one.
  func moved(_ texts: String...) throws -> Self {
    var purse = self
    for (line, text) in texts.enumerated() {
      let words = text.split(separator: " ").map(String.init)
      var movement = Transaction(
        grant: ID("g"), date: Self.day(words[0]), type: try #require(Transaction.Kind(rawValue: words[1])),
        value: try #require(Amount(parsing: words[2])), row: RowOrigin(file: "b.csv", line: line + 2))
      movement.id = ID("t\(line)")
      movement.decision = words.count > 3 ? ID(words[3]) : nil
      purse.logs.transactions.append(movement)
    }
    return purse
  }

  func with(_ change: (inout Self) -> Void) -> Self {
    var purse = self
    change(&purse)
    return purse
  }

  func assess(_ day: String) -> [AccountAssessment] {
    var agreement = Agreement(
      title: Bilingual("Aftale"), first: Self.day("2021-01-01"), last: Self.day("2023-12-31"), area: "1083", areas: [],
      sources: [], indicators: [], goals: [])
    agreement.grants = [grant]
    return PortfolioAssessment(agreement, logs.known(on: Self.day(day))).accounts
  }
}

@Suite struct AccountsTests {
  @Test(
    arguments: [
      // 60 % used when 100 of 100 days are gone is as planned, one øre less is slow; 110 % is as planned, one more is fast.
      ("720,00", "2022-04-10", .asPlanned), ("719,99", "2022-04-10", .slow), ("660,00", "2022-02-19", .asPlanned),
      ("660,01", "2022-02-19", .fast), ("0,00", "2022-02-19", .slow),
    ] as [(String, String, AccountAssessment.Burn)])
  func burnIsToldExactly(_ spent: String, _ day: String, _ burn: AccountAssessment.Burn) throws {
    let purse = try Purse().with {
      ($0.grant.from, $0.grant.to) = (Purse.day("2022-01-01"), Purse.day("2022-04-10"))
    }.moved("2022-01-01 expenditure \(spent)")
    let account = try #require(purse.assess(day).first)
    #expect(account.elapsed?.total == 100)
    #expect(account.burn == burn)
  }

  @Test func withoutBothDaysOfTheTermNoPaceIsTold() throws {
    let account = try #require(
      try Purse().with { $0.grant.to = Purse.day("2023-12-31") }.moved("2022-01-01 expenditure 100").assess(
        "2022-06-30"
      ).first)
    #expect(account.burn == nil)
    #expect(account.elapsedPercent == nil)
    #expect(account.lapses == Purse.day("2023-12-31"))
  }

  @Test func anAmountThatIsNotStatedLeavesNothingToBeAvailable() throws {
    let account = try #require(
      try Purse().with { $0.grant.value = nil }.moved("2022-01-01 expenditure 100,25").assess("2022-06-30").first)
    #expect(account.granted == nil && account.available == nil && account.usedPercent == nil)
    #expect(account.spent.hundredths == 10025)
  }

  /// 1.200 kr. a year, of which 200 kr. are left of 2021 and 50 kr. of 2022.
  @Test(
    arguments: [
      // What goes on is there for the next year and the whole; what doesn't is in neither.
      (.yes, [.carriedOn, .carriedOn, nil], [145_000, 0, 0, 145_000], nil),
      (.no, [.toBePaidBack, .toBePaidBack, nil], [120_000, 0, 0, 120_000], "2021-12-31"),
      (.notStated, [.notStated, .notStated, nil], [120_000, 0, 0, 120_000], nil),
    ] as [(Grant.CarryOver, [AccountAssessment.LeftOver.Fate?], [Int], String?)])
  func whatIsLeftOfAYearIsToldAsStated(
    _ stated: Grant.CarryOver, _ fates: [AccountAssessment.LeftOver.Fate?], _ available: [Int], _ lapses: String?
  ) throws {
    let accounts = try Purse().with { ($0.grant.isYearly, $0.grant.carryOver) = (true, stated) }
      .moved("2021-05-01 expenditure 1000", "2022-05-01 expenditure 1150").assess("2023-02-01")
    #expect(accounts.map(\.year) == [nil, 2021, 2022, 2023])
    #expect(accounts.dropFirst().map { $0.leftOver?.fate } == fates, "2023 isn't over")
    #expect(accounts.map { $0.available?.hundredths } == available)
    #expect(accounts[0].granted?.hundredths == 360_000)
    #expect(accounts[0].leftOver?.amount.hundredths == (stated == .yes ? nil : 25_000))
    #expect(
      accounts.map { $0.carried?.hundredths } == (stated == .yes ? [nil, nil, 20_000, 25_000] : [nil, nil, nil, nil]))
    #expect(accounts[1].lapses == lapses.map(Purse.day))
  }

  @Test func whatWasTakenTooMuchIsCarriedOnToo() throws {
    let accounts = try Purse().with { ($0.grant.isYearly, $0.grant.carryOver) = (true, .yes) }
      .moved("2021-05-01 expenditure 1500", "2022-05-01 expenditure 300").assess("2022-12-31")
    #expect(accounts.map { $0.carried?.hundredths } == [nil, nil, -30_000])
    #expect(accounts.map { $0.available?.hundredths } == [60_000, 0, 60_000])
    #expect(accounts[2].usedPercent == 100.0 / 3, "of the 900 kr. that 2022 had")
  }

  /// What a pool's last year has left doesn't go on to a year that it isn't granted for.
  @Test(arguments: [("2023-12-31", nil), ("2024-01-01", .lapsed)] as [(String, AccountAssessment.LeftOver.Fate?)])
  func afterTheLastYearNothingGoesOn(_ day: String, _ fate: AccountAssessment.LeftOver.Fate?) throws {
    let accounts = try Purse().with {
      ($0.grant.isYearly, $0.grant.carryOver, $0.grant.to) = (true, .yes, Purse.day("2023-12-31"))
    }.moved("2021-05-01 expenditure 100").assess(day)
    #expect(accounts[0].leftOver?.fate == fate)
    #expect(accounts[0].available?.hundredths == (fate == nil ? 350_000 : 0))
    #expect(accounts.last?.leftOver?.fate == fate)
  }

  /// A grant that isn't yearly: on its last day what is left can be used still.
  @Test(arguments: [("2022-12-31", 110_000, nil), ("2023-01-01", 0, 110_000)] as [(String, Int, Int?)])
  func whatHasLapsedIsNotAvailable(_ day: String, _ available: Int, _ left: Int?) throws {
    let account = try #require(
      try Purse().with { $0.grant.to = Purse.day("2022-12-31") }.moved("2022-03-01 expenditure 100").assess(day).first)
    #expect(account.available?.hundredths == available)
    #expect(account.leftOver?.amount.hundredths == left)
  }

  /// A commitment of a year that is paid in the next is that year's: nothing of it is left over.
  @Test func whatPaysACommitmentBelongsToItsYear() throws {
    let accounts = try Purse().with { $0.grant.isYearly = true }
      .moved("2021-05-01 commitment 1200", "2022-02-01 disbursement 1150").with {
        $0.logs.transactions[1].settles = ID("t0")
      }.assess("2022-06-30")
    #expect(accounts.map(\.spent.hundredths) == [115_000, 115_000, 0])
    #expect(accounts.map(\.committed.hundredths) == [5000, 5000, 0])
    #expect(accounts.map { $0.available?.hundredths } == [120_000, 0, 120_000])
    #expect(accounts[1].leftOver == nil && accounts[1].movements.count == 2)
  }

  @Test func whatIsNotKnownOnTheDayIsNotThere() throws {
    let purse = try Purse().moved("2022-03-01 expenditure 100", "2022-04-01 expenditure 200").with {
      $0.logs.transactions[0].row.knownFrom = Purse.day("2022-05-01")
    }
    #expect(purse.assess("2022-03-31")[0].spent == .zero)
    #expect(purse.assess("2022-04-01")[0].spent.hundredths == 20_000)
    #expect(purse.assess("2022-05-01")[0].spent.hundredths == 30_000)
  }

  @Test func anotherCurrencyIsShownAndNotCounted() throws {
    let account = try #require(
      try Purse().moved("2022-03-01 expenditure 100", "2022-04-01 expenditure 200")
        .with { $0.logs.transactions[1].currency = "EUR" }.assess("2022-06-30").first)
    #expect(account.spent.hundredths == 10_000)
    #expect(account.movements.count == 2)
  }

  @Test func whatIsOnlyRecommendedIsToldApart() throws {
    let decided = Decision(
      id: ID("d1"), meeting: ID("m"), title: "Bevilling", row: RowOrigin(file: "d.csv", line: 2))
    let purse = try Purse().moved(
      "2022-03-01 commitment 100 d1", "2022-03-01 commitment 250,50 d2", "2022-03-01 commitment 50 d3"
    ).with {
      var (made, put, refused) = (decided, decided, decided)
      (made.outcome, put.outcome, put.id) = (.approved, .postponed, ID("d2"))
      (refused.outcome, refused.id) = (.rejected, ID("d3"))
      $0.logs.decisions = [made, put, refused]
      $0.logs.meetings = [
        Meeting(id: ID("m"), group: ID("f"), date: Purse.day("2022-02-01"), row: RowOrigin(file: "m.csv", line: 2))
      ]
    }
    let account = try #require(purse.assess("2022-06-30").first)
    #expect(account.committed.hundredths == 40_050)
    #expect(account.recommended.hundredths == 30_050)
    #expect(account.recommendations.map { $0.decision?.result } == [.postponed, .rejected])
  }

  @Test func moneyFromAPoolWantsADecision() throws {
    let pool = try Purse().with { $0.grant.kind = .pool }.moved(
      "2022-03-01 expenditure 40", "2022-03-02 expenditure 60 d1")
    #expect(pool.assess("2022-06-30").first?.withoutDecision.map(\.value.hundredths) == [4000])
    #expect(pool.with { $0.grant.kind = .grant }.assess("2022-06-30").first?.withoutDecision.isEmpty == true)
  }
}

@Suite struct SurveyRoundTests {
  private static let day = Purse.day

  private static func answer(
    _ who: String, _ answered: String? = nil, round: String = "r1", _ done: SurveyAnswer.Implementation? = nil,
    _ labels: [String] = []
  ) -> SurveyAnswer {
    var answer = SurveyAnswer(
      round: ID(round), subject: .initiative(ID("ptsd")), respondent: who,
      sent: day(round == "r1" ? "2022-12-01" : "2023-12-01"),
      deadline: day(round == "r1" ? "2023-03-01" : "2024-03-01"), row: RowOrigin(file: "s.csv", line: 2))
    answer.answered = answered.map(day)
    (answer.implementation, answer.attention) = (done, labels)
    return answer
  }

  private func assess(_ answers: [SurveyAnswer], _ day: String) throws -> CooperationAssessment {
    var logs = PortfolioLogs()
    logs.initiatives = [
      Initiative(
        id: ID("ptsd"), title: "PTSD", kind: .cooperationAgreement, row: RowOrigin(file: "i.csv", line: 2))
    ]
    logs.answers = answers
    let agreement = Agreement(
      title: Bilingual("Aftale"), first: Self.day("2019-07-01"), last: Self.day("2023-12-31"), area: "1083", areas: [],
      sources: [], indicators: [], goals: [])
    return try #require(PortfolioAssessment(agreement, logs.known(on: Self.day(day))).cooperation.first)
  }

  @Test(
    arguments: [
      (nil, "2023-03-01", .waiting), (nil, "2023-03-02", .silent), ("2023-03-01", "2023-03-02", .answered),
      ("2023-03-02", "2023-03-02", .late), ("2023-03-02", "2023-03-01", .waiting),
    ] as [(String?, String, SurveyAnswer.State)])
  func howAPartyStandsFollowsFromTheDay(_ answered: String?, _ day: String, _ state: SurveyAnswer.State) throws {
    let round = try #require(try assess([Self.answer("Fyn", answered)], day).latest)
    #expect(round.answers.map { $0.state(on: Self.day(day)) } == [state])
  }

  @Test func whatWasAnsweredIsBlankUntilTheAnswer() throws {
    let answer = Self.answer("Fyn", "2023-02-06", .started, ["tid"])
    let before = try #require(try assess([answer], "2023-02-05").latest?.answers.first)
    #expect(before.answered == nil && before.implementation == nil && before.attention.isEmpty)
    #expect(try assess([answer], "2023-02-06").latest?.answers.first == answer)
    #expect(try assess([answer], "2022-11-30").latest == nil, "nobody had been asked")
  }

  @Test func unknownIsNotNo() throws {
    let round = try #require(
      try assess(
        [Self.answer("A", "2023-01-01", .started), Self.answer("B", "2023-01-01"), Self.answer("C")], "2023-06-01"
      )
      .latest)
    let counts = round.counts(\.implementation, unsaid: .notStated)
    #expect(counts.map(\.word) == [.started, .notStated])
    #expect(counts.map(\.count) == [1, 1], "one who hasn't answered is in neither")
  }

  @Test func pointsAreTheSameButForCapitalsAndCountOncePerParty() throws {
    let round = try #require(
      try assess(
        [
          Self.answer("A", "2023-01-01", .started, ["Uklar indgang", "uklar indgang", "tid"]),
          Self.answer("B", "2023-01-01", .started, ["UKLAR INDGANG"]), Self.answer("C", nil, .started, ["tid"]),
        ], "2023-06-01"
      ).latest)
    #expect(round.points.map(\.label) == ["Uklar indgang", "tid"])
    #expect(round.points.map(\.parties) == [["A", "B"], ["A"]], "who hasn't answered has named nothing")
  }

  @Test func theLatestRoundIsTheOneSentLast() throws {
    let answers = [Self.answer("A", round: "r2"), Self.answer("A", "2023-01-01")]
    #expect(try assess(answers, "2023-11-30").latest?.id == ID("r1"))
    #expect(try assess(answers, "2023-12-01").latest?.id == ID("r2"))
  }
}
