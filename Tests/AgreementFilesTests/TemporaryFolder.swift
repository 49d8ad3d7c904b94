import Agreement
import AgreementFiles
import Findings
import FoundationEssentials

/// A folder that lives as long as a test.
final class TemporaryFolder {
  let path: String

  /// Files by name; folders in the names are made.
  init(files: [String: String]) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "maal-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws { try write(bytes: Array(text.utf8), to: name) }

  func write(bytes: [UInt8], to name: String) throws {
    let file = path + "/" + name
    if let slash = file.lastIndex(of: "/") {
      try FileManager.default.createDirectory(atPath: String(file[..<slash]), withIntermediateDirectories: true)
    }
    try Data(bytes).write(to: URL(filePath: file))
  }

  func link(_ name: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: destination)
  }
}

/// A small agreement without faults: one source of each shape, three indicators, four goals.
let soundAgreement = """
  title: {da: Aftale, en: Agreement}
  first: 2019-07-01
  last: 2023-12-31
  area: 1083

  sources:
    rate:
      file: rate.csv
      shape: series
      columns: {period: aar, area: kommune, numerator: x, denominator: n}
    ips:
      file: ips.csv
      shape: register
      columns: {area: kommune, status: status, from: fra}
    letters:
      file: letters-*.csv
      shape: records
      columns: {requested: anmodet, answered: besvaret, type: type}

  indicators:
    rate:
      title: Andel
      unit: percent
      source: rate
    ips:
      title: IPS
      unit: areas
      source: ips
    letters:
      title: Attester
      unit: percent
      better: higher
      source: letters

  goals:
    rate:
      indicator: rate
      target: at least 51 %
      deadline: 2023-12-31
    ips:
      indicator: ips
      target: at least 1 of 2
      deadline: 2022-12-31
    letters:
      indicator: letters
      target: monitored

  """

let soundAreas = """
  code,name,kind,cluster,region,valid_from,valid_to
  1083,Region Syddanmark,region,,,,
  580,Aabenraa,municipality,Sønderjylland,1083,,
  420,Assens,municipality,Fyn,1083,,

  """

extension TemporaryFolder {
  /// The sound agreement with its files, and with other files in their place where they are given.
  convenience init(agreement: String = soundAgreement, areas: String? = soundAreas) throws {
    try self.init(files: [
      "agreement.yaml": agreement, "rate.csv": "", "ips.csv": "", "letters-2022.csv": "", "letters-2021.csv": "",
    ])
    if let areas { try write(areas, to: "areas.csv") }
  }

  /// - Parameter name: of a folder or file inside this one.
  func read(_ name: String? = nil, allowOutside: Bool = false) -> AgreementReading {
    withExtendedLifetime(self) {
      AgreementFile.read(path: name.map { path + "/" + $0 } ?? path, allowOutside: allowOutside)
    }
  }
}

extension String {
  /// With one passage replaced, which has to be there once.
  func with(_ old: String, _ new: String) throws -> String {
    struct NotOnce: Error { let passage: String }
    guard ranges(of: old).count == 1 else { throw NotOnce(passage: old) }
    return replacing(old, with: new)
  }
}

extension AgreementReading {
  /// The findings, one a line: `A002 4:1 «tilte» expected=… found=tilte suggestion=title`. The file's name stands before
  /// the line where it is another than agreement.yaml.
  var told: [String] { findings.map(\.told) }
}

extension Finding {
  var told: String {
    var words = [code.rawValue]
    if let place {
      let name = place.file.split(separator: "/").last.map(String.init) ?? ""
      let column = place.column ?? place.field
      words.append(
        (name == "agreement.yaml" ? "" : name + ":")
          + [place.line, column].compactMap { $0.map(String.init) }.joined(separator: ":"))
      if let excerpt = place.excerpt {
        let marked = excerpt.text.dropFirst(excerpt.marked.lowerBound).prefix(excerpt.marked.count)
        words.append("«\(marked)»")
      }
    }
    switch cause {
    case .yaml(let fault)?: words.append("cause=\(fault)")
    case .system(let fault)?: words.append("cause=\(fault)")
    case let cause?: words.append("cause=\(cause)")
    case nil: break
    }
    words += facts.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key.rawValue)=\($0.value)" }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
