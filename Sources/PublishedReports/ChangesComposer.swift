internal import Agreement
internal import Assessment
internal import Basics
internal import DeliveryTexts
internal import Languages
public import Rendering

/// Puts into words what differs from the report that was published before.
struct ChangesComposer {
  let changes: Changes
  let wording: any ChangesWording
  /// Whether figures that are made up are marked one by one.
  let marksIllustrative: Bool

  func document(title: String, subtitle: String) -> Document {
    Document(title: title, subtitle: subtitle, sections: [compared] + sections)
  }

  private var compared: Document.Section {
    Document.Section(
      kind: .conclusion, heading: wording.conclusion, blocks: [.paragraphs(doubts + lines + comparedWith)])
  }

  /// That the folders may be the wrong ones, or named the wrong way round.
  private var doubts: [String] {
    guard let earlier = changes.earlier else { return [] }
    return (earlier.isOfOtherAgreement ? [wording.otherAgreement(reportName(earlier))] : [])
      + (earlier.isLater ? [wording.earlierIsLater(reportName(earlier))] : [])
  }

  private var comparedWith: [String] {
    guard let earlier = changes.earlier else { return [] }
    guard !earlier.isUnreadable else { return earlier.troubles.map(wording.trouble) }
    let version = earlier.otherVersion.map { [wording.otherVersion($0)] } ?? []
    let asOf = earlier.period?.length == .day ? nil : earlier.asOf
    return [wording.compared(with: reportName(earlier), asOf: asOf)] + version
      + (changes.isAllIllustrative ? [wording.figuresAreIllustrative] : [])
      + (changes.leavesOutHidden ? [wording.hiddenNotCompared()] : []) + earlier.troubles.map(wording.trouble)
  }

  private func reportName(_ earlier: Changes.Earlier) -> String {
    wording.report(for: earlier.period, in: earlier.folder)
  }

  /// Each kind of change under its heading, what was decided before what was measured.
  private var sections: [Document.Section] {
    [
      ("targets", wording.changedTargets, targets), ("corrected", wording.correctedFigures, corrections),
      ("verdicts", wording.changedVerdicts, verdicts), ("new", wording.newFigures, newFigures),
      ("owed", wording.owedFigures, owed), ("comings", wording.comeAndGone, comings),
    ].map { id, heading, bullets in
      Document.Section(kind: .init("changes-\(id)"), heading: heading, blocks: [.bullets(bullets)])
    }.filter { !$0.isEmpty }
  }

  // MARK: Names and figures

  private func isMain(_ subject: Change.Subject) -> Bool { subject.areaCode != nil && subject.areaCode == changes.area }

  private func name(_ subject: Change.Subject) -> String {
    guard let area = subject.area, area != subject.title, !isMain(subject) else { return subject.title }
    return "\(subject.title), \(area)"
  }

  private func words(_ figure: FigureInReport, from other: FigureInReport? = nil) -> String {
    let unit = figure.unit ?? .count
    let value: String
    if unit == .areas, let counts = figure.counts {
      value = wording.areas(counts.numerator, of: counts.denominator.units)
    } else {
      let decimals = decimalsTelling(
        figure.value.doubleValue, from: other?.value.doubleValue,
        atLeast: figure.counts == nil ? max(unit.decimals, min(4, figure.value.scale)) : unit.decimals)
      value = wording.quantity(
        wording.number(figure.value.doubleValue, decimals: decimals), unit, count: figure.value.doubleValue)
    }
    return figure.isIllustrative && marksIllustrative ? "\(value) \(wording.illustrativeMark)" : value
  }

  private func wordsWithCounts(_ figure: FigureInReport, from other: FigureInReport? = nil) -> String {
    guard let counts = figure.counts, figure.unit != .areas else { return words(figure, from: other) }
    return wording.figure(words(figure, from: other), counts.numerator, of: counts.denominator)
  }

  private func words(_ value: Change.Value?, from other: Change.Value? = nil, withCounts: Bool = false) -> String {
    switch value {
    case .figure(let figure):
      withCounts ? wordsWithCounts(figure, from: other?.figure) : words(figure, from: other?.figure)
    case .verdict(let verdict): wording.verdict(verdict)
    case .area(let name): name
    case .target(let target): wording.target(target.target, target.unit ?? .count)
    case .date(let date): wording.date(date)
    case nil: wording.notSet
    }
  }

  // MARK: Targets and verdicts

