/// The rows of a file that a figure comes from.
public struct Provenance: Hashable, Sendable {
  public var file: String
  /// Physical lines from 1, in ascending ranges that don't touch.
  public var lines: [ClosedRange<Int>]

  public init(file: String, lines: [ClosedRange<Int>]) {
    self.file = file
    self.lines = lines
  }
}

extension Provenance {
  /// Line numbers as ascending ranges that don't touch.
  public static func ranges(of lines: [Int]) -> [ClosedRange<Int>] { merged(lines.map { $0...$0 }) }

  /// One provenance per file, in order of the files' names.
  public static func merged(_ all: [Provenance]) -> [Provenance] {
    let byFile = Dictionary(grouping: all, by: \.file)
    return byFile.keys.sorted().map { file in
      Provenance(file: file, lines: merged((byFile[file] ?? []).flatMap(\.lines)))
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
