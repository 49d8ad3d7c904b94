import Basics
import FoundationEssentials
import Testing

@testable import SampleData

/// The committed data set, read back by means of its own: nothing here is shared with the generator.
enum Dataset {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "datasets/syddanmark-2019-2023")

  static func bytes(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: folder.appending(path: name)))
  }

  static func text(_ name: String) throws -> String {
    try #require(String(validating: try bytes(name), as: UTF8.self), "\(name) is UTF-8")
  }

  /// The rows below the header, by column name.
  static func rows(_ name: String) throws -> [[String: String]] {
    let lines = try text(name).split(separator: "\n")
    let columns = try #require(lines.first).split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    return try lines.dropFirst().map { line in
      let cells = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      try #require(cells.count == columns.count, "\(name): \(line)")
      return Dictionary(uniqueKeysWithValues: zip(columns, cells))
    }
  }

  static let files = [
    "areas.csv", "fastholdelse.csv", "unge-uddannelse.csv", "ips-status.csv", "laegeattester.csv",
    "udskrivningsmentor.csv", "peers.csv",
  ]
}

/// Numerators and denominators, added.
struct Sum: Equatable {
  var numerator = 0
  var denominator = 0
  var percent: Double { 100 * Double(numerator) / Double(denominator) }
}

extension Dictionary where Key == String, Value == String {
  func cell(_ column: String) throws -> String { try #require(self[column], "column \(column)") }
  func number(_ column: String) throws -> Int { try #require(Int(try cell(column)), "\(self)") }
  /// `nil` for an empty cell.
  func date(_ column: String) throws -> CalendarDate? {
    let text = try cell(column)
    guard !text.isEmpty else { return nil }
    let date: CalendarDate = try #require(CalendarDate(parsing: text), "\(self)")
    return date
  }
}

/// Whether a CPR number could be read in the text: ten digits in a row, or six and four with a hyphen or blank between.
func holdsCPRLikeText(_ bytes: some Sequence<UInt8>) -> Bool {
  var run = 0
  var before = 0
  for byte in bytes {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      run += 1
      if run >= 10 || (before >= 6 && run >= 4) { return true }
    case UInt8(ascii: "-"), UInt8(ascii: " "):
      before = run
      run = 0
    default:
      before = 0
      run = 0
    }
  }
  return false
}
