internal import Agreement
internal import ArgumentParser
internal import Basics
internal import Files
internal import PublishedReports
internal import Reporting

struct Report: Command {
  static let examples = [
    "maal report datasets/syddanmark-2019-2023 --period 2022K2 --output reports",
    "maal report datasets/syddanmark-2019-2023 --period 2023K4 --final",
  ]

  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: told("Alle rapporter for en periode.", "All reports of a period."),
    discussion: discussion(
      "Skriver mappen MAPPE/AFTALE/PERIODE, hel eller slet ikke. En mappe, der ville blive ændret, røres kun med --replace.",
      "Writes the folder DIR/AGREEMENT/PERIOD, whole or not at all. A folder that would change is touched only with --replace.",
      examples: examples))

  @Argument(help: .told("Aftalens mappe eller fil.", "The agreement's folder or file.", value: ("AFTALE", "AGREEMENT")))
  var agreement: String?

  @OptionGroup var checkOptions: CheckOptions

  @Option(
    name: .customLong("for"),
    help: .told(
      "Kun det, der angår gruppens næste møde; mappen hedder efter mødets dag.",
      "Only what concerns the group's next meeting; the folder is named by its day.", value: ("GRUPPE", "GROUP")))
  var group: String?

  @ArgumentParser.Flag(
    help: .told(
      "Slutstatus for hele aftalen, til dens sidste kvartal eller --period; mappen hedder final.",
      "The end-of-period status of the whole agreement, to its last quarter or --period; the folder is named final."))
  var final = false

  @Option(
    help: .told("Mappen, som rapporterne lægges i.", "The folder that reports are put in.", value: ("MAPPE", "DIR")))
  var output = "reports"

  @ArgumentParser.Flag(help: .told("Erstat en rapport, der er anderledes.", "Replace a report that differs."))
  var replace = false

  @OptionGroup(title: told("Fejl i data", "Faults in the data")) var agreementOptions: AgreementOptions
  @OptionGroup(title: told("Udskrift", "Output")) var options: CommonOptions

  func validate() throws {
    if output.isEmpty {
      throw ValidationError("--output \"\": " + told("angiv en mappe", "name a folder"))
    }
    if final, group != nil {
      throw ValidationError(
        told(
          "--final kan ikke bruges sammen med --for: slutstatus er for alle",
          "--final can't be used with --for: the end-of-period status is for everyone"))
    }
  }

  func run() throws {
    let console = Console()
    let opened = try agreementOptions.open(
      agreement, period: checkOptions.period, whole: final, options, console)
    let group = try group.map { try opened.group($0, options) }
    let place = "\(output)/\(opened.name)"
    let report = try report(on: opened, for: group, in: place)
    let folder = ReportFolder(path: "\(place)/\(report.folderName)")
    do throws(ReportFolder.Failure) {
      let file = InputDigest(name: opened.file.name, content: opened.file.content)
      let origin = ReportOrigin(agreement: opened.name, file: file)
      let files = report.files(options.wording, options.csvStyle, origin: origin)
      let outcome = try folder.publish(files, replacing: replace)
      let wording = options.wording
      let message = outcome == .written ? wording.reportWritten(folder.path) : wording.reportUnchanged(folder.path)
      if !options.quiet { console.message(message + "\n") }
    } catch {
      switch error {
      case .differs: console.message(options.wording.reportDiffers(folder.path) + "\n")
      case .holdsOther(let name): console.message(options.wording.reportHoldsOther(folder.path, name) + "\n")
      case .isLink(let path): console.message(options.wording.reportIsLink(path) + "\n")
      case .system(let failure): console.message(options.wording.cannotWrite(failure.path, failure.cause) + "\n")
      }
      throw ExitCode(Exit.cannotWrite)
    }
  }
  /// The report, and what differs from the one before it.
  private func report(on opened: OpenedAgreement, for group: ID<Group>?, in place: String) throws -> CheckReport {
    let named = try checkOptions.previous.map { try EarlierReport.named($0, options) }
    do throws(FileFailure) {
      let earlier =
        if let named { named } else { try EarlierReport.newest(in: place, before: opened.checkPeriod.last) }
      let alone = try checkOptions.wholeReport(
        on: opened, for: group, isFinal: final, in: place, since: earlier?.report.former)
      return alone.compared(with: earlier, options.wording)
    } catch {
      throw options.end(with: error)
    }
  }
}
