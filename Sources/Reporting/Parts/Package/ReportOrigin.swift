public import Digest

/// Where a report comes from, so that it can be made again.
public struct ReportOrigin: Hashable, Sendable {
  /// The name that the agreement's reports are filed under.
  public var agreement: String
  /// The agreement's own file; `nil` where it is none of the report's business.
  public var file: InputDigest?

  public init(agreement: String, file: InputDigest? = nil) {
    self.agreement = agreement
    self.file = file
  }
}

/// A file that was read, and what tells it from any other version of it.
public struct InputDigest: Hashable, Sendable {
  /// As the agreement names it.
  public var name: String
  public var bytes: Int
  public var sha256: SHA256

  public init(name: String, content: [UInt8]) {
    self.name = name
    bytes = content.count
    sha256 = SHA256(of: content)
  }
}
