/// The stable code of a kind of fault. The raw value is what users see and look up with `maal explain CODE`; it is
/// never given another meaning. A001-A099 concern the agreement file, F001-F099 a file as a file and as delimited text,
/// I001-I099 what its rows say.
public enum FindingCode: String, Hashable, Sendable, CaseIterable {
  // MARK: The agreement file

  /// The text is not YAML, or uses more of it than is read (aliases, great depth, more than 1 MiB). Cause: yaml, tooLarge. Facts: found
  /// where it is a single text.
  case yamlSyntax = "A001"
  /// A key that means nothing here. Facts: found, expected (the keys that do), suggestion where one is near.
  case unknownKey = "A002"
  /// A required key is missing. Facts: name (the key), found (the entry it belongs in; empty for the whole file), expected
  /// where other keys would do in its place.
  case missingKey = "A003"
  /// A list where a mapping is wanted, or the like. Facts: name (the key), expected (`text`, `mapping`, or the keys that
  /// can't stand together).
  case wrongStructure = "A004"
  /// The same key twice. Facts: found, otherLine.
  case duplicateKey = "A005"
  /// An entry names something the file does not define. Facts: found, name (the key), expected (what is defined),
  /// suggestion where one is near.
  case unknownReference = "A006"
  /// A target that can't be read. Facts: found.
  case invalidTarget = "A007"
  /// A date that can't be read. Facts: found, name (the key).
  case invalidDate = "A008"
  /// A period that can't be read. Facts: found, name (the key).
  case invalidPeriod = "A009"
  /// A number that can't be read. Facts: found, name (the key), expected.
  case invalidNumber = "A010"
  /// A word that is not among the choices. Facts: found, name (the key), expected, suggestion where one is near.
  case invalidChoice = "A011"
  /// A file that the agreement names isn't there. Facts: found (the name as written), name (the key).
  case sourceMissing = "A012"
  /// A file that the agreement names lies outside its folder. Facts: found.
  case outsideFolder = "A013"
  /// The target's kind doesn't fit the indicator. Facts: found (the target), name (the indicator), expected.
  case targetUnitMismatch = "A014"
  /// Two dates in the wrong order. Facts: found, name (the key), limit (the other date).
  case datesOutOfOrder = "A015"
  /// "15 of 22" where the area has another number of municipalities. Facts: found, count.
  case totalMismatch = "A016"
  /// The areas file lists an area twice. Facts: found, otherLine.
  case duplicateArea = "A017"
  /// A target without the deadline that it is to be met by. Facts: name (the goal).
  case missingDeadline = "A018"
  /// An indicator, source or area that nothing uses. Facts: found, name (the kind of entry).
  case unusedEntry = "A019"
  /// An id that can't be part of a file's name: only letters, digits, `-`, `_` and `.`, at most 64, and neither `-` nor
  /// `.` first. Facts: found.
  case invalidID = "A020"
  /// Amounts of parts of a year with a target, of which it isn't said whether they are to be added up. Facts: found (the
  /// indicator), expected (what may be said).
  case accumulationUnsaid = "A021"
  /// A deciding period of another length than the figures'. Facts: found, name (the goal), suggestion.
  case decidingPeriodOfOtherLength = "A022"
  /// A break in a series that has no figures on both sides of it. Facts: found, name (the source), expected (its first
  /// period), limit (its last).
  case breakOutsideSeries = "A023"

  // MARK: A file as a file, and as delimited text

  /// No such file. Facts: found.
  case fileMissing = "F001"
  /// The file can't be read. Facts: found. Cause: system, notAFile, tooLarge, pipeReadOnce, inputTaken.
  case fileUnreadable = "F002"
  /// The file holds no bytes, or only blank lines.
  case fileEmpty = "F003"
  /// The file is something other than delimited text. Facts: found (what it is: JSON, HTML, XLSX, PDF …).
  case notDelimitedText = "F004"
  /// Bytes that are no text in the encoding that the file is in. Facts: found (the first of them, in hexadecimal),
  /// expected (the encoding), count (of such sequences).
  case undecodable = "F005"
  /// A NUL byte. The place is the first one's. Facts: count; suggestion (`utf-16`) where the file looks like that.
  case nulByte = "F006"
  /// A quoted field that never ends. The place is where it starts.
  case unclosedQuote = "F007"
  /// A field longer than the limit. Facts: limit (bytes).
  case fieldTooLong = "F008"
  /// A record with another number of fields than the header. Facts: found (the number), expected (the header's).
  case wrongFieldCount = "F009"
  /// Two columns with the same heading. Facts: found.
  case duplicateHeader = "F010"
  /// A header and nothing below it.
  case noRows = "F011"
  /// A quote inside an unquoted field, or text after a closing quote. Facts: found.
  case misplacedQuote = "F012"
  /// The separator can't be told, or the one that is asked for can't be one. Facts: found (the candidates, or that one).
  /// Cause: separator where it can't be one.
  case ambiguousDelimiter = "F013"
  /// The file changed while it was read. Facts: found.
  case fileChanged = "F014"

