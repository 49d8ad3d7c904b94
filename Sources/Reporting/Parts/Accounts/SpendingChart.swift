internal import Agreement
internal import Assessment
internal import Basics
internal import Evidence
internal import Languages
internal import PageTexts
internal import PortfolioTexts
internal import Rendering

/// What has been spent of a grant, or of a year of it, against time: each payment, what was granted, and even spending.
struct SpendingChart {
  let account: AccountAssessment
  let name: String
  let day: CalendarDate
  let wording: any Wording
  private let granted: Amount
  /// What had been spent by the end of each day on which anything was.
  private let course: [(day: CalendarDate, spent: Amount)]

  /// `nil` where nothing was spent, or it isn't known how much was granted.
  init?(account: AccountAssessment, name: String, day: CalendarDate, wording: any Wording) {
    guard let granted = account.granted, granted > .zero else { return nil }
    let payments = account.movements.filter { $0.isCounted(in: account.grant) && $0.type.isSpending }
    let days = Set(payments.map(\.date)).sorted()
    guard !days.isEmpty else { return nil }
    (self.account, self.name, self.day, self.wording, self.granted) = (account, name, day, wording, granted)
    course = days.map { day in (day, GrantLedger(payments.filter { $0.date <= day }).spent()) }
  }

  var figure: Element {
    let chart = chart
    let id = "accounts-\(account.grant.id)\(account.year.map { "-\($0)" } ?? "")-chart"
    return .figure(
      [ChartSize.wide, .narrow].map { chart.drawn($0, id: "\(id)-\($0.name)") },
      legend: [(.measured, wording.legendSpent)] + (path.isEmpty ? [] : [(.path, wording.legendEvenPath)]), remarks: [])
  }

  private var isIllustrative: Bool { account.movements.contains(where: \.row.isIllustrative) }

  private var chart: RunChart {
    let values = course.map { kroner($0.spent) } + [0, kroner(granted)]
    let ticks = Ticks(around: values, least: 1, wholeNumbers: true)
    var chart = RunChart(
      title: wording.spendingTitle(name, in: unit), description: description,
      points: course.map {
        RunChart.Point(
          day: Double($0.day.dayNumber), value: kroner($0.spent), name: "\(wording.date($0.day)): \(amount($0.spent))")
      },
      values: RunChart.Values(ticks: ticks, labels: ticks.values.map { wording.number($0, decimals: 0) }))
    chart.target = RunChart.Place(day: 0, value: kroner(granted), label: wording.grantedLine(amount(granted)))
    chart.path = path
    chart.times = times
    chart.remark = isIllustrative ? wording.illustrativeFigures : nil
    return chart
  }

  /// The first and last day of the grant or the year, where both are known.
  private var term: (first: CalendarDate, last: CalendarDate)? {
    guard let elapsed = account.elapsed else { return nil }
    if let year = account.year {
      guard let last = account.lastDay(of: year) else { return nil }
      return (last.advanced(by: 1 - elapsed.total), last)
    }
    return account.grant.to.map { ($0.advanced(by: 1 - elapsed.total), $0) }
  }

  private var path: [RunChart.Place] {
    term.map { term in
      [
        RunChart.Place(day: Double(term.first.dayNumber), value: 0),
        RunChart.Place(day: Double(term.last.dayNumber), value: kroner(granted)),
      ]
    } ?? []
  }

  private var times: RunChart.Times {
    let days = course.map(\.day) + (term.map { [$0.first, $0.last] } ?? [])
    guard let first = days.min(), let last = days.max() else { return RunChart.Times() }
    let from = Period(.quarter, containing: first).ordinal, to = Period(.quarter, containing: last).ordinal
    let quarters = (from...max(from, to)).map { Period(length: .quarter, ordinal: $0) }.filter { $0.last <= last }
    return RunChart.Times(
      marks: quarters.map { AxisMark(at: Double($0.last.dayNumber), label: wording.shortPeriod($0)) },
      anchor: quarters.lastIndex { $0.yearAndNumber.number == 4 } ?? max(0, quarters.count - 1),
      strides: [1, 2, 4, 8, 20])
  }

  private var description: String {
    guard let first = course.first, let last = course.last else { return "" }
    let words = wording.spendingDescription(
      amount(last.spent), of: amount(granted), from: wording.date(first.day), to: wording.date(last.day))
    return isIllustrative ? "\(words) \(wording.illustrativeFigures)." : words
  }

  /// The currency, as amounts have it.
  private var unit: String {
    account.grant.currency == "DKK" && wording.language == .danish ? "kr." : account.grant.currency
  }

  private func kroner(_ amount: Amount) -> Double { Double(amount.hundredths) / 100 }
  private func amount(_ amount: Amount) -> String { wording.amount(amount, account.grant.currency) }
}

extension AccountAssessment {
  fileprivate func lastDay(of year: Int) -> CalendarDate? {
    CalendarDate(year: year, month: 12, day: 31).map { last in grant.to.map { min(last, $0) } ?? last }
  }
}
