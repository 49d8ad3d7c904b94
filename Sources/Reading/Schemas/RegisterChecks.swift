internal import Agreement
internal import Basics
internal import Evidence
internal import Findings
internal import Geography

/// What can only be seen when all rows of a register are read: stretches of one area that overlap, in one file or in
/// two, and areas that the register says nothing about.
enum RegisterChecks {
  /// The memberships that can be used, by area and in order of time.
  static func check(
    _ entries: [Located<Membership>], _ rows: inout SourceRows, of source: Source, in agreement: Agreement
  ) -> [Located<Membership>] {
    let byArea = Dictionary(grouping: entries, by: \.value.area)
    let sorted = byArea.keys.sorted().flatMap { area in
      let stretches = (byArea[area] ?? []).sorted { ($0.value.from, $0.row) < ($1.value.from, $1.row) }
      return withoutOverlaps(source.columns[.to] == nil ? closed(stretches) : stretches, &rows, agreement)
    }
    checkAreas(entries, &rows, agreement)
    return rows.kept(sorted)
  }

  /// A register without a column for the end lists changes: a stretch ends on the day before the next one begins.
  private static func closed(_ stretches: [Located<Membership>]) -> [Located<Membership>] {
    var closed = stretches
    var next: CalendarDate?
    for index in stretches.indices.reversed() {
      let from = stretches[index].value.from
      if let later = stretches[index...].dropFirst().first?.value.from, later > from { next = later }
      closed[index].value.to = next?.advanced(by: -1)
    }
    return closed
  }

  /// An area has one status at a time. Of stretches that overlap none can be used; the same one twice counts once.
  private static func withoutOverlaps(
    _ stretches: [Located<Membership>], _ rows: inout SourceRows, _ agreement: Agreement
  ) -> [Located<Membership>] {
    var kept: [Located<Membership>] = []
    var rowsByContent: [Membership: RowID] = [:]
    /// The stretch that lasts longest so far.
    var longest: Located<Membership>?
    for stretch in stretches {
      let name = agreement.name(of: stretch.value.area)
      if let twin = rowsByContent[stretch.value.withoutPlace] {
        rows.note(
          .duplicateRow, stretch.row, against: twin, .from,
          [.name: name, .period: stretch.value.from.description])
        continue
      }
      if let longest, longest.value.to.map({ stretch.value.from <= $0 }) ?? true {
        rows.note(.overlappingMemberships, stretch.row, against: longest.row, .from, [.name: name])
      }
      if longest.map({ $0.value.ends(before: stretch.value) }) ?? true { longest = stretch }
      kept.append(stretch)
      rowsByContent[stretch.value.withoutPlace] = stretch.row
    }
    return kept
  }

  /// Names the municipalities that the register says nothing about. They count as unknown.
  private static func checkAreas(_ entries: [Located<Membership>], _ rows: inout SourceRows, _ agreement: Agreement) {
    guard let latest = entries.max(by: { ($0.value.from, $0.row) < ($1.value.from, $1.row) }) else { return }
    let registered = Set(entries.map(\.value.area))
    let silent = agreement.municipalities(of: agreement.area, on: latest.value.from)
      .filter { !registered.contains($0.code) }
    guard !silent.isEmpty else { return }
    rows.note(
      .areaMissing, file: latest.row.file,
      facts: [.name: silent.map(\.name).joined(separator: ", "), .count: String(silent.count)])
  }
}

extension Membership {
  /// What it says, wherever that stands.
  fileprivate var withoutPlace: Membership {
    var membership = self
    (membership.file, membership.line) = ("", 0)
    return membership
  }

  fileprivate func ends(before other: Membership) -> Bool {
    guard let to else { return false }
    return other.to.map { to < $0 } ?? true
  }
}
