internal import Findings
internal import Languages

extension English {
  /// Of the codes that concern a row by itself.
  func rowGuide(_ code: FindingCode) -> FindingGuide? {
    switch code {
    case .columnMissing:
      FindingGuide(
        "A column is missing",
        "The agreement or the command names a heading that the file doesn't have.",
        "Correct the name; the file's headings are listed.")
    case .cprNumbers:
      FindingGuide(
        "CPR numbers",
        "The file holds what looks like personal numbers. It is read no further, and the numbers are not shown.",
        "Remove the column where the file is made, and send it again. Delete the file you have.")
    case .emptyCell: FindingGuide("An empty cell", "The cell needs a value.", "Fill it in, or delete the row.")
    case .noRowKept:
      FindingGuide(
        "The filter keeps no rows",
        "The agreement's where names a value that the column doesn't have.",
        "Correct the value; letter case counts.")
    case .notAPeriod:
      FindingGuide(
        "Not a period",
        """
        Periods are read as 2022, 2022H1, 2022K2, 2022Q2, 2022M06, 2022U27, 2022QMAT04, "2. kvartal 2022", "2nd \
        quarter 2022", "June 2022" and dates.
        """,
        "Correct the cell.")
    case .notADate:
      FindingGuide(
        "Not a date",
        """
        Dates are read as 2022-06-30, 30-06-2022, 30.06.2022, 30/6/2022 and "30 June 2022"; a year has four \
        digits, and the day has to exist.
        """,
        "Correct the cell.")
    case .notAnInteger:
      FindingGuide(
        "Not a whole number",
        "Numerators and denominators are counts.",
        "Correct the cell; if it is a share, use the column as value.")
    case .notANumber:
      FindingGuide(
        "Not a number",
        """
        Digits with the column's decimal sign; thousands in groups of three. The symbols - .. … * and <5 are \
        known.
        """,
        "Correct the cell.")
    case .negativeAmount:
      FindingGuide(
        "A negative amount", "A movement has its direction from its type, so its amount is at least 0.",
        "Write a reimbursement if the money came back, or correct the amount.")
    case .negativeCount: FindingGuide("A negative count", "A count is at least 0.", "Correct the cell.")
    case .numeratorAboveDenominator:
      FindingGuide(
        "The numerator is above the denominator",
        "A part can't be larger than the whole.",
        "See whether the columns are swapped, or the figures are about two different groups.")
    case .ambiguousNumber:
      FindingGuide(
        "A column that can be read in two ways",
        """
        1.234 is a thousand or a little more than one, and no other number of the column tells; or it uses both \
        comma and point as decimal sign. It is not guessed.
        """,
        "State decimal: \",\" or decimal: \".\" for the source, or --decimal on the command line.")
    case .zeroDenominator:
      FindingGuide(
        "The denominator is 0",
        "The row gives no share, but is not wrong.",
        "Nothing, if there really was nobody.")
    case .numberTooLarge:
      FindingGuide(
        "A number that is too large or too small",
        "A count is at most 10 billion, and a number has at most 18 digits before the decimal sign. A number closer to 0 than 18 decimals can show is not taken for 0.",
        "See whether two cells have run together, or write 0.")
    case .shareOutOfRange:
      FindingGuide(
        "A share outside 0-100 %",
        "A share of people can't be below 0 or above 100 %.",
        "See whether the decimal sign is missing, or the indicator has another unit.")
    case .unknownArea:
      FindingGuide(
        "An unknown area",
        """
        Neither the agreement's areas nor Denmark's other municipalities and regions are called that, or the code beside \
        the name is another area's. It is not guessed; the nearest name is suggested.
        """,
        "Correct the name or code; delete the row if it is a sum of several areas.")
    case .formerAreaCode:
      FindingGuide(
        "A municipality's code from before 2007",
        """
        The code belonged to a municipality that was merged in the reform. Its figures can't simply be moved to \
        the new one.
        """,
        "Use figures by today's municipalities.")
    case .leadingZero:
      FindingGuide(
        "Codes written in two ways",
        """
        The column has both 751 and 0751. They are read alike, but suggest that a part of the file has been \
        through a spreadsheet.
        """,
        "Nothing, or correct them to one form.")
    case .areaNotValid:
      FindingGuide(
        "An area that did not exist",
        "The areas file says that the area did not exist at that time.",
        "Correct the row, or valid_from and valid_to in the areas file.")
    default: nil
    }
  }

