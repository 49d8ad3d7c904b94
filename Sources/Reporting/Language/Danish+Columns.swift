public import Basics

extension Danish {
  public var findingsTitle: String { "Fund i data" }
  public var observationsTitle: String { "Målinger" }

  public func digestLeftOut() -> String {
    "Størrelse og SHA-256 er udeladt: gæt på de skjulte tal kunne prøves efter med dem."
  }

  public func packageDescription(_ period: Period, _ asOf: CalendarDate) -> String {
    "Tallene bag måltjekket for \(self.period(period)), opgjort pr. \(date(asOf))."
  }

  public func description(of column: GoalCheckColumn) -> String {
    switch column {
    case .goal: "Målets id i aftalen"
    case .title: "Målets titel"
    case .indicator: "Indikatorens id i aftalen"
    case .area: "Området, som målet gælder for"
    case .asOf: "Opgørelsesdagen: kun perioder, der er slut senest denne dag, er med"
    case .operator: "Om værdien skal være mindst (at least) eller højst (at most) måltallet; tom uden måltal"
    case .target: "Måltallet"
    case .unit: "Enheden, som rækkens værdier står i"
    case .ofTotal: "For et antal kommuner: hvor mange kommuner måltallet er ud af"
    case .deadline: "Fristen"
    case .baselinePeriod: "Perioden, som udgangspunktet er fra"
    case .baseline: "Baseline: aftalens, ellers den første måling efter aftalens start"
    case .valuePeriod: "Perioden, som værdien er fra"
    case .value: "Værdien, som vurderingen bygger på; tom, hvor den er skjult"
    case .numerator: "Værdiens tæller; tom, hvor den er skjult"
    case .denominator: "Værdiens nævner; tom, hvor den er skjult"
    case .unknown: "For et antal kommuner: kommuner med uoplyst status"
    case .intervalLow: "Nedre grænse for 95 %-usikkerhedsintervallet"
    case .intervalHigh: "Øvre grænse for 95 %-usikkerhedsintervallet"
    case .intervalMethod: "Metoden bag intervallet: exact er Clopper-Pearson"
    case .gap: "Afvigelsen: værdien minus måltallet"
    case .needed: "Hvor mange flere (ved et højstemål: færre) der skal til, for at målet er nået"
    case .expected: "Værdien, som en jævn vej fra baseline til måltallet ville være nået til"
    case .paceRatio: "Tempoet: den opnåede ændring i forhold til den planlagte"
    case .verdict: "Vurderingen"
    case .certainty: "Om hele usikkerhedsintervallet ligger på samme side af måltallet"
    case .movement: "Udviklingen (Mann-Kendalls test, 5 %)"
    case .stability: "Om variationen er tilfældig (Anhøjs regler)"
    case .freshness: "Om der er kommet nye data siden sidste måltjek"
    case .forecast: "Prognosen for værdien ved fristen"
    case .forecastLow: "Nedre grænse for prognosens 95 %-interval"
    case .forecastHigh: "Øvre grænse for prognosens 95 %-interval"
    case .probability: "Sandsynligheden for, at målet er nået ved fristen"
    case .illustrative: "Om tallene er illustrative, det vil sige lavet til afprøvning"
    case .note: "Aftalens bemærkning til målet"
    }
  }

  public var figuresTitle: String { "Beregnede tal" }

