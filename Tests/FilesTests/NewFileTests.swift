import Files
import Findings
import FoundationEssentials
import Testing

@Suite struct NewFileTests {
  /// Runs `body` in a folder of its own, which is removed afterwards.
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "maal-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func write(_ text: String, to path: String, replacing: Bool = false) throws(FileFailure) {
    let file = try NewFile(path, replacing: replacing)
    try file.write(Array(text.utf8))
    try file.commit()
  }

  private func contents(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func writesANewFile() throws {
    try inFolder { folder in
      try write("ny\n", to: folder + "/a.csv")
      #expect(contents(folder + "/a.csv") == "ny\n")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.csv"])
    }
  }

  @Test func keepsAFileThatExists() throws {
    try inFolder { folder in
      try write("gammel", to: folder + "/a.csv")
      #expect(throws: FileFailure(folder + "/a.csv", .system(.exists))) { try write("ny", to: folder + "/a.csv") }
      #expect(contents(folder + "/a.csv") == "gammel")
    }
  }

  @Test func replacesOnRequest() throws {
    try inFolder { folder in
      try write("gammel og lang", to: folder + "/a.csv")
      try write("ny", to: folder + "/a.csv", replacing: true)
      #expect(contents(folder + "/a.csv") == "ny")
    }
  }

  @Test func leavesNothingWhereItIsNotCommitted() throws {
    try inFolder { folder in
      do {
        let file = try NewFile(folder + "/a.csv", replacing: false)
        try file.write(Array("halv".utf8))
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
  }

  @Test func saysWhichFileCannotBeWritten() throws {
    try inFolder { folder in
      let path = folder + "/missing/a.csv"
      #expect(throws: FileFailure(path, .system(.missing))) { try write("ny", to: path) }
    }
  }

  @Test func doesNotReplaceAFolderByAFile() throws {
    try inFolder { folder in
      try NewFile.makeFolder(folder + "/a.csv")
      #expect(throws: FileFailure.self) { try write("ny", to: folder + "/a.csv", replacing: true) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.csv"])
    }
  }

  @Test func makesAFolderOnce() throws {
    try inFolder { folder in
      try NewFile.makeFolder(folder + "/new")
      try NewFile.makeFolder(folder + "/new")
      try NewFile.makeFolder(folder + "/parent/new")
      #expect(try Files.names(in: folder) == ["new", "parent"])
      try write("", to: folder + "/file")
      #expect(throws: FileFailure(folder + "/file/new/", .system(.notAFolder))) {
        try NewFile.makeFolder(folder + "/file/new")
      }
    }
  }
}

@Suite struct ReadingOfFilesTests {
  @Test func whatCantBeReadIsAnError() throws {
    #expect(throws: FileFailure("/nothing/here", .system(.missing))) { try OpenFile("/nothing/here") }
    #expect(throws: FileFailure("/nothing/here", .system(.missing))) { try Files.names(in: "/nothing/here") }
    #expect(throws: FileFailure("/etc/passwd", .system(.notAFolder))) { try Files.names(in: "/etc/passwd") }
    #expect(throws: FileFailure("/etc/passwd", .tooLarge(bytes: 3))) {
      try OpenFile("/etc/passwd").contents(atMost: 3)
    }
    #expect(try OpenFile("/dev/null").kind == .other)
    #expect(try OpenFile("/dev/null").contents().isEmpty)
    #expect(Files.kind(of: "/") == .folder)
  }
}
