internal import ArgumentParser
internal import Languages
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

  /// The later report's own title where it is in the language asked for, and which two reports are compared.
  private func title(_ from: EarlierReport.Found, _ to: EarlierReport.Found) -> String {
    let reports = options.wording.twoReports(
      options.wording.report(for: from.report.period, in: from.folder),
      options.wording.report(for: to.report.period, in: to.folder))
    let own = to.report.language == options.wording.language ? to.report.title : nil
    return [own, reports].compactMap(\.self).joined(separator: ". ")
  }

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
            changes.document(options.wording, title: title(from, to)))
        }), console: console)
  }
}