  public func description(of column: ComparisonColumn) -> String {
    switch column {
    case .areaCode: "Kommunekoden"
    case .area: "Kommunen"
    case .cluster: "Sundhedsklyngen"
    case .period: "Perioden, som Danmarks Statistik skriver den"
    case .numerator: "Tælleren; tom, hvor den er skjult eller ikke findes"
    case .denominator: "Nævneren; tom, hvor den er skjult eller ikke findes"
    case .value: "Værdien; tom, hvor den er skjult"
    case .intervalLow: "Nedre grænse for 95 %-usikkerhedsintervallet"
    case .intervalHigh: "Øvre grænse for 95 %-usikkerhedsintervallet"
    case .target: "Måltallet"
    case .againstTarget: "Om værdien opfylder målet (met) eller ej (not-met)"
    case .reference: "Andelen for alle kommuner tilsammen"
    case .low95: "Nedre 95 %-tragtgrænse"
    case .high95: "Øvre 95 %-tragtgrænse"
    case .low998: "Nedre 99,8 %-tragtgrænse"
    case .high998: "Øvre 99,8 %-tragtgrænse"
    case .widenedLow95: "Nedre 95 %-tragtgrænse, udvidet for overspredning; tom, når et tal er skjult"
    case .widenedHigh95: "Øvre 95 %-tragtgrænse, udvidet for overspredning; tom, når et tal er skjult"
    case .widenedLow998: "Nedre 99,8 %-tragtgrænse, udvidet for overspredning; tom, når et tal er skjult"
    case .widenedHigh998: "Øvre 99,8 %-tragtgrænse, udvidet for overspredning; tom, når et tal er skjult"
    case .signal: "Hvor værdien ligger i forhold til tragtgrænserne"
    case .status: "Om kommunen deltager (yes), ikke deltager (no), har afslået (declined) eller er uoplyst (unknown)"
    case .since: "Statussens første dag"
    case .until: "Statussens sidste dag; tom, hvor den stadig gælder"
    case .hidden: "Om tal er skjult af hensyn til den enkelte"
    }
  }

  public func description(of column: FiguresColumn) -> String {
    switch column {
    case .goal: "Målets id i aftalen"
    case .figure: "Hvilket tal det er"
    case .areaCode: "Områdets kode"
    case .cluster: "Sundhedsklyngen, hvor tallet er for en klynge"
    case .period: "Perioden, som Danmarks Statistik skriver den"
    case .value: "Tallet"
    case .unit: "Enheden, som tallet står i"
    case .illustrative: "Om tallene er illustrative, det vil sige lavet til afprøvning"
    }
  }

  public func description(of column: ObservationsColumn) -> String {
    switch column {
    case .indicator: "Indikatorens id i aftalen"
    case .areaCode: "Områdets kode, fx kommunekoden"
    case .area: "Områdets navn"
    case .period: "Perioden, som Danmarks Statistik skriver den"
    case .numerator: "Tælleren; tom, hvor den er skjult eller ikke findes"
    case .denominator: "Nævneren; tom, hvor den er skjult eller ikke findes"
    case .value: "Værdien; tom, hvor den er skjult"
    case .unit: "Enheden, som værdien står i"
    case .flags:
      "Forbehold, adskilt af mellemrum: illustrative (illustrativ), provisional (foreløbig), "
        + "incomplete (ufuldstændig), break (databrud), hidden (skjult)"
    case .source: "Filerne, som tallet kommer fra"
    case .lines:
      "Linjerne i filerne, adskilt af semikolon; 12-940 (87) er 87 rækker blandt linjerne 12-940; tom, hvor de ville røbe "
        + "et skjult antal"
    case .answered: "Sager, der er besvaret senest på opgørelsesdagen; tom, hvor det er skjult, og for andre tal"
    case .cancelled: "Sager, der er taget ud, fordi de er annulleret"
    case .daysMedian: "Dage fra anmodning til svar: medianen"
    case .days90: "Dage fra anmodning til svar: 90-percentilen"
    case .intervalLow: "95 %-intervallets nedre grænse (Clopper-Pearson) for en andel; tom, hvor den er skjult"
    case .intervalHigh: "95 %-intervallets øvre grænse (Clopper-Pearson) for en andel; tom, hvor den er skjult"
    }
  }

  public func description(of column: FindingsColumn) -> String {
    switch column {
    case .code: "Fundets kode"
    case .severity: "Fejl (error) eller advarsel (warning)"
    case .file: "Filen"
    case .line: "Linjen i filen, talt fra 1"
    case .column: "Tegnets nummer på linjen, talt fra 1"
    case .field: "Feltets nummer i rækken, talt fra 1"
    case .fieldName: "Kolonnens overskrift"
    case .message: "Hvad der er fundet"
    case .found: "Teksten, som den står i filen; antal i en kommune er skjult"
    case .expected: "Hvad der var ventet"
    case .hint: "Råd"
    case .repeats: "Hvor mange flere fund af samme slags filen har, som ikke er nævnt hver for sig"
    }
  }
}
