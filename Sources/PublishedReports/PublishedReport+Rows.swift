internal import Agreement
public import Assessment
internal import Basics

extension PublishedReport {
  /// A figure of observations.csv.
  struct FigureRow {
    struct Key: Hashable {
      let indicator: String
      let area: String
      let period: Period
    }

    let key: Key
    let areaName: String
    /// `nil` where it is hidden, or can't be read.
    let figure: FigureInReport?
  }

  /// Those of periods and areas that can be read.
  var figures: [FigureRow] {
    (tables[PublishedTable.Name.observations]?.rows ?? []).compactMap { row in
      guard let indicator = row["indicator"], let area = row["area_code"], let period = row.period("period") else {
        return nil
      }
      return FigureRow(
        key: .init(indicator: indicator, area: area, period: period), areaName: row["area"] ?? area,
        figure: row.decimal("value").map { value in
          FigureInReport(
            period: period, value: value, counts: row.counts, unit: row["unit"].flatMap(Unit.init),
            isIllustrative: row["flags"]?.split(separator: " ").contains("illustrative") ?? false)
        })
    }
  }

  /// A goal of goal-check.csv.
  struct GoalRow {
    struct Key: Hashable {
      let goal: String
      let area: String
    }

    let key: Key
    let row: PublishedTable.Row

    var title: String { row["title"] ?? key.goal }
    /// `nil` where it is hidden, or no verdict that is known.
    var verdict: Verdict? { row["verdict"].flatMap(Verdict.init).flatMap { $0 == .hidden ? nil : $0 } }
    /// By the target of the report that the report itself was compared with.
    var byFormerTarget: Verdict? { row["former_target_verdict"].flatMap(Verdict.init) }
    var hidesVerdict: Bool { row["verdict"] == Verdict.hidden.rawValue }

    var target: PublishedTarget? {
      guard let value = row.decimal("target"), let word = row["operator"],
        let comparison = Target.Comparison(rawValue: word)
      else { return nil }
      let unit = row["unit"].flatMap(Unit.init)
      return PublishedTarget(target: Target(comparison, value, of: row.integer("of_total")), unit: unit)
    }
  }

  var goals: [GoalRow] {
    (tables[PublishedTable.Name.goalCheck]?.rows ?? []).compactMap { row in
      guard let goal = row["goal"], let area = row["area"] else { return nil }
      return GoalRow(key: .init(goal: goal, area: area), row: row)
    }
  }
}

extension PublishedReport {
  /// What it says of the goals and their figures, for whoever judges them anew; `nil` where it doesn't say of which day.
  public var former: FormerGoals? {
    guard let asOf else { return nil }
    let goals = goals.compactMap { goal -> (FormerGoals.GoalKey, FormerGoal)? in
      guard let verdict = goal.verdict else { return nil }
      let baseline = goal.row.period("baseline_period").flatMap { period in
        goal.row.decimal("baseline").map { PlannedValue(period: period, value: $0) }
      }
      let target: TargetState = goal.target.map { .set($0.target) } ?? (verdict == .monitored ? .monitored : .notSet)
      return (
        .init(goal: ID(goal.key.goal), area: goal.key.area),
        FormerGoal(verdict: verdict, target: target, deadline: goal.row.date("deadline"), baseline: baseline)
      )
    }
    var figures: [FormerGoals.SeriesKey: [Period: FormerFigure]] = [:]
    for row in self.figures {
      figures[.init(indicator: ID(row.key.indicator), area: ID(row.key.area)), default: [:]][row.key.period] =
        FormerFigure(
          value: row.figure?.value, numerator: row.figure?.counts?.numerator,
          denominator: row.figure?.counts.flatMap { $0.denominator.scale == 0 ? $0.denominator.units : nil })
    }
    return FormerGoals(
      asOf: asOf, goals: Dictionary(goals, uniquingKeysWith: { first, _ in first }), figures: figures)
  }
}

extension PublishedTable.Row {
  fileprivate var counts: FigureInReport.Counts? {
    guard let numerator = integer("numerator"), let denominator = decimal("denominator") else { return nil }
    return FigureInReport.Counts(numerator: numerator, denominator: denominator)
  }
}
