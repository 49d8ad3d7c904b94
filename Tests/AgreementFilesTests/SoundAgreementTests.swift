import Agreement
import AgreementFiles
import Basics
import Geography
import Testing

@Suite struct SoundAgreementTests {
  @Test func theSmallAgreementIsRead() throws {
    let folder = try TemporaryFolder()
    let reading = folder.read()
    #expect(reading.told == [])
    #expect(reading.folder == folder.path)
    let agreement = try #require(reading.agreement)
    #expect(agreement.title == Bilingual(danish: "Aftale", english: "Agreement"))
    #expect(agreement.first.description == "2019-07-01")
    #expect(agreement.last.description == "2023-12-31")
    #expect(agreement.area == "1083")
    #expect(agreement.areas.map(\.code) == ["1083", "580", "420", "Sønderjylland", "Fyn"])
    #expect(agreement.sources.map(\.id) == ["rate", "ips", "letters"])
    #expect(agreement.sources.map(\.shape) == [.series, .register, .records])
    #expect(agreement.indicators.map(\.id) == ["rate", "ips", "letters"])
    #expect(agreement.goals.map(\.id) == ["rate", "ips", "letters"])
  }

  @Test func theHistoryOfATarget() throws {
    let text = try soundAgreement.with(
      "    target: at least 1 of 2\n    deadline: 2022-12-31\n",
      """
          targets:
            - {from: 2019-07-01, target: at least 1 of 2, deadline: 2021-12-31}
            - {from: 2021-09-20, target: at least 2 of 2, deadline: 2022-12-31, decision: SSS 20. september 2021}
            - {from: 2022-01-01, target: not set}

      """)
    let reading = try TemporaryFolder(agreement: text).read()
    #expect(reading.told == [])
    let goal = try #require(reading.agreement?.goals[1])
    func standing(_ day: String) throws -> Goal { goal.standing(on: try #require(CalendarDate(parsing: day))) }
    let one = TargetState(parsing: "at least 1 of 2"), two = TargetState(parsing: "at least 2 of 2")
    // Before the first of them, the first holds.
    for day in ["2018-01-01", "2019-07-01", "2021-09-19"] {
      #expect(try standing(day).target == one)
      #expect(try standing(day).deadline?.description == "2021-12-31")
    }
    #expect(try standing("2021-09-20").target == two)
    #expect(try standing("2021-09-20").deadline?.description == "2022-12-31")
    #expect(try standing("2021-09-20").stages.count == 2)
    // A target without a deadline keeps the one before's.
    #expect(try standing("2022-01-01").target == .notSet)
    #expect(try standing("2022-01-01").deadline?.description == "2022-12-31")
  }

  /// By code or by name, as a file of data names it.
  @Test(arguments: ["580", "0580", "Aabenraa", "Åbenrå", "Aabenraa Kommune"])
  func anAreaIsNamedByCodeOrName(_ area: String) throws {
    let text = try soundAgreement.with("at least 1 of 2\n", "at least 1 of 1\n    area: \(area)\n")
    let reading = try TemporaryFolder(agreement: text).read()
    #expect(reading.told == [])
    #expect(reading.agreement?.goals[1].area == "580")
  }

  @Test func whatIsLeftOutHasItsDefault() throws {
    let agreement = try #require(try TemporaryFolder().read().agreement)
    let rate = try #require(agreement.source("rate"))
    #expect(
      rate
        == Source(
          id: "rate", files: ["rate.csv"], shape: .series,
          columns: [.period: "aar", .area: "kommune", .numerator: "x", .denominator: "n"]))
    #expect(agreement.indicators[0] == Indicator(id: "rate", title: Bilingual("Andel"), unit: .percent, source: "rate"))
    #expect(
      agreement.goals[0]
        == Goal(
          id: "rate", title: Bilingual("Andel"), indicator: "rate", area: "1083",
          target: .set(Target(.atLeast, ExactDecimal(51), isPercent: true)),
          deadline: CalendarDate(parsing: "2023-12-31")))
    #expect(agreement.goals[2].deadline == nil)
    #expect(agreement.source("letters")?.periodLength == .quarter)
  }

