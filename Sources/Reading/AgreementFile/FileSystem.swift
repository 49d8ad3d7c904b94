#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// All that this module does with files: look at them, list them, read them.
enum FileSystem {
  enum Kind: Equatable {
    case missing, folder
    case file(bytes: Int)
    /// A device, a pipe, a socket.
    case other
  }

  struct ReadError: Error {
    /// In English, as the system says it.
    var reason: String
    var isTooLarge = false
  }

  /// What stands at a path, links followed.
  static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .missing }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file(bytes: Int(clamping: status.st_size))
    default: return .other
    }
  }

  static func read(_ path: String, atMost limit: Int) throws(ReadError) -> [UInt8] {
    switch kind(of: path) {
    case .missing, .folder, .other: throw ReadError(reason: "not a regular file")
    case .file(let bytes) where bytes > limit:
      throw ReadError(reason: "larger than \(limit) bytes", isTooLarge: true)
    case .file: break
    }
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch let error as CocoaError where error.code == .fileReadNoPermission {
      throw ReadError(reason: "permission denied")
    } catch {
      throw ReadError(reason: "input/output error")
    }
  }

  /// The path with `.`, `..` and links resolved as the system does it when it opens the file; `nil` where nothing is.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  static func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }
}
