public import Basics
public import Languages

extension Danish: DeliveryWording {}
extension English: DeliveryWording {}

/// The texts on what has been handed in, and what hasn't. `subjects`: what the figures are of; `nil` where that needn't be
/// said. `since`: the first period that is missing, where that isn't the one asked for.
public protocol DeliveryWording: Words {
  var deliveriesTitle: String { get }
  /// - Parameters:
  ///   - latest: the period whose figures are used instead.
  ///   - files: those of its files that have rows which are left out because of faults.
  func nothingReceived(for period: Period, of subjects: [String]?, latest: Period?, rejectedIn files: [String])
    -> String
  func notHandedIn(_ areas: [String], for period: Period, of subjects: [String]?, since: Period?) -> String
  /// Of areas that have handed in rows which can't be used.
  func handedInWithFaults(_ areas: [String], for period: Period, of subjects: [String]?, in files: [String]) -> String
  /// Rows are left out of which it can't be told whose they are: what is missing may stand there.
  func senderUnknown(in files: [String]) -> String
  func fileRepeated(_ name: String, original: String) -> String
  /// All `count` municipalities that are shown have the figures of the period before.
  func sameAsBefore(_ count: Int, _ subject: String, in period: Period, as before: Period) -> String

  // Members of the recommendation
  func ask(_ areas: [String], for period: Period, of subjects: [String], since: Period?) -> String
  func askToCorrect(_ areas: [String], for period: Period, of subjects: [String]) -> String
  /// Of figures that no municipality hands in.
  func askForFigures(for period: Period, of subjects: [String], since: Period?) -> String
}

extension Danish {
  public var deliveriesTitle: String { "Leverancer" }

  private func inBrackets(_ subjects: [String]?) -> String { subjects.map { " (\(joined($0)))" } ?? "" }

  public func nothingReceived(
    for period: Period, of subjects: [String]?, latest: Period?, rejectedIn files: [String]
  ) -> String {
    let used = latest.map { " Vurderingerne bygger på \(self.period($0))." } ?? ""
    let usable = files.isEmpty ? "" : "brugbare "
    let rejected = files.isEmpty ? "" : "; rækker med fejl er udeladt (\(joined(files)))"
    return sentence("Der er ikke modtaget \(usable)tal for \(self.period(period))\(inBrackets(subjects))\(rejected)")
      + used
  }

  public func notHandedIn(_ areas: [String], for period: Period, of subjects: [String]?, since: Period?) -> String {
    "\(joined(areas)) har ikke indsendt tal \(wanted(period, since))\(inBrackets(subjects))."
  }

  public func handedInWithFaults(
    _ areas: [String], for period: Period, of subjects: [String]?, in files: [String]
  ) -> String {
    "\(joined(areas)) har indsendt tal for \(self.period(period))\(inBrackets(subjects)), men de er udeladt på grund af fejl\(files.isEmpty ? "" : " (\(joined(files)))")."
  }

  public func senderUnknown(in files: [String]) -> String {
    "I \(joined(files)) er der udeladt rækker, hvor kommunen ikke kan læses; tal, der mangler, kan stå dér."
  }

  public func fileRepeated(_ name: String, original: String) -> String {
    "\(name) indeholder kun tal, der også står i \(original): er det den rigtige fil?"
  }

  public func sameAsBefore(_ count: Int, _ subject: String, in period: Period, as before: Period) -> String {
    "\(subject): \(number(count)) af \(number(count)) kommuner har samme tal for \(self.period(period)) som for "
      + "\(self.period(before)). Er det den rigtige fil?"
  }

  public func ask(_ areas: [String], for period: Period, of subjects: [String], since: Period?) -> String {
    "beder \(joined(areas)) indsende tal \(wanted(period, since)): \(joined(subjects))"
  }

  public func askToCorrect(_ areas: [String], for period: Period, of subjects: [String]) -> String {
    "beder \(joined(areas)) rette fejlene og indsende tal for \(self.period(period)) igen: \(joined(subjects))"
  }

  public func askForFigures(for period: Period, of subjects: [String], since: Period?) -> String {
    "indhenter tal \(wanted(period, since)): \(joined(subjects))"
  }

  private func wanted(_ period: Period, _ since: Period?) -> String {
    since.map { "fra og med \(self.period($0))" } ?? "for \(self.period(period))"
  }
}

extension English {
  public var deliveriesTitle: String { "Deliveries" }

  private func inBrackets(_ subjects: [String]?) -> String { subjects.map { " (\(joined($0)))" } ?? "" }

  public func nothingReceived(
    for period: Period, of subjects: [String]?, latest: Period?, rejectedIn files: [String]
  ) -> String {
    let used = latest.map { " The assessments rest on \(inSentence($0))." } ?? ""
    let usable = files.isEmpty ? "" : "usable "
    let rejected = files.isEmpty ? "" : "; rows with faults are left out (\(joined(files)))"
    return sentence(
      "No \(usable)figures have been received for \(inSentence(period))\(inBrackets(subjects))\(rejected)") + used
  }

  public func notHandedIn(_ areas: [String], for period: Period, of subjects: [String]?, since: Period?) -> String {
    "\(joined(areas)) \(areas.count == 1 ? "has" : "have") not handed in figures \(wanted(period, since))\(inBrackets(subjects))."
  }

  public func handedInWithFaults(
    _ areas: [String], for period: Period, of subjects: [String]?, in files: [String]
  ) -> String {
    "\(joined(areas)) \(areas.count == 1 ? "has" : "have") handed in figures for \(inSentence(period))\(inBrackets(subjects)), "
      + "but they are left out because of faults\(files.isEmpty ? "" : " (\(joined(files)))")."
  }

  public func senderUnknown(in files: [String]) -> String {
    "Rows of \(joined(files)) whose municipality cannot be read are left out; figures that are missing may stand there."
  }

  public func fileRepeated(_ name: String, original: String) -> String {
    "\(name) holds only figures that stand in \(original) too: is it the right file?"
  }

  public func sameAsBefore(_ count: Int, _ subject: String, in period: Period, as before: Period) -> String {
    "\(subject): \(number(count)) of \(number(count)) municipalities have the same figures for \(inSentence(period)) as for "
      + "\(inSentence(before)). Is it the right file?"
  }

  public func ask(_ areas: [String], for period: Period, of subjects: [String], since: Period?) -> String {
    "ask \(joined(areas)) to hand in figures \(wanted(period, since)): \(joined(subjects))"
  }

  public func askToCorrect(_ areas: [String], for period: Period, of subjects: [String]) -> String {
    "ask \(joined(areas)) to correct the faults and hand in figures for \(inSentence(period)) again: \(joined(subjects))"
  }

  public func askForFigures(for period: Period, of subjects: [String], since: Period?) -> String {
    "obtain figures \(wanted(period, since)): \(joined(subjects))"
  }

  private func wanted(_ period: Period, _ since: Period?) -> String {
    since.map { "from \(inSentence($0)) on" } ?? "for \(inSentence(period))"
  }
}
