internal import Basics
internal import Findings
internal import Languages
internal import Rendering

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
    case .balanceWrong:
      FindingText(
        "the balance of \(facts[.name]) on \(facts[.period]) is \(amount(facts[.found])), but the movements come to \(amount(facts[.expected]))",
        hint: "is a movement missing, or written twice?")
    case .outsideTerm:
      FindingText(
        "\(facts[.found]) lies outside the grant \(facts[.name]) (\(facts[.limit]))",
        hint: "correct the date, or from or to under grants")
    case .aboveAvailable:
      FindingText(
        "\(amount(facts[.found])) is more than was available in \(facts[.name]): \(amount(facts[.limit]))",
        hint: "is the amount right, or has the grant been raised?")
    case .poolWithoutDecision:
      FindingText(
        "\(amount(facts[.found])) of the pool \(facts[.name]) without a decision",
        hint: "write the decision's id in decision, or in settles the commitment that is paid")
    case .settlesNoCommitment:
      FindingText(
        "\(facts[.found]) is not a commitment of \(facts[.name])",
        hint: "settles has to be the id of a row of type commitment")
    case .otherCurrency:
      FindingText(
        "the amount is in \(facts[.found]), but \(facts[.name]) is in \(facts[.expected]); it isn't counted",
        hint: "write the amount in \(facts[.expected]), as it stands in the accounts")
    case .answerWithoutDay:
      FindingText(
        "\(facts[.name]) has answers without a day, so they aren't counted",
        expected: "the day of the answer in answered")
    case .decisionNotMade:
      FindingText(
        "\(amount(facts[.found])) of \(facts[.name]) rests on \(facts[.expected]), which \(decided(facts[.limit]))",
        hint: "is it the right decision? Otherwise write the one that allows it")
    case .refundAboveSpent:
      FindingText(
        "\(amount(facts[.found])) comes back to \(facts[.name]), but only \(amount(facts[.limit])) was spent",
        hint: "is the amount right, or is an expenditure missing?")
    default: nil
    }
  }

  private func decided(_ result: String) -> String {
    switch result {
    case "rejected": "was rejected"
    case "postponed": "was postponed"
    default: "isn't decided"
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
    case .balanceWrong:
      FindingGuide(
        "A balance that doesn't hold",
        "The row says what the accounts showed as available on that day. Granted less spent and committed, up to that day, "
          + "comes to something else.",
        "Find the movement that is missing or wrong, or correct the balance.")
    case .outsideTerm:
      FindingGuide(
        "A movement outside the grant's term", "The date lies before the grant's first day or after its last.",
        "Correct the date, or from or to under grants.")
    case .aboveAvailable:
      FindingGuide(
        "More than is available", "After this movement more is spent and committed than was granted.",
        "Correct the amount, or write the new grant in the agreement file.")
    case .poolWithoutDecision:
      FindingGuide(
        "Money of a pool without a decision", "Money is taken from a pool, and the row doesn't say who decided it.",
        "Write the decision's id in decision, or in settles the commitment that is paid.")
    case .settlesNoCommitment:
      FindingGuide(
        "Settles what is no commitment",
        "settles names a row that isn't there, isn't a commitment, or belongs to another grant. Nothing is taken off.",
        "Write the id of the commitment of the same grant that is paid.")
    case .otherCurrency:
      FindingGuide(
        "Another currency", "Amounts of different currencies are neither added up nor converted.",
        "Write the amount in the grant's currency, as it stands in the accounts.")
    case .answerWithoutDay:
      FindingGuide(
        "An answer without a day",
        "There is an answer, but not when it came, so it can't be seen whether it was there on a given day.",
        "Write the day in answered.")
    case .decisionNotMade:
      FindingGuide(
        "Money on a decision that wasn't made",
        "Money is spent, and the decision is only recommended, postponed or rejected; or it is committed on one that was "
          + "postponed or rejected. What is committed on a recommendation is shown as recommended.",
        "Write the decision that allows it in decision, or correct the movement.")
    case .refundAboveSpent:
      FindingGuide(
        "A refund larger than what was spent", "No more can come back than was spent of the grant.",
        "Correct the amount, or write the expenditure that is missing.")
    default: nil
    }
  }

  /// What an amount that can't be read may have been meant for.
  func doubt(_ facts: Facts) -> String? {
    if let currency = facts.optional(.limit) {
      return "the amount is in \(currency); write the number here and the currency in currency"
    }
    return facts.optional(.suggestion).map { "did you mean \($0.replacing("|", with: " or "))?" }
  }

  /// An amount as English text has it.
  private func amount(_ amount: String) -> String {
    Amount(parsing: amount, decimalSign: ".").map(numbers.text) ?? amount
  }
}
