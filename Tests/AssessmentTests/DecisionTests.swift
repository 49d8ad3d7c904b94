import Agreement
import Assessment
import Basics
import Evidence
import Testing

/// Points on agendas about one initiative, each `id day outcome effect`, with `>id` for the one that it follows and `to` where
/// it is passed on; `-` for nothing.
private func assess(_ texts: [String], on day: String = "2024-12-31") throws -> PortfolioAssessment {
  func date(_ text: String) -> CalendarDate { CalendarDate(parsing: text) ?? CalendarDate(dayNumber: .min) }
  var logs = PortfolioLogs()
  logs.initiatives = [Initiative(id: ID("i"), title: "Indsats", row: RowOrigin(file: "i.csv", line: 2))]
  for (line, text) in texts.enumerated() {
    let words = text.split(separator: " ").map(String.init)
    let row = RowOrigin(file: "d.csv", line: line + 2, knownFrom: date("2020-01-01"))
    var decision = Decision(id: ID(words[0]), meeting: ID("m\(words[1])"), title: "Punkt", row: row)
    decision.outcome = Decision.Outcome(rawValue: words[2])
    decision.effect = Decision.Effect(rawValue: words[3])
    decision.subject = .initiative(ID("i"))
    decision.follows = words.first { $0.hasPrefix(">") }.map { ID(String($0.dropFirst())) }
    decision.recommendedTo = words.contains("to") ? ID("forum") : nil
    decision.responsible = words.contains("who") ? "Kommunerne" : nil
    logs.decisions.append(decision)
  }
  logs.meetings = Set(logs.decisions.map(\.meeting)).map { id in
    Meeting(
      id: id, group: ID("g"), date: date(String(id.rawValue.dropFirst())),
      row: RowOrigin(file: "m.csv", line: 2, knownFrom: date("2020-01-01")))
  }
  let agreement = Agreement(
    title: Bilingual("Aftale"), first: date("2021-01-01"), last: date("2024-12-31"), area: "1083", areas: [],
    sources: [], indicators: [], goals: [])
  return PortfolioAssessment(agreement, logs.known(on: date(day)))
}

@Suite struct DecisionTests {
  /// A recommendation of March, and what followed.
  @Test(
    arguments: [
      ([], .unanswered, .undecided), (["b 2024-06-01 approved keep >a"], .answered, .made),
      (["b 2024-06-01 rejected keep >a"], .answered, .rejected),
      // What is put off isn't answered, until it is taken up again.
      (["b 2024-06-01 postponed keep >a"], .unanswered, .postponed),
      (["b 2024-06-01 postponed keep >a", "c 2024-09-01 decided keep >b"], .answered, .made),
      (["b 2024-06-01 postponed keep >a", "c 2024-09-01 rejected keep >b"], .answered, .rejected),
      // A point of a meeting to come answers nothing; of several answers the latest counts.
      (["b 2025-06-01 - keep >a"], .unanswered, .undecided),
      (["b 2024-09-01 rejected keep >a", "c 2024-06-01 approved keep >a"], .answered, .rejected),
      // Passed on again, and rows that follow each other in a circle.
      (["b 2024-06-01 recommended-to keep >a to", "c 2024-09-01 approved keep >b"], .answered, .made),
      (
        ["b 2024-06-01 postponed keep >c", "c 2024-06-01 postponed keep >b", "d 2024-06-01 noted - >a"], .answered,
        .undecided
      ),
    ] as [([String], DecisionAssessment.State, DecisionCourse.Result)])
  func whatFollowsARecommendationAnswersItOrNot(
    _ rest: [String], _ state: DecisionAssessment.State, _ result: DecisionCourse.Result
  ) throws {
    let first = try #require(try assess(["a 2024-03-01 recommended-to keep to"] + rest).decisions.first)
    #expect(first.state == state)
    #expect(first.result == result)
  }

  @Test func ofWhatWasTurnedDownNothingIsToBeDone() throws {
    #expect(try assess(["a 2024-03-01 rejected keep who"]).decisions.map(\.state) == [.noted])
  }

  @Test func oneOfTwoThatAskForTheSameIsWanted() throws {
    let wanted = try assess(["a 2024-03-01 recommended-to keep to", "b 2024-06-01 postponed keep >a"]).decisions
    #expect(wanted.map(\.isWanted) == [false, true])
  }

  @Test(
    arguments: [
      ([], .unknown), (["a 2024-03-01 decided hand-over"], .handedOver), (["a 2024-03-01 approved adjust"], .kept),
      (["a 2024-03-01 approved close"], .ended), (["a 2024-03-01 recommended-to keep to"], .recommended),
      (["a 2024-03-01 postponed keep"], .postponed),
      (["a 2024-03-01 recommended-to hand-over to", "b 2024-06-01 rejected hand-over >a"], .rejected),
      // That it was to begin says nothing of whether it goes on, however long ago it was.
      (["a 2021-03-01 approved start"], .begun), (["a 2021-03-01 approved -"], .begun),
      (["a 2021-03-01 approved start", "b 2024-06-01 rejected hand-over"], .rejected),
      // The latest meeting that decided anything counts, and a decision without a word on what it does says less.
      (["a 2021-03-01 approved keep", "b 2024-06-01 decided hand-over"], .handedOver),
      (["a 2021-03-01 decided hand-over", "b 2024-06-01 decided keep"], .kept),
      (["a 2021-03-01 approved keep", "b 2024-06-01 approved -"], .kept),
      (["a 2021-03-01 rejected keep", "b 2024-06-01 decided keep"], .kept),
    ] as [([String], DecisionsTaken.Fate)])
  func whatBecomesOfItFollowsFromWhatWasDecided(_ points: [String], _ fate: DecisionsTaken.Fate) throws {
    #expect(DecisionsTaken(try assess(points).decisions, on: ID("i")).fate == fate)
  }
}
