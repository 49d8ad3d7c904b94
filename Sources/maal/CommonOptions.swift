internal import ArgumentParser
internal import Basics
internal import DelimitedText
internal import Explanations
internal import PortfolioTexts
internal import Rendering
internal import Reporting

enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, csv, json
  /// A calendar; of deadlines only, whose help names it.
  case ics

  static var allValueStrings: [String] { [text, csv, json].map(\.rawValue) }
}

enum Colour: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// How a command prints, the same for all of them.
struct CommonOptions: ParsableArguments {
  @Option(help: .told("Formatet på skærmen.", "The format printed."))
  var format: OutputFormat = .text

  @Option(help: .told("Sproget.", "The language."))
  var language: Language = .danish

  @Option(
    name: .customLong("csv-style"),
    help: .told("excel-da: semikolon, decimalkomma, BOM; standard: RFC 4180 med punktum.", "The dialect of CSV."))
  var csvStyle: DelimitedWriter.Style = .excelDanish

  @Option(help: .told("Farver; NO_COLOR slår dem fra.", "Colours; NO_COLOR turns them off."))
  var color: Colour = .auto

  @Flag(help: .told("Kun resultatet, ingen meddelelser.", "Only the result, no messages."))
  var quiet = false

  @Option(
    name: .customLong("max-findings"),
    help: .told("Hvor mange slags fund der vises.", "How many kinds of findings to show.", value: ("N", "N")))
  var maxFindings = 100

  var wording: any CommandWording { language.commandWording }
  /// The words for what is wrong with the command line itself.
  var usage: any CommandWording { CommandLanguage.current.commandWording }

  func validate() throws {
    if maxFindings < 1 {
      throw ValidationError("--max-findings \(maxFindings): " + told("vis mindst 1", "show at least 1"))
    }
  }

  /// Tells the user how a command is to be called instead, and gives the exit code for that.
  func misuse(_ message: String) -> ExitCode {
    Console().message("maal: \(message)\n")
    return ExitCode(Exit.usage)
  }

  /// A document as text for the terminal, in colour where that is wanted.
  func text(_ document: Document, _ console: Console) -> String {
    TextRenderer(usesColour: console.usesColour(color)).render(document)
  }

  /// Writes a result to standard output in the format asked for.
  func print(_ result: Result, console: Console) throws {
    switch format {
    case .text: try console.write(result.text())
    case .ics:
      guard let calendar = result.calendar else { throw misuse(wording.onlyDeadlinesAsCalendar) }
      try console.write(calendar())
    case .csv: try console.write(result.table.delimited(csvStyle))
    case .json: try console.write(JSONRenderer.render(result.table, as: result.name, context: result.context))
    }
  }

  /// What a command answers, in each format.
  struct Result {
    /// The key that the rows stand under in JSON.
    var name: String
    var table: FigureTable
    var context: [String: String] = [:]
    var text: () -> String
    /// The same as a calendar; `nil` where there is none.
    var calendar: (() -> String)?
  }
}
