public import Findings
internal import Rendering
internal import SafeText

/// Lays findings out as text: each with its place, the line it stands on, what was expected and a hint; repeats
/// grouped; the summary last.
public struct FindingsText: Sendable {
  public let wording: any FindingWording
  /// How many groups are shown; the rest is counted.
  public let limit: Int

  /// Whether only the form of the files was examined, which the text says where that is in order.
  public let isOnlyForm: Bool

  public init(_ wording: any FindingWording, limit: Int = 100, isOnlyForm: Bool = false) {
    self.wording = wording
    self.limit = limit
    self.isOnlyForm = isOnlyForm
  }

  public func render(_ findings: [Finding]) -> String {
    var groups = condensed(grouped(findings))
    // What a reader has to mend comes before what there is no room for.
    if groups.count > limit {
      groups = groups.filter { $0.first.severity == .error } + groups.filter { $0.first.severity != .error }
    }
    var lines = groups.prefix(limit).flatMap(self.lines)
    let omitted = groups.dropFirst(limit).reduce(0) { $0 + 1 + $1.merged }
    if omitted > 0 { lines.append(wording.omitted(omitted)) }
    lines.append(summary(findings))
    if isOnlyForm, !findings.hasErrors { lines += wrapped(wording.onlyFormExamined, TextRenderer.width) }
    return lines.joined(separator: "\n") + "\n"
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
    /// Later groups with the same code in the same column.
    var alike: [Finding] = []
    /// How many groups these were.
    var merged = 0
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

  /// How many groups of one code in one column are shown whole, and of how many more the text is shown.
  private static let shownOfColumn = (whole: 5, named: 8)

  /// Of the many different texts that one column may have in place of a number or a name, the first are shown whole and
  /// the rest named with the last of these.
  private func condensed(_ groups: [Group]) -> [Group] {
    var condensed: [Group] = []
    var shown: [Key: [Int]] = [:]
    for group in groups {
      guard let place = group.first.place, place.field != nil, place.line != nil, group.first.facts[.found] != nil
      else {
        condensed.append(group)
        continue
      }
      let column = Key(code: group.first.code, file: place.file, field: place.field, subject: [])
      if let last = shown[column]?.last, shown[column]?.count == Self.shownOfColumn.whole {
        condensed[last].alike += [group.first] + group.others
        condensed[last].merged += 1
      } else {
        shown[column, default: []].append(condensed.count)
        condensed.append(group)
      }
    }
    return condensed
  }

  private func lines(of group: Group) -> [String] {
    let finding = group.first
    var lines = broken(
      "\(wording.severity(finding.severity))[\(finding.code.rawValue)] \(location(finding.place))\(group.text.message)")
    if let place = finding.place, let line = place.line, let excerpt = place.excerpt {
      lines += drawn(excerpt, line: line)
    }
    if let expected = group.text.expected { lines += broken("  \(wording.expectedLabel): \(expected)") }
    if let hint = group.text.hint { lines += broken("  \(wording.hintLabel): \(hint)") }
    let others = group.others.reduce(group.first.repeats - 1) { $0 + $1.repeats }
    if others > 0 {
      let places = group.others.prefix(10).compactMap { $0.place?.line }
      lines.append("  \(wording.repeated(others, lines: places))")
    }
    if !group.alike.isEmpty {
      let count = group.alike.reduce(0) { $0 + $1.repeats }
      let named = group.alike.prefix(Self.shownOfColumn.named).map {
        (text: safeToShow($0.facts[.found] ?? "", limit: 40), line: $0.place?.line ?? 0)
      }
      lines += broken("  \(wording.alike(count, named))")
    }
    return lines
  }

  /// A line that is too long for the screen goes on below, further in.
  private func broken(_ line: String) -> [String] {
    guard line.count > TextRenderer.width else { return [line] }
    let margin = String(line.prefix { $0 == " " })
    return wrapped(line, TextRenderer.width - margin.count - 2).enumerated().map { index, text in
      margin + (index == 0 ? "" : "  ") + text
    }
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
