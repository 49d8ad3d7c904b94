internal import Basics
internal import Findings
internal import Languages
internal import Rendering

extension Danish {
  func portfolioText(_ code: FindingCode, _ facts: Facts) -> FindingText? {
    switch code {
    case .parentCycle:
      FindingText("\(facts[.found]) er en del af sig selv (\(facts[.name]))", hint: "ret parent i en af rækkerne")
    case .yearWithoutStatus:
      FindingText("\(facts[.name]) har ingen status fra \(facts[.period]), hvor den er planlagt")
    case .groupEnded:
      FindingText(
        "\(facts[.name]) er ikke afsluttet, men gruppen \(facts[.found]) ophørte \(facts[.limit])",
        hint: "afslut eller overdrag den med en status, eller skriv den nye gruppe i en række med known_from")
    case .meetingNotHeld:
      FindingText(
        "mødet \(facts[.found]) (\(facts[.period])) er ikke holdt",
        expected: "et møde, der er holdt; her står \(facts[.limit] == "cancelled" ? "aflyst" : "planlagt")")
    case .confidenceWithoutText: FindingText("\(facts[.found]) uden en tekst, der siger hvorfor")
    case .statusBeforeStart:
      FindingText("status fra \(facts[.found]), men \(facts[.name]) begynder først i \(facts[.limit])")
    case .movedWithoutWord:
      FindingText(
        "\(facts[.name]) er flyttet til \(facts[.found]), uden at en status eller beslutning siger det",
        hint: "indtil da gælder \(facts[.limit]); skriv den nye dag i by_when på en status eller i due på en beslutning"
      )
    case .balanceWrong:
      FindingText(
        "saldoen for \(facts[.name]) den \(facts[.period]) er \(kroner(facts[.found])), men bevægelserne giver \(kroner(facts[.expected]))",
        hint: "mangler der en bevægelse, eller er en af dem skrevet to gange?")
    case .outsideTerm:
      FindingText(
        "\(facts[.found]) ligger uden for bevillingen \(facts[.name]) (\(facts[.limit]))",
        hint: "ret datoen, eller ret from eller to under grants")
    case .aboveAvailable:
      FindingText(
        "\(kroner(facts[.found])) er mere, end der var til rådighed i \(facts[.name]): \(kroner(facts[.limit]))",
        hint: "er beløbet rigtigt, eller er bevillingen forhøjet?")
    case .poolWithoutDecision:
      FindingText(
        "\(kroner(facts[.found])) af puljen \(facts[.name]) uden en beslutning",
        hint: "skriv id'et på beslutningen (decision) eller på den disponering, der betales (settles)")
    case .settlesNoCommitment:
      FindingText(
        "\(facts[.found]) er ikke en disponering i \(facts[.name])",
        hint: "der skal stå id'et på en række af typen disponeret")
    case .otherCurrency:
      FindingText(
        "beløbet er i \(facts[.found]), men \(facts[.name]) er i \(facts[.expected]); det regnes ikke med",
        hint: "skriv beløbet i \(facts[.expected]), som det står i regnskabet")
    case .answerWithoutDay:
      FindingText(
        "\(facts[.name]) har svar uden en dag, så de regnes ikke med", expected: "dagen, svaret kom, i answered")
    case .decisionNotMade:
      FindingText(
        "\(kroner(facts[.found])) af \(facts[.name]) hviler på \(facts[.expected]), som \(decided(facts[.limit]))",
        hint: "er det den rigtige beslutning? Skriv ellers den, der tillader det")
    case .refundAboveSpent:
      FindingText(
        "\(kroner(facts[.found])) kommer tilbage til \(facts[.name]), men der var kun brugt \(kroner(facts[.limit]))",
        hint: "er beløbet rigtigt, eller mangler der en udgift?")
    default: nil
    }
  }

  private func decided(_ result: String) -> String {
    switch result {
    case "rejected": "er afvist"
    case "postponed": "er udsat"
    default: "ikke er besluttet"
    }
  }

