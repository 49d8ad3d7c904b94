/// A column of a table as a Frictionless Table Schema describes it: <https://specs.frictionlessdata.io/table-schema/>.
struct Field {
  enum Kind: String {
    case string, integer, number, boolean, date
  }

  /// What a figure is counted in.
  enum Scale: String {
    /// The unit that stands in the row's column `unit`.
    case row = "column unit"
    /// The indicator's, which stands in observations.csv.
    case indicator = "unit of the indicator"
    case count
    /// A share of one.
    case ratio = "1"
  }

  var name: String
  var kind: Kind
  var scale: Scale?
  var description: String
  /// The words that may stand in it; none where any may.
  var choices: [String] = []
}

/// The columns of a table in the report folder, in order. The raw value is the heading.
protocol TableColumn: CaseIterable, RawRepresentable<String> {
  var kind: Field.Kind { get }
  var scale: Field.Scale? { get }
  var choices: [String] { get }
  func description(_ wording: any Wording) -> String
}

extension TableColumn {
  static func fields(_ wording: any Wording) -> [Field] {
    allCases.map {
      Field(
        name: $0.rawValue, kind: $0.kind, scale: $0.scale, description: $0.description(wording), choices: $0.choices)
    }
  }
}

/// A table of the report folder with what a machine has to know of it.
struct TableFile {
  /// Without `.csv`.
  var name: String
  var title: String
  var table: FigureTable
  var fields: [Field]
  /// The columns that together name a row; none where rows may repeat.
  var key: [String] = []
}
