/// Reads cells straight from bytes, for the forms that nearly all cells have. Whatever is of another form is left to
/// the ordinary reading of a `String`.
enum CellBytes {
  private static let zeros: UInt64 = 0x3030_3030_3030_3030
  static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Marks the high bit of the first byte of `word` that is `byte`, or less than 0x0E; bytes after that one may be
  /// marked too (Mycroft 1987; see Warren, *Hacker's Delight*, 2nd ed., section 6-1).
  @inline(__always)
  static func mark(_ word: UInt64, _ repeated: UInt64) -> UInt64 {
    let difference = word ^ repeated
    let equal = (difference &- ones) & ~difference
    let small = (word &- ones &* 0x0E) & ~word
    return (equal | small) & highBits
  }

  /// The same for a second byte.
  @inline(__always)
  static func markEqual(_ word: UInt64, _ repeated: UInt64) -> UInt64 {
    let difference = word ^ repeated
    return (difference &- ones) & ~difference & highBits
  }

  @inline(__always)
  static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* ones }

  /// The day of `2022-06-30`, as an offset into `DayTable`; -1 for every other form, and for days that don't exist.
  ///
  /// - Parameter cell: ten bytes, and six more that may be read.
  @inline(__always)
  static func isoDay(_ cell: UnsafePointer<UInt8>, _ months: UnsafePointer<Int32>) -> Int {
    let raw = UnsafeRawPointer(cell)
    // "YYYY-MM-" with the first byte lowest; digits become 0 to 9, hyphens 0.
    let head = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self)) ^ 0x2D30_302D_3030_3030
    let tail = UInt16(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt16.self)) ^ 0x3030
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
  static func danishDay(_ cell: UnsafePointer<UInt8>, _ months: UnsafePointer<Int32>) -> Int {
    let raw = UnsafeRawPointer(cell)
    let head = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self)) ^ 0x3030_2D30_302D_3030
    let tail = UInt16(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt16.self)) ^ 0x3030
    guard head & 0xF0F0_FFF0_F0FF_F0F0 == 0, tail & 0xF0F0 == 0,
      (head &+ 0x0606_0006_0600_0606) & 0xF0F0_00F0_F000_F0F0 == 0, (tail &+ 0x0606) & 0xF0F0 == 0
    else { return -1 }
    func digit(_ index: UInt64) -> Int { Int(truncatingIfNeeded: head >> (8 * index) & 15) }
    let year = digit(6) * 1000 + digit(7) * 100 + Int(tail & 15) * 10 + Int(tail >> 8)
    return self.day(year, digit(3) * 10 + digit(4), digit(0) * 10 + digit(1), months)
  }

  @inline(__always)
  private static func day(_ year: Int, _ month: Int, _ day: Int, _ months: UnsafePointer<Int32>) -> Int {
    guard year >= 1900, year < 1900 + DayTable.years, month >= 1, month <= 12, day >= 1 else { return -1 }
    let index = (year - 1900) * 12 + month - 1
    let offset = Int(months[index]) + day - 1
    return offset < Int(months[index + 1]) ? offset : -1
  }

  /// Whether a cell is ASCII, and how many digits it holds.
  ///
  /// - Parameter cell: seven bytes beyond it may be read.
  @inline(__always)
  static func survey(_ cell: UnsafePointer<UInt8>, _ length: Int) -> (isASCII: Bool, digits: Int) {
    var high: UInt64 = 0
    var digits = 0
    var index = 0
    while index < length {
      // Eight sums side by side, each below 256.
      let end = min(length, index + 8 * 255)
      var sums: UInt64 = 0
      while index < end {
        let word = UInt64(littleEndian: UnsafeRawPointer(cell + index).loadUnaligned(as: UInt64.self))
        let left = length - index
        let inside = left >= 8 ? highBits : highBits & ((1 << (8 * UInt64(left))) - 1)
        let difference = word ^ zeros
        let others = ((difference & ~highBits) &+ (ones &* 0x76) | difference) & highBits
        high |= word & inside
        sums &+= (~others & inside) >> 7
        index += 8
      }
      // The bytes may add up to more than one byte holds.
      let pairs = (sums & 0x00FF_00FF_00FF_00FF) &+ (sums >> 8 & 0x00FF_00FF_00FF_00FF)
      digits += Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) >> 48)
    }
    return (high == 0, digits)
  }

  /// Whether bytes are UTF-8 (Unicode Standard, table 3-7).
  static func isUTF8(_ cell: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    var index = 0
    while index < length {
      let byte = cell[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      func follows(_ offset: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
        index + offset < length && cell[index + offset] >= low && cell[index + offset] <= high
      }
      switch byte {
      case 0xC2...0xDF:
        guard follows(1) else { return false }
        index += 2
      case 0xE0...0xEF:
        guard follows(1, byte == 0xE0 ? 0xA0 : 0x80, byte == 0xED ? 0x9F : 0xBF), follows(2) else { return false }
        index += 3
      case 0xF0...0xF4:
        guard follows(1, byte == 0xF0 ? 0x90 : 0x80, byte == 0xF4 ? 0x8F : 0xBF), follows(2), follows(3) else {
          return false
        }
        index += 4
      default: return false
      }
    }
    return true
  }
}
