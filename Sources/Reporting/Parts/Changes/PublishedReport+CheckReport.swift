internal import Agreement
internal import Basics
internal import Languages
internal import PublishedReports

extension PublishedReport {
  /// A report that is yet to be published, as it will be read back.
  init(_ report: CheckReport, _ wording: any Wording) {
    let tables = report.tables(wording).map { (String($0.name.dropLast(4)), $0.table.table) }
    self.init(
      title: report.title(wording), language: wording.language, period: report.checkPeriod, asOf: report.asOf,
      area: report.agreement.area.rawValue, version: Version.text,
      tables: Dictionary(tables, uniquingKeysWith: { _, last in last }))
  }
}
