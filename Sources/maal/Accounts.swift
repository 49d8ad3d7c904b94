internal import ArgumentParser
internal import Languages
internal import PortfolioTexts
internal import Reporting

struct Accounts: Command {
  static let examples = [
    "maal accounts datasets/syddanmark-2019-2023 --period 2023-08-29"
  ]

  static let configuration = CommandConfiguration(
    abstract: told("Bevillinger og puljer på en dag.", "Grants and pools as of a day."),
    discussion: discussion(
      "Bevilget, forbrugt, disponeret og til rådighed, hvornår det bortfalder, og det, ingen har besluttet.",
      "Granted, spent, committed and available, when it lapses, and what nobody has decided.",
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
    guard let document = report.accountsDocument(wording) else { throw options.misuse(wording.noAccounts) }
    try options.print(
      .init(
        name: "accounts", table: portfolio.accountsTable(wording.language), context: report.context(wording),
        text: { options.text(document, console) }), console: console)
  }
}
