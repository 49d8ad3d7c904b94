import ArgumentParser
import Files
import SampleData

struct CertificatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certificates",
    abstract: "Writes a large CSV file of certificate records, for benchmarks.",
    discussion: """
      About 74 bytes a row: id;municipality;department;type;requested;due;returned. \
      The same seed gives the same rows, and fewer rows are the beginning of more.
      """)

  @Option(help: ArgumentHelp("How many records, at most \(CertificateRecords.rowLimit).", valueName: "n"))
  var rows: Int

  @Option(help: ArgumentHelp("What the random numbers start from.", valueName: "s"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("The file to write.", valueName: "file"))
  var output: String

  @Flag(help: "Overwrite the file if it exists.")
  var replace = false

  func validate() throws {
    guard CertificateRecords(rows: rows, seed: seed) != nil else {
      throw ValidationError("--rows must be between 0 and \(CertificateRecords.rowLimit).")
    }
  }

  func run() throws {
    guard let records = CertificateRecords(rows: rows, seed: seed) else { return }
    try exiting {
      let file = try NewFile(output, replacing: replace)
      try records.write { block throws(FileFailure) in try file.write(block) }
      try file.commit()
    }
  }
}
