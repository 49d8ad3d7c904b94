internal import Findings
internal import Languages

extension Danish {
  /// Of the codes that concern a row by itself.
  func rowGuide(_ code: FindingCode) -> FindingGuide? {
    switch code {
    case .columnMissing:
      FindingGuide(
        "En kolonne mangler",
        "Aftalen eller kommandoen nævner en overskrift, som filen ikke har.",
        "Ret navnet; filens overskrifter er nævnt.")
    case .cprNumbers:
      FindingGuide(
        "CPR-numre",
        "Filen indeholder noget, der ligner personnumre. Den læses ikke videre, og numrene vises ikke.",
        "Fjern kolonnen, der hvor filen er lavet, og send filen igen. Slet den fil, du har.")
    case .emptyCell:
      FindingGuide("En tom celle", "Cellen skal have en værdi.", "Udfyld den, eller slet rækken.")
    case .noRowKept:
      FindingGuide(
        "Filteret vælger ingen rækker",
        "Aftalens where nævner en værdi, som kolonnen ikke har.",
        "Ret værdien; store og små bogstaver tæller.")
    case .notAPeriod:
      FindingGuide(
        "Ikke en periode",
        """
        Perioder læses som 2022, 2022H1, 2022K2, 2022Q2, 2022M06, 2022U27, 2022QMAT04, "2. kvartal 2022", "juni \
        2022" og datoer.
        """,
        "Ret cellen.")
    case .notADate:
      FindingGuide(
        "Ikke en dato",
        """
        Datoer læses som 2022-06-30, 30-06-2022, 30.06.2022, 30/6/2022 og "30. juni 2022"; året har fire cifre, \
        og dagen skal findes.
        """,
        "Ret cellen.")
    case .notAnInteger:
      FindingGuide(
        "Ikke et helt tal",
        "Tæller og nævner er antal.",
        "Ret cellen; er det en andel, så brug kolonnen som value.")
    case .notANumber:
      FindingGuide(
        "Ikke et tal",
        "Cifre med kolonnens decimaltegn; tusinder i grupper på tre. Symbolerne - .. … * og <5 kendes.",
        "Ret cellen.")
    case .negativeAmount:
      FindingGuide(
        "Et negativt beløb", "En bevægelses retning følger af dens type, så beløbet er mindst 0.",
        "Skriv en refusion, hvis pengene kom tilbage, eller ret beløbet.")
    case .negativeCount: FindingGuide("Et negativt antal", "Et antal er mindst 0.", "Ret cellen.")
    case .numeratorAboveDenominator:
      FindingGuide(
        "Tælleren er større end nævneren",
        "En del kan ikke være større end det hele.",
        "Se, om kolonnerne er byttet om, eller om tallene gælder to forskellige grupper.")
    case .ambiguousNumber:
      FindingGuide(
        "En kolonne, der kan læses på to måder",
        """
        1.234 er tusind eller godt én, og kolonnen har ingen andre tal, der viser det; eller den bruger både \
        komma og punktum som decimaltegn. Der gættes ikke.
        """,
        "Angiv decimal: \",\" eller decimal: \".\" for kilden, eller --decimal på kommandolinjen.")
    case .zeroDenominator:
      FindingGuide(
        "Nævneren er 0",
        "Rækken giver ingen andel, men er ikke forkert.",
        "Intet, hvis der virkelig ingen var.")
    case .numberTooLarge:
      FindingGuide(
        "Et tal, der er for stort eller for lille",
        "Et antal er højst 10 milliarder, og et tal har højst 18 cifre før decimaltegnet. Et tal tættere på 0, end 18 decimaler kan vise, regnes ikke for 0.",
        "Se, om to celler er løbet sammen, eller skriv 0.")
    case .shareOutOfRange:
      FindingGuide(
        "En andel uden for 0-100 %",
        "En andel af personer kan ikke være under 0 eller over 100 %.",
        "Se, om decimaltegnet mangler, eller om indikatoren har en anden enhed.")
    case .unknownArea:
      FindingGuide(
        "Et ukendt område",
        """
        Hverken aftalens områder eller Danmarks øvrige kommuner og regioner hedder sådan, eller koden ved siden af \
        navnet er et andet områdes. Der gættes ikke; det nærmeste navn foreslås.
        """,
        "Ret navnet eller koden; slet rækken, hvis den er en sum af flere områder.")
    case .formerAreaCode:
      FindingGuide(
        "En kommunekode fra før 2007",
        """
        Koden hørte til en kommune, der blev lagt sammen ved kommunalreformen. Tallene kan ikke uden videre \
        flyttes til den nye.
        """,
        "Brug tal opgjort på de nuværende kommuner.")
    case .leadingZero:
      FindingGuide(
        "Koder skrevet på to måder",
        """
        Kolonnen har både 751 og 0751. De læses ens, men tyder på, at en del af filen har været en tur i et \
        regneark.
        """,
        "Intet, eller ret dem til én skrivemåde.")
    case .areaNotValid:
      FindingGuide(
        "Et område, der ikke fandtes",
        "Områdefilen siger, at området ikke var til på det tidspunkt.",
        "Ret rækken, eller valid_from og valid_to i områdefilen.")
    default: nil
    }
  }

