package import Agreement
internal import Basics
package import Findings

/// What the fields of one row or one entry are read from.
package protocol FieldSource {
  /// What stands in a field, without the blanks around it; `nil` where nothing does, after a finding if it is needed. Empty
  /// for a pair of quotes in YAML: somebody meant something by it.
  mutating func text(_ role: Source.Role, needed: Bool) -> String?
  /// Notes a fault of a field, what stands there added to the facts. An error rejects the row or entry.
  mutating func note(_ fault: ValueFault, _ role: Source.Role, _ facts: [Fact: String], cause: Cause?)
}

extension FieldSource {
  /// The value of a field; `nil` where nothing stands there, and after a finding where it can't be read.
  package mutating func value<Value>(_ field: Field<Value>) -> Value? {
    let blank = field.kind.blank
    guard let text = text(field.role, needed: field.isNeeded && blank == nil) else { return blank }
    if !text.isEmpty, let value = field.kind.read(text) { return value }
    noteUnreadable(field.kind.fault, field.role, text, field.kind.expected)
    return nil
  }

  package mutating func note(_ fault: ValueFault, _ role: Source.Role, _ facts: [Fact: String] = [:]) {
    note(fault, role, facts, cause: nil)
  }

  /// Notes a text that can't be read, with what it may have been meant for.
  package mutating func noteUnreadable(
    _ fault: ValueFault, _ role: Source.Role, _ text: String, _ expected: Choices = Choices()
  ) {
    let (facts, cause) = fault.facts(of: text, expected)
    note(fault, role, facts, cause: cause)
  }

  /// Notes an end that lies before its beginning.
  package mutating func checkOrder<Value: Comparable & CustomStringConvertible>(
    _ first: Value?, _ last: Value?, _ role: Source.Role
  ) {
    guard let first, let last, last < first else { return }
    note(.order, role, [.found: last.description, .limit: first.description])
  }
}

extension ValueFault {
  /// What is known of a text that can't be read, besides the text.
  package func facts(of text: String, _ expected: Choices) -> (facts: [Fact: String], cause: Cause?) {
    var facts: [Fact: String] = [:]
    var cause: Cause?
    switch self {
    case .date, .period: (facts[.suggestion], cause) = PeriodCell.hint(on: text)
    case .word, .reference:
      // Of words as short as "no" nearly everything is a misspelling.
      let isShort = text.count < 4
      facts[.suggestion] = isShort ? nil : Spelling.nearest(to: text, among: expected.danish + expected.codes)
    case .missing, .number, .twice, .order: break
    }
    if !expected.codes.isEmpty { facts[.expected] = Finding.listed(expected.codes) }
    if !expected.danish.isEmpty { facts[.expectedInDanish] = Finding.listed(expected.danish) }
    facts.merge(expected.doubts?(text) ?? [:]) { $1 }
    return (facts, cause)
  }
}
