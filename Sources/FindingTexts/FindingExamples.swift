public import Findings

extension FindingCode {
  /// A made-up finding with this code, with the line it stands on: what `maal explain` and the documentation show. All
  /// its facts are there, so that its wording is whole.
  public var example: Finding {
    agreementExample ?? fileExample ?? rowExample ?? wholeExample ?? portfolioExample ?? Finding(self)
  }

  /// In an agreement file. The line is number 12.
  private func yaml(_ text: String, _ marked: String, _ facts: [Fact: String], cause: Cause? = nil) -> Finding {
    let excerpt = Excerpt(text, marking: marked)
    return Finding(
      self, at: Place(file: "agreement.yaml", line: 12, column: excerpt.marked.lowerBound + 1, excerpt: excerpt), facts,
      cause: cause)
  }

  /// In a row of `;`-separated text under these headings. The row is on line 3.
  private func row(_ header: String, _ text: String, _ marked: String, _ facts: [Fact: String] = [:]) -> Finding {
    let excerpt = Excerpt(text, marking: marked)
    let field = text.prefix(excerpt.marked.lowerBound).count { $0 == ";" }
    let headings = header.split(separator: ";", omittingEmptySubsequences: false)
    return Finding(
      self,
      at: Place(
        file: "indberetning.csv", line: 3, field: field + 1,
        fieldName: headings.indices.contains(field) ? String(headings[field]) : nil, excerpt: excerpt), facts)
  }

  /// In a row of figures.
  private func figures(_ text: String, _ marked: String, _ facts: [Fact: String] = [:]) -> Finding {
    row("kommune;kvartal;taeller;naevner", text, marked, facts)
  }

  /// In a row of cases.
  private func cases(_ text: String, _ marked: String, _ facts: [Fact: String]) -> Finding {
    row("kommune;type;anmodet;frist;besvaret", text, marked, facts)
  }

  private var portfolioExample: Finding? {
    let initiatives = "id;title;parent;years;group"
    return switch self {
    case .parentCycle:
      row(initiatives, "fgu;FGU-samarbejde;job-ips;;fg", "job-ips", [.found: "fgu", .name: "fgu > job-ips > fgu"])
    case .yearWithoutStatus:
      row(initiatives, "fgu;FGU-samarbejde;;2019-2023;fg", "2019-2023", [.name: "fgu", .period: "2019-2021"])
    case .groupEnded:
      row(
        initiatives, "fgu;FGU-samarbejde;;2019-2023;dak", "dak",
        [.name: "fgu", .found: "dak", .limit: "2023-12-31"])
    case .meetingNotHeld:
      row(
        "id;meeting;title", "b1;vest-2023-10;Status", "vest-2023-10",
        [.found: "vest-2023-10", .period: "2023-10-27", .limit: "planned"])
    case .confidenceWithoutText:
      row("initiative;date;status;confidence;text", "fgu;2022-06-14;i gang;rød;", "rød", [.found: "rød"])
    case .statusBeforeStart:
      row(
        "initiative;date;status", "fgu;2018-06-14;i gang", "2018-06-14",
        [.found: "2018-06-14", .name: "fgu", .limit: "2019"])
    case .movedWithoutWord:
      row(
        "id;initiative;original_due;due", "o1;fgu;2022-06-01;2022-09-01", "2022-09-01",
        [.found: "2022-09-01", .name: "o1", .limit: "2022-06-01"])
    case .answerWithoutDay:
      row(
        "round;respondent;sent;deadline;answered;implementation", "ptsd;Fyn;2022-12-01;2023-03-01;;igangsat", "",
        [.name: "Fyn"])
    default: moneyExample
    }
  }

