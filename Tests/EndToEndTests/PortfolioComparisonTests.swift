import Foundation
import Testing

/// The portfolio against a second computation in Python, through the command line.
@Suite struct PortfolioComparisonTests {
  /// A few generated portfolios: each cell the same, and each old day as the files were then. `make portfolio` runs two
  /// hundred.
  @Test func generatedPortfoliosComeOutAsInPython() throws {
    let result = try shell(
      "python3 Tests/Portfolio/compare.py --maal \"$(command -v maal)\" --seeds 8", in: Location.package)
    #expect(result.exit == 0, "\(result.output)\(result.errors)")
    #expect(result.output.contains("8 portfolios") && result.output.contains("0 differences"), "\(result.output)")
  }
}
