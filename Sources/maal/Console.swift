internal import ArgumentParser
internal import Glibc

/// The terminal, or whatever the output is sent to.
struct Console {
  /// Makes a closed pipe, and a file larger than the system allows, an error of `write`, instead of a signal that kills
  /// the process.
  init() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Writes all of a text to standard output. A pipe that its reader has closed ends the program quietly; any other
  /// failure, such as a full disk, is exit code 73.
  func write(_ text: String) throws {
    switch Console.write(text, to: STDOUT_FILENO) {
    case 0: return
    case EPIPE: throw ExitCode.success
    case let error:
      message("maal: \(String(cString: strerror(error)))\n")
      throw ExitCode(Exit.cannotWrite)
    }
  }

  /// Writes to standard error. What can't be written there can't be told either.
  func message(_ text: String) { _ = Console.write(text, to: STDERR_FILENO) }

  func usesColour(_ choice: Colour) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto: isatty(STDOUT_FILENO) == 1 && environment("NO_COLOR").isEmpty && environment("TERM") != "dumb"
    }
  }

  private func environment(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }

  /// 0, or the system's error.
  private static func write(_ text: String, to descriptor: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
      return 0
    }
  }
}

/// The exit codes, after sysexits.h.
enum Exit {
  static let no: Int32 = 1
  static let usage: Int32 = 64
  static let unusable: Int32 = 65
  static let missing: Int32 = 66
  static let fault: Int32 = 70
  static let cannotWrite: Int32 = 73
  static let agreementWrong: Int32 = 78
}
