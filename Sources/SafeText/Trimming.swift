extension StringProtocol {
  /// Without white space, line breaks and characters that show nothing at either end, such as the no-break space and the
  /// zero width space that web pages leave beside a number. The only trim in the program, so that a code is read alike in
  /// every file.
  public var trimmingBlanks: SubSequence {
    let scalars = unicodeScalars
    guard let first = scalars.first, let last = scalars.last, isBlank(first) || isBlank(last) else { return self[...] }
    guard let start = scalars.firstIndex(where: { !isBlank($0) }), let end = scalars.lastIndex(where: { !isBlank($0) })
    else { return self[endIndex...] }
    return self[start..<scalars.index(after: end)]
  }
}

/// The same as a text of its own.
public func trimmed(_ text: some StringProtocol) -> String { String(text.trimmingBlanks) }

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII
    ? scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value)
    : scalar.properties.isWhitespace || isInvisible(scalar)
}
