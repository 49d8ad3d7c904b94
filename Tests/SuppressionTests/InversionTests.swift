import Testing

@testable import Suppression

@Suite struct InversionTests {
  /// All data sets of a small group go through the rule; of those that look the same, none has a hidden count in common.
  @Test(arguments: [[6, 7, 9], [100, 100], [4, 5, 6]])
  func equalPatternsTellNothing(_ wholes: [Int]) {
    var alike: [[Int?]: [[Int]]] = [:]
    forEach(wholes.map { min($0, 9) }) { counts in
      var rule = Inversion(Group.system(counts, of: wholes))
      let done = rule.protection()
      #expect(done.exposed.isEmpty)
      alike[done.system.cells.map { $0.isShown ? $0.value : nil }, default: []].append(counts)
    }
    for (pattern, same) in alike {
      for index in wholes.indices where pattern[index] == nil {
        let values = Set(same.map { $0[index] })
        #expect(values.count > 1 || !(1..<5).contains(same[0][index]), "\(pattern): \(same)")
      }
    }
  }

  private func forEach(_ limits: [Int], _ body: ([Int]) -> Void) {
    var counts = limits.map { _ in 0 }
    while true {
      body(counts)
      guard let index = counts.indices.first(where: { counts[$0] < limits[$0] }) else { return }
      counts[index] += 1
      for lower in 0..<index { counts[lower] = 0 }
    }
  }
}
