internal import Findings
internal import Languages

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
    default: nil
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
    default: nil
    }
  }
}
