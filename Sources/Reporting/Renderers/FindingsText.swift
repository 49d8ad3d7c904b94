public import Findings

/// Lays findings out as text: each with its place, the line it stands on, what was expected and a hint; repeats
/// grouped; the summary last.
public struct FindingsText: Sendable {
  public let wording: any Wording
  /// How many groups are shown; the rest is counted.
  public let limit: Int

  public init(_ wording: any Wording, limit: Int = 100) {
    self.wording = wording
    self.limit = limit
  }

  public func render(_ findings: [Finding]) -> String {
    let groups = grouped(findings)
    var lines = groups.prefix(limit).flatMap(self.lines)
    if groups.count > limit { lines.append(wording.omitted(groups.count - limit)) }
    return (lines + [summary(findings)]).joined(separator: "\n") + "\n"
  }

  /// One finding, by lines.
  public func block(of finding: Finding) -> [String] { grouped([finding]).flatMap(lines) }

  public func summary(_ findings: [Finding]) -> String {
    let errors = findings.reduce(0) { $0 + ($1.severity == .error ? $1.repeats : 0) }
    let all = findings.reduce(0) { $0 + $1.repeats }
    let files = Set(findings.compactMap { $0.place?.file }).count
    return wording.summary(errors: errors, warnings: all - errors, files: files)
  }

  private struct Group {
    let first: Finding
    let text: FindingText
    var others: [Finding] = []
  }

  private struct Key: Hashable {
    let code: FindingCode
    let file: String?
    let field: Int?
    /// What the finding is about.
    let subject: [String]
  }

  /// Findings that say the same of the same column of a file stand together, in order of the first.
  private func grouped(_ findings: [Finding]) -> [Group] {
    var groups: [Group] = []
    var indexes: [Key: Int] = [:]
    for finding in findings {
      let key = Key(
        code: finding.code, file: finding.place?.file, field: finding.place?.field,
        subject: finding.severity == .error || finding.code.concernsAgreement || finding.place?.line == nil
          ? [finding.facts[.found], finding.facts[.name]].compactMap(\.self) : [])
      if let index = indexes[key] {
        groups[index].others.append(finding)
      } else {
        indexes[key] = groups.count
        groups.append(Group(first: finding, text: wording.explanation(of: finding)))
      }
    }
    return groups
  }

  private func lines(of group: Group) -> [String] {
    let finding = group.first
    var lines = [
      "\(wording.severity(finding.severity))[\(finding.code.rawValue)] \(location(finding.place))\(group.text.message)"
    ]
    if let place = finding.place, let line = place.line, let excerpt = place.excerpt {
      lines += drawn(excerpt, line: line)
    }
    if let expected = group.text.expected { lines.append("  \(wording.expectedLabel): \(expected)") }
    if let hint = group.text.hint { lines.append("  \(wording.hintLabel): \(hint)") }
    let others = group.others.reduce(group.first.repeats - 1) { $0 + $1.repeats }
    if others > 0 {
      let places = group.others.prefix(10).compactMap { $0.place?.line }
      lines.append("  \(wording.repeated(others, lines: places))")
    }
    return lines
  }

  /// `fil.csv:3:3 (taeller): `
  private func location(_ place: Place?) -> String {
    guard let place else { return "" }
    let numbers = [place.line, place.column ?? place.field].compactMap(\.self).map { ":\($0)" }.joined()
    let name = place.fieldName.map { " (\(safeToShow($0, limit: 60)))" } ?? ""
    return "\(safeToShow(place.file, limit: 400))\(numbers)\(name): "
  }

  /// The line with carets below the marked part, cut to what fits around it.
  private func drawn(_ excerpt: Excerpt, line: Int) -> [String] {
    let characters = Array(PersonalNumber.masked(in: excerpt.text))
    let marked = excerpt.marked.clamped(to: 0..<characters.count)
    let start = max(0, marked.lowerBound - 40), end = min(characters.count, max(start + 90, marked.upperBound))
    let shown = start..<min(end, start + 120)
    func safe(_ range: Range<Int>) -> String {
      escapingControlCharacters(String(characters[range.clamped(to: shown)]))
    }
    let before = (start > 0 ? "…" : "") + safe(0..<marked.lowerBound)
    let inside = safe(marked)
    let after = safe(marked.upperBound..<characters.count) + (shown.upperBound < characters.count ? "…" : "")
    let number = String(line)
    let margin = String(repeating: " ", count: number.count)
    var lines = ["  \(number) | \(before)\(inside)\(after)"]
    if !inside.isEmpty {
      lines.append(
        "  \(margin) | \(String(repeating: " ", count: before.count))\(String(repeating: "^", count: inside.count))")
    }
    return lines
  }
}
