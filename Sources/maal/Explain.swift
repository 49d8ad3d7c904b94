internal import ArgumentParser

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hvordan et tal er blevet til. / How a figure came about.",
    discussion: """
      Regnestykket, reglen bag vurderingen, og linjerne i filerne bag tallet.
      The arithmetic, the rule behind the assessment, and the lines of the files behind the figure.

      Eksempel / Example:
        maal explain ips --agreement datasets/syddanmark-2019-2023 --period 2022K2
      """)

  @Argument(help: "Målets id i aftalen. / The goal's id in the agreement.")
  var goal: String

  @Option(help: "Aftalens mappe eller fil. / The agreement's folder or file.")
  var agreement: String?

  @Option(help: "Området, hvor målet gælder for flere. / The area, of a goal set for several.")
  var area: String?

  @OptionGroup var checkOptions: CheckOptions
  @OptionGroup var agreementOptions: AgreementOptions
  @OptionGroup var options: CommonOptions

  func run() throws {
    let console = Console()
    let opened = try agreementOptions.open(agreement, options, console)
    let explained = ExplainGoal(goal: goal, area: area, report: checkOptions.report(on: opened), options: options)
    try explained.print(console)
  }
}
