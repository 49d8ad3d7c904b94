extension NewAgreement {
  static let danish = """
    # En ny aftale. Linjer, der begynder med #, er forklaringer og kan slettes.
    # Prøv:  maal check .       måltjekket på skærmen
    #        maal validate .    alle fejl i filen og i data, med linje og kolonne
    #        maal report .      alle rapporter

    # En tekst kan stå på ét sprog, eller som {da: ..., en: ...}.
    title: Ny sundhedsaftale
    first: 2022-01-01
    last: 2026-12-31
    # Koden på det område, som aftalen gælder for, og filen med områderne.
    area: 1082
    areas: areas.csv

    # Filerne med data, og hvad deres kolonner hedder. Filerne skal ligge i samme mappe som denne.
    sources:
      # series: en række er en periode (og et område) med tæller og nævner, eller med en værdi (value).
      tilbud:
        file: tilbud.csv
        shape: series
        columns: {period: aar, area: kommunekode, numerator: tilbudt, denominator: borgere}
        # Kun rækker, hvor en kolonne har en bestemt værdi:   where: {gruppe: voksne}
        # En ny opgørelsesmåde fra en bestemt periode:        breaks: [2024]
        # Slet næste linje, når tallene er rigtige: den mærker dem i alle rapporter.
        illustrative: yes
      # register: en række er en kommunes status fra en dag til en anden (ja, nej, afslået eller uoplyst).
      deltagelse:
        file: deltagelse.csv
        shape: register
        columns: {area: kommunekode, status: status, from: fra, to: til, unit: enhed}
        illustrative: yes
      # records: en række er en sag med en svarfrist. Fristen følger af typen, eller står i en kolonne (due).
      attester:
        file: attester.csv
        shape: records
        columns: {requested: anmodet, answered: besvaret, type: type, area: kommunekode, cancelled: annulleret}
        illustrative: yes

    # Det, der måles. unit er percent, percentage-points, count, areas, days eller kroner.
    indicators:
      tilbud:
        title: Borgere, der har fået tilbuddet
        definition: Borgere, der har fået tilbuddet i årets løb, af alle i målgruppen.
        unit: percent
        better: higher
        source: tilbud
        # Antal fra 1 til 4 pr. kommune skjules. En anden grænse:   hide-below: 10
      deltagelse:
        title: Kommuner, der deltager i samarbejdet
        unit: areas
        source: deltagelse
      attester:
        title: Attester besvaret til tiden
        unit: percent
        source: attester

    # Målene: "mindst 50 %", "højst 13 %", "mindst 3 af 4", "ikke fastsat" (måltallet mangler) eller "overvåges"
    # (uden mål).
    goals:
      tilbud:
        indicator: tilbud
        target: mindst 50 %
        deadline: 2026-12-31
        # Uden baseline bruges den første måling efter aftalens start.
        baseline: {period: 2022, value: 32}
      deltagelse:
        indicator: deltagelse
        target: mindst 3 af 4
        deadline: 2025-12-31
      attester:
        indicator: attester
        target: overvåges

    """
}