  private var moneyExample: Finding? {
    let movements = "id;grant;date;type;value;currency;settles"
    return switch self {
    case .balanceWrong:
      row(
        movements, "b7;pulje;2017-06-30;saldo;75.000;;", "75.000",
        [.found: "75000", .expected: "69750", .name: "pulje", .period: "2017-06-30"])
    case .outsideTerm:
      row(
        movements, "b8;pulje;2019-01-15;udgift;1.000;;", "2019-01-15",
        [.found: "2019-01-15", .limit: "2018-12-31", .name: "pulje"])
    case .aboveAvailable:
      row(
        movements, "b9;pulje;2017-07-01;udgift;90.000;;", "90.000",
        [.found: "90000", .limit: "69750", .name: "pulje"])
    case .poolWithoutDecision:
      row(movements, "b5;pulje;2017-05-02;udgift;40.000;;", "", [.found: "40000", .name: "pulje"])
    case .settlesNoCommitment:
      row(movements, "b6;pulje;2017-06-02;udbetalt;10.000;;b5", "b5", [.found: "b5", .name: "pulje"])
    case .otherCurrency:
      row(
        movements, "b4;pulje;2017-04-02;udgift;500;EUR;", "EUR",
        [.found: "EUR", .expected: "DKK", .name: "pulje"])
    case .decisionNotMade:
      row(
        movements + ";decision", "b3;pulje;2017-09-20;disponeret;60.000;;;konference", "konference",
        [.found: "60000", .name: "pulje", .expected: "konference", .limit: "postponed"])
    case .refundAboveSpent:
      row(
        movements, "b2;pulje;2017-03-20;refusion;4.500;;", "4.500",
        [.found: "4500", .limit: "4000", .name: "pulje"])
    default: nil
    }
  }

  /// In the header.
  private func header(_ text: String, _ marked: String, _ facts: [Fact: String]) -> Finding {
    let excerpt = Excerpt(text, marking: marked)
    let field = marked.isEmpty ? nil : text.prefix(excerpt.marked.lowerBound).count { $0 == ";" } + 1
    return Finding(
      self,
      at: Place(
        file: "indberetning.csv", line: 1, field: field, fieldName: marked.isEmpty ? nil : marked, excerpt: excerpt),
      facts)
  }

  /// Of a file as a whole.
  private func file(_ facts: [Fact: String] = [:], cause: Cause? = nil) -> Finding {
    Finding(self, at: Place(file: "indberetning.csv"), facts, cause: cause)
  }

  private var agreementExample: Finding? {
    switch self {
    case .yamlSyntax:
      yaml("goals: {ips: {target: not set}", "", [:], cause: .yaml(.missingCommaOrBrace))
    case .unknownKey:
      yaml(
        "    titel: Peers", "titel",
        [.found: "titel", .expected: "title, definition, unit, better, source, hide-below", .suggestion: "title"])
    case .missingKey: yaml("  peers:", "peers", [.name: "source", .found: "indicators.peers"])
    case .wrongStructure:
      yaml("    columns: [aar, kommune]", "[aar, kommune]", [.name: "columns", .expected: "mapping"])
    case .duplicateKey: yaml("    unit: count", "unit", [.found: "unit", .otherLine: "10"])
    case .unknownReference:
      yaml(
        "    indicator: peer", "peer",
        [.found: "peer", .name: "indicator", .expected: "peers, ips", .suggestion: "peers"])
    case .invalidTarget: yaml("    target: over halvdelen", "over halvdelen", [.found: "over halvdelen"])
    case .invalidDate: yaml("last: 2023-11-31", "2023-11-31", [.found: "2023-11-31", .name: "last"])
    case .invalidPeriod: yaml("    deciding: 2023K5", "2023K5", [.found: "2023K5", .name: "deciding"])
    case .invalidNumber:
      yaml("    baseline: {period: 2019, value: ca. 46}", "ca. 46", [.found: "ca. 46", .name: "value"])
    case .invalidChoice:
      yaml(
        "    shape: serie", "serie",
        [.found: "serie", .name: "shape", .expected: "series, register, records", .suggestion: "series"])
    case .sourceMissing: yaml("    file: peers.csv", "peers.csv", [.found: "peers.csv", .name: "file"])
    case .outsideFolder: yaml("    file: ../andre/peers.csv", "../andre/peers.csv", [.found: "../andre/peers.csv"])
    case .targetUnitMismatch:
      yaml("    target: at least 51", "at least 51", [.found: "at least 51", .name: "fastholdelse", .expected: "%"])
    case .datesOutOfOrder:
      yaml(
        "    deadline: 2018-12-31", "2018-12-31",
        [.found: "2018-12-31", .name: "deadline", .limit: "2019-07-01"])
    case .totalMismatch:
      yaml("    target: at least 15 of 21", "at least 15 of 21", [.found: "at least 15 of 21", .count: "22"])
    case .duplicateArea: row("code;name;kind", "580;Aabenraa;municipality", "580", [.found: "580", .otherLine: "2"])
    case .missingDeadline: yaml("  psykisk-syge:", "psykisk-syge", [.name: "psykisk-syge"])
    case .unusedEntry: yaml("  gamle-tal:", "gamle-tal", [.found: "gamle-tal", .name: "source"])
    case .accumulationUnsaid:
      yaml("  pulje:", "pulje", [.found: "pulje", .expected: "year, agreement, running, no"])
    case .decidingPeriodOfOtherLength:
      yaml("    deciding: 2023", "2023", [.found: "2023", .name: "psykisk-syge", .suggestion: "2023K4"])
    case .breakOutsideSeries:
      yaml(
        "    breaks: [2030]", "2030",
        [.found: "2030", .name: "fastholdelse", .expected: "2019K1", .limit: "2023K4"])
    case .invalidID: yaml("  psykisk syge:", "psykisk syge", [.found: "psykisk syge"])
    default: nil
    }
  }

