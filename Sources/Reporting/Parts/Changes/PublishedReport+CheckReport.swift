internal import Agreement
internal import Basics
internal import Geography
internal import Languages
internal import PublishedReports

extension CheckReport {
  /// The areas that have taken the place of others.
  var replacements: [PublishedReport.Replacement] {
    agreement.areas.compactMap { area in
      guard !area.replaces.isEmpty, let since = area.validFrom, since <= asOf else { return nil }
      return PublishedReport.Replacement(
        former: area.replaces.map { .init(code: $0.rawValue, name: agreement.name(of: $0)) },
        successor: .init(code: area.code.rawValue, name: area.name), since: since)
    }
  }
}

extension PublishedReport {
  /// A report that is yet to be published, as it will be read back.
  init(_ report: CheckReport, _ wording: any Wording) {
    let tables = report.tables(wording).map { (String($0.name.dropLast(4)), $0.table.table) }
    self.init(
      title: report.title(wording), language: wording.language, period: report.checkPeriod, asOf: report.asOf,
      area: report.agreement.area.rawValue, version: Version.text, replacements: report.replacements,
      tables: Dictionary(tables, uniquingKeysWith: { _, last in last }))
  }
}
