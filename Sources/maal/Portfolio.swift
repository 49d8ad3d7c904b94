internal import Agreement
internal import ArgumentParser
internal import Assessment
internal import Basics
internal import Evidence
internal import PortfolioTexts
internal import Rendering
internal import Reporting

struct Portfolio: Command {
  static let examples = [
    "maal portfolio datasets/syddanmark-2019-2023 --period 2023-08-29"
  ]

  static let configuration = CommandConfiguration(
    commandName: "portfolio",
    abstract: told("Opgaveporteføljen på en dag.", "The portfolio as of a day."),
    discussion: discussion(
      "Hver indsats med dens status, det, der er over fristen, og det, ingen har sagt noget om.",
      "Every initiative with its status, what is overdue, and what nobody has said anything of.",
      examples: examples))

  @Argument(help: .told("Aftalens mappe eller fil.", "The agreement's folder or file.", value: ("AFTALE", "AGREEMENT")))
  var agreement: String?

  @OptionGroup var checkOptions: CheckOptions
  @OptionGroup(title: told("Fejl i data", "Faults in the data")) var agreementOptions: AgreementOptions
  @OptionGroup(title: told("Udskrift", "Output")) var options: CommonOptions

  func run() throws {
    let console = Console()
    let (_, report, portfolio) = try checkOptions.portfolio(agreement, agreementOptions, options, console)
    try options.print(
      .init(
        name: "portfolio", table: portfolio.portfolioTable, context: report.context(options.wording),
        text: { options.text(report.portfolioDocument(options.wording), console) }), console: console)
  }
}

extension CheckOptions {
  /// Opens an agreement for a command that is about its portfolio as of a day that has to be named.
  func portfolio(
    _ argument: String?, _ agreementOptions: AgreementOptions, _ options: CommonOptions, _ console: Console
  ) throws -> (opened: OpenedAgreement, report: CheckReport, portfolio: PortfolioAssessment) {
    guard period != nil else { throw options.misuse(options.wording.periodNeeded) }
    let opened = try agreementOptions.open(argument, period: period, options, console)
    let report = report(on: opened)
    guard let portfolio = report.portfolio else { throw options.misuse(options.wording.noPortfolio) }
    return (opened, report, portfolio)
  }
}

extension OpenedAgreement {
  /// The group with this id; ends the command where there is none.
  func group(_ id: String, _ options: CommonOptions) throws -> ID<Group> {
    if let group = agreement.group(ID(id)) { return group.id }
    let near = Spelling.nearest(to: id, among: agreement.groups.map(\.id.rawValue))
    throw options.misuse(options.wording.unknownGroup(id, suggestion: near))
  }
}
