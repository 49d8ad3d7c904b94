// The standard library keeps its normal forms behind this door until they have a public name. Foundation has them too,
// but costs every start of the program more time than all the rest.
@_spi(_Unicode) internal import Swift

/// The text in Unicode's normal form C (UAX #15), so that `Å` is one scalar however the file was typed.
///
/// Text below U+0300, which is nearly all Danish text, is returned as it is.
public func composed(_ text: String) -> String {
  // No scalar below U+0300 takes part in a composition unless one above follows; UTF-8 writes those from 0xCC on.
  guard text.utf8.contains(where: { $0 >= 0xCC }) else { return text }
  var scalars = String.UnicodeScalarView()
  for scalar in text._nfc { scalars.append(scalar) }
  return String(scalars)
}
