extension FindingCode {
  /// The facts that may quote a figure of the data, or be worked out from some: in a published report they are withheld
  /// where the file holds counts that are hidden. Whoever has the file finds the figures by the finding's place.
  ///
  /// Closed: a code is in this list once somebody has looked at what its facts hold. The facts of the others are names,
  /// dates, periods, areas, keys of the agreement, and numbers of rows, columns or bytes.
  public var factsFromFigures: Set<Fact> {
    switch self {
    case .notAnInteger, .notANumber, .negativeCount, .numberTooLarge, .provisionalFigure, .figureMissing,
      .shareOutOfRange, .fractionsForPercent, .zeroDenominator:
      [.found]
    // Numerator and denominator; two cells of a column.
    case .numeratorAboveDenominator, .ambiguousNumber: [.found, .limit]
    // The total and the sum of its parts.
    case .totalContradictsParts: [.found, .expected]
    // A cell of any column, one of figures among them.
    case .misplacedQuote, .unknownWord, .emptyCell: [.found, .expected]
    // What stands in the column that rows are chosen by.
    case .noRowKept: [.expected, .suggestion]
    case .yamlSyntax, .unknownKey, .missingKey, .wrongStructure, .duplicateKey, .unknownReference, .invalidTarget,
      .invalidDate, .invalidPeriod, .invalidNumber, .invalidChoice, .sourceMissing, .outsideFolder,
      .targetUnitMismatch, .datesOutOfOrder, .totalMismatch, .duplicateArea, .missingDeadline, .unusedEntry, .invalidID,
      .accumulationUnsaid, .decidingPeriodOfOtherLength, .breakOutsideSeries:
      []
    case .fileMissing, .fileUnreadable, .fileEmpty, .notDelimitedText, .undecodable, .nulByte, .unclosedQuote,
      .fieldTooLong, .wrongFieldCount, .duplicateHeader, .noRows, .ambiguousDelimiter, .fileChanged:
      []
    case .columnMissing, .cprNumbers, .notAPeriod, .notADate, .unknownArea, .formerAreaCode, .leadingZero,
      .areaNotValid, .noRowOfAgreement, .contradictingRows, .duplicateRow, .gapInSeries, .periodOutsideAgreement,
      .areaMissing, .mixedPeriods, .valuesNotAdditive, .duplicatePeriod, .answeredBeforeRequested,
      .dueBeforeRequested, .overlappingMemberships, .endBeforeBeginning, .unknownType, .unknownEntry, .duplicateEntry,
      .nearlyLinked, .toldBefore, .fileRepeated, .sameAsBefore, .runningTotalFalls,
      .parentCycle, .yearWithoutStatus, .groupEnded, .meetingNotHeld, .confidenceWithoutText, .statusBeforeStart,
      .movedWithoutWord, .negativeAmount, .balanceWrong, .outsideTerm, .aboveAvailable, .poolWithoutDecision,
      .settlesNoCommitment, .otherCurrency, .answerWithoutDay, .decisionNotMade, .refundAboveSpent:
      []
    }
  }
}
