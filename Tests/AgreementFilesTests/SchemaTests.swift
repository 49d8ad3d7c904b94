import Agreement
import Basics
import DelimitedText
import Evidence
import Findings
import Testing

@testable import AgreementFiles
@testable import Reading

/// A made-up kind of thing that the tests read from a table and from a mapping.
private struct Visit: Hashable, Sendable {
  enum Mood: String, CaseIterable { case good, bad }

  var id: String
  var day: CalendarDate
  var end: CalendarDate?
  var mood: Mood?
  var people: Int?
  var tags: [String]

  static let id = Field<String>("id", .text, needed: true)
  static let day = Field<CalendarDate>("day", .date, needed: true)
  static let end = Field<CalendarDate>("end", .date)
  static let mood = Field<Mood>(
    "mood", .word(Words([(.good, "good", ["godt"], []), (.bad, "bad", ["skidt"], ["awful"])])))
  static let people = Field<Int>("people", .count(atLeast: 1))
  static let tags = Field<[String]>("tags", .list())

  static func read(_ source: inout some FieldSource) -> Visit? {
    let id = source.value(id), day = source.value(day), end = source.value(end), mood = source.value(mood)
    let people = source.value(people), tags = source.value(tags)
    source.checkOrder(day, end, "end")
    guard let id, let day else { return nil }
    return Visit(id: id, day: day, end: end, mood: mood, people: people, tags: tags ?? [])
  }

  static let schema = Schema<Visit>(
    fields: [id, day, end, mood, people, tags], read: { row, _ in read(&row) },
    checks: [
      .unique("id") { $0.id }, .references("tags", to: .goal, \.tags),
      .within("day", .periodOutsideAgreement, \.day) { _, context in (context.agreement.first, context.agreement.last)
      },
    ],
    defines: (EntryKind(rawValue: "visit"), { $0.id }), day: \.day,
    store: { rows, evidence in evidence.inputs = rows.map { InputFile(name: $0.text, rows: 1) } })

  var text: String {
    let words: [String?] = [
      id, day.description, end?.description, mood?.rawValue, people.map(String.init), tags.joined(separator: "+"),
    ]
    return words.map { $0 ?? "-" }.joined(separator: " ")
  }
}

@Suite struct SchemaTests {
  private static let source = Source(
    id: "v", files: ["v.csv"], shape: .init(rawValue: "visits"), columns: ["day": "Dato"])

  private static let agreement = Agreement(
    title: Bilingual("Aftale"), first: Period.year(2019).first, last: Period.year(2023).last, area: "1083",
    areas: [], sources: [source], indicators: [], goals: [])

  /// Reads rows below `id;Dato;end;mood;people;tags`: what they say, and what is told of them.
  private func read(_ rows: [String], goals: [String] = []) throws -> (visits: [String], told: [String]) {
    let text = (["id;Dato;end;mood;people;tags"] + rows).joined(separator: "\n")
    let table = try #require(Table.read(Array(text.utf8), file: "v.csv").table)
    let roles: [Source.Role] = ["id", "day", "end", "mood", "people", "tags"]
    let view = SourceTable(
      table: table, columns: Dictionary(uniqueKeysWithValues: zip(roles, 0...)), rows: Array(table.rows.indices))
    let agreement = Self.agreement
    var reader = SchemaReader(Visit.schema)
    var context = ReadingContext(agreement: agreement, source: Self.source, areas: AreaReader(agreement))
    var noted = SourceRows()
    noted.append(view, reader.read(view, file: 0, &context))
    let known: [EntryKind: Set<String>] = goals.isEmpty ? [:] : [.goal: Set(goals)]
    var evidence = SourceEvidence()
    _ = reader.finish(
      &noted, CheckContext(agreement: agreement, source: Self.source, known: known, logs: PortfolioLogs()),
      into: &evidence)
    return (evidence.inputs.map(\.name), noted.logs[0].findings.map(\.told))
  }

  /// The same of a mapping of YAML.
  private func read(mapping text: String) throws -> (visit: String?, told: [String]) {
    let text = YAMLText(text, file: "agreement.yaml")
    let root = try #require(Composer.compose(text).root)
    var entry = Entry(root, name: Written(value: "v", found: "v", extent: 0..<0), path: "v", in: text)
    let visit = Visit.read(&entry)
    return (visit?.text, entry.finished().map(\.told))
  }

