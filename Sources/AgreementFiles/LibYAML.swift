internal import CLibYAML
internal import Findings

/// The one owner of a libyaml parser and of the text that it reads; both are freed with it.
///
/// libyaml hands over a text as a row of events, each with the offsets of its first character and of the one after its last.
/// Nothing is resolved: an alias is an event of its own, and a key that comes twice comes twice.
struct LibYAML: ~Copyable {
  struct Event {
    var kind: Kind
    /// In characters (Unicode scalars) of the text.
    var extent: Range<Int>
  }

  enum Kind: Equatable {
    /// `isPlain`: without quotes, on the line itself.
    case scalar(String, isPlain: Bool)
    case alias
    case sequenceStart, sequenceEnd, mappingStart, mappingEnd, documentStart, documentEnd, streamStart, streamEnd
  }

  enum Failure: Error {
    /// Text that is no YAML from some character on.
    case fault(YAMLFault, offset: Int)
    /// That is no fault of the text.
    case outOfMemory
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeMutableBufferPointer<UInt8>

  /// - Throws: `outOfMemory` and nothing else.
  init(_ utf8: [UInt8]) throws(Failure) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    text = .allocate(capacity: utf8.count)
    _ = text.initialize(from: utf8)
    // It fails for lack of memory only, and leaves nothing that `deinit` could not free.
    guard yaml_parser_initialize(parser) == 1 else { throw .outOfMemory }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    text.deallocate()
  }

  mutating func next() throws(Failure) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
    defer { yaml_event_delete(&event) }
    let start = event.start_mark.index
    return Event(kind: LibYAML.kind(event), extent: start..<max(start, event.end_mark.index))
  }

  private static func kind(_ event: yaml_event_t) -> Kind {
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
    case YAML_ALIAS_EVENT: return .alias
    case YAML_SEQUENCE_START_EVENT: return .sequenceStart
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
    case YAML_MAPPING_START_EVENT: return .mappingStart
    case YAML_MAPPING_END_EVENT: return .mappingEnd
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_STREAM_START_EVENT: return .streamStart
    default: return .streamEnd
    }
  }

  private var failure: Failure {
    let parser = parser.pointee
    guard parser.error != YAML_MEMORY_ERROR else { return .outOfMemory }
    let problem = parser.problem.map { String(cString: $0) } ?? ""
    let context = parser.context.map { String(cString: $0) } ?? ""
    if context == "while scanning an alias" { return .fault(.alias, offset: parser.context_mark.index) }
    return .fault(YAMLFault(ofLibYAML: problem), offset: parser.problem_mark.index)
  }
}

extension YAMLFault {
  /// - Parameter problem: what libyaml 0.2.5 says of it.
  fileprivate init(ofLibYAML problem: String) {
    self = YAMLFault.problems[problem] ?? .other
  }

  private static let problems: [String: YAMLFault] = [
    "found character that cannot start any token": .noToken,
    "found a tab character that violate indentation": .tabAsIndent,
    "found a tab character that violates indentation": .tabAsIndent,
    "mapping values are not allowed in this context": .valueOutOfPlace,
    "mapping keys are not allowed in this context": .keyOutOfPlace,
    "block sequence entries are not allowed in this context": .listOutOfPlace,
    "could not find expected ':'": .missingColon,
    "did not find expected ',' or '}'": .missingCommaOrBrace,
    "did not find expected ',' or ']'": .missingCommaOrBracket,
    "did not find expected '-' indicator": .missingDash,
    "did not find expected key": .missingKey,
    "did not find expected node content": .missingValue,
    "did not find expected <document start>": .surplus,
    "did not find expected comment or line break": .lineGoesOn,
    "did not find expected alphabetic or numeric character": .missingName,
    "found unexpected end of stream": .unclosedText,
    "found unexpected document indicator": .documentMarkInText,
    "found unexpected ':'": .surplusColon,
    "found unknown escape character": .unknownEscape,
    "did not find expected hexdecimal number": .unknownEscape,
    "found invalid Unicode character escape code": .unknownEscape,
    "found undefined tag handle": .unknownTag,
    "did not find expected '!'": .unknownTag,
    "did not find expected tag URI": .unknownTag,
    "found duplicate %YAML directive": .twoVersionLines,
    "found unknown directive name": .unknownDirective,
    "found incompatible YAML document": .otherVersion,
    "did not find expected whitespace": .missingBlank,
    "did not find expected whitespace or line break": .missingBreak,
    "found an indentation indicator equal to 0": .zeroIndent,
    "control characters are not allowed": .controlCharacter,
    "exceeded maximum depth": .tooDeep,
  ]
}