  /// Of the codes that concern rows together, and cases and memberships.
  func wholeGuide(_ code: FindingCode) -> FindingGuide? {
    switch code {
    case .noRowOfAgreement:
      FindingGuide(
        "Ingen række handler om aftalens område",
        "Alle rækker er for andre kommuner eller er summer.",
        "Se, om det er den rigtige fil, og om area er den rigtige kolonne.")
    case .contradictingRows:
      FindingGuide(
        "To forskellige tal for det samme",
        "Samme område og periode har to tal. Hvilket der er rigtigt, kan ikke afgøres, så ingen af rækkerne bruges.",
        "Slet den forkerte, eller vælg rækker med where, hvis filen har flere opgørelser. Skal en nyere fil rette en ældre, så skriv revisions: newest-file ved kilden."
      )
    case .duplicateRow:
      FindingGuide(
        "Samme række to gange",
        "De to rækker siger det samme og tæller én gang.",
        "Intet, eller slet den ene.")
    case .fileRepeated:
      FindingGuide(
        "Samme fil to gange",
        "Alle filens tal står også i en tidligere fil. De tæller én gang.",
        "Se, om det er den rigtige fil, der er modtaget, og bed ellers om den.")
    case .sameAsBefore:
      FindingGuide(
        "Sidste periodes tal med en ny periode",
        "Alle kommuner har nøjagtig samme tal som i perioden før. Det er næppe et tilfælde.",
        "Spørg, om det er den rigtige fil. Tallene bruges, og rapporten siger, at de er de samme.")
    case .runningTotalFalls:
      FindingGuide(
        "En løbende sum, der falder",
        "Aftalen siger accumulate: running, altså at tallene er lagt sammen allerede. En sum falder ikke inden for året.",
        "Ret tallet, eller skriv accumulate: year eller agreement, hvis det er tal for hver periode. Tallet bruges, som det står."
      )
    case .gapInSeries:
      FindingGuide(
        "Et hul i serien",
        "Der mangler en eller flere perioder mellem to, som er der.",
        "Find de manglende tal, hvis de findes. De regnes ikke som nul.")
    case .provisionalFigure:
      FindingGuide(
        "Et foreløbigt tal",
        "Kilden mærker tallet med *: det kan blive ændret.",
        "Hent tallene igen senere.")
    case .periodOutsideAgreement:
      FindingGuide(
        "En periode efter aftalens slutning",
        "Tallet ligger efter aftalens slutning og bruges, som det er. Tal fra før aftalen er historien bag udgangspunktet.",
        "Intet, hvis det er meningen.")
    case .nearlyLinked:
      FindingGuide(
        "To kilder, der næsten har de samme tal",
        """
        Er den ene en del af den anden, kan et skjult antal regnes ud af forskellen. Det ses af tallene, hvor de stemmer \
        overens alle steder; her gør de det ikke.
        """,
        "Skriv related: ved den ene, hvis de hører sammen. Ellers er der intet at gøre.")
    case .toldBefore:
      FindingGuide(
        "Et lille antal, som en tidligere rapport røber",
        """
        Et antal, der nu skal skjules, står i en rapport, der er udgivet før, eller kan regnes ud med den. Kildens tal for \
        den tid er holdt tilbage, men den tidligere rapport er ude.
        """,
        "Overvej, om den tidligere rapport skal trækkes tilbage.")
    case .totalContradictsParts:
      FindingGuide(
        "Et samlet tal, der ikke er summen af kommunernes",
        "Alle kommuner har tal for perioden, men de giver lagt sammen noget andet. Filens samlede tal bruges.",
        "Find ud af, hvilket af tallene der er rigtigt, eller notér, hvorfor de ikke skal stemme.")
    case .areaMissing:
      FindingGuide(
        "Kommuner uden tal",
        """
        Kilden har ingen tal for dem, eller ingen for den seneste periode. De regnes hverken som nul eller som \
        nej.
        """,
        "Spørg kommunen, eller notér, hvorfor den mangler.")
    case .mixedPeriods:
      FindingGuide(
        "Perioder af forskellig længde",
        "En serie er enten år, kvartaler eller andet; ellers tæller det samme to gange.",
        "Vælg rækker med where, eller del filen.")
    case .figureMissing:
      FindingGuide(
        "Kilden oplyser ikke tallet",
        "Cellen er tom eller har et symbol for et manglende eller skjult tal. Det regnes ikke som nul.",
        "Intet, eller find tallet et andet sted.")
    case .valuesNotAdditive:
      FindingGuide(
        "Procenter kan ikke lægges sammen",
        """
        Målet er for et helt område, men kilden har kun kommunernes procenter. De hverken lægges sammen eller \
        midles.
        """,
        "Brug tæller og nævner, områdets egen værdi, eller mål pr. kommune.")
    case .duplicatePeriod:
      FindingGuide(
        "Samme tidspunkt to gange i en serie",
        "Filen har to rækker for samme serie og tidspunkt.",
        "Angiv den kolonne, der skiller dem, med --series (eller --time), eller slet den ene.")
    case .answeredBeforeRequested:
      FindingGuide("Besvaret før anmodet", "Svaret ligger før anmodningen.", "Se, om datoerne er byttet om.")
    case .dueBeforeRequested:
      FindingGuide("Frist før anmodning", "Fristen ligger før anmodningen.", "Se, om datoerne er byttet om.")
    case .unknownWord:
      FindingGuide("Et ukendt ord", "Kolonnen har faste ord.", "Brug et af de ord, der er nævnt.")
    case .overlappingMemberships:
      FindingGuide(
        "To statusser på samme tid",
        """
        Samme område har to rækker, hvis tid overlapper. Hvilken der gælder, kan ikke afgøres, så ingen af dem \
        bruges.
        """,
        "Afslut den første, før den næste begynder.")
    case .unknownEntry:
      FindingGuide(
        "Henvisning til noget, der ikke findes",
        "Rækken nævner noget ved et navn (id), som hverken aftalen eller dens tabeller har.",
        "Ret navnet, eller tilføj det, der mangler.")
    case .duplicateEntry:
      FindingGuide(
        "Samme navn to gange",
        "To rækker har samme navn (id). Hvilken der gælder, kan ikke afgøres, så ingen af dem bruges.",
        "Giv den ene et andet navn, eller slet den. Gælder de fra hver sin dag, så skriv dagene i known_from.")
    case .endBeforeBeginning: FindingGuide("Slutter, før det begynder", "Datoerne står omvendt.", "Byt dem om.")
    case .fractionsForPercent:
      FindingGuide(
        "Brøkdele i stedet for procent",
        """
        Indikatoren er i procent, men ingen værdi er over 1. Excel gemmer 51 % som 0,51, når kolonnen ikke er formateret \
        som procent; her læses det som godt en halv procent.
        """,
        "Gang med 100, eller gem kolonnen som procent. Er andelene virkelig så små, så gør intet.")
    case .unknownType:
      FindingGuide(
        "En attesttype uden kendt frist",
        "Rækken har ingen frist, og typen er ikke blandt dem med en landsdækkende frist.",
        "Skriv fristen i rækken, eller tilføj typen under due-days i aftalen.")
    default: nil
    }
  }
}
