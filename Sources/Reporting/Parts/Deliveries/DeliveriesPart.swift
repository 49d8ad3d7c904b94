internal import Agreement
internal import Basics
internal import DeliveryTexts
internal import Geography
internal import PublishedReports
internal import Rendering

extension ReportPart {
  /// Who has handed in what.
  static let deliveries = ReportPart(
    PublishedTable.Name.deliveries, reader: Bilingual(danish: "sekretariatet", english: "the secretariat"),
    content: Bilingual(
      danish: "hvem der har indsendt tal, hvem der mangler og siden hvornår",
      english: "who has handed in figures, who owes some and since when"),
    table: { report, wording in
      TablePart(
        title: wording.deliveriesTitle,
        table: .deliveries(report.deliveries, name: report.agreement.name(of:)), key: ["source", "area_code"])
    })
}

extension CheckReport {
  func deliveries(in wording: any Wording) -> DeliveriesComposer {
    DeliveriesComposer(deliveries, wording, name: agreement.name(of:)) { agreement.area($0)?.kind == .municipality }
  }
}
