public import Agreement
public import ArgumentParser
public import DelimitedText
public import Reporting

// The types of other modules that are read from the command line.

extension Language: ExpressibleByArgument {}
extension DelimitedWriter.Style: ExpressibleByArgument {}

extension Period: ExpressibleByArgument {
  public init?(argument: String) { self.init(parsing: argument) }
}
