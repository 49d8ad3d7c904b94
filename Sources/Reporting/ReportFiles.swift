internal import Agreement
internal import Assessment
internal import Basics
public import DelimitedText
internal import Disclosure
internal import Evidence

/// A file of a report: its name and what it holds.
public struct ReportFile: Hashable, Sendable {
  public var name: String
  public var text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// Whether a file of this name is one that a report folder of this or an earlier version holds, so that a new report
  /// may take its place.
  public static func isName(_ name: String) -> Bool {
    let known = [
      "datapackage.json", "figures.csv", "findings.csv", "goal-check.csv", "goal-check.txt", "index.html",
      "observations.csv",
      "progress-summary.txt",
    ]
    return known.contains(name)
      || name.hasPrefix("compare-") && (name.hasSuffix(".csv") || name.hasSuffix(".txt"))
  }
}

extension CheckReport {
  /// The files of a report folder, in order of their names.
  ///
  /// - Parameter origin: what the report was made of.
  public func files(_ wording: any Wording, _ style: DelimitedWriter.Style, origin: ReportOrigin) -> [ReportFile] {
    let writer = DelimitedWriter(style: style)
    let tables = tableFiles(wording).map { table in
      let text = writer.table(header: table.table.columns, rows: table.table.rows)
      return (table: table, file: ReportFile(name: "\(table.name).csv", text: text))
    }
    let package = DataPackage(report: self, origin: origin, wording: wording, style: style)
    let comparisonTexts = comparisons.map { indicator, comparison in
      ReportFile(
        name: "compare-\(indicator.id).txt",
        text: TextRenderer().render(
          comparison.document(wording, time: time(of: comparison, wording), inputs: inputs(of: indicator))))
    }
    let files =
      tables.map(\.file) + comparisonTexts + [
        ReportFile(name: "datapackage.json", text: package.descriptor(of: tables)),
        ReportFile(name: "goal-check.txt", text: TextRenderer().render(goalCheck(wording))),
        ReportFile(name: "index.html", text: page(wording)),
        ReportFile(name: "progress-summary.txt", text: TextRenderer().render(progressSummary(wording))),
      ]
    return files.sorted { $0.name < $1.name }
  }

  /// What a machine reads of the report.
  private func tableFiles(_ wording: any Wording) -> [TableFile] {
    comparisons.map { indicator, comparison in
      TableFile(
        name: "compare-\(indicator.id)", title: wording.text(indicator.title), table: .comparison(comparison),
        fields: ComparisonColumn.fields(wording))
    } + [
      TableFile(
        name: "figures", title: wording.figuresTitle, table: figuresTable(), fields: FiguresColumn.fields(wording)),
      TableFile(
        name: "findings", title: wording.findingsTitle,
        table: .findings(publishableFindings(wording.hiddenMark), wording),
        fields: FindingsColumn.fields(wording)),
      TableFile(
        name: "goal-check", title: wording.goalCheck, table: goalCheckTable(wording),
        fields: GoalCheckColumn.fields(wording), key: ["goal", "area"]),
      TableFile(
        name: "observations", title: wording.observationsTitle, table: observationsTable(),
        fields: ObservationsColumn.fields(wording), key: ["indicator", "area_code", "period"]),
    ]
  }

  /// The period that areas are compared for, in words: the check's own for statuses, else that of the latest figures.
  private func time(of hidden: HiddenComparison, _ wording: any Wording) -> String {
    let latest = hidden.comparison.areas.compactMap { $0.time?.period }.max()
    return wording.asOf(hidden.comparison.isRegister ? checkPeriod : latest ?? checkPeriod, asOf)
  }

  /// `Måltjek: Sundhedsaftalen 2019-2023, Region Syddanmark`
  func title(_ wording: any Wording) -> String { "\(wording.goalCheck): \(wording.text(agreement.title))" }

  /// What stands beside the rows in JSON.
  public func context(_ wording: any Wording) -> [String: String] {
    [
      "agreement": wording.text(agreement.title), "period": checkPeriod.description,
      "as_of": checkPeriod.last.description,
    ]
  }
}
