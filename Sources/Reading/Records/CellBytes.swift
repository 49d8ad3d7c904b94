/// Reads cells straight from bytes, for the forms that nearly all cells have. Whatever is of another form is left to
/// the ordinary reading of a `String`.
enum CellBytes {
  /// The day of `2022-06-30`, as an offset into `DayTable`; -1 for every other form, and for days that don't exist.
  ///
  /// - Parameter cell: where its ten bytes stand.
  @inline(__always)
  static func isoDay(_ text: Span<UInt8>, _ cell: Int, _ months: borrowing Storage<Int32>) -> Int {
    // "YYYY-MM-" with the first byte lowest; digits become 0 to 9, hyphens 0.
    let head =
      UInt64(littleEndian: text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: cell, as: UInt64.self))
      ^ 0x2D30_302D_3030_3030
    let tail =
      UInt16(littleEndian: text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: cell + 8, as: UInt16.self)) ^ 0x3030
    guard head & 0xFFF0_F0FF_F0F0_F0F0 == 0, tail & 0xF0F0 == 0,
      (head &+ 0x0006_0600_0606_0606) & 0x00F0_F000_F0F0_F0F0 == 0, (tail &+ 0x0606) & 0xF0F0 == 0
    else { return -1 }
    func digit(_ index: UInt64) -> Int { Int(truncatingIfNeeded: head >> (8 * index) & 15) }
    let year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
    let month = digit(5) * 10 + digit(6)
    let day = Int(tail & 15) * 10 + Int(tail >> 8)
    return self.day(year, month, day, months)
  }

  /// The day of `30-06-2022`, in the same way.
  @inline(__always)
  static func danishDay(_ text: Span<UInt8>, _ cell: Int, _ months: borrowing Storage<Int32>) -> Int {
    let head =
      UInt64(littleEndian: text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: cell, as: UInt64.self))
      ^ 0x3030_2D30_302D_3030
    let tail =
      UInt16(littleEndian: text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: cell + 8, as: UInt16.self)) ^ 0x3030
    guard head & 0xF0F0_FFF0_F0FF_F0F0 == 0, tail & 0xF0F0 == 0,
      (head &+ 0x0606_0006_0600_0606) & 0xF0F0_00F0_F000_F0F0 == 0, (tail &+ 0x0606) & 0xF0F0 == 0
    else { return -1 }
    func digit(_ index: UInt64) -> Int { Int(truncatingIfNeeded: head >> (8 * index) & 15) }
    let year = digit(6) * 1000 + digit(7) * 100 + Int(tail & 15) * 10 + Int(tail >> 8)
    return self.day(year, digit(3) * 10 + digit(4), digit(0) * 10 + digit(1), months)
  }

  @inline(__always)
  private static func day(_ year: Int, _ month: Int, _ day: Int, _ months: borrowing Storage<Int32>) -> Int {
    guard year >= 1900, year < 1900 + DayTable.years, month >= 1, month <= 12, day >= 1 else { return -1 }
    let index = (year - 1900) * 12 + month - 1
    let offset = Int(months[index]) + day - 1
    return offset < Int(months[index + 1]) ? offset : -1
  }

  @inline(__always)
  static func byte(_ text: Span<UInt8>, _ offset: Int) -> UInt8 {
    text[unchecked: offset]
  }

  /// The number of line breaks, CR LF counted once.
  static func lineBreaks(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var breaks = 0
    var isAfterReturn = false
    for offset in range {
      let byte = byte(text, offset)
      if byte == 0x0D || byte == 0x0A && !isAfterReturn { breaks += 1 }
      isAfterReturn = byte == 0x0D
    }
    return breaks
  }

  /// Whether bytes are UTF-8 (Unicode Standard, table 3-7).
  static func isUTF8(_ text: Span<UInt8>, _ cell: Range<Int>) -> Bool {
    var index = cell.lowerBound
    while index < cell.upperBound {
      let first = byte(text, index)
      if first < 0x80 {
        index += 1
        continue
      }
      func follows(_ offset: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
        index + offset < cell.upperBound && (low...high).contains(byte(text, index + offset))
      }
      switch first {
      case 0xC2...0xDF:
        guard follows(1) else { return false }
        index += 2
      case 0xE0...0xEF:
        guard follows(1, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF), follows(2) else { return false }
        index += 3
      case 0xF0...0xF4:
        guard follows(1, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF), follows(2), follows(3) else {
          return false
        }
        index += 4
      default: return false
      }
    }
    return true
  }
}
