internal import ArgumentParser
internal import Assessment
internal import Basics
internal import Disclosure
internal import Explanations
internal import Files
internal import Languages
internal import Rendering
internal import Reporting
internal import Suppression

struct Audit: Command {
  static let examples = [
    "maal audit datasets/syddanmark-2019-2023 --period 2022K2 --output reports"
  ]

  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: told("Hvad en udenforstående kan regne ud af det, der er udgivet.", "What an outsider could work out."),
    discussion: discussion(
      """
      Viser de følsomme tal og hvad hvert af dem kan være for den, der har rapporterne i MAPPE/AFTALE til og med perioden og \
      den, der ville blive skrevet. Kun for den, der har data. Afslutter med 1, hvis et tal kan regnes ud.
      """,
      """
      Shows the sensitive figures and what each can be for whoever has the reports in DIR/AGREEMENT up to the period and the \
      one that would be written. Only for whoever holds the data. Exits with 1 where a figure can be worked out.
      """,
      examples: examples))

  @Argument(help: .told("Aftalens mappe eller fil.", "The agreement's folder or file.", value: ("AFTALE", "AGREEMENT")))
  var agreement: String?

  @OptionGroup var checkOptions: CheckOptions

  @Option(
    help: .told("Mappen, som rapporterne ligger i.", "The folder that the reports are in.", value: ("MAPPE", "DIR")))
  var output = "reports"

  @OptionGroup(title: told("Fejl i data", "Faults in the data")) var agreementOptions: AgreementOptions
  @OptionGroup(title: told("Udskrift", "Output")) var options: CommonOptions

  func run() throws {
    let console = Console()
    let opened = try agreementOptions.open(agreement, period: checkOptions.period, options, console)
    let period = opened.checkPeriod
    let published: [Published]
    do throws(FileFailure) {
      published = try PublishedFolders.read(
        in: "\(output)/\(opened.name)", on: period.last, for: opened.agreement)
    } catch {
      throw options.end(with: error)
    }
    let cells = SmallCells(
      Assessor(opened.agreement, opened.evidence, checkPeriod: period), hideBelow: checkOptions.hideBelow,
      after: published)
    let audit = DisclosureAudit(cells)
    try options.print(
      .init(
        name: "figures", table: audit.table(),
        text: {
          TextRenderer(usesColour: console.usesColour(options.color))
            .render(audit.document(opened.agreement, options.wording).forTerminal)
        }), console: console)
    if !audit.isSound { throw ExitCode(Exit.no) }
  }
}
