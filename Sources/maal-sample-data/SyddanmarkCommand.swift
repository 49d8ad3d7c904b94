import ArgumentParser
import Files
import SampleData

struct SyddanmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "syddanmark",
    abstract: "Writes the CSV files of datasets/syddanmark-2019-2023.",
    discussion: "No file is written if one of them exists already, unless --replace is given.")

  @Option(help: ArgumentHelp("The folder to write to; made if it isn't there.", valueName: "dir"))
  var output: String

  @Flag(help: "Overwrite files that exist.")
  var replace = false

  func run() throws {
    try exiting {
      let files = SyddanmarkSample.files().map { (path: output + "/" + $0.name, text: $0.text) }
      try NewFile.makeFolder(output)
      for file in files { try NewFile.check(file.path, replacing: replace) }
      for (path, text) in files {
        let file = try NewFile(path, replacing: replace)
        try file.write(Array(text.utf8))
        try file.commit()
      }
    }
  }
}
