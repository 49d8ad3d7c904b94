internal import DelimitedText
internal import FoundationEssentials

/// Writes tables of figures as JSON: an object per row under the column names, keys in alphabetical order.
public enum JSONRenderer {
  /// - Parameters:
  ///   - name: the key that the rows stand under.
  ///   - context: texts beside the rows, such as the check period.
  public static func render(_ table: FigureTable, as name: String, context: [String: String] = [:]) -> String {
    var object: [String: JSONValue] = context.mapValues(JSONValue.text)
    object[name] = .list(
      table.rows.map { row in
        .object(Dictionary(zip(table.columns, row.map(JSONValue.init)), uniquingKeysWith: { first, _ in first }))
      })
    return JSONValue.object(object).rendered
  }
}

/// A JSON value.
indirect enum JSONValue: Encodable {
  case text(String)
  case number(Double)
  case integer(Int)
  case flag(Bool)
  case null
  case list([JSONValue])
  case object([String: JSONValue])

  init(_ cell: FigureTable.Cell) {
    self =
      switch cell {
      case .text(let text): .text(text)
      case .number(let number): number.isFinite ? .number(number) : .null
      case .integer(let integer): .integer(integer)
      case .decimalText(let digits): Double(digits).map(JSONValue.number) ?? .text(digits)
      case .flag(let flag): .flag(flag)
      case .empty: .null
      }
  }

  /// As text that people can read too, keys in alphabetical order, ended by a line break.
  var rendered: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Numbers are finite and keys are texts: there is nothing that encoding could fail on.
    guard let data = try? encoder.encode(self) else { return "{}\n" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .integer(let integer): try container.encode(integer)
    case .flag(let flag): try container.encode(flag)
    case .null: try container.encodeNil()
    case .list(let values): try container.encode(values)
    case .object(let values): try container.encode(values)
    }
  }
}
