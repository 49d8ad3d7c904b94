public import Findings
public import Languages

extension Danish {
  public func reading(_ state: ReadingState) -> String {
    let speed = "\(number(state.rowsPerSecond)) rækker/s"
    guard let ending = state.ending else { return "Læser: \(number(state.megabytes)) MB, \(speed)" }
    let left = ending.secondsLeft == 1 ? "1 sekund" : "\(number(ending.secondsLeft)) sekunder"
    return
      "Læser: \(number(state.megabytes)) af \(number(ending.megabytes)) MB (\(ending.percent) %), \(speed), \(left) tilbage"
  }

  public var seeValidate: String { "Se dem med: maal validate" }
  public var oneAgreementOrFiles: String { "angiv én aftale, eller en eller flere filer, der ender på .csv" }

  public func noAgreement(_ found: [String]) -> String {
    found.isEmpty
      ? "Der er ingen agreement.yaml her eller under datasets/. Angiv aftalens mappe, fx: maal check min-aftale"
      : "Der er flere aftaler; angiv én af dem: \(joined(found))"
  }

  public func noReportFolder(_ path: String) -> String { "\(path): der er ingen rapportmappe af det navn." }
  public func reportWritten(_ path: String) -> String { "Rapporten er skrevet: \(path)" }
  public func reportUnchanged(_ path: String) -> String { "Rapporten er uændret: \(path)" }

  public func reportDiffers(_ path: String) -> String {
    "Der ligger allerede en anden rapport i \(path). Den er ikke rørt; brug --replace for at erstatte den."
  }

  public func agreementMade(_ folder: String, _ files: [String]) -> String {
    "Aftalen er lagt i \(folder): \(joined(files)). Prøv: maal check \(folder)"
  }

  public func agreementFilesExist(_ folder: String, _ files: [String]) -> String {
    "\(joined(files)) findes allerede i \(folder). Intet er skrevet; vælg en anden mappe."
  }

  public func cannotWriteFile(_ path: String, _ cause: Cause) -> String {
    "Der kan ikke skrives til \(path) (\(self.cause(cause))). Intet er skrevet."
  }

  public func reportHoldsOther(_ path: String, _ name: String) -> String {
    "I \(path) ligger noget, som ikke hører til en rapport: \(name). Intet er rørt; flyt det, og kør igen."
  }

  public func reportIsLink(_ path: String) -> String {
    "\(path) er et symbolsk link, og rapporter skrives kun i mapper. Intet er rørt; fjern linket, eller vælg en anden mappe "
      + "med --output."
  }

  public func notAssessed(partialHelps: Bool) -> String {
    "Målene er ikke vurderet, og intet er skrevet. Ret fejlene, og kør igen"
      + (partialHelps ? ", eller brug --accept-partial for at regne uden rækkerne med fejl." : ".")
  }

  public func cannotReadReports(_ path: String, _ cause: Cause) -> String {
    "\(path) kan ikke læses (\(self.cause(cause))). Hvad de tidligere rapporter viser, skal kendes, før der kan laves en ny."
  }

  public func cannotWrite(_ path: String, _ cause: Cause) -> String {
    "Der kan ikke skrives til \(path) (\(self.cause(cause))). Der er ikke skrevet nogen rapport."
  }
}
