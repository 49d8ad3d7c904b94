public import Findings
public import Languages

extension Danish {
  public func severity(_ severity: Severity) -> String { severity == .error ? "fejl" : "advarsel" }
  public var expectedLabel: String { "forventet" }
  public var onlyFormExamined: String {
    "Her er kun set på filens form: tegnkodning, skilletegn, felter og CPR-numre. Kolonner, områder og tal undersøges "
      + "sammen med en aftale: maal validate AFTALE"
  }
  public var hintLabel: String { "råd" }

  public func repeated(_ times: Int, lines: [Int]) -> String {
    guard !lines.isEmpty else { return "og \(number(times)) \(times == 1 ? "gang" : "gange") til" }
    let more = times > lines.count ? " …" : ""
    return
      "og \(number(times)) \(times == 1 ? "gang" : "gange") til: linje \(lines.map(String.init).joined(separator: ", "))\(more)"
  }

  public func alike(_ count: Int, _ named: [(text: String, line: Int)]) -> String {
    let places = named.map { "\"\($0.text)\" (linje \($0.line))" }.joined(separator: ", ")
    return "og \(number(count)) til af samme slags i kolonnen: \(places)\(count > named.count ? " …" : "")"
  }

  public func summary(errors: Int, warnings: Int, files: Int) -> String {
    guard errors + warnings > 0 else { return "Ingen fejl og ingen advarsler." }
    let place = files > 0 ? " i \(files) \(files == 1 ? "fil" : "filer")" : ""
    return "\(number(errors)) fejl og \(number(warnings)) \(warnings == 1 ? "advarsel" : "advarsler")\(place)."
  }

  public func omitted(_ groups: Int) -> String {
    "Yderligere \(number(groups)) slags fund er ikke vist; vis flere med --max-findings."
  }

  public func explanation(of finding: Finding) -> FindingText {
    let facts = Facts(finding)
    let near = facts.optional(.suggestion).map { "mente du \"\($0)\"?" }
    return agreementText(finding.code, facts, near) ?? fileText(finding.code, facts, near)
      ?? rowText(finding.code, facts, near) ?? portfolioText(finding.code, facts) ?? FindingText(finding.code.rawValue)
  }

