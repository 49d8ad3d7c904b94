import Agreement
import Assessment
import Basics
import Evidence
import Rendering

@testable import Reporting

extension Scene {
  /// A scene whose goal has this verdict at `period(for:)`.
  static func leading(to verdict: Verdict) -> Scene {
    let deadline = date(2023, 12, 31)
    let open = Scene("at least 51 %", deadline: deadline).share(.year(2019), 460, of: 1000)
    let many = Scene("at least 51 %", deadline: deadline).share(.year(2019), 46_000, of: 100_000)
    switch verdict {
    case .targetNotSet: return Scene("not set", deadline: deadline).share(.year(2021), 480, of: 1000)
    case .monitored: return Scene("monitored").share(.year(2021), 480, of: 1000)
    case .noData: return Scene("at least 51 %", deadline: deadline)
    case .met: return open.share(.year(2023), 520, of: 1000)
    case .metLate: return open.share(.year(2023), 480, of: 1000).share(.year(2024), 520, of: 1000)
    case .notMet: return open.share(.year(2023), 480, of: 1000)
    case .awaitingFinal: return open
    case .metSoFar: return open.share(.year(2021), 520, of: 1000)
    case .outOfReach:
      return Scene("at least 3 of 3", deadline: deadline).register([(.yes, 1), (.declined, 2)], from: date(2021, 1, 1))
    case .starting: return open
    case .notAssessable:
      var scene = open.share(.year(2021), 480, of: 1000)
      scene.goals[0].baseline = PlannedValue(period: .year(2019), value: ExactDecimal(46))
      scene.breaks = [Source.Break(period: .year(2020))]
      return scene
    case .standstill: return open.share(.year(2021), 465, of: 1000)
    case .onTrack: return open.share(.year(2021), 485, of: 1000)
    case .behind: return open.share(.year(2021), 480, of: 1000)
    case .farBehind: return many.share(.year(2021), 47_000, of: 100_000)
    case .wrongDirection: return many.share(.year(2021), 45_000, of: 100_000)
    case .hidden:
      var scene = Scene()
      scene.goals = [Scene.goal("at least 40 %", deadline: deadline, area: Scene.code(0))]
      return scene.shares(.year(2019), [(30, 90), (40, 90), (50, 90)])
        .shares(.year(2021), [(4, 90), (40, 90), (50, 90)])
    }
  }

  static func period(for verdict: Verdict) -> Period {
    switch verdict {
    case .met, .notMet, .awaitingFinal: .quarter(2024, 1)
    case .metLate: .quarter(2025, 1)
    default: .quarter(2022, 2)
    }
  }

  static func report(leadingTo verdict: Verdict) -> CheckReport { leading(to: verdict).report(period(for: verdict)) }
}

extension Document {
  /// All its words, in order.
  var words: String { sections.map(\.words).joined(separator: "\n") }

  func section(_ kind: Section.Kind) -> Section? { sections.first { $0.kind == kind } }
}

extension Document.Section {
  var words: String {
    blocks.map { block in
      switch block {
      case .paragraphs(let texts), .bullets(let texts), .numbered(let texts): texts.joined(separator: "\n")
      case .table(let table):
        (table.headings.map(\.text) + table.rows.flatMap { $0.flatMap(\.lines) }).joined(separator: "\n")
      }
    }.joined(separator: "\n")
  }
}
