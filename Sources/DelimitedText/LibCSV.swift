internal import CLibCSV
internal import SafeText

/// The one owner of a libcsv parser, freed with it.
///
/// libcsv takes bytes and hands back fields, without the blanks around unquoted ones; it says nothing about positions.
/// It runs in its strict mode, where a quote in the wrong place is an error instead of a silent repair.
struct LibCSV: ~Copyable {
  enum Outcome: Hashable {
    case complete
    /// A quote inside an unquoted field, or something after a closing quote. The offset is within the bytes given.
    case misplacedQuote(at: Int)
    case outOfMemory
  }

  private let parser: UnsafeMutablePointer<csv_parser>

  /// - Parameter delimiter: an ASCII byte other than a quote or a line break.
  init(delimiter: UInt8) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: csv_parser())
    // Fails for a null pointer only.
    _ = csv_init(parser, UInt8(CSV_STRICT))
    csv_set_delim(parser, delimiter)
    csv_set_blk_size(parser, 1 << 14)
  }

  deinit {
    csv_free(parser)
    parser.deallocate()
  }

  /// Appends the fields of one record to `fields`: none for a record of blanks only.
  ///
  /// - Parameter record: exactly one record, without the line break that ends it; every quoted field is closed.
  mutating func parse(_ record: Span<UInt8>, into fields: inout [String]) -> Outcome {
    withUnsafeMutablePointer(to: &fields) { sink in
      let read = record.withUnsafeBytes { csv_parse(parser, $0.baseAddress, $0.count, appendField, nil, sink) }
      guard read == record.count else {
        let outcome: Outcome =
          csv_error(parser) == CSV_EPARSE ? .misplacedQuote(at: read) : .outOfMemory
        csv_fini(parser, nil, nil, nil)  // back to the start of a record, without the rest of this one
        return outcome
      }
      return csv_fini(parser, appendField, nil, sink) == 0 ? .complete : .outOfMemory
    }
  }
}

/// libcsv's callback for a field. A plain function: a closure in top-level code would check its actor at every call.
private func appendField(_ bytes: UnsafeMutableRawPointer?, _ count: Int, _ sink: UnsafeMutableRawPointer?) {
  guard let sink else { return }
  let text = String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
  sink.assumingMemoryBound(to: [String].self).pointee.append(composed(text))
}
