internal import DelimitedText
internal import Files
internal import Findings
internal import Reading
internal import Reporting

/// Reads input files, and never writes to them.
enum InputFiles {
  /// The name of what the command is given as its standard input.
  static let standardInput = "-"

  /// Two sources of other kinds or formats can't both have it.
  static let inputReadBefore = LoadedFile.fault(
    Finding(.fileUnreadable, at: Place(file: standardInput), [.found: standardInput], cause: .inputTaken))

  private static func opened(_ path: String, waiting: Bool = false) throws(FileFailure) -> OpenFile {
    path == standardInput ? try OpenFile.standardInput() : try OpenFile(path, waiting: waiting)
  }

  /// The bytes of a regular file, or of the standard input from where it stands.
  ///
  /// - Parameter name: the file as messages name it.
  static func load(_ path: String, named name: String) -> LoadedFile {
    do throws(FileFailure) {
      let file = try opened(path)
      switch file.kind {
      case .folder: throw FileFailure(path, .system(.isFolder))
      case .other where path != standardInput: throw FileFailure(path, .notAFile)
      case .file, .missing, .other: return .bytes(try file.contents(atMost: largest))
      }
    } catch {
      return .fault(fault(error, name))
    }
  }

  private static func fault(_ failure: FileFailure, _ name: String) -> Finding {
    let place = Place(file: name), facts = [Fact.found: name]
    return switch failure.cause {
    case .system(.missing): Finding(.fileMissing, at: place, facts)
    case .changed: Finding(.fileChanged, at: place, facts)
    default: Finding(.fileUnreadable, at: place, facts, cause: failure.cause)
    }
  }

  /// Files of figures, of memberships and of the portfolio are read whole, and take eleven times their size in memory.
  static let largest = 100 << 20

  /// Files from this size on are read block by block.
  static let largeSize = 1 << 17

  /// A file as a stream, if it is large, or a pipe; `nil` for any other, and where it can't be opened.
  static func stream(_ path: String) -> ByteStream? {
    // What can't be opened here is told by who loads it.
    guard let file = try? opened(path, waiting: true) else { return nil }
    switch file.kind {
    case .file(let size) where size >= largeSize:
      return ByteStream(
        size: size, read: { memory, part, offset in file.read(into: &memory, part, at: offset) },
        wasUnchanged: { file.isUnchanged })
    case .other:
      return ByteStream(size: nil) { memory, part, _ in file.readNext(into: &memory, part) }
    case .file, .folder, .missing: return nil
    }
  }
}
