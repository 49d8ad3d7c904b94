extension String {
  /// As a sentence begins.
  public var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// A word of a table within a sentence; one that is written in capitals stays.
  public var lowercasedFirst: String {
    dropFirst().first?.isUppercase ?? false ? self : prefix(1).lowercased() + dropFirst()
  }
}
