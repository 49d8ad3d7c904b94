internal import Agreement
internal import AgreementFiles
internal import ArgumentParser
internal import Basics
internal import DelimitedText
internal import Evidence
internal import Files
internal import FindingTexts
internal import Findings
internal import Glibc
internal import Reading
internal import Reporting

/// Which files an agreement may name.
struct FileAccess: ParsableArguments {
  @ArgumentParser.Flag(
    name: .customLong("allow-outside"),
    help: .told("Tillad filer uden for aftalens mappe.", "Allow files outside the agreement's folder."))
  var allowOutside = false
}

/// Which agreement a command works on, and what it may use of faulty data.
struct AgreementOptions: ParsableArguments {
  @ArgumentParser.Flag(
    name: .customLong("accept-partial"),
    help: .told(
      "Brug de rækker, der er uden fejl; de andre skrives til FIL.rejected.csv her.",
      "Use the rows without faults; the others are written to FILE.rejected.csv here."))
  var acceptPartial = false

  @OptionGroup var fileAccess: FileAccess

  /// Reads an agreement and all its sources; ends the command after printing the faults where they can't be used.
  ///
  /// - Parameters:
  ///   - period: the check period, where one is asked for.
  ///   - isWhole: whether it is about the whole agreement, to its last quarter, where no period is asked for.
  ///   - indicators: those that the command is about; `nil` for one that is about all that the agreement holds. Warnings of
  ///     files that it makes nothing of aren't told.
  func open(
    _ argument: String?, period time: CheckTime? = nil, whole isWhole: Bool = false, _ options: CommonOptions,
    _ console: Console, about indicators: ((Agreement) -> [Indicator])? = nil
  ) throws -> OpenedAgreement {
    let path = try AgreementLocation.find(argument, options, console)
    let reading = AgreementFile.read(path: path, allowOutside: fileAccess.allowOutside)
    guard let agreement = reading.agreement else {
      throw stop(reading.findings, partialHelps: false, options, console)
    }
    let folder = reading.folder
    let period =
      try time?.resolved(in: agreement, folder: folder, options)
      ?? (isWhole ? Period(.quarter, containing: agreement.last) : nil)
    let ingested = Ingest.read(agreement, in: folder, period: period, options)
    let file = Files.isFolder(path) ? filePath(AgreementFile.name, in: path) : path
    let contradictions = reading.contradictions(of: ingested.evidence)
    let all = (reading.findings + contradictions + ingested.findings).inReadingOrder()
    let findings = all.standing(on: ingested.evidence.lastDay)
    // A report is the same whichever way its agreement was named, so places in it are relative to the folder.
    let published = all.map { $0.relative(to: folder) }.inReadingOrder()
    let faults = contradictions + ingested.findings
    if faults.hasErrors, !acceptPartial || faults.contains(where: \.code.stopsFile) {
      let partialHelps = !acceptPartial && !faults.contains(where: \.code.stopsFile)
      throw stop(findings, partialHelps: partialHelps, options, console)
    }
    if acceptPartial {
      let files = agreement.sources.flatMap { Ingest.dataFiles(of: $0, in: folder) }
      let paths = files.map { filePath($0, in: folder) }
      try RejectedFiles(options: options, console: console, inputs: paths).write(ingested.rejected, of: files)
    }
    let told = indicators.map { findings.concerning($0(agreement), of: agreement, in: folder) } ?? findings
    if !options.quiet, !told.isEmpty {
      console.message(FindingsText(options.wording).summary(told) + " " + options.wording.seeValidate + "\n")
    }
    return OpenedAgreement(
      name: AgreementLocation.name(of: folder), agreement: agreement, period: period, evidence: ingested.evidence,
      findings: published, file: (FolderPath(file).name, reading.content))
  }

  /// Tells what was found in files that no agreement speaks of, and hands back their faulty rows where these are to be
  /// left out.
  ///
  /// - Parameter goesOn: whether there is something to show in spite of errors.
  /// - Returns: what the command exits with after showing it.
  func settle(
    _ findings: [Finding], _ rejected: [RejectedRows], of files: [String], goesOn: Bool, _ options: CommonOptions,
    _ console: Console
  ) throws -> Int32 {
    options.tell(findings, console)
    if findings.hasErrors, !goesOn { throw ExitCode(findings.exitCode) }
    guard acceptPartial else { return findings.exitCode }
    try RejectedFiles(options: options, console: console, inputs: files).write(rejected, of: files)
    return 0
  }

