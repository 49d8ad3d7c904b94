internal import Agreement
package import Assessment
public import Basics

/// What differs between a report and the one that was published before it: what both say, and nothing that either hides.
public struct Changes: Hashable, Sendable {
  /// What it is compared with; `nil` where no report was published before.
  public let earlier: Earlier?
  /// By kind, and within it in the order of the report.
  let all: [Change]
  /// The code of the agreement's own area.
  let area: String?
  /// Whether something isn't compared because a report hides it.
  let leavesOutHidden: Bool
  /// The verdicts of the earlier report on the goals that both have.
  private let previousVerdicts: [PublishedReport.GoalRow.Key: Verdict]

  /// A report that was published before.
  public struct Earlier: Hashable, Sendable {
    /// The name of its folder.
    public let folder: String
    public let period: Period?
    public let asOf: CalendarDate?
    /// The version of the program that wrote it, where that isn't this one.
    public let otherVersion: String?
    /// What of it can't be read, or isn't as it was published.
    public let troubles: [PublishedReport.Trouble]
    /// Whether none of its tables can be read.
    public let isUnreadable: Bool
    /// Whether it is of a later day than the report that is compared with it, and whether it is on another agreement: the
    /// folders may be named the wrong way round, or be the wrong ones.
    let isLater: Bool
    let isOfOtherAgreement: Bool
  }

  /// There is no earlier report.
  public static let none = Changes(earlier: nil, all: [], area: nil, leavesOutHidden: false)

  private init(
    earlier: Earlier?, all: [Change], area: String?, leavesOutHidden: Bool,
    previousVerdicts: [PublishedReport.GoalRow.Key: Verdict] = [:]
  ) {
    self.earlier = earlier
    self.all = all
    self.area = area
    self.leavesOutHidden = leavesOutHidden
    self.previousVerdicts = previousVerdicts
  }

  /// - Parameter folder: the name of the folder that `old` is read from.
  public init(from old: PublishedReport, in folder: String, to new: PublishedReport) {
    self.init(from: old, in: folder, to: new) { _, _ in nil }
  }

  /// - Parameter decided: what decided that a goal is judged otherwise, by its id and the name of its area; `nil` where that
  ///   isn't known otherwise than by what `new` tells.
  package init(
    from old: PublishedReport, in folder: String, to new: PublishedReport,
    decided: @escaping (String, String) -> WhatDecided?
  ) {
    let comparison = Comparison(old, new, decided: decided)
    self.init(
      earlier: Earlier(
        folder: folder, period: old.period, asOf: old.asOf,
        otherVersion: old.version == new.version ? nil : old.version, troubles: old.troubles,
        isUnreadable: old.tables.isEmpty,
        isLater: old.asOf.map { before in new.asOf.map { $0 < before } ?? false } ?? false,
        isOfOtherAgreement: comparison.isOfOtherAgreement),
      all: comparison.figures + comparison.goals + comparison.deliveries + comparison.comings,
      area: new.area ?? old.area, leavesOutHidden: comparison.leavesOutHidden,
      previousVerdicts: comparison.previousVerdicts)
  }

  /// Those of one kind.
  func of(_ what: Change.What) -> [Change] { all.filter { $0.what == what } }

  /// The verdict that the earlier report gave; `nil` where it gave none, or hides it.
  package func previousVerdict(of goal: String, in area: String) -> Verdict? {
    previousVerdicts[PublishedReport.GoalRow.Key(goal: goal, area: area)]
  }

  /// The codes of what changed a goal's verdict; none where it is the same.
  package func causes(of goal: String, in area: String) -> [String] {
    of(.verdict).first { $0.subject.goal == goal && $0.subject.area == area }?.causes.map(\.rawValue) ?? []
  }

  /// The tables of a report that are compared.
  public static var tables: Set<String> {
    [PublishedTable.Name.observations, PublishedTable.Name.goalCheck, PublishedTable.Name.deliveries]
  }
}

/// Two reports side by side.
private struct Comparison {
  typealias FigureRow = PublishedReport.FigureRow
  typealias GoalRow = PublishedReport.GoalRow

