public import Basics
internal import Languages
internal import Rendering

/// A part of a report: who reads it, what it says in words and what it holds in tables.
///
/// The list `all` is the one place that names the parts. From it follow the files of a report folder, the names that a
/// folder may hold, the tables of the data package, the order of the page and the table in the README.
public struct ReportPart: Sendable {
  /// What its files are called, without their ending. A `*` stands for the id of what each is about.
  public let name: String
  public let reader: Bilingual
  public let content: Bilingual
  /// Whether the page says no figure of this kind that isn't in its tables.
  let backsPage: Bool
  /// `NAME.txt`
  let documents: (@Sendable (CheckReport, any Wording) -> [Piece<Document>])?
  /// `NAME.csv`
  let tables: (@Sendable (CheckReport, any Wording) -> [Piece<TablePart>])?
  let sections: (@Sendable (PageComposer) -> [PageSection])?
  /// `NAME.ics`; `nil` from a report that has none.
  var calendar: (@Sendable (CheckReport, any Wording, ReportOrigin) -> String?)?

  /// A part whose only file, or pair of files, has its own name.
  ///
  /// - Parameters:
  ///   - document: what it says in words; `nil` where that is no file of its own. It gives `nil` for a report that has nothing
  ///     for the part, and `table` likewise.
  ///   - table: what a machine reads of it; `nil` where there is no table.
  ///   - sections: what it adds to the page, after what the parts before it add.
  init(
    _ name: String, reader: Bilingual, content: Bilingual, backsPage: Bool = false,
    document: (@Sendable (CheckReport, any Wording) -> Document?)? = nil,
    table: (@Sendable (CheckReport, any Wording) -> TablePart?)? = nil,
    sections: (@Sendable (PageComposer) -> [PageSection])? = nil
  ) {
    self.name = name
    self.reader = reader
    self.content = content
    self.backsPage = backsPage
    self.sections = sections
    documents = ReportPart.alone(document)
    tables = ReportPart.alone(table)
  }

  private static func alone<Content>(
    _ content: (@Sendable (CheckReport, any Wording) -> Content?)?
  ) -> (@Sendable (CheckReport, any Wording) -> [Piece<Content>])? {
    guard let content else { return nil }
    return { report, wording in content(report, wording).map { [Piece("", $0)] } ?? [] }
  }

  /// A part with a file, or a pair of files, for each of several things.
  init(
    each name: String, reader: Bilingual, content: Bilingual, backsPage: Bool = false,
    documents: (@Sendable (CheckReport, any Wording) -> [Piece<Document>])? = nil,
    tables: (@Sendable (CheckReport, any Wording) -> [Piece<TablePart>])? = nil,
    sections: (@Sendable (PageComposer) -> [PageSection])? = nil
  ) {
    self.name = name
    self.reader = reader
    self.content = content
    self.backsPage = backsPage
    self.documents = documents
    self.tables = tables
    self.sections = sections
  }
}

/// What is said of one thing, with the id that its file is named by; empty for a part that has only one.
struct Piece<Content> {
  let id: String
  let content: Content

  init(_ id: String, _ content: Content) {
    self.id = id
    self.content = content
  }
}

/// A table of the report folder with what a machine has to know of it.
struct TablePart {
  var title: String
  var table: FigureTable
  /// The columns that together name a row; none where rows may repeat.
  var key: [String] = []
  /// The columns whose words are those of a column of another table.
  var references: [Reference] = []

  struct Reference: Hashable {
    /// The column here.
    var column: String
    /// The part whose table is meant, and its column.
    var part: String
    var target: String
  }
}

/// A section of the page.
struct PageSection {
  let id: String
  let heading: String
  let element: Element
  /// What the list of contents names below it.
  var parts: [Page.Link] = []
}

extension ReportPart {
  /// The parts of a report, in the order of the page.
  public static let all: [ReportPart] = [
    .goalCheck, .changes, .progress, .portfolio, .followUp, .cooperation, .decisions, .accounts, .transactions,
    .finalStatus, .deadlines, .calendar, .observations, .figures,
    .deliveries, .dataBasis, .comparison, .findings,
  ]

  /// The names of its files, with `*` for what differs.
  public var fileNames: [String] {
    (documents == nil ? [] : ["\(name).txt"]) + (tables == nil ? [] : ["\(name).csv"])
      + (calendar == nil ? [] : ["\(name).ics"])
  }

  func fileName(_ id: String, _ ending: String) -> String { name.replacing("*", with: id) + ending }

  /// Whether a file of this name may be one of the part's.
  func owns(_ fileName: String) -> Bool {
    fileNames.contains { pattern in
      let ends = pattern.split(separator: "*", omittingEmptySubsequences: false)
      guard let first = ends.first, let last = ends.last, ends.count == 2 else { return fileName == pattern }
      return fileName.count > first.count + last.count && fileName.hasPrefix(first) && fileName.hasSuffix(last)
    }
  }
}
