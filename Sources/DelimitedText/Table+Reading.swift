internal import Findings

extension Table {
  /// Reads delimited text: encoding, separator, header and rows, with every fault in it.
  ///
  /// A fault of one row (F009, F012) leaves the row out and reading goes on. A field that never ends (F007) or is too
  /// long (F008) stops it, and there is no table: where the quote is missing is anyone's guess. Blank lines, and rows of
  /// empty unquoted cells as Excel leaves them, are passed over. Title lines above the header are kept as `titles`; in
  /// a file that has them, the cells that a row leaves blank at its left end are those of the row above
  /// (`withBlanks(in:)` takes that back).
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - file: the file as the user would name it, for the places of findings.
  ///   - options: what is settled about the file.
  public static func read(_ bytes: [UInt8], file: String, options: ReadingOptions = .init()) -> TableReading {
    do throws(Unreadable) {
      let text = try DecodedText(bytes, declared: options.encoding, file: file)
      // A text that is whole tells what it can.
      guard var assembly = try TableAssembly(text, file: file, options: options) else {
        return TableReading(table: nil, findings: [], rejected: [])
      }
      return try assembly.run()
    } catch {
      return TableReading(table: nil, findings: [error.finding], rejected: [])
    }
  }

  /// Reads the header alone, to the same as `read` does with the whole file.
  ///
  /// - Parameters:
  ///   - head: the beginning of the file.
  ///   - isWhole: whether it is all of the file.
  /// - Returns: a table without rows and the faults of its header; `nil` where more of the file is needed to tell.
  public static func header(
    of head: [UInt8], isWhole: Bool, file: String, options: ReadingOptions = .init()
  ) -> TableReading? {
    let end = isWhole ? head.count : RecordBlocks.lines(head)
    guard isWhole || end > 0 else { return nil }
    do throws(Unreadable) {
      let text = try DecodedText(Array(head[..<end]), declared: options.encoding, file: file)
      var assembly = try TableAssembly(
        text, file: file, options: options, isHeaderOnly: true, isBeginning: !isWhole)
      return try assembly?.run()
    } catch {
      return isWhole ? TableReading(table: nil, findings: [error.finding], rejected: []) : nil
    }
  }
}

/// A fault that leaves nothing to read.
struct Unreadable: Error {
  var finding: Finding

  init(_ finding: Finding) { self.finding = finding }

  init(_ code: FindingCode, at place: Place, _ facts: [Fact: String] = [:], cause: Cause? = nil) {
    finding = Finding(code, at: place, facts, cause: cause)
  }
}
