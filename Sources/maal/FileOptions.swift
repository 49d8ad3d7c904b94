internal import Agreement
internal import ArgumentParser
internal import Files
internal import FindingTexts
internal import Findings
internal import Reading
internal import Reporting

enum DecimalSign: String, ExpressibleByArgument, CaseIterable {
  case comma, point

  /// Also as the sign itself, which is how the agreement file has it.
  init?(argument: String) {
    switch argument.lowercased() {
    case "comma", "komma", ",": self = .comma
    case "point", "punktum", ".": self = .point
    default: return nil
    }
  }
}

/// How CSV files without an agreement are read.
struct FileOptions: ParsableArguments {
  @Option(help: .told("Kolonnen med tæller.", "The column of numerators.", value: ("KOLONNE", "COLUMN")))
  var numerator: String?

  @Option(help: .told("Kolonnen med nævner.", "The column of denominators.", value: ("KOLONNE", "COLUMN")))
  var denominator: String?

  @Option(
    help: .told(
      "Enheden af tæller og nævner: percent (ellers), per-1000, per-100000 eller index.",
      "The unit of numerator and denominator: percent (the default), per-1000, per-100000 or index.",
      value: ("ENHED", "UNIT")))
  var unit: RatioUnit = .percent

  /// What numerators over denominators may be told in.
  enum RatioUnit: String, ExpressibleByArgument, CaseIterable {
    case percent, index
    case per1000 = "per-1000"
    case per100000 = "per-100000"

    var unit: Unit {
      switch self {
      case .percent: .percent
      case .per1000: .per1000
      case .per100000: .per100000
      case .index: .index
      }
    }
  }

  @Option(
    help: .told(
      "Kolonnen med periode, dato eller tal.", "The column of periods, dates or plain numbers.",
      value: ("KOLONNE", "COLUMN")))
  var time: String?

  @Option(
    help: .told(
      "Decimaltegnet, hvis filen kan læses på to måder.", "The decimal sign, where a file can be read two ways."))
  var decimal: DecimalSign?

  @Option(
    help: .told(
      "Skilletegnet, hvis det ikke kan findes.", "The separator, where it can't be told.", value: ("TEGN", "SIGN")))
  var delimiter: String?

  @Option(help: .told("Tegnkodningen: utf-8, windows-1252 eller utf-16.", "The encoding."))
  var encoding: Encoding?

  enum Encoding: String, ExpressibleByArgument, CaseIterable {
    case utf8 = "utf-8"
    case windows1252 = "windows-1252"
    case utf16 = "utf-16"
  }

  var format: Source.Format {
    Source.Format(
      encoding: encoding?.rawValue, delimiter: delimiter.flatMap { $0 == "tab" ? "\t" : $0.first },
      decimalSign: decimal.map { $0 == .comma ? "," : "." })
  }

  func validate() throws {
    if let delimiter, delimiter != "tab", delimiter.count != 1 {
      throw ValidationError(
        "--delimiter \"\(delimiter)\": "
          + told(
            "skilletegnet er et enkelt tegn eller ordet tab", "the separator is a single character, or the word tab"))
    }
  }

  /// Whether the command's inputs are CSV files, rather than the name of an indicator.
  static func areFiles(_ inputs: [String]) -> Bool {
    inputs.allSatisfy { $0.lowercased().hasSuffix(".csv") || $0.contains("/") || Files.exists($0) }
  }

  static func load(_ paths: [String]) -> [(name: String, content: LoadedFile)] {
    paths.map { ($0, InputFiles.load($0, named: $0)) }
  }
}

extension CommonOptions {
  /// Prints the findings of files that were read without an agreement.
  func tell(_ findings: [Finding], _ console: Console) {
    guard !findings.isEmpty, findings.hasErrors || !quiet else { return }
    console.message(FindingsText(wording, limit: maxFindings).render(findings))
  }
}
