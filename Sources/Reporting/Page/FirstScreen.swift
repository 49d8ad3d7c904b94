internal import Agreement
internal import Assessment
internal import Basics
internal import Disclosure
internal import Evidence
internal import Geography
internal import Languages
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

  /// How many goals have each verdict, those that call for action first.
  private var counts: Element {
    let verdicts = ranked.map(\.verdict)
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
  private var ranked: [ReleasedGoal] { words.byAttention(report.goals) }

  // MARK: The table

  private var overview: [PageSection] {
    let (aiming, watched) = (ranked.filter(\.verdict.traits.hasTarget), ranked.filter { !$0.verdict.traits.hasTarget })
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
    _ goals: [ReleasedGoal], _ columns: [WordColumn<ReleasedGoal>], _ number: Int, _ caption: String
  ) -> PageTable {
    var table = Document.Table(columns, of: goals, in: wording.language)
    table.links = goals.map { GoalSection.anchor(report.number(of: $0)) }
    var seen: Set<Verdict> = []
    table.anchors = goals.map { seen.insert($0.verdict).inserted ? FirstScreen.anchor($0.verdict) : nil }
    return PageTable(id: "overview-\(number)", caption: caption, becomesCards: true, table)
  }

  private var goal: WordColumn<ReleasedGoal> {
    WordColumn(Bilingual(danish: "Mål", english: "Goal")) { assessment in
      Document.TableCell([words.name(assessment)], details: [words.targetText(assessment)])
    }
  }

  private var verdict: WordColumn<ReleasedGoal> {
    WordColumn(Bilingual(danish: "Vurdering", english: "Assessment")) { assessment in
      Document.TableCell(
        [wording.verdict(assessment.verdict)], tone: assessment.verdict.tone, details: words.verdictDetails(assessment))
    }
  }

  private var now: WordColumn<ReleasedGoal> {
    WordColumn(Bilingual(danish: "Nu", english: "Now")) { Document.TableCell(words.valueLines($0)) }
  }

  private var columns: [WordColumn<ReleasedGoal>] {
    [
      goal, verdict, now,
      WordColumn(Bilingual(danish: "Vej mod målet", english: "Path to the target")) { assessment in
        Document.TableCell([], drawing: RunChartComposer.sparkline(assessment))
      },
      WordColumn(Bilingual(danish: "Mangler", english: "Needed")) { words.needed($0) },
      WordColumn(Bilingual(danish: "Ved fristen", english: "At the deadline")) {
        Document.TableCell(words.atDeadline($0))
      },
      WordColumn(Bilingual(danish: "Frist", english: "Deadline")) {
        $0.goal.deadline.map(wording.shortDate) ?? wording.none
      },
    ]
  }

  private var watchedColumns: [WordColumn<ReleasedGoal>] {
    [
      goal, verdict, now,
      WordColumn(Bilingual(danish: "Udvikling", english: "Trend")) { wording.movement($0.movement) },
    ]
  }
}
