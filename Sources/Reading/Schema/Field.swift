package import Agreement
package import Findings

/// A field of a table or an entry: a column by its role, or a key of a mapping; how its text is read, and whether it is
/// needed.
package struct Field<Value: Sendable>: FieldDeclaration {
  package let role: Source.Role
  package let isNeeded: Bool
  package let kind: ValueKind<Value>

  package init(_ role: Source.Role, _ kind: ValueKind<Value>, needed: Bool = false) {
    (self.role, self.kind, isNeeded) = (role, kind, needed)
  }
}

/// What can be said of a field without its type.
package protocol FieldDeclaration: Sendable {
  var role: Source.Role { get }
  /// Whether a column, or a key, has to be there.
  var isNeeded: Bool { get }
}

/// How a text is read as a value, and what is said of one that can't be.
package struct ValueKind<Value: Sendable>: Sendable {
  package let fault: ValueFault
  /// What an empty field says; `nil` where it says nothing.
  package var blank: Value?
  /// What would do, for the message: choices, or an example.
  package var expected = Choices()
  /// `nil` for a text that is no such value. The text is never empty, and has no blanks around it.
  package let read: @Sendable (String) -> Value?

  package init(
    _ fault: ValueFault, blank: Value? = nil, expected: Choices = .init(),
    _ read: @escaping @Sendable (String) -> Value?
  ) {
    (self.fault, self.blank, self.expected, self.read) = (fault, blank, expected, read)
  }
}

/// The words that would do in a field, as a file may hold them in either language.
package struct Choices: Sendable {
  package var codes: [String]
  /// The same in Danish, where the field has Danish words.
  package var danish: [String]
  /// What a text that can't be read may have been meant for; facts of the finding.
  package var doubts: (@Sendable (String) -> [Fact: String])?

  package init(codes: [String] = [], danish: [String] = []) { (self.codes, self.danish) = (codes, danish) }
}
