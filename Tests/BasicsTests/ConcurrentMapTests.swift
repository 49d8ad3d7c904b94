import Basics
import Synchronization
import Testing

@Suite struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 2, 7, 1000]) func theResultsStandInTheOrderOfTheElements(_ count: Int) {
    let calls = Mutex(0)
    let squares = Array(0..<count).concurrentMap { number in
      calls.withLock { $0 += 1 }
      return number * number
    }
    #expect(squares == (0..<count).map { $0 * $0 })
    #expect(calls.withLock { $0 } == count)
  }

  @Test func noResultIsAResult() {
    #expect([1, 2, 3].concurrentMap { $0 == 2 ? nil : $0 } == [1, nil, 3])
  }
}
