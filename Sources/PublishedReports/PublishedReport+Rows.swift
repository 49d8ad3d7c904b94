internal import Agreement
internal import Assessment
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
    var verdict: String? { row["verdict"].flatMap { $0 == Verdict.hidden.rawValue ? nil : $0 } }

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

extension PublishedTable.Row {
  fileprivate var counts: FigureInReport.Counts? {
    guard let numerator = integer("numerator"), let denominator = decimal("denominator") else { return nil }
    return FigureInReport.Counts(numerator: numerator, denominator: denominator)
  }
}