  /// A goal whose target and deadline have changed once, and a goal that is set for several areas once.
  private var targets: [String] {
    let changed = changes.of(.target) + changes.of(.deadline)
    return once(changed.map(\.subject)).map { subject in
      func change(_ what: Change.What) -> (from: String, to: String)? {
        changed.first { $0.what == what && $0.subject.goal == subject.goal }.map { change in
          let none = what == .deadline ? wording.noDeadline : wording.notSet
          return (change.from.map { words($0) } ?? none, change.to.map { words($0) } ?? none)
        }
      }
      let former = changed.first { $0.subject.goal == subject.goal && $0.byFormerTarget != nil }
      return wording.targetChanged(subject.title, target: change(.target), deadline: change(.deadline))
        + (former?.byFormerTarget.map { " " + wording.byFormerTarget(wording.verdict($0)) } ?? "")
    }
  }

  /// The subjects of one goal once.
  private func once(_ subjects: [Change.Subject]) -> [Change.Subject] {
    subjects.uniqued(on: \.goal)
  }

  /// Goals on several areas that have changed alike in one.
  private var verdicts: [String] {
    changedVerdicts.map { alike in
      let first = alike[0]
      return wording.verdictChanged(
        name(of: alike), from: words(first.from), to: words(first.to), because: first.causes.map(wording.cause))
        + (first.byFormerTarget.map { " " + wording.byFormerTarget(wording.verdict($0)) } ?? "")
    }
  }

  private var changedVerdicts: [[Change]] {
    grouped(changes.of(.verdict)) { change in
      VerdictKind(
        goal: change.subject.goal, from: change.from, to: change.to, causes: change.causes,
        byFormerTarget: change.byFormerTarget)
    }
  }

  /// A goal with the areas in which it has changed.
  private func name(of alike: [Change]) -> String {
    alike.count == 1
      ? name(alike[0].subject) : wording.goal(alike[0].subject.title, in: alike.compactMap(\.subject.area))
  }

  private struct VerdictKind: Hashable {
    let goal: String?
    let from, to: Change.Value?
    let causes: [Change.Cause]
    let byFormerTarget: Verdict?
  }

  /// The changes that have a key in common together, in the order of the first of each. No group is empty.
  private func grouped<Key: Hashable>(_ changes: [Change], by key: (Change) -> Key) -> [[Change]] {
    var order: [Key: Int] = [:], groups: [[Change]] = []
    for change in changes {
      let key = key(change)
      if let index = order[key] {
        groups[index].append(change)
      } else {
        order[key] = groups.count
        groups.append([change])
      }
    }
    return groups
  }

  // MARK: Figures

  private struct FigureKind: Hashable {
    let indicator: String?
    let period: Period?

    init(_ change: Change) { (indicator, period) = (change.subject.indicator, change.period) }
  }

  /// So many areas are told with their figures.
  private static let few = 5

  /// What each area has corrected or handed in late, and what that does to the figure of all.
  private var corrections: [String] {
    grouped(changes.of(.corrected), by: FigureKind.init).map { group in
      let first = group[0], main = group.first { isMain($0.subject) }, areas = group.filter { !isMain($0.subject) }
      let late = changes.of(.new).filter { FigureKind($0) == FigureKind(first) && !isMain($0.subject) }
        .compactMap(\.subject.area)
      let corrected =
        areas.count > ChangesComposer.few
        ? [wording.corrected(areas.compactMap(\.subject.area))]
        : areas.map { area in
          wording.corrected(
            area.subject.area ?? "", from: words(area.from, from: area.to, withCounts: true),
            to: words(area.to, from: area.from, withCounts: true))
        }
      let arrived = late.isEmpty ? [] : [wording.arrivedLate(late)]
      let total = main.map { main in
        let (from, to) = (words(main.from, from: main.to), words(main.to, from: main.from))
        return areas.isEmpty && late.isEmpty
          ? wording.figureChanged(from: from, to: to)
          : wording.totalFollows(main.subject.area ?? "", from: from, to: to)
      }
      let lead = "\(first.subject.title), \(first.period.map(wording.period) ?? ""):"
      return ([lead] + corrected + arrived + (total.map { [$0] } ?? [])).joined(separator: " ")
    }
  }

