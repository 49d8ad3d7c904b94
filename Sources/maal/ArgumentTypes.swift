public import ArgumentParser
public import Assessment
public import Basics
public import DelimitedText
public import Evidence

// The types of other modules that are read from the command line.

extension Language: ExpressibleByArgument {}
extension DelimitedWriter.Style: ExpressibleByArgument {}

extension Period: ExpressibleByArgument {
  public init?(argument: String) { self.init(parsing: argument) }
}

extension ChartKind: ExpressibleByArgument {}
extension IntervalMethod: ExpressibleByArgument {}

extension TimePoint: ExpressibleByArgument {
  /// A period or date; else a plain number.
  public init?(argument: String) {
    if let period = Period(parsing: argument) {
      self = .period(period)
    } else if let number = ExactDecimal(argument.replacing(",", with: ".")) {
      self = .number(number)
    } else {
      return nil
    }
  }
}
