/// A word out of a closed list, which people write in Danish or English and files of reports by its code.
public protocol Word: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// What people write in Danish. The first is the usual one.
  var danish: [String] { get }
}

extension Word {
  /// Reads the code, what people write for it in Danish, and the code's English words without hyphens. Capitals,
  /// hyphens and the spelling of æ, ø and å don't matter. `nil` for anything else.
  public init?(reading text: some StringProtocol) {
    let folded = foldedWord(text)
    guard
      let word = Self.allCases.first(where: { word in
        foldedWord(word.rawValue) == folded || word.danish.contains { foldedWord($0) == folded }
      })
    else { return nil }
    self = word
  }

  /// Every spelling that is read, for a list of choices: the codes, then the Danish words.
  public static var spellings: [String] { allCases.map(\.rawValue) + allCases.flatMap(\.danish) }
}

private func foldedWord(_ text: some StringProtocol) -> String {
  text.lowercased().replacing("æ", with: "ae").replacing("ø", with: "oe").replacing("å", with: "aa")
    .split { $0.isWhitespace || $0 == "-" || $0 == "_" }.joined(separator: " ")
}
