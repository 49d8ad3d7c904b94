internal import Basics
package import DelimitedText
package import Evidence

extension DelimitedWriter.Cell {
  /// The measurement's value: exact where the source or a count gives it so.
  package init(_ measurement: Measurement) {
    self =
      switch measurement {
      case .share, .rate: .number(measurement.number)
      case .value(let value): .decimalText(value.description)
      case .areas(let count): .integer(count.yes)
      }
  }
}
