/// What a report published before tells.
public struct Published: Sendable {
  /// What to call it in a message: its folder.
  public var name: String
  /// Whether it stands in the place of the report that is being made, so that what it hides stays hidden: its earlier
  /// versions have been seen too.
  public var isReplaced: Bool
  public var figures: [PublishedFigure]

  public init(name: String, isReplaced: Bool = false, figures: [PublishedFigure]) {
    self.name = name
    self.isReplaced = isReplaced
    self.figures = figures
  }
}

/// A figure that it shows or hides.
public struct PublishedFigure: Hashable, Sendable {
  /// The id of the table.
  public var table: String
  public var place: Place
  public var part: Part
  /// In units of 10^-`decimals`, rounded to these; `nil` where it is hidden.
  public var value: Int?
  public var decimals: Int
  /// Municipalities that the figure of a whole was without, by id.
  public var missing: Set<String>

  public init(
    table: String, place: Place, part: Part, value: Int?, decimals: Int = 0, missing: Set<String> = []
  ) {
    self.table = table
    self.place = place
    self.part = part
    self.value = value
    self.decimals = decimals
    self.missing = missing
  }
}
