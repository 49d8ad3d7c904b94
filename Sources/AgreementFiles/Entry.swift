internal import Basics
internal import Findings
internal import Reading

/// A value with the text it was read from and where that stands.
struct Written<Value> {
  var value: Value
  var found: String
  /// In the file's `YAMLText`.
  var extent: Range<Int>

  func map<Other>(_ transform: (Value) -> Other) -> Written<Other> {
    Written<Other>(value: transform(value), found: found, extent: extent)
  }
}

/// One mapping of the agreement file, read key by key.
///
/// It remembers which keys were asked for, so that those that mean nothing come out by themselves, and collects the
/// findings. Where a mapping was wanted and something else stands, that is the only finding, and every key is absent.
struct Entry {
  /// The key that the mapping belongs to: a goal's id, `baseline`; empty for the whole file.
  let name: Written<String>
  /// Where it stands in the file: `goals.ips`; empty for the whole file.
  let path: String
  let text: YAMLText
  private let pairs: [YAMLNode.Pair]
  private let isMapping: Bool
  private var keys: [String] = []
  private var allKeysMeanSomething = false
  private(set) var findings: [Finding] = []

  init(_ node: YAMLNode, name: Written<String>, path: String, in text: YAMLText) {
    self.name = name
    self.path = path
    self.text = text
    switch node.content {
    case .mapping(let pairs):
      (self.pairs, isMapping) = (pairs, true)
    case .text, .list:
      (pairs, isMapping) = ([], false)
      report(.wrongStructure, at: node.isAbsent ? name.extent : node.extent, [.name: name.value, .expected: "mapping"])
    }
  }

  mutating func report(_ code: FindingCode, at extent: Range<Int>, _ facts: [Fact: String], cause: Cause? = nil) {
    findings.append(Finding(code, at: text.place(extent), facts, cause: cause))
  }

  /// What stands under a key; `nil` where nothing does. A required key that is missing is reported.
  mutating func node(_ key: String, required: Bool = false) -> YAMLNode? {
    keys.append(key)
    let pair = pairs.first { $0.key.text == key }
    if let pair, !pair.value.isAbsent { return pair.value }
    if required { reportMissing(key, at: pair?.key.extent ?? name.extent) }
    return nil
  }

  /// - Parameter otherwise: what would do in its place.
  mutating func reportMissing(_ key: String, at extent: Range<Int>, otherwise: String? = nil) {
    guard isMapping else { return }
    var facts: [Fact: String] = [.name: key, .found: path]
    facts[.expected] = otherwise
    report(.missingKey, at: extent, facts)
  }

  /// The text under a key, as it is written and where; `nil` where none is.
  func writtenNode(_ key: String) -> (found: String, extent: Range<Int>)? {
    guard let node = pairs.first(where: { $0.key.text == key })?.value, case .text(let text, _) = node.content else {
      return nil
    }
    return (Finding.shortened(text), node.extent)
  }

  /// Where a key stands; the entry's own place where it doesn't.
  func extent(ofKey key: String) -> Range<Int> { pairs.first { $0.key.text == key }?.key.extent ?? name.extent }

  /// All pairs of a mapping whose keys are the user's own words.
  mutating func ownWords() -> [YAMLNode.Pair] {
    allKeysMeanSomething = true
    return pairs
  }

  /// The mapping under a key, as an entry of its own. It has to be given back to `absorb(_:)`.
  mutating func entry(_ key: String, required: Bool = false) -> Entry? {
    node(key, required: required).map { entry($0, key: key, keyExtent: extent(ofKey: key)) }
  }

  /// A mapping inside this one, as an entry of its own. It has to be given back to `absorb(_:)`.
  func entry(_ node: YAMLNode, key: String, keyExtent: Range<Int>) -> Entry {
    let name = Written(value: key, found: Finding.shortened(key), extent: keyExtent)
    return Entry(node, name: name, path: path.isEmpty ? key : path + "." + key, in: text)
  }

  /// The entries under a key, each read by `read`; their keys are ids. `nil` where there is no such mapping.
  mutating func section<Draft>(
    _ key: String, required: Bool = true, _ read: (inout Entry) -> Draft
  ) -> [Draft]? {
    guard var section = entry(key, required: required) else { return nil }
    var drafts: [Draft] = []
    for pair in section.ownWords() {
      var entry = section.entry(pair.value, key: pair.key.text, keyExtent: pair.key.extent)
      if !pair.key.text.isID { entry.report(.invalidID, at: pair.key.extent, [.found: entry.name.found]) }
      drafts.append(read(&entry))
      section.absorb(entry)
    }
    absorb(section)
    return section.isMapping ? drafts : nil
  }

  /// Takes over the findings of an entry inside this one, now that it has been read.
  mutating func absorb(_ entry: Entry) { findings += entry.finished() }

  mutating func add(_ findings: [Finding]) { self.findings += findings }

  /// The findings, those on keys that nobody asked for included.
  func finished() -> [Finding] {
    guard !allKeysMeanSomething else { return findings }
    let unknown = pairs.filter { !keys.contains($0.key.text) }.map { pair in
      Finding.choice(.unknownKey, found: pair.key.text, at: text.place(pair.key.extent), among: keys)
    }
    return findings + unknown
  }
}

extension String {
  /// Ids become parts of file names and of commands.
  var isID: Bool {
    (1...64).contains(count) && first != "." && first != "-"
      && allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
  }
}