  func portfolioGuide(_ code: FindingCode) -> FindingGuide? {
    switch code {
    case .parentCycle:
      FindingGuide(
        "En indsats, der er en del af sig selv", "Følger man parent fra række til række, kommer man tilbage.",
        "Ret parent i en af rækkerne.")
    case .yearWithoutStatus:
      FindingGuide(
        "Planlagte år uden status", "Årene er omme, og der er ingen status for indsatsen i dem.",
        "Skriv en status, eller ret years.")
    case .groupEnded:
      FindingGuide(
        "Indsats i en gruppe, der er ophørt", "Gruppens sidste dag (to) er passeret, og indsatsen er ikke afsluttet.",
        "Afslut eller overdrag den med en status, eller flyt den til en anden gruppe i en række med known_from.")
    case .meetingNotHeld:
      FindingGuide(
        "Beslutning på et møde, der ikke er holdt", "Mødet står som planlagt eller aflyst.",
        "Skriv, at mødet er holdt, eller flyt beslutningen til det rigtige møde.")
    case .confidenceWithoutText:
      FindingGuide(
        "Gul eller rød uden tekst", "Den, der læser det, kan ikke se, hvad der er galt.", "Skriv hvorfor i text.")
    case .statusBeforeStart:
      FindingGuide(
        "Status før begyndelsen", "Indsatsen er i gang eller afsluttet i et år, før den efter planen begynder.",
        "Ret datoen, eller ret years eller planned_start.")
    case .movedWithoutWord:
      FindingGuide(
        "En frist, der er flyttet i stilhed",
        "due er en anden end original_due, og ingen status eller beslutning på indsatsen nævner den nye dag, så det kan "
          + "ikke ses, hvornår den blev flyttet. Rapporterne regner med den første.",
        "Skriv den nye dag i by_when på den status, der flyttede den, eller i due på beslutningen.")
    case .balanceWrong:
      FindingGuide(
        "En saldo, der ikke passer",
        "Rækken siger, hvad regnskabet viste som til rådighed den dag. Bevilget minus forbrugt og disponeret, til og med den "
          + "dag, giver noget andet.",
        "Find den bevægelse, der mangler eller er forkert, eller ret saldoen.")
    case .outsideTerm:
      FindingGuide(
        "En bevægelse uden for bevillingens tid", "Datoen ligger før bevillingens første dag eller efter dens sidste.",
        "Ret datoen, eller ret from eller to under grants.")
    case .aboveAvailable:
      FindingGuide(
        "Mere end der er til rådighed", "Efter denne bevægelse er der brugt og disponeret mere, end der er bevilget.",
        "Ret beløbet, eller skriv den nye bevilling i aftalefilen.")
    case .poolWithoutDecision:
      FindingGuide(
        "Puljepenge uden beslutning", "Penge tages af en pulje, og rækken siger ikke, hvem der har besluttet det.",
        "Skriv beslutningens id i decision, eller i settles den disponering, der betales.")
    case .settlesNoCommitment:
      FindingGuide(
        "Betaler noget, der ikke er en disponering",
        "settles nævner en række, der ikke findes, ikke er en disponering, eller hører til en anden bevilling. Intet trækkes "
          + "fra.",
        "Skriv id'et på den disponering i samme bevilling, der betales.")
    case .otherCurrency:
      FindingGuide(
        "En anden valuta", "Beløb i forskellige valutaer lægges ikke sammen og omregnes ikke.",
        "Skriv beløbet i bevillingens valuta, som det står i regnskabet.")
    case .answerWithoutDay:
      FindingGuide(
        "Svar uden dag",
        "Der står et svar, men ikke hvornår det kom, så det kan ikke ses, om det var der på en given dag.",
        "Skriv dagen i answered.")
    case .decisionNotMade:
      FindingGuide(
        "Penge på en beslutning, der ikke er truffet",
        "Der er brugt penge, og beslutningen er kun indstillet, udsat eller afvist; eller der er disponeret på en, der er udsat "
          + "eller afvist. Disponeringer på en indstilling vises som indstillede.",
        "Skriv den beslutning, der tillader det, i decision, eller ret bevægelsen.")
    case .refundAboveSpent:
      FindingGuide(
        "En refusion, der er større end forbruget", "Der kan ikke komme mere tilbage, end der er brugt af bevillingen.",
        "Ret beløbet, eller skriv den udgift, der mangler.")
    default: nil
    }
  }

  /// What an amount that can't be read may have been meant for.
  func doubt(_ facts: Facts) -> String? {
    if let currency = facts.optional(.limit) {
      return "beløbet er i \(currency); skriv tallet her og valutaen i currency"
    }
    return facts.optional(.suggestion).map { "mente du \($0.replacing("|", with: " eller "))?" }
  }

  /// An amount as Danish text has it.
  private func kroner(_ amount: String) -> String {
    Amount(parsing: amount, decimalSign: ".").map(numbers.text) ?? amount
  }
}
