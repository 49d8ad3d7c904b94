internal import Agreement
internal import ArgumentParser
internal import Assessment
internal import Basics
internal import Disclosure
internal import Explanations
internal import Geography
internal import Rendering
internal import Reporting

/// Explains the figures of a goal, in one area or in all that it is set for.
struct ExplainGoal {
  let goal: String
  let area: String?
  let report: CheckReport
  let options: CommonOptions

  func print(_ console: Console) throws {
    let assessments = try assessments()
    try options.print(
      .init(
        name: "facts", table: report.explanationTable(of: assessments, options.wording),
        context: report.context(options.wording),
        text: {
          let renderer = TextRenderer(usesColour: console.usesColour(options.color))
          return assessments.map { renderer.render(report.explanation(of: $0, options.wording)) }
            .joined(separator: "\n")
        }), console: console)
  }

  private func assessments() throws -> [ReleasedGoal] {
    let found = report.goals.filter { $0.goal.id.rawValue == goal }
    guard !found.isEmpty else {
      // A goal for each municipality stands once for each.
      let known = report.agreement.goals.map(\.id.rawValue).uniqued()
      throw options.misuse(options.usage.noSuchGoal(goal, known, Spelling.nearest(to: goal, among: known)))
    }
    guard let area else { return found }
    guard case .area(let code) = AreaDirectory(report.agreement.areas).match(area),
      let inArea = found.first(where: { $0.area.code == code })
    else { throw options.misuse(options.usage.noSuchArea(area)) }
    return [inArea]
  }
}