  let old: PublishedReport
  let new: PublishedReport
  private let oldFigures: [FigureRow], newFigures: [FigureRow]
  private let oldGoals: [GoalRow], newGoals: [GoalRow]
  private let before: [FigureRow.Key: FigureRow]
  private let titles: [String: String]
  private let codes: [String: String]
  /// The areas and indicators that the earlier report knows.
  private let knownAreas: Set<String>, knownIndicators: Set<String>
  /// Indicators that the two reports count by different periods, such as a register by month and by quarter: only the
  /// latest figure says something new.
  private let recounted: Set<String>
  private let decided: (String, String) -> WhatDecided?

  init(_ old: PublishedReport, _ new: PublishedReport, decided: @escaping (String, String) -> WhatDecided?) {
    (self.old, self.new, self.decided) = (old, new, decided)
    (oldFigures, newFigures) = (old.figures, new.figures)
    (oldGoals, newGoals) = (old.goals, new.goals)
    before = Dictionary(oldFigures.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    titles = Dictionary(
      (newGoals + oldGoals).compactMap { goal in goal.row["indicator"].map { ($0, goal.title) } },
      uniquingKeysWith: { first, _ in first })
    codes = Dictionary(
      (newFigures + oldFigures).map { ($0.areaName, $0.key.area) }, uniquingKeysWith: { first, _ in first })
    knownAreas = Set(oldFigures.map(\.key.area))
    knownIndicators = Set(oldFigures.map(\.key.indicator))
    let (lengths, former) = (Self.lengths(newFigures), Self.lengths(oldFigures))
    recounted = Set(lengths.keys.filter { former[$0]?.isDisjoint(with: lengths[$0] ?? []) ?? false })
  }

  /// Of the periods of each indicator.
  private static func lengths(_ rows: [FigureRow]) -> [String: Set<Period.Length>] {
    Dictionary(grouping: rows, by: \.key.indicator).mapValues { Set($0.map(\.key.period.length)) }
  }

  private func subject(_ row: FigureRow) -> Change.Subject {
    Change.Subject(
      indicator: row.key.indicator, title: titles[row.key.indicator] ?? row.key.indicator, areaCode: row.key.area,
      area: row.areaName)
  }

  private func subject(_ goal: GoalRow) -> Change.Subject {
    Change.Subject(
      goal: goal.key.goal, indicator: goal.row["indicator"], title: goal.title, areaCode: codes[goal.key.area],
      area: goal.key.area)
  }

  // MARK: Figures

  /// New and corrected ones, of indicators and areas that both reports know: of others the history is no news.
  var figures: [Change] { added(\.isNew) + added(\.isCorrected) + gone }

  private func added(_ isMeant: (Difference) -> Bool) -> [Change] {
    differences.filter(isMeant).map { difference in
      let row = difference.new
      return Change(
        what: difference.isNew ? .new : .corrected, subject: subject(row), period: row.key.period,
        from: difference.old.map(Change.Value.figure), to: row.figure.map(Change.Value.figure),
        last: difference.isNew ? last(before: row) : nil)
    }
  }

  /// Whether both reports know of a figure or a verdict that one of them hides.
  var leavesOutHidden: Bool {
    newFigures.contains { row in before[row.key].map { $0.figure == nil || row.figure == nil } ?? false }
      || pairs.contains { $0.old.hidesVerdict || $0.new.hidesVerdict }
  }

  /// As far as both tell: by their names, else by their own areas, their titles and goals.
  var isOfOtherAgreement: Bool {
    if let from = old.agreement, let to = new.agreement { return from != to }
    if let from = old.area, let to = new.area, from != to { return true }
    let goals = Set(newGoals.map(\.key.goal))
    return !goals.isEmpty && !oldGoals.isEmpty && !oldGoals.contains { goals.contains($0.key.goal) }
  }

  private struct Difference {
    let new: FigureRow
    let old: FigureInReport?
    let isNew: Bool
    var isCorrected: Bool { !isNew }
  }

  private var differences: [Difference] {
    newFigures.compactMap { row in
      guard knownIndicators.contains(row.key.indicator), knownAreas.contains(row.key.area),
        !recounted.contains(row.key.indicator) || isLater(row)
      else { return nil }
      guard let known = before[row.key] else {
        return isUnchangedCount(row) ? nil : Difference(new: row, old: nil, isNew: true)
      }
      guard let from = known.figure, let to = row.figure, !from.says(to) else { return nil }
      return Difference(new: row, old: from, isNew: false)
    }
  }

  /// Whether as many areas take part as at the count before: that a register says the same on a later day is no new figure.
  private func isUnchangedCount(_ row: FigureRow) -> Bool {
    guard let figure = row.figure, figure.unit == .areas else { return false }
    let before = recounted.contains(row.key.indicator) ? oldFigures : newFigures
    return latest(before: row, among: before)?.says(figure) ?? false
  }

  /// Whether it is the latest figure of its area, of a later day than any that was published before.
  private func isLater(_ row: FigureRow) -> Bool {
    func last(_ rows: [FigureRow]) -> CalendarDate? {
      rows.filter { $0.key.indicator == row.key.indicator && $0.key.area == row.key.area }.map(\.key.period.last).max()
    }
    return row.key.period.last == last(newFigures) && last(oldFigures).map { $0 < row.key.period.last } ?? true
  }

  /// Figures that were published and aren't any more.
  private var gone: [Change] {
    let now = Set(newFigures.map(\.key))
    let (areas, indicators) = (Set(now.map(\.area)), Set(now.map(\.indicator)))
    return oldFigures.filter {
      !now.contains($0.key) && areas.contains($0.key.area) && indicators.contains($0.key.indicator)
        && !recounted.contains($0.key.indicator)
    }.map { row in
      Change(
        what: .removed, subject: subject(row), period: row.key.period, from: row.figure.map(Change.Value.figure))
    }
  }

  private func last(before row: FigureRow) -> FigureInReport? { latest(before: row, among: oldFigures) }

  private func latest(before row: FigureRow, among figures: [FigureRow]) -> FigureInReport? {
    figures.filter {
      $0.key.indicator == row.key.indicator && $0.key.area == row.key.area && $0.key.period < row.key.period
    }.max { $0.key.period < $1.key.period }?.figure
  }

  // MARK: Goals

  /// Verdicts, targets and deadlines of goals that both reports have.
  var goals: [Change] {
    let pairs = pairs
    return pairs.compactMap(verdict) + pairs.compactMap(target) + pairs.compactMap(deadline)
  }

  var previousVerdicts: [GoalRow.Key: Verdict] {
    Dictionary(
      pairs.compactMap { pair in pair.old.verdict.map { (pair.new.key, $0) } }, uniquingKeysWith: { first, _ in first })
  }

  private var pairs: [(old: GoalRow, new: GoalRow)] {
    let before = Dictionary(oldGoals.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    return newGoals.compactMap { goal in before[goal.key].map { ($0, goal) } }
  }

  private func verdict(_ old: GoalRow, _ new: GoalRow) -> Change? {
    guard let from = old.verdict, let to = new.verdict, from != to else { return nil }
    return Change(
      what: .verdict, subject: subject(new), period: new.row.period("value_period"), from: .verdict(from),
      to: .verdict(to), causes: causes(old, new), byFormerTarget: byFormerTarget(old, new))
  }

  /// The verdict by the earlier report's target, on the figures of today.
  private func byFormerTarget(_ old: GoalRow, _ new: GoalRow) -> Verdict? {
    guard target(old, new) != nil || deadline(old, new) != nil else { return nil }
    return decided(new.key.goal, new.key.area)?.verdictByFormerTarget ?? (isSequel(old, new) ? new.byFormerTarget : nil)
  }

  /// Whether the later report itself was compared with a report that says the same of the goal.
  private func isSequel(_ old: GoalRow, _ new: GoalRow) -> Bool {
    old.verdict != nil && new.row["previous_verdict"] == old.verdict?.rawValue
  }

  private func target(_ old: GoalRow, _ new: GoalRow) -> Change? {
    guard tells("target"), old.target != new.target else { return nil }
    return Change(
      what: .target, subject: subject(new), from: old.target.map(Change.Value.target),
      to: new.target.map(Change.Value.target), byFormerTarget: otherByFormerTarget(old, new))
  }

  private func deadline(_ old: GoalRow, _ new: GoalRow) -> Change? {
    let (from, to) = (old.row.date("deadline"), new.row.date("deadline"))
    guard tells("deadline"), from != to else { return nil }
    return Change(
      what: .deadline, subject: subject(new), from: from.map(Change.Value.date), to: to.map(Change.Value.date),
      byFormerTarget: otherByFormerTarget(old, new))
  }

  /// The same where it is another verdict, and no changed verdict tells it.
  private func otherByFormerTarget(_ old: GoalRow, _ new: GoalRow) -> Verdict? {
    guard old.verdict == new.verdict, let verdict = decided(new.key.goal, new.key.area)?.verdictByFormerTarget else {
      return nil
    }
    return verdict == new.verdict ? nil : verdict
  }

  /// Whether the earlier report has a column of that name in its goal check.
  private func tells(_ column: String) -> Bool {
    old.tables[PublishedTable.Name.goalCheck]?.columns.contains(column) ?? false
  }

  /// What decided that the verdict is another. Where nobody has worked that out, all that the goal rests on and has
  /// changed, what was decided before what was measured.
  private func causes(_ old: GoalRow, _ new: GoalRow) -> [Change.Cause] {
    if lacksFigures(new), !lacksFigures(old) { return [new.row["reason"] == "area-rejected" ? .rejected : .missing] }
    if let decided = decided(new.key.goal, new.key.area)?.changes, !decided.isEmpty {
      return decided.compactMap { Change.Cause(rawValue: $0.rawValue) }
    }
    if isSequel(old, new), let told = new.row["cause"] {
      let causes = told.split(separator: " ").compactMap { Change.Cause(rawValue: String($0)) }
      if !causes.isEmpty { return causes }
    }
    var causes: [Change.Cause] = []
    if target(old, new) != nil { causes.append(.target) }
    if deadline(old, new) != nil { causes.append(.deadline) }
    if let deadline = new.row.date("deadline"), let from = self.old.asOf, let to = self.new.asOf, from < deadline,
      deadline <= to
    {
      causes.append(.deadlinePassed)
    }
    if old.row["value_period"] != new.row["value_period"] {
      causes.append(.figure)
    } else if !isSame(old, new, "value", "numerator", "denominator") {
      causes.append(.correction)
    }
    if !isSame(old, new, "baseline", "baseline_period") { causes.append(.baseline) }
    guard causes.isEmpty else { return causes }
    return [isCorrected(new) ? .correction : .method]
  }

  /// Whether a goal can't be assessed because figures that it needs aren't there.
  private func lacksFigures(_ goal: GoalRow) -> Bool {
    ["area-missing", "area-rejected", "periods-missing"].contains(goal.row["reason"])
  }

  /// Whether what both reports say in these columns is the same.
  private func isSame(_ old: GoalRow, _ new: GoalRow, _ columns: String...) -> Bool {
    columns.allSatisfy { column in
      guard let from = old.row[column], let to = new.row[column] else { return true }
      guard let left = old.row.number(column), let right = new.row.number(column) else { return from == to }
      return abs(left - right) <= 1e-9 * max(abs(left), abs(right))
    }
  }

  /// Whether an older figure of the goal has been corrected.
  private func isCorrected(_ goal: GoalRow) -> Bool {
    differences.contains { difference in
      difference.isCorrected && difference.new.key.indicator == goal.row["indicator"]
        && difference.new.areaName == goal.key.area
    }
  }

  // MARK: Deliveries

  /// Who hasn't handed in figures, and who has handed in the same ones as before, where the earlier report doesn't say so.
  var deliveries: [Change] {
    func told(_ report: PublishedReport) -> [[String?]: PublishedTable.Row] {
      let rows = report.tables[PublishedTable.Name.deliveries]?.rows ?? []
      return Dictionary(rows.map { ([$0["source"], $0["area_code"]], $0) }, uniquingKeysWith: { first, _ in first })
    }
    guard old.tables[PublishedTable.Name.deliveries] != nil else { return [] }
    let before = told(old)
    return (new.tables[PublishedTable.Name.deliveries]?.rows ?? []).compactMap { row in
      guard let state = row["state"], ["missing", "rejected", "same-as-before"].contains(state) else { return nil }
      let what: Change.What = state == "same-as-before" ? .sameAsBefore : .missing
      let earlier = before[[row["source"], row["area_code"]]]
      let period = row.period(what == .missing ? "missing_since" : "latest_period")
      if what == .missing, earlier?["state"] == state, earlier?.period("missing_since") == period { return nil }
      let indicators = (row["indicators"] ?? "").split(separator: " ").compactMap { titles[String($0)] }
      return Change(
        what: what,
        subject: Change.Subject(
          indicator: row["indicators"], title: indicators.uniqued().joined(separator: ", "),
          areaCode: row["area_code"], area: row["area"]),
        period: period, causes: state == "rejected" ? [.rejected] : [])
    }
  }

  // MARK: What came and what left

  var comings: [Change] {
    let nowIndicators = Set(newFigures.map(\.key.indicator)), nowAreas = Set(newFigures.map(\.key.area))
    return replaced + goals(newGoals, notAmong: oldGoals, .added) + goals(oldGoals, notAmong: newGoals, .removed)
      + areas(newFigures, notAmong: knownAreas, .added) + areas(oldFigures, notAmong: nowAreas, .removed)
      + indicators(newFigures, notAmong: knownIndicators, .added)
      + indicators(oldFigures, notAmong: nowIndicators, .removed)
  }

  /// The areas that have taken the place of others between the two days.
  private var replacements: [PublishedReport.Replacement] {
    guard let from = old.asOf, let to = new.asOf else { return [] }
    return new.replacements.filter { from < $0.since && $0.since <= to }
  }

  private var replaced: [Change] {
    replacements.flatMap { replacement in
      replacement.former.map { area in
        Change(
          what: .removed, subject: Change.Subject(title: area.name, areaCode: area.code, area: area.name),
          to: .area(replacement.successor.name), causes: [.replaced], since: replacement.since)
      }
    }
  }

  /// The names of those that came and left so, which tells it of their goals too.
  private var namesReplaced: Set<String> {
    Set(replacements.flatMap { $0.former.map(\.name) + [$0.successor.name] })
  }

  /// Where the other report has no goal at all, its table is missing.
  private func goals(_ goals: [GoalRow], notAmong others: [GoalRow], _ what: Change.What) -> [Change] {
    let known = Set(others.map(\.key)), replaced = namesReplaced
    guard !known.isEmpty else { return [] }
    return goals.filter { !known.contains($0.key) && !replaced.contains($0.key.area) }.map {
      Change(what: what, subject: subject($0))
    }
  }

  private func areas(_ rows: [FigureRow], notAmong known: Set<String>, _ what: Change.What) -> [Change] {
    guard !known.isEmpty else { return [] }
    var seen = known
    let replaced = namesReplaced
    return rows.filter { seen.insert($0.key.area).inserted && !replaced.contains($0.areaName) }.map { row in
      Change(what: what, subject: Change.Subject(title: row.areaName, areaCode: row.key.area, area: row.areaName))
    }
  }

  /// Figures that no goal of the other report rests on. A goal that has come is told already.
  private func indicators(_ rows: [FigureRow], notAmong known: Set<String>, _ what: Change.What) -> [Change] {
    guard !known.isEmpty else { return [] }
    let goals = Set((what == .added ? oldGoals : newGoals).compactMap { $0.row["indicator"] })
    var seen = known
    return rows.filter { seen.insert($0.key.indicator).inserted && goals.contains($0.key.indicator) }.map { row in
      Change(what: what, subject: Change.Subject(indicator: row.key.indicator, title: subject(row).title))
    }
  }
}
