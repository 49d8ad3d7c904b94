internal import Agreement
internal import Basics
internal import Findings
internal import Reading

/// An indicator as far as it could be read.
struct IndicatorDraft {
  var id: Written<String>
  var unit: Written<Unit>?
  var source: Written<String>?
  /// Whether the file says which way is better.
  var statesDirection = true
  var indicator: Indicator?
}

extension Entry {
  mutating func indicator() -> IndicatorDraft {
    let title = bilingual("title", required: true)
    let definition = bilingual("definition")
    let unit = written("unit", .unit, required: true)
    let better = value(Field("better", .direction))
    let source = text("source", required: true)
    let accumulation = value(Field("accumulate", .accumulation))
    let seasonal = value(Field("seasonal", .truth))
    let hideBelow = value(Field("hide-below", .count()))
    let hidesNoneAndAll = value(Field("hide-none-and-all", .truth)) ?? false
    var draft = IndicatorDraft(id: name, unit: unit, source: source, statesDirection: better != nil)
    if let title, let unit, let source {
      draft.indicator = Indicator(
        id: ID(name.value), title: title, definition: definition, unit: unit.value, better: better ?? .higher,
        source: ID(source.value), accumulation: accumulation, isSeasonal: seasonal, hideBelow: hideBelow,
        hidesNoneAndAll: hidesNoneAndAll)
    }
    return draft
  }
}

extension ValueKind<Unit> {
  fileprivate static let unit = word(Words(Unit.allCases))
}

extension ValueKind<Direction> {
  fileprivate static let direction = word(Words(Direction.allCases))
}

extension ValueKind<Accumulation> {
  fileprivate static let accumulation = word(Words(Accumulation.allCases))
}
