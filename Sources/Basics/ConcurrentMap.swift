internal import Dispatch
internal import Synchronization

extension Array where Element: Sendable {
  /// As `map`, on as many threads as there are cores: the results stand in the order of the elements, however the work went.
  public func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
    guard count > 1 else { return map(transform) }
    let results = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = transform(self[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { results in
      results.map { result in
        guard let result else { preconditionFailure("each was set above") }
        return result
      }
    }
  }
}
