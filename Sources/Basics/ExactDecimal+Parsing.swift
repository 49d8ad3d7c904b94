extension ExactDecimal {
  /// A number as people write it into an agreement: `46`, `46.5`, `46,5`, `46 %`, with a decimal comma or a decimal
  /// point and no thousands separator.
  ///
  /// `1.000` is a thousand to a Danish reader and one to an English one, so without a percent sign a number with exactly
  /// three digits after its only sign is refused rather than guessed; `0,125` can only be an eighth, and is read.
  /// Returns `nil` for anything else.
  public init?(written text: some StringProtocol) {
    let words = String(text).replacing("%", with: " % ").split(whereSeparator: \.isWhitespace)
    let percent = words.dropFirst() == ["%"]
    guard let number = words.first, percent || words.count == 1 else { return nil }
    let sign: Character = number.contains(",") ? "," : "."
    guard let value = ExactDecimal(number, decimalSign: sign) else { return nil }
    let parts = number.drop(while: { "+-\u{2212}".contains($0) }).split(separator: sign)
    let couldBeThousands =
      parts.count == 2 && parts[1].utf8.count == 3 && parts[0].utf8.count <= 3 && parts[0].first != "0"
    guard percent || !couldBeThousands else { return nil }
    self = value
  }
}
