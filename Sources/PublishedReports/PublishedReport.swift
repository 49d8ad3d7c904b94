internal import Assessment
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
  public private(set) var asOf: CalendarDate?
  /// The code of the agreement's own area.
  public let area: String?
  /// The version of the program that wrote it.
  public let version: String?
  /// By the names of their files without `.csv`: `goal-check`, `observations`, `compare-ips`.
  public private(set) var tables: [String: PublishedTable] = [:]
  /// The areas that have taken the place of others, as far as the report tells.
  let replacements: [Replacement]
  /// In the order of the package.
  public private(set) var troubles: [Trouble] = []

  /// An area that has taken the place of one or several others from a day on.
  package struct Replacement: Hashable, Sendable {
    let former: [Name]
    let successor: Name
    let since: CalendarDate

    package struct Name: Hashable, Sendable {
      let code: String
      let name: String

      package init(code: String, name: String) { (self.code, self.name) = (code, name) }
    }

    package init(former: [Name], successor: Name, since: CalendarDate) {
      (self.former, self.successor, self.since) = (former, successor, since)
    }
  }

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
    /// The tables have been read without datapackage.json.
    case readAlone
    /// So many verdicts of the file are none that is known, the first of them on this line.
    case verdicts(file: String, count: Int, line: Int)
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
      (name, title, language, period, asOf, area, version, replacements) = (nil, nil, nil, nil, nil, nil, nil, [])
      troubles = [error]
      readAlone(wanted, load)
      return
    }
    name = package["name"]?.text
    title = package["title"]?.text
    language = package["languages"]?.list?.first?.text.flatMap(Language.init)
    period = package["period"]?.text.flatMap { Period(parsing: $0) }
    asOf = package["as_of"]?.text.flatMap { CalendarDate(parsing: $0) }
    area = package["area"]?.text
    version = package["software"]?["version"]?.text
    replacements = (package["replacements"]?.list ?? []).compactMap(Replacement.init)
    for resource in package["resources"]?.list ?? [] { read(resource, wanted, load) }
  }

  /// What the agreement's reports are filed under, as far as the package's name tells it.
  var agreement: String? {
    guard let name, let suffix = period.map({ "-\($0.description.lowercased())" }), name.hasSuffix(suffix) else {
      return nil
    }
    return String(name.dropLast(suffix.count))
  }

  /// A report that is yet to be published, as it will be read back.
  ///
  /// - Parameter tables: by the names of their files without `.csv`.
  package init(
    title: String, language: Language, period: Period, asOf: CalendarDate, area: String, version: String,
    replacements: [Replacement], tables: [String: FigureTable]
  ) {
    (name, self.title, self.language, self.replacements) = (nil, title, language, replacements)
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
    add(PublishedTable(table, fields), file)
  }

  private mutating func add(_ table: PublishedTable, _ file: String) {
    let name = String(file.dropLast(4))
    tables[name] = table
    guard name == PublishedTable.Name.goalCheck else { return }
    let nonsense = table.rows.filter { $0["verdict"].map { Verdict(rawValue: $0) == nil } ?? false }
    if let first = nonsense.first {
      troubles.append(.verdicts(file: file, count: nonsense.count, line: first.line))
    }
  }

  /// Without a package the tables are known by their names, their columns by their headings, and the day by the goals'.
  private mutating func readAlone(_ wanted: Set<String>?, _ load: (String) -> [UInt8]?) {
    // Each with a column that it can't do without.
    let names = [
      (PublishedTable.Name.goalCheck, "goal"), (PublishedTable.Name.observations, "indicator"),
      (PublishedTable.Name.deliveries, "source"),
    ]
    for (name, column) in names where name == PublishedTable.Name.goalCheck || wanted?.contains(name) ?? true {
      let file = "\(name).csv"
      guard let bytes = load(file) else {
        troubles.append(.missing(file: file))
        continue
      }
      let reading = Table.read(bytes, file: file, options: ReadingOptions(hasNotes: false))
      guard let table = reading.table, table.column(named: column) != nil else {
        troubles.append(.notTable(file: file))
        continue
      }
      if let first = reading.rejected.first {
        troubles.append(.rows(file: file, count: reading.rejected.count, line: first.line))
      }
      let sign: Character = table.dialect.delimiter == ";" ? "," : "."
      add(PublishedTable(table, table.header.map { .init(named: $0, decimalSign: sign) }), file)
    }
    asOf = tables[PublishedTable.Name.goalCheck]?.rows.lazy.compactMap { $0.date("as_of") }.first
    if tables.isEmpty {
      troubles = Array(troubles.prefix(1))
    } else {
      troubles.insert(.readAlone, at: 1)
    }
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
