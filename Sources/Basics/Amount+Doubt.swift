/// What a text that is no amount may have been meant for: something to ask, never to guess.
extension Amount {
  /// The amounts that it may say, as Danish files write them: `500.000` and `500,00` for `500,000`.
  public static func readings(of text: String) -> [String] {
    let english = Amount(parsing: text, decimalSign: ".").map { $0.written(text.contains(".")) }
    // A decimal comma before more zeros than an amount has.
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let isLong = parts.count == 2 && parts[1].count > 2 && parts[1].dropFirst(2).allSatisfy { $0 == "0" }
    let danish = isLong ? Amount(parsing: "\(parts[0]),\(parts[1].prefix(2))").map { $0.written(true) } : nil
    return [english, danish].compactMap(\.self).uniqued()
  }

  /// The currency, other than kroner, that a text names.
  public static func otherCurrency(in text: String) -> String? {
    let signs: [Character: String] = ["€": "EUR", "$": "USD", "£": "GBP"]
    if let sign = text.first(where: { signs[$0] != nil }) { return signs[sign] }
    let words = text.uppercased().split { !$0.isLetter }.map(String.init)
    if words.contains("EURO") { return "EUR" }
    return words.first { ["EUR", "USD", "GBP", "SEK", "NOK", "CHF", "ISK", "PLN"].contains($0) }
  }

  /// With a point before each three digits, and with both decimals where they are asked for or aren't zero.
  private func written(_ withDecimals: Bool) -> String {
    let whole = String(hundredths.magnitude / 100), rest = Int(hundredths.magnitude % 100)
    var groups: [Substring] = []
    var digits = whole[...]
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits = digits.dropLast(3)
    }
    groups.insert(digits, at: 0)
    // Millions are written without their decimals.
    let hasDecimals = rest != 0 || withDecimals && groups.count < 3
    return (hundredths < 0 ? "-" : "") + groups.joined(separator: ".") + (hasDecimals ? ",\(padded(rest, 2))" : "")
  }
}