  /// The figure of all by itself, and of its parts how many there are; those of a period that was reported before are told
  /// as corrections of it.
  private var newFigures: [String] {
    let corrected = Set(changes.of(.corrected).map(FigureKind.init))
    return grouped(changes.of(.new).filter { !corrected.contains(FigureKind($0)) }, by: FigureKind.init).flatMap {
      group in
      let main = group.filter { isMain($0.subject) }, areas = group.filter { !isMain($0.subject) }
      guard areas.count > ChangesComposer.few else { return (main + areas).map(newFigure) }
      return main.map(newFigure)
        + areas.prefix(1).map { wording.newFigures($0.subject.title, of: areas.count, in: $0.period ?? .year(0)) }
    }
  }

  private func newFigure(_ change: Change) -> String {
    guard let period = change.period else { return name(change.subject) }
    guard let to = change.to else { return wording.newFigureHidden(name(change.subject), in: period) }
    if let last = change.last, words(last) == words(to.figure ?? last) {
      return wording.unchangedFigure(name(change.subject), words(to, withCounts: true), in: period, as: last.period)
    }
    return wording.newFigure(
      name(change.subject), words(to, withCounts: true), in: period,
      last: change.last.map { (words($0), $0.period) })
  }

  // MARK: Deliveries

  private var owed: [String] {
    grouped(changes.of(.missing)) { OwedKind(title: $0.subject.title, period: $0.period, causes: $0.causes) }
      .compactMap { group in
        let (areas, title) = (group.compactMap(\.subject.area), group[0].subject.title)
        return group[0].period.map { period in
          group[0].causes == [.rejected]
            ? wording.handedInWithFaults(areas, for: period, of: title.isEmpty ? nil : [title], in: [])
            : wording.notHandedIn(areas, for: period, of: title.isEmpty ? nil : [title], since: nil)
        }
      }
  }

  private struct OwedKind: Hashable {
    let title: String
    let period: Period?
    let causes: [Change.Cause]
  }

  // MARK: What came and what left

  private var comings: [String] {
    func told(_ names: [String], _ words: ([String], Bool) -> String, _ goals: Bool) -> [String] {
      names.isEmpty ? [] : [words(names, goals)]
    }
    let figures = grouped(changes.of(.removed).filter { $0.period != nil }, by: FigureKind.init).map { group in
      wording.removedFigures(
        group[0].subject.title, in: group[0].period ?? .year(0), of: group.compactMap(\.subject.area))
    }
    return replacements
      + [true, false].flatMap { goals in
        told(names(.added, goals: goals), wording.added, goals)
          + told(names(.removed, goals: goals), wording.removed, goals)
      } + figures
  }

  /// What came or left: goals with their areas, where these aren't the agreement's own, and other things by their names.
  private func names(_ what: Change.What, goals: Bool) -> [String] {
    let changes = changes.of(what).filter {
      ($0.subject.goal != nil) == goals && $0.period == nil && $0.causes != [.replaced]
    }
    guard goals else { return changes.map(\.subject.title) }
    return grouped(changes, by: \.subject.goal).map { name(of: $0) }
  }

  /// The areas that have taken the place of others.
  private var replacements: [String] {
    grouped(changes.all.filter { $0.causes == [.replaced] }) { Succession(to: $0.to, since: $0.since) }
      .compactMap { group in
        group[0].since.map { since in
          wording.tookPlace(of: group.compactMap(\.subject.area), words(group[0].to), since: since)
        }
      }
  }

  private struct Succession: Hashable {
    let to: Change.Value?
    let since: CalendarDate?
  }

  // MARK: In two lines

  /// What is new in the figures, and what is judged otherwise; or that there is nothing to compare with, or nothing new.
  var inShort: [String] { doubts + lines + (changes.earlier?.troubles ?? []).map(wording.trouble) }

  private var lines: [String] {
    guard let earlier = changes.earlier else { return [wording.noEarlierReport()] }
    let report = reportName(earlier)
    guard !earlier.isUnreadable else { return [wording.unreadable(report)] }
    let first = [correctedInShort, newInShort, comingsInShort].compactMap(\.self)
    let second = [targetsInShort, verdictsInShort].compactMap(\.self)
    if changes.all.isEmpty { return [wording.nothingChanged(since: report)] }
    return (first.isEmpty ? [] : [wording.since(report, first)])
      + (second.isEmpty ? [] : [second.joined(separator: " ")]) + replacements
  }

  /// So many are told with what they were and are; of more the names.
  private static let detailed = 3

