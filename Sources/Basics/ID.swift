/// What names one thing among those of its kind, so that a goal's name and an area's code don't mix.
///
/// It is compared and shown as the text that it was written as.
public struct ID<Kind>: Hashable, Sendable {
  public let rawValue: String

  public init(_ rawValue: String) { self.rawValue = rawValue }
}

extension ID: Comparable {
  public static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
}

extension ID: CustomStringConvertible {
  public var description: String { rawValue }
}

extension ID: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) { rawValue = value }
}
