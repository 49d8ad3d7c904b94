internal import Agreement
internal import Basics
internal import Findings

/// How many calendar days a type of certificate may take from request to answer.
///
/// The national limits of the LÆ certificates between municipalities and doctors: 14 days for LÆ 121/125, 221/225 and
/// 281/285, 30 days for LÆ 131/135, 141/145 and 261/265. An agreement's own limits beat them.
struct TimeLimits {
  private let days: [String: Int]
  /// By the cell as it is written, since the same few repeat.
  private var known: [String: Int?] = [:]

  init(_ own: [String: Int]) {
    var days: [String: Int] = [:]
    for type in ["121", "125", "221", "225", "281", "285"] { days[type] = 14 }
    for type in ["131", "135", "141", "145", "261", "265"] { days[type] = 30 }
    // A key such as `121/125` stands for both.
    for (types, limit) in own {
      for type in types.split(separator: "/") { days[TimeLimits.key(type)] = limit }
    }
    self.days = days
  }

  /// The days that the row's type may take; `nil` after a finding where it has no known limit.
  mutating func limit(_ row: inout RowCursor) -> Int? {
    let type = row.text(.type) ?? ""
    if let limit = limit(of: type) { return limit }
    let role: Source.Role = row.table.columns[.type] != nil ? .type : .due
    if type.isEmpty {
      row.note(.emptyCell, role)
    } else {
      row.note(.unknownType, role, [.found: type])
    }
    return nil
  }

  /// The days that a type may take; `nil` for one without a known limit.
  mutating func limit(of type: String) -> Int? {
    if let limit = known[type] { return limit }
    let limits = type.split(separator: "/").map { days[TimeLimits.key($0)] }
    // `LÆ 121/125` is the one or the other: that is enough where both have the same limit.
    let limit = Set(limits).count == 1 ? limits[0] : nil
    if known.count < 1000 { known[type] = .some(limit) }
    return limit
  }

  /// `LÆ 121`, `LÆ-121`, `læ121` and `121` are one type.
  private static func key(_ type: some StringProtocol) -> String {
    let text = type.lowercased().filter { !$0.isWhitespace }
    guard text.hasPrefix("læ") else { return text }
    return String(text.dropFirst(2).drop { $0 == "-" })
  }
}
