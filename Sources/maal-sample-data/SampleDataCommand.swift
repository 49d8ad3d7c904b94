import ArgumentParser

/// Makes the sample data that the package's data sets, tests and benchmarks rest on. All of it is made up.
@main
struct SampleDataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "maal-sample-data",
    abstract: "Makes made-up data: the same bytes every time, on every machine.",
    subcommands: [SyddanmarkCommand.self, CertificatesCommand.self, SeriesCommand.self])
}
