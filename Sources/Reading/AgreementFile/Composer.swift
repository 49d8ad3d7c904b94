internal import Findings
internal import SafeText
internal import Yams

/// Text -> a tree of nodes, through Yams.
///
/// Two things that Yams does are kept from happening by writing private-use characters over single characters before it
/// reads, and taking them out again afterwards. The width stays the same, and so do all places.
/// - It expands aliases, and an alias of aliases of aliases can grow without bounds ("billion laughs"). Agreements need
///   none: every `*` is written over, so that an alias comes out as a text that starts with one, and is reported.
/// - It gives up on a mapping with a key that comes twice, and says where the first of the two is. That key's first
///   character is written over, which makes it another key, and the text is read again.
struct Composer {
  private let text: YAMLText
  private var scalars: [Unicode.Scalar]
  private var unusedScalars: [Unicode.Scalar]
  private let star: Unicode.Scalar
  /// The true first characters of keys that were written over, by the offset of the key.
  private var renamedKeys: [Int: Unicode.Scalar] = [:]
  private var findings: [Finding] = []
  /// How many times each fault was reported, and where the last of them stands in `findings`.
  private var reported: [String: (count: Int, last: Int)] = [:]

  /// Nested more deeply than anything in an agreement (5).
  private static let deepest = 20
  private static let tooDeep = "nested more than \(deepest) levels deep"
  /// Keys that come twice are reported up to this number; each costs another reading of the file, so that there are
  /// fewer in a large one.
  private static func mostDuplicates(in length: Int) -> Int { min(40, max(1, (1 << 21) / max(1, length))) }

  /// The document's root, or `nil` where the text is empty or no YAML.
  static func compose(_ text: YAMLText) -> (root: YAMLNode?, findings: [Finding]) {
    var composer = Composer(text)
    let root = composer.parse().map { composer.node($0, depth: 0) }
    return (root, composer.findings)
  }

  private init(_ text: YAMLText) {
    self.text = text
    let used = Set(text.scalars.lazy.filter { $0.value >= 0xE000 })
    unusedScalars = (0xE000...0xF8FF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init)
      .filter { !used.contains($0) }.prefix(Composer.mostDuplicates(in: text.scalars.count) + 1).reversed()
    // A text that uses nearly all 6400 private-use characters gets U+F8FF, and its own ones come out as stars.
    let star = unusedScalars.popLast() ?? "\u{F8FF}"
    self.star = star
    scalars = text.scalars.map { $0 == "*" ? star : $0 }
  }

  // MARK: Parsing

  private mutating func parse() -> Node? {
    while true {
      do {
        // The resolver without rules makes every plain scalar a string.
        return try Parser(yaml: String(scalars), resolver: .basic, encoding: .utf8).singleRoot()
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        if writeOver(keyAt: context.mark) { continue }
        let found = Finding.shortened(restored(keys.first ?? ""))
        findings.append(Finding(.duplicateKey, at: text.place(extent(context.mark)), [.found: found]))
      } catch let error as YamlError {
        findings.append(syntaxFinding(error))
      } catch {
        findings.append(Finding(.yamlSyntax, at: Place(file: text.file), [.reason: firstLine("\(error)")]))
      }
      return nil
    }
  }

  /// Makes the key that starts there differ from all others; `false` where that can't be done by its first character
  /// (a key that is a list, or empty, or written with an escape), or has been done often enough.
  private mutating func writeOver(keyAt mark: Mark) -> Bool {
    let start = text.offset(mark.line, mark.column)
    guard start < scalars.count, let substitute = unusedScalars.popLast() else { return false }
    let isQuoted = scalars[start] == "\"" || scalars[start] == "'"
    let first = isQuoted ? start + 1 : start
    guard first < scalars.count, renamedKeys[start] == nil,
      scalars[first].properties.isAlphabetic || scalars[first].isDigit
    else { return false }
    renamedKeys[start] = scalars[first]
    scalars[first] = substitute
    return true
  }

