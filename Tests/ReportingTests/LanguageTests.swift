import Agreement
import Assessment
import Basics
import Disclosure
import Rendering
import Statistics
import Testing
import TrendTexts

@testable import FindingTexts
@testable import Languages
@testable import Reporting

/// The compiler makes sure that both languages have every text. These tests make sure that each has its own.
@Suite struct LanguageTests {
  /// The same words in all reports of a verdict, in both languages.
  @Test(arguments: Verdict.allCases) func noTextStandsInTheOtherLanguage(_ verdict: Verdict) {
    let report = Scene.report(leadingTo: verdict)
    let danish = [report.goalCheck(Danish()), report.progressSummary(Danish())].map(\.words).joined(separator: " ")
    let english = [report.goalCheck(English()), report.progressSummary(English())].map(\.words).joined(separator: " ")
    for word in [" the ", " is ", " of ", " and ", " target ", " with ", " no "] {
      #expect(!danish.contains(word), "\(word) in Danish")
    }
    for word in [" er ", " og ", " mål ", " måltal", " af ", " ikke ", " til ", " på ", "å", "ø", "æ"] {
      #expect(!english.replacing("Anhøj", with: "").contains(word), "\(word) in English")
    }
  }

  @Test(arguments: Verdict.allCases) func verdictsAreWordedAsTheAgreementsPapersDo(_ verdict: Verdict) {
    let words: [Verdict: (danish: String, english: String)] = [
      .met: ("Opfyldt", "Met"), .notMet: ("Ikke opfyldt", "Not met"),
      .metLate: ("Opfyldt efter fristen", "Met after the deadline"), .metSoFar: ("Foreløbigt opfyldt", "Met so far"),
      .onTrack: ("På rette vej", "On track"), .behind: ("Bagud", "Behind"), .farBehind: ("Langt bagud", "Far behind"),
      .wrongDirection: ("Går den forkerte vej", "Wrong direction"),
      .outOfReach: ("Kan ikke længere nås", "Out of reach"),
      .awaitingFinal: ("Afventer endelige tal", "Awaiting final figures"),
      .targetNotSet: ("Mål ikke fastsat", "Target not set"),
      .monitored: ("Overvåges uden mål", "Monitored without a target"), .noData: ("Ingen data", "No data"),
      .notAssessable: ("Kan ikke vurderes", "Cannot be assessed"), .starting: ("Første måling", "First figure"),
      .standstill: ("Ingen sikker ændring", "No detectable change"),
      .hidden: ("Skjult: små tal", "Hidden: small numbers"),
    ]
    #expect(Danish().verdict(verdict) == words[verdict]?.danish)
    #expect(English().verdict(verdict) == words[verdict]?.english)
  }

  @Test func theOverviewsColumnsAreThoseOfTheAgreementsPapers() {
    let report = Scene.report(leadingTo: .met)
    func headings(_ wording: any Wording) -> [String] {
      report.goalCheck(wording).sections.flatMap(\.blocks).flatMap { block in
        if case .table(let table) = block { table.headings.map(\.text) } else { [String]() }
      }
    }
    #expect(
      headings(Danish())
        == [
          "Indikator", "Mål", "Frist", "Udgangspunkt", "Seneste værdi og periode", "Afvigelse", "Udvikling",
          "Vurdering",
        ])
    #expect(
      headings(English())
        == ["Indicator", "Target", "Deadline", "Baseline", "Latest value and period", "Gap", "Trend", "Assessment"])
  }

  @Test(
    arguments: [
      (["a"], "a", "a"), (["a", "b"], "a og b", "a and b"), (["a", "b", "c"], "a, b og c", "a, b and c"), ([], "", ""),
    ] as [([String], String, String)])
  func lists(_ words: [String], _ danish: String, _ english: String) {
    #expect(Danish().joined(words) == danish)
    #expect(English().joined(words) == english)
  }

  @Test(arguments: [
    (2, "Antallet 1 i en kommune", "A count of 1 in a municipality is hidden"),
    (5, "Antal fra 1 til 4 i en kommune", "Counts from 1 to 4 in a municipality are hidden"),
  ])
  func whatIsHiddenIsSaidWithItsLimit(_ limit: Int, _ danish: String, _ english: String) {
    #expect(Danish().hidden(HidingRule(limit: limit)).hasPrefix(danish))
    #expect(English().hidden(HidingRule(limit: limit)).hasPrefix(english))
  }

  @Test(arguments: [
    (1, "der er 1 måling, og der skal mindst 8 til", "there is 1 figure, and at least 8 are needed"),
    (7, "der er 7 målinger, og der skal mindst 8 til", "there are 7 figures, and at least 8 are needed"),
  ])
  func tooFewPointsAreCounted(_ have: Int, _ danish: String, _ english: String) {
    #expect(Danish().noForecast(.tooFewPoints(have: have, need: 8)).contains(danish))
    #expect(English().noForecast(.tooFewPoints(have: have, need: 8)).contains(english))
  }

  @Test(arguments: [
    (0.0, "under 1 %", "under 1%"), (0.004, "under 1 %", "under 1%"), (0.275, "28 %", "28%"),
    (0.996, "over 99 %", "over 99%"), (1.0, "over 99 %", "over 99%"),
  ])
  func probabilitiesAreNeverCertain(_ probability: Double, _ danish: String, _ english: String) {
    #expect(Danish().probability(probability) == danish)
    #expect(English().probability(probability) == english)
  }

  /// A forecast of one half speaks for neither.
  @Test(arguments: [
    (Verdict.behind, 0.45, false), (.behind, 0.5, false), (.behind, 0.51, true), (.farBehind, 0.51, true),
    (.onTrack, 0.49, true), (.onTrack, 0.5, false), (.onTrack, 0.55, false), (.met, 0.1, false),
  ])
  func aVerdictIsAgainstAForecast(_ verdict: Verdict, _ probability: Double, _ isAgainst: Bool) {
    #expect(verdict.isAgainst(forecast: probability) == isAgainst)
  }

  @Test func freshness() {
    #expect(Danish().freshness(.none(since: .year(2021))) == "seneste nye tal er fra 2021")
    #expect(
      English().freshness(.none(since: .quarter(2021, 4))) == "latest new figures from the fourth quarter of 2021")
  }

  @Test(arguments: [0, 1, 2]) func summariesOfFindingsCount(_ count: Int) {
    #expect(
      Danish().summary(errors: 1, warnings: count, files: 1)
        == "1 fejl og \(count) \(count == 1 ? "advarsel" : "advarsler") i 1 fil.")
    #expect(
      English().summary(errors: count, warnings: 1, files: 2)
        == "\(count) \(count == 1 ? "error" : "errors") and 1 warning in 2 files.")
  }
}
