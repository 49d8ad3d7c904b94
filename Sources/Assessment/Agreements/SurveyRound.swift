internal import Agreement
public import Basics
public import Evidence

/// A round of a survey about one thing, as of a day.
public struct SurveyRound: Hashable, Sendable {
  public var id: ID<SurveyAnswer.Round>
  /// The first day that it was sent on.
  public var sent: CalendarDate
  /// One for each party that was asked, in the order of the table.
  public var answers: [SurveyAnswer]

  /// Those who have answered, in time or late.
  public var answered: [SurveyAnswer] { answers.filter { $0.answered != nil } }

  public func parties(_ state: SurveyAnswer.State, on day: CalendarDate) -> [SurveyAnswer] {
    answers.filter { $0.state(on: day) == state }
  }

  /// How many of those who answered said each word; one who left the question out says that it isn't stated. In the order of
  /// the words, those that nobody said left out.
  public func counts<Answer: Word>(_ question: (SurveyAnswer) -> Answer?, unsaid: Answer) -> [(
    word: Answer, count: Int
  )] {
    let said = answered.map { question($0) ?? unsaid }
    return Answer.allCases.compactMap { word in
      let count = said.count { $0 == word }
      return count > 0 ? (word, count) : nil
    }
  }

  /// What calls for attention, by how many parties name it, most first; labels are the same when they are but for capitals
  /// and the blanks around them.
  public var points: [(label: String, parties: [String])] {
    var places: [String: Int] = [:]
    var points: [(label: String, parties: [String])] = []
    for answer in answered {
      for label in answer.attention {
        let place = places[label.lowercased()] ?? points.count
        if place == points.count {
          places[label.lowercased()] = place
          points.append((label, []))
        }
        if !points[place].parties.contains(answer.respondent) { points[place].parties.append(answer.respondent) }
      }
    }
    return points.enumerated().sorted {
      ($1.element.parties.count, $0.offset) < ($0.element.parties.count, $1.offset)
    }.map(\.element)
  }

  /// By the day that they were sent; those of one day by their ids.
  static func rounds(of answers: [SurveyAnswer]) -> [SurveyRound] {
    Dictionary(grouping: answers, by: \.round).compactMap { id, answers in
      answers.map(\.sent).min().map { SurveyRound(id: id, sent: $0, answers: answers) }
    }.sorted { ($0.sent, $0.id) < ($1.sent, $1.id) }
  }
}
