/// A word out of a closed list, which people write in Danish or English and files of reports by its code.
public protocol Word: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// What people write in Danish. The first is the usual one.
  var danish: [String] { get }
}

extension Word {
  /// Reads the code, what people write for it in Danish, and the code's English words without hyphens. Capitals,
  /// hyphens and the spelling of æ, ø and å don't matter. `nil` for anything else.
  public init?(reading text: some StringProtocol) {
    guard let word = Self.reader(String(text)) else { return nil }
    self = word
  }

  /// The same for many texts.
  public static var reader: @Sendable (String) -> Self? {
    let spellings = allCases.flatMap { word in ([word.rawValue] + word.danish).map { ($0, word) } }
    let exact = Dictionary(spellings, uniquingKeysWith: { first, _ in first })
    let folded = Dictionary(spellings.map { (foldedWord($0), $1) }, uniquingKeysWith: { first, _ in first })
    return { exact[$0] ?? folded[foldedWord($0)] }
  }

  /// Every spelling that is read, for a list of choices: the codes, then the Danish words.
  public static var spellings: [String] { allCases.map(\.rawValue) + allCases.flatMap(\.danish) }
}

private func foldedWord(_ text: some StringProtocol) -> String {
  text.lowercased().replacing("æ", with: "ae").replacing("ø", with: "oe").replacing("å", with: "aa")
    .split { $0.isWhitespace || $0 == "-" || $0 == "_" }.joined(separator: " ")
}
