internal import Basics
import Findings

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
    return Written(value: text.trimmed, found: Finding.shortened(text), extent: node.extent)
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

  mutating func date(_ key: String, required: Bool = false) -> Written<CalendarDate>? {
    text(key, required: required).flatMap { read($0, key, .invalidDate) { CalendarDate(parsing: $0) } }
  }

  mutating func period(_ key: String, required: Bool = false) -> Written<Period>? {
    text(key, required: required).flatMap { read($0, key, .invalidPeriod) { Period(parsing: $0) } }
  }

  mutating func period(_ node: YAMLNode, key: String) -> Written<Period>? {
    text(node, key: key).flatMap { read($0, key, .invalidPeriod) { Period(parsing: $0) } }
  }

  /// A number such as `46`, `46,5` or `46 %`.
  mutating func number(_ key: String, required: Bool = false) -> Written<ExactDecimal>? {
    text(key, required: required).flatMap {
      read($0, key, .invalidNumber, [.expected: "46.5"]) { ExactDecimal(written: $0) }
    }
  }

  mutating func wholeNumber(_ key: String, atLeast least: Int) -> Written<Int>? {
    text(key).flatMap { wholeNumber($0, key: key, atLeast: least) }
  }

  mutating func wholeNumber(_ text: Written<String>, key: String, atLeast least: Int) -> Written<Int>? {
    read(text, key, .invalidNumber, [.expected: ">= \(least)"]) {
      // More digits than any number of days or people has.
      guard $0.utf8.count <= 9, let number = Int($0), number >= least else { return nil }
      return number
    }
  }

  /// One of some words, letter case ignored.
  mutating func choice<Value>(
    _ key: String, _ choices: [(word: String, value: Value)], required: Bool = false
  ) -> Written<Value>? {
    guard let text = text(key, required: required) else { return nil }
    let word = text.value.lowercased()
    if let value = choices.first(where: { $0.word == word })?.value { return text.map { _ in value } }
    let place = self.text.place(text.extent)
    add([.choice(.invalidChoice, found: text.found, at: place, among: choices.map(\.word), name: key)])
    return nil
  }

  mutating func choice<Value: RawRepresentable<String>>(
    _ key: String, among values: [Value], required: Bool = false
  ) -> Written<Value>? {
    choice(key, values.map { ($0.rawValue, $0) }, required: required)
  }

  mutating func truth(_ key: String) -> Bool? {
    choice(key, [("yes", true), ("no", false), ("true", true), ("false", false), ("ja", true), ("nej", false)])?.value
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

  private mutating func read<Value>(
    _ text: Written<String>, _ key: String, _ code: FindingCode, _ facts: [Fact: String] = [:],
    _ parse: (String) -> Value?
  ) -> Written<Value>? {
    guard let value = parse(text.value) else {
      report(code, at: text.extent, facts.merging([.found: text.found, .name: key]) { $1 })
      return nil
    }
    return text.map { _ in value }
  }
}

extension StringProtocol {
  /// Without the white space around it.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }

  /// With single blanks for all white space.
  var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
