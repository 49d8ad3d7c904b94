public import Agreement
public import Basics
public import Disclosure
internal import Evidence
public import Geography
internal import Languages

/// Puts into words who has handed in figures, who owes some and since when, and who is to be asked.
public struct DeliveriesComposer {
  let deliveries: [ReleasedDeliveries]
  let wording: any DeliveryWording
  private let name: (ID<Area>) -> String
  /// Whether an area hands in figures itself: a region's may come from anywhere.
  private let handsIn: (ID<Area>) -> Bool

  public init(
    _ deliveries: [ReleasedDeliveries], _ wording: any DeliveryWording, name: @escaping (ID<Area>) -> String,
    handsIn: @escaping (ID<Area>) -> Bool
  ) {
    (self.deliveries, self.wording) = (deliveries, wording)
    (self.name, self.handsIn) = (name, handsIn)
  }

  // MARK: Conclusion

  /// What the conclusion has to say first: that the figures asked for aren't there, or hardly are what they say.
  public var conclusion: [String] { nothingReceived + repeated + owed + sendersUnknown }

  /// Each source whose figures come at least as often as checks are made.
  private var regular: [ReleasedDeliveries] {
    deliveries.filter { [.month, .quarter].contains($0.expected?.length) }
  }

  private func subjects(_ deliveries: ReleasedDeliveries) -> [String] {
    deliveries.indicators.map { wording.text($0.title) }
  }

  /// Where there is only one source, all know what its figures are of.
  private func subjectsToTell(_ deliveries: ReleasedDeliveries) -> [String]? {
    self.deliveries.count > 1 ? subjects(deliveries) : nil
  }

  private var nothingReceived: [String] {
    let missing = regular.filter(\.isMissing)
    let isNothing = missing.count == regular.count && Set(missing.map(\.latest)).count == 1
    let told = isNothing ? Array(missing.prefix(1)) : missing
    let sentences = told.compactMap { deliveries in
      deliveries.expected.map { expected in
        wording.nothingReceived(
          for: expected, of: isNothing ? nil : subjects(deliveries), latest: deliveries.latest,
          rejectedIn: isNothing
            ? Set(missing.flatMap(\.filesWithRejectedRows)).sorted() : deliveries.filesWithRejectedRows)
      }
    }
    let files = missing.flatMap(\.repeatedFiles).map { wording.fileRepeated($0.name, original: $0.original) }
    return sentences + files
  }

  private var repeated: [String] {
    deliveries.compactMap { deliveries in
      guard let latest = deliveries.latest, let before = deliveries.repeats else { return nil }
      let same = deliveries.areas.count { $0.state == .sameAsBefore }
      return wording.sameAsBefore(same, subjects(deliveries).joined(separator: ", "), in: latest, as: before)
    }
  }

  /// Who owes the figures that others have handed in, those who have sent rows with faults apart from those who have sent
  /// none. Where nobody has handed in, the recommendation names them.
  private var owed: [String] {
    partly.flatMap { deliveries -> [String] in
      guard let expected = deliveries.expected else { return [] }
      let subjects = subjectsToTell(deliveries)
      return groups(of: deliveries).map { group in
        group.isRejected
          ? wording.handedInWithFaults(group.names, for: expected, of: subjects, in: group.files)
          : wording.notHandedIn(group.names, for: expected, of: subjects, since: group.since)
      }
    }.uniqued()
  }

  private var partly: [ReleasedDeliveries] {
    deliveries.filter { !$0.isMissing && !$0.owing.isEmpty && $0.owing.count < $0.areas.count }
  }

  private var sendersUnknown: [String] {
    let files = Set(partly.flatMap(\.filesOfUnknownSender)).sorted()
    return files.isEmpty ? [] : [wording.senderUnknown(in: files)]
  }

  // MARK: Who owes

  private struct Group {
    var areas: [ReleasedDelivery]
    var names: [String]
    /// `nil` where it is the period that is asked for.
    var since: Period?
    var isRejected: Bool
    var files: [String] { Set(areas.flatMap(\.rejectedIn)).sorted() }
  }

  /// Those who owe alike together, who has owed for longest first.
  private func groups(of deliveries: ReleasedDeliveries) -> [Group] {
    func key(_ delivery: ReleasedDelivery) -> [String] {
      [delivery.state.rawValue, delivery.state == .rejected ? "" : delivery.missingSince?.description ?? ""]
    }
    let owing = deliveries.owing
    return owing.uniqued(on: key).map { first in
      let alike = owing.filter { key($0) == key(first) }
      let isLater = first.missingSince.map { since in deliveries.expected.map { since < $0 } ?? false } ?? false
      return Group(
        areas: alike, names: alike.map { name($0.area) }, since: isLater ? first.missingSince : nil,
        isRejected: first.state == .rejected)
    }.enumerated().sorted { a, b in
      let (left, right) = (a.element.since, b.element.since)
      if let left, let right, left != right { return left < right }
      return (left == nil) == (right == nil) ? a.offset < b.offset : left != nil
    }.map(\.element)
  }

  // MARK: Recommendation

  /// Whom the group is to ask for figures, by name.
  public var recommendations: [String] {
    deliveries.flatMap { deliveries -> [String] in
      guard let expected = deliveries.expected else { return [] }
      let subjects = subjects(deliveries)
      return groups(of: deliveries).compactMap { group in
        guard group.areas.contains(where: { handsIn($0.area) }) else {
          return deliveries.isMissing ? wording.askForFigures(for: expected, of: subjects, since: group.since) : nil
        }
        return group.isRejected
          ? wording.askToCorrect(group.names, for: expected, of: subjects)
          : wording.ask(group.names, for: expected, of: subjects, since: group.since)
      }
    }.uniqued()
  }

  /// The sources that the recommendation asks figures for.
  public var asked: Set<ID<Source>> {
    Set(
      deliveries.filter { deliveries in
        deliveries.isMissing || deliveries.owing.contains { handsIn($0.area) }
      }.map(\.source))
  }
}
