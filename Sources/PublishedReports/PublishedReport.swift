public import Basics
internal import DelimitedText
internal import Digest
internal import Languages
package import Rendering
internal import SafeText

/// A report as it was published: its tables, read back from its folder by its data package.
///
/// The folder may be of another version of the program, and people may have changed its files: what can be read is read,
/// and `troubles` says what can't. Nothing in it is believed beyond what it says.
public struct PublishedReport: Sendable {
  /// The name of the file that lists its tables.
  package static let package = "datapackage.json"

  /// What the package calls the report, such as `syddanmark-2019-2023-2022k4`.
  public let name: String?
  public let title: String?
  public let language: Language?
  public let period: Period?
  public let asOf: CalendarDate?
  /// The code of the agreement's own area.
  public let area: String?
  /// The version of the program that wrote it.
  public let version: String?
  /// By the names of their files without `.csv`: `goal-check`, `observations`, `compare-ips`.
  public private(set) var tables: [String: PublishedTable] = [:]
  /// In the order of the package.
  public private(set) var troubles: [Trouble] = []

  /// What of a folder can't be read.
  public enum Trouble: Error, Hashable, Sendable {
    /// There is no datapackage.json.
    case noPackage
    /// datapackage.json is no JSON from this byte on.
    case notJSON(offset: Int)
    /// datapackage.json doesn't list tables.
    case notPackage
    case missing(file: String)
    /// The file isn't the one that was published: its digest is another. It is read all the same.
    case changed(file: String)
    /// The file is no table with a header.
    case notTable(file: String)
    /// So many rows of the file can't be read, the first of them on this line.
    case rows(file: String, count: Int, line: Int)
    /// Columns that the package names and the file lacks.
    case columns(file: String, names: [String])
  }

  /// - Parameters:
  ///   - wanted: the tables to read, by the names of their files without `.csv`; `nil` for all.
  ///   - load: the bytes of a file of the folder by its name; `nil` where there is none.
  public init(tables wanted: Set<String>? = nil, load: (String) -> [UInt8]?) {
    let package: JSONValue
    do throws(Trouble) {
      package = try PublishedReport.listed(load)
    } catch {
      (name, title, language, period, asOf, area, version) = (nil, nil, nil, nil, nil, nil, nil)
      troubles = [error]
      return
    }
    name = package["name"]?.text
    title = package["title"]?.text
    language = package["languages"]?.list?.first?.text.flatMap(Language.init)
    period = package["period"]?.text.flatMap { Period(parsing: $0) }
    asOf = package["as_of"]?.text.flatMap { CalendarDate(parsing: $0) }
    area = package["area"]?.text
    version = package["software"]?["version"]?.text
    for resource in package["resources"]?.list ?? [] { read(resource, wanted, load) }
  }

  /// A report that is yet to be published, as it will be read back.
  ///
  /// - Parameter tables: by the names of their files without `.csv`.
  package init(
    title: String, language: Language, period: Period, asOf: CalendarDate, area: String, version: String,
    tables: [String: FigureTable]
  ) {
    (name, self.title, self.language) = (nil, title, language)
    (self.period, self.asOf) = (period, asOf)
    (self.area, self.version) = (area, version)
    self.tables = tables.mapValues(PublishedTable.init)
  }

  private static func listed(_ load: (String) -> [UInt8]?) throws(Trouble) -> JSONValue {
    guard let bytes = load(PublishedReport.package) else { throw .noPackage }
    let package: JSONValue
    do throws(JSONFault) { package = try JSONValue(parsing: bytes) } catch { throw .notJSON(offset: error.offset) }
    guard package["resources"]?.list != nil else { throw .notPackage }
    return package
  }

  private mutating func read(_ resource: JSONValue, _ wanted: Set<String>?, _ load: (String) -> [UInt8]?) {
    // A path that leads out of the folder is no file of the report.
    guard let file = resource["path"]?.text, file.hasSuffix(".csv"), !file.contains("/"), !file.hasPrefix("."),
      wanted?.contains(String(file.dropLast(4))) ?? true
    else { return }
    guard let bytes = load(file) else {
      troubles.append(.missing(file: file))
      return
    }
    if let hash = resource["hash"]?.text, hash != "sha256:\(SHA256(of: bytes))" {
      troubles.append(.changed(file: file))
    }
    let described = resource["schema"]?["fields"]?.list ?? []
    let fields = described.compactMap(PublishedTable.Field.init)
    let delimiter = resource["dialect"]?["delimiter"]?.text.flatMap { $0.count == 1 ? $0.first : nil }
    let reading = PublishedReport.read(bytes, file, delimiter, headings: fields.map(\.name))
    guard let table = reading.table else {
      troubles.append(.notTable(file: file))
      return
    }
    if let first = reading.rejected.first {
      troubles.append(.rows(file: file, count: reading.rejected.count, line: first.line))
    }
    let missing = fields.map(\.name).filter { table.column(named: $0) == nil }
    if !missing.isEmpty { troubles.append(.columns(file: file, names: missing)) }
    tables[String(file.dropLast(4))] = PublishedTable(table, fields)
  }

  /// The file with the separator that the package states; where that finds no column, a spreadsheet has saved the file
  /// with another, which the file itself tells.
  private static func read(
    _ bytes: [UInt8], _ file: String, _ delimiter: Character?, headings: [String]
  ) -> TableReading {
    let stated = Table.read(bytes, file: file, options: ReadingOptions(delimiter: delimiter, hasNotes: false))
    let isFound = headings.contains { stated.table?.column(named: $0) != nil }
    return isFound ? stated : Table.read(bytes, file: file, options: ReadingOptions(hasNotes: false))
  }
}
