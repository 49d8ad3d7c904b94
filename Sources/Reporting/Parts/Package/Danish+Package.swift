public import Basics
public import Languages

extension Danish {
  public func digestLeftOut() -> String {
    "SHA-256 er udeladt: gæt på de skjulte tal kunne holdes op mod den."
  }

  public func packageDescription(_ period: Period, _ asOf: CalendarDate) -> String {
    "Tallene bag måltjekket for \(self.period(period)), opgjort pr. \(date(asOf))."
  }
}
