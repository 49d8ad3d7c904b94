import Agreement
import Basics
import Evidence
import Rendering
import Testing

@testable import Reporting

/// Data that were drawn before the as-of date know nothing of the answers since.
@Suite struct SilenceTests {
  /// Ten cases answered in January, and `open` that fall due in late March.
  private func scene(open: Int, lastAnswer: (Int, Int) = (1, 20)) -> Scene {
    var scene = Scene("monitored")
    scene.shape = .records
    for index in 0..<(10 + open) {
      let isAnswered = index < 10
      scene.said.cases.add(
        CaseRecord(
          area: Scene.region, requested: date(2022, 1, 1), due: isAnswered ? date(2022, 2, 1) : date(2022, 3, 28),
          answered: isAnswered ? date(2022, lastAnswer.0, lastAnswer.1) : nil, file: "s.csv", line: index + 2))
    }
    return scene
  }

  private func caveats(_ scene: Scene, _ language: Language) -> String {
    scene.report(.quarter(2022, 1)).goalCheck(language.wording).section(.caveats).map { "\($0.blocks)" } ?? ""
  }

  @Test func casesAfterTheLastEventAreTold() {
    #expect(
      caveats(scene(open: 3), .danish).contains(
        "data rækker kun til 20. januar 2022. 3 sager med frist fra da af til 31. marts 2022 er ubesvarede i data"))
    #expect(
      caveats(scene(open: 1), .english).contains(
        "the data reach no further than 20 January 2022. 1 case that fell due from then to 31 March 2022"))
  }

  /// A week may pass without any event.
  @Test func dataThatReachTheAsOfDateAreSaidNothingOf() {
    #expect(!caveats(scene(open: 3, lastAnswer: (3, 24)), .danish).contains("rækker kun"))
    #expect(caveats(scene(open: 3, lastAnswer: (3, 23)), .danish).contains("rækker kun"))
    #expect(!caveats(scene(open: 0), .danish).contains("rækker kun"))
  }
}
