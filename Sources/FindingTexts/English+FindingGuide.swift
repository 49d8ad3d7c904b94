public import Findings
public import Languages

extension English {
  public func guide(to code: FindingCode) -> FindingGuide {
    if let guide = agreementGuide(code) ?? fileGuide(code) ?? rowGuide(code) ?? wholeGuide(code)
      ?? portfolioGuide(code)
    {
      return guide
    }
    // A test holds every code to one of the four.
    return FindingGuide(code.rawValue, "", "")
  }

  private func agreementGuide(_ code: FindingCode) -> FindingGuide? {
    switch code {
    case .yamlSyntax:
      FindingGuide(
        "The agreement file is not valid YAML",
        "The text can't be read, so nothing after this place has been seen.",
        "Look at the indentation by spaces, the colon after the key and the quotes of this line and the one before.")
    case .unknownKey:
      FindingGuide(
        "Unknown key",
        "The key means nothing here, often because it is misspelt.",
        "Correct it to one of the keys that are named, or delete the line.")
    case .missingKey:
      FindingGuide("A key is missing", "Without it the entry can't be used.", "Add the line that is shown.")
    case .wrongStructure:
      FindingGuide(
        "Wrong form",
        "A list stands where keys with values are wanted, or the other way round; or keys that exclude each other.",
        "Write the entry as in the agreement file under datasets/.")
    case .duplicateKey:
      FindingGuide("The same key twice", "Which of the two holds can't be told.", "Delete one.")
    case .unknownReference:
      FindingGuide(
        "Reference to something that isn't there",
        "The entry names a source, indicator or area that the file doesn't define.",
        "Correct the name, or add what is missing.")
    case .invalidTarget:
      FindingGuide(
        "The target can't be read",
        """
        A target is written "at least 51 %", "at most 13 %", "at least 15 of 22", "not set" or "monitored".
        """,
        "Write it in one of these ways.")
    case .invalidDate:
      FindingGuide("Not a date", "Dates are written 2023-12-31 or 31-12-2023.", "Correct the date.")
    case .invalidPeriod:
      FindingGuide(
        "Not a period",
        "Periods are written 2022, 2022H1, 2022K2, 2022M06, 2022U27 or 2022QMAT04.",
        "Correct the period.")
    case .invalidNumber:
      FindingGuide("Not a number", "The key needs a number, such as 46 or 46.5.", "Correct the number.")
    case .invalidChoice:
      FindingGuide(
        "A word that can't be chosen",
        "The key has fixed words to choose from.",
        "Choose one of those named.")
    case .sourceMissing:
      FindingGuide(
        "A file that the agreement names isn't there",
        "Names are relative to the agreement's folder.",
        "Correct the name, or put the file where the agreement says.")
    case .outsideFolder:
      FindingGuide(
        "A file outside the agreement's folder",
        "An agreement may not fetch files elsewhere unless whoever runs it says so.",
        "Move the file into the folder, or allow it with --allow-outside.")
    case .targetUnitMismatch:
      FindingGuide(
        "The target doesn't fit the indicator",
        "Such as a target in percent for a count, or a number without % for a share.",
        "Correct the target or the indicator's unit.")
    case .datesOutOfOrder:
      FindingGuide(
        "Two dates in the wrong order",
        "Such as a deadline before the agreement begins.",
        "Correct one of them.")
    case .totalMismatch:
      FindingGuide(
        "Another number of municipalities than the area's",
        """
        The target says, for example, "15 of 22", but the areas file has another number of municipalities at the \
        deadline.
        """,
        "See whether the target or the areas file is wrong.")
    case .duplicateArea:
      FindingGuide(
        "The same area twice in the areas file",
        "A code is one area's, and two areas may share a name only if they never exist at the same time.",
        "Delete one line, or correct the validity.")
    case .missingDeadline:
      FindingGuide("A target without a deadline", "Without one the goal can't be assessed.", "Add deadline.")
    case .accumulationUnsaid:
      FindingGuide(
        "Amounts of periods against a target",
        "Spending per quarter can't be held against a target for the year before it is added up, and the figures don't show whether it is.",
        "Write accumulate at the indicator: year, agreement, running or no.")
    case .decidingPeriodOfOtherLength:
      FindingGuide(
        "A deciding period that the figures never have",
        "The figures are for periods of another length, so the goal would never be decided.",
        "Write a period of the figures' length, or let accumulate add them up.")
    case .breakOutsideSeries:
      FindingGuide(
        "A break outside the figures",
        "A break parts figures that can't be compared. Without figures on both sides it makes no difference, and is likely a slip.",
        "Write the first period that is counted in the new way, or delete the break.")
    case .unusedEntry:
      FindingGuide(
        "Something that isn't used",
        "An indicator, a source or an area is part of no goal.",
        "Delete it, or use it in a goal.")
    case .invalidID:
      FindingGuide(
        "A name that can't be used",
        "The name becomes part of a file's name: letters, digits, - _ and ., at most 64 characters.",
        "Choose another name.")
    default: nil
    }
  }

  private func fileGuide(_ code: FindingCode) -> FindingGuide? {
    switch code {
    case .fileMissing:
      FindingGuide("No such file", "There is no file of that name.", "Check the spelling, and whether it was moved.")
    case .fileUnreadable:
      FindingGuide(
        "The file can't be read",
        "The system gives no access, or it is not a regular file.",
        "Close it in other programs, and check that you have access.")
    case .fileEmpty: FindingGuide("The file is empty", "There is no text in it.", "Fetch or save it again.")
    case .notDelimitedText:
      FindingGuide(
        "The file isn't CSV",
        "It is called .csv, but is a spreadsheet, a web page, JSON or a PDF.",
        "Open it where it was made and save it as CSV.")
    case .undecodable:
      FindingGuide(
        "Characters that can't be read",
        "The file mixes two encodings, is cut off, or is in another one.",
        "Save it as \"CSV UTF-8\", or state encoding for the source.")
    case .nulByte:
      FindingGuide(
        "A NUL byte in the file",
        "Plain text has none; the file is damaged, or in UTF-16 without a mark.",
        "Fetch or save it again; if it is UTF-16, state encoding: utf-16.")
    case .unclosedQuote:
      FindingGuide(
        "A quote that is never closed",
        """
        Everything after it would be read as one field, so the file is not used. The place is where the field \
        begins.
        """,
        "Add the missing quote, or remove the one too many.")
    case .fieldTooLong:
      FindingGuide(
        "A field over 1 MiB",
        "Fields that long are nearly always a missing quote.",
        "Look for an open quote from this place on.")
    case .wrongFieldCount:
      FindingGuide(
        "A row with another number of fields",
        "The row has more or fewer fields than the header, so which is which can't be told.",
        "Look for one separator too many or too few; text with separators goes in quotes.")
    case .duplicateHeader:
      FindingGuide(
        "Two columns of one name",
        "Which of them is meant can't be told.",
        "Give each column a name of its own.")
    case .noRows:
      FindingGuide("Only a header", "The file has no rows.", "Fetch it again; the extract may have been empty.")
    case .misplacedQuote:
      FindingGuide(
        "A quote inside a field",
        "Quotes enclose whole fields.",
        "Put the whole field in quotes, and double each \" in it.")
    case .ambiguousDelimiter:
      FindingGuide(
        "The separator can't be told",
        "Several characters divide the rows equally well, or the one that is stated can't separate fields.",
        "State delimiter for the source, or --delimiter on the command line.")
    case .fileChanged:
      FindingGuide(
        "The file changed meanwhile",
        "It was written while it was read.",
        "Run again when it is complete.")
    default: nil
    }
  }
}