  private func agreementText(_ code: FindingCode, _ facts: Facts, _ near: String?) -> FindingText? {
    switch code {
    case .yamlSyntax:
      FindingText(
        "filen er ikke gyldig YAML\(because(facts))",
        hint: facts.isTooLarge ? nil : "se efter indrykning, kolon og anførselstegn på linjen")
    case .unknownKey:
      FindingText("ukendt nøgle \"\(facts[.found])\"", expected: oneOf(facts), hint: near)
    case .missingKey:
      FindingText(
        "nøglen \"\(facts[.name])\" mangler\(facts[.found].isEmpty ? "" : " i \(facts[.found])")",
        expected: facts.optional(.expected).map { "enten \($0.replacing("; ", with: " eller "))" },
        hint: "tilføj linjen \"\(facts[.name]): …\"")
    case .wrongStructure:
      FindingText(
        "\(facts[.name].isEmpty ? "filen" : "\"\(facts[.name])\"") har en anden form end ventet",
        expected: danishForm(facts[.expected]))
    case .duplicateKey:
      FindingText(
        "nøglen \"\(facts[.found])\" står to gange", hint: "den står også i linje \(facts[.otherLine]); slet den ene")
    case .unknownReference:
      FindingText(
        "\"\(facts[.found])\" er ikke defineret (\(facts[.name]))", expected: oneOf(facts), hint: near)
    case .invalidTarget:
      FindingText(
        "\"\(facts[.found])\" kan ikke læses som et mål",
        expected: "fx \"at least 51 %\", \"at most 13 %\", \"at least 15 of 22\", \"not set\" eller \"monitored\"")
    case .invalidDate:
      FindingText("\"\(facts[.found])\" er ikke en dato (\(facts[.name]))", expected: "fx 2023-12-31, år 1900-2199")
    case .invalidPeriod:
      FindingText(
        "\"\(facts[.found])\" er ikke en periode (\(facts[.name]))", expected: "fx 2022, 2022H1, 2022K2 eller 2022M06")
    case .invalidNumber:
      FindingText(
        "\"\(facts[.found])\" er ikke et tal (\(facts[.name]))",
        expected: facts.optional(.expected) ?? "fx 46 eller 46,5", hint: doubt(facts))
    case .invalidChoice:
      FindingText(
        "\"\(facts[.found])\" kan ikke vælges (\(facts[.name]))", expected: oneOf(facts), hint: near)
    case .sourceMissing:
      FindingText("filen \"\(facts[.found])\" findes ikke (\(facts[.name]))", hint: "navnet regnes fra aftalens mappe")
    case .outsideFolder:
      FindingText(
        "filen \"\(facts[.found])\" ligger uden for aftalens mappe",
        hint: "flyt filen ind i mappen, eller tillad det med --allow-outside")
    case .targetUnitMismatch:
      FindingText("målet \"\(facts[.found])\" passer ikke til indikatoren \(facts[.name])", expected: facts[.expected])
    case .datesOutOfOrder:
      FindingText("\(facts[.name]): \(facts[.found]) ligger på den forkerte side af \(facts[.limit])")
    case .totalMismatch:
      FindingText("målet \"\(facts[.found])\" regner med et andet antal kommuner, end området har: \(facts[.count])")
    case .duplicateArea:
      FindingText("området \"\(facts[.found])\" står to gange", hint: "det står også i linje \(facts[.otherLine])")
    case .missingDeadline:
      FindingText(
        "målet \"\(facts[.name])\" har et måltal, men ingen frist", hint: "tilføj linjen \"deadline: 2023-12-31\"")
    case .invalidID:
      FindingText(
        "\"\(facts[.found])\" kan ikke bruges som navn her",
        expected: "bogstaver, cifre, -, _ og ., højst 64 tegn, og ikke - eller . først")
    case .accumulationUnsaid:
      FindingText(
        "er tallene for \"\(facts[.found])\" for hver periode, eller er de lagt sammen?", expected: facts[.expected],
        hint: "skriv accumulate: year, hvis de skal lægges sammen fra årets start, accumulate: running, hvis de er det "
          + "allerede, og accumulate: no, hvis hver periode gælder for sig")
    case .decidingPeriodOfOtherLength:
      FindingText(
        "\(facts[.found]) kan ikke afgøre målet \"\(facts[.name])\": tallene er for perioder af en anden længde",
        hint: "skriv fx deciding: \(facts[.suggestion])")
    case .breakOutsideSeries:
      FindingText(
        "databruddet \(facts[.found]) deler ikke tallene fra kilden \"\(facts[.name])\" i et før og et efter",
        expected: "en periode efter \(facts[.expected]) og senest \(facts[.limit])",
        hint: "skriv den første periode med den nye opgørelse, eller slet databruddet")
    case .unusedEntry:
      FindingText(
        "\"\(facts[.found])\" bruges ikke (\(danishKind(facts[.name])))", hint: "slet den, eller brug den i et mål")
    default: nil
    }
  }

  private func fileText(_ code: FindingCode, _ facts: Facts, _ near: String?) -> FindingText? {
    switch code {
    case .fileMissing:
      FindingText(
        "\"\(facts[.found])\" findes ikke", hint: near ?? "se efter stavefejl i navnet, og om filen er flyttet")
    case .fileUnreadable:
      FindingText(
        "filen kan ikke læses\(because(facts))",
        hint: facts.cause == .notAFile
          ? "kopiér først det, der skal læses, til en fil, og angiv den"
          : facts.cause == .system(.isFolder)
            ? "angiv en fil i mappen" : "er filen åben i et andet program, eller mangler du adgang?")
    case .fileEmpty: FindingText("filen er tom", expected: "en linje med kolonneoverskrifter og derunder rækker")
    case .notDelimitedText:
      FindingText(
        "filen er ikke en CSV-fil, men \(facts[.found])", expected: "CSV",
        hint: "åbn filen, hvor den er lavet, og gem den som CSV")
    case .undecodable:
      FindingText(
        "tegnene \(facts[.found]) kan ikke læses som tekst",
        expected: facts.optional(.expected) ?? "UTF-8 eller Windows-1252",
        hint: facts.isAgreement ? "gem filen som UTF-8" : "gem filen som \"CSV UTF-8\"")
    case .nulByte:
      FindingText(
        "filen indeholder et NUL-tegn", expected: "ren tekst",
        hint: facts.isAgreement
          ? "gem filen som ren tekst i UTF-8"
          : facts[.suggestion] == "utf-16"
            ? "filen ligner UTF-16; gem den som \"CSV UTF-8\", eller angiv encoding: utf-16 i aftalen (--encoding utf-16)"
            : "filen er beskadiget eller ikke en CSV-fil; hent eller gem den igen")
    case .unclosedQuote:
      FindingText(
        "anførselstegnet her bliver aldrig lukket", expected: "et afsluttende \"",
        hint: "tilføj eller fjern et anførselstegn i feltet")
    case .fieldTooLong:
      FindingText(
        "feltet er længere end \(number(facts.number(.limit))) bytes",
        hint: "ofte mangler der et afsluttende anførselstegn")
    case .wrongFieldCount:
      FindingText(
        "rækken har \(danishFields(facts.number(.found)))",
        expected: "\(danishFields(facts.number(.expected))) som i overskriften",
        hint: facts[.found] == "1"
          ? "er linjen en note under tabellen, så slet den; ellers mangler der skilletegn"
          : "mangler der et skilletegn, eller er der et for meget?")
    case .duplicateHeader:
      FindingText("to kolonner hedder \"\(facts[.found])\"", expected: "hver kolonne med sit eget navn")
    case .noRows: FindingText("filen har en overskrift, men ingen rækker")
    case .misplacedQuote:
      FindingText(
        "et anførselstegn står midt i et felt: \(facts[.found])",
        expected: "hele feltet i anførselstegn, og hvert \" i det skrevet dobbelt")
    case .ambiguousDelimiter where facts.cause == .separator:
      FindingText(
        "\"\(facts[.found])\" kan ikke være skilletegn", expected: "fx ; eller , eller | eller tab",
        hint: "udelad det, så findes skilletegnet i filen")
    case .ambiguousDelimiter:
      FindingText(
        "det kan ikke afgøres, hvilket tegn der skiller felterne: \(facts[.found])",
        hint: "angiv det i aftalen, fx delimiter: \";\", på kommandolinjen --delimiter \";\"")
    case .fileChanged: FindingText("filen blev ændret, mens den blev læst", hint: "kør igen, når filen er færdig")
    default: nil
    }
  }

  private func rowText(_ code: FindingCode, _ facts: Facts, _ near: String?) -> FindingText? {
    let found = "\"\(facts[.found])\""
    return switch code {
    case .columnMissing:
      FindingText("kolonnen \(found) findes ikke", expected: oneOf(facts), hint: encodingHint(facts) ?? near)
    case .cprNumbers:
      FindingText(
        facts.isAgreement
          ? "her står et CPR-nummer"
          : "her står CPR-numre (\(facts[.count]) \(facts.number(.count) == 1 ? "celle" : "celler"))",
        expected: "ingen personnumre",
        hint: facts.isAgreement
          ? "fjern nummeret, og gem filen igen; det vises og gemmes ikke"
          : "fjern kolonnen, og gem filen igen; numrene vises og gemmes ikke")
    case .emptyCell:
      FindingText(
        "cellen er tom", expected: facts.optional(.expected) ?? "en værdi",
        hint: noteHint(facts))
    case .noRowKept:
      FindingText(
        "ingen række har \(found) i den kolonne, som \"where\" vælger efter", expected: "en af: \(facts[.expected])",
        hint: near)
    case .notAPeriod:
      FindingText(
        "\(found) er ikke en periode", expected: "fx 2022, 2022H1, 2022K2, 2022M06 eller 2. kvartal 2022",
        hint: dateHint(facts))
    case .notADate:
      FindingText("\(found) er ikke en dato", expected: "fx 2022-06-30 eller 30-06-2022", hint: dateHint(facts))
    case .notAnInteger: FindingText("\(found) er ikke et helt tal", expected: "helt tal ≥ 0, fx 12")
    case .notANumber:
      FindingText(
        "\(found) er ikke et tal", expected: facts.optional(.expected) ?? "et tal, fx 12 eller 12,5",
        hint: doubt(facts))
    case .negativeAmount:
      FindingText("\(found) er negativt", hint: "et beløb, der kommer tilbage, er en række af typen refusion")
    case .negativeCount: FindingText("\(found) er negativt", expected: "helt tal ≥ 0, fx 12")
    case .numeratorAboveDenominator:
      FindingText(
        "tælleren \(facts[.found]) er større end nævneren \(facts[.limit])", hint: "er de to kolonner byttet om?")
    case .ambiguousNumber:
      facts[.otherLine].isEmpty
        ? FindingText(
          "\(found) kan læses på to måder: komma og punktum kan være decimaltegn eller tusindtalsskilletegn",
          expected: "samme skrivemåde i hele kolonnen",
          hint: "skriv decimal: \",\" eller decimal: \".\" i aftalen, på kommandolinjen --decimal \",\" eller \".\"")
        : FindingText(
          "\(found) og \"\(facts[.limit])\" i linje \(facts[.otherLine]) kan ikke have samme decimaltegn",
          expected: "samme skrivemåde i hele kolonnen", hint: "ret den af linjerne, der er forkert")
    case .zeroDenominator: FindingText("nævneren er 0, så rækken giver ingen andel")
    case .numberTooLarge:
      FindingText(
        "\(found) er for stort eller for lille til at regne med",
        expected: "højst 18 cifre; et antal højst 10 milliarder")
    case .shareOutOfRange:
      FindingText("\(found) ligger uden for 0-100 %", hint: "mangler der et decimaltegn, eller er det en anden enhed?")
    case .fractionsForPercent:
      FindingText(
        "ingen værdi er over 1 (fx \(facts[.found])), så de er nok brøkdele og ikke procent",
        expected: "fx 51 eller 51 %",
        hint: "gang med 100, eller formatér kolonnen som procent i Excel, og gem filen igen")
    case .unknownArea where facts.cause == .codeOfAnother:
      FindingText(
        "koden og navnet er ikke samme område: \(found)", expected: "koden med sit eget navn: \(facts[.name])",
        hint: "ret den af de to, der er forkert")
    case .unknownArea:
      FindingText(
        "\(found) er ikke et kendt område", expected: "en kommune, fx 580, Aabenraa eller 580 Aabenraa",
        hint: encodingHint(facts) ?? near ?? noteHint(facts) ?? sumHint(facts))
    case .formerAreaCode:
      FindingText(
        "\(found) er ikke en kommunekode efter 2007", expected: "kommunens nuværende kode",
        hint: "koden stammer formentlig fra før kommunalreformen")
    case .leadingZero:
      FindingText("koden \(found) er skrevet anderledes end kolonnens øvrige", expected: facts[.expected])
    case .areaNotValid:
      FindingText(
        "\(found) fandtes ikke på det tidspunkt: \(facts[.period])",
        hint: "se kolonnerne valid_from og valid_to i områdefilen")
    case .noRowOfAgreement:
      FindingText(
        "ingen af rækkerne (\(number(facts.number(.count)))) handler om \(facts[.name])",
        hint: "er det den rigtige fil, og er områderne i den rigtige kolonne?")
    case .contradictingRows:
      FindingText(
        "\(facts[.name]) har to forskellige tal for \(facts[.period])",
        hint:
          "det andet står i \(facts[.otherLine]); vælg rækker med \"where\" i aftalen, eller lad nyere filer gælde med \"revisions: newest-file\""
      )
    case .duplicateRow:
      FindingText(
        "\(facts[.name]), \(facts[.period]) står to gange med samme indhold",
        hint: "også i \(facts[.otherLine]); den regnes kun med én gang")
    case .duplicatePeriod:
      FindingText(
        "serien \"\(facts[.name])\" har to rækker\(facts[.period].isEmpty || facts[.period] == "0" ? "" : " for \(facts[.period])")",
        hint:
          "den anden er \(facts[.otherLine]); skiller en kolonne rækkerne ad, så angiv den med --series eller --time")
    case .fileRepeated:
      FindingText(
        "alle tal i filen (\(number(facts.number(.count)))) står også i \(facts[.name])",
        hint: "er det den rigtige fil? tallene regnes kun med én gang")
    case .sameAsBefore:
      FindingText(
        "\(number(facts.number(.count))) af \(number(facts.number(.count))) kommuner har samme tal for \(facts[.period]) som for \(facts[.limit])",
        hint: "er det den rigtige fil?")
    case .runningTotalFalls:
      FindingText(
        "\(facts[.name]): summen for \(facts[.period]) er mindre end for \(facts[.limit])",
        hint: "er det tal for hver periode, så skriv accumulate: year eller agreement i aftalen")
    case .gapInSeries:
      FindingText(
        "\(facts[.name]): der mangler tal for \(facts[.period])\(danishMore(facts.number(.count) - 1))"
      )
    case .provisionalFigure: FindingText("\(found) er foreløbigt")
    case .periodOutsideAgreement: FindingText("\(facts[.period]) ligger uden for aftalens periode (\(facts[.limit]))")
    case .areaMissing:
      FindingText(
        "der er ingen tal for \(facts.whole(.name))\(facts.optional(.period).map { " i \($0)" } ?? "")\(facts.isOfLatest ? ", den seneste periode" : "")",
        hint: "manglende kommuner er ikke regnet som nul")
    case .nearlyLinked:
      FindingText(
        "kilderne \(facts[.found]) og \(facts[.name]) har næsten alle tal til fælles, men ikke alle",
        hint: "hører de sammen, så skriv related: ved den ene; ellers skjules intet i den ene for den andens skyld")
    case .toldBefore:
      FindingText(
        "den udgivne rapport \(facts[.found]) røber små antal, som \(facts[.name]) skjuler nu",
        hint: "kildens tal for den tid er holdt tilbage")
    case .totalContradictsParts:
      FindingText(
        "\(facts[.name]) har \(found) i \(facts[.period]), men kommunerne giver tilsammen \(facts[.expected])",
        hint: "filens samlede tal er brugt")
    case .mixedPeriods:
      FindingText(
        "perioden \(facts[.found]) har en anden længde end de øvrige", expected: danishLength(facts[.expected]))
    case .figureMissing: FindingText(facts[.found].isEmpty ? "tallet mangler" : "\(found): kilden oplyser ikke tallet")
    case .answeredBeforeRequested:
      FindingText("besvaret \(facts[.found]), men først anmodet \(facts[.limit])", hint: "er de to datoer byttet om?")
    case .dueBeforeRequested:
      FindingText("frist \(facts[.found]), men først anmodet \(facts[.limit])", hint: "er de to datoer byttet om?")
    case .unknownWord: FindingText("\(found) kendes ikke her", expected: oneOf(facts), hint: near)
    case .unknownEntry:
      FindingText("\(found) findes ikke (\(danishKind(facts[.name])))", expected: oneOf(facts), hint: near)
    case .duplicateEntry:
      FindingText("\(found) står to gange", hint: "også i \(facts[.otherLine]); ingen af dem er brugt")
    case .overlappingMemberships:
      FindingText(
        "\(facts[.name]) har to statusser på samme tid",
        hint: "den anden står i \(facts[.otherLine]); afslut den, før den nye begynder")
    case .endBeforeBeginning: FindingText("slutter \(facts[.found]), men begynder først \(facts[.limit])")
    case .unknownType:
      FindingText(
        "attesttypen \(found) har ingen kendt svarfrist",
        hint: "skriv fristen i rækken, eller tilføj typen under due-days i aftalen")
    case .valuesNotAdditive:
      FindingText(
        "værdier pr. kommune (\(facts[.name])) kan ikke lægges sammen til området \(facts[.limit])",
        expected: "tæller og nævner, eller områdets egen værdi",
        hint: "procenter må ikke lægges sammen eller midles; mål dem pr. kommune med \"area: each municipality\"")
    default: nil
    }
  }

  private func dateHint(_ facts: Facts) -> String? {
    switch facts.cause {
    case .shortYear: "skriv årstallet med fire cifre"
    case .spreadsheetDate:
      "Excel har gjort datoen \(facts[.suggestion]) til et tal; formatér kolonnen som dato, og gem filen igen"
    default: noteHint(facts)
    }
  }

  private func encodingHint(_ facts: Facts) -> String? {
    guard facts.cause == .encoding else { return nil }
    return
      "\"\(facts[.suggestion])\"? Æ, ø og å er gået tabt, fordi filen er gemt i en anden tegnkodning; åbn den, hvor "
      + "den er lavet, og gem den som \"CSV UTF-8\" (i Excel: Filer, Gem som)"
  }

  private func sumHint(_ facts: Facts) -> String? {
    facts[.found].first?.isNumber == true ? nil : "er rækken en sum af flere områder, så slet den"
  }

  private func noteHint(_ facts: Facts) -> String? {
    facts.cause == .note ? "er linjen en note under tabellen, så slet den" : nil
  }

  private func because(_ facts: Facts) -> String { facts.cause.map { " (\(cause($0)))" } ?? "" }

  private func oneOf(_ facts: Facts) -> String? {
    facts.danishChoices.map { "en af: \($0)" }
  }

  private func danishForm(_ form: String) -> String {
    switch form {
    case "text": "en enkelt tekst"
    case "mapping": "nøgler med hver sin værdi, rykket ind under navnet"
    default: "kun en af: \(form)"
    }
  }

  private func danishKind(_ kind: String) -> String {
    switch kind {
    case "source": "kilde"
    case "indicator": "indikator"
    case "area": "område"
    case "goal": "mål"
    case "initiative": "indsats"
    case "group": "gruppe"
    case "grant": "bevilling"
    case "meeting": "møde"
    case "decision": "beslutning"
    case "transaction": "postering"
    default: kind
    }
  }

  private func danishFields(_ count: Int) -> String { "\(number(count)) \(count == 1 ? "felt" : "felter")" }

  private func danishMore(_ periods: Int) -> String {
    periods > 0 ? " og \(number(periods)) \(periods == 1 ? "periode" : "perioder") mere" : ""
  }

  private func danishLength(_ length: String) -> String {
    switch length {
    case "year": "år"
    case "half": "halvår"
    case "quarter": "kvartaler"
    case "month": "måneder"
    case "week": "uger"
    case "day": "dage"
    default: "rullende år"
    }
  }
}
