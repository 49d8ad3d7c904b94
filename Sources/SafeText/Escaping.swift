/// The text with every character that a terminal or an editor would act on instead of showing it written out visibly.
///
/// Escaped are the control characters C0, DEL and C1, line and paragraph separators, and the characters that show
/// nothing, such as a zero width space, a soft hyphen or a byte order mark; among them are the marks, embeddings,
/// overrides and isolates that turn the direction of writing (Unicode Standard Annex #9; Boucher & Anderson 2021,
/// "Trojan Source"). Tab, LF and CR become `\t`, `\n` and `\r`, others `\u{1B}` as in Swift. Backslashes stay as
/// they are: the result is for eyes, not for reading back.
///
/// - Parameter keepingLineBreaks: leaves LF and CR, for a text that may have lines.
public func escapingControlCharacters(_ text: String, keepingLineBreaks: Bool = false) -> String {
  guard text.unicodeScalars.contains(where: isActedOn) else { return text }
  var shown = ""
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    defer { previous = scalar }
    switch scalar {
    case "\u{200D}" where previous.map(isPartOfEmoji) ?? false: shown.unicodeScalars.append(scalar)
    case "\n" where keepingLineBreaks, "\r" where keepingLineBreaks: shown.unicodeScalars.append(scalar)
    case "\t": shown += "\\t"
    case "\n": shown += "\\n"
    case "\r": shown += "\\r"
    case _ where isActedOn(scalar): shown += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    default: shown.unicodeScalars.append(scalar)
    }
  }
  return shown
}

/// Whether a joiner after it makes one picture of two, as in a family.
private func isPartOfEmoji(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "\u{FE0F}" || scalar.value > 0x2000 && scalar.properties.isEmoji
}

private func isActedOn(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
  default: isInvisible(scalar)
  }
}

/// Whether a character takes no room and shows nothing, as web pages and mails leave them in texts that are copied: the
/// format characters, and fillers that are ignored by default (Unicode Standard, section 5.21). Variation selectors, which
/// choose how the character before them looks, are none.
public func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0xAD: false
  case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B...0x200F, 0x202A...0x202E,
    0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
    true
  default: false
  }
}
