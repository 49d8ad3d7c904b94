import Agreement
import Assessment
import Basics
import ComparisonTexts
import DelimitedText
import Disclosure
import Evidence
import Foundation
import Geography
import Rendering
import Testing

@testable import Languages
@testable import Reporting

/// Every figure of the page is in a table of the report folder: each cell beside a chart in the row that it says it is
/// from, and each figure in a sentence or a chart among those of its goal.
@Suite struct FigureTests {
  /// The page and the tables of one report.
  struct Folder: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let report: CheckReport
    let wording: any Wording
    let page: HTMLReading
    let goals: NamedRows, observations: NamedRows, figures: NamedRows

    init(_ input: ReportInput) throws {
      testDescription = input.testDescription
      report = try input.report()
      wording = input.language.wording
      page = HTMLReading(report.page(wording))
      goals = NamedRows(report.goalCheckTable(wording))
      observations = NamedRows(report.observationsTable())
      figures = NamedRows(report.figuresTable())
    }

    func compared(_ indicator: ID<Indicator>) -> NamedRows? {
      report.comparisons.first { $0.indicator.id == indicator }.map { NamedRows(.comparison($0.comparison)) }
    }
  }

  /// Read once, since each is looked at in several ways.
  static let folders = ReportInput.all.compactMap { try? Folder($0) }

  @Test func everyReportIsRead() { #expect(Self.folders.count == ReportInput.all.count) }

  // MARK: Tables

  @Test(arguments: folders) func theTableOfARunChartIsInTheTables(_ folder: Folder) throws {
    var seen = 0
    for (index, assessment) in folder.report.goals.enumerated() {
      guard let table = ShownTable("goal-\(index + 1)-figures", in: folder.page) else { continue }
      for row in table.rows {
        try expectInTables(row, assessment, folder)
        seen += 1
      }
    }
    #expect(seen > 10)
  }

  private func expectInTables(_ row: ShownTable.Row, _ assessment: ReleasedGoal, _ folder: Folder) throws {
    let wording = folder.wording
    let observed = folder.observations.matching("indicator", assessment.indicator.id.rawValue).filter {
      $0["area_code"] == .text(assessment.area.code.rawValue)
    }
    let derived = folder.figures.matching("goal", assessment.goal.id.rawValue)
    func isOfRow(_ cells: [String: FigureTable.Cell]) -> Bool {
      Period(parsing: cells["period"]?.words ?? "").map { wording.period($0) == row.heading } ?? false
    }
    let observation = observed.first(where: isOfRow)
    func figure(_ code: String) -> FigureTable.Cell? {
      derived.first { $0["figure"] == .text(code) && isOfRow($0) }?["value"]
    }
    #expect(observation != nil || figure("planned") != nil || figure("forecast") != nil, "\(row.heading)")
    let expected: [(String, [FigureTable.Cell?])] = [
      (Headings.numerator[wording.language], [observation?["numerator"]]),
      (Headings.denominator[wording.language], [observation?["denominator"]]),
      (Headings.value[wording.language], [observation?["value"]]),
      (Headings.planned[wording.language], [figure("planned")]),
      (Headings.forecast[wording.language], [figure("forecast")]),
      (
        Headings.interval[wording.language],
        [
          observation?["interval_low"], observation?["interval_high"], figure("forecast-low"), figure("forecast-high"),
        ]
      ),
    ]
    for (column, cells) in expected {
      expect(row.cells[column] ?? "", says: cells.compactMap { $0?.value }, wording, "\(row.heading), \(column)")
    }
  }

  /// Of every share that is shown, and of nothing else.
  @Test(arguments: folders) func sharesHaveTheirIntervals(_ folder: Folder) {
    var seen = 0
    for row in folder.observations.rows {
      let isShare = row["denominator"]?.value != nil && row["value"]?.value != nil && row["unit"] == .text("percent")
      let ends = [row["interval_low"], row["interval_high"]].compactMap { $0?.value }
      #expect(ends.count == (isShare ? 2 : 0), "\(row)")
      if let value = row["value"]?.value, let low = ends.first, let high = ends.last {
        #expect(low <= value && value <= high)
        seen += 1
      }
    }
    #expect(seen > 5)
  }

  /// The text's numbers are these, one for one.
  private func expect(_ text: String, says values: [Double], _ wording: any Wording, _ place: String) {
    let said = SaidNumber.all(in: text, wording)
    #expect(said.count == values.count, "\(place): \(text)")
    for (number, value) in zip(said, values) { #expect(number.says(value), "\(place): \(text), not \(value)") }
  }

  @Test(arguments: folders) func theTableOfMunicipalitiesIsInTheTables(_ folder: Folder) throws {
    let wording = folder.wording
    var seen = 0
    for (index, assessment) in folder.report.goals.enumerated() {
      guard let table = ShownTable("goal-\(index + 1)-areas-figures", in: folder.page) else { continue }
      let compared = try #require(folder.compared(assessment.indicator.id))
      #expect(table.rows.count == compared.rows.count)
      for row in table.rows {
        let cells = try #require(compared.matching("area", row.heading).first)
        let place = "\(assessment.goal.id), \(row.heading)"
        expect(row.cells[Headings.numerator[wording.language]] ?? "", says: values(cells, "numerator"), wording, place)
        expect(
          row.cells[Headings.denominator[wording.language]] ?? "", says: values(cells, "denominator"), wording, place)
        expect(row.cells[Headings.value[wording.language]] ?? "", says: values(cells, "value"), wording, place)
        expect(
          row.cells[Headings.interval[wording.language]] ?? "", says: values(cells, "interval_low", "interval_high"),
          wording, place)
        try expectStatus(row, cells, wording, place)
        seen += 1
      }
    }
    #expect(seen > 5)
  }

  private func values(_ cells: [String: FigureTable.Cell], _ columns: String...) -> [Double] {
    columns.compactMap { cells[$0]?.value }
  }

  private func expectStatus(
    _ row: ShownTable.Row, _ cells: [String: FigureTable.Cell], _ wording: any Wording, _ place: String
  ) throws {
    guard let shown = row.cells[Headings.status[wording.language]] else { return }
    let status = try #require(Membership.Status(rawValue: cells["status"]?.words ?? ""))
    #expect(shown == wording.status(status), "\(place)")
    let since = (cells["since"]?.words).flatMap { Period(parsing: $0) }
    #expect(row.cells[Headings.since[wording.language]] == since.map { wording.shortDate($0.first) } ?? "", "\(place)")
  }

  @Test(arguments: folders) func theOverviewIsInTheGoalCheck(_ folder: Folder) throws {
    let rows = ["overview-1", "overview-2"].flatMap { ShownTable($0, in: folder.page)?.rows ?? [] }
    #expect(rows.count == folder.goals.rows.count)
    let composer = GoalCheckComposer(report: folder.report, wording: folder.wording)
    for (assessment, cells) in zip(folder.report.goals, folder.goals.rows) {
      let row = try #require(rows.first { $0.heading.hasPrefix(composer.name(assessment)) })
      let shares = [cells["pace_ratio"], cells["probability"]].compactMap { $0?.value }.map { 100 * $0 }
      let allowed = cells.values.compactMap(\.value) + sums(cells) + shares
      for text in row.texts { expect(text, isMadeOf: allowed, folder, row.heading) }
    }
  }

  // MARK: Sentences and charts

  @Test(arguments: folders) func whatAGoalsPartSaysIsInTheTables(_ folder: Folder) throws {
    var said = 0
    for (index, assessment) in folder.report.goals.enumerated() {
      let allowed = figures(of: assessment, folder)
      for id in ["goal-\(index + 1)", "goal-\(index + 1)-areas"] {
        guard let start = folder.page.nodes.firstIndex(where: { $0["id"] == id }) else { continue }
        for node in folder.page.below(start) where isSaying(node) {
          said += expect(node.text, isMadeOf: allowed, folder, "\(assessment.goal.id), \(node.name)")
        }
      }
    }
    #expect(said > 10)
  }

  /// Elements that hold text of their own, other than the cells of tables and the marks of axes.
  private func isSaying(_ node: HTMLReading.Node) -> Bool {
    let isText =
      ["p", "li", "title", "desc", "h3", "h4", "dd"].contains(node.name) || node.classes == ["lead"]
      || node.name == "text" && !node.classes.contains("tick")
    return isText && !node.around.contains("table")
  }

  @Test(arguments: folders) func whatTheOtherSectionsSayIsInTheTables(_ folder: Folder) throws {
    for id in ["attention", "data-basis", "caveats", "recommendation", "conclusion"] {
      let start = try #require(
        folder.page.node(id: id).flatMap { node in folder.page.nodes.firstIndex { $0["id"] == node["id"] } })
      for node in folder.page.below(start) where isSaying(node) {
        // A point that begins with a goal's name is of that goal alone.
        let named = folder.report.goals.filter {
          node.text.hasPrefix(GoalCheckComposer(report: folder.report, wording: folder.wording).name($0))
        }
        let about = named.isEmpty ? folder.report.goals : named
        let allowed = about.flatMap { figures(of: $0, folder) } + (named.isEmpty ? counts(folder) : [])
        expect(node.text, isMadeOf: allowed, folder, id)
      }
    }
  }

  /// What the tables say of a goal.
  private func figures(of assessment: ReleasedGoal, _ folder: Folder) -> [Double] {
    let goal = folder.goals.matching("goal", assessment.goal.id.rawValue)
    let derived = folder.figures.matching("goal", assessment.goal.id.rawValue).compactMap { $0["value"]?.value }
    // Points of charts say what they stand for.
    let points =
      folder.observations.matching("indicator", assessment.indicator.id.rawValue).compactMap { $0["value"]?.value }
    let reference = folder.compared(assessment.indicator.id)?.rows.compactMap { $0["reference"]?.value } ?? []
    let shares = goal.flatMap { [$0["pace_ratio"], $0["probability"]] }.compactMap { $0?.value }.map { 100 * $0 }
    // What a row stands for is a figure as well: how many there are.
    let observed = folder.observations.matching("indicator", assessment.indicator.id.rawValue).count {
      $0["area_code"] == .text(assessment.area.code.rawValue)
    }
    let clusters = Dictionary(grouping: folder.compared(assessment.indicator.id)?.rows ?? []) { $0["cluster"] }
    return points + goal.flatMap { $0.values.compactMap(\.value) } + goal.flatMap(sums) + derived + reference.prefix(1)
      + shares
      + [Double(observed)] + clusters.values.map { Double($0.count) }
  }

  /// The most that a count of areas can be.
  private func sums(_ cells: [String: FigureTable.Cell]) -> [Double] {
    guard let unknown = cells["unknown"]?.value, let yes = cells["numerator"]?.value else { return [] }
    return [yes + unknown]
  }

  /// How many goals have each verdict, and how many have a target.
  private func counts(_ folder: Folder) -> [Double] {
    let verdicts = folder.goals.rows.compactMap { $0["verdict"]?.words }
    let byVerdict = Dictionary(grouping: verdicts) { $0 }.values.map(\.count)
    let withoutTarget = verdicts.count { $0 == "target-not-set" || $0 == "monitored" }
    let met = verdicts.count { $0 == "met" || $0 == "met-late" }
    return (byVerdict + [verdicts.count - withoutTarget, met]).map(Double.init)
  }

  /// - Returns: how many figures the text holds.
  @discardableResult
  private func expect(_ text: String, isMadeOf allowed: [Double], _ folder: Folder, _ place: String) -> Int {
    let numbers = SaidNumber.all(in: withoutQuotes(text, folder), folder.wording)
    for number in numbers {
      #expect(allowed.contains(where: number.says), "\(place): \(number) in \(text)")
    }
    return numbers.count
  }

  /// Without what is no figure of the report: the agreement's own words, names, dates and periods, and the fixed numbers
  /// of methods and rules.
  private func withoutQuotes(_ text: String, _ folder: Folder) -> String {
    let agreement = folder.report.agreement, wording = folder.wording
    let own =
      agreement.goals.flatMap { [$0.title, $0.note] } + agreement.sources.map(\.note)
      + agreement.indicators.flatMap { [$0.title, $0.definition] } + [agreement.title]
    let names = agreement.areas.map(\.name) + agreement.sources.flatMap(\.files)
    let rules = [
      wording.intervalsExplained(ofShares: true, ofRates: false), wording.hidden(HidingRule(limit: 5)),
    ]
    var rest = text
    for words in (own.compactMap { $0.map(wording.text) } + names + rules).filter({ !$0.isEmpty }).sorted(by: {
      $0.count > $1.count
    }) {
      rest = rest.replacing(words, with: " ")
    }
    for pattern in Self.notFigures { rest = rest.replacing(pattern, with: " ") }
    return rest
  }

  private nonisolated(unsafe) static let notFigures: [Regex<Substring>] = [
    /\d{1,2}\.? (?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december) \d{4}/,
    /\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/,
    /\d{4}-\d{2}-\d{2}/, /\d{2}-\d{2}-\d{4}/, /\d\. (?:kvartal|halvår|kv\.) \d{4}/, /[QH]\d \d{4}/, /\b20\d\d\b/,
    // The confidence of intervals and limits, and the share of answers that the 90th percentile is about.
    /\b95 ?%/, /\b99[,.]8 ?%/, /\b90 ?% (?:inden|within)/,
    // The fewest points that a forecast or a trend is made from.
    /mindst 8\b/, /at least 8\b/, /under 5\b/,
  ]

  /// A funnel's marks are the shares that may be shown, and no others.
  @Test(arguments: folders) func smallFiguresAreInNoFunnel(_ folder: Folder) throws {
    for (index, assessment) in folder.report.goals.enumerated() {
      guard
        let funnel = folder.page.nodes.firstIndex(where: {
          $0["aria-labelledby"] == "goal-\(index + 1)-funnel-wide-title"
        })
      else { continue }
      let comparison = try #require(folder.report.comparison(of: assessment))
      let marks = folder.page.below(funnel).filter { $0.classes.first == "point" }
      #expect(marks.count == comparison.visibleShares.areas.count && marks.count >= 10)
    }
  }

  // MARK: The test itself

  @Test func aWrongFigureIsFound() {
    let numbers = SaidNumber.all(in: "48,2 % af 1.017, mellem 46,4-50,0", Danish())
    #expect(numbers.map(\.value) == [48.2, 1017, 46.4, 50])
    #expect(numbers.map(\.decimals) == [1, 0, 1, 1])
    #expect(numbers[0].says(48.222) && numbers[0].says(-48.15) && !numbers[0].says(48.26) && !numbers[0].says(48))
  }
}
