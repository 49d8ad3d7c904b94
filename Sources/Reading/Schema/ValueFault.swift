package import Findings

/// What can be wrong with a value, whichever carrier it comes from.
package enum ValueFault: Hashable, CaseIterable, Sendable {
  case missing, date, period, number, word, reference, twice, order
}

/// What a fault is called: a user looks for those of the agreement elsewhere than for those of the data.
package enum FaultCodes: Sendable {
  /// A mapping of the agreement file.
  case entry
  /// The areas file, which is a table and part of the agreement.
  case areas
  /// A table of data.
  case data

  package subscript(_ fault: ValueFault) -> FindingCode {
    switch (fault, self) {
    case (.missing, .entry): .missingKey
    case (.missing, .areas), (.missing, .data): .emptyCell
    case (.date, .data): .notADate
    case (.date, _): .invalidDate
    case (.period, .data): .notAPeriod
    case (.period, _): .invalidPeriod
    case (.number, .data): .notANumber
    case (.number, _): .invalidNumber
    case (.word, .data): .unknownWord
    case (.word, _): .invalidChoice
    case (.reference, .data): .unknownEntry
    case (.reference, _): .unknownReference
    case (.twice, .entry): .duplicateKey
    case (.twice, .areas): .duplicateArea
    case (.twice, .data): .duplicateEntry
    case (.order, .data): .endBeforeBeginning
    case (.order, _): .datesOutOfOrder
    }
  }
}
