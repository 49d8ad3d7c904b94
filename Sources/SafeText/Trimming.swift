extension Substring {
  /// Without white space, line breaks and characters that show nothing at either end, such as the no-break space and the
  /// zero width space that web pages leave beside a number. The only trim in the program, so that a code is read alike in
  /// every file.
  public var trimmingBlanks: Substring {
    guard let first = utf8.first, let last = utf8.last else { return self }
    // Nearly every text begins and ends with a letter, a digit or a sign.
    if isShowing(first) && isShowing(last) { return self }
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !isBlank($0) }), let end = scalars.lastIndex(where: { !isBlank($0) })
    else { return self[endIndex...] }
    return self[start..<scalars.index(after: end)]
  }
}

extension String {
  /// The same of a whole text.
  public var trimmingBlanks: Substring { self[...].trimmingBlanks }
}

/// The same as a text of its own.
public func trimmed(_ text: String) -> String { String(text.trimmingBlanks) }

public func trimmed(_ text: Substring) -> String { String(text.trimmingBlanks) }

private func isShowing(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII
    ? scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value)
    : scalar.properties.isWhitespace || isInvisible(scalar)
}
