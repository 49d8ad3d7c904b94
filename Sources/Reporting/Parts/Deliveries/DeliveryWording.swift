public import Basics
public import Languages

/// The texts on what has been handed in, and what hasn't.
public protocol DeliveryWording: Sendable {
  var deliveriesTitle: String { get }
  /// - Parameters:
  ///   - subjects: what the figures are of; `nil` where no source has any for the period.
  ///   - latest: the period whose figures are used instead.
  ///   - files: those of its files that have rows which are left out because of faults.
  func nothingReceived(for period: Period, of subjects: [String]?, latest: Period?, rejectedIn files: [String])
    -> String
  /// Of areas whose figures haven't come, or stand in rows that are left out because of faults.
  func noUsableFigures(of areas: [String], for period: Period, in files: [String]) -> String
  func fileRepeated(_ name: String, original: String) -> String
  /// All `count` municipalities that are shown have the figures of the period before.
  func sameAsBefore(_ count: Int, _ subject: String, in period: Period, as before: Period) -> String
}

extension Danish {
  public var deliveriesTitle: String { "Leverancer" }

  public func nothingReceived(
    for period: Period, of subjects: [String]?, latest: Period?, rejectedIn files: [String]
  ) -> String {
    let whose = subjects.map { " til \(joined($0))" } ?? ""
    let used = latest.map { " Vurderingerne bygger på \(self.period($0))." } ?? ""
    let usable = files.isEmpty ? "" : "brugbare "
    let rejected = files.isEmpty ? "" : "; rækker med fejl er udeladt (\(joined(files)))"
    return sentence("Der er ikke modtaget \(usable)tal for \(self.period(period))\(whose)\(rejected)") + used
  }

  public func noUsableFigures(of areas: [String], for period: Period, in files: [String]) -> String {
    "\(joined(areas)) har ikke indsendt brugbare tal for \(self.period(period)): de mangler, eller deres rækker er udeladt "
      + "på grund af fejl (\(joined(files)))."
  }

  public func fileRepeated(_ name: String, original: String) -> String {
    "\(name) indeholder kun tal, der også står i \(original): er det den rigtige fil?"
  }

  public func sameAsBefore(_ count: Int, _ subject: String, in period: Period, as before: Period) -> String {
    "\(subject): \(number(count)) af \(number(count)) kommuner har samme tal for \(self.period(period)) som for "
      + "\(self.period(before)). Er det den rigtige fil?"
  }
}

extension English {
  public var deliveriesTitle: String { "Deliveries" }

  public func nothingReceived(
    for period: Period, of subjects: [String]?, latest: Period?, rejectedIn files: [String]
  ) -> String {
    let whose = subjects.map { " on \(joined($0))" } ?? ""
    let used = latest.map { " The assessments rest on \(inSentence($0))." } ?? ""
    let usable = files.isEmpty ? "" : "usable "
    let rejected = files.isEmpty ? "" : "; rows with faults are left out (\(joined(files)))"
    return sentence("No \(usable)figures have been received for \(inSentence(period))\(whose)\(rejected)") + used
  }

  public func noUsableFigures(of areas: [String], for period: Period, in files: [String]) -> String {
    "\(joined(areas)) \(areas.count == 1 ? "has" : "have") not handed in usable figures for \(inSentence(period)): they are "
      + "missing, or their rows are left out because of faults (\(joined(files)))."
  }

  public func fileRepeated(_ name: String, original: String) -> String {
    "\(name) holds only figures that stand in \(original) too: is it the right file?"
  }

  public func sameAsBefore(_ count: Int, _ subject: String, in period: Period, as before: Period) -> String {
    "\(subject): \(number(count)) of \(number(count)) municipalities have the same figures for \(inSentence(period)) as for "
      + "\(inSentence(before)). Is it the right file?"
  }
}
