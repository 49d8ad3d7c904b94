public import Findings

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file or folder that could not be read or made: which, and why.
public struct FileFailure: Error, Hashable, Sendable {
  public var path: String
  public var cause: Cause

  public init(_ path: String, _ cause: Cause) { (self.path, self.cause) = (path, cause) }

  /// The failure of the system's call that failed last.
  public init(_ path: String) { self.init(path, errno: errno) }

  /// - Parameter number: the system's error number (errno(3)).
  public init(_ path: String, errno number: Int32) { self.init(path, .system(SystemFault(errno: number))) }
}

extension SystemFault {
  /// - Parameter number: an error number of errno(3).
  public init(errno number: Int32) {
    self =
      switch number {
      case EACCES, EPERM: .noPermission
      case EISDIR: .isFolder
      case ENOTDIR: .notAFolder
      case ENOENT: .missing
      case EINVAL: .invalid
      case EIO: .inputOutput
      case ENOMEM: .outOfMemory
      case ENOSPC, EDQUOT: .noSpace
      case EFBIG: .fileTooLarge
      case EROFS: .readOnly
      case ENAMETOOLONG: .nameTooLong
      case EMFILE, ENFILE: .tooManyFiles
      case ELOOP: .tooManyLinks
      case EEXIST, ENOTEMPTY: .exists
      case ENOTSUP: .notSupported
      default: .other(number)
      }
  }
}
