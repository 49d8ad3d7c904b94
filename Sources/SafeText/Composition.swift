/// The text with its letters in Unicode's normal form C (UAX #15), so that `Å` is one scalar however the file was typed.
///
/// Text below U+0300, which is nearly all Danish text, is returned as it is. Letters of the Latin, Greek and Cyrillic
/// scripts are composed; whatever else a text holds stays as it is written.
public func composed(_ text: String) -> String {
  // No scalar below U+0300 takes part in a composition unless one above follows; UTF-8 writes those from 0xCC on.
  guard text.utf8.contains(where: { $0 >= 0xCC }) else { return text }
  var scalars = String.UnicodeScalarView()
  for character in text {
    if let letter = letters[character] {
      scalars.append(letter)
    } else {
      scalars.append(contentsOf: character.unicodeScalars)
    }
  }
  return String(scalars)
}

/// Every letter that is one scalar, by the character that it is. Characters are equal, and hashed alike, where they are
/// canonically equivalent, so that `A` with a ring finds `Å`. Of equivalent scalars the first is the one of form C; a
/// mark by itself is no letter.
private let letters: [Character: Unicode.Scalar] = {
  let scalars = [0x00C0...0x052F, 0x1E00...0x1FFF].joined().lazy.compactMap { Unicode.Scalar(UInt32($0)) }
    .filter { $0.properties.isAlphabetic && $0.properties.canonicalCombiningClass == .notReordered }
  return Dictionary(scalars.map { (Character($0), $0) }, uniquingKeysWith: { first, _ in first })
}()
