internal import Agreement
internal import ArgumentParser
internal import Reporting

@main
struct Maal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "maal",
    abstract: told("Måltjek for sundhedsaftaler.", "Goal checks for health agreements."),
    discussion: discussion(
      "Læser aftalens CSV-filer, holder dem op mod aftalens mål og skriver rapporter: tekst, CSV og en side med diagrammer.",
      "Reads an agreement's CSV files, checks them against its targets and writes reports: text, CSV and a page with charts.",
      examples: ["maal check datasets/syddanmark-2019-2023 --period 2022K2"]) + exitCodes,
    version: Version.text,
    subcommands: commands)

  static let commands: [any Command.Type] = [
    Report.self, Check.self, Validate.self, Compare.self, Trend.self, Explain.self, ChangesCommand.self,
    Portfolio.self, Accounts.self, Deadlines.self, Reminders.self, Audit.self, Init.self,
  ]

  private static let exitCodes = told(
    """


    Afslutningskoder:
      0  besvaret                  1  svaret er nej
      64 forkert brug              65 data kan ikke bruges
      66 fil mangler               70 intern fejl
      73 kan ikke skrive           78 fejl i aftalefilen
    """,
    """


    Exit codes:
      0  answered                  1  the answer is no
      64 usage                     65 input unusable
      66 input missing             70 internal error
      73 cannot write              78 agreement file wrong
    """)

  /// As the argument parser's own, but with help and faults in the language of the command line and in one form.
  static func main() {
    Trap.install()
    Allocator.tune()
    if let fault = UsageError.unknownCommand(CommandLine.arguments) { end(fault) }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let message = message(for: error)
      // A command that has said what there is to say ends with its code and no message.
      guard !message.isEmpty, exitCode(for: error) != .success else { end(error) }
      end(UsageError(message, usage: fullMessage(for: error)))
    }
  }

  private static func end(_ fault: UsageError) -> Never {
    Console().message(fault.text)
    exit(withError: ExitCode(Exit.usage))
  }

  /// Help, the version, or an exit code alone.
  private static func end(_ error: any Error) -> Never {
    let text = fullMessage(for: error)
    guard exitCode(for: error) == .success, !text.isEmpty else { exit(withError: error) }
    do { try Console().write(helpText(text) + "\n") } catch { exit(withError: error) }
    exit(withError: ExitCode.success)
  }
}

/// A command of the program.
protocol Command: ParsableCommand {
  /// Command lines that show its use, the plainest first.
  static var examples: [String] { get }
}

/// What is said of a command below its first line, in the language of the command line.
func discussion(_ danish: String, _ english: String, examples: [String]) -> String {
  let words = told(danish, english)
  let head = told(examples.count == 1 ? "Eksempel:" : "Eksempler:", examples.count == 1 ? "Example:" : "Examples:")
  return (words.isEmpty ? "" : words + "\n\n") + ([head] + examples.map { "  \($0)" }).joined(separator: "\n")
}
