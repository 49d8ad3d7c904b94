import Agreement
import Assessment
import Basics
import DelimitedText
import Disclosure
import Evidence
import Geography
import PageTexts
import Rendering
import Testing

@testable import Languages
@testable import Reporting

@Suite(.serialized) struct PageTests {
  static let danish = ReportSample.report().page(Danish())
  static let pages = [HTMLReading(danish), HTMLReading(ReportSample.report().page(English()))]

  @Test(arguments: pages.indices) func thePageIsWellFormed(_ index: Int) {
    #expect(Self.pages[index].faults.isEmpty)
  }

  @Test func theLanguageIsStated() {
    #expect(Self.pages.map { $0.all("html").first?["lang"] } == ["da", "en"])
  }

  /// What may still change, and what some of the municipalities lack in, is drawn hollow.
  @Test(arguments: [([Flag.provisional], true), ([.incomplete], true), ([.illustrative], false), ([], false)])
  func figuresThatMayChangeAreHollow(_ flags: [Flag], _ isHollow: Bool) {
    let scene = Scene("at least 50 %", deadline: date(2023, 12, 31))
      .share(.year(2019), 460, of: 1000).share(.year(2020), 470, of: 1000).share(.year(2021), 480, of: 1000, Set(flags))
    let page = scene.report(.quarter(2021, 4)).page(English())
    #expect(page.contains("class=\"point\"") && page.contains("class=\"point open\"") == isHollow)
  }

  @Test func theSameReportGivesTheSameBytes() {
    #expect(ReportSample.report().page(Danish()) == Self.danish)
  }

  // MARK: Self-contained

  @Test func nothingRunsAndNothingIsLoaded() {
    for page in Self.pages {
      #expect(page.all("script").isEmpty && page.all("iframe").isEmpty && page.all("object").isEmpty)
      for node in page.nodes {
        #expect(!node.attributes.keys.contains { $0.hasPrefix("on") || $0 == "src" || $0 == "srcset" || $0 == "style" })
        let target = node["href"] ?? "#"
        #expect(target.hasPrefix("#") || target == "data:,")
      }
      let style = page.all("style").first?.text ?? ""
      #expect(!style.contains("url(") && !style.contains("@import") && !style.contains("</"))
      let policy = page.all("meta").first { $0["http-equiv"] == "Content-Security-Policy" }?["content"] ?? ""
      #expect(policy.hasPrefix("default-src 'none'"))
    }
  }

  // MARK: Structure

  @Test func headingsGoInOrder() {
    for page in Self.pages {
      let levels = page.nodes.compactMap { node in
        node.name.count == 2 && node.name.hasPrefix("h") ? Int(node.name.dropFirst()) : nil
      }
      #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
      #expect(page.nodes.filter { $0.name.count == 2 && $0.name.hasPrefix("h") }.allSatisfy { !$0.text.isEmpty })
    }
  }

  @Test func everyIdIsUniqueAndEveryReferenceLeadsSomewhere() {
    for page in Self.pages {
      let ids = page.nodes.compactMap { $0["id"] }
      #expect(Set(ids).count == ids.count)
      for node in page.nodes {
        for name in ["aria-labelledby", "aria-describedby"] {
          if let id = node[name] { #expect(ids.contains(id), "\(node.name) \(name)") }
        }
        if let target = node["href"], target.hasPrefix("#") { #expect(ids.contains(String(target.dropFirst()))) }
      }
    }
  }

  @Test func landmarksAndTheSkipLinkAreThere() throws {
    for page in Self.pages {
      #expect(["header", "nav", "main", "footer"].allSatisfy { page.all($0).count == 1 })
      let skip = try #require(page.all("a").first)
      #expect(skip.classes == ["skip"] && skip["href"] == "#content" && page.node(id: "content")?.name == "main")
      #expect(page.all("nav").first?["aria-label"] != nil)
    }
  }

  @Test func everyChartIsNamedDescribedAndHasItsTable() throws {
    for page in Self.pages {
      let charts = page.nodes.indices.filter { page.nodes[$0].classes.contains("chart") }
      // Run charts of the four goals with figures to show, in two sizes; a funnel of six municipalities isn't drawn.
      #expect(charts.count == 8)
      for index in charts {
        let chart = page.nodes[index], parts = page.below(index)
        #expect(chart["role"] == "img")
        #expect(
          parts.first { $0.name == "title" }.map { $0["id"] == chart["aria-labelledby"] && !$0.text.isEmpty } == true)
        #expect(
          parts.first { $0.name == "desc" }.map { $0["id"] == chart["aria-describedby"] && !$0.text.isEmpty } == true)
      }
      let figures = page.nodes.indices.filter { page.nodes[$0].name == "figure" }
      for index in figures {
        let after = page.nodes[(index + 1)...].first { $0.depth == page.nodes[index].depth }
        #expect(after?.name == "details")
      }
      // Icons stand beside words and are left out of the accessibility tree.
      #expect(page.all("svg").allSatisfy { $0["role"] == "img" || $0["aria-hidden"] == "true" })
    }
  }