  private func stop(
    _ findings: [Finding], partialHelps: Bool, _ options: CommonOptions, _ console: Console
  ) -> ExitCode {
    console.message(FindingsText(options.wording, limit: options.maxFindings).render(findings))
    console.message(options.wording.notAssessed(partialHelps: partialHelps) + "\n")
    return ExitCode(findings.exitCode)
  }
}

/// An agreement with what its sources say.
struct OpenedAgreement {
  /// The name of its folder, which its reports are filed under.
  var name: String
  var agreement: Agreement
  /// The one that is asked for.
  var period: Period?
  var evidence: Evidence
  var findings: [Finding]
  /// The agreement's file, as it was read.
  var file: (name: String, content: [UInt8])

  /// The period that is asked for, or the latest quarter that has data.
  var checkPeriod: Period {
    period ?? Period(.quarter, containing: evidence.latestDate ?? agreement.last)
  }
}

extension Ingest {
  /// Reads every source of an agreement whose files are relative to `folder`.
  ///
  /// - Parameter period: the check period, where one is asked for; its last day, and that of the one before, are looked at
  ///   as of.
  static func read(
    _ agreement: Agreement, in folder: String, period: Period? = nil, _ options: CommonOptions
  ) -> IngestResult {
    let progress = ReadingProgress(quiet: options.quiet, wording: options.wording)
    defer { progress.clear() }
    let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    var isInputRead = false
    return read(
      agreement, asOfDays: period.map { [$0.last, $0.previousCheck.last] } ?? [],
      records: RecordsReading(workers: min(8, cores)) { progress.tell(bytes: $0, rows: $1) },
      files: { dataFiles(of: $0, in: folder) },
      stream: { name in
        if name == InputFiles.standardInput, isInputRead { return nil }
        guard let stream = InputFiles.stream(path(of: name, in: folder)) else { return nil }
        isInputRead = isInputRead || name == InputFiles.standardInput
        progress.begin(size: stream.size)
        return stream
      },
      load: { name in
        if name == InputFiles.standardInput {
          guard !isInputRead else { return InputFiles.inputReadBefore }
          isInputRead = true
        }
        return InputFiles.load(path(of: name, in: folder), named: name)
      })
  }

  private static func path(of name: String, in folder: String) -> String {
    name == InputFiles.standardInput ? name : filePath(name, in: folder)
  }

  /// The files of a source. A pattern takes no files of rejected rows, which this program wrote itself.
  static func dataFiles(of source: Source, in folder: String) -> [String] {
    files(of: source, in: folder).filter { !RejectedFiles.isName($0) || source.files.contains($0) }
  }
}

extension Finding {
  fileprivate func relative(to folder: String) -> Finding {
    var finding = self
    finding.place = place?.relative(to: folder)
    return finding
  }
}

extension Place {
  /// The place with its file named as the agreement's folder sees it.
  fileprivate func relative(to folder: String) -> Place {
    guard file.hasPrefix(folder + "/") else { return self }
    var place = self
    place.file = String(file.dropFirst(folder.count + 1))
    return place
  }
}

extension [Finding] {
  /// Of what tables of a portfolio lack, only what they lack on the last day that they speak of.
  func standing(on lastDay: CalendarDate?) -> [Finding] {
    filter { finding in
      guard finding.code.isOfPortfolio else { return true }
      return lastDay.map { finding.holds(on: $0.dayNumber) } ?? (finding.until == nil)
    }
  }

  /// Those that concern what is made of some indicators: not those of files that only other sources read.
  func concerning(_ indicators: [Indicator], of agreement: Agreement, in folder: String) -> [Finding] {
    let used = Set(indicators.map(\.source))
    func files(_ isMeant: (Source) -> Bool) -> Set<String> {
      Set(agreement.sources.filter(isMeant).flatMap { Ingest.dataFiles(of: $0, in: folder) })
    }
    let others = files { !used.contains($0.id) }.subtracting(files { used.contains($0.id) })
    return filter { finding in finding.place.map { !others.contains($0.relative(to: folder).file) } ?? true }
  }
}

extension Sequence<Finding> {
  /// What the command exits with because of these findings.
  var exitCode: Int32 {
    let errors = filter { $0.severity == .error }
    let missing: Set<FindingCode> = [.fileMissing, .fileUnreadable, .sourceMissing]
    if errors.isEmpty { return 0 }
    if errors.allSatisfy({ missing.contains($0.code) }) { return Exit.missing }
    // A fault of the agreement file as a file, such as an empty one, is the agreement's too.
    let isAgreement = errors.contains { $0.code.concernsAgreement || $0.place?.file.hasSuffix(".yaml") ?? false }
    return isAgreement ? Exit.agreementWrong : Exit.unusable
  }
}
