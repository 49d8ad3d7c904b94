import Agreement
import AgreementFiles
import Findings
import Testing

/// One fault in the sound agreement, and what is said of it.
struct Fault: CustomTestStringConvertible, Sendable {
  var old: String
  var new: String
  var told: [String]

  init(_ old: String, _ new: String, _ told: String...) { (self.old, self.new, self.told) = (old, new, told) }

  var testDescription: String { "\(old) -> \(new)" }

  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let reading = try TemporaryFolder(agreement: try soundAgreement.with(old, new)).read()
    #expect(reading.told == told, sourceLocation: sourceLocation)
    #expect((reading.agreement == nil) == reading.findings.hasErrors, sourceLocation: sourceLocation)
  }
}

private let shapeList =
  "series, register, initiatives, statuses, follow-ups, decisions, meetings, answers, transactions, records"
private let fileKeys =
  "title, first, last, area, areas, sources, indicators, goals, groups, grants, recipients, closed-days"
private let goalKeys =
  "indicator, title, area, targets, target, deadline, baseline, milestones, deciding, reference, note"

@Suite struct FaultTests {
  @Test(arguments: [
    Fault("title: {da: Aftale, en: Agreement}\n", "", "A003 1:1 «» found= name=title"),
    Fault("title: {da: Aftale, en: Agreement}", "title:", "A003 1:1 «title» found= name=title"),
    Fault("title: {da: Aftale, en: Agreement}", "title: ' '", "A003 1:8 «' '» found= name=title"),
    Fault("title: {da: Aftale, en: Agreement}", "title: [a]", "A004 1:8 «[a]» expected=text name=title"),
    Fault("{da: Aftale, en: Agreement}", "{da: Aftale, de: x}", "A002 1:21 «de» expected=da, en found=de"),
    Fault("{da: Aftale, en: Agreement}", "{da: ''}", "A003 1:1 «title» found= name=da"),
    Fault("first: 2019-07-01", "first: 2019-07-32", "A008 2:8 «2019-07-32» found=2019-07-32 name=first"),
    Fault(
      "first: 2019-07-01", "frist: 2019-07-01", "A003 1:1 «» found= name=first",
      "A002 2:1 «frist» expected=\(fileKeys) found=frist suggestion=first"),
    Fault("last: 2023-12-31", "last: 2019-06-30", "A015 3:7 «2019-06-30» found=2019-06-30 limit=2019-07-01 name=last"),
    Fault(
      "area: 1083\n\n", "area: 1082\n\n",
      "A006 4:7 «1082» expected=1083, 580, 420 found=1082 name=area suggestion=1083"),
    Fault(
      "area: 1083\n\n", "area: Region Syddanmrak\n\n",
      "A006 4:7 «Region Syddanmrak» expected=1083, 580, 420 found=Region Syddanmrak name=area suggestion=Region Syddanmark"
    ),
    Fault(
      "sources:", "source:", "A003 1:1 «» found= name=sources",
      "A002 6:1 «source» expected=\(fileKeys) found=source suggestion=sources"),
    Fault("area: 1083\n\n", "area: 1083\ncolour: red\n\n", "A002 5:1 «colour» expected=\(fileKeys) found=colour"),
  ])
  func ofTheFile(_ fault: Fault) throws { try fault.check() }

