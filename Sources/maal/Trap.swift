internal import Glibc

/// A trap of the runtime, such as when memory runs out: it ends the program as an internal fault. Left to itself the
/// runtime prints registers and the bytes that they point at, some of the data perhaps.
enum Trap {
  static func install() {
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] {
      signal(number) { _ in
        let message: StaticString =
          "maal: intern fejl, måske for lidt hukommelse (internal fault, perhaps too little memory)\n"
        _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
        _exit(Exit.fault)
      }
    }
  }
}