  @Test func everyKeyOfASource() throws {
    let text = try soundAgreement.with(
      "    columns: {requested: anmodet, answered: besvaret, type: type}\n",
      """
          columns: {requested: anmodet, answered: besvaret, due: frist, cancelled: annulleret, area: kommune}
          where:
            type: [LÆ 125, "LÆ 225"]
            region: 1083
          breaks:
            - 2022K3
            - {period: 2021M02, note: {da: Ny definition, en: New definition}}
            - period: 1. halvår 2020
          illustrative: Ja
          encoding: Windows-1252
          delimiter: tab
          decimal: comma
          periods: half
          due-days: {LÆ 125: 14, 225: 7}
          related: ips
          note: "  To
            linjer "

      """)
    let source = try #require(try TemporaryFolder(agreement: text).read().agreement?.source("letters"))
    #expect(
      source
        == Source(
          id: "letters", files: ["letters-*.csv"], shape: .records,
          columns: [
            .requested: "anmodet", .answered: "besvaret", .due: "frist", .cancelled: "annulleret", .area: "kommune",
          ],
          filters: [
            Source.Filter(column: "type", values: ["LÆ 125", "LÆ 225"]),
            Source.Filter(column: "region", values: ["1083"]),
          ],
          breaks: [
            Source.Break(period: .half(2020, 1)),
            Source.Break(period: .month(2021, 2), note: Bilingual(danish: "Ny definition", english: "New definition")),
            Source.Break(period: .quarter(2022, 3)),
          ],
          illustrative: true,
          format: Source.Format(encoding: "windows-1252", delimiter: "\t", decimalSign: ","), periodLength: .half,
          dueDays: ["LÆ 125": 14, "225": 7],
          related: ["ips"], note: Bilingual("To linjer")))
  }

  @Test func everyKeyOfAGoal() throws {
    let text = try soundAgreement.with(
      "    target: at least 51 %\n",
      """
          title: Mit mål
          area: 0580
          target: mindst 51,5 %
          baseline: {period: 2019, value: "46,5 %"}
          milestones:
            - {period: 2022, value: 50}
            - {period: 2021, value: 48.2}
          deciding: 2023K4
          reference: {en: "The agreement, p. 3"}
          note: {da: Anmærkning}

      """)
    let goal = try #require(try TemporaryFolder(agreement: text).read().agreement?.goals.first)
    #expect(
      goal
        == Goal(
          id: "rate", title: Bilingual("Mit mål"), indicator: "rate", area: "580",
          target: .set(Target(.atLeast, ExactDecimal(units: 515, scale: 1), isPercent: true)),
          deadline: CalendarDate(parsing: "2023-12-31"),
          baseline: PlannedValue(period: .year(2019), value: ExactDecimal(units: 465, scale: 1)),
          milestones: [
            PlannedValue(period: .year(2021), value: ExactDecimal(units: 482, scale: 1)),
            PlannedValue(period: .year(2022), value: ExactDecimal(50)),
          ],
          decidingPeriod: .quarter(2023, 4), reference: Bilingual("The agreement, p. 3"), note: Bilingual("Anmærkning"))
    )
  }

  @Test func everyKeyOfAnIndicator() throws {
    let text = try soundAgreement.with(
      "    title: Andel\n    unit: percent\n",
      "    title: {da: Andel, en: Share}\n    definition: Hvad\n    unit: Percent\n    better: lower\n    hide-below: 0\n"
    )
    #expect(
      try TemporaryFolder(agreement: text).read().agreement?.indicators.first
        == Indicator(
          id: "rate", title: Bilingual(danish: "Andel", english: "Share"), definition: Bilingual("Hvad"),
          unit: .percent,
          better: .lower, source: "rate", hideBelow: 0))
  }

  /// What YAML would take for a number, a date, a truth value or null is a text here.
  @Test(
    arguments: [
      ("1083", "1083"), ("2019-07-01", "2019-07-01"), ("yes", "yes"), ("no", "no"), ("1e3", "1e3"), ("0x10", "0x10"),
      ("null", "null"), ("007", "007"), ("1_000", "1_000"), ("12:30:45", "12:30:45"), (".inf", ".inf"),
      ("'it''s'", "it's"), ("\"a\\tb\"", "a b"), ("\"*\"", "*"), ("a*b*", "a*b*"), (">-\n    * a\n    *b", "* a *b"),
      ("!!int 5", "5"), ("&a x", "x"), ("\u{E000}", "\u{E000}"),
    ])
  func scalarsAreTexts(_ written: String, _ expected: String) throws {
    let text = try soundAgreement.with("title: {da: Aftale, en: Agreement}", "title: \(written)")
    let reading = try TemporaryFolder(agreement: text).read()
    #expect(reading.told == [])
    #expect(reading.agreement?.title == Bilingual(expected))
  }

  @Test(arguments: ["each municipality", "Each  Municipality", "hver kommune"])
  func eachMunicipalityIsAGoalPerMunicipality(_ words: String) throws {
    let text = try soundAgreement.with("    target: at least 51 %\n", "    target: at least 51 %\n    area: \(words)\n")
    // In the order of the areas file, and only those that exist at the deadline.
    let areas =
      soundAreas
      + "410,Middelfart,municipality,Lillebælt,1083,,2023-12-30\n430,Faaborg,municipality,Fyn,1083,2023-12-31,\n"
    let agreement = try #require(try TemporaryFolder(agreement: text, areas: areas).read().agreement)
    let goals = agreement.goals.filter { $0.id == "rate" }
    #expect(goals.map(\.area) == ["580", "420", "430"])
    #expect(Set(goals.map { $0.title.danish }) == ["Andel"])
    #expect(agreement.goals.map(\.id).suffix(2) == ["ips", "letters"])
  }

  @Test func theFileItselfMayBeNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write(soundAgreement, to: "anden.yaml")
    let reading = folder.read("anden.yaml")
    #expect(reading.told == [])
    #expect(reading.folder == folder.path)
    #expect(folder.read("///").folder == folder.path)
  }

  /// Byte order mark, CR LF, old Mac line ends, and a document start change nothing.
  @Test(
    arguments: [
      "\u{FEFF}" + soundAgreement, soundAgreement.replacing("\n", with: "\r\n"),
      soundAgreement.replacing("\n", with: "\r"), "---\n" + soundAgreement, soundAgreement + "...\n",
      "# æøå\n\n" + soundAgreement,
    ])
  func theSameTextInOtherForms(_ text: String) throws {
    let reading = try TemporaryFolder(agreement: text).read()
    #expect(reading.told == [])
    #expect(reading.agreement == (try TemporaryFolder().read().agreement))
  }
}
