internal import ArgumentParser
internal import PublishedReports
internal import Rendering
internal import Reporting

struct ChangesCommand: Command {
  static let examples = [
    "maal changes reports/syddanmark-2019-2023/2022K2 reports/syddanmark-2019-2023/2022K4"
  ]

  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: told("Hvad der er ændret fra en rapport til en anden.", "What differs between two published reports."),
    discussion: discussion(
      "Sammenligner to udsendte rapportmapper, som de ligger: rettede og nye tal, ændrede mål og vurderinger.",
      "Compares two published report folders as they lie: corrected and new figures, changed targets and verdicts.",
      examples: examples))

  @Argument(help: .told("Den tidligere rapports mappe.", "The earlier report's folder.", value: ("GAMMEL", "OLD")))
  var old: String

  @Argument(help: .told("Den senere rapports mappe.", "The later report's folder.", value: ("NY", "NEW")))
  var new: String

  @OptionGroup(title: told("Udskrift", "Output")) var options: CommonOptions

  func run() throws {
    let console = Console()
    let from = try EarlierReport.named(old, options), to = try EarlierReport.named(new, options)
    let changes = Changes(from: from.report, in: from.folder, to: to.report)
    for trouble in to.report.troubles { console.message("\(to.folder): \(options.wording.trouble(trouble))\n") }
    try options.print(
      .init(
        name: "changes", table: changes.table,
        text: {
          TextRenderer(usesColour: console.usesColour(options.color)).render(
            changes.document(options.wording, title: to.report.title ?? to.folder))
        }), console: console)
  }
}
