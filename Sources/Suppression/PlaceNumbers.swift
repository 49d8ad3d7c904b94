/// The places that tables speak of, numbered in order, so that comparing numbers is comparing places.
///
/// Areas and spans are numbered too: what is asked of every area at every time is looked up by numbers alone.
struct PlaceNumbers {
  let places: [Place]
  let spans: [Span]
  /// By the number of the place: the number of its span.
  let spanOfPlace: [Int]
  private let spanNumbers: [Span: Int]
  private let areaNumbers: [String: Int]
  /// By area: the areas that lie in it straight away; `nil` where none do.
  private let children: [[Int]?]
  /// By span and area: the number of the place, or -1.
  private let grid: [Int32]

  /// - Parameter places: each once.
  init(_ places: some Collection<Place>, in hierarchy: Hierarchy) {
    self.places = places.sorted()
    spans = Set(places.lazy.map(\.span)).sorted()
    let areas = Set(places.lazy.map(\.area)).union(hierarchy.children.flatMap { [$0] + $1 }).sorted()
    spanNumbers = Dictionary(uniqueKeysWithValues: zip(spans, spans.indices))
    let numbers = Dictionary(uniqueKeysWithValues: zip(areas, areas.indices))
    areaNumbers = numbers
    children = areas.map { hierarchy.children[$0]?.compactMap { numbers[$0] } }
    var grid = [Int32](repeating: -1, count: spans.count * areas.count), spanOfPlace: [Int] = []
    for (number, place) in self.places.enumerated() {
      guard let span = spanNumbers[place.span], let area = numbers[place.area] else { continue }
      grid[span * areas.count + area] = Int32(number)
      spanOfPlace.append(span)
    }
    (self.grid, self.spanOfPlace) = (grid, spanOfPlace)
  }

  func number(ofArea area: String) -> Int? { areaNumbers[area] }

  func number(of span: Span) -> Int? { spanNumbers[span] }

  /// The number of the place of an area and a span.
  func number(area: Int, span: Int) -> Int? {
    let number = grid[span * children.count + area]
    return number < 0 ? nil : Int(number)
  }

  func number(of place: Place) -> Int? {
    guard let area = areaNumbers[place.area], let span = spanNumbers[place.span] else { return nil }
    return number(area: area, span: span)
  }

  func areas(in area: Int) -> [Int]? { children[area] }
}
