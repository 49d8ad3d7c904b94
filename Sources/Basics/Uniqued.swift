extension Sequence {
  /// The first element of each key, in order; as Swift Algorithms names it.
  public func uniqued<Key: Hashable>(on key: (Element) -> Key) -> [Element] {
    var seen: Set<Key> = []
    return filter { seen.insert(key($0)).inserted }
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, where it stands first.
  public func uniqued() -> [Element] { uniqued { $0 } }
}
