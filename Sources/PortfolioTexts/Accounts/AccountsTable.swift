internal import Agreement
public import Assessment
public import Basics
internal import DelimitedText
internal import Evidence
public import Rendering

extension PortfolioAssessment {
  /// One row for each grant, and one for each year of a yearly one.
  public func accountsTable(_ language: Language) -> FigureTable {
    FigureTable(
      PortfolioAssessment.frameColumns(language) + PortfolioAssessment.useColumns
        + PortfolioAssessment.assertedColumns, of: accounts)
  }

  private static func frameColumns(_ language: Language) -> [FigureColumn<AccountAssessment>] {
    [
      .init("grant", da: ("Bevilling", "Bevillingens id"), en: ("Grant", "The grant's id")) {
        .text($0.grant.id.rawValue)
      },
      .init("title", da: ("Titel", "Bevillingens navn"), en: ("Title", "The grant's name")) {
        .text($0.grant.title[language])
      },
      .init(
        "year", .integer, da: ("År", "Et år af en årlig pulje; tom for det hele"),
        en: ("Year", "A year of a yearly pool; empty for the whole")
      ) { .optional($0.year) },
      .init(
        "granted", .number, da: ("Bevilget", "Bevilget til og med dagen; tom, hvor beløbet ikke er oplyst"),
        en: ("Granted", "Granted by the day; empty where the amount isn't stated")
      ) { .optional($0.granted) },
      .init("received", .number, da: ("Modtaget", "Modtaget"), en: ("Received", "Received")) { .amount($0.received) },
      .init(
        "committed", .number, da: ("Disponeret", "Disponeret og endnu ikke betalt"),
        en: ("Committed", "Committed and not paid yet")
      ) { .amount($0.committed) },
      .init(
        "spent", .number, da: ("Forbrugt", "Udbetalt og udgifter, minus refusion"),
        en: ("Spent", "Disbursements and expenditure, less reimbursements")
      ) { .amount($0.spent) },
      .init(
        "available", .number,
        da: ("Til rådighed", "Bevilget og overført minus forbrugt, disponeret og det, der er tilbage af afsluttet tid"),
        en: ("Available", "Granted and carried less spent, committed and what is left of time that is over")
      ) { .optional($0.available) },
    ]
  }

  private static var useColumns: [FigureColumn<AccountAssessment>] {
    [
      .init(
        "used_percent", .number, da: ("Brugt, %", "Forbrugt af det bevilgede og overførte, 0-100"),
        en: ("Used, %", "Spent of what is granted and carried, 0-100")
      ) { .optional($0.usedPercent) },
      .init(
        "elapsed_percent", .number, da: ("Gået, %", "Hvor meget af tiden der er gået, 0-100"),
        en: ("Elapsed, %", "How much of the time has gone, 0-100")
      ) { .optional($0.elapsedPercent) },
      .init(
        "burn", choices: AccountAssessment.Burn.allCases.map(\.rawValue),
        da: ("Forbrugstakt", "Brugt i forhold til tiden, der er gået: under 0,60 slow, til 1,10 as-planned, over fast"),
        en: ("Burn", "Used over elapsed: below 0.60 slow, to 1.10 as-planned, above fast")
      ) { .optional($0.burn?.rawValue) },
      .init(
        "lapses", .date, da: ("Bortfalder", "Efter denne dag kan resten ikke bruges"),
        en: ("Lapses", "After this day what is left can't be used")
      ) { .optional($0.lapses) },
    ]
  }

