/// What a report may show in one place.
public enum Shown<Value> {
  case value(Value)
  /// There is something, which would tell of people too few to be told of.
  case hidden
  /// There is nothing.
  case none

  public init(_ value: Value?, hidden: Bool) {
    self = value.map { hidden ? .hidden : .value($0) } ?? .none
  }

  /// What may be shown, if anything.
  public var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  public var isHidden: Bool {
    if case .hidden = self { true } else { false }
  }

  public func map<Other>(_ transform: (Value) -> Other) -> Shown<Other> {
    switch self {
    case .value(let value): .value(transform(value))
    case .hidden: .hidden
    case .none: .none
    }
  }
}

extension Shown: Equatable where Value: Equatable {}
extension Shown: Hashable where Value: Hashable {}
extension Shown: Sendable where Value: Sendable {}
