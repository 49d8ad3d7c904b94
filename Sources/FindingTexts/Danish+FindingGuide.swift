public import Findings
public import Languages

extension Danish {
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
        "Aftalefilen er ikke gyldig YAML",
        "Teksten kan ikke læses, så intet efter stedet er set.",
        "Se efter indrykning med mellemrum, kolon efter nøglen og anførselstegn på linjen og den foregående.")
    case .unknownKey:
      FindingGuide(
        "Ukendt nøgle",
        "Nøglen betyder ikke noget på dette sted, ofte fordi den er stavet forkert.",
        "Ret den til en af de nøgler, der er nævnt, eller slet linjen.")
    case .missingKey:
      FindingGuide("En nøgle mangler", "Uden den kan posten ikke bruges.", "Tilføj den linje, der er vist.")
    case .wrongStructure:
      FindingGuide(
        "Forkert form",
        """
        Der står en liste, hvor der skal stå nøgler med værdier, eller omvendt; eller nøgler, der udelukker \
        hinanden.
        """,
        "Skriv posten som i aftalefilen under datasets/.")
    case .duplicateKey:
      FindingGuide("En nøgle to gange", "Det kan ikke afgøres, hvilken af dem der gælder.", "Slet den ene.")
    case .unknownReference:
      FindingGuide(
        "Henvisning til noget, der ikke findes",
        "Posten nævner en kilde, indikator eller et område, som filen ikke definerer.",
        "Ret navnet, eller tilføj det, der mangler.")
    case .invalidTarget:
      FindingGuide(
        "Målet kan ikke læses",
        """
        Et mål skrives som "at least 51 %", "at most 13 %", "at least 15 of 22", "not set" eller "monitored".
        """,
        "Skriv målet på en af de måder.")
    case .invalidDate:
      FindingGuide("Ikke en dato", "Datoer skrives som 2023-12-31 eller 31-12-2023.", "Ret datoen.")
    case .invalidPeriod:
      FindingGuide(
        "Ikke en periode",
        "Perioder skrives som 2022, 2022H1, 2022K2, 2022M06, 2022U27 eller 2022QMAT04.",
        "Ret perioden.")
    case .invalidNumber:
      FindingGuide("Ikke et tal", "Nøglen skal have et tal, fx 46 eller 46,5.", "Ret tallet.")
    case .invalidChoice:
      FindingGuide(
        "Et ord, der ikke kan vælges",
        "Nøglen har faste ord at vælge mellem.",
        "Vælg et af de ord, der er nævnt.")
    case .sourceMissing:
      FindingGuide(
        "En fil, som aftalen nævner, findes ikke",
        "Navne regnes fra aftalens mappe.",
        "Ret navnet, eller læg filen der, hvor aftalen siger.")
    case .outsideFolder:
      FindingGuide(
        "En fil uden for aftalens mappe",
        "En aftale må ikke hente filer andre steder, uden at den, der kører, siger ja.",
        "Flyt filen ind i mappen, eller tillad det med --allow-outside.")
    case .targetUnitMismatch:
      FindingGuide(
        "Målet passer ikke til indikatoren",
        "Fx et procentmål for et antal, eller et tal uden % for en andel.",
        "Ret målet eller indikatorens enhed (unit).")
    case .datesOutOfOrder:
      FindingGuide("To datoer i forkert orden", "Fx en frist, før aftalen begynder.", "Ret den ene af dem.")
    case .totalMismatch:
      FindingGuide(
        "Et andet antal kommuner end områdets",
        "Målet siger fx \"15 of 22\", men områdefilen har et andet antal kommuner ved fristen.",
        "Se, om målet eller områdefilen er forkert.")
    case .duplicateArea:
      FindingGuide(
        "Samme område to gange i områdefilen",
        "En kode er ét områdes, og to områder må kun dele navn, hvis de ikke findes samtidig.",
        "Slet den ene linje, eller ret gyldigheden.")
    case .missingDeadline:
      FindingGuide("Et måltal uden frist", "Uden frist kan målet ikke vurderes.", "Tilføj deadline.")
    case .accumulationUnsaid:
      FindingGuide(
        "Beløb eller antal pr. periode mod et måltal",
        "Et forbrug pr. kvartal kan ikke holdes op mod et årsmål, før det er lagt sammen, og om det er, kan ikke ses på tallene.",
        "Skriv accumulate ved indikatoren: year, agreement, running eller no.")
    case .decidingPeriodOfOtherLength:
      FindingGuide(
        "En afgørende periode, som tallene aldrig har",
        "Tallene er for perioder af en anden længde, så målet ville aldrig blive afgjort.",
        "Skriv en periode af tallenes længde, eller lad accumulate lægge dem sammen.")
    case .breakOutsideSeries:
      FindingGuide(
        "Et databrud uden for tallene",
        "Et databrud skiller tal, der ikke kan sammenlignes. Uden tal på begge sider af det gør det ingen forskel og er nok en skrivefejl.",
        "Skriv den første periode med den nye opgørelse, eller slet databruddet.")
    case .unusedEntry:
      FindingGuide(
        "Noget, der ikke bruges",
        "En indikator, en kilde eller et område står i filen uden at indgå i et mål.",
        "Slet det, eller brug det i et mål.")
    case .invalidID:
      FindingGuide(
        "Et navn, der ikke kan bruges",
        "Navnet bliver til en del af et filnavn: bogstaver, cifre, - _ og ., højst 64 tegn.",
        "Vælg et andet navn.")
    default: nil
    }
  }

  private func fileGuide(_ code: FindingCode) -> FindingGuide? {
    switch code {
    case .fileMissing:
      FindingGuide(
        "Filen findes ikke",
        "Der er ingen fil med det navn.",
        "Se efter stavefejl, og om filen er flyttet.")
    case .fileUnreadable:
      FindingGuide(
        "Filen kan ikke læses",
        "Systemet giver ikke adgang, eller det er ikke en almindelig fil.",
        "Luk filen i andre programmer, og se efter, om du har adgang.")
    case .fileEmpty:
      FindingGuide("Filen er tom", "Der er ingen tekst i den.", "Hent eller gem filen igen.")
    case .notDelimitedText:
      FindingGuide(
        "Filen er ikke CSV",
        "Den hedder .csv, men er fx et regneark, en webside, JSON eller en PDF.",
        "Åbn den, hvor den er lavet, og gem den som CSV.")
    case .undecodable:
      FindingGuide(
        "Tegn, der ikke kan læses",
        "Filen blander to tegnkodninger, er klippet over eller er i en anden kodning.",
        "Gem den som \"CSV UTF-8\", eller angiv encoding for kilden.")
    case .nulByte:
      FindingGuide(
        "Et NUL-tegn i filen",
        "Ren tekst har ingen; filen er beskadiget eller i UTF-16 uden mærke.",
        "Hent eller gem den igen; er den i UTF-16, så angiv encoding: utf-16.")
    case .unclosedQuote:
      FindingGuide(
        "Et anførselstegn, der aldrig lukkes",
        "Alt efter det ville blive læst som ét felt, så filen bruges ikke. Stedet er der, hvor feltet begynder.",
        "Tilføj det manglende anførselstegn, eller fjern det, der er for meget.")
    case .fieldTooLong:
      FindingGuide(
        "Et felt over 1 MiB",
        "Så lange felter er næsten altid et anførselstegn, der mangler.",
        "Se efter et anførselstegn, der ikke er lukket, fra det sted og frem.")
    case .wrongFieldCount:
      FindingGuide(
        "En række med et andet antal felter",
        "Rækken har flere eller færre felter end overskriften, så det kan ikke afgøres, hvad de er.",
        "Se efter et skilletegn for meget eller for lidt; tekst med skilletegn skal stå i anførselstegn.")
    case .duplicateHeader:
      FindingGuide(
        "To kolonner med samme navn",
        "Det kan ikke afgøres, hvilken af dem der menes.",
        "Giv hver kolonne sit navn.")
    case .noRows:
      FindingGuide("Kun en overskrift", "Filen har ingen rækker.", "Hent filen igen; udtrækket var måske tomt.")
    case .misplacedQuote:
      FindingGuide(
        "Et anførselstegn midt i et felt",
        "Anførselstegn omslutter hele felter.",
        "Sæt hele feltet i anførselstegn, og skriv hvert \" i det dobbelt.")
    case .ambiguousDelimiter:
      FindingGuide(
        "Skilletegnet kan ikke afgøres",
        "Flere tegn deler rækkerne lige godt, eller det tegn, der er angivet, kan ikke skille felter.",
        "Angiv delimiter for kilden, eller --delimiter på kommandolinjen.")
    case .fileChanged:
      FindingGuide(
        "Filen blev ændret undervejs",
        "Den blev skrevet, mens den blev læst.",
        "Kør igen, når filen er færdig.")
    default: nil
    }
  }
}
