internal import SafeText

extension Excerpt {
  /// The excerpt as it may be printed, with the mark still on the same characters. The escapes of a marked character
  /// are marked whole.
  public func escapingControlCharacters() -> Excerpt {
    let characters = Array(text)
    let range = marked.clamped(to: 0..<characters.count)
    return Excerpt(
      before: SafeText.escapingControlCharacters(String(characters[..<range.lowerBound])),
      marked: SafeText.escapingControlCharacters(String(characters[range])),
      after: SafeText.escapingControlCharacters(String(characters[range.upperBound...])))
  }

  /// The excerpt of three pieces of text. Where a combining mark at the beginning of one joins the character before it,
  /// the range is that of whole characters and never beyond the text.
  public init(before: String, marked: String, after: String) {
    let text = before + marked + after
    let end = min((before + marked).count, text.count)
    self.init(text: text, marked: min(before.count, end)..<end)
  }

  /// The characters that are marked.
  public var markedText: String {
    String(text.dropFirst(marked.lowerBound).prefix(marked.count))
  }
}