  /// The areas that have corrected something, and where none has, the figures of all that have changed.
  private var correctedInShort: String? {
    let all = changes.of(.corrected)
    let own = all.filter { !isMain($0.subject) }
    let shown = own.isEmpty ? all : own
    guard !shown.isEmpty else { return nil }
    guard shown.count > ChangesComposer.detailed else {
      return wording.correctedInShort(
        shown.map { change in
          wording.fromTo(
            "\(name(change.subject)), \(change.period.map(wording.period) ?? "")",
            words(change.from, from: change.to), words(change.to, from: change.from), because: [])
        })
    }
    return wording.correctedInShort(
      grouped(shown, by: \.subject.indicator).map { group in
        let areas = group.compactMap(\.subject.area).uniqued()
        let isOfAll = group.allSatisfy { isMain($0.subject) }
        return isOfAll ? group[0].subject.title : wording.goal(group[0].subject.title, in: areas)
      })
  }

  private var newInShort: String? {
    let main = changes.of(.new).filter { isMain($0.subject) }
    guard !main.isEmpty else { return nil }
    guard main.count <= ChangesComposer.detailed else {
      return wording.newInShort(count: main.map(\.subject.indicator).uniqued().count)
    }
    return wording.newInShort(main.map { "\($0.subject.title) (\($0.period.map(wording.period) ?? ""))" })
  }

  private var comingsInShort: String? {
    let (come, gone) = (
      names(.added, goals: true) + names(.added, goals: false),
      names(.removed, goals: true) + names(.removed, goals: false)
    )
    let left = changes.of(.removed).filter { $0.period != nil }.map(\.subject.title)
    let figures = left.uniqued()
    let parts =
      (come.isEmpty ? [] : [wording.comeInShort(come)]) + (gone.isEmpty ? [] : [wording.goneInShort(gone)])
      + (figures.isEmpty ? [] : [wording.figuresGoneInShort(figures)])
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private var targetsInShort: String? {
    let changed = changes.of(.target)
    let goals = once(changed.map(\.subject))
    guard !goals.isEmpty else { return nil }
    let isDetailed = goals.count <= ChangesComposer.detailed
    return wording.targetsInShort(
      goals.map { goal in
        let change = changed.first { $0.subject.goal == goal.goal }
        return isDetailed
          ? wording.fromTo(goal.title, words(change?.from), words(change?.to), because: []) : goal.title
      })
  }

  private var verdictsInShort: String? {
    let all = changedVerdicts
    guard !all.isEmpty else { return nil }
    guard all.count > ChangesComposer.detailed || all.contains(where: { $0.count > ChangesComposer.detailed }) else {
      return wording.verdictsInShort(
        all.map { alike in
          wording.fromTo(
            name(of: alike), wording.quoted(words(alike[0].from)), wording.quoted(words(alike[0].to)),
            because: alike[0].causes.map(wording.cause))
        })
    }
    // Of a goal of each municipality the page and changes.txt have the names.
    return wording.verdictsInShort(
      grouped(changes.of(.verdict), by: \.subject.goal).map { group in
        guard group.count > ChangesComposer.few else { return name(of: group) }
        let count = wording.quantity(wording.number(group.count), .areas, count: Double(group.count))
        return wording.goal(group[0].subject.title, in: [count])
      })
  }
}

extension Change.Value {
  fileprivate var figure: FigureInReport? { if case .figure(let figure) = self { figure } else { nil } }
}

extension Changes {
  /// Whether all figures that have changed are made up.
  fileprivate var isAllIllustrative: Bool {
    let figures = all.flatMap { [$0.from?.figure, $0.to?.figure] }.compactMap(\.self)
    return !figures.isEmpty && figures.allSatisfy(\.isIllustrative)
  }
}

extension Changes {
  /// What is new in the figures, and what is judged otherwise, in two lines.
  ///
  /// - Parameter marksIllustrative: whether figures that are made up are marked one by one.
  package func inShort(_ wording: any ChangesWording, marksIllustrative: Bool) -> [String] {
    ChangesComposer(changes: self, wording: wording, marksIllustrative: marksIllustrative).inShort
  }

  /// Two reports side by side in words.
  public func document(_ wording: any ChangesWording, title: String) -> Document {
    ChangesComposer(changes: self, wording: wording, marksIllustrative: !isAllIllustrative)
      .document(title: wording.changesTitle, subtitle: title)
  }
}