  @Test func everyTableHasItsCaptionAndHeadings() {
    for page in Self.pages {
      for index in page.nodes.indices where page.nodes[index].name == "table" {
        let parts = page.below(index)
        #expect(parts.first { $0.name == "caption" }.map { !$0.text.isEmpty } == true)
        #expect(parts.filter { $0.name == "th" }.allSatisfy { ["row", "col"].contains($0["scope"]) })
        let rows = parts.filter { $0.name == "tr" }.count
        #expect(parts.count { $0.name == "th" && $0["scope"] == "row" } == rows - 1)
        let columns = parts.count { $0["scope"] == "col" }
        #expect(parts.count { $0.name == "td" } == (rows - 1) * (columns - 1))
      }
    }
  }

  @Test func everyVerdictIsAWordAShapeAndAColour() throws {
    let report = ReportSample.report()
    let verdicts = Self.pages[0].all("p").filter { $0.classes == ["verdict"] }.map(\.text.trimmed)
    let words = report.goals.map { Danish().verdict($0.verdict) }
    #expect(verdicts.count == words.count && zip(verdicts, words).allSatisfy { $0.hasPrefix($1) })
    for index in Self.pages[0].nodes.indices where Self.pages[0].nodes[index].classes == ["chip"] {
      let parts = Self.pages[0].below(index)
      #expect(parts.contains { $0.name == "svg" && $0.classes.contains("icon") })
      #expect(!Self.pages[0].nodes[index].text.trimmed.isEmpty)
    }
  }

  // MARK: Content

