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

  @Test(
    arguments: [
      (.yes, .yes, nil), (.no, .no, "2021-12-31"), (.notStated, .notStated, nil),
    ] as [(Grant.CarryOver, Grant.CarryOver, String?)])
  func whatIsLeftOfAYearIsToldAsStated(_ stated: Grant.CarryOver, _ told: Grant.CarryOver, _ lapses: String?) throws {
    let accounts = try Purse().with { ($0.grant.isYearly, $0.grant.carryOver) = (true, stated) }
      .moved("2021-05-01 expenditure 1000", "2022-05-01 expenditure 1200").assess("2023-02-01")
    #expect(accounts.map(\.year) == [nil, 2021, 2022, 2023])
    let day = Purse.day("2023-02-01")
    #expect(accounts.map { $0.leftOver(on: day) } == [nil, told, nil, nil], "2022 is used up and 2023 isn't over")
    #expect(accounts[0].granted?.hundredths == 360_000)
    #expect(accounts[1].available?.hundredths == 20_000)
    #expect(accounts[1].lapses == lapses.map(Purse.day))
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
    let purse = try Purse().moved("2022-03-01 commitment 100 d1", "2022-03-01 commitment 250,50 d2").with {
      var (made, put) = (decided, decided)
      (made.outcome, put.outcome, put.id) = (.approved, .postponed, ID("d2"))
      $0.logs.decisions = [made, put]
      $0.logs.meetings = [
        Meeting(id: ID("m"), group: ID("f"), date: Purse.day("2022-02-01"), row: RowOrigin(file: "m.csv", line: 2))
      ]
    }
    let account = try #require(purse.assess("2022-06-30").first)
    #expect(account.committed.hundredths == 35_050)
    #expect(account.recommended.hundredths == 25_050)
    #expect(account.recommendations.map(\.commitment.id) == [ID("t1")])
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
      round: ID(round), initiative: ID("ptsd"), respondent: who, sent: day(round == "r1" ? "2022-12-01" : "2023-12-01"),
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
