/// Danish letters that were written in one encoding and read in another.
public enum MisreadText {
  /// What the letters of a text may have been, one text for each encoding that its signs betray; none for a sound text.
  public static func repairs(of text: String) -> [String] {
    tables.compactMap { table in
      let repaired = table.reduce(text) { $0.replacing($1.key, with: $1.value) }
      return repaired == text ? nil : repaired
    }
  }

  /// Each encoding's bytes for æ, ø, å, Æ, Ø, Å as Windows-1252 shows them, and as ISO 8859-1 does where that differs.
  private static let tables: [[String: String]] = [
    // UTF-8
    [
      "Ã¦": "æ", "Ã¸": "ø", "Ã¥": "å", "Ã†": "Æ", "Ã˜": "Ø", "Ã…": "Å", "Ã\u{86}": "Æ", "Ã\u{98}": "Ø",
      "Ã\u{85}": "Å",
    ],
    // Code page 850, of MS-DOS
    ["‘": "æ", "›": "ø", "†": "å", "’": "Æ", "\u{9D}": "Ø", "\u{8F}": "Å"],
    // Mac OS Roman
    ["¾": "æ", "¿": "ø", "Œ": "å", "®": "Æ", "¯": "Ø", "\u{81}": "Å"],
  ]
}
