public import Findings
public import Languages

extension English {
  public func severity(_ severity: Severity) -> String { severity.rawValue }
  public var expectedLabel: String { "expected" }
  public var onlyFormExamined: String {
    "Only the form of the file was looked at: encoding, separator, fields and CPR numbers. Columns, areas and figures are "
      + "examined with an agreement: maal validate AGREEMENT"
  }
  public var hintLabel: String { "hint" }

  public func repeated(_ times: Int, lines: [Int]) -> String {
    guard !lines.isEmpty else { return "and \(number(times)) more \(times == 1 ? "time" : "times")" }
    let more = times > lines.count ? " …" : ""
    return
      "and \(number(times)) more \(times == 1 ? "time" : "times"): line \(lines.map(String.init).joined(separator: ", "))\(more)"
  }

  public func alike(_ count: Int, _ named: [(text: String, line: Int)]) -> String {
    let places = named.map { "\"\($0.text)\" (line \($0.line))" }.joined(separator: ", ")
    return "and \(number(count)) more of the kind in the column: \(places)\(count > named.count ? " …" : "")"
  }

  public func summary(errors: Int, warnings: Int, files: Int) -> String {
    guard errors + warnings > 0 else { return "No errors and no warnings." }
    let place = files > 0 ? " in \(files) \(files == 1 ? "file" : "files")" : ""
    return "\(number(errors)) \(errors == 1 ? "error" : "errors") and "
      + "\(number(warnings)) \(warnings == 1 ? "warning" : "warnings")\(place)."
  }

  public func omitted(_ groups: Int) -> String {
    "\(number(groups)) more \(groups == 1 ? "kind of finding is" : "kinds of findings are") not shown; show more with --max-findings."
  }

  public func explanation(of finding: Finding) -> FindingText {
    let facts = Facts(finding)
    let near = facts.optional(.suggestion).map { "did you mean \"\($0)\"?" }
    return agreementText(finding.code, facts, near) ?? fileText(finding.code, facts, near)
      ?? rowText(finding.code, facts, near) ?? portfolioText(finding.code, facts) ?? FindingText(finding.code.rawValue)
  }

