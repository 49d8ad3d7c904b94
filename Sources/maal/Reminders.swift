internal import ArgumentParser
internal import Assessment
internal import PortfolioTexts
internal import Reporting

struct Reminders: Command {
  static let examples = [
    "maal reminders datasets/syddanmark-2019-2023 --period 2023-08-29"
  ]

  static let configuration = CommandConfiguration(
    commandName: "reminders",
    abstract: told("Hvem der mangler at levere hvad.", "Who owes what."),
    discussion: discussion(
      "En færdig sætning pr. part og frist.", "One ready sentence per party and deadline.",
      examples: examples))

  @Argument(help: .told("Aftalens mappe eller fil.", "The agreement's folder or file.", value: ("AFTALE", "AGREEMENT")))
  var agreement: String?

  @OptionGroup var checkOptions: CheckOptions
  @OptionGroup(title: told("Fejl i data", "Faults in the data")) var agreementOptions: AgreementOptions
  @OptionGroup(title: told("Udskrift", "Output")) var options: CommonOptions

  func run() throws {
    let console = Console()
    let (_, report, portfolio) = try checkOptions.portfolio(agreement, agreementOptions, options, console)
    let wording = options.wording
    try options.print(
      .init(
        name: "reminders", table: portfolio.remindersTable(wording), context: report.context(wording),
        text: {
          let sentences = portfolio.remindersByParty.map(wording.reminder)
          return (sentences.isEmpty ? [wording.nothingOwed] : sentences).joined(separator: "\n") + "\n"
        }), console: console)
  }
}
