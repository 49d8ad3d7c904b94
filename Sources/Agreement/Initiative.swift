public import Basics

/// Something that is done about a goal: an initiative (indsats), a cooperation agreement, a working group, a project or a
/// task.
///
/// How it stands isn't part of it: that is said by dated `StatusReport`s and `Decision`s.
public struct Initiative: Hashable, Sendable {
  /// The years that it is planned for.
  public enum Years: Hashable, Sendable {
    /// In order.
    case of([Int])
    /// It has years, and the papers don't tell which.
    case notStated
  }

  public var id: ID<Initiative>
  public var title: String
  public var kind: Kind
  public var origin: Origin?
  public var goals: [ID<Goal>]
  public var group: ID<Group>?
  public var parent: ID<Initiative>?
  public var years: Years?
  public var plannedStart: CalendarDate?
  public var plannedEnd: CalendarDate?
  public var actualStart: CalendarDate?
  public var actualEnd: CalendarDate?
  /// Of a cooperation agreement: the day it came into force.
  public var inForce: CalendarDate?
  /// A function or an organisation, never a person's name.
  public var accountable: String?
  public var implementing: String?
  /// The code of an area.
  public var area: String?
  public var targetGroup: String?
  public var expectedGain: String?
  public var successCriteria: String?
  public var indicator: ID<Indicator>?
  public var seats: Int?
  public var seatsFilled: Int?
  /// Where it stands: a paper, a page.
  public var reference: String?
  public var successor: ID<Initiative>?
  public var row: RowOrigin

  public init(id: ID<Initiative>, title: String, kind: Kind = .initiative, goals: [ID<Goal>] = [], row: RowOrigin) {
    self.id = id
    self.title = title
    self.kind = kind
    self.goals = goals
    self.row = row
  }

  /// How many seats nobody has taken; `nil` where it isn't known.
  public var seatsOpen: Int? {
    if let seats, let seatsFilled { max(0, seats - seatsFilled) } else { nil }
  }

  /// The years it is planned for, where they are known.
  public var plannedYears: [Int] { if case .of(let years) = years { years } else { [] } }
}

extension Initiative {
  public enum Kind: String, Word {
    case initiative, project, task
    case cooperationAgreement = "cooperation-agreement"
    case workingGroup = "working-group"

    public var danish: [String] {
      switch self {
      case .initiative: ["indsats"]
      case .project: ["projekt"]
      case .task: ["opgave"]
      case .cooperationAgreement: ["samarbejdsaftale"]
      case .workingGroup: ["arbejdsgruppe"]
      }
    }
  }

  /// Whether the agreement brought it about, or it was there before.
  public enum Origin: String, Word {
    case new, existing

    public var danish: [String] {
      switch self {
      case .new: ["ny"]
      case .existing: ["eksisterende"]
      }
    }
  }
}

extension Initiative.Years {
  /// `2019-2023`, `2020 2022`, `2020, 2022`, any of them together; or `uoplyst`, `not stated`. `nil` for anything else,
  /// and for a range that ends before it begins. Years 1900-2199.
  public init?(parsing text: some StringProtocol) {
    let folded = text.lowercased().replacing("-", with: " ")
    if folded == "uoplyst" || folded == "not stated" {
      self = .notStated
      return
    }
    var years: Set<Int> = []
    for part in String(text).split(whereSeparator: { " ,;/".contains($0) }) {
      let ends = part.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "\u{2013}" }
        .map(year)
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last else {
        return nil
      }
      years.formUnion(first...last)
    }
    guard !years.isEmpty else { return nil }
    self = .of(years.sorted())
  }
}

private func year(_ digits: Substring) -> Int? {
  guard digits.utf8.count == 4, let year = Int(digits), (1900...2199).contains(year) else { return nil }
  return year
}

extension Initiative.Years: CustomStringConvertible {
  /// `2019-2023`, `2020 2022`; `not-stated`.
  public var description: String {
    switch self {
    case .notStated: "not-stated"
    case .of(let years): Initiative.Years.text(years)
    }
  }

  /// Years in order, those that follow each other as a range.
  public static func text(_ years: [Int], separator: String = " ") -> String {
    var runs: [ClosedRange<Int>] = []
    for year in years {
      if let last = runs.last, last.upperBound + 1 == year {
        runs[runs.count - 1] = last.lowerBound...year
      } else {
        runs.append(year...year)
      }
    }
    return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: separator)
  }
}