  private static var assertedColumns: [FigureColumn<AccountAssessment>] {
    [
      .init(
        "asserted_on", .date, da: ("Saldodato", "Dagen for den seneste saldo"),
        en: ("Asserted on", "The day of the latest balance")
      ) { .optional($0.asserted?.date) },
      .init(
        "asserted", .number, da: ("Saldo", "Hvad regnskabet da viste som til rådighed"),
        en: ("Asserted", "What the accounts then showed as available")
      ) { .optional($0.asserted?.value) },
      .init(
        "recommended", .number, da: ("Heraf anbefalet", "Den del af det disponerede, som ingen har besluttet endnu"),
        en: ("Recommended", "The part of what is committed that nobody has decided yet")
      ) { .amount($0.recommended) },
      .init(
        "carried", .number, da: ("Overført", "Resten af året før, hvor den overføres"),
        en: ("Carried", "What the year before had left, where that goes on")
      ) { .optional($0.carried) },
      .init(
        "left_over", .number, da: ("Tilbage", "Hvad der er tilbage af et år eller en bevilling, hvis tid er gået"),
        en: ("Left over", "What is left of a year or a grant whose time is over")
      ) { .optional($0.leftOver?.amount) },
      .init(
        "carry_over", choices: Grant.CarryOver.allCases.map(\.rawValue),
        da: ("Overføres", "Om det, der er tilbage, overføres til det næste år"),
        en: ("Carry over", "Whether what is left over goes on to the next year")
      ) { .optional($0.leftOver?.carryOver.rawValue) },
      .init("currency", da: ("Valuta", "ISO 4217"), en: ("Currency", "ISO 4217")) { .text($0.grant.currency) },
      .init("initiative", da: ("Indsats", "Indsatsen, som pengene er til"), en: ("Initiative", "What the money is for"))
      {
        .optional($0.grant.initiative)
      },
      .init(
        "managed_by", da: ("Forvaltes af", "Hvem der forvalter bevillingen"),
        en: ("Managed by", "Who manages the grant")
      ) { .optional($0.grant.managedBy) },
      .init(
        "illustrative", .boolean, da: ("Illustrativ", "Om nogen af bevægelserne er lavet til illustration"),
        en: ("Illustrative", "Whether any of the movements is made up for illustration")
      ) { .flag($0.movements.contains(where: \.row.isIllustrative)) },
    ]
  }

  /// One row for each movement of money that is known, in the order of the tables.
  package var transactionsTable: FigureTable {
    let currencies = Dictionary(
      accounts.map { ($0.grant.id, $0.grant.currency) }, uniquingKeysWith: { first, _ in first })
    return FigureTable(
      PortfolioAssessment.movementColumns + [
        .init("currency", da: ("Valuta", "ISO 4217"), en: ("Currency", "ISO 4217")) {
          .optional($0.currency ?? currencies[$0.grant])
        },
        .init(
          "illustrative", .boolean, da: ("Illustrativ", "Om rækken er lavet til illustration"),
          en: ("Illustrative", "Whether the row is made up for illustration")
        ) { .flag($0.row.isIllustrative) },
      ], of: known.logs.transactions)
  }

  private static var movementColumns: [FigureColumn<Transaction>] {
    [
      .init("id", da: ("Id", "Bevægelsens id"), en: ("Id", "The movement's id")) { .optional($0.id) },
      .init("grant", da: ("Bevilling", "Bevillingens id"), en: ("Grant", "The grant's id")) {
        .text($0.grant.rawValue)
      },
      .init("date", .date, da: ("Dato", "Dagen"), en: ("Date", "The day")) { .text($0.date.description) },
      .init(
        "type", choices: Transaction.Kind.allCases.map(\.rawValue), da: ("Type", "Hvad det er"),
        en: ("Type", "What it is")
      ) { .text($0.type.rawValue) },
      .init("value", .number, da: ("Beløb", "Beløbet"), en: ("Value", "The amount")) { .amount($0.value) },
      .init("settles", da: ("Betaler", "Disponeringen, det betaler"), en: ("Settles", "The commitment that it pays")) {
        .optional($0.settles)
      },
      .init("decision", da: ("Beslutning", "Beslutningens id"), en: ("Decision", "The decision's id")) {
        .optional($0.decision)
      },
      .init("counterparty", da: ("Modpart", "Til eller fra hvem"), en: ("Counterparty", "To or from whom")) {
        .optional($0.counterparty)
      },
      .init("initiative", da: ("Indsats", "Indsatsens id"), en: ("Initiative", "The initiative's id")) {
        .optional($0.initiative)
      },
      .init("description", da: ("Beskrivelse", "Hvad det er for"), en: ("Description", "What it is for")) {
        .optional($0.description)
      },
    ]
  }
}

extension AccountAssessment.LeftOver {
  fileprivate var carryOver: Grant.CarryOver {
    switch fate {
    case .carriedOn: .yes
    case .toBePaidBack, .lapsed: .no
    case .notStated: .notStated
    }
  }
}

extension FigureTable.Cell {
  fileprivate static func amount(_ amount: Amount) -> Self { .decimalText(amount.description) }
  fileprivate static func optional(_ amount: Amount?) -> Self { amount.map(Self.amount) ?? .empty }
}