  private func syntaxFinding(_ error: YamlError) -> Finding {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let reason =
        switch problem {
        case _ where problem.hasPrefix("Maximum nesting level"): Composer.tooDeep
        case _ where context?.text.hasPrefix("expected a single document") ?? false: "a second document begins here"
        default: [context?.text, problem].compactMap(\.self).joined(separator: ": ")
        }
      return Finding(.yamlSyntax, at: text.place(extent(mark)), [.reason: firstLine(reason)])
    default:
      return Finding(.yamlSyntax, at: Place(file: text.file), [.reason: firstLine("\(error)")])
    }
  }

  private func firstLine(_ reason: String) -> String {
    reason.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
  }

  // MARK: From Yams' nodes to ours

  private mutating func node(_ node: Node, depth: Int) -> YAMLNode {
    if case .scalar(let scalar) = node {
      let (string, extent) = self.string(scalar)
      return YAMLNode(content: .text(string, isPlain: scalar.style == .plain), extent: extent)
    }
    let extent = extent(node.mark)
    guard depth < Composer.deepest else {
      report(Composer.tooDeep, at: extent)
      return YAMLNode(content: .list([]), extent: extent)
    }
    switch node {
    case .sequence(let sequence):
      return YAMLNode(content: .list(sequence.map { self.node($0, depth: depth + 1) }), extent: extent)
    case .mapping(let mapping):
      return YAMLNode(content: .mapping(pairs(mapping, depth: depth)), extent: extent)
    case .scalar, .alias:
      // The parser resolves aliases itself, and there are none left for it to see.
      return YAMLNode(content: .list([]), extent: extent)
    }
  }

  private mutating func pairs(_ mapping: Node.Mapping, depth: Int) -> [YAMLNode.Pair] {
    var pairs: [YAMLNode.Pair] = []
    var lines: [String: Int] = [:]
    for (key, value) in mapping {
      let value = node(value, depth: depth + 1)
      guard case .scalar(let scalar) = key else {
        report("a key has to be a text", at: extent(key.mark))
        continue
      }
      let (string, extent) = self.string(scalar)
      if let line = lines[string] {
        findings.append(
          Finding(
            .duplicateKey, at: text.place(extent), [.found: Finding.shortened(string), .otherLine: String(line)]))
      } else {
        lines[string] = text.lineNumber(extent.lowerBound)
      }
      pairs.append(YAMLNode.Pair(key: YAMLNode.Key(text: string, extent: extent), value: value))
    }
    return pairs
  }

  /// A scalar's true text and extent; what should not be in it is reported.
  private mutating func string(_ scalar: Node.Scalar) -> (String, Range<Int>) {
    var string = scalar.string
    if let first = renamedKeys[extent(scalar.mark).lowerBound] {
      string = String([first] + string.unicodeScalars.dropFirst())
    }
    let isAlias = scalar.style == .plain && string.unicodeScalars.first == star
    string = restored(string)
    var extent = extent(scalar.mark, of: string)
    if string.isEmpty, scalar.style == .plain { extent = extent.lowerBound..<extent.lowerBound }
    if isAlias {
      report("aliases are not read; a text that starts with * has to stand in quotes", at: extent, found: string)
    }
    if PersonalNumber.isPresumed(in: string) {
      let place = text.place(extent)
      findings.append(
        Finding(.cprNumbers, at: Place(file: place.file, line: place.line, column: place.column), [.count: "1"]))
    }
    if string.unicodeScalars.contains(where: YAMLText.isControl) {
      report("control characters are not allowed", at: extent)
    }
    return (string, extent)
  }

  private func extent(_ mark: Mark?, of written: String? = nil) -> Range<Int> {
    text.extent(mark?.line ?? 1, mark?.column ?? 1, of: written)
  }

  private func restored(_ string: String) -> String {
    guard string.unicodeScalars.contains(star) else { return string }
    return String(string.unicodeScalars.map { $0 == star ? "*" : $0 })
  }

  private mutating func report(_ reason: String, at extent: Range<Int>, found: String? = nil) {
    let earlier = reported[reason]
    if let earlier, earlier.count >= YAMLText.mostAlike {
      findings[earlier.last].repeats += 1
      return
    }
    reported[reason] = ((earlier?.count ?? 0) + 1, findings.count)
    var finding = Finding(.yamlSyntax, at: text.place(extent), [.reason: reason])
    finding.facts[.found] = found.map(Finding.shortened)
    findings.append(finding)
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) }
}
