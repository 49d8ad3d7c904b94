internal import Agreement
internal import Basics
internal import DelimitedText
internal import Digest
internal import Disclosure
internal import Evidence
internal import Languages
internal import PublishedReports
internal import Rendering

/// Describes the tables of a report folder to machines, as a Frictionless Data Package:
/// <https://specs.frictionlessdata.io/data-package/>.
///
/// It holds no date of its own making: the same input gives the same bytes.
struct DataPackage {
  let report: CheckReport
  let origin: ReportOrigin
  let wording: any Wording
  let style: DelimitedWriter.Style

  /// A table with the file that was written of it.
  struct Resource {
    let part: TablePart
    let file: ReportFile

    /// The file's name without its ending.
    var name: String { String(file.name.prefix { $0 != "." }) }
  }

  func descriptor(of tables: [Resource]) -> String {
    let replacements = report.replacements.map(\.described)
    return JSONValue.object(
      [
        "profile": .text("tabular-data-package"),
        "name": .text(DataPackage.slug("\(origin.agreement)-\(report.checkPeriod)")),
        "title": .text(report.title(wording)),
        "description": .text(wording.packageDescription(report.checkPeriod, report.asOf)),
        "languages": .list([.text(wording.language.rawValue)]),
        "software": .object(["name": .text("maal"), "version": .text(Version.text)]),
        "period": .text(report.checkPeriod.description),
        "as_of": .text(report.asOf.description),
        "area": .text(report.agreement.area.rawValue),
        "illustrative": .flag(report.goals.contains(where: \.isIllustrative)),
        "sources": .list(sources),
        "resources": .list(tables.map { resource($0, among: tables) }),
      ].merging(replacements.isEmpty ? [:] : ["replacements": .list(replacements)]) { $1 }
    ).rendered
  }

  /// The agreement's file and the files of data, by name.
  private var sources: [JSONValue] {
    let figures = figures
    var described = Dictionary(
      uniqueKeysWithValues: report.dataFiles.map { ($0, source($0, Set(figures[$0] ?? []).sorted())) })
    if let file = origin.file {
      described[file.name] = .object([
        "title": .text(file.name), "bytes": .integer(file.bytes), "hash": .text("sha256:\(file.sha256)"),
      ])
    }
    return described.sorted { $0.key < $1.key }.map(\.value)
  }

  /// A file of data with the digest of the figures that are used of it. Rows that come later don't change it, and it tells
  /// nothing that isn't shown.
  ///
  /// - Parameter figures: those that come from the file, each once.
  private func source(_ file: String, _ figures: [String]) -> JSONValue {
    var source: [String: JSONValue] = ["title": .text(file)]
    if report.filesWithHiddenCounts.contains(file) {
      source["description"] = .text(wording.digestLeftOut())
    } else if !figures.isEmpty {
      source["figures"] = .integer(figures.count)
      source["hash"] = .text("sha256:\(SHA256(of: Array(figures.joined(separator: "\n").utf8)))")
    }
    return .object(source)
  }

  /// By file: `indicator;area;period;numerator;denominator;value` of each figure that comes from it.
  private var figures: [String: [String]] {
    var lines: [String: [String]] = [:]
    for goal in report.goals {
      for figure in goal.series.observations + goal.series.parts {
        let line = DataPackage.line(figure, goal)
        for file in Set(figure.files) { lines[file, default: []].append(line) }
      }
    }
    return lines
  }

  private static func line(_ figure: ReleasedObservation, _ goal: ReleasedGoal) -> String {
    let counts = [
      figure.numerator.value.map(String.init) ?? "", figure.denominator.value?.description ?? "",
    ]
    let value = counts == ["", ""] ? figure.measurement.value.map { "\($0.number)" } ?? "" : ""
    return ([goal.indicator.id.rawValue, figure.area.rawValue, figure.period.description] + counts + [value])
      .joined(separator: ";")
  }

  private func resource(_ resource: Resource, among tables: [Resource]) -> JSONValue {
    let bytes = Array(resource.file.text.utf8)
    return .object([
      "profile": .text("tabular-data-resource"),
      "name": .text(DataPackage.slug(resource.name)),
      "title": .text(resource.part.title),
      "path": .text(resource.file.name),
      "format": .text("csv"),
      "mediatype": .text("text/csv"),
      "encoding": .text("utf-8"),
      "bytes": .integer(bytes.count),
      "hash": .text("sha256:\(SHA256(of: bytes))"),
      "dialect": dialect,
      "schema": schema(resource, among: tables),
    ])
  }

  private var dialect: JSONValue {
    .object([
      "delimiter": .text(style == .excelDanish ? ";" : ","),
      "lineTerminator": .text(style == .excelDanish ? "\r\n" : "\n"),
      "quoteChar": .text("\""), "doubleQuote": .flag(true), "skipInitialSpace": .flag(false), "header": .flag(true),
    ])
  }

  private func schema(_ resource: Resource, among tables: [Resource]) -> JSONValue {
    let part = resource.part
    var schema: [String: JSONValue] = [
      "fields": .list(part.table.fields.map(field)), "missingValues": .list([.text("")]),
    ]
    if !part.key.isEmpty { schema["primaryKey"] = .list(part.key.map(JSONValue.text)) }
    let references = part.references.filter { holds($0, of: part, among: tables) }
    if !references.isEmpty { schema["foreignKeys"] = .list(references.map { foreignKey($0, in: resource) }) }
    return .object(schema)
  }

  /// Whether the other table is there and has all that is named: a row may name what isn't known yet.
  private func holds(_ reference: TablePart.Reference, of part: TablePart, among tables: [Resource]) -> Bool {
    guard let other = tables.first(where: { $0.name == reference.part })?.part.table,
      let target = other.columns.firstIndex(of: reference.target),
      let own = part.table.columns.firstIndex(of: reference.column)
    else { return false }
    let known = Set(other.rows.map { $0[target] })
    return part.table.rows.allSatisfy { $0[own] == .empty || known.contains($0[own]) }
  }

  /// A table that names itself does so by an empty name.
  private func foreignKey(_ reference: TablePart.Reference, in resource: Resource) -> JSONValue {
    let other = reference.part == resource.name ? "" : reference.part
    return .object([
      "fields": .list([.text(reference.column)]),
      "reference": .object(["resource": .text(other), "fields": .list([.text(reference.target)])]),
    ])
  }

  private func field(_ field: Field) -> JSONValue {
    var object: [String: JSONValue] = [
      "name": .text(field.name), "title": .text(field.heading[wording.language]),
      "type": .text(field.kind.rawValue), "description": .text(field.description[wording.language]),
    ]
    if field.kind == .number { object["decimalChar"] = .text(style == .excelDanish ? "," : ".") }
    if let scale = field.scale { object["unit"] = .text(scale.rawValue) }
    if !field.choices.isEmpty {
      object["constraints"] = .object(["enum": .list(field.choices.map(JSONValue.text))])
    }
    return .object(object)
  }

  /// A name as packages may have it: lower-case letters a-z, digits, `-`, `_` and `.`.
  static func slug(_ name: String) -> String {
    let replacements: [Character: String] = ["æ": "ae", "ø": "oe", "å": "aa"]
    return name.lowercased().map { character in
      if character.isASCII, character.isLetter || character.isNumber || "-_.".contains(character) {
        return String(character)
      }
      return replacements[character] ?? "-"
    }.joined()
  }
}
