internal import Findings
internal import Languages

extension English {
  func portfolioText(_ code: FindingCode, _ facts: Facts) -> FindingText? {
    switch code {
    case .parentCycle:
      FindingText("\(facts[.found]) is a part of itself (\(facts[.name]))", hint: "correct parent in one of the rows")
    case .yearWithoutStatus:
      FindingText("\(facts[.name]) has no status of \(facts[.period]), for which it is planned")
    case .groupEnded:
      FindingText(
        "\(facts[.name]) isn't over, but the group \(facts[.found]) ended on \(facts[.limit])",
        hint: "close it or hand it over by a status, or write the new group in a row with known_from")
    case .meetingNotHeld:
      FindingText(
        "the meeting \(facts[.found]) (\(facts[.period])) was not held",
        expected: "a meeting that was held; this one is \(facts[.limit])")
    case .confidenceWithoutText: FindingText("\(facts[.found]) without a text that says why")
    case .statusBeforeStart:
      FindingText("a status of \(facts[.found]), but \(facts[.name]) begins only in \(facts[.limit])")
    case .movedWithoutWord:
      FindingText(
        "\(facts[.name]) was moved to \(facts[.found]), and no status or decision says so",
        hint: "until then \(facts[.limit]) holds; write the new day in by_when of a status or in due of a decision")
    default: nil
    }
  }

  func portfolioGuide(_ code: FindingCode) -> FindingGuide? {
    switch code {
    case .parentCycle:
      FindingGuide(
        "An initiative that is a part of itself", "Following parent from row to row leads back.",
        "Correct parent in one of the rows.")
    case .yearWithoutStatus:
      FindingGuide(
        "Planned years without a status", "The years are over, and the initiative has no status in them.",
        "Write a status, or correct years.")
    case .groupEnded:
      FindingGuide(
        "An initiative in a group that has ended",
        "The group's last day (to) has passed, and the initiative isn't over.",
        "Close it or hand it over by a status, or move it to another group in a row with known_from.")
    case .meetingNotHeld:
      FindingGuide(
        "A decision at a meeting that wasn't held", "The meeting is planned or cancelled.",
        "Say that the meeting was held, or move the decision to the right one.")
    case .confidenceWithoutText:
      FindingGuide(
        "Amber or red without a text", "Whoever reads it can't see what is wrong.", "Write why in text.")
    case .statusBeforeStart:
      FindingGuide(
        "A status before the beginning", "The initiative is under way or closed in a year before it is to begin.",
        "Correct the date, or years or planned_start.")
    case .movedWithoutWord:
      FindingGuide(
        "A day that was moved in silence",
        "due differs from original_due, and no status or decision on the initiative names the new day, so it can't be seen "
          + "when it was moved. Reports go by the first one.",
        "Write the new day in by_when of the status that moved it, or in due of the decision.")
    default: nil
    }
  }
}
