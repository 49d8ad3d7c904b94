internal import Agreement
internal import ArgumentParser
internal import Basics
internal import FindingTexts
internal import Findings
internal import Rendering
internal import Reporting

struct Explain: Command {
  static let examples = [
    "maal explain ips --agreement datasets/syddanmark-2019-2023 --period 2022K2",
    "maal explain I012",
  ]

  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: told(
      "Hvordan et tal er blevet til, eller hvad en kode betyder.", "How a figure came about; what a code means."),
    discussion: discussion(
      "For et mål: regnestykket, reglen bag vurderingen, og linjerne i filerne bag tallet.",
      "For a goal: the arithmetic, the rule behind the assessment, and the lines of the files behind the figure.",
      examples: examples))

  @Argument(
    help: .told(
      "Målets id i aftalen, eller en kode som I012.", "The goal's id in the agreement, or a code such as I012.",
      value: ("MÅL|KODE", "GOAL|CODE")))
  var subject: String?

  @Option(help: .told("Aftalens mappe eller fil.", "The agreement's folder or file.", value: ("AFTALE", "AGREEMENT")))
  var agreement: String?

  @Option(
    help: .told(
      "Området, hvor målet gælder for flere.", "The area, of a goal set for several.", value: ("OMRÅDE", "AREA")))
  var area: String?

  @ArgumentParser.Flag(help: .hidden)
  var all = false

  /// The page of the documentation, in both languages.
  @ArgumentParser.Flag(help: .hidden)
  var markdown = false

  @OptionGroup var checkOptions: CheckOptions
  @OptionGroup(title: told("Fejl i data", "Faults in the data")) var agreementOptions: AgreementOptions
  @OptionGroup(title: told("Udskrift", "Output")) var options: CommonOptions

  func run() throws {
    let console = Console()
    if all, markdown {
      let pages = Language.allCases.map { FindingCatalogue($0.wording).markdown }
      return try console.write(pages.joined(separator: "\n"))
    }
    if all { return try explain(FindingCode.allCases, console) }
    guard let subject else { throw options.misuse(options.usage.unknownCode(nil, suggestion: nil)) }
    if agreement == nil, isCode(subject) { return try explain([try code(subject)], console) }
    let opened = try agreementOptions.open(
      agreement, period: checkOptions.period, options, console,
      about: { agreement in
        let meant = agreement.goals.filter { $0.id.rawValue == subject }.map(\.indicator)
        return agreement.indicators.filter { meant.contains($0.id) }
      })
    try ExplainGoal(goal: subject, area: area, report: checkOptions.report(on: opened), options: options).print(console)
  }

  /// A letter and three digits, as no goal is called by accident.
  private func isCode(_ text: String) -> Bool {
    text.utf8.count == 4 && text.first?.isLetter == true && text.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
  }

  private func code(_ text: String) throws -> FindingCode {
    if let code = FindingCode(rawValue: text.uppercased()) { return code }
    let near = Spelling.nearest(to: text, among: FindingCode.allCases.map(\.rawValue))
    throw options.misuse(options.usage.unknownCode(text, suggestion: near))
  }

  private func explain(_ codes: [FindingCode], _ console: Console) throws {
    let catalogue = FindingCatalogue(options.wording)
    try options.print(
      .init(
        name: "codes", table: catalogue.table(of: codes),
        text: { codes.map(catalogue.text).joined(separator: "\n") }), console: console)
  }
}