  @Test func everyMunicipalityHasItsTile() {
    let tiles = Self.pages[0].nodes.indices.filter { Self.pages[0].nodes[$0].classes == ["tiles"] }
    let words = tiles.map { index in
      Self.pages[0].below(index).filter { $0.name == "li" }.map { $0.text.trimmed }
    }
    #expect(
      words == [
        ["Odense Deltager", "Svendborg Deltager", "Ærø Har takket nej"],
        ["Esbjerg Deltager", "Fanø Deltager ikke", "Varde Uoplyst"],
      ])
    let headings = Self.pages[0].all("h4").map(\.text)
    #expect(headings == ["Fyn 2 af 3 deltager", "Sydvestjylland 1 af 3 deltager"])
  }

  @Test func illustrativeFiguresSaySo() {
    for (page, words) in zip(Self.pages, ["Illustrative tal", "Illustrative figures"]) {
      // Of waiting time and of municipalities; the share is not illustrative. Above them it is said once for all.
      #expect(page.all(class: "remark").map(\.text) == Array(repeating: words, count: 4))
      #expect(page.all(class: "banner").map { $0.text.hasPrefix(words + ". ") } == [true])
      let captions = page.all("caption").map(\.text).filter { $0.lowercased().contains("(" + words.lowercased() + ")") }
      #expect(captions.count == 3)
    }
  }

  /// Of a few points a funnel shows chance and little else; the table is there all the same.
  @Test func aFunnelOfFewIsNotDrawn() throws {
    let page = Self.pages[0]
    #expect(page.node(id: "goal-1-funnel-wide-title") == nil && page.node(id: "goal-1-areas-figures") != nil)
    let comparison = try #require(ReportSample.report().comparisons.first { $0.indicator.id == "andel" }).comparison
    let hidden = comparison.visibleShares.hidden
    #expect(hidden > 0 && page.all("p").contains { $0.text == Danish().hiddenAreas(hidden) })
  }

  /// A sighted reader finds a goal in the list beside the page by its icon, and any reader by its name.
  @Test func everyGoalIsInTheContents() {
    for page in Self.pages {
      let links = page.all("a").filter { $0.around.contains("nav") }.compactMap { $0["href"] }
      #expect((1...6).allSatisfy { links.contains("#goal-\($0)") })
    }
  }

  @Test func theCountsLeadToTheirGoals() {
    let report = ReportSample.report()
    let counts = Self.pages[0].all("a").filter { $0["href"]?.hasPrefix("#verdict-") ?? false }
    let kinds = Dictionary(grouping: report.goals, by: \.verdict)
    #expect(counts.count == kinds.count)
    for (verdict, goals) in kinds {
      let count = counts.first { $0["href"] == "#verdict-\(verdict.rawValue)" }
      #expect(count?.text.trimmed == "\(goals.count)\(Danish().verdict(verdict))", "\(verdict)")
      #expect(Self.pages[0].node(id: "verdict-\(verdict.rawValue)")?.name == "tr")
    }
  }

  /// A centre line or a forecast made of hidden values would tell them.
  @Test func whatHiddenFiguresWouldShowThroughIsLeftOut() throws {
    let report = ReportSample.report()
    let small = try #require(report.goals.first { $0.goal.id == "lille" })
    let open = try #require(ReportSample.report(hideBelow: 0).goals.first { $0.goal.id == "lille" })
    #expect(open.runChart.centre != nil && !open.runChart.path.isEmpty)
    let figures = small.runChart
    #expect(figures.centre == nil && figures.path.isEmpty && figures.planned.isEmpty && figures.fan.isEmpty)
    #expect(!report.figuresTable().rows.contains { $0.first == .text("lille") })
    #expect(Self.pages[0].all("p").contains { $0.text == Danish().hidden(HidingRule(limit: 5)) })
  }

  @Test func aGoalWithoutDataSaysSo() {
    let goals = Self.pages[0].nodes.indices.filter {
      Self.pages[0].nodes[$0].classes == ["goal"] && Self.pages[0].nodes[$0]["id"]?.hasSuffix("-areas") == false
    }
    #expect(goals.count == 6)
    let last = Self.pages[0].below(goals[5])
    #expect(!last.contains { $0.name == "svg" && $0.classes.contains("chart") })
    #expect(last.contains { $0.name == "p" && $0.text == Danish().nothingToShow })
  }

  @Test(arguments: [Period.quarter(2018, 4), .quarter(2019, 1), .quarter(2023, 4), .month(2021, 5), .year(2020)])
  func anyPeriodGivesAPage(_ period: Period) {
    for wording in [Danish() as any Wording, English()] {
      #expect(HTMLReading(ReportSample.report(period).page(wording)).faults.isEmpty)
    }
  }

  @Test func anAgreementWithoutGoalsGivesAPage() {
    let agreement = Agreement(
      title: Bilingual("Tom"), first: CalendarDate(dayNumber: 18_000), last: CalendarDate(dayNumber: 20_000), area: "1",
      areas: [Area(code: "1", name: "Et sted", kind: .region)], sources: [], indicators: [], goals: [])
    let report = CheckReport(Assessor(agreement, Evidence(), checkPeriod: .quarter(2022, 2)), findings: [])
    #expect(HTMLReading(report.page(Danish())).faults.isEmpty)
  }

  // MARK: Texts that aren't markup

  @Test(arguments: Language.allCases) func textsStayTexts(_ language: Language) {
    let tame = HTMLReading(ReportSample.report().page(language.wording))
    let wild = HTMLReading(ReportSample.report(hostile: true).page(language.wording))
    #expect(wild.faults.isEmpty)
    // The same elements with the same attributes: no text has become one.
    #expect(wild.nodes.map(\.name) == tame.nodes.map(\.name))
    #expect(wild.nodes.map { $0.attributes.keys.sorted() } == tame.nodes.map { $0.attributes.keys.sorted() })
    #expect(wild.all("h1").first?.text.contains("<script>alert('x')</script>") == true)
    #expect(wild.all("h1").first?.text.contains("{{title}}{{{style}}}") == true)
    // Marks that turn the direction of writing are written out.
    #expect(wild.all("h1").first?.text.contains(#"\u{202E}"#) == true)
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
