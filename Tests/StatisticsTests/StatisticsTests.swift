import Statistics
import Testing

/// Figures from R, one of each kind, until the reference files stand beside the scripts that make them.
@Suite("First figures")
struct FirstFigures {
  @Test func exactInterval() throws {
    let interval = try #require(Proportion.clopperPearson(11, of: 22))
    #expect(abs(interval.low - 0.28221052093809296) < 1e-12)
    #expect(abs(interval.high - 0.71778947906190704) < 1e-12)
  }

  @Test func exactKendall() {
    #expect(MannKendall([1, 2, 3, 4])?.p == 2.0 / 24)
    #expect(MannKendall([1, 2, 3, 4, 5])?.p == 2.0 / 120)
  }

  @Test(arguments: [(10, 6, 2), (12, 7, 3), (16, 7, 4), (20, 7, 6), (24, 8, 8)])
  func runLimits(useful: Int, longest: Int, crossings: Int) {
    #expect(Runs.longestLimit(useful: useful) == longest)
    #expect(Runs.crossingsLimit(useful: useful) == crossings)
  }
}
