internal import Agreement
internal import Evidence
internal import Languages
internal import Reading
internal import Reporting
internal import TrendTexts

/// What a result lacks because of faults in its files. It is told beside the figures, not only among the messages.
struct Omissions {
  /// The names of files and how many of their rows are left out.
  private var rows: [(file: String, count: Int)]
  /// How many series are left out.
  private var series = 0

  init(rows: [RejectedRows], series: Int = 0) {
    self.rows = rows.filter { $0.count > 0 }.map { ($0.file, $0.count) }
    self.series = series
  }

  /// Of the files that indicators are read from.
  init(_ opened: OpenedAgreement, _ indicators: [Indicator]) {
    let sources = Set(indicators.map(\.source))
    let inputs = sources.flatMap { opened.evidence.sources[$0]?.inputs ?? [] }.filter { $0.rejected > 0 }
    rows = Dictionary(inputs.map { ($0.name, $0.rejected) }) { first, _ in first }
      .map { (file: $0.key, count: $0.value) }.sorted { $0.file < $1.file }
  }

  /// Sentences after a blank line; nothing where nothing is left out.
  func text(_ wording: any Wording) -> String {
    let sentences =
      (series > 0 ? [wording.seriesLeftOut(series)] : []) + rows.map { wording.rejectedRows($0.count, file: $0.file) }
    return sentences.isEmpty ? "" : "\n" + sentences.joined(separator: "\n") + "\n"
  }

  /// The same in numbers, beside the rows of JSON.
  var context: [String: String] {
    var context: [String: String] = [:]
    if !rows.isEmpty { context["rows_left_out"] = String(rows.reduce(0) { $0 + $1.count }) }
    if series > 0 { context["series_left_out"] = String(series) }
    return context
  }
}
