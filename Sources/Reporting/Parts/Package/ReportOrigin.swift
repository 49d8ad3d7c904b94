/// Where a report comes from, so that it can be made again: whose agreement it is, and the files it was made of.
public struct ReportOrigin: Hashable, Sendable {
  /// The name that the agreement's reports are filed under.
  public var agreement: String
  public var inputs: [InputDigest]

  public init(agreement: String, inputs: [InputDigest]) {
    self.agreement = agreement
    self.inputs = inputs
  }
}

/// A file that was read, and what tells it from any other version of it.
public struct InputDigest: Hashable, Sendable {
  /// As the agreement names it.
  public var name: String
  public var bytes: Int
  /// `nil` for a file so large that this would take a good part of the time that reading it takes.
  public var sha256: SHA256?

  public init(name: String, content: [UInt8]) {
    self.name = name
    bytes = content.count
    sha256 = SHA256(of: content)
  }

  /// A file that is told by its size alone.
  public init(name: String, bytes: Int) {
    self.name = name
    self.bytes = bytes
  }

  /// A file that was read a piece at a time.
  public init(name: String, content: SHA256.Running) {
    self.name = name
    bytes = content.count
    sha256 = content.result
  }
}
