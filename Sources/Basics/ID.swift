/// The id of an entry or row, told apart by what it is an id of, so that a goal's and an initiative's can't be mistaken
/// for each other.
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
