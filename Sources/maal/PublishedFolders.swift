internal import Agreement
internal import AgreementFiles
internal import Basics
internal import Files
internal import PublishedReports
internal import Reading
internal import Reporting
internal import Suppression

/// The reports on an agreement that lie beside each other: whoever has the later ones has the earlier ones too.
enum PublishedFolders {
  /// What those tell that are as of a day or one before it, in order of time.
  ///
  /// - Parameter replaced: the name of the folder that the report to be made takes the place of.
  static func read(
    in place: String, until day: CalendarDate, replacing replaced: String? = nil, for agreement: Agreement
  ) -> [Published] {
    let names = (try? Files.names(in: place)) ?? []
    return names.compactMap { name -> (asOf: CalendarDate, report: Published)? in
      let report = PublishedReport(in: filePath(name, in: place))
      guard let asOf = report.asOf, asOf <= day else { return nil }
      return (asOf, Published(report, name: name, isReplaced: name == replaced, agreement))
    }.sorted { ($0.asOf, $0.report.name) < ($1.asOf, $1.report.name) }.map(\.report)
  }
}

extension PublishedReport {
  /// The report in a folder, as far as it can be read.
  ///
  /// - Parameter tables: those that are read; `nil` for all.
  init(in folder: String, tables: Set<String>? = nil) {
    self.init(tables: tables) { name in
      if case .bytes(let bytes) = InputFiles.load(filePath(name, in: folder), named: name) { bytes } else { nil }
    }
  }
}
