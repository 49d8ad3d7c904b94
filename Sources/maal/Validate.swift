internal import AgreementFiles
internal import ArgumentParser
internal import DelimitedText
internal import Evidence
internal import Files
internal import FindingTexts
internal import Findings
internal import Reading
internal import Reporting

struct Validate: Command {
  static let examples = [
    "maal validate datasets/syddanmark-2019-2023"
  ]

  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: told("Alle fejl i data; ændrer intet.", "Every fault in the data; changes nothing."),
    discussion: discussion(
      "Afslutter med 1, hvis der er fejl.",
      "Exits with 1 if there are errors.",
      examples: examples))

  @Argument(
    help: .told("En aftale eller CSV-filer.", "An agreement, or CSV files.", value: ("AFTALE|FIL", "AGREEMENT|FILE")))
  var inputs: [String] = []

  @OptionGroup var fileAccess: FileAccess
  @OptionGroup(title: told("Udskrift", "Output")) var options: CommonOptions

  func run() throws {
    let console = Console()
    let findings = try findings(console)
    try options.print(
      .init(
        name: "findings", table: .findingsWithExcerpts(findings, options.wording),
        text: {
          FindingsText(options.wording, limit: options.maxFindings, isOnlyForm: isFiles).render(findings)
        }), console: console)
    guard findings.hasErrors else { return }
    // An input that isn't there can't be judged: that is another answer than "no".
    throw ExitCode(findings.exitCode == Exit.missing ? Exit.missing : Exit.no)
  }

  private var isFiles: Bool { !inputs.isEmpty && inputs.allSatisfy(isDataFile) }

  private func findings(_ console: Console) throws -> [Finding] {
    if isFiles { return inputs.flatMap(fileFindings).inReadingOrder() }
    if inputs.count > 1 { throw options.misuse(options.usage.oneAgreementOrFiles) }
    let reading = AgreementFile.read(
      path: try AgreementLocation.find(inputs.first, options, console), allowOutside: fileAccess.allowOutside)
    guard let agreement = reading.agreement else { return reading.findings }
    let ingested = Ingest.read(agreement, in: reading.folder, options)
    return
      (reading.findings + reading.contradictions(of: ingested.evidence)
      + ingested.findings.standing(on: ingested.evidence.lastDay)).inReadingOrder()
  }

  /// An agreement is a folder or a YAML file; anything else is data, whatever it is called.
  private func isDataFile(_ path: String) -> Bool {
    let name = path.lowercased()
    return name.hasSuffix(".csv") || path == InputFiles.standardInput
      || Files.exists(path) && !Files.isFolder(path) && !name.hasSuffix(".yaml") && !name.hasSuffix(".yml")
  }

  private func fileFindings(_ path: String) -> [Finding] {
    Ingest.findings(in: InputFiles.load(path, named: path), named: path)
  }
}