  // MARK: What the rows say

  /// A column that the agreement or the command names isn't in the file. Facts: found (the name), expected (the
  /// headings), suggestion where one is near. Cause: encoding of that one.
  case columnMissing = "I001"
  /// A column holds CPR numbers. Facts: count (of cells); never the numbers.
  case cprNumbers = "I002"
  /// A cell that must not be empty is. Facts: expected where there is more to say. Cause: note.
  case emptyCell = "I003"
  /// The source's filters (`where`) keep no row. Facts: found (the values wanted), expected (values that the column
  /// has), suggestion where one is near.
  case noRowKept = "I004"
  /// Not a period. Facts: found; suggestion (the date) where a spreadsheet has the number for one. Cause: shortYear,
  /// spreadsheetDate, note.
  case notAPeriod = "I010"
  /// Not a date. Facts: as of I010.
  case notADate = "I011"
  /// Not a whole number. Facts: found.
  case notAnInteger = "I012"
  /// Not a number. Facts: found, expected (where not just any number is).
  case notANumber = "I013"
  /// A negative count. Facts: found.
  case negativeCount = "I014"
  /// More in the numerator than in the denominator. Facts: found (the numerator), limit (the denominator).
  case numeratorAboveDenominator = "I015"
  /// A column whose numbers can be read in two ways. Facts: found (such a cell); where two cells contradict each other,
  /// limit (the earlier one) and otherLine.
  case ambiguousNumber = "I016"
  /// A denominator of 0: the row gives no share. Facts: found (the numerator).
  case zeroDenominator = "I017"
  /// A number too large to count with, or too close to 0. Facts: found.
  case numberTooLarge = "I018"
  /// A share below 0 or above 100 %. Facts: found.
  case shareOutOfRange = "I019"
  /// A name or code that is no area. Facts: found, suggestion where one is near; name (of the code) where the
  /// code is one area's and the name another's. Cause: note, encoding, codeOfAnother.
  case unknownArea = "I020"
  /// A municipality's code from before 2007. Facts: found.
  case formerAreaCode = "I021"
  /// A column that writes some codes with a leading zero and some without. Facts: found, expected.
  case leadingZero = "I022"
  /// An area that the agreement knows, at a time when it did not exist. Facts: found, period.
  case areaNotValid = "I023"
  /// A source's rows are all about areas that the agreement doesn't concern. Facts: name (the agreement's area), count.
  case noRowOfAgreement = "I024"
  /// Two rows for the same area and period with different figures. Facts: name (the area), period, otherLine
  /// (`FILE:LINE`).
  case contradictingRows = "I030"
  /// Two rows that say the same of the same area and period, or date. Facts: name (the area), period, otherLine
  /// (`FILE:LINE`).
  case duplicateRow = "I031"
  /// A series skips a period. Facts: name (the area), period (the first that is missing), count.
  case gapInSeries = "I032"
  /// A figure marked as provisional. Facts: found.
  case provisionalFigure = "I033"
  /// A period outside the agreement's own. Facts: period, limit.
  case periodOutsideAgreement = "I034"
  /// Areas that report nothing at all, or nothing for the source's latest period. Facts: name (the areas), count, period
  /// where it is the latest one that is missing. Cause: asked.
  case areaMissing = "I035"
  /// A series that mixes years with quarters, or the like. Facts: found, expected.
  case mixedPeriods = "I036"
  /// A figure that the source withholds or doesn't have. Facts: found.
  case figureMissing = "I037"
  /// Values of municipalities, such as percentages, that can't be added up for a goal's area. Facts: name (the
  /// indicator), limit (the area).
  case valuesNotAdditive = "I038"
  /// The same time twice in one series. Facts: name (the series), period, otherLine.
  case duplicatePeriod = "I039"
  /// Answered before it was requested. Facts: found, limit (the request).
  case answeredBeforeRequested = "I040"
  /// Due before it was requested. Facts: found, limit (the request).
  case dueBeforeRequested = "I041"
  /// A word that is not among the choices. Facts: found, expected.
  case unknownWord = "I042"
  /// Two memberships of one area that overlap in time. Facts: name (the area), otherLine (`FILE:LINE`).
  case overlappingMemberships = "I043"
  /// An end before its beginning. Facts: found, limit (the beginning).
  case endBeforeBeginning = "I044"
  /// A type of certificate without a known time limit. Facts: found.
  case unknownType = "I045"
  /// A total that its parts don't add up to, though none is missing. Facts: name (the area), period, found (the total),
  /// expected (the sum). A share as numerator `/` denominator.
  case totalContradictsParts = "I046"
  /// Percentages of which none is above 1, so that they are most likely fractions of 1. Facts: found (one of them).
  case fractionsForPercent = "I047"
  /// A row names something that neither the agreement nor its tables define. Facts: found, name (the kind of thing),
  /// expected (what is defined), suggestion where one is near.
  case unknownEntry = "I048"
  /// Two rows with the same id. Facts: found, otherLine (`FILE:LINE`).
  case duplicateEntry = "I049"
  /// Two sources most of whose figures are the same: nothing is hidden in one for the sake of the other. Facts: found,
  /// name (their ids).
  case nearlyLinked = "I050"
  /// A small count that a report published before tells, so that the source is withheld for that time. Facts: found (the
  /// report's folder), name (the source).
  case toldBefore = "I051"
  /// All figures of a file stand in an earlier file too. Facts: name (that file), count.
  case fileRepeated = "I052"
  /// All municipalities have the same figures in a source's latest period as in the one before. Facts: period, limit (the
  /// one before), count.
  case sameAsBefore = "I053"
  /// An amount below 0 where a movement of money has its direction from its type. Facts: found.
  case negativeAmount = "I054"
  /// A running total below the one before it in the same year. Facts: name (the area), period, limit (the one before).
  case runningTotalFalls = "I055"

