internal import Agreement
internal import ArgumentParser
internal import Findings
internal import Reporting

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hvad koden for et fund betyder. / What the code of a finding means.",
    discussion: """
      Eksempel / Example:
        maal explain I012
      """)

  @Argument(help: "Koden, fx I012. / The code, such as I012.")
  var subject: String?

  @ArgumentParser.Flag(help: .hidden)
  var all = false

  /// The page of the documentation, in both languages.
  @ArgumentParser.Flag(help: .hidden)
  var markdown = false

  @OptionGroup var options: CommonOptions

  func run() throws {
    let console = Console()
    if all, markdown {
      let pages = Language.allCases.map { FindingCatalogue($0.wording).markdown }
      return try console.write(pages.joined(separator: "\n"))
    }
    let codes = all ? FindingCode.allCases : [try code()]
    let catalogue = FindingCatalogue(options.wording)
    try options.print(
      .init(
        name: "codes", table: catalogue.table(of: codes),
        text: { codes.map(catalogue.text).joined(separator: "\n") }), console: console)
  }

  private func code() throws -> FindingCode {
    guard let subject else { throw options.misuse(options.wording.unknownCode(nil, suggestion: nil)) }
    if let code = FindingCode(rawValue: subject.uppercased()) { return code }
    let near = Spelling.nearest(to: subject, among: FindingCode.allCases.map(\.rawValue))
    throw options.misuse(options.wording.unknownCode(subject, suggestion: near))
  }
}
