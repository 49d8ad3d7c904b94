internal import Agreement
internal import Basics
public import Findings
internal import Suppression

extension SmallCells {
  /// What whoever holds the data has to know of what can't be hidden, or only seems to hang together.
  public var findings: [Finding] {
    let alike = suppression.links.filter { $0.kind == .nearly }.map { link in
      Finding(.nearlyLinked, at: place(of: link.tables[0]), [.found: link.tables[0], .name: link.tables[1]])
    }
    return alike + told
  }

  /// One for each source and folder that tells of it.
  private var told: [Finding] {
    var seen: Set<[String]> = []
    return suppression.exposures.compactMap { exposure -> Finding? in
      guard let folder = exposure.published, seen.insert([exposure.table, folder]).inserted else { return nil }
      return Finding(.toldBefore, at: place(of: exposure.table), [.name: exposure.table, .found: folder])
    }
  }

  private func place(of source: String) -> Findings.Place? { files[ID(source)].map { Findings.Place(file: $0) } }
}
