internal import Agreement
internal import AgreementFiles
internal import ArgumentParser
internal import Basics
internal import Files
internal import Findings
internal import PublishedReports
internal import Reading
internal import Reporting
internal import Suppression

/// The reports on an agreement that lie beside each other: whoever has one of them has the others too, whatever the days
/// that they speak of.
enum PublishedFolders {
  /// What they tell, in order of time.
  ///
  /// - Parameters:
  ///   - day: the last day of the report to be made: what another on that day hides stays hidden, since it says the same.
  ///   - replaced: the name of the folder that the report to be made takes the place of.
  static func read(
    in place: String, on day: CalendarDate, replacing replaced: String? = nil, for agreement: Agreement
  ) throws(FileFailure) -> [Published] {
    var reports: [(asOf: CalendarDate, report: Published)] = []
    for name in try Files.namesIfAny(in: place) {
      let report = try known(filePath(name, in: place))
      guard let asOf = report.asOf else { continue }
      reports.append((asOf, Published(report, name: name, isReplaced: name == replaced || asOf == day, agreement)))
    }
    return reports.sorted { ($0.asOf, $0.report.name) < ($1.asOf, $1.report.name) }.map(\.report)
  }

  /// The report in a folder. What is there and can't be read is no report without it: it would be published what that
  /// one, and what is made now, tell together.
  private static func known(_ folder: String) throws(FileFailure) -> PublishedReport {
    var failure: FileFailure?
    let report = PublishedReport { name in
      let path = filePath(name, in: folder)
      switch InputFiles.load(path, named: name) {
      case .bytes(let bytes): return bytes
      case .fault(let fault):
        if let cause = fault.cause, !others.contains(cause) { failure = failure ?? FileFailure(path, cause) }
        return nil
      }
    }
    if let failure { throw failure }
    return report
  }

  /// What stands there is no file of a report.
  private static let others: Set<Cause> = [.system(.missing), .system(.notAFolder), .system(.isFolder), .notAFile]
}

extension CommonOptions {
  /// Ends a command that has to know the reports published before, and can't read them.
  func end(with failure: FileFailure) -> ExitCode {
    Console().message(wording.cannotReadReports(failure.path, failure.cause) + "\n")
    return ExitCode(Exit.missing)
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
