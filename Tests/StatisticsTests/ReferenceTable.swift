import Foundation
import Testing

/// One row of a file of expected figures. Its text is file and line, so that a failure names the row.
struct ReferenceRow: CustomTestStringConvertible, Sendable {
  let testDescription: String
  private let cells: [String: String]

  fileprivate init(file: String, line: Int, header: [String], cells: [String]) {
    testDescription = "\(file):\(line)"
    self.cells = Dictionary(zip(header, cells), uniquingKeysWith: { first, _ in first })
  }

  func text(_ column: String) throws -> String {
    try #require(cells[column], "no column \(column) in \(testDescription)")
  }

  /// `nil` for an empty cell.
  func optional(_ column: String) throws -> Double? {
    let text = try text(column)
    return text.isEmpty ? nil : try Self.parse(text)
  }

  private static func parse(_ text: String) throws -> Double {
    try #require(Double(text))
  }

  func number(_ column: String) throws -> Double {
    try #require(try optional(column))
  }

  func integer(_ column: String) throws -> Int {
    try #require(Int(exactly: try number(column)))
  }

  func words(_ column: String) throws -> [String] {
    try text(column).split(separator: " ").map(String.init)
  }

  /// A series with gaps, written `NA`.
  func gapped(_ column: String) throws -> [Double?] {
    try words(column).map { $0 == "NA" ? nil : try Self.parse($0) }
  }

  func series(_ column: String) throws -> [Double] {
    try words(column).map(Self.parse)
  }

  func integers(_ column: String) throws -> [Int] {
    try series(column).map { try #require(Int(exactly: $0)) }
  }
}

enum Reference {
  /// The rows of a file in `Tests/ReferenceValues`, or another folder beside. None at all is a failure of the test that asks, not a silent pass.
  static func rows(_ file: String, in subfolder: String = "ReferenceValues") -> [ReferenceRow] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let url = folder.appending(path: subfolder).appending(path: file)
    guard let text = try? String(contentsOf: url, encoding: .utf8) else {
      Issue.record("cannot read \(url.path)")
      return []
    }
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard lines.count > 1 else {
      Issue.record("nothing in \(url.path)")
      return []
    }
    return lines.enumerated().dropFirst().map { index, cells in
      ReferenceRow(file: file, line: index + 1, header: lines[0], cells: cells)
    }
  }
}

/// Expects `actual` to equal `expected` to a relative `tolerance`.
///
/// - Parameter scale: What a figure that may be 0 is to be measured by: an error below `tolerance * scale` is none.
func expectClose(
  _ actual: Double?, _ expected: Double?, within tolerance: Double = 1e-9, scale: Double = 0,
  _ what: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let actual, let expected else {
    #expect(actual == nil && expected == nil, what ?? "one of the two is missing", sourceLocation: sourceLocation)
    return
  }
  let error = abs(actual - expected)
  #expect(
    actual == expected || error <= tolerance * max(abs(expected), scale),
    "\(what ?? "figure"): \(actual) instead of \(expected)", sourceLocation: sourceLocation)
}

/// As `expectClose`, figure by figure.
func expectClose(
  _ actual: [Double?], _ expected: [Double?], within tolerance: Double = 1e-9, scale: Double = 0,
  _ what: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(actual.count == expected.count, what, sourceLocation: sourceLocation)
  for (actual, expected) in zip(actual, expected) {
    expectClose(actual, expected, within: tolerance, scale: scale, what, sourceLocation: sourceLocation)
  }
}