  private var fileExample: Finding? {
    switch self {
    case .fileMissing: file([.found: "indberetning.csv"])
    case .fileUnreadable: file([.found: "indberetning.csv"], cause: .system(.noPermission))
    case .fileEmpty, .noRows: file()
    case .notDelimitedText: file([.found: "XLSX"])
    case .undecodable:
      figures("Ær\u{FFFD};2022K2;3;14", "\u{FFFD}", [.found: "F8", .expected: "utf-8", .count: "1"])
    case .nulByte: figures("580;2022K2\u{0};3;14", "\u{0}", [.count: "1"])
    case .unclosedQuote: figures("\"Aabenraa;2022K2;3;14", "\"Aabenraa;2022K2;3;14")
    case .fieldTooLong: figures("\"Aabenraa;2022K2;3;14", "\"Aabenraa;2022K2;3;14", [.limit: "1048576"])
    case .wrongFieldCount: figures("580;2022K2;3;14;5", "5", [.found: "5", .expected: "4"])
    case .duplicateHeader: header("kommune;kvartal;antal;antal", "antal", [.found: "antal"])
    case .misplacedQuote: figures("5\"80;2022K2;3;14", "5\"80", [.found: "5\"80"])
    case .ambiguousDelimiter: header("kommune;kvartal,antal", "", [.found: "; ,"])
    case .fileChanged: file([.found: "indberetning.csv"])
    default: nil
    }
  }

  private var rowExample: Finding? {
    switch self {
    case .columnMissing:
      header(
        "komune;kvartal;taeller;naevner", "",
        [.found: "kommune", .expected: "komune, kvartal, taeller, naevner", .suggestion: "komune"])
    case .cprNumbers:
      Finding(self, at: Place(file: "indberetning.csv", line: 2, field: 1, fieldName: "id"), [.count: "352"])
    case .emptyCell: figures("580; ;3;14", " ")
    case .noRowKept:
      header(
        "kommune;gruppe;taeller;naevner", "gruppe",
        [.found: "psykiske", .expected: "psykisk, somatisk", .suggestion: "psykisk"])
    case .notAPeriod: figures("580;2022K5;3;14", "2022K5", [.found: "2022K5"])
    case .notADate: cases("580;LÆ 121;31-06-2022;;", "31-06-2022", [.found: "31-06-2022"])
    case .notAnInteger: figures("580;2022K2;tolv;352", "tolv", [.found: "tolv"])
    case .notANumber: row("kommune;kvartal;andel", "580;2022K2;ca. 12", "ca. 12", [.found: "ca. 12"])
    case .negativeCount: figures("580;2022K2;-3;14", "-3", [.found: "-3"])
    case .numeratorAboveDenominator: figures("580;2022K2;17;14", "17", [.found: "17", .limit: "14"])
    case .ambiguousNumber: figures("580;2022K2;12;1.234", "1.234", [.found: "1.234"])
    case .zeroDenominator: figures("580;2022K2;0;0", "0", [.found: "0"])
    case .numberTooLarge: figures("580;2022K2;12;35212345678901", "35212345678901", [.found: "35212345678901"])
    case .shareOutOfRange: row("kommune;kvartal;andel", "580;2022K2;4822", "4822", [.found: "4822"])
    case .unknownArea: figures("Abenraa;2022K2;3;14", "Abenraa", [.found: "Abenraa", .suggestion: "Aabenraa"])
    case .formerAreaCode: figures("543;2022K2;3;14", "543", [.found: "543"])
    case .leadingZero: figures("0751;2022K2;3;14", "0751", [.found: "0751", .expected: "751"])
    case .areaNotValid: figures("580;2006K4;3;14", "580", [.found: "Aabenraa", .period: "2006K4"])
    default: nil
    }
  }

