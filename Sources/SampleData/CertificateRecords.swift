internal import Basics

/// Any number of certificate records for benchmarks, all of them made up: about 74 bytes a record.
///
/// The columns are `id;municipality;department;type;requested;due;returned`, UTF-8, dates ISO 8601, lines ending with a
/// line feed, no quotes; `returned` is empty where there was no answer by 2023-12-31. Unlike in the small sample every
/// due date is stated, none is cancelled, and the records are in no order of time. Same seed, same bytes; a file of fewer
/// rows is the beginning of one of more.
public struct CertificateRecords: Sendable {
  /// Numbers in `id` have eight digits at most: ten would look like a CPR number.
  public static let rowLimit = 99_999_999
  public static let header = "id;municipality;department;type;requested;due;returned\n"

  public let rows: Int
  public let seed: UInt64

  /// `nil` unless `rows` is between 0 and `rowLimit`.
  public init?(rows: Int, seed: UInt64) {
    guard (0...CertificateRecords.rowLimit).contains(rows) else { return nil }
    self.rows = rows
    self.seed = seed
  }

  /// Hands the file to `sink` in blocks of whole records, the header in the first. O(`rows`), in constant memory.
  public func write<Failure>(to sink: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    let model = CertificateModel.agreementPeriod
    let text = CertificateText(model)
    let workdays = (model.first.dayNumber...model.last.dayNumber).filter { CalendarDate(dayNumber: $0).weekday <= 5 }
    var random = SplitMix64(seed: seed)
    var block = Array(CertificateRecords.header.utf8)
    let blockSize = 1 << 20
    block.reserveCapacity(blockSize + 1024)
    for number in 1..<(rows + 1) {
      let requested = CalendarDate(dayNumber: workdays[random.below(workdays.count)])
      text.append(number, model.drawUncancelled(requested: requested, using: &random), to: &block)
      if block.count >= blockSize {
        try sink(block)
        block.removeAll(keepingCapacity: true)
      }
    }
    if !block.isEmpty { try sink(block) }
  }
}

/// The cells of a record as bytes, made once, so that a record is put together by copying.
private struct CertificateText {
  private let places: [[UInt8]]
  private let types: [[UInt8]]
  private let firstDay: Int
  /// Ten bytes a day.
  private let days: [UInt8]

  private static let dayWidth = 10
  private static let semicolon = UInt8(ascii: ";")

  init(_ model: CertificateModel) {
    places = SampleMunicipality.all.map { Array(";\($0.name);\($0.department);".utf8) }
    types = CertificateType.all.map { Array("\($0.name);".utf8) }
    firstDay = model.first.dayNumber
    // A due date lies at most 30 days after the last request.
    days = (firstDay...model.last.dayNumber + 31).flatMap { Array("\(CalendarDate(dayNumber: $0))".utf8) }
  }

  func append(_ number: Int, _ item: CertificateCase, to bytes: inout [UInt8]) {
    append(number, to: &bytes)
    bytes.append(contentsOf: places[item.municipality])
    bytes.append(contentsOf: types[item.type])
    append(item.requested, to: &bytes)
    bytes.append(CertificateText.semicolon)
    append(item.due, to: &bytes)
    bytes.append(CertificateText.semicolon)
    if let answered = item.answered { append(answered, to: &bytes) }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// `T` for test, and eight digits.
  private func append(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "T"))
    var unit = 10_000_000
    while unit > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / unit % 10))
      unit /= 10
    }
  }

  private func append(_ date: CalendarDate, to bytes: inout [UInt8]) {
    let start = (date.dayNumber - firstDay) * CertificateText.dayWidth
    bytes.append(contentsOf: days[start..<start + CertificateText.dayWidth])
  }
}
