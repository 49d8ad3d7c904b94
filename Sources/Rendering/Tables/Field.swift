public import Basics

/// What a column of a table is: its name for machines, its heading for people, and what stands in it.
///
/// A data package describes it as a Frictionless Table Schema does: <https://specs.frictionlessdata.io/table-schema/>.
public struct Field: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case string, integer, number, boolean, date
  }

  /// What a figure is counted in.
  public enum Scale: String, Hashable, Sendable {
    /// The unit that stands in the row's column `unit`.
    case row = "column unit"
    /// The indicator's, which stands in observations.csv.
    case indicator = "unit of the indicator"
    case count
    /// A share of one.
    case ratio = "1"
  }

  /// The same in every language: the heading of the column in CSV and its key in JSON.
  public var name: String
  public var kind: Kind
  public var scale: Scale?
  public var heading: Bilingual
  /// A sentence without its full stop.
  public var description: Bilingual
  /// The words that may stand in it; none where any may.
  public var choices: [String]

  public init(
    _ name: String, _ kind: Kind = .string, _ scale: Scale? = nil, heading: Bilingual? = nil,
    description: Bilingual = Bilingual(""), choices: [String] = []
  ) {
    self.name = name
    self.kind = kind
    self.scale = scale
    self.heading = heading ?? Bilingual(name)
    self.description = description
    self.choices = choices
  }

  /// Whether its cells stand to the right, digit below digit.
  public var isNumber: Bool { kind == .number || kind == .integer }
}

/// A column: what it is, and what stands in it in a row. The one way to describe a table, of figures or of words.
public struct Column<Row, Cell> {
  public var field: Field
  public var cell: (Row) -> Cell

  public init(_ field: Field, _ cell: @escaping (Row) -> Cell) {
    self.field = field
    self.cell = cell
  }
}

public typealias FigureColumn<Row> = Column<Row, FigureTable.Cell>
public typealias WordColumn<Row> = Column<Row, Document.TableCell>

extension FigureColumn {
  /// A column of a table for machines, whose heading and description are told in each language: the heading first.
  public init(
    _ name: String, _ kind: Field.Kind = .string, _ scale: Field.Scale? = nil, choices: [String] = [],
    da danish: (String, String), en english: (String, String), _ cell: @escaping (Row) -> FigureTable.Cell
  ) where Cell == FigureTable.Cell {
    self.init(
      Field(
        name, kind, scale, heading: Bilingual(danish: danish.0, english: english.0),
        description: Bilingual(danish: danish.1, english: english.1), choices: choices), cell)
  }
}

extension WordColumn {
  /// A column of a table for people.
  public init(_ heading: Bilingual, isNumber: Bool = false, _ cell: @escaping (Row) -> Document.TableCell)
  where Cell == Document.TableCell {
    self.init(Field(heading.english, isNumber ? .number : .string, heading: heading), cell)
  }

  /// One whose cells are a line of text.
  public init(_ heading: Bilingual, isNumber: Bool = false, text: @escaping (Row) -> String)
  where Cell == Document.TableCell {
    self.init(heading, isNumber: isNumber) { Document.TableCell([text($0)]) }
  }
}
