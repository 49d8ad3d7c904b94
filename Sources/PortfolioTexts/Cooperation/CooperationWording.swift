public import Assessment
public import Evidence
public import Languages

extension Danish: CooperationWording {}
extension English: CooperationWording {}

/// The texts of the cooperation agreements and of the rounds that ask about them, once per language.
public protocol CooperationWording: PortfolioWording {
  // Words
  func state(_ state: CooperationAssessment.State?) -> String
  func implementation(_ word: SurveyAnswer.Implementation) -> String
  func awareness(_ word: SurveyAnswer.Awareness) -> String
  func answerState(_ state: SurveyAnswer.State) -> String

  // The whole
  var cooperationTitle: String { get }
  var noCooperation: String { get }
  /// Of rounds that aren't about agreements.
  var surveysTitle: String { get }
  var surveysAttention: String { get }
  var surveysOneByOne: String { get }
  /// How many other things parties were asked about; `isBeside`: beside agreements.
  func otherSurveys(_ count: Int, beside isBeside: Bool) -> String
  /// What kind of thing a round is about: `indikator`.
  func surveySubject(_ subject: SurveyAnswer.Subject) -> String
  var surveyHeading: String { get }
  /// How many there are by state, and how many nothing is known of.
  func cooperationCounts(_ total: Int, _ states: [(CooperationAssessment.State?, Int)]) -> String
  /// `recommended`, `notMade`: about how many of those that nothing was decided about something is recommended, or was put off
  /// or turned down.
  func cooperationDecisions(_ total: Int, decided: Int, recommended: Int, notMade: Int) -> String
  func askedAbout(_ asked: Int, of total: Int) -> String
  var cooperationAttention: String { get }
  var cooperationAnswers: String { get }
  var cooperationOneByOne: String { get }
  var agreementHeading: String { get }
  var respondentHeading: String { get }
  var notAsked: String { get }

  // Points of attention
  func stateUnknown(_ titles: [String]) -> String
  /// Nobody was asked about them, and nothing is recommended or decided.
  func forgotten(_ titles: [String]) -> String
  func silentParties(_ title: String, _ names: [String], since deadline: String) -> String
  func missedFollowUp(_ title: String, _ day: String) -> String
  func unansweredRecommendation(
    _ title: String, _ effects: [String], on day: String, to group: String?, due: String?
  ) -> String
  /// In a cell of the table: `svar 19-12-2022`
  func answered(on day: String, isLate: Bool) -> String

  // One agreement
  /// `i kraft 1. maj 2022`
  func stateSince(_ state: CooperationAssessment.State?, _ day: String?) -> String
  /// What came of a round: how many of those asked have answered, and the response rate, formatted.
  func responses(_ answered: Int, of asked: Int, rate: String, sent: String) -> String
  /// By word, and that nobody has carried it out where nobody has.
  func implementations(_ counts: [(SurveyAnswer.Implementation, Int)]) -> String
  func awarenesses(_ counts: [(SurveyAnswer.Awareness, Int)]) -> String
  func noAnswer(_ names: [String], since deadline: String) -> String
  func awaited(_ names: [String], by deadline: String) -> String
  func lateAnswers(_ names: [String]) -> String
  func namedBySeveral(_ points: [(String, Int)]) -> String
  func namedByOne(_ points: [String]) -> String
  func nextFollowUp(_ days: [String], hasPassed: Bool) -> String
  var nobodyAsked: String { get }
  func earlierRounds(_ count: Int) -> String
}
