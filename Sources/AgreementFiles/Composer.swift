internal import Findings
internal import Reading
internal import SafeText

/// Text -> a tree of nodes, from libyaml's events.
///
/// Aliases are reported and not expanded: an alias of aliases of aliases can grow without bounds ("billion laughs"), and
/// agreements need none.
struct Composer: ~Copyable {
  private let text: YAMLText
  private var parser: LibYAML
  private var findings: [Finding] = []
  /// How many times each fault was reported, and where the last of them stands in `findings`.
  private var reported: [YAMLFault: (count: Int, last: Int)] = [:]

  /// Nested more deeply than anything in an agreement (5).
  private static let deepest = 20

  /// The document's root, or `nil` where the text is empty or no YAML.
  static func compose(_ text: YAMLText) -> (root: YAMLNode?, findings: [Finding]) {
    do throws(LibYAML.Failure) {
      var composer = Composer(text, try LibYAML(Array(String(text.scalars).utf8)))
      return composer.document()
    } catch {
      return (nil, [finding(error, in: text)])
    }
  }

  private init(_ text: YAMLText, _ parser: consuming LibYAML) {
    self.text = text
    self.parser = parser
  }

  private mutating func document() -> (root: YAMLNode?, findings: [Finding]) {
    do throws(LibYAML.Failure) {
      _ = try parser.next()
      guard try parser.next().kind == .documentStart else { return (nil, findings) }
      let root = try node(parser.next(), depth: 0)
      _ = try parser.next()
      let after = try parser.next()
      guard after.kind == .documentStart else { return (root, findings) }
      report(.secondDocument, at: after.extent)
    } catch {
      findings.append(Composer.finding(error, in: text))
    }
    return (nil, findings)
  }

  private static func finding(_ failure: LibYAML.Failure, in text: YAMLText) -> Finding {
    guard case .fault(let fault, let offset) = failure else {
      return Finding(.fileUnreadable, at: Place(file: text.file), [.found: text.file], cause: .system(.outOfMemory))
    }
    let extent = text.restOfLine(offset)
    var finding = Finding(.yamlSyntax, at: text.place(extent), cause: .yaml(fault))
    if fault == .alias {
      let word = extent.lowerBound..<(text.scalars[extent].firstIndex { $0 == " " || $0 == "," } ?? extent.upperBound)
      finding.place = text.place(word)
      finding.facts[.found] = Finding.shortened(String(text.scalars[word]))
    }
    return finding
  }

  // MARK: Nodes

  private mutating func node(_ event: LibYAML.Event, depth: Int) throws(LibYAML.Failure) -> YAMLNode {
    switch event.kind {
    case .scalar(let string, let isPlain):
      check(string, at: event.extent)
      return YAMLNode(content: .text(string, isPlain: isPlain), extent: event.extent)
    case .sequenceStart, .mappingStart:
      guard depth < Composer.deepest else {
        report(.tooDeep, at: text.restOfLine(event.extent.lowerBound))
        return YAMLNode(content: .list([]), extent: event.extent.lowerBound..<(try skip()))
      }
      return event.kind == .mappingStart
        ? try mapping(from: event.extent.lowerBound, depth) : try list(from: event.extent.lowerBound, depth)
    default:
      // Within a document nothing is left but an alias.
      let string = String(text.scalars[event.extent])
      report(.alias, at: event.extent, found: string)
      return YAMLNode(content: .text(string, isPlain: true), extent: event.extent)
    }
  }

  private mutating func list(from start: Int, _ depth: Int) throws(LibYAML.Failure) -> YAMLNode {
    var nodes: [YAMLNode] = []
    while true {
      let event = try parser.next()
      if event.kind == .sequenceEnd {
        return YAMLNode(content: .list(nodes), extent: start..<event.extent.upperBound)
      }
      nodes.append(try node(event, depth: depth + 1))
    }
  }

  private mutating func mapping(from start: Int, _ depth: Int) throws(LibYAML.Failure) -> YAMLNode {
    var pairs: [YAMLNode.Pair] = []
    var lines: [String: Int] = [:]
    while true {
      let event = try parser.next()
      if event.kind == .mappingEnd {
        return YAMLNode(content: .mapping(pairs), extent: start..<event.extent.upperBound)
      }
      let key = try node(event, depth: depth + 1)
      let value = try node(parser.next(), depth: depth + 1)
      guard case .text(let string, _) = key.content else {
        report(.keyIsNoText, at: key.extent)
        continue
      }
      if let line = lines[string] {
        findings.append(
          Finding(
            .duplicateKey, at: text.place(key.extent), [.found: Finding.shortened(string), .otherLine: String(line)]))
      } else {
        lines[string] = text.lineNumber(key.extent.lowerBound)
      }
      pairs.append(YAMLNode.Pair(key: YAMLNode.Key(text: string, extent: key.extent), value: value))
    }
  }

  /// Passes over what is nested too deeply; returns where it ends.
  private mutating func skip() throws(LibYAML.Failure) -> Int {
    var depth = 1
    while true {
      let event = try parser.next()
      switch event.kind {
      case .sequenceStart, .mappingStart: depth += 1
      case .sequenceEnd, .mappingEnd: depth -= 1
      default: break
      }
      if depth == 0 { return event.extent.upperBound }
      // A text of nothing but brackets isn't followed to its end.
      if depth > 1000 { throw LibYAML.Failure.fault(.tooDeep, offset: event.extent.lowerBound) }
    }
  }

  // MARK: Faults

  /// Reports what should not be in a text.
  private mutating func check(_ string: String, at extent: Range<Int>) {
    if PersonalNumber.isPresumed(in: string) {
      let place = text.place(extent)
      findings.append(
        Finding(.cprNumbers, at: Place(file: place.file, line: place.line, column: place.column), [.count: "1"]))
    }
    if string.unicodeScalars.contains(where: YAMLText.isControl) { report(.controlCharacter, at: extent) }
  }

  private mutating func report(_ fault: YAMLFault, at extent: Range<Int>, found: String? = nil) {
    let earlier = reported[fault]
    if let earlier, earlier.count >= YAMLText.mostAlike {
      findings[earlier.last].repeats += 1
      return
    }
    reported[fault] = ((earlier?.count ?? 0) + 1, findings.count)
    var finding = Finding(.yamlSyntax, at: text.place(extent), cause: .yaml(fault))
    finding.facts[.found] = found.map(Finding.shortened)
    findings.append(finding)
  }
}