  @Test func oneSchemaReadsRowsAndMappings() throws {
    let row = try read(["a; 2022-06-14 ;15-06-2022;GODT;3;x, y"])
    #expect(row.visits == ["a 2022-06-14 2022-06-15 good 3 x+y"])
    #expect(row.told == [])
    let mapping = try read(mapping: "id: a\nday: 2022-06-14\nend: 15-06-2022\nmood: Awful\npeople: 3\ntags: x, y\n")
    #expect(mapping.visit == "a 2022-06-14 2022-06-15 bad 3 x+y")
    #expect(mapping.told == [])
    #expect(try read(["a;2022-06-14;;;;"]).visits == ["a 2022-06-14 - - - "])
  }

  /// The same faults, each under the code of its carrier, at its place.
  @Test(
    arguments: [
      ("a;;;;;", "I003 v.csv:2:2 «;»", "id: a", "A003 1:1 «» found=v name=day"),
      (
        "a;i går;;;;", "I011 v.csv:2:2 «i går» found=i går", "id: a\nday: i går",
        "A008 2:6 «i går» found=i går name=day"
      ),
      (
        "a;44726;;;;", "I011 v.csv:2:2 «44726» cause=spreadsheetDate found=44726 suggestion=2022-06-14",
        "id: a\nday: 44726", "A008 2:6 «44726» cause=spreadsheetDate found=44726 name=day suggestion=2022-06-14"
      ),
      (
        "a;2022-06-14;2022-06-13;;;", "I044 v.csv:2:3 «2022-06-13» found=2022-06-13 limit=2022-06-14",
        "id: a\nday: 2022-06-14\nend: 2022-06-13", "A015 3:6 «2022-06-13» found=2022-06-13 limit=2022-06-14 name=end"
      ),
      (
        "a;2022-06-14;;skiddt;;",
        "I042 v.csv:2:4 «skiddt» expected=good, bad expectedInDanish=godt, skidt found=skiddt suggestion=skidt",
        "id: a\nday: 2022-06-14\nmood: skiddt",
        "A011 3:7 «skiddt» expected=good, bad expectedInDanish=godt, skidt found=skiddt name=mood suggestion=skidt"
      ),
      (
        "a;2022-06-14;;;0;", "I013 v.csv:2:5 «0» expected=>= 1 found=0", "id: a\nday: 2022-06-14\npeople: 0",
        "A010 3:9 «0» expected=>= 1 found=0 name=people"
      ),
    ])
  func faultsAreThoseOfTheCarrier(_ row: String, _ ofRow: String, _ mapping: String, _ ofMapping: String) throws {
    #expect(try read([row]).told == [ofRow])
    #expect(try read([row]).visits == [])
    #expect(try read(mapping: mapping).told == [ofMapping])
  }

  @Test func anIDThatComesTwiceIsNobodys() throws {
    let reading = try read(["a;2022-01-01;;;;", "b;2022-01-01;;;;", "a;2022-02-01;;;;"])
    #expect(reading.visits == ["b 2022-01-01 - - - "])
    #expect(reading.told == ["I049 v.csv:4:1 «a» found=a otherLine=v.csv:2"])
  }

  @Test func whatARowNamesHasToBeThere() throws {
    let reading = try read(["a;2022-01-01;;;;andel, adel"], goals: ["andel", "ips"])
    #expect(reading.visits == [])
    #expect(
      reading.told == ["I048 v.csv:2:6 «andel, adel» expected=andel, ips found=adel name=goal suggestion=andel"])
    // Where nothing defines goals, nothing can be said.
    #expect(try read(["a;2022-01-01;;;;adel"]).told == [])
  }

  @Test func aDayOutsideItsTerm() throws {
    #expect(
      try read(["a;2018-12-31;;;;", "b;2024-01-01;;;;", "c;2019-01-01;;;;"]).told == [
        "I034 v.csv:2:2 «2018-12-31» found=2018-12-31 limit=2019-01-01",
        "I034 v.csv:3:2 «2024-01-01» found=2024-01-01 limit=2023-12-31",
      ])
  }

  @Test(arguments: TableShape.all.map(\.shape))
  func fieldsOfAShapeAreDistinct(_ shape: Source.Shape) throws {
    let roles = try #require(TableShape.of(shape)).roles
    #expect(Set(roles).count == roles.count)
  }
}
