internal import ArgumentParser
internal import DelimitedText
internal import Digest
internal import Files
internal import FindingTexts
internal import Findings
internal import Glibc
internal import Reading
internal import Reporting
internal import SafeText

/// Writes the rows that can't be used to a file of their own per input file, for whoever is to correct them.
///
/// `indberetning.csv` gives `indberetning.rejected.csv` in the working folder, where the user is, and not beside the
/// input, which may lie in somebody else's folder. It appears whole or not at all, and replaces an earlier one of its
/// kind that nobody has changed since, but never another file, and never an input. Where no row of an input is rejected
/// any more, the earlier one goes.
struct RejectedFiles {
  let options: CommonOptions
  let console: Console
  /// The files that the agreement is made of, which are only read.
  let inputs: [String]

  /// The first column. It tells a file of rejected rows from others.
  static let mark = "rejected_line"

  /// Whether a name is one that this program gives to files of rejected rows.
  static func isName(_ name: String) -> Bool { name.lowercased().hasSuffix(".rejected.csv") }

  /// - Parameter files: all that were read, by the names that `rejected` has for them.
  func write(_ rejected: [RejectedRows], of files: [String]) throws {
    var taken: Set<String> = []
    for file in rejected {
      let name = RejectedFiles.name(for: file.file, taken: taken)
      taken.insert(name)
      guard mayReplace(name) else {
        console.message(options.wording.rejectedRowsKept(name) + "\n")
        throw ExitCode(Exit.cannotWrite)
      }
      do throws(FileFailure) {
        try NewFile.write(text(file), at: name, replacing: true)
        try NewFile.flush(folder: ".")
      } catch {
        console.message(options.wording.cannotWriteRejectedRows(error.path, error.cause) + "\n")
        throw ExitCode(Exit.cannotWrite)
      }
      if !options.quiet {
        let message = options.wording.rejectedRowsWritten(
          file.count, from: file.file, to: name, written: file.rows.count)
        console.message(message + "\n")
      }
    }
    let corrected = Set(files).subtracting(rejected.map(\.file)).sorted()
    for file in corrected { removeEarlier(of: file, keeping: taken) }
  }

  private func removeEarlier(of file: String, keeping taken: Set<String>) {
    let name = RejectedFiles.name(for: file, taken: [])
    guard !taken.contains(name), Files.exists(name), mayReplace(name), unlink(name) == 0 else { return }
    if !options.quiet { console.message(options.wording.rejectedRowsRemoved(name, file) + "\n") }
  }

  /// The file's own name; with its folders where two files share that.
  private static func name(for file: String, taken: Set<String>) -> String {
    func stem(_ name: some StringProtocol) -> String {
      name.lowercased().hasSuffix(".csv") ? String(name.dropLast(4)) : String(name)
    }
    if file == InputFiles.standardInput { return "standard-input.rejected.csv" }
    let short = stem(file.split(separator: "/").last ?? "") + ".rejected.csv"
    if !taken.contains(short) { return short }
    let long = stem(file.split(separator: "/").filter { $0 != ".." && $0 != "." }.joined(separator: "-"))
    return taken.contains(long + ".rejected.csv") ? "\(long)-\(taken.count).rejected.csv" : long + ".rejected.csv"
  }

  private func mayReplace(_ name: String) -> Bool {
    guard Files.exists(name) else { return true }
    guard !inputs.contains(where: { Files.areSame($0, name) }),
      case .bytes(let bytes) = InputFiles.load(name, named: name)
    else { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.drop(while: { $0 == "\u{FEFF}" }).hasPrefix(RejectedFiles.mark) else { return false }
    // Each row has the digest of all of it but the digest; in a file that a person has changed it is another.
    return text.split(whereSeparator: { ",;\r\n".contains($0) }).contains { field in
      field.utf8.count == RejectedFiles.digestLength
        && RejectedFiles.digest(of: text.replacing(field, with: "")) == field
    }
  }

  private static let digestLength = 16

  private static func digest(of text: String) -> Substring {
    SHA256(of: Array(text.utf8)).description.prefix(digestLength)
  }

  /// The row's line and why it was rejected, before the columns of the file itself: what is corrected here can be read
  /// again as it is. What looks like a personal number is masked, here too.
  private func text(_ file: RejectedRows) -> String {
    text(file, digest: String(RejectedFiles.digest(of: text(file, digest: ""))))
  }

  private func text(_ file: RejectedRows, digest: String) -> String {
    let rows = file.rows.map { row -> [DelimitedWriter.Cell] in
      let reasons = row.findings.map {
        "\($0.code.rawValue): \(options.wording.explanation(of: $0).message)"
      }
      return [.integer(row.line), .text(reasons.joined(separator: "; ")), .text(digest)]
        + row.cells.map { .text(PersonalNumber.masked(in: $0)) }
    }
    return DelimitedWriter(style: options.csvStyle)
      .table(
        header: [RejectedFiles.mark, "rejected_because", "rejected_digest"] + file.header.map(PersonalNumber.masked),
        rows: rows)
  }
}
