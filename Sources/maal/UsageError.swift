internal import ArgumentParser
internal import Basics
internal import SafeText

/// A command line that can't be followed, in words of one language and one form.
struct UsageError {
  let message: String
  /// The command that it is about, such as `maal check`.
  let command: String

  /// - Parameters:
  ///   - parserMessage: what the argument parser says, in English.
  ///   - usage: what it says of the command's use.
  init(_ parserMessage: String, usage: String) {
    message = CommandLanguage.current == .danish ? UsageError.danish(parserMessage) : parserMessage
    command = usage.firstMatch(of: /See '(.+) --help'/).map { String($0.1) } ?? "maal"
  }

  init(_ message: String, command: String = "maal") {
    self.message = message
    self.command = command
  }

  /// The fault, an example of how it is done, and where there is more.
  var text: String {
    let example = Maal.commands.first { "maal \($0._commandName)" == command }?.examples.first
    return
      (["maal: \(message)"] + (example.map { [told("fx", "for example") + ": \($0)"] } ?? [])
      + [told("se", "see") + ": \(command) --help"]).joined(separator: "\n  ") + "\n"
  }

  /// A first word that is no command's name; `nil` where it is one, or where there is none.
  static func unknownCommand(_ arguments: [String]) -> UsageError? {
    let names = Maal.commands.map { $0._commandName } + ["help"]
    let words = arguments.dropFirst().first == "help" ? arguments.dropFirst(2) : arguments.dropFirst()
    guard let word = words.first, !word.hasPrefix("-"), !names.contains(word) else { return nil }
    let near = Spelling.nearest(to: word, among: names).map {
      told("; mente du \"\($0)\"?", "; did you mean \"\($0)\"?")
    }
    let all = names.joined(separator: ", ")
    return UsageError(
      told("kommandoen \"\(safeToShow(word))\" findes ikke", "there is no command \"\(safeToShow(word))\"")
        + (near ?? told(". Kommandoerne er \(all)", ". The commands are \(all)")))
  }

  // MARK: The argument parser's own words

  /// The parser has its words built in, and quotes what was written: the quotations are kept. Of what isn't known here
  /// they are all that is told; a message without any is our own.
  static func danish(_ message: String) -> String {
    let quoted = message.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { "\"\($0.element)\"" }
    let known = words.first { message.hasPrefix($0.english) }?.danish
    let many =
      message.contains(" unexpected arguments: '")
      ? "\(quoted.joined(separator: ", ")) er for meget på kommandolinjen" : nil
    guard let danish = known ?? many else {
      // What the parser says beyond this stands in English, so it isn't repeated.
      return quoted.isEmpty ? message : "kommandolinjen kan ikke forstås ved \(quoted.joined(separator: " og "))"
    }
    let fault = quoted.prefix(2).enumerated().reduce(danish) { $0.replacing("%\($1.offset + 1)", with: $1.element) }
    return fault + suggestion(message, quoted)
  }

  private static func suggestion(_ message: String, _ quoted: [String]) -> String {
    if message.contains("Did you mean '"), let near = quoted.last { return "; mente du \(near)?" }
    let listed = message.split(separator: "\n").filter { $0.hasPrefix("  - ") }.map { "\"\($0.dropFirst(4))\"" }
    let choices = message.contains("Please provide one of") ? quoted.dropFirst(2) + listed : []
    return choices.isEmpty ? "" : "; vælg mellem \(choices.joined(separator: ", "))"
  }

  /// By how the English words begin; `%1` is their first quotation.
  private static let words: [(english: String, danish: String)] = [
    ("The value '", "værdien %1 kan ikke bruges til %2"),
    ("Unknown option '", "tilvalget %1 findes ikke"),
    ("Missing value for '", "der mangler en værdi efter %1"),
    ("Missing expected argument '", "der mangler %1 på kommandolinjen"),
    ("Unexpected argument '", "%1 er for meget på kommandolinjen"),
    ("The option '", "tilvalget %1 tager ingen værdi, men fik %2"),
    ("Missing one of: '", "der mangler %1 eller %2 på kommandolinjen"),
    ("Value to be set with ", "%1 er givet mere end én gang"),
    ("Missing required subcommand", "der mangler en kommando"),
  ]
}

/// A help text in the language of the command line. The parser's headings and remarks are built in, in English.
func helpText(_ text: String) -> String {
  guard CommandLanguage.current == .danish else { return text }
  return parserHelp.reduce(text) { $0.replacing($1.english, with: $1.danish) }
}

private let parserHelp: [(english: String, danish: String)] = [
  ("OVERVIEW: ", ""), ("USAGE: ", "BRUG: "), ("ARGUMENTS:\n", "ARGUMENTER:\n"), ("\nOPTIONS:\n", "\nTILVALG:\n"),
  ("SUBCOMMANDS:\n", "KOMMANDOER:\n"), ("<subcommand>", "<kommando>"), ("[<options>]", "[<tilvalg>]"),
  ("default: ", "ellers: "), ("(values: ", "(værdier: "),
  ("Show help information.", "Vis denne hjælp."), ("Show subcommand help information.", "Vis hjælp til en kommando."),
  ("Show the version.", "Vis versionen."),
  ("  See 'maal help <kommando>' for detailed help.", "  Se 'maal help <kommando>' for mere."),
]
