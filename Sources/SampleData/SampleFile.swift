/// A file of sample data: its name and its text, which ends with a line feed.
public struct SampleFile: Hashable, Sendable {
  public var name: String
  public var text: String

  /// A file of these rows under a header, cells separated by `;`. No cell may need quoting.
  init(_ name: String, columns: String, rows: [[String]]) {
    self.name = name
    text = ([columns] + rows.map { $0.joined(separator: ";") }).map { $0 + "\n" }.joined()
  }
}

/// What stands in the column `bemaerkning` of every row that was made up.
let illustrative = "illustrativ"
