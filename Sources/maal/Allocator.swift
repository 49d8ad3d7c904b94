internal import CGNU

/// How memory is asked of the system: in larger steps than the C library's own, and kept until the program ends. It never
/// runs long, and gives back little that it doesn't ask for again.
enum Allocator {
  /// Larger blocks are the system's own, and go back to it as soon as they are free.
  private static let largest: Int32 = 1 << 20
  private static let step: Int32 = 16 << 20

  static func tune() {
    _ = mallopt(M_TOP_PAD, step)
    _ = mallopt(M_TRIM_THRESHOLD, 4 * step)
    _ = mallopt(M_MMAP_THRESHOLD, largest)
  }
}
