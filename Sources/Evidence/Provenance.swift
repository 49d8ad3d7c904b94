/// The rows of a file that a figure comes from.
public struct Provenance: Hashable, Sendable {
  public var file: String
  /// Physical lines from 1, in ascending ranges that don't touch. The rows lie in these; where there are fewer `rows`
  /// than lines, only the first and the last line of a range are known to be among them.
  public var lines: [ClosedRange<Int>]
  /// How many rows.
  public var rows: Int

  /// Every line of `lines`, each a row.
  public init(file: String, lines: [ClosedRange<Int>]) {
    self.init(file: file, lines: lines, rows: lines.reduce(0) { $0 + $1.count })
  }

  public init(file: String, lines: [ClosedRange<Int>], rows: Int) {
    self.file = file
    self.lines = lines
    self.rows = rows
  }

  /// Whether every line of `lines` is one of the rows.
  public var isEveryLine: Bool { rows == lines.reduce(0) { $0 + $1.count } }
}

extension Provenance {
  /// One provenance per file, in order of the files' names.
  public static func merged(_ all: [Provenance]) -> [Provenance] {
    let byFile = Dictionary(grouping: all, by: \.file)
    return byFile.keys.sorted().map { file in
      let parts = byFile[file] ?? []
      let whole = Provenance(file: file, lines: merged(parts.flatMap(\.lines)))
      // Figures may share rows that are known one by one, and those count once.
      return parts.allSatisfy(\.isEveryLine)
        ? whole : Provenance(file: file, lines: whole.lines, rows: parts.reduce(0) { $0 + $1.rows })
    }
  }

  private static func merged(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { merged, range in
      if let last = merged.last, range.lowerBound <= last.upperBound + 1 {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
  }
}
