internal import Glibc

/// Memory for so many values of one kind, with one owner that frees it.
struct Storage<Element: BitwiseCopyable>: ~Copyable {
  let count: Int
  private let base: UnsafeMutablePointer<Element>

  init(count: Int, repeating value: Element) {
    self.count = count
    base = .allocate(capacity: max(1, count))
    base.initialize(repeating: value, count: count)
  }

  deinit { base.deallocate() }

  /// - Parameter index: below `count`; checked in debug builds, for this is read for every byte.
  @inline(__always)
  subscript(_ index: Int) -> Element {
    get {
      assert(index >= 0 && index < count)
      return base[index]
    }
    nonmutating set {
      assert(index >= 0 && index < count)
      base[index] = newValue
    }
  }

  /// The memory, for a function of C.
  func withPointer<Result>(_ body: (UnsafeMutablePointer<Element>) -> Result) -> Result { body(base) }
}

/// Values that are all zero bytes at first, in pages that take room only once they are written to.
///
/// They are mapped, because `calloc` may hand out memory that was used before, and then clears, and so fills, all of it.
struct SparseStorage<Element: BitwiseCopyable>: ~Copyable {
  private let base: UnsafeMutablePointer<Element>
  private let count: Int
  private let mappedSize: Int?

  init(count: Int, zero: Element) {
    self.count = count
    let size = max(1, count) * MemoryLayout<Element>.stride
    let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    if let memory, memory != MAP_FAILED {
      base = memory.bindMemory(to: Element.self, capacity: count)
      mappedSize = size
    } else {
      base = .allocate(capacity: max(1, count))
      base.initialize(repeating: zero, count: max(1, count))
      mappedSize = nil
    }
  }

  deinit {
    if let mappedSize { munmap(base, mappedSize) } else { base.deallocate() }
  }

  @inline(__always)
  subscript(_ index: Int) -> Element {
    get {
      assert(index >= 0 && index < count)
      return base[index]
    }
    nonmutating set {
      assert(index >= 0 && index < count)
      base[index] = newValue
    }
  }
}
