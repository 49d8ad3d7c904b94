public import Basics
public import Languages

extension English {
  public func digestLeftOut() -> String {
    "The digest is left out: guesses at the hidden figures could be checked against it."
  }

  public func packageDescription(_ period: Period, _ asOf: CalendarDate) -> String {
    "The figures behind the goal check of \(inSentence(period)), as of \(date(asOf))."
  }
}
