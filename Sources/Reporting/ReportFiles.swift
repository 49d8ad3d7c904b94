internal import Agreement
internal import Assessment
public import DelimitedText

/// A file of a report: its name and what it holds.
public struct ReportFile: Hashable, Sendable {
  public var name: String
  public var text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

extension CheckReport {
  /// The files of a report folder, in order of their names.
  public func files(_ wording: any Wording, _ style: DelimitedWriter.Style) -> [ReportFile] {
    let writer = DelimitedWriter(style: style)
    func csv(_ name: String, _ table: FigureTable) -> ReportFile {
      ReportFile(name: name, text: writer.table(header: table.columns, rows: table.rows))
    }
    let compared = comparisons.flatMap { indicator, comparison in
      [
        csv("compare-\(indicator.id).csv", .comparison(comparison)),
        ReportFile(
          name: "compare-\(indicator.id).txt",
          text: TextRenderer().render(comparison.document(wording, time: time(of: comparison, wording)))),
      ]
    }
    return compared + [
      csv("figures.csv", figuresTable()),
      csv("findings.csv", .findings(findings, wording)),
      csv("goal-check.csv", goalCheckTable(wording)),
      ReportFile(name: "goal-check.txt", text: TextRenderer().render(goalCheck(wording))),
      ReportFile(name: "index.html", text: page(wording)),
      csv("observations.csv", observationsTable()),
    ]
  }

  /// The period that areas are compared for, in words: the check's own for statuses, else that of the latest figures.
  private func time(of hidden: HiddenComparison, _ wording: any Wording) -> String {
    let latest = hidden.comparison.areas.compactMap { $0.time?.period }.max()
    return wording.asOf(hidden.comparison.isRegister ? checkPeriod : latest ?? checkPeriod, asOf)
  }

  /// What stands beside the rows in JSON.
  public func context(_ wording: any Wording) -> [String: String] {
    [
      "agreement": wording.text(agreement.title), "period": checkPeriod.description,
      "as_of": checkPeriod.last.description,
    ]
  }
}
