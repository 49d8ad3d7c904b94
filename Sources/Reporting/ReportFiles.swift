internal import Agreement
public import DelimitedText

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
      "datapackage.json", "findings.csv", "goal-check.csv", "goal-check.txt", "index.html", "observations.csv",
      "progress-summary.txt",
    ]
    return known.contains(name)
      || name.hasPrefix("compare-") && (name.hasSuffix(".csv") || name.hasSuffix(".txt"))
  }
}

extension CheckReport {
  /// The files of a report folder, in order of their names.
  public func files(_ wording: any Wording, _ style: DelimitedWriter.Style) -> [ReportFile] {
    let writer = DelimitedWriter(style: style)
    func csv(_ name: String, _ table: FigureTable) -> ReportFile {
      ReportFile(name: name, text: writer.table(header: table.columns, rows: table.rows))
    }
    return [
      csv("findings.csv", .findings(findings, wording)),
      csv("goal-check.csv", goalCheckTable(wording)),
      ReportFile(name: "goal-check.txt", text: TextRenderer().render(goalCheck(wording))),
      csv("observations.csv", observationsTable()),
    ]
  }

  /// What stands beside the rows in JSON.
  public func context(_ wording: any Wording) -> [String: String] {
    [
      "agreement": wording.text(agreement.title), "period": checkPeriod.description,
      "as_of": checkPeriod.last.description,
    ]
  }
}
