public import Findings
public import Languages
internal import SafeText

/// What a finding's code means, for who sees it for the first time.
public struct FindingGuide: Hashable, Sendable {
  /// A few words, without a full stop.
  public var title: String
  /// What is wrong, and why it matters: whole sentences.
  public var meaning: String
  /// What to do about it: whole sentences.
  public var remedy: String

  init(_ title: String, _ meaning: String, _ remedy: String) {
    self.title = title
    self.meaning = meaning
    self.remedy = remedy
  }
}

extension Danish: FindingWording {}
extension English: FindingWording {}

/// The texts about findings and rejected rows.
public protocol FindingWording: Words {
  func severity(_ severity: Severity) -> String
  func explanation(of finding: Finding) -> FindingText
  var expectedLabel: String { get }
  var hintLabel: String { get }
  func repeated(_ times: Int, lines: [Int]) -> String
  /// So many more of a kind in one column, some of them named.
  func alike(_ count: Int, _ named: [(text: String, line: Int)]) -> String
  func summary(errors: Int, warnings: Int, files: Int) -> String
  func omitted(_ groups: Int) -> String
  func cause(_ cause: Cause) -> String
  /// What has not been looked at in files that were validated without an agreement.
  var onlyFormExamined: String { get }

  func guide(to code: FindingCode) -> FindingGuide
  /// What follows from a finding with this code.
  func consequence(of code: FindingCode) -> String
  var exampleLabel: String { get }
  var remedyLabel: String { get }
  /// - Parameter text: what was written in a code's place; `nil` for nothing.
  func unknownCode(_ text: String?, suggestion: String?) -> String
  /// The headings of the catalogue of codes.
  var catalogue: FindingCatalogue.Headings { get }

  /// So many rows of a file are not used, and stand in another one.
  ///
  /// - Parameter written: how many of the `count` rows it holds.
  func rejectedRowsWritten(_ count: Int, from file: String, to target: String, written: Int) -> String
  /// The file of rejected rows was removed, since none are rejected any more.
  func rejectedRowsRemoved(_ path: String, _ file: String) -> String
  /// A file of that name is there, and is not one of rejected rows.
  func rejectedRowsKept(_ path: String) -> String
  func cannotWriteRejectedRows(_ path: String, _ cause: Cause) -> String
}

extension Danish {
  public func consequence(of code: FindingCode) -> String {
    if code.severity == .warning { return "Advarsel: kørslen fortsætter; læseren bør vide det." }
    if code.concernsAgreement { return "Fejl: aftalen kan ikke bruges, før den er rettet." }
    return code.stopsFile
      ? "Fejl: filen kan ikke bruges, før den er rettet."
      : "Fejl: filen bruges ikke, før den er rettet; med --accept-partial udelades kun rækken."
  }

  public var exampleLabel: String { "Eksempel" }
  public var remedyLabel: String { "Det kan du gøre" }

  public func unknownCode(_ text: String?, suggestion: String?) -> String {
    let codes = "Koderne ligner I012; de står i Documentation/findings.md."
    guard let text else { return "Angiv koden for et fund. \(codes)" }
    return "\"\(safeToShow(text))\" er ikke en kode for et fund"
      + (suggestion.map { "; mente du \($0)?" } ?? ". \(codes)")
  }

  public var catalogue: FindingCatalogue.Headings {
    .init(
      title: "Fund: koder for fejl og advarsler",
      introduction: """
        Hver fejl i en fil har en kode, som ikke skifter betydning. `maal explain KODE` viser det samme som her. En fejl \
        stopper brugen af filen; en advarsel gør ikke. Eksemplerne er opdigtede.
        """,
      groups: [
        "A": "Aftalefilen", "F": "Filen som fil og som CSV", "I": "Det, som rækkerne siger",
        "P": "Porteføljens tabeller set sammen",
      ], columns: ["Kode", "Alvor", "Betydning", "Eksempel", "Det kan du gøre"])
  }

  public func rejectedRowsWritten(_ count: Int, from file: String, to target: String, written: Int) -> String {
    "\(number(count)) \(count == 1 ? "række" : "rækker") i \(safeToShow(file)) er ikke brugt; "
      + (written < count ? "de første \(number(written)) står i \(safeToShow(target))" : "se \(safeToShow(target))")
  }

  public func rejectedRowsRemoved(_ path: String, _ file: String) -> String {
    "\(safeToShow(path)) er slettet: ingen rækker i \(safeToShow(file)) er længere afvist"
  }

  public func rejectedRowsKept(_ path: String) -> String {
    "De afviste rækker skulle skrives til \(safeToShow(path)), men der ligger en anden eller ændret fil med det navn. Flyt eller omdøb den."
  }

  public func cannotWriteRejectedRows(_ path: String, _ cause: Cause) -> String {
    "De afviste rækker kan ikke skrives til \(safeToShow(path)) (\(self.cause(cause)))."
  }
}

extension English {
  public func consequence(of code: FindingCode) -> String {
    if code.severity == .warning { return "Warning: the run goes on; the reader should know." }
    if code.concernsAgreement { return "Error: the agreement can't be used until it is corrected." }
    return code.stopsFile
      ? "Error: the file can't be used until it is corrected."
      : "Error: the file is not used until it is corrected; with --accept-partial only the row is left out."
  }

  public var exampleLabel: String { "Example" }
  public var remedyLabel: String { "What you can do" }

  public func unknownCode(_ text: String?, suggestion: String?) -> String {
    let codes = "Codes look like I012; they are listed in Documentation/findings.md."
    guard let text else { return "State the code of a finding. \(codes)" }
    return "\"\(safeToShow(text))\" is not the code of a finding"
      + (suggestion.map { "; did you mean \($0)?" } ?? ". \(codes)")
  }

  public var catalogue: FindingCatalogue.Headings {
    .init(
      title: "Findings: codes of errors and warnings",
      introduction: """
        Every fault in a file has a code that never changes its meaning. `maal explain CODE` shows what stands here. An \
        error keeps the file from being used; a warning doesn't. The examples are made up.
        """,
      groups: [
        "A": "The agreement file", "F": "The file as a file and as CSV", "I": "What the rows say",
        "P": "The tables of a portfolio taken together",
      ], columns: ["Code", "Severity", "Meaning", "Example", "What you can do"])
  }

  public func rejectedRowsWritten(_ count: Int, from file: String, to target: String, written: Int) -> String {
    "\(number(count)) \(count == 1 ? "row" : "rows") of \(safeToShow(file)) \(count == 1 ? "is" : "are") not used; "
      + (written < count ? "the first \(number(written)) are in \(safeToShow(target))" : "see \(safeToShow(target))")
  }

  public func rejectedRowsRemoved(_ path: String, _ file: String) -> String {
    "\(safeToShow(path)) is deleted: no rows of \(safeToShow(file)) are rejected any longer"
  }

  public func rejectedRowsKept(_ path: String) -> String {
    "The rejected rows were to be written to \(safeToShow(path)), but another or a changed file of that name is there. Move or rename it."
  }

  public func cannotWriteRejectedRows(_ path: String, _ cause: Cause) -> String {
    "The rejected rows cannot be written to \(safeToShow(path)) (\(self.cause(cause)))."
  }
}

/// A finding in words.
public struct FindingText: Hashable, Sendable {
  /// What is wrong, without a full stop.
  public var message: String
  public var expected: String?
  public var hint: String?

  public init(_ message: String, expected: String? = nil, hint: String? = nil) {
    self.message = message
    self.expected = expected
    self.hint = hint
  }
}