  /// Of the codes that concern rows together, and cases and memberships.
  func wholeGuide(_ code: FindingCode) -> FindingGuide? {
    switch code {
    case .noRowOfAgreement:
      FindingGuide(
        "No row is about the agreement's area",
        "All rows are for other municipalities, or are sums.",
        "See whether it is the right file, and whether area is the right column.")
    case .contradictingRows:
      FindingGuide(
        "Two different figures for the same thing",
        "One area and period have two figures. Which is right can't be told, so neither row is used.",
        "Delete the wrong one, or choose rows with where if the file has several counts. If a newer file is to correct an older one, write revisions: newest-file at the source."
      )
    case .duplicateRow:
      FindingGuide("The same row twice", "The two rows say the same and count once.", "Nothing, or delete one.")
    case .fileRepeated:
      FindingGuide(
        "The same file twice",
        "All the file's figures stand in an earlier file too. They count once.",
        "See whether the right file was received, and ask for it if not.")
    case .sameAsBefore:
      FindingGuide(
        "The last period's figures under a new one",
        "All municipalities have exactly the figures of the period before. That is hardly chance.",
        "Ask whether it is the right file. The figures are used, and the report says that they are the same.")
    case .runningTotalFalls:
      FindingGuide(
        "A running total that falls",
        "The agreement says accumulate: running, that the figures are added up already. A total doesn't fall within the year.",
        "Correct the figure, or write accumulate: year or agreement if it is of each period. It is used as it stands.")
    case .gapInSeries:
      FindingGuide(
        "A gap in the series",
        "One or more periods are missing between two that are there.",
        "Find the missing figures if there are any. They are not counted as zero.")
    case .provisionalFigure:
      FindingGuide(
        "A provisional figure",
        "The source marks the figure with *: it may be changed.",
        "Fetch the figures again later.")
    case .periodOutsideAgreement:
      FindingGuide(
        "A period after the end of the agreement",
        "The figure lies after the end of the agreement, and is used as it stands. Figures from before the agreement are the history behind its baselines.",
        "Nothing, if that is intended.")
    case .nearlyLinked:
      FindingGuide(
        "Two sources with nearly the same figures",
        """
        If one is a part of the other, a hidden count can be worked out from the difference. The figures show it where they \
        agree everywhere; here they don't.
        """,
        "Say related: of one of them if they belong together. Else there is nothing to do.")
    case .toldBefore:
      FindingGuide(
        "A small count that an earlier report tells",
        """
        A count that has to be hidden now stands in a report published before, or can be worked out with it. The source's \
        figures of that time are withheld, but the earlier report is out.
        """,
        "Consider withdrawing the earlier report.")
    case .totalContradictsParts:
      FindingGuide(
        "A total that is not the sum of the municipalities",
        "All municipalities have figures for the period, but these add up to something else. The file's total is used.",
        "Find out which of the figures is right, or note why they need not agree.")
    case .areaMissing:
      FindingGuide(
        "Municipalities without figures",
        "The source has no figures for them, or none for the latest period. They count neither as zero nor as no.",
        "Ask the municipality, or note why it is missing.")
    case .mixedPeriods:
      FindingGuide(
        "Periods of different lengths",
        "A series is years, quarters or another length; otherwise the same thing counts twice.",
        "Choose rows with where, or split the file.")
    case .figureMissing:
      FindingGuide(
        "The source doesn't give the figure",
        "The cell is empty, or has a symbol for a missing or withheld figure. It is not counted as zero.",
        "Nothing, or find the figure elsewhere.")
    case .valuesNotAdditive:
      FindingGuide(
        "Percentages can't be added up",
        """
        The goal is for a whole area, but the source has only the municipalities' percentages. They are neither \
        added nor averaged.
        """,
        "Use numerator and denominator, the area's own value, or a goal per municipality.")
    case .duplicatePeriod:
      FindingGuide(
        "The same time twice in a series",
        "The file has two rows for one series and time.",
        "Name the column that tells them apart with --series (or --time), or delete one.")
    case .answeredBeforeRequested:
      FindingGuide(
        "Answered before requested",
        "The answer lies before the request.",
        "See whether the dates are swapped.")
    case .dueBeforeRequested:
      FindingGuide(
        "Due before requested",
        "The due date lies before the request.",
        "See whether the dates are swapped.")
    case .unknownWord:
      FindingGuide("An unknown word", "The column has fixed words.", "Use one of the words that are named.")
    case .overlappingMemberships:
      FindingGuide(
        "Two statuses at the same time",
        "One area has two rows whose times overlap. Which of them holds can't be told, so neither is used.",
        "End the first before the next begins.")
    case .unknownEntry:
      FindingGuide(
        "Refers to something that isn't there",
        "The row names something by an id that neither the agreement nor its tables have.",
        "Correct the id, or add what is missing.")
    case .duplicateEntry:
      FindingGuide(
        "The same id twice",
        "Two rows have the same id. Which of them holds can't be told, so neither is used.",
        "Give one of them another id, or delete it. If they hold from different days, write the days in known_from.")
    case .endBeforeBeginning: FindingGuide("Ends before it begins", "The dates are the wrong way round.", "Swap them.")
    case .fractionsForPercent:
      FindingGuide(
        "Fractions instead of percentages",
        """
        The indicator is in percent, but no value is above 1. Excel saves 51% as 0.51 where the column isn't formatted as \
        percentages; here it is read as about half a per cent.
        """,
        "Multiply by 100, or save the column as percentages. If the shares really are that small, do nothing.")
    case .unknownType:
      FindingGuide(
        "A certificate type without a known time limit",
        "The row has no due date, and the type is not among those with a national limit.",
        "Write the due date in the row, or add the type under due-days in the agreement.")
    default: nil
    }
  }
}
