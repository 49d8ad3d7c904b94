internal import Agreement
internal import ArgumentParser
internal import Reporting

@main
struct Maal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "maal",
    abstract: "Måltjek for sundhedsaftaler. / Goal checks for health agreements.",
    discussion: """
      Læser aftalens CSV-filer, holder dem op mod aftalens mål og skriver rapporter i tekst og CSV.
      Reads an agreement's CSV files, checks them against its targets and writes reports in text and CSV.

      Eksempel / Example:
        maal check datasets/syddanmark-2019-2023 --period 2022K2

      Afslutningskoder / Exit codes:
        0 besvaret / answered           1 svaret er nej / the answer is no
        64 forkert brug / usage        65 data kan ikke bruges / input unusable
        66 fil mangler / input missing 70 intern fejl / internal error
        73 kan ikke skrive / cannot write 78 fejl i aftalefilen / agreement file wrong
      """,
    version: Version.text,
    subcommands: [
      Report.self, Check.self, Validate.self, Compare.self, Trend.self, Explain.self, Portfolio.self, Deadlines.self,
      Reminders.self, Init.self,
    ])

  /// As the argument parser's own, but with what it says of a faulty command line in Danish first.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      if let text = danishUsageError(message(for: error)) { Console().message("Fejl: \(text)\n") }
      exit(withError: error)
    }
  }
}
