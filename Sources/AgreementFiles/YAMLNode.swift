/// A piece of YAML: a text, a list or a mapping, and its extent in the file's `YAMLText`. All texts are as written; nothing is taken for a
/// number, a date or a truth value.
struct YAMLNode: Sendable {
  enum Content: Sendable {
    /// `isPlain`: without quotes, on the line itself. An empty plain text stands where nothing was written.
    case text(String, isPlain: Bool)
    case list([YAMLNode])
    /// In the order of the file. A key that comes twice is there twice, and has been reported.
    case mapping([Pair])
  }

  struct Pair: Sendable {
    let key: Key
    let value: YAMLNode
  }

  struct Key: Sendable {
    let text: String
    let extent: Range<Int>
  }

  let content: Content
  let extent: Range<Int>

  /// Whether nothing was written, or YAML's sign for it.
  var isAbsent: Bool {
    if case .text(let text, isPlain: true) = content { ["", "~"].contains(text) } else { false }
  }
}
