import Foundation
import Testing

/// How a report folder comes to be, whatever happens on the way.
@Suite struct PublishingTests {
  static let script = Location.package.appending(path: "Tests/Publishing/kill-report.sh")
  static let agreement = Location.datasets.appending(path: "syddanmark-2019-2023").path
  static let report = "maal report \"$DATASETS/syddanmark-2019-2023\" --period 2022K2 --output out --quiet"
  static let place = "out/syddanmark-2019-2023"

  /// `MAAL_KILL_ROUNDS` in the environment asks for more rounds than a test run has time for.
  @Test func aKilledRunLeavesTheOldReportOrTheNewOne() throws {
    let rounds = ProcessInfo.processInfo.environment["MAAL_KILL_ROUNDS"] ?? "20"
    let scratch = try TemporaryFolder()
    let result = try shell("'\(Self.script.path)' '\(Self.agreement)' 2022K2 \(rounds)", in: scratch.url)
    #expect(result.exit == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("\(rounds) kills"))
  }

  @Test func draftsOfKilledRunsAreRemovedAndThoseOfLiveOnesAreNot() throws {
    let scratch = try TemporaryFolder()
    let result = try shell(
      """
      mkdir -p \(Self.place)/.2022K2.4711.draft \(Self.place)/.2022K1.12-3.draft \(Self.place)/.live.99.draft
      mkdir -p \(Self.place)/.mine.draft \(Self.place)/kept
      touch \(Self.place)/.2022K2.4711.draft/goal-check.txt \(Self.place)/.live.99.draft/goal-check.txt
      ln -s kept \(Self.place)/.link.1.draft
      exec 9<\(Self.place)/.live.99.draft
      flock --exclusive 9
      \(Self.report) && ls -A \(Self.place) \(Self.place)/.live.99.draft
      """, in: scratch.url)
    #expect(result.errors == "")
    #expect(
      result.output == """
        \(Self.place):
        .link.1.draft
        .live.99.draft
        .mine.draft
        2022K2
        kept

        \(Self.place)/.live.99.draft:
        goal-check.txt

        """)
  }

  /// A limit on the size of files stops a write as a full disk does, and needs no disk of its own.
  @Test func aFullDiskLeavesTheOldReport() throws {
    let scratch = try TemporaryFolder()
    let result = try shell(
      """
      \(Self.report) && cp -r out before
      (ulimit -f 8; \(Self.report) --language en --replace)
      echo "exit $?"
      diff -r out before && ls -A \(Self.place)
      """, in: scratch.url)
    #expect(result.output == "exit 73\n2022K2\n")
    #expect(result.errors.contains("cannot be written (File too large)"))
  }

  @Test func aFullDiskLeavesNothingWhereNothingWas() throws {
    let scratch = try TemporaryFolder()
    let result = try shell(
      "(ulimit -f 8; \(Self.report)); echo \"exit $?\"; ls -A \(Self.place)", in: scratch.url)
    #expect(result.output == "exit 73\n")
  }

  /// What it shows isn't known then, so a new report might tell what it hides.
  @Test(arguments: ["datapackage.json", "observations.csv"])
  func noReportIsMadeBesideOneThatCannotBeRead(_ file: String) throws {
    let scratch = try TemporaryFolder()
    let result = try shell(
      """
      mkdir -p \(Self.place)/notes.d && touch \(Self.place)/notes.txt
      \(Self.report) && ln -sf \(file) \(Self.place)/2022K2/\(file)
      \(Self.report.replacing("2022K2", with: "2022K4")); echo "exit $?"
      maal audit "$DATASETS/syddanmark-2019-2023" --period 2022K4 --output out --quiet; echo "exit $?"
      ls -A \(Self.place)
      """, in: scratch.url)
    #expect(result.output == "exit 66\nexit 66\n2022K2\nnotes.d\nnotes.txt\n")
    #expect(result.errors.ranges(of: "\(Self.place)/2022K2/\(file) kan ikke læses").count == 2)
  }

  @Test func aReportThatDiffersIsKeptUnlessItMayBeReplaced() throws {
    let scratch = try TemporaryFolder()
    let result = try shell(
      """
      \(Self.report) && \(Self.report) && echo same
      echo changed >>\(Self.place)/2022K2/goal-check.txt
      \(Self.report); echo "exit $?"
      tail -n 1 \(Self.place)/2022K2/goal-check.txt
      \(Self.report) --replace && tail -n 1 \(Self.place)/2022K2/goal-check.txt | grep -c changed
      """, in: scratch.url)
    #expect(result.output == "same\nexit 73\nchanged\n0\n")
  }

  @Test func whatIsNoReportIsNeverReplaced() throws {
    let scratch = try TemporaryFolder()
    let result = try shell(
      """
      \(Self.report) && echo mine >\(Self.place)/2022K2/notes.docx
      \(Self.report) && echo "same report beside it"
      \(Self.report) --language en --replace; echo "exit $?"
      cat \(Self.place)/2022K2/notes.docx
      mv \(Self.place)/2022K2 elsewhere && ln -s ../../elsewhere \(Self.place)/2022K2
      \(Self.report) --language en --replace; echo "exit $?"
      ls elsewhere | grep -c notes.docx
      """, in: scratch.url)
    #expect(result.output == "same report beside it\nexit 73\nmine\nexit 73\n1\n")
    #expect(result.errors.contains("holds something that belongs to no report: notes.docx"))
    #expect(result.errors.contains("out/syddanmark-2019-2023/2022K2 is a symbolic link"))
  }

  /// Of runs at the same time each leaves a whole report, and one of them stays.
  @Test func runsAtTheSameTimeDoNotMixTheirFiles() throws {
    let scratch = try TemporaryFolder()
    let result = try shell(
      """
      for language in da en; do \(Self.report) --language $language && mv out only-$language; done
      for round in 1 2 3; do
        for language in da en da en; do \(Self.report) --language $language --replace & done
        wait
        diff -rq out only-da >/dev/null || diff -rq out only-en >/dev/null || echo "mixed"
        ls -A \(Self.place)
      done
      """, in: scratch.url)
    #expect(result.output == "2022K2\n2022K2\n2022K2\n")
    #expect(result.errors == "")
  }
}
