/// What the argument parser says in English of a faulty command line; `nil` for any other text.
///
/// The parser has its words built in, and quotes what was written: the quotations are kept.
func danishUsageError(_ message: String) -> String? {
  let line = message.prefix { $0 != "\n" }
  let quoted = line.split(separator: "'", omittingEmptySubsequences: false).enumerated().filter {
    !$0.offset.isMultiple(of: 2)
  }
  .map { "\"\($0.element)\"" }
  for (beginning, danish) in usageErrors where line.hasPrefix(beginning) {
    return quoted.enumerated().reduce(danish) { $0.replacing("%\($1.offset + 1)", with: $1.element) }
  }
  return nil
}

/// By how the English words begin; `%1` is their first quotation.
private let usageErrors: [(String, String)] = [
  ("The value '", "værdien %1 kan ikke bruges til %2."),
  ("Unknown option '", "tilvalget %1 findes ikke; se dem alle med --help."),
  ("Missing value for '", "der mangler en værdi efter %1."),
  ("Missing expected argument '", "der mangler %1 på kommandolinjen; se --help."),
  ("Unexpected argument '", "%1 er for meget på kommandolinjen; se --help."),
]
