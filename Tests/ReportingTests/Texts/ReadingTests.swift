import Basics
import Testing

@testable import FindingTexts
@testable import Languages
@testable import Reporting

@Suite struct ReadingTests {
  @Test func tellsHowFarItIsInBothLanguages() {
    let state = ReadingState(bytes: 392_000_000, rows: 5_365_517, size: 1_731_000_000, seconds: 1.2)
    #expect(Danish().reading(state) == "Læser: 392 af 1.731 MB (22 %), 4.471.000 rækker/s, 5 sekunder tilbage")
    #expect(English().reading(state) == "Reading: 392 of 1,731 MB (22%), 4,471,000 rows/s, 5 seconds left")
  }

  @Test func aPipeHasNoEndToTell() {
    let state = ReadingState(bytes: 12_345_678, rows: 90_000, size: nil, seconds: 2)
    #expect(Danish().reading(state) == "Læser: 12 MB, 45.000 rækker/s")
    #expect(English().reading(state) == "Reading: 12 MB, 45,000 rows/s")
  }

  @Test func oneSecondIsSingular() {
    let state = ReadingState(bytes: 90_000_000, rows: 1_000_000, size: 100_000_000, seconds: 1.1)
    #expect(Danish().reading(state).hasSuffix("1 sekund tilbage"))
    #expect(English().reading(state).hasSuffix("1 second left"))
  }

  /// A terminal's line has 80 columns; the largest file anybody has is a thousand gigabytes.
  @Test(arguments: [Language.danish, .english]) func fitsOnALine(_ language: Language) {
    let state = ReadingState(bytes: 999_999_999_999, rows: 9_999_999_999, size: 1_000_000_000_000, seconds: 1001)
    #expect(language.wording.reading(state).count < 80)
  }
}
