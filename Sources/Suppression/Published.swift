/// What a report published before shows.
public struct Published: Sendable {
  /// What to call it in a message: its folder.
  public var name: String
  public var figures: [PublishedFigure]

  public init(name: String, figures: [PublishedFigure]) {
    self.name = name
    self.figures = figures
  }
}

/// A figure that it shows; what it hides isn't among them.
public struct PublishedFigure: Hashable, Sendable {
  /// The id of the table.
  public var table: String
  public var place: Place
  public var part: Part
  public var value: Int
  /// Municipalities that the figure of a whole was without, by id.
  public var missing: Set<String>

  public init(table: String, place: Place, part: Part, value: Int, missing: Set<String> = []) {
    self.table = table
    self.place = place
    self.part = part
    self.value = value
    self.missing = missing
  }
}
