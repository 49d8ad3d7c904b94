internal import DelimitedText
internal import SafeText

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

/// A JSON value (RFC 8259).
public indirect enum JSONValue: Hashable, Sendable {
  case text(String)
  /// One that isn't finite is written as `null`, since JSON has no such numbers.
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
      case .number(let number): .number(number)
      case .integer(let integer): .integer(integer)
      case .decimalText(let digits): Double(digits).map(JSONValue.number) ?? .text(digits)
      case .flag(let flag): .flag(flag)
      case .empty: .null
      }
  }

  /// As text that people can read too: two blanks further in at each level, keys in order of their bytes, ended by a
  /// line break.
  public var rendered: String {
    var text = ""
    write(to: &text, margin: "")
    return text + "\n"
  }

  private func write(to text: inout String, margin: String) {
    switch self {
    case .text(let words): text += JSONValue.quoted(words)
    case .number(let number): text += JSONValue.digits(number)
    case .integer(let integer): text += String(integer)
    case .flag(let flag): text += flag ? "true" : "false"
    case .null: text += "null"
    case .list(let values):
      JSONValue.write(values, between: ("[", "]"), to: &text, margin) { value, text, margin in
        value.write(to: &text, margin: margin)
      }
    case .object(let values):
      let sorted = values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      JSONValue.write(sorted, between: ("{", "}"), to: &text, margin) { entry, text, margin in
        text += JSONValue.quoted(entry.key) + " : "
        entry.value.write(to: &text, margin: margin)
      }
    }
  }

  private static func write<Part>(
    _ parts: [Part], between signs: (String, String), to text: inout String, _ margin: String,
    _ write: (Part, inout String, String) -> Void
  ) {
    let inner = margin + "  "
    text += signs.0
    for (index, part) in parts.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + inner
      write(part, &text, inner)
    }
    text += parts.isEmpty ? "\n\n\(margin)\(signs.1)" : "\n\(margin)\(signs.1)"
  }

  /// The shortest digits that read back as the same number; a whole one without a point.
  private static func digits(_ number: Double) -> String {
    guard number.isFinite else { return "null" }
    let digits = number.description
    return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{8}": quoted += "\\b"
      case "\u{C}": quoted += "\\f"
      // What a terminal or an editor acts on instead of showing it, such as a turn of the direction of writing.
      case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}",
        _ where isInvisible(scalar):
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
