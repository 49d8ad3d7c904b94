internal import Basics

/// Which municipalities take part in an IPS cooperation with psychiatry, and since when.
///
/// Written by hand, not drawn: the agreement's papers give one number, 11 of 22 in June 2022, and the list is made to
/// give it. At the deadline, 2022-12-31, it gives 14 of 22 with nothing unknown, one short of the target.
enum IPSRegister {
  private enum Status: String {
    case yes = "ja"
    case no = "nej"
    case declined = "afslået"
    case unknown = "uoplyst"
  }

  /// A municipality's status from this day (year, month, day) until the next one's.
  private typealias Change = (from: (Int, Int, Int), status: Status)

  private static let start = (2019, 7, 1)

  private static let changes: [Int: [Change]] = [
    // Taking part by June 2022.
    461: [(start, .yes)],
    561: [(start, .yes)],
    621: [(start, .yes)],
    630: [(start, .yes)],
    479: [(start, .no), ((2020, 2, 1), .yes)],
    540: [(start, .no), ((2020, 9, 1), .yes)],
    580: [(start, .no), ((2021, 1, 15), .yes)],
    607: [(start, .unknown), ((2020, 1, 1), .no), ((2021, 5, 1), .yes)],
    510: [(start, .no), ((2021, 11, 1), .yes)],
    410: [(start, .unknown), ((2020, 7, 1), .no), ((2022, 1, 1), .yes)],
    430: [(start, .no), ((2022, 4, 1), .yes)],
    // Joined between June 2022 and the deadline.
    573: [(start, .unknown), ((2020, 4, 1), .no), ((2022, 8, 15), .yes)],
    450: [(start, .no), ((2022, 10, 1), .yes)],
    575: [(start, .no), ((2022, 12, 1), .yes)],
    // Not taking part, or not saying.
    420: [(start, .unknown), ((2021, 1, 1), .no)],
    440: [(start, .no)],
    530: [(start, .no)],
    492: [(start, .no), ((2022, 12, 1), .declined)],
    563: [(start, .unknown), ((2020, 10, 1), .no), ((2022, 1, 1), .declined)],
    480: [(start, .unknown), ((2022, 10, 1), .no)],
    482: [(start, .no), ((2021, 7, 1), .unknown), ((2022, 11, 15), .no)],
    550: [(start, .no), ((2021, 1, 1), .unknown), ((2022, 12, 15), .no)],
  ]

  static var file: SampleFile {
    SampleFile(
      "ips-status.csv", columns: "kommunekode;kommune;status;fra;til;enhed;kilde;bemaerkning",
      rows: SampleMunicipality.all.flatMap(rows))
  }

  private static func rows(_ municipality: SampleMunicipality) -> [[String]] {
    let changes = changes[municipality.code, default: []].compactMap { change in
      CalendarDate(year: change.from.0, month: change.from.1, day: change.from.2).map { ($0, change.status) }
    }
    return changes.enumerated().map { index, change in
      let (from, status) = change
      let next = index + 1 < changes.count ? changes[index + 1].0 : nil
      return [
        "\(municipality.code)", municipality.name, status.rawValue, from.danish,
        next?.advanced(by: -1).danish ?? "", status == .yes ? municipality.jobCentre : "", origin(from, status),
        illustrative,
      ]
    }
  }

  private static func origin(_ from: CalendarDate, _ status: Status) -> String {
    status == .unknown
      ? "Ingen indberetning" : "Indberetning " + Period(.quarter, containing: from).danishQuarter
  }
}
