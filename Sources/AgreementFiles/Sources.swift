internal import Agreement
internal import Basics
internal import DelimitedText
internal import Findings
internal import Reading

/// A source as far as it could be read.
struct SourceDraft {
  var id: Written<String>
  var shape: Written<Source.Shape>?
  var related: [Written<String>] = []
  var source: Source?
  /// The period of each break, in the order of the file.
  var breaks: [Written<Period>] = []
}

extension Entry {
  mutating func source(in folder: AgreementFolder) -> SourceDraft {
    let files = sourceFiles(in: folder)
    let shape = written("shape", .shape, required: true)
    let columns = columns(of: shape?.value)
    let filters = filters()
    let breaks = breaks()
    let related = texts(list("related"), key: "related")
    let isRecords = shape.map { $0.value == .records } ?? true
    let source = Source(
      id: ID(name.value), files: files, shape: shape?.value ?? .series, columns: columns, filters: filters,
      breaks: breaks.map(\.mark).sorted { $0.period < $1.period },
      illustrative: value(Field("illustrative", .truth)) ?? false, format: format(),
      revisions: value(Field("revisions", .revisions)),
      periodLength: isRecords ? periodLength() : .quarter, dueDays: isRecords ? dueDays() : [:],
      related: related.map { ID($0.value) }, note: bilingual("note"))
    return SourceDraft(
      id: name, shape: shape, related: related, source: shape == nil ? nil : source, breaks: breaks.map(\.written))
  }

  private mutating func sourceFiles(in folder: AgreementFolder) -> [String] {
    let nodes = list("file", required: true)
    let names = texts(nodes, key: "file")
    for name in names { check(name, key: "file", in: folder) }
    return names.map(\.value)
  }

  /// Reports a file that isn't there, or not where it has to be.
  mutating func check(_ name: Written<String>, key: String, in folder: AgreementFolder) {
    switch folder.fault(of: name.value) {
    case nil: break
    case .missing: report(.sourceMissing, at: name.extent, [.found: name.found, .name: key])
    case .outside: report(.outsideFolder, at: name.extent, [.found: name.found])
    case .unreadable(let cause): report(.fileUnreadable, at: name.extent, [.found: name.found], cause: cause)
    }
  }

  // MARK: Columns

  /// The headings by role. Where the shape is unknown, all roles may come, and none has to.
  private mutating func columns(of shape: Source.Shape?) -> [Source.Role: String] {
    let known = shape.flatMap(TableShape.of)
    guard var columns = entry("columns", required: !(known?.namesColumns ?? false)) else { return [:] }
    var headings: [Source.Role: Written<String>] = [:]
    for field in known?.fields ?? TableShape.all.flatMap(\.fields) {
      let isNeeded = known.map { field.isNeeded && !$0.namesColumns } ?? false
      headings[field.role] = columns.text(field.role.rawValue, required: isNeeded)
    }
    switch shape {
    case .series?: columns.checkFigures(headings)
    case .records? where headings[.due] == nil && headings[.type] == nil:
      columns.reportMissing("due", at: columns.name.extent, otherwise: "due, type")
    default: break
    }
    absorb(columns)
    return headings.mapValues(\.value)
  }

  /// A series has a value, or a numerator and a denominator.
  private mutating func checkFigures(_ headings: [Source.Role: Written<String>]) {
    let either = "value; numerator, denominator"
    switch (headings[.value], headings[.numerator], headings[.denominator]) {
    case (let value?, let part, let whole) where part != nil || whole != nil:
      report(.wrongStructure, at: value.extent, [.name: "value", .expected: either])
    case (nil, nil, nil): reportMissing("value", at: name.extent, otherwise: either)
    case (nil, .some, nil): reportMissing("denominator", at: name.extent)
    case (nil, nil, .some): reportMissing("numerator", at: name.extent)
    default: break
    }
  }

  // MARK: What the rows are about

  private mutating func filters() -> [Source.Filter] {
    guard var columns = entry("where") else { return [] }
    var filters: [Source.Filter] = []
    for pair in columns.ownWords() {
      let nodes = if case .list(let nodes) = pair.value.content { nodes } else { [pair.value].filter { !$0.isAbsent } }
      if nodes.isEmpty { columns.reportMissing(pair.key.text, at: pair.key.extent) }
      let values = columns.texts(nodes, key: pair.key.text).map(\.value)
      filters.append(Source.Filter(column: pair.key.text, values: values))
    }
    absorb(columns)
    return filters
  }

  private mutating func breaks() -> [(written: Written<Period>, mark: Source.Break)] {
    var breaks: [(written: Written<Period>, mark: Source.Break)] = []
    for node in list("breaks") {
      if case .mapping = node.content {
        var entry = entry(node, key: "breaks", keyExtent: node.extent)
        let note = entry.bilingual("note")
        if let period = entry.written("period", .period, required: true) {
          breaks.append((period, Source.Break(period: period.value, note: note)))
        }
        absorb(entry)
      } else if let text = text(node, key: "breaks"), let period = value(of: text, "breaks", .period) {
        breaks.append((period, Source.Break(period: period.value)))
      }
    }
    return breaks
  }

  private mutating func format() -> Source.Format {
    Source.Format(
      encoding: value(Field("encoding", .encoding))?.rawValue,
      delimiter: value(Field("delimiter", .delimiter)), decimalSign: value(Field("decimal", .decimalSign)))
  }

  // MARK: Records

  private mutating func periodLength() -> Period.Length {
    value(Field("periods", .periodLength)) ?? .quarter
  }

  private mutating func dueDays() -> [String: Int] {
    guard var types = entry("due-days") else { return [:] }
    var days: [String: Int] = [:]
    for pair in types.ownWords() {
      guard !pair.value.isAbsent else {
        types.reportMissing(pair.key.text, at: pair.key.extent)
        continue
      }
      guard let text = types.text(pair.value, key: pair.key.text) else { continue }
      days[pair.key.text] = types.value(of: text, pair.key.text, .count(atLeast: 1))?.value
    }
    absorb(types)
    return days
  }
}

extension ValueKind<Source.Shape> {
  fileprivate static let shape = word(Words(TableShape.all.map(\.shape)))
}

extension ValueKind<Source.Revisions> {
  fileprivate static let revisions = word(Words([Source.Revisions.newestFile]))
}

extension ValueKind<TextEncoding> {
  fileprivate static let encoding = word(Words(TextEncoding.allCases))
}

extension ValueKind<Character> {
  fileprivate static let delimiter = word(
    Words([";", ",", "|"].map { ($0, String($0), [], []) } + [("\t", "tab", [], [])]))
  fileprivate static let decimalSign = word(
    Words([(",", ",", [], []), (".", ".", [], []), (",", "comma", [], []), (".", "point", [], [])]))
}

extension ValueKind<Period.Length> {
  fileprivate static let periodLength = word(Words([Period.Length.month, .quarter, .half, .year]))
}