  @Test(arguments: [
    Fault(
      "file: rate.csv", "fil: rate.csv", "A003 7:3 «rate» found=sources.rate name=file",
      "A002 8:5 «fil» expected=file, shape, columns, where, breaks, related, illustrative, encoding, delimiter, decimal, revisions, note "
        + "found=fil suggestion=file"),
    Fault(
      "denominator: n}\n", "denominator: n}\n    related: [rate, ipps]\n",
      "A006 11:15 «rate» expected=ips, letters found=rate name=related",
      "A006 11:21 «ipps» expected=ips, letters found=ipps name=related suggestion=ips"),
    Fault("file: rate.csv", "file: {a: b}", "A004 8:11 «{a: b}» expected=text name=file"),
    Fault("file: rate.csv", "file: []", "A003 8:5 «file» found=sources.rate name=file"),
    Fault("file: rate.csv", "file: [rate.csv, '']", "A003 8:22 «''» found=sources.rate name=file"),
    Fault("file: rate.csv", "file: rates.csv", "A012 8:11 «rates.csv» found=rates.csv name=file"),
    Fault("file: letters-*.csv", "file: letter-*.csv", "A012 16:11 «letter-*.csv» found=letter-*.csv name=file"),
    Fault(
      "file: rate.csv", "file: *.csv",
      "A001 8:11 «*.csv» cause=alias found=*.csv"),
    Fault("file: rate.csv", "file: .", "A013 8:11 «.» found=."),
    Fault(
      "shape: series", "shape: serie",
      "A011 9:12 «serie» expected=\(shapeList) found=serie name=shape suggestion=series"),
    Fault("shape: series", "shape: [series]", "A004 9:12 «[series]» expected=text name=shape"),
    Fault("    shape: series\n", "", "A003 7:3 «rate» found=sources.rate name=shape"),
    Fault("period: aar, ", "", "A003 10:5 «columns» found=sources.rate.columns name=period"),
    Fault("period: aar", "period: ", "A003 10:15 «period» found=sources.rate.columns name=period"),
    Fault(
      "period: aar", "periode: aar", "A003 10:5 «columns» found=sources.rate.columns name=period",
      "A002 10:15 «periode» expected=period, area, numerator, denominator, value found=periode suggestion=period"),
    Fault(
      ", numerator: x, denominator: n", "",
      "A003 10:5 «columns» expected=value; numerator, denominator found=sources.rate.columns name=value"),
    Fault(", denominator: n", "", "A003 10:5 «columns» found=sources.rate.columns name=denominator"),
    Fault("numerator: x, ", "", "A003 10:5 «columns» found=sources.rate.columns name=numerator"),
    Fault(
      "denominator: n", "denominator: n, value: v",
      "A004 10:80 «v» expected=value; numerator, denominator name=value"),
    Fault(", from: fra", "", "A003 14:5 «columns» found=sources.ips.columns name=from"),
    Fault(
      "from: fra", "from: fra, numerator: x",
      "A002 14:57 «numerator» expected=area, status, from, to, unit, origin found=numerator"),
    Fault(", type: type", "", "A003 18:5 «columns» expected=due, type found=sources.letters.columns name=due"),
    Fault("answered: besvaret, ", "", "A003 18:5 «columns» found=sources.letters.columns name=answered"),
    Fault(
      "denominator: n}\n", "denominator: n}\n    where: {køn: , alder: [], år: {}}\n",
      "A003 11:13 «køn» found=sources.rate.where name=køn", "A003 11:20 «alder» found=sources.rate.where name=alder",
      "A004 11:35 «{}» expected=text name=år"),
    Fault(
      "denominator: n}\n", "denominator: n}\n    breaks: [2022, 2022K5, {period: x}, {note: y}]\n",
      "A009 11:20 «2022K5» found=2022K5 name=breaks", "A009 11:37 «x» found=x name=period",
      "A003 11:41 «{note: y}» found=sources.rate.breaks name=period"),
    Fault(
      "denominator: n}\n", "denominator: n}\n    illustrative: måske\n",
      "A011 11:19 «måske» expected=yes, no expectedInDanish=ja, nej found=måske name=illustrative"),
    Fault(
      "denominator: n}\n", "denominator: n}\n    encoding: latin-1\n",
      "A011 11:15 «latin-1» expected=utf-8, windows-1252, utf-16 found=latin-1 name=encoding"),
    Fault(
      "denominator: n}\n", "denominator: n}\n    delimiter: ':'\n    decimal: ;\n",
      "A011 11:16 «':'» expected=;, ,, |, tab found=: name=delimiter",
      "A011 12:14 «;» expected=,, ., comma, point found=; name=decimal"),
    Fault(
      "denominator: n}\n", "denominator: n}\n    periods: year\n",
      "A002 11:5 «periods» expected=file, shape, columns, where, breaks, related, illustrative, encoding, delimiter, decimal, revisions, note "
        + "found=periods"),
    Fault(
      "type: type}\n", "type: type}\n    periods: week\n    due-days: {a: 0, b: x, c: 1.5, d: , e: 14}\n",
      "A011 19:14 «week» expected=month, quarter, half, year found=week name=periods",
      "A010 20:19 «0» expected=>= 1 found=0 name=a", "A010 20:25 «x» expected=>= 1 found=x name=b",
      "A010 20:31 «1.5» expected=>= 1 found=1.5 name=c", "A003 20:36 «d» found=sources.letters.due-days name=d"),
  ])
  func ofASource(_ fault: Fault) throws { try fault.check() }

