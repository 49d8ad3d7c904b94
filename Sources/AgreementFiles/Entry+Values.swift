internal import Agreement
internal import Basics
internal import Findings
internal import Reading
internal import SafeText

/// Values by type. Each returns `nil` where the key is absent or its value can't be read; the latter is reported.
extension Entry {
  /// A text without the blanks around it. A required one that is empty counts as missing.
  mutating func text(_ key: String, required: Bool = false) -> Written<String>? {
    guard let node = node(key, required: required), let text = text(node, key: key) else { return nil }
    guard !text.value.isEmpty || !required else {
      reportMissing(key, at: text.extent)
      return nil
    }
    return text
  }

  mutating func text(_ node: YAMLNode, key: String) -> Written<String>? {
    guard case .text(let text, _) = node.content else {
      report(.wrongStructure, at: node.extent, [.name: key, .expected: "text"])
      return nil
    }
    return Written(value: trimmed(text), found: Finding.shortened(text), extent: node.extent)
  }

  /// A text, or one in each language; where only one is written it serves for both. Line breaks become blanks.
  mutating func bilingual(_ key: String, required: Bool = false) -> Bilingual? {
    guard let node = node(key, required: required) else { return nil }
    if case .text(let text, _) = node.content {
      let line = text.onOneLine
      if line.isEmpty, required { reportMissing(key, at: node.extent) }
      return line.isEmpty ? nil : Bilingual(line)
    }
    guard case .mapping = node.content else {
      report(.wrongStructure, at: node.extent, [.name: key, .expected: "text"])
      return nil
    }
    var languages = entry(node, key: key, keyExtent: extent(ofKey: key))
    let danish = languages.text("da")?.value.onOneLine, english = languages.text("en")?.value.onOneLine
    absorb(languages)
    let texts = [danish, english].compactMap(\.self).filter { !$0.isEmpty }
    guard let danish = texts.first, let english = texts.last else {
      if required { reportMissing("da", at: extent(ofKey: key)) }
      return nil
    }
    return Bilingual(danish: danish, english: english)
  }

  /// The value of a key, with where it stands.
  mutating func written<Value>(
    _ key: Source.Role, _ kind: ValueKind<Value>, required: Bool = false
  ) -> Written<Value>? {
    guard let value = value(Field(key, kind, needed: required)), let node = writtenNode(key.rawValue) else {
      return nil
    }
    return Written(value: value, found: node.found, extent: node.extent)
  }

  /// The value of a text that stands in a list, or under a key of the user's own.
  mutating func value<Value>(of text: Written<String>, _ key: String, _ kind: ValueKind<Value>) -> Written<Value>? {
    if let value = kind.read(text.value) { return text.map { _ in value } }
    let (facts, cause) = kind.fault.facts(of: text.value, kind.expected)
    report(
      FaultCodes.entry[kind.fault], at: text.extent, facts.merging([.found: text.found, .name: key]) { $1 },
      cause: cause)
    return nil
  }

  /// The nodes of a list; a single one counts as a list of itself.
  mutating func list(_ key: String, required: Bool = false) -> [YAMLNode] {
    guard let node = node(key, required: required) else { return [] }
    if case .list(let nodes) = node.content {
      if nodes.isEmpty, required { reportMissing(key, at: extent(ofKey: key)) }
      return nodes
    }
    return [node]
  }

  /// The texts of a list; empty ones are reported as missing.
  mutating func texts(_ nodes: [YAMLNode], key: String) -> [Written<String>] {
    nodes.compactMap { node in
      guard let text = text(node, key: key) else { return nil }
      if text.value.isEmpty { reportMissing(key, at: text.extent) }
      return text.value.isEmpty ? nil : text
    }
  }
}

extension Entry: FieldSource {
  mutating func text(_ role: Source.Role, needed: Bool) -> String? {
    text(role.rawValue, required: needed)?.value
  }

  mutating func note(_ fault: ValueFault, _ role: Source.Role, _ facts: [Fact: String], cause: Cause?) {
    let node = writtenNode(role.rawValue)
    var facts = facts
    facts[.found] = facts[.found] ?? node?.found ?? ""
    facts[.name] = role.rawValue
    report(FaultCodes.entry[fault], at: node?.extent ?? name.extent, facts, cause: cause)
  }
}

extension StringProtocol {
  /// With single blanks for all white space.
  var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
