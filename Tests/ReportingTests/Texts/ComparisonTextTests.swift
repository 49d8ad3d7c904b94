import Agreement
import Assessment
import Basics
import ComparisonTexts
import Disclosure
import Evidence
import Rendering
import Testing

@testable import Languages
@testable import Reporting

/// What a comparison of areas comes to in words.
@Suite struct ComparisonTextTests {
  static func document(
    _ counts: [(Int, Int)?], illustrative: Bool = false, _ wording: any Wording = Danish(),
    isMissingAfter asOf: Bool = false
  ) -> Document {
    let comparison = Comparison(
      title: Bilingual("i"), unit: .percent, target: nil,
      areas: counts.enumerated().map { index, count in
        ComparedArea(
          code: Scene.code(index), name: "Kommune\(index)", time: .period(.quarter(2022, 2)),
          measurement: count.map { .share(numerator: $0.0, denominator: $0.1) })
      }, isIllustrative: illustrative)
    return ReleasedComparison(comparison, hideBelow: nil)
      .document(wording, time: wording.asOf(.quarter(2022, 2), date(2022, 6, 30)))
  }

  static func conclusion(_ counts: [(Int, Int)?], _ wording: any Wording = Danish()) -> String {
    document(counts, wording).section(.conclusion)?.words ?? ""
  }

  static let alike = Array(repeating: (50, 200), count: 12)
  /// Further apart than chance, and each as far from the middle as the others.
  static let apart = (0..<10).map { ($0.isMultiple(of: 2) ? 80 : 140, 400) }

  /// Not even the ends of an interval look like 0 where they aren't.
  @Test func anIntervalIsToldFromZero() {
    let words = Self.document([(0, 40_000), (3, 40_000)]).words
    #expect(words.contains("0,00–0,01") && !words.contains("0,0–0,0"), "\(words)")
  }

  @Test func withoutAnythingToMarkThatIsTheConclusion() {
    let conclusion = Self.conclusion(Self.alike)
    #expect(
      conclusion == """
        Samlet 25,0 % i 12 områder.
        Ingen områder skiller sig ud: forskellene kan ikke skelnes fra tilfældig variation.
        """)
  }

  /// That areas vary more than randomly and don't is not said side by side.
  @Test func overdispersionIsPartOfTheConclusion() {
    for wording in [Danish() as any Wording, English()] {
      let words = Self.document(Self.apart.map { $0 }, wording).words
      #expect(words.contains("overdispersion"))
      #expect(!words.contains("tilfældig variation") && !words.contains("random variation"))
    }
  }

  @Test func whatIsWorthWatchingReplacesTheNone() {
    let conclusion = Self.conclusion(Array(repeating: (50, 200), count: 12) + [(66, 200)])
    #expect(conclusion.contains("Ingen områder ligger uden for 99,8 %-grænserne. Værd at følge"))
    #expect(!conclusion.contains("skiller sig ud"))
  }

  @Test func whatIsOutsideIsTheConclusion() {
    let conclusion = Self.conclusion(Array(repeating: (50, 200), count: 20) + [(180, 200)])
    #expect(
      conclusion.hasSuffix("Så stor en forskel, at den næppe er tilfældig (uden for 99,8 %-grænserne): Kommune20."))
  }

  @Test func twoAreasAreNotJudged() {
    #expect(
      Self.conclusion([(50, 100), (60, 100), nil]) == """
        Samlet 55,0 % i de 2 områder, der har indsendt tal (af 3).
        Forskelle bedømmes ikke: der skal være mindst 3 områder med tal, der kan vises.
        """)
    #expect(Self.conclusion([(50, 100), nil]).hasPrefix("50,0 % i det ene af 2 områder, der har tal."))
    #expect(
      Self.conclusion([(50, 100), nil], English()).hasPrefix("50.0% in the one of 2 areas that has figures."))
  }

  @Test func aWithheldTotalIsSaidSo() {
    #expect(Self.conclusion([(3, 90)]) == Danish().togetherHidden())
  }

  @Test func missingMunicipalitiesAreNamedForThePeriod() {
    let danish = Self.document(Self.alike.map { $0 } + [nil]).words
    #expect(danish.contains("Tal for 2. kvartal 2022 mangler fra Kommune12; de er ikke regnet som nul."))
    let english = Self.document(Self.alike.map { $0 } + [nil], English()).words
    #expect(english.contains("Figures for the second quarter of 2022 are missing from Kommune12"))
  }

  /// All of a comparison are, where one is.
  @Test func illustrativeFiguresAreToldOnce() {
    let words = Self.document(Self.alike.map { $0 }, illustrative: true).words
    #expect(words.contains("Tallene er illustrative: de er lavet til afprøvning.") && !words.contains("[ill.]"))
    #expect(!words.contains("ALLE TAL ER ILLUSTRATIVE"))
  }

  /// A place among the values would tell a hidden one.
  @Test func byValueHiddenFiguresComeLast() {
    let comparison = Comparison(
      title: Bilingual("i"), unit: .percent, target: nil,
      areas: [("A", 25, 100), ("B", 30, 100), ("C", 4, 5), ("D", 27, 100), ("E", 3, 90)].map {
        ComparedArea(code: nil, name: $0.0, measurement: .share(numerator: $0.1, denominator: $0.2))
      })
    #expect(
      ReleasedComparison(comparison, hideBelow: nil).byValue.areas.map(\.name) == ["B", "D", "A", "C", "E"])
    #expect(
      ReleasedComparison(comparison, hideBelow: 0).byValue.areas.map(\.name) == ["C", "B", "D", "A", "E"])
  }
}
