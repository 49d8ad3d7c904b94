/// Where in an input a fault stands.
///
/// Lines, columns and fields count from 1. A line is a **physical** line of the file, so that it agrees with the line
/// number an editor shows even where a quoted field runs over several lines.
public struct Place: Hashable, Sendable {
  /// The file as the user would name it: relative to the agreement's folder where it lies inside that.
  public var file: String
  public var line: Int?
  /// The column in an agreement file, in Unicode scalars.
  public var column: Int?
  /// The field's number in its record; `nil` outside delimited text.
  public var field: Int?
  /// The column heading of the field.
  public var fieldName: String?
  public var excerpt: Excerpt?

  public init(
    file: String, line: Int? = nil, column: Int? = nil, field: Int? = nil, fieldName: String? = nil,
    excerpt: Excerpt? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.field = field
    self.fieldName = fieldName
    self.excerpt = excerpt
  }
}

/// The physical line a fault stands on, and which part of it to point at.
///
/// `text` is raw: whoever prints it escapes control characters first.
public struct Excerpt: Hashable, Sendable {
  public var text: String
  /// The marked characters of `text`, as offsets from 0 in `Character`s; empty where the whole line is meant.
  public var marked: Range<Int>

  public init(text: String, marked: Range<Int>) {
    self.text = text
    self.marked = marked
  }
}