  @Test(arguments: [
    Fault("    unit: areas\n", "", "A003 25:3 «ips» found=indicators.ips name=unit"),
    Fault(
      "unit: areas", "unit: count",
      "A011 27:11 «count» expected=areas found=count limit=shape: register name=unit"),
    Fault(
      "title: Andel\n    unit: percent", "title: Andel\n    unit: areas",
      "A011 23:11 «areas» expected=percent, per-1000, per-100000, index, percentage-points, count, days, kroner found=areas limit=shape: series "
        + "name=unit", ),
    Fault("better: higher", "better: more", "A011 32:13 «more» expected=higher, lower found=more name=better"),
    Fault("better: higher", "hide-below: -1", "A010 32:17 «-1» expected=>= 0 found=-1 name=hide-below"),
    Fault(
      "source: ips", "source: isp", "A019 11:3 «ips» found=ips name=source",
      "A006 28:13 «isp» expected=rate, ips, letters found=isp name=source suggestion=ips"),
    Fault(
      "    source: ips\n", "", "A019 11:3 «ips» found=ips name=source",
      "A003 25:3 «ips» found=indicators.ips name=source"),
    Fault(
      "  letters:\n    title: Attester", "  letters: Attester\n  attester:\n    title: Attester",
      "A004 29:12 «Attester» expected=mapping name=letters",
      "A019 30:3 «attester» found=attester name=indicator"),
  ])
  func ofAnIndicator(_ fault: Fault) throws { try fault.check() }

  @Test(arguments: [
    Fault("target: monitored", "target:", "A003 46:5 «target» found=goals.letters name=target"),
    Fault("    target: monitored\n", "", "A003 44:3 «letters» found=goals.letters name=target"),
    Fault(
      "target: monitored", "mål: monitored", "A003 44:3 «letters» found=goals.letters name=target",
      "A002 46:5 «mål» expected=\(goalKeys) found=mål"),
    Fault("at least 51 %", "minimum xx %", "A007 38:13 «minimum xx %» found=minimum xx %"),
    Fault(
      "at least 51 %", "at least 51", "A014 38:13 «at least 51» expected=at least 51 % found=at least 51 name=rate"),
    Fault(
      "at least 51 %", "at least 1 of 2",
      "A014 38:13 «at least 1 of 2» expected=at least 1 % found=at least 1 of 2 name=rate"),
    Fault(
      "at least 1 of 2", "at least 50 %",
      "A014 42:13 «at least 50 %» expected=at least 50 of 2 found=at least 50 % name=ips"),
    Fault(
      "at least 1 of 2", "at least 1", "A014 42:13 «at least 1» expected=at least 1 of 2 found=at least 1 name=ips"),
    Fault("at least 1 of 2", "at least 1 of 3", "A016 42:13 «at least 1 of 3» count=2 found=at least 1 of 3"),
    Fault(
      "at least 1 of 2\n", "at least 1 of 2\n    area: 580\n",
      "A016 42:13 «at least 1 of 2» count=1 found=at least 1 of 2"),
    Fault(
      "at least 1 of 2\n", "at least 1 of 2\n    area: 999\n",
      "A006 43:11 «999» expected=1083, 580, 420 found=999 name=area"),
    Fault(
      "at least 1 of 2\n", "at least 1 of 2\n    area: Åbenraå\n",
      "A006 43:11 «Åbenraå» expected=1083, 580, 420 found=Åbenraå name=area suggestion=Aabenraa"),
    Fault(
      "    target: at least 1 of 2\n    deadline: 2022-12-31\n",
      "    targets: [{from: 2020-01-01, target: at least 1 of 2, deadline: 2022-12-31}, "
        + "{from: 2020-01-01, target: at most 1 of 2}]\n",
      "A015 42:89 «2020-01-01» found=2020-01-01 limit=2020-01-01 name=from",
      "A014 42:109 «at most 1 of 2» expected=at least … found=at most 1 of 2 name=ips"),
    Fault("    deadline: 2022-12-31\n", "", "A018 40:3 «ips» name=ips"),
    Fault("deadline: 2022-12-31", "deadline: ''", "A008 43:15 «''» found= name=deadline"),
    Fault("deadline: 2022-12-31", "deadline: ultimo 2022", "A008 43:15 «ultimo 2022» found=ultimo 2022 name=deadline"),
    Fault(
      "deadline: 2022-12-31", "deadline: 2019-06-30",
      "A015 43:15 «2019-06-30» found=2019-06-30 limit=2019-07-01 name=deadline"),
    Fault(
      "indicator: letters", "indicator: leters", "A019 29:3 «letters» found=letters name=indicator",
      "A006 45:16 «leters» expected=rate, ips, letters found=leters name=indicator suggestion=letters"),
    Fault(
      "at least 51 %\n", "at least 51 %\n    baseline: {period: 2023, value: 46}\n",
      "A015 39:24 «2023» found=2023 limit=2023-12-31 name=baseline"),
    Fault(
      "at least 51 %\n", "at least 51 %\n    baseline: {period: i fjor, value: mange}\n",
      "A009 39:24 «i fjor» found=i fjor name=period", "A010 39:39 «mange» expected=46.5 found=mange name=value"),
    Fault("at least 51 %\n", "at least 51 %\n    baseline: 46\n", "A004 39:15 «46» expected=mapping name=baseline"),
    Fault(
      "at least 51 %\n", "at least 51 %\n    baseline: {value: 46}\n",
      "A003 39:5 «baseline» found=goals.rate.baseline name=period"),
    Fault(
      "at least 51 %\n",
      "at least 51 %\n    baseline: {period: 2020, value: 46}\n    milestones:\n    - {period: 2020K4, value: 47}\n"
        + "    - {period: 2022, value: 48}\n    - {period: 2022M12, value: 49}\n    - {period: 2024, value: 50}\n    - 2021\n",
      "A015 41:16 «2020K4» found=2020K4 limit=2020-12-31 name=milestones",
      "A005 43:16 «2022M12» found=2022M12 otherLine=42",
      "A015 44:16 «2024» found=2024 limit=2023-12-31 name=milestones",
      "A004 45:7 «2021» expected=mapping name=milestones"),
    Fault(
      "at least 1 of 2\n", "at least 1 of 2\n    baseline: {period: 2020, value: 5 %}\n",
      "A010 43:37 «5 %» expected=5 found=5 % name=value"),
    Fault(
      "target: monitored", "target: monitored\n    deciding: 2022K9", "A009 47:15 «2022K9» found=2022K9 name=deciding"),
    Fault("  letters:\n    indicator", "  ../x:\n    indicator", "A020 44:3 «../x» found=../x"),
    Fault("  letters:\n    indicator", "  -a b:\n    indicator", "A020 44:3 «-a b» found=-a b"),
  ])
  func ofAGoal(_ fault: Fault) throws { try fault.check() }

