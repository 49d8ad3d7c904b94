public import Findings
public import Languages

extension English {
  public func reading(_ state: ReadingState) -> String {
    let speed = "\(number(state.rowsPerSecond)) rows/s"
    guard let ending = state.ending else { return "Reading: \(number(state.megabytes)) MB, \(speed)" }
    let left = ending.secondsLeft == 1 ? "1 second" : "\(number(ending.secondsLeft)) seconds"
    return
      "Reading: \(number(state.megabytes)) of \(number(ending.megabytes)) MB (\(ending.percent)%), \(speed), \(left) left"
  }

  public var seeValidate: String { "See them with: maal validate" }
  public var oneAgreementOrFiles: String { "name one agreement, or one or more files that end in .csv" }

  public func noAgreement(_ found: [String]) -> String {
    found.isEmpty
      ? "There is no agreement.yaml here or under datasets/. Name the agreement's folder, such as: maal check my-agreement"
      : "There are several agreements; name one of them: \(joined(found))"
  }

  public func noReportFolder(_ path: String) -> String { "\(path): there is no report folder of that name." }
  public func reportWritten(_ path: String) -> String { "The report is written: \(path)" }
  public func reportUnchanged(_ path: String) -> String { "The report is unchanged: \(path)" }

  public func reportDiffers(_ path: String) -> String {
    "Another report lies in \(path) already. It was left alone; use --replace to replace it."
  }

  public func agreementMade(_ folder: String, _ files: [String]) -> String {
    "The agreement was put in \(folder): \(joined(files)). Try: maal check \(folder) --language en"
  }

  public func agreementFilesExist(_ folder: String, _ files: [String]) -> String {
    "\(joined(files)) \(files.count == 1 ? "exists" : "exist") in \(folder) already. Nothing was written; choose another folder."
  }

  public func cannotWriteFile(_ path: String, _ cause: Cause) -> String {
    "\(path) cannot be written (\(self.cause(cause))). Nothing was written."
  }

  public func reportHoldsOther(_ path: String, _ name: String) -> String {
    "\(path) holds something that belongs to no report: \(name). Nothing was touched; move it and run again."
  }

  public func reportIsLink(_ path: String) -> String {
    "\(path) is a symbolic link, and reports are written into folders only. Nothing was touched; remove the link, or choose "
      + "another folder with --output."
  }

  public func notAssessed(partialHelps: Bool) -> String {
    "The goals were not assessed, and nothing was written. Mend the faults and run again"
      + (partialHelps ? ", or use --accept-partial to go on without the rows that have faults." : ".")
  }

  public func cannotReadReports(_ path: String, _ cause: Cause) -> String {
    "\(path) cannot be read (\(self.cause(cause))). What the earlier reports show must be known before a new one is made."
  }

  public func cannotWrite(_ path: String, _ cause: Cause) -> String {
    "\(path) cannot be written (\(self.cause(cause))). No report was made."
  }
}
