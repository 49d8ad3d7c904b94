internal import Agreement
internal import Assessment
internal import Basics
internal import Disclosure
internal import Evidence
internal import Geography
internal import Languages
internal import PageTexts
internal import Rendering

/// What a reader sees first: one sentence that says what matters, how many goals stand how, the goals by what needs
/// attention, and what is asked.
struct FirstScreen {
  let page: PageComposer

  private var report: CheckReport { page.report }
  private var wording: any Wording { page.wording }
  private var words: GoalCheckComposer { page.composer }

  var sections: [PageSection] { [conclusion] + overview }

  // MARK: The sentence and the counts

  private var conclusion: PageSection {
    let sentences = [words.pageHeadline, words.shortestTime].filter { !$0.isEmpty }.joined(separator: " ")
    let heading = Element("h2", ["id": "conclusion-heading", "class": "lead"], text: sentences)
    return PageSection(
      id: "conclusion", heading: wording.conclusion,
      element: Element(
        "section", ["id": "conclusion", "aria-labelledby": "conclusion-heading"], banner + [heading, counts]))
  }

  private var banner: [Element] {
    guard report.goals.contains(where: \.isIllustrative) else { return [] }
    let words = Element("b", text: wording.illustrativeFigures + ".")
    return [
      Element(
        "p", ["class": "banner"],
        content: [.element(words), .text(" " + wording.illustrativeBanner(all: report.isAllIllustrative))])
    ]
  }

  /// How many goals have each verdict, those that call for action first. How the municipalities stand to a goal that is
  /// set for each of them is said in the sentences.
  private var counts: Element {
    let verdicts = ranked.compactMap(\.one?.verdict)
    let kinds = verdicts.reduce(into: [Verdict]()) { kinds, verdict in
      if !kinds.contains(verdict) { kinds.append(verdict) }
    }
    return .list(
      kinds.map { verdict in
        [
          .element(
            Element(
              "a", ["href": "#\(FirstScreen.anchor(verdict))"],
              [
                Element("b", text: wording.number(verdicts.count { $0 == verdict })),
                .chip(wording.verdict(verdict), verdict.tone.icon),
              ]))
        ]
      }, style: "counts")
  }

  static func anchor(_ verdict: Verdict) -> String { "verdict-\(verdict.rawValue)" }

  /// The goals by what needs attention: the worst verdict first, of equal ones the nearest deadline.
  private var ranked: [GoalRow] {
    let rows = Dictionary(
      report.rows.map { (Place($0.worst), $0) }, uniquingKeysWith: { first, _ in first })
    return words.byAttention(report.rows.map(\.worst)).compactMap { rows[Place($0)] }
  }

  /// What tells one goal from another.
  private struct Place: Hashable {
    let goal: ID<Goal>
    let area: ID<Area>

    init(_ assessment: ReleasedGoal) { (goal, area) = (assessment.goal.id, assessment.area.code) }
  }

  // MARK: The table

  private var overview: [PageSection] {
    let (aiming, watched) = (ranked.filter(\.hasTarget), ranked.filter { !$0.hasTarget })
    let tables =
      (aiming.isEmpty ? [] : [table(aiming, columns, 1, wording.goalsWithTarget)])
      + (watched.isEmpty ? [] : [table(watched, watchedColumns, 2, wording.goalsWithoutTarget)])
    guard !tables.isEmpty else { return [] }
    return [
      PageSection(
        id: "overview", heading: wording.overview,
        element: Element(
          "section", ["id": "overview", "aria-labelledby": "overview-heading"],
          [Element("h2", ["id": "overview-heading", "class": "unseen"], text: wording.overview)]
            + tables.map(\.element)))
    ]
  }

  private func table(
    _ goals: [GoalRow], _ columns: [WordColumn<GoalRow>], _ number: Int, _ caption: String
  ) -> PageTable {
    var table = Document.Table(columns, of: goals, in: wording.language)
    table.links = goals.map { GoalSection.anchor(report.number(of: $0.assessment)) }
    var seen: Set<Verdict> = []
    table.anchors = goals.map { row in
      row.one.flatMap { seen.insert($0.verdict).inserted ? FirstScreen.anchor($0.verdict) : nil }
    }
    return PageTable(id: "overview-\(number)", caption: caption, becomesCards: true, table)
  }

  /// A cell for a goal, and one for a goal that is set for each municipality; by default it has nothing to say.
  private func column(
    _ name: Bilingual, _ one: @escaping (ReleasedGoal) -> Document.TableCell,
    each: @escaping (GoalOfEach) -> [String] = { _ in [] }
  ) -> WordColumn<GoalRow> {
    WordColumn(name) { row in
      switch row {
      case .one(let assessment): return one(assessment)
      case .each(let goal):
        let lines = each(goal)
        return Document.TableCell(lines.isEmpty ? [wording.none] : lines)
      }
    }
  }

  private var goal: WordColumn<GoalRow> {
    WordColumn(Bilingual(danish: "Mål", english: "Goal")) { row in
      let name = row.each.map(words.title) ?? words.name(row.assessment)
      return Document.TableCell([name], details: [words.targetText(row.assessment)])
    }
  }

  private var verdict: WordColumn<GoalRow> {
    WordColumn(Bilingual(danish: "Vurdering", english: "Assessment")) { row in
      switch row {
      case .one(let assessment):
        Document.TableCell(
          [wording.verdict(assessment.verdict)], tone: assessment.verdict.tone,
          details: words.verdictDetails(assessment))
      case .each(let goal): words.verdictCell(of: goal, details: [words.clearly(goal)].compactMap(\.self))
      }
    }
  }

  private var now: WordColumn<GoalRow> {
    column(Bilingual(danish: "Nu", english: "Now")) {
      Document.TableCell(words.valueLines($0))
    } each: { goal in
      [words.standing(of: goal, inTable: false)] + (goal.period.map { [wording.period($0)] } ?? [])
    }
  }

  private var columns: [WordColumn<GoalRow>] {
    [
      goal, verdict, now,
      column(Bilingual(danish: "Vej mod målet", english: "Path to the target")) { assessment in
        Document.TableCell([], drawing: RunChartComposer.sparkline(assessment))
      },
      column(Bilingual(danish: "Mangler", english: "Needed")) { Document.TableCell([words.needed($0)]) },
      column(Bilingual(danish: "Ved fristen", english: "At the deadline")) {
        Document.TableCell(words.atDeadline($0))
      },
      WordColumn(Bilingual(danish: "Frist", english: "Deadline")) {
        $0.assessment.goal.deadline.map(wording.shortDate) ?? wording.none
      },
    ]
  }

  private var watchedColumns: [WordColumn<GoalRow>] {
    [
      goal, verdict, now,
      column(Bilingual(danish: "Udvikling", english: "Trend")) {
        Document.TableCell([wording.movement($0.movement)])
      },
    ]
  }
}
