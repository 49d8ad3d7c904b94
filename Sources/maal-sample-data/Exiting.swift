import ArgumentParser
import Files
import Findings
import SampleData

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Runs `body`; a file that can't be made is told on standard error and ends the program with 73 (EX_CANTCREAT).
func exiting(_ body: () throws -> Void) throws {
  do {
    try body()
  } catch let failure as FileFailure {
    let isThere = failure.cause == .system(.exists)
    var message =
      isThere
      ? "maal-sample-data: \(failure.path) exists already; --replace overwrites it\n"
      : "maal-sample-data: cannot write \(failure.path): \(failure.cause)\n"
    _ = message.withUTF8 { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    throw ExitCode(EX_CANTCREAT)
  }
}
