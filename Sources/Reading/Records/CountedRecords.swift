internal import Agreement
internal import Basics
internal import DelimitedText
internal import Evidence
internal import Findings

/// Cases of one area and period, with how many came to what.
struct Outcomes: Sendable {
  var area: Int
  var key: OutcomeCounts.Key
  /// Of the first and the last case.
  var positions: ClosedRange<Int>
  /// By days taken.
  var counts: [(days: Int, count: Int)]
}

/// What a worker hands over when there are no more blocks.
struct WorkerResult: Sendable {
  var tally: RecordsTally
  var outcomes: [Outcomes]
  /// By area: how the number of pending cases changes on days, by their numbers since 1970.
  var pending: [(area: Int, changes: [(day: Int, change: Int)])]
}

extension RecordsWorker {
  mutating func result() -> WorkerResult {
    for column in 0..<plan.width { tally.personal[column].filled += filled[column] }
    var outcomes: [Outcomes] = []
    outcomes.reserveCapacity(counts.count)
    counts.forEach { row, counters in
      let key = OutcomeCounts.Key(bits: row.key)
      let days = counters.indices.filter { counters[$0] > 0 }.map { (days: key.days + $0, count: Int(counters[$0])) }
      outcomes.append(Outcomes(area: Int(row.area), key: key, positions: row.first...row.last, counts: days))
    }
    return WorkerResult(tally: tally, outcomes: outcomes, pending: pendingChanges())
  }

  /// Only the days that a case can be about are looked at, so that untouched memory stays untouched.
  private func pendingChanges() -> [(area: Int, changes: [(day: Int, change: Int)])] {
    guard firstPending <= lastPending else { return [] }
    let first = DayTable.date(firstPending).dayNumber - firstPending
    return plan.codes.indices.map { area in
      var changes: [(day: Int, change: Int)] = []
      for day in firstPending...lastPending {
        let change = pending[area * Self.pendingStride + day]
        if change != 0 { changes.append((first + day, Int(change))) }
      }
      return (area, changes)
    }
  }
}

/// A file of records, counted.
struct CountedRecords {
  let plan: RecordsPlan
  let name: String
  private(set) var tally: RecordsTally
  private(set) var cases: CaseTable
  /// The line breaks before each block.
  private let before: [Int]

  init(_ plan: RecordsPlan, _ name: String, _ results: [WorkerResult]) {
    self.plan = plan
    self.name = name
    tally = RecordsTally(width: plan.width, filters: plan.filters.count)
    cases = CaseTable(plan.rule)
    for result in results { tally.add(result.tally) }
    var lines = 0
    before = (0...(tally.lines.keys.max() ?? 0)).map { [tally] block in
      defer { lines += tally.lines[block] ?? 0 }
      return lines
    }
    guard !isStopped else { return }
    count(results)
  }

  private mutating func count(_ results: [WorkerResult]) {
    var cases = cases
    let first = DayTable.firstPeriod(plan.rule.periodLength)
    for outcomes in results.flatMap(\.outcomes) {
      let key = outcomes.key
      let period = Period(length: first.length, ordinal: first.ordinal + key.period)
      cases.add(
        outcomes.counts.map { (key.outcome(days: $0.days), $0.count) }, area: plan.codes[outcomes.area], period: period,
        file: name, lines: line(outcomes.positions.lowerBound)...line(outcomes.positions.upperBound))
    }
    for (area, changes) in results.flatMap(\.pending) where !changes.isEmpty {
      cases.changePending(in: plan.codes[area], by: changes)
    }
    if tally.latest >= 0 { cases.note(date: DayTable.date(tally.latest)) }
    self.cases = cases
  }

  /// The physical line in the file.
  func line(_ position: Int) -> Int { before[Position.block(position)] + Position.line(position) }

  private func located(_ block: Int, _ finding: Finding) -> Finding {
    var finding = finding
    finding.place?.line? += before[block]
    return finding
  }

  /// The same once its cases have been added to those of other files, so that no file takes room of its own.
  var withoutCases: CountedRecords {
    var records = self
    records.cases = CaseTable(cases.rule)
    return records
  }

  /// Whether it was stopped before its end.
  var isStopped: Bool { tally.fatal != nil || tally.isDoubtful }

  /// The fault that nothing could be read after.
  var fatal: Finding? { tally.fatal.map { located($0.block, $0.value) } }

  /// The fault of the text as such.
  var textFault: Finding? { tally.textFaults.gravest.map { located($0.block, $0.value) } }

  /// The faults of header and rows as such, and personal numbers; where there are such numbers, nothing else is to be
  /// used of the file.
  var structural: (findings: [Finding], isStopped: Bool) {
    let none = tally.rows == 0 ? [Finding(.noRows, at: plan.sample.place(ofHeader: nil))] : []
    let findings = plan.headerFindings + none + tally.structural.findings(located)
    let personal = self.personal
    guard personal.isEmpty else { return (findings.map(\.withoutTexts) + personal, true) }
    return (findings, false)
  }

  /// The faults in what the rows say.
  var content: [Finding] { mixedCodes + tally.content.findings(located) }

  /// Codes in the rarer form, told once for all: see `AreaCodes`.
  private var mixedCodes: [Finding] {
    let (three, four) = tally.codes
    let usual = AreaCodes.usualWidth(
      .init(count: three.count, first: three.position), .init(count: four.count, first: four.position))
    let rarer = usual == 3 ? four : three
    guard usual != nil, let first = rarer.first else { return [] }
    let (digits, place) = first.value
    var finding = Finding(.leadingZero, at: place, [.found: digits, .expected: AreaCodes.expected(digits)])
    finding.repeats = rarer.count
    return [located(first.block, finding)]
  }

  /// The first of them. What an area may have been meant to be is told as far as in the findings: how far a worker has
  /// looked hangs on the blocks that it took.
  var rejectedRows: [RejectedRows.Row] {
    let last = tally.content.lastKept(.unknownArea).map { self.located($0.block, $0.value) }
    return tally.rejectedRows.values.map { located in
      var row = located.value
      row.line += before[located.block]
      row.findings = row.findings.map { self.located(located.block, $0) }
      if let end = last?.place?.line, row.line > end {
        for index in row.findings.indices where row.findings[index].code == .unknownArea {
          row.findings[index].facts[.suggestion] = nil
        }
      }
      return row
    }
  }

  private var personal: [Finding] {
    var findings = PersonalNumbers.header(of: plan.sample)
    for (field, count) in tally.personal.enumerated() {
      guard let first = count.first, count.isPersonal else { continue }
      var place = plan.sample.place(ofHeader: field)
      place.line = line(first)
      findings.append(PersonalNumbers.finding(place, count))
    }
    for (field, pair) in tally.personalPairs.enumerated() {
      guard let first = pair.first, pair.isPersonal else { continue }
      var place = plan.sample.place(ofHeader: field)
      place.line = line(first)
      findings.append(PersonalNumbers.finding(place, pair.count))
    }
    if let first = tally.personalRejected.first, tally.personalRejected.isPersonal {
      findings.append(PersonalNumbers.finding(Place(file: name, line: line(first)), tally.personalRejected))
    }
    return findings
  }
}
