import Testing

@testable import Rendering

@Suite struct LabelTests {
  @Test func labelsThatDontCollideStay() {
    #expect(spread([10, 50, 90], gap: 15, within: 0...100) == [10, 50, 90])
  }

  @Test func labelsThatCollideShareTheirPlace() {
    #expect(spread([50, 50], gap: 10, within: 0...100) == [45, 55])
    #expect(spread([51, 50], gap: 10, within: 0...100) == [55.5, 45.5])
  }

  @Test func labelsStayWithinTheirBounds() {
    #expect(spread([0, 1], gap: 10, within: 5...100) == [5, 15])
    #expect(spread([99, 100], gap: 10, within: 0...100) == [90, 100])
  }

  /// Any wishes: no two places are nearer than the gap, none is out of bounds, and their order is that of the wishes.
  @Test(arguments: 0..<200) func placesAreApart(_ seed: Int) {
    var random = Lehmer(seed)
    let wishes = (0...(seed % 6)).map { _ in random.next() * 100 }
    let places = spread(wishes, gap: 12, within: 0...100)
    let sorted = wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }.map { places[$0] }
    for (a, b) in zip(sorted, sorted.dropFirst()) { #expect(b - a >= 12 - 1e-9) }
    #expect(places.allSatisfy { $0 >= 0 && $0 <= 100 + 1e-9 })
  }

  @Test func nothingToPlace() { #expect(spread([], gap: 10, within: 0...1).isEmpty) }

  @Test func boxesThatTouchDontOverlap() {
    let box = Box(x: 0, y: 0, width: 10, height: 10)
    #expect(!box.overlaps(Box(x: 10, y: 0, width: 5, height: 5)))
    #expect(box.overlaps(Box(x: 9, y: 9, width: 5, height: 5)))
    #expect(box.contains(Box(x: 0, y: 0, width: 10, height: 10)))
    #expect(!box.contains(Box(x: 1, y: 0, width: 10, height: 10)))
  }
}
