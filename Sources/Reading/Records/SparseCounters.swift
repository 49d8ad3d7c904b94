internal import Glibc

/// Counters, zero at first, in pages that take room only once they are written to.
///
/// They are mapped, because `calloc` may hand out memory that was used before, and then clears, and so fills, all of it.
struct SparseCounters: ~Copyable {
  let base: UnsafeMutablePointer<Int32>
  private let mappedSize: Int?

  init(count: Int) {
    let size = max(1, count) * MemoryLayout<Int32>.stride
    let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    if let memory, memory != MAP_FAILED {
      base = memory.bindMemory(to: Int32.self, capacity: count)
      mappedSize = size
    } else {
      base = .allocate(capacity: max(1, count))
      base.initialize(repeating: 0, count: max(1, count))
      mappedSize = nil
    }
  }

  deinit {
    if let mappedSize { munmap(base, mappedSize) } else { base.deallocate() }
  }
}
