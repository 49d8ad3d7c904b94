import Basics
import Testing

@Suite struct SpellingTests {
  @Test(
    arguments: [
      ("indikator", "indicator"), ("titel", "title"), ("TITLE", "title"), ("basline", "baseline"), ("goalz", "goals"),
      ("sourcse", "sources"), ("ttile", "title"),
    ])
  func nearest(_ word: String, _ expected: String) {
    let keys = ["title", "baseline", "sources", "indicator", "goals"]
    #expect(Spelling.nearest(to: word, among: keys) == expected)
  }

  @Test(arguments: ["", "ab", "colour", "maal", String(repeating: "x", count: 100_000)])
  func nothingNear(_ word: String) {
    #expect(Spelling.nearest(to: word, among: ["title", "goals", ""]) == nil)
  }

  @Test func theFirstOfEquallyNearOnesWins() {
    #expect(Spelling.nearest(to: "cat", among: ["bat", "hat"]) == "bat")
    #expect(Spelling.nearest(to: "cat", among: ["bats", "cats", "cat"]) == "cat")
  }

  @Test func theOnlyNearestHasNoRival() {
    #expect(Spelling.nearest(to: "abcx", among: ["abcd", "abce"]) == "abcd")
    #expect(Spelling.onlyNearest(to: "abcx", among: ["abcd", "abce"]) == nil)
    #expect(Spelling.onlyNearest(to: "abcx", among: ["abcd", "abxy"]) == "abcd")
  }
}
