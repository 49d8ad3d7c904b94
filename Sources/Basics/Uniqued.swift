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

extension Sequence {
  /// Those with one key together, in the order in which the keys first come; none is empty.
  public func gathered<Key: Hashable>(by key: (Element) -> Key) -> [[Element]] {
    var places: [Key: Int] = [:]
    return reduce(into: []) { sets, element in
      let key = key(element)
      if let place = places[key] {
        sets[place].append(element)
      } else {
        places[key] = sets.count
        sets.append([element])
      }
    }
  }
}