  /// Faults far apart, of file, source, indicator, goal and areas, in one reading and in reading order.
  @Test func allFaultsAtOnce() throws {
    let text = try soundAgreement.with("first: 2019-07-01", "first: i går").with("shape: register", "shape: registre")
      .with("title: IPS", "titel: IPS").with("at least 51 %", "mindst xx").with("type: type", "type: type, type: t")
    let areas = try soundAreas.with("420,Assens,municipality", "4x0,Assens,kommune")
    let told = try TemporaryFolder(agreement: text, areas: areas).read().told
    #expect(
      told == [
        "A008 2:8 «i går» found=i går name=first",
        "A011 13:12 «registre» expected=\(shapeList) found=registre name=shape suggestion=register",
        "A005 18:67 «type» found=type otherLine=18",
        "A003 25:3 «ips» found=indicators.ips name=title",
        "A002 26:5 «titel» expected=title, definition, unit, better, source, accumulate, seasonal, hide-below, hide-none-and-all found=titel suggestion=title",
        "A007 38:13 «mindst xx» found=mindst xx",
        "A010 areas.csv:4:1 «4x0» expected=580 found=4x0 name=code",
        "A011 areas.csv:4:3 «kommune» expected=municipality, cluster, region, country found=kommune name=kind",
      ])
  }

  @Test func nothingIsSaidOfCodesWhileTheAreasFileIsWrong() throws {
    let text = try soundAgreement.with("area: 1083\n\n", "area: 420\n\n")
    let areas = try soundAreas.with("420,Assens,municipality", "420,Assens,kommune")
    let told = try TemporaryFolder(agreement: text, areas: areas).read().told
    #expect(
      told == [
        "A011 areas.csv:4:3 «kommune» expected=municipality, cluster, region, country found=kommune name=kind"
      ])
  }

  @Test func anAreaWithoutMunicipalitiesHasNoGoalForEachOfThem() throws {
    let text = try soundAgreement.with(
      "    target: at least 51 %\n", "    target: at least 51 %\n    area: each municipality\n"
    )
    .with("at least 1 of 2", "not set")
    let areas = "code;name;kind\n1083;Region Syddanmark;region\n"
    let told = try TemporaryFolder(agreement: text, areas: areas).read().told
    #expect(
      told == [
        "A006 39:11 «each municipality» expected= found=each municipality name=area"
      ])
  }
}
