internal import AgreementFiles
internal import ArgumentParser
internal import Basics
internal import Files
internal import PublishedReports
internal import Reading
internal import Reporting

/// A report that was published before, in its folder.
enum EarlierReport {
  typealias Found = (folder: String, report: PublishedReport)

  /// The report in a folder that the user names; ends the command where there is no folder.
  static func named(_ path: String, _ options: CommonOptions) throws -> Found {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard Files.isFolder(path) else {
      Console().message(options.wording.noReportFolder(path) + "\n")
      throw ExitCode(Exit.missing)
    }
    return (FolderPath(path).name, PublishedReport(in: path, tables: Changes.tables))
  }

  /// The newest report beside each other in `place` that is on an earlier day; `nil` where there is none.
  static func newest(in place: String, before day: CalendarDate) throws(FileFailure) -> Found? {
    let names = try Files.namesIfAny(in: place)
    let dated = names.compactMap { name -> (day: CalendarDate, name: String)? in
      // The end-of-period status is made anew in its place: a comparison with it couldn't be made again.
      guard !name.hasPrefix("."), name != CheckReport.finalFolder, Files.isFolder(filePath(name, in: place)) else {
        return nil
      }
      // A report whose package can't be read is known by its folder's name.
      guard let asOf = PublishedReport(in: filePath(name, in: place), tables: []).asOf ?? Period(parsing: name)?.last,
        asOf < day
      else { return nil }
      return (asOf, name)
    }
    guard let newest = dated.max(by: { ($0.day, $0.name) < ($1.day, $1.name) }) else { return nil }
    return (newest.name, PublishedReport(in: filePath(newest.name, in: place), tables: Changes.tables))
  }
}
