internal import Agreement
internal import Basics
internal import Disclosure
internal import Evidence
internal import Languages
internal import PublishedReports

extension GoalCheckComposer {
  /// What the conclusion has to say first: that the figures asked for aren't there, or hardly are what they say.
  var deliveries: [String] { nothingReceived + repeated + notHandedIn }

  /// Each source whose figures come at least as often as checks are made.
  private var regular: [ReleasedDeliveries] {
    report.deliveries.filter { [.month, .quarter].contains($0.expected?.length) }
  }

  private func subjects(_ deliveries: ReleasedDeliveries) -> [String] {
    deliveries.indicators.map { wording.text($0.title) }
  }

  private var nothingReceived: [String] {
    let missing = regular.filter(\.isMissing)
    let isNothing = missing.count == regular.count && Set(missing.map(\.latest)).count == 1
    let told = isNothing ? Array(missing.prefix(1)) : missing
    let sentences = told.compactMap { deliveries in
      deliveries.expected.map { expected in
        wording.nothingReceived(
          for: expected, of: isNothing ? nil : subjects(deliveries), latest: deliveries.latest,
          rejectedIn: filesWithRejectedRows(deliveries))
      }
    }
    let files = missing.flatMap(\.repeatedFiles).map { wording.fileRepeated($0.name, original: $0.original) }
    return sentences + files
  }

  private var repeated: [String] {
    report.deliveries.compactMap { deliveries in
      guard let latest = deliveries.latest, let before = deliveries.repeats else { return nil }
      let same = deliveries.areas.count { $0.state == .sameAsBefore }
      return wording.sameAsBefore(same, subjects(deliveries).joined(separator: ", "), in: latest, as: before)
    }
  }

  /// The files of a source whose rows aren't all used: what seems missing may stand there.
  private func filesWithRejectedRows(_ deliveries: ReleasedDeliveries) -> [String] {
    deliveries.indicators.prefix(1).flatMap { report.inputs(of: $0) }.filter { $0.rejected > 0 }.map(\.name)
  }

  /// Who owes the figures that others have handed in.
  private var notHandedIn: [String] {
    report.deliveries.filter { !$0.isMissing }.compactMap { deliveries in
      let owing = deliveries.missing
      guard !owing.isEmpty, owing.count < deliveries.areas.count, let expected = deliveries.expected else { return nil }
      let names = owing.map { report.agreement.name(of: $0.area) }, files = filesWithRejectedRows(deliveries)
      return files.isEmpty
        ? wording.notHandedIn(names, for: expected) : wording.noUsableFigures(of: names, for: expected, in: files)
    }.uniqued()
  }
}
