import ArgumentParser
import Files
import SampleData

struct SeriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "series",
    abstract: "Writes a large CSV file of series by quarter, for benchmarks.",
    discussion: "20 rows a series: series;period;numerator;denominator. The same seed gives the same rows.")

  @Option(help: ArgumentHelp("How many series, at most \(QuarterlySeries.seriesLimit).", valueName: "n"))
  var count: Int

  @Option(help: ArgumentHelp("What the random numbers start from.", valueName: "s"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("The file to write.", valueName: "file"))
  var output: String

  @Flag(help: "Overwrite the file if it exists.")
  var replace = false

  func validate() throws {
    guard QuarterlySeries(series: count, seed: seed) != nil else {
      throw ValidationError("--count must be between 0 and \(QuarterlySeries.seriesLimit).")
    }
  }

  func run() throws {
    guard let series = QuarterlySeries(series: count, seed: seed) else { return }
    try exiting {
      let file = try NewFile(output, replacing: replace)
      try series.write { block throws(FileFailure) in try file.write(block) }
      try file.commit()
    }
  }
}
