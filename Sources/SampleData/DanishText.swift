internal import Basics

extension CalendarDate {
  /// Day, month, year as Danish offices write them: `30-06-2022`.
  var danish: String {
    let (year, month, day) = components
    return twoDigits(day) + "-" + twoDigits(month) + "-" + String(year)
  }
}

func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

extension Period {
  /// `2. kvartal 2022` for a quarter.
  var danishQuarter: String {
    let (year, quarter) = yearAndNumber
    return "\(quarter). kvartal \(year)"
  }
}
