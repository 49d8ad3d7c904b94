import Foundation
import Testing

/// What holds for every text that a reader is given, whatever the period and the language.
@Suite struct ReportTextTests {
  static let agreement = Location.datasets.appending(path: "syddanmark-2019-2023").path
  static let periods = ["2019K4", "2021K1", "2022K2", "2022K4", "2023K4"]

  @Test(arguments: periods, ["da", "en"])
  func theReportsKeepToAHundredColumns(_ period: String, _ language: String) throws {
    let scratch = try TemporaryFolder()
    let result = try shell(
      "maal report '\(Self.agreement)' --period \(period) --language \(language) --output out --quiet && cat out/*/*/*.txt",
      in: scratch.url)
    #expect(result.exit == 0, "\(result.errors)")
    #expect(result.output.count > 10_000)
    for line in result.output.split(separator: "\n") { #expect(line.count <= 100, "\(line)") }
  }

  @Test(arguments: ["psykisk-syge", "ips", "laegeattester"], ["da", "en"])
  func theExplanationsKeepToAHundredColumns(_ goal: String, _ language: String) throws {
    let scratch = try TemporaryFolder()
    let result = try shell(
      "maal explain \(goal) --agreement '\(Self.agreement)' --language \(language)", in: scratch.url)
    #expect(result.exit == 0, "\(result.errors)")
    for line in result.output.split(separator: "\n") { #expect(line.count <= 100, "\(line)") }
  }

  /// A verdict is a word first; the colour only repeats it.
  @Test func colourSaysNothingThatTheWordsDoNot() throws {
    let scratch = try TemporaryFolder()
    let command = "maal check '\(Self.agreement)' --period 2022K2 --color"
    let coloured = try shell("\(command) always", in: scratch.url).output
    let plain = try shell("\(command) never", in: scratch.url).output
    #expect(coloured != plain)
    #expect(coloured.replacing(#/\u{1B}\[\d+m/#, with: "") == plain)
  }

  /// The agreement's digest is that of the system's own tool. A file of data has none of the whole file, since guesses at
  /// later or hidden counts could be checked against it.
  @Test func theAgreementCarriesItsDigest() throws {
    let scratch = try TemporaryFolder()
    let result = try shell(
      """
      maal report '\(Self.agreement)' --period 2022K2 --output out --quiet
      cd '\(Self.agreement)' && for file in agreement.yaml ips-status.csv laegeattester.csv fastholdelse.csv; do
        grep -c "$(sha256sum $file | cut -d ' ' -f 1)" "$OLDPWD"/out/*/*/datapackage.json
      done
      """, in: scratch.url)
    #expect(result.output == "1\n0\n0\n0\n", "\(result.errors)")
  }
}
