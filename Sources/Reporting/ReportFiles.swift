internal import Agreement
internal import Basics
public import DelimitedText
internal import Languages
internal import PublishedReports
internal import Rendering

/// A file of a report: its name and what it holds.
public struct ReportFile: Hashable, Sendable {
  public var name: String
  public var text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// The files that are made of all parts together.
  static let page = "index.html"
  static let package = PublishedReport.package

  /// Whether a file of this name is one that a report folder may hold, so that a new report may take its place.
  public static func isName(_ name: String) -> Bool {
    [page, package].contains(name) || ReportPart.all.contains { $0.owns(name) }
  }
}

extension CheckReport {
  /// The files of a report folder, in order of their names.
  ///
  /// - Parameter origin: what the report was made of.
  public func files(_ wording: any Wording, _ style: DelimitedWriter.Style, origin: ReportOrigin) -> [ReportFile] {
    let tables = tables(wording).map { name, table in
      DataPackage.Resource(
        part: table, file: ReportFile(name: name, text: table.table.delimited(style)))
    }
    let documents = ReportPart.all.flatMap { part in
      (part.documents?(self, wording) ?? []).map {
        ReportFile(name: part.fileName($0.id, ".txt"), text: TextRenderer().render($0.content))
      }
    }
    let package = DataPackage(report: self, origin: origin, wording: wording, style: style)
    let whole = [
      ReportFile(name: ReportFile.page, text: page(wording)),
      ReportFile(name: ReportFile.package, text: package.descriptor(of: tables)),
    ]
    let calendars = ReportPart.all.compactMap { part in
      part.calendar?(self, wording, origin).map { ReportFile(name: part.fileName("", ".ics"), text: $0) }
    }
    return (tables.map(\.file) + documents + calendars + whole).sorted { $0.name < $1.name }
  }

  /// What a machine reads of the report: each table with the name of its file.
  func tables(_ wording: any Wording) -> [(name: String, table: TablePart)] {
    ReportPart.all.flatMap { part in
      (part.tables?(self, wording) ?? []).map { (name: part.fileName($0.id, ".csv"), table: $0.content) }
    }
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
