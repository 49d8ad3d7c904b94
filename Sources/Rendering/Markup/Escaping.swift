internal import SafeText

/// A text as it may stand in HTML or SVG, between tags and in quoted attributes.
///
/// Goes by Unicode scalar, not by character: an apostrophe that carries a combining accent is one character, and still
/// ends an attribute. Characters that act instead of showing are written out.
func escapedForMarkup(_ text: String) -> String {
  var escaped = ""
  for scalar in escapingControlCharacters(text).unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "'": escaped += "&#39;"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}