  private var wholeExample: Finding? {
    let other = "indberetning.csv:2"
    switch self {
    case .noRowOfAgreement:
      return header("kommune;kvartal;taeller;naevner", "kommune", [.name: "Region Syddanmark", .count: "19"])
    case .contradictingRows, .duplicateRow:
      return figures("580;2022K2;4;14", "2022K2", [.name: "Aabenraa", .period: "2022K2", .otherLine: other])
    case .fileRepeated: return file([.name: "leverance-2022K1.csv", .count: "22"])
    case .sameAsBefore:
      return figures("580;2022K2;4;14", "2022K2", [.period: "2022K2", .limit: "2022K1", .count: "22"])
    case .runningTotalFalls:
      return figures("580;2022K2;4", "4", [.name: "Aabenraa", .period: "2022K2", .limit: "2022K1"])
    case .gapInSeries: return figures("580;2022K4;4;14", "2022K4", [.name: "Aabenraa", .period: "2022K2", .count: "2"])
    case .provisionalFigure: return figures("580;2022K2;3*;14", "3*", [.found: "3*"])
    case .periodOutsideAgreement:
      return figures("580;2024K1;3;14", "2024K1", [.period: "2024K1", .limit: "2023-12-31"])
    case .areaMissing: return file([.name: "Fanø, Ærø", .count: "2", .period: "2022K2"])
    case .mixedPeriods: return figures("580;2022;12;56", "2022", [.found: "2022", .expected: "quarter"])
    case .figureMissing: return figures("580;2022K2;<5;14", "<5", [.found: "<5"])
    case .valuesNotAdditive:
      return header("kommune;kvartal;andel", "andel", [.name: "fastholdelse", .limit: "Region Syddanmark"])
    case .duplicatePeriod:
      return figures("580;2022K2;3;14", "2022K2", [.name: "580", .period: "2022K2", .otherLine: other])
    case .answeredBeforeRequested:
      return cases(
        "580;LÆ 121;2022-01-03;2022-01-17;2022-01-02", "2022-01-02", [.found: "2022-01-02", .limit: "2022-01-03"])
    case .dueBeforeRequested:
      return cases("580;LÆ 121;2022-01-03;2022-01-02;", "2022-01-02", [.found: "2022-01-02", .limit: "2022-01-03"])
    case .unknownWord:
      return row(
        "kommune;status;fra;til", "580;måske;01-01-2022;", "måske",
        [
          .found: "måske", .expected: "yes, no, declined, unknown", .expectedInDanish: "ja, nej, afslået, uoplyst",
        ])
    case .overlappingMemberships:
      return row(
        "kommune;status;fra;til", "580;ja;01-01-2022;", "01-01-2022", [.name: "Aabenraa", .otherLine: other])
    case .endBeforeBeginning:
      return row(
        "kommune;status;fra;til", "580;ja;2022-01-01;2021-12-31", "2021-12-31",
        [.found: "2021-12-31", .limit: "2022-01-01"])
    case .totalContradictsParts:
      return figures(
        "1083;2022K2;410;900", "410",
        [.name: "Region Syddanmark", .period: "2022K2", .found: "410/900", .expected: "422/900"])
    case .fractionsForPercent: return row("kommune;kvartal;andel", "580;2022K2;0,51", "0,51", [.found: "0,51"])
    case .unknownEntry:
      return row(
        "initiative;date;status", "fgu;2022-06-14;i gang", "fgu",
        [.found: "fgu", .name: "initiative", .expected: "fgu-samarbejde, ips", .suggestion: "fgu-samarbejde"])
    case .duplicateEntry: return row("id;group;date", "m1;vest;2022-06-14", "m1", [.found: "m1", .otherLine: other])
    case .nearlyLinked:
      return Finding(self, at: Place(file: "indberetning.csv"), [.found: "psykisk", .name: "jobcenter"])
    case .toldBefore:
      return Finding(self, at: Place(file: "indberetning.csv"), [.found: "2022K4", .name: "psykisk"])
    case .negativeAmount:
      return row("grant;date;type;value", "pulje;2017-05-02;udgift;-500", "-500", [.found: "-500"])
    case .unknownType: return cases("580;LÆ 999;03-01-2022;;", "LÆ 999", [.found: "LÆ 999"])
    default: return nil
    }
  }
}

extension Excerpt {
  /// The line with the last place where `marked` stands marked; nothing marked where it is empty.
  fileprivate init(_ text: String, marking marked: String) {
    let characters = Array(text), wanted = Array(marked)
    let starts = characters.indices.filter { characters[$0...].starts(with: wanted) }
    let start = wanted.isEmpty ? 0 : starts.last ?? 0
    self.init(text: text, marked: start..<start + wanted.count)
  }
}