  // MARK: What the tables of a portfolio say together

  /// An initiative that is a part of itself. Facts: found (its id), name (the ring).
  case parentCycle = "P001"
  /// Years that an initiative is planned for, with no status in them. Facts: name (the initiative), period (the years).
  case yearWithoutStatus = "P002"
  /// An initiative that goes on in a group that has ended. Facts: name (the initiative), found (the group), limit (its last
  /// day).
  case groupEnded = "P003"
  /// A decision at a meeting that wasn't held. Facts: found (the meeting), period (its day), limit (`planned` or
  /// `cancelled`).
  case meetingNotHeld = "P004"
  /// Amber or red, and no text that says why. Facts: found.
  case confidenceWithoutText = "P005"
  /// A status that says that work goes on, or is done, in a year before it was to begin. Facts: found (the day), name (the
  /// initiative), limit (the first year).
  case statusBeforeStart = "P006"
  /// A point of a plan was put off, and no status or decision names its new day. Facts: found (the new day), name (the
  /// point), limit (the first day).
  case movedWithoutWord = "P007"
  /// What the accounts are said to show as available isn't what the movements come to. Facts: found (what is said), expected
  /// (what they come to), name (the grant), period (the day).
  case balanceWrong = "P008"
  /// A movement of money before the grant's first day or after its last. Facts: found (the day), limit (that day), name (the
  /// grant).
  case outsideTerm = "P009"
  /// More is taken of a grant than is available. Facts: found (the amount), limit (what was available), name (the grant).
  case aboveAvailable = "P010"
  /// Money is taken from a pool, and no decision is named. Facts: found (the amount), name (the grant).
  case poolWithoutDecision = "P011"
  /// A movement settles what isn't a commitment of its grant. Facts: found (what it names), name (the grant).
  case settlesNoCommitment = "P012"
  /// An amount in another currency than the grant's. Facts: found, expected (the grant's), name (the grant).
  case otherCurrency = "P013"
  /// A party is said to have answered something, and not when. Facts: name (the party).
  case answerWithoutDay = "P014"
  /// Money is spent on what wasn't decided, or committed on what was turned down or put off. Facts: found (the amount), name
  /// (the grant), expected (the decision), limit (`rejected`, `postponed` or `undecided`).
  case decisionNotMade = "P015"
  /// More comes back than was spent. Facts: found (the amount), limit (what was spent), name (the grant).
  case refundAboveSpent = "P016"
}

extension FindingCode {
  /// What a user has to mend: the agreement file, or the data. It decides the exit code.
  public var concernsAgreement: Bool { rawValue.hasPrefix("A") }

  /// Whether nothing of the file can be used, so that not even its other rows can be accepted.
  public var stopsFile: Bool {
    switch self {
    case .wrongFieldCount, .misplacedQuote: false
    case .columnMissing, .cprNumbers, .noRowKept, .noRowOfAgreement, .ambiguousNumber, .valuesNotAdditive,
      .accumulationUnsaid, .decidingPeriodOfOtherLength, .breakOutsideSeries:
      true
    default: severity == .error && rawValue.hasPrefix("F")
    }
  }

  /// Whether it is about the tables of a portfolio taken together, as of a day.
  public var isOfPortfolio: Bool { rawValue.hasPrefix("P") }

  public var severity: Severity {
    switch self {
    case .totalMismatch, .unusedEntry, .zeroDenominator, .shareOutOfRange, .leadingZero, .duplicateRow,
      .gapInSeries, .provisionalFigure, .periodOutsideAgreement, .areaMissing, .figureMissing,
      .totalContradictsParts, .fractionsForPercent, .nearlyLinked, .toldBefore, .fileRepeated, .sameAsBefore,
      .runningTotalFalls, .yearWithoutStatus, .groupEnded,
      .meetingNotHeld,
      .confidenceWithoutText, .statusBeforeStart, .movedWithoutWord, .outsideTerm, .aboveAvailable,
      .poolWithoutDecision, .settlesNoCommitment, .otherCurrency, .answerWithoutDay, .decisionNotMade,
      .refundAboveSpent:
      .warning
    default: .error
    }
  }
}