  private func agreementText(_ code: FindingCode, _ facts: Facts, _ near: String?) -> FindingText? {
    switch code {
    case .yamlSyntax:
      FindingText(
        "the file is not valid YAML\(because(facts))",
        hint: facts.isTooLarge ? nil : "look at the indentation, colons and quotes of the line"
      )
    case .unknownKey:
      FindingText("unknown key \"\(facts[.found])\"", expected: oneOf(facts), hint: near)
    case .missingKey:
      FindingText(
        "the key \"\(facts[.name])\" is missing\(facts[.found].isEmpty ? "" : " in \(facts[.found])")",
        expected: facts.optional(.expected).map { "either \($0.replacing("; ", with: " or "))" },
        hint: "add the line \"\(facts[.name]): …\"")
    case .wrongStructure:
      FindingText(
        "\(facts[.name].isEmpty ? "the file" : "\"\(facts[.name])\"") has another form than expected",
        expected: form(facts[.expected]))
    case .duplicateKey:
      FindingText(
        "the key \"\(facts[.found])\" stands twice", hint: "it is also on line \(facts[.otherLine]); delete one")
    case .unknownReference:
      FindingText(
        "\"\(facts[.found])\" is not defined (\(facts[.name]))", expected: oneOf(facts), hint: near)
    case .invalidTarget:
      FindingText(
        "\"\(facts[.found])\" cannot be read as a target",
        expected: "such as \"at least 51 %\", \"at most 13 %\", \"at least 15 of 22\", \"not set\" or \"monitored\"")
    case .invalidDate:
      FindingText(
        "\"\(facts[.found])\" is not a date (\(facts[.name]))", expected: "such as 2023-12-31, years 1900-2199")
    case .invalidPeriod:
      FindingText(
        "\"\(facts[.found])\" is not a period (\(facts[.name]))", expected: "such as 2022, 2022H1, 2022K2 or 2022M06")
    case .invalidNumber:
      FindingText(
        "\"\(facts[.found])\" is not a number (\(facts[.name]))",
        expected: facts.optional(.expected) ?? "such as 46 or 46.5", hint: doubt(facts))
    case .invalidChoice:
      FindingText(
        "\"\(facts[.found])\" cannot be chosen (\(facts[.name]))", expected: oneOf(facts), hint: near)
    case .sourceMissing:
      FindingText(
        "the file \"\(facts[.found])\" does not exist (\(facts[.name]))",
        hint: "names are relative to the agreement's folder")
    case .outsideFolder:
      FindingText(
        "the file \"\(facts[.found])\" lies outside the agreement's folder",
        hint: "move it into the folder, or allow it with --allow-outside")
    case .targetUnitMismatch:
      FindingText(
        "the target \"\(facts[.found])\" does not fit the indicator \(facts[.name])", expected: facts[.expected])
    case .datesOutOfOrder: FindingText("\(facts[.name]): \(facts[.found]) is on the wrong side of \(facts[.limit])")
    case .totalMismatch:
      FindingText(
        "the target \"\(facts[.found])\" counts with another number of municipalities than the area has: \(facts[.count])"
      )
    case .duplicateArea:
      FindingText("the area \"\(facts[.found])\" stands twice", hint: "it is also on line \(facts[.otherLine])")
    case .missingDeadline:
      FindingText(
        "the goal \"\(facts[.name])\" has a target but no deadline", hint: "add the line \"deadline: 2023-12-31\"")
    case .invalidID:
      FindingText(
        "\"\(facts[.found])\" cannot be used as a name here",
        expected: "letters, digits, -, _ and ., at most 64, and neither - nor . first")
    case .accumulationUnsaid:
      FindingText(
        "are the figures of \"\(facts[.found])\" of each period, or added up?", expected: facts[.expected],
        hint:
          "write accumulate: year if they are to be added up from the start of the year, accumulate: running if they "
          + "are already, and accumulate: no if each period stands alone")
    case .decidingPeriodOfOtherLength:
      FindingText(
        "\(facts[.found]) cannot decide the goal \"\(facts[.name])\": the figures are for periods of another length",
        hint: "write for instance deciding: \(facts[.suggestion])")
    case .breakOutsideSeries:
      FindingText(
        "the break \(facts[.found]) does not part the figures of the source \"\(facts[.name])\" into before and after",
        expected: "a period after \(facts[.expected]) and no later than \(facts[.limit])",
        hint: "write the first period that is counted in the new way, or delete the break")
    case .unusedEntry:
      FindingText("\"\(facts[.found])\" is not used (\(facts[.name]))", hint: "delete it, or use it in a goal")
    default: nil
    }
  }

  private func fileText(_ code: FindingCode, _ facts: Facts, _ near: String?) -> FindingText? {
    switch code {
    case .fileMissing:
      FindingText(
        "\"\(facts[.found])\" does not exist", hint: near ?? "check the spelling, and whether the file was moved")
    case .fileUnreadable:
      FindingText(
        "the file cannot be read\(because(facts))",
        hint: facts.cause == .notAFile
          ? "copy what is to be read to a file first, and name that"
          : facts.cause == .system(.isFolder)
            ? "name a file in the folder" : "is it open in another program, or do you lack access?")
    case .fileEmpty: FindingText("the file is empty", expected: "a line of column headings and rows below it")
    case .notDelimitedText:
      FindingText(
        "the file is not CSV but \(facts[.found])", expected: "CSV",
        hint: "open it where it was made and save it as CSV")
    case .undecodable:
      FindingText(
        "the bytes \(facts[.found]) cannot be read as text",
        expected: facts.optional(.expected) ?? "UTF-8 or Windows-1252",
        hint: facts.isAgreement ? "save the file as UTF-8" : "save the file as \"CSV UTF-8\"")
    case .nulByte:
      FindingText(
        "the file holds a NUL byte", expected: "plain text",
        hint: facts.isAgreement
          ? "save the file as plain text in UTF-8"
          : facts[.suggestion] == "utf-16"
            ? "the file looks like UTF-16; save it as \"CSV UTF-8\", or state encoding: utf-16 in the agreement (--encoding utf-16)"
            : "the file is damaged or is not CSV; fetch or save it again")
    case .unclosedQuote:
      FindingText(
        "the quote here is never closed", expected: "a closing \"", hint: "add or remove a quote in the field")
    case .fieldTooLong:
      FindingText(
        "the field is longer than \(number(facts.number(.limit))) bytes", hint: "often a closing quote is missing")
    case .wrongFieldCount:
      FindingText(
        "the row has \(fields(facts.number(.found)))",
        expected: "\(fields(facts.number(.expected))) as in the header",
        hint: facts[.found] == "1"
          ? "if the line is a note below the table, delete it; else separators are missing"
          : "is a separator missing, or is there one too many?")
    case .duplicateHeader:
      FindingText("two columns are called \"\(facts[.found])\"", expected: "a name of its own for each column")
    case .noRows: FindingText("the file has a header but no rows")
    case .misplacedQuote:
      FindingText(
        "a quote stands inside a field: \(facts[.found])",
        expected: "the whole field in quotes, and each \" in it doubled")
    case .ambiguousDelimiter where facts.cause == .separator:
      FindingText(
        "\"\(facts[.found])\" cannot be a separator", expected: "such as ; or , or | or tab",
        hint: "leave it out, and the separator is found in the file")
    case .ambiguousDelimiter:
      FindingText(
        "it cannot be told which character separates the fields: \(facts[.found])",
        hint: "state it in the agreement, such as delimiter: \";\", on the command line --delimiter \";\"")
    case .fileChanged: FindingText("the file changed while it was read", hint: "run again when the file is complete")
    default: nil
    }
  }

  private func rowText(_ code: FindingCode, _ facts: Facts, _ near: String?) -> FindingText? {
    let found = "\"\(facts[.found])\""
    return switch code {
    case .columnMissing:
      FindingText("there is no column \(found)", expected: oneOf(facts), hint: encodingHint(facts) ?? near)
    case .cprNumbers:
      FindingText(
        facts.isAgreement
          ? "there is a CPR number here"
          : "there are CPR numbers here (\(facts[.count]) \(facts.number(.count) == 1 ? "cell" : "cells"))",
        expected: "no personal numbers",
        hint: facts.isAgreement
          ? "remove the number and save the file again; it is neither shown nor kept"
          : "remove the column and save the file again; the numbers are neither shown nor kept")
    case .emptyCell:
      FindingText(
        "the cell is empty", expected: facts.optional(.expected) ?? "a value",
        hint: noteHint(facts))
    case .noRowKept:
      FindingText(
        "no row has \(found) in the column that \"where\" chooses by", expected: "one of: \(facts[.expected])",
        hint: near)
    case .notAPeriod:
      FindingText(
        "\(found) is not a period", expected: "such as 2022, 2022H1, 2022K2, 2022M06 or Q2 2022",
        hint: dateHint(facts))
    case .notADate:
      FindingText("\(found) is not a date", expected: "such as 2022-06-30 or 30-06-2022", hint: dateHint(facts))
    case .notAnInteger: FindingText("\(found) is not a whole number", expected: "whole number ≥ 0, such as 12")
    case .notANumber:
      FindingText(
        "\(found) is not a number", expected: facts.optional(.expected) ?? "a number, such as 12 or 12.5",
        hint: doubt(facts))
    case .negativeAmount:
      FindingText("\(found) is negative", hint: "money that comes back is a row of type reimbursement")
    case .negativeCount: FindingText("\(found) is negative", expected: "whole number ≥ 0, such as 12")
    case .numeratorAboveDenominator:
      FindingText(
        "the numerator \(facts[.found]) is above the denominator \(facts[.limit])", hint: "are the two columns swapped?"
      )
    case .ambiguousNumber:
      facts[.otherLine].isEmpty
        ? FindingText(
          "\(found) can be read in two ways: comma and point may be a decimal sign or group thousands",
          expected: "the same style in the whole column",
          hint: "write decimal: \",\" or decimal: \".\" in the agreement, on the command line --decimal \",\" or \".\"")
        : FindingText(
          "\(found) and \"\(facts[.limit])\" on line \(facts[.otherLine]) cannot have the same decimal sign",
          expected: "the same style in the whole column", hint: "correct the line that is wrong")
    case .zeroDenominator: FindingText("the denominator is 0, so the row gives no share")
    case .numberTooLarge:
      FindingText(
        "\(found) is too large or too small to count with", expected: "at most 18 digits; a count at most 10 billion")
    case .shareOutOfRange:
      FindingText("\(found) is outside 0-100 %", hint: "is a decimal sign missing, or is it in another unit?")
    case .fractionsForPercent:
      FindingText(
        "no value is above 1 (such as \(facts[.found])), so these are most likely fractions, not percentages",
        expected: "such as 51 or 51 %",
        hint: "multiply by 100, or format the column as percentages in Excel, and save the file again")
    case .unknownArea where facts.cause == .codeOfAnother:
      FindingText(
        "the code and the name are not the same area: \(found)",
        expected: "the code with its own name: \(facts[.name])", hint: "correct whichever of the two is wrong")
    case .unknownArea:
      FindingText(
        "\(found) is not a known area", expected: "a municipality, such as 580, Aabenraa or 580 Aabenraa",
        hint: encodingHint(facts) ?? near ?? noteHint(facts) ?? sumHint(facts))
    case .formerAreaCode:
      FindingText(
        "\(found) is not a municipality's code since 2007", expected: "the municipality's present code",
        hint: "the code is probably from before the reform of 2007")
    case .leadingZero:
      FindingText("the code \(found) is written unlike the others of the column", expected: facts[.expected])
    case .areaNotValid:
      FindingText(
        "\(found) did not exist at that time: \(facts[.period])",
        hint: "see the columns valid_from and valid_to of the areas file")
    case .noRowOfAgreement:
      FindingText(
        "none of the rows (\(number(facts.number(.count)))) is about \(facts[.name])",
        hint: "is it the right file, and are the areas in the right column?")
    case .contradictingRows:
      FindingText(
        "\(facts[.name]) has two different figures for \(facts[.period])",
        hint:
          "the other is at \(facts[.otherLine]); choose rows with \"where\" in the agreement, or let newer files hold with \"revisions: newest-file\""
      )
    case .duplicateRow:
      FindingText(
        "\(facts[.name]), \(facts[.period]) stands twice, and says the same",
        hint: "also at \(facts[.otherLine]); it is counted once")
    case .duplicatePeriod:
      FindingText(
        "the series \"\(facts[.name])\" has two rows\(facts[.period].isEmpty || facts[.period] == "0" ? "" : " for \(facts[.period])")",
        hint: "the other is \(facts[.otherLine]); if a column tells the rows apart, name it with --series or --time")
    case .fileRepeated:
      FindingText(
        "all figures of the file (\(number(facts.number(.count)))) stand in \(facts[.name]) too",
        hint: "is it the right file? the figures are counted once")
    case .sameAsBefore:
      FindingText(
        "\(number(facts.number(.count))) of \(number(facts.number(.count))) municipalities have the same figures for \(facts[.period]) as for \(facts[.limit])",
        hint: "is it the right file?")
    case .runningTotalFalls:
      FindingText(
        "\(facts[.name]): the total for \(facts[.period]) is below the one for \(facts[.limit])",
        hint: "if these are figures of each period, write accumulate: year or agreement in the agreement")
    case .gapInSeries:
      FindingText(
        "\(facts[.name]): no figure for \(facts[.period])\(facts.number(.count) > 1 ? " and \(facts.number(.count) - 1) more" : "")"
      )
    case .provisionalFigure: FindingText("\(found) is provisional")
    case .periodOutsideAgreement:
      FindingText("\(facts[.period]) lies outside the agreement's period (\(facts[.limit]))")
    case .areaMissing:
      FindingText(
        "there are no figures for \(facts.whole(.name))\(facts.optional(.period).map { " in \($0)" } ?? "")\(facts.isOfLatest ? ", the latest period" : "")",
        hint: "missing municipalities are not counted as zero")
    case .nearlyLinked:
      FindingText(
        "the sources \(facts[.found]) and \(facts[.name]) share nearly all figures, but not all",
        hint: "if they belong together, say related: of one; else nothing is hidden in one for the other's sake")
    case .toldBefore:
      FindingText(
        "the published report \(facts[.found]) tells small counts that \(facts[.name]) now hides",
        hint: "the source's figures of that time are withheld")
    case .totalContradictsParts:
      FindingText(
        "\(facts[.name]) has \(found) in \(facts[.period]), but the municipalities add up to \(facts[.expected])",
        hint: "the file's total is used")
    case .mixedPeriods:
      FindingText("the period \(facts[.found]) is of another length than the rest", expected: facts[.expected])
    case .figureMissing:
      FindingText(facts[.found].isEmpty ? "the figure is missing" : "\(found): the source does not give the figure")
    case .answeredBeforeRequested:
      FindingText("answered \(facts[.found]) but requested only \(facts[.limit])", hint: "are the two dates swapped?")
    case .dueBeforeRequested:
      FindingText("due \(facts[.found]) but requested only \(facts[.limit])", hint: "are the two dates swapped?")
    case .unknownWord:
      FindingText(
        "\(found) is not known here", expected: facts.choicesOfBoth.map { "one of: \($0)" }, hint: near)
    case .unknownEntry: FindingText("\(found) does not exist (\(facts[.name]))", expected: oneOf(facts), hint: near)
    case .duplicateEntry:
      FindingText("\(found) is there twice", hint: "also at \(facts[.otherLine]); neither is used")
    case .overlappingMemberships:
      FindingText(
        "\(facts[.name]) has two statuses at the same time",
        hint: "the other is at \(facts[.otherLine]); end it before the new one begins")
    case .endBeforeBeginning: FindingText("ends \(facts[.found]) but begins only \(facts[.limit])")
    case .unknownType:
      FindingText(
        "the certificate type \(found) has no known time limit",
        hint: "state the due date in the row, or add the type under due-days in the agreement")
    case .valuesNotAdditive:
      FindingText(
        "values per municipality (\(facts[.name])) cannot be added up for \(facts[.limit])",
        expected: "numerator and denominator, or the area's own value",
        hint: "percentages are neither added nor averaged; measure them with \"area: each municipality\"")
    default: nil
    }
  }

  private func dateHint(_ facts: Facts) -> String? {
    switch facts.cause {
    case .shortYear: "write the year with four digits"
    case .spreadsheetDate:
      "Excel has turned the date \(facts[.suggestion]) into a number; format the column as dates and save the file again"
    default: noteHint(facts)
    }
  }

  private func encodingHint(_ facts: Facts) -> String? {
    guard facts.cause == .encoding else { return nil }
    return
      "\"\(facts[.suggestion])\"? Æ, ø and å were lost because the file was saved in another encoding; open it where "
      + "it was made, and save it as \"CSV UTF-8\" (in Excel: File, Save As)"
  }

  private func sumHint(_ facts: Facts) -> String? {
    facts[.found].first?.isNumber == true ? nil : "if the row is a sum of several areas, delete it"
  }

  private func noteHint(_ facts: Facts) -> String? {
    facts.cause == .note ? "if the line is a note below the table, delete it" : nil
  }

  private func because(_ facts: Facts) -> String { facts.cause.map { " (\(cause($0)))" } ?? "" }

  private func oneOf(_ facts: Facts) -> String? {
    facts.choices.map { "one of: \($0)" }
  }

  private func form(_ form: String) -> String {
    switch form {
    case "text": "a single text"
    case "mapping": "keys with a value each, indented below the name"
    default: "only one of: \(form)"
    }
  }

  private func fields(_ count: Int) -> String { "\(number(count)) \(count == 1 ? "field" : "fields")" }
}
