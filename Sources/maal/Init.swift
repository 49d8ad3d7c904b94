internal import ArgumentParser
internal import Basics
internal import Files
internal import Glibc
internal import Reporting

struct Init: Command {
  static let examples = [
    "maal init min-aftale && maal check min-aftale"
  ]

  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: told("En ny aftale at fylde ud.", "A new agreement to fill in."),
    discussion: discussion(
      "Skriver en kommenteret agreement.yaml med lidt illustrative data, der kan køres med det samme. Overskriver intet.",
      "Writes a commented agreement.yaml with a little illustrative data that runs at once. Overwrites nothing.",
      examples: examples))

  @Argument(
    help: .told("Mappen, som aftalen lægges i.", "The folder that the agreement is put in.", value: ("MAPPE", "DIR")))
  var folder: String

  @Option(
    name: .customLong("with"),
    help: .told("Også tabeller til opgaveporteføljen.", "Tables of a portfolio too."))
  var addition: Addition?

  @Option(help: .told("Sproget.", "The language."))
  var language: Language = .danish

  @ArgumentParser.Flag(help: .told("Ingen meddelelser.", "No messages."))
  var quiet = false

  func run() throws {
    let console = Console()
    let files = addition == nil ? NewAgreement.files(language) : NewAgreement.filesWithPortfolio(language)
    let taken = files.map(\.name).filter { Files.stands(at: path($0)) }
    guard taken.isEmpty else {
      console.message(language.wording.agreementFilesExist(folder, taken) + "\n")
      throw ExitCode(Exit.cannotWrite)
    }
    do throws(FileFailure) {
      try write(files)
    } catch {
      console.message(language.wording.cannotWriteFile(error.path, error.cause) + "\n")
      throw ExitCode(Exit.cannotWrite)
    }
    if !quiet { console.message(language.wording.agreementMade(folder, files.map(\.name)) + "\n") }
  }

  private func path(_ name: String) -> String { folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)" }

  /// Writes all files, or leaves none of them.
  private func write(_ files: [ReportFile]) throws(FileFailure) {
    let isNew = !Files.exists(folder)
    var written: [String] = []
    do throws(FileFailure) {
      try NewFile.makeFolder(folder)
      for file in files {
        try NewFile.write(file.text, at: path(file.name))
        written.append(path(file.name))
      }
    } catch {
      for path in written { unlink(path) }
      if isNew { rmdir(folder) }
      throw error
    }
  }
}
