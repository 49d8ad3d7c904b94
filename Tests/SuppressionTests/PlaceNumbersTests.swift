import Testing

@testable import Suppression

@Suite struct PlaceNumbersTests {
  private static let hierarchy = Hierarchy([
    ("1083", .region, nil), ("A", .cluster, "1083"), ("Kolding", .municipality, "A"), ("Vejle", .municipality, "A"),
  ])
  private static let places = ["Vejle", "1083", "Kolding"].flatMap { area in
    [Span(first: 365, last: 729), Span(first: 0, last: 364)].map { Place(area: area, span: $0) }
  }

  @Test func numbersFollowTheOrderOfPlaces() {
    let numbers = PlaceNumbers(Self.places, in: Self.hierarchy)
    #expect(numbers.places == Self.places.sorted())
    #expect(numbers.places.indices.allSatisfy { numbers.number(of: numbers.places[$0]) == $0 })
    #expect(numbers.places.indices.allSatisfy { numbers.spans[numbers.spanOfPlace[$0]] == numbers.places[$0].span })
  }

  @Test func whatIsNowhereHasNoNumber() throws {
    let numbers = PlaceNumbers(Self.places, in: Self.hierarchy)
    #expect(numbers.number(of: Place(area: "Esbjerg", span: Self.places[0].span)) == nil)
    #expect(numbers.number(of: Place(area: "Vejle", span: Span(first: 0, last: 729))) == nil)
    // The cluster has no figure, and is known all the same, with what lies in it.
    let cluster = try #require(numbers.number(ofArea: "A"))
    #expect(numbers.number(area: cluster, span: 0) == nil)
    #expect(numbers.areas(in: cluster) == ["Kolding", "Vejle"].compactMap(numbers.number(ofArea:)))
  }
}
