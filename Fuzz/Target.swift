// The fuzzing target: bytes -> records -> table, and back. libFuzzer supplies `main`.

/// Called by libFuzzer with each input. The first byte chooses the block size, so that it is explored too; what must hold
/// for the rest is in Tests/DelimitedTextTests/Invariants.swift. A trap, an error of memory or a broken invariant ends the
/// run and leaves the input in a file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = bytes.first else { return 0 }
  if let violation = violation(of: Array(bytes.dropFirst()), blockSize: Int(first % 32)) { fatalError(violation) }
  return 0
}
