/// A page read by the rules that a browser starts from: elements that nest, attributes in quotes, and character
/// references. Stricter than a browser: what it would mend is a fault here.
struct HTMLReading: Sendable {
  struct Node: Sendable {
    var name: String
    var attributes: [String: String]
    var depth: Int
    /// The text in and below it.
    var text = ""
    /// The names of the elements around it, the outermost first.
    var around: [String]

    subscript(_ name: String) -> String? { attributes[name] }
    var classes: [String] { (attributes["class"] ?? "").split(separator: " ").map(String.init) }
  }

  /// In the order of the document.
  private(set) var nodes: [Node] = []
  private(set) var faults: [String] = []

  /// Elements that HTML closes by itself.
  private static let void: Set<String> = ["meta", "link", "br", "hr", "img"]

  private var open: [Int] = []

  /// Scalar by scalar, as a browser reads: a quote that carries an accent is still a quote.
  private typealias Text = ArraySlice<Character>

  init(_ page: String) {
    var rest = page.unicodeScalars.map(Character.init)[...]
    let doctype = "<!DOCTYPE html>"
    if rest.starts(with: doctype) { rest = rest.dropFirst(doctype.count) } else { faults.append("no doctype") }
    while let start = rest.firstIndex(of: "<") {
      add(text: rest[..<start])
      guard let end = rest[start...].firstIndex(of: ">") else {
        faults.append("a tag that isn't ended: \(String(rest[start...].prefix(40)))")
        return
      }
      let tag = rest[(start + 1)..<end]
      rest = rest[(end + 1)...]
      if tag.first == "/" {
        close(String(tag.dropFirst()))
      } else {
        begin(tag)
        if nodes.last?.name == "style" { rest = style(rest) }
      }
    }
    add(text: rest)
    if !open.isEmpty { faults.append("not closed: \(open.map { nodes[$0].name })") }
  }

  /// A style sheet goes on to its end tag, whatever stands in it.
  private mutating func style(_ rest: Text) -> Text {
    let end = Array("</style>")
    let close = rest.indices.first { rest[$0...].starts(with: end) } ?? rest.endIndex
    nodes[nodes.count - 1].text = String(rest[..<close])
    return rest[close...]
  }

  private mutating func begin(_ tag: Text) {
    let isEmpty = tag.last == "/"
    let body = isEmpty ? tag.dropLast() : tag
    let name = String(body.prefix { !$0.isWhitespace })
    if name.isEmpty || !name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) {
      faults.append("a name that is none: \(name)")
    }
    nodes.append(
      Node(
        name: name, attributes: attributes(body.dropFirst(name.count), of: name), depth: open.count,
        around: open.map { nodes[$0].name }))
    if !isEmpty, !Self.void.contains(name) { open.append(nodes.count - 1) }
  }

  private mutating func attributes(_ text: Text, of name: String) -> [String: String] {
    var found: [String: String] = [:]
    var rest = text.drop(while: \.isWhitespace)
    while !rest.isEmpty {
      let key = String(rest.prefix { $0 != "=" && !$0.isWhitespace })
      rest = rest.dropFirst(key.unicodeScalars.count)
      guard rest.starts(with: "=\""), let end = rest.dropFirst(2).firstIndex(of: "\"") else {
        faults.append("an attribute without a quoted value in \(name): \(key)")
        return found
      }
      if found[key] != nil { faults.append("an attribute twice in \(name): \(key)") }
      found[key] = decoded(rest.dropFirst(2).prefix(upTo: end))
      rest = rest[(end + 1)...].drop(while: \.isWhitespace)
    }
    return found
  }

  private mutating func close(_ name: String) {
    guard let last = open.popLast(), nodes[last].name == name else {
      faults.append("closed out of turn: \(name)")
      return
    }
  }

  private mutating func add(text: Text) {
    if text.contains(">") { faults.append("a stray >: \(String(text.prefix(40)))") }
    let words = decoded(text)
    for index in open { nodes[index].text += words }
    if open.isEmpty, !words.allSatisfy(\.isWhitespace) { faults.append("text outside: \(words.prefix(40))") }
  }

  private mutating func decoded(_ text: Text) -> String {
    var words = ""
    var rest = text
    let references = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]
    while let start = rest.firstIndex(of: "&") {
      words += rest[..<start]
      guard let end = rest[start...].firstIndex(of: ";"), let reference = references[String(rest[(start + 1)..<end])]
      else {
        faults.append("a stray &: \(String(rest[start...].prefix(20)))")
        return words
      }
      words += reference
      rest = rest[(end + 1)...]
    }
    // A blank that no line is broken at is a blank to a reader.
    return (words + String(rest)).replacing("\u{A0}", with: " ")
  }

  // MARK: Looking around

  func all(_ name: String) -> [Node] { nodes.filter { $0.name == name } }
  func all(class style: String) -> [Node] { nodes.filter { $0.classes.contains(style) } }
  func node(id: String) -> Node? { nodes.first { $0["id"] == id } }

  /// The nodes below one, in order.
  func below(_ index: Int) -> ArraySlice<Node> {
    nodes[(index + 1)...].prefix { $0.depth > nodes[index].depth }
  }
}
