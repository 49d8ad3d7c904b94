internal import DelimitedText
public import Findings
public import Rendering
internal import SafeText

extension FigureTable {
  /// Every fault, with its place.
  public static func findings(_ findings: [Finding], _ wording: any FindingWording) -> FigureTable {
    FigureTable(columns(wording), of: findings)
  }

  /// Every fault, with its place and the line it stands on. A published report has no such lines: they hold small counts.
  public static func findingsWithExcerpts(_ findings: [Finding], _ wording: any FindingWording) -> FigureTable {
    let columns = columns(wording)
    // The number of repeats stays last.
    return FigureTable(columns.dropLast() + excerptColumns + columns.suffix(1), of: findings)
  }

  /// The line; `marked_from` and `marked_to` count its characters from 1, and are empty where the whole line is meant.
  private static var excerptColumns: [FigureColumn<Finding>] {
    [
      .init(Field("excerpt")) { .optional($0.shownExcerpt?.text) },
      .init(Field("marked_from", .integer)) {
        .optional(($0.shownExcerpt?.marked).flatMap { $0.first.map { $0 + 1 } })
      },
      .init(Field("marked_to", .integer)) { .optional(($0.shownExcerpt?.marked).flatMap { $0.last.map { $0 + 1 } }) },
    ]
  }

  /// The columns of findings.csv, in order.
  private static func columns(_ wording: any FindingWording) -> [FigureColumn<Finding>] {
    [
      .init(
        "code",
        da: ("Kode", "Fundets kode"),
        en: ("Code", "The finding's code")
      ) { .text($0.code.rawValue) },
      .init(
        "severity", choices: Severity.allCases.map(\.rawValue),
        da: ("Alvor", "Fejl (error) eller advarsel (warning)"),
        en: ("Severity", "Error or warning")
      ) { .text($0.severity.rawValue) },
      .init(
        "file",
        da: ("Fil", "Filen"),
        en: ("File", "The file")
      ) { .optional($0.place?.file) },
      .init(
        "line", .integer,
        da: ("Linje", "Linjen i filen, talt fra 1"),
        en: ("Line", "The line of the file, counted from 1")
      ) { .optional($0.place?.line) },
      .init(
        "column", .integer,
        da: ("Tegn", "Tegnets nummer på linjen, talt fra 1"),
        en: ("Column", "The character's number on the line, counted from 1")
      ) { .optional($0.place?.column) },
      .init(
        "field", .integer,
        da: ("Felt", "Feltets nummer i rækken, talt fra 1"),
        en: ("Field", "The field's number in the row, counted from 1")
      ) { .optional($0.place?.field) },
      .init(
        "field_name",
        da: ("Kolonne", "Kolonnens overskrift"),
        en: ("Field name", "The column's heading")
      ) { .optional(($0.place?.fieldName).map { safeToShow($0) }) },
      .init(
        "message",
        da: ("Fund", "Hvad der er fundet"),
        en: ("Message", "What was found")
      ) { .text(wording.explanation(of: $0).message) },
      .init(
        "found",
        da: ("Fundet", "Teksten, som den står i filen; antal i en kommune er skjult"),
        en: ("Found", "The text as it stands in the file; counts of a municipality are hidden")
      ) { .optional($0.facts[.found].map { safeToShow($0) }) },
      .init(
        "expected",
        da: ("Ventet", "Hvad der var ventet"),
        en: ("Expected", "What was expected")
      ) { .optional(wording.explanation(of: $0).expected) },
      .init(
        "hint",
        da: ("Råd", "Råd"),
        en: ("Hint", "Advice")
      ) { .optional(wording.explanation(of: $0).hint) },
      .init(
        "repeats", .integer,
        da: ("Flere", "Hvor mange flere fund af samme slags filen har, som ikke er nævnt hver for sig"),
        en: ("Repeats", "How many more findings of the same kind the file has that are not listed one by one")
      ) { .integer($0.repeats - 1) },
    ]
  }
}

extension Finding {
  /// Safe to show, with what is marked.
  fileprivate var shownExcerpt: Excerpt? {
    guard var excerpt = place?.excerpt else { return nil }
    excerpt.text = PersonalNumber.masked(in: excerpt.text)
    return excerpt.escapingControlCharacters()
  }
}
