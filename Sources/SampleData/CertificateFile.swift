internal import Basics

/// The sample's certificates: about four thousand cases in the order of their requests.
enum CertificateFile {
  /// Picked among forty so that the share on time rises from year to year, as the model means it to.
  static let seed: UInt64 = 129

  static var file: SampleFile {
    let model = CertificateModel.agreementPeriod
    var random = SplitMix64(seed: seed)
    var rows: [[String]] = []
    var year = 0, number = 0
    for day in model.first.dayNumber...model.last.dayNumber {
      let date = CalendarDate(dayNumber: day)
      if date.weekday > 5 { continue }
      if date.year != year { (year, number) = (date.year, 0) }
      // 3.4 requests a working day on average, at most 10.
      for _ in 0..<random.binomial(10, 3_400) {
        number += 1
        rows.append(row(model.draw(requested: date, using: &random), number: number, using: &random))
      }
    }
    return SampleFile(
      "laegeattester.csv", columns: "sagsnr;kommune;afdeling;type;anmodet;frist;besvaret;annulleret;bemaerkning",
      rows: rows)
  }

  private static func row(_ item: CertificateCase, number: Int, using random: inout SplitMix64) -> [String] {
    let municipality = SampleMunicipality.all[item.municipality]
    // A quarter of the due dates that follow from the type are left to it, and one in ten `nej` was never filled in.
    let due = item.dueByType && random.happens(2_500) ? "" : item.due.danish
    let cancelled = item.cancelled ? "ja" : random.happens(1_000) ? "" : "nej"
    let digits = String(number)
    return [
      "S\(item.requested.year)-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits,
      municipality.name, municipality.department, CertificateType.all[item.type].name, item.requested.danish, due,
      item.answered?.danish ?? "", cancelled, illustrative,
    ]
  }
}
