import Foundation
import Testing

/// Agreements built so that a hidden count could be worked out, and what their reports show.
@Suite struct DisclosureAttackTests {
  /// An agreement in a folder of its own, and the folder that its reports are written to.
  private final class Attack {
    let scratch: TemporaryFolder
    static let areas = ["Kolding": 621, "Aabenraa": 580, "Odense": 461, "Vejle": 630]

    /// - Parameters:
    ///   - agreement: its sources, indicators and goals; `SERIES` stands for the columns of a share.
    ///   - areas: the municipalities of the region.
    init(_ agreement: String, areas: [String] = ["Kolding", "Aabenraa", "Odense", "Vejle"]) throws {
      scratch = try TemporaryFolder()
      let rows = areas.map { "\(Attack.areas[$0] ?? 0);\($0);municipality;A;1083" }
      try write(
        (["code;name;kind;cluster;region", "1083;Region Syddanmark;region;;"] + rows).joined(separator: "\n") + "\n",
        as: "areas.csv")
      let series = "shape: series, columns: {period: period, area: area, numerator: x, denominator: n}"
      try write(
        "title: T\nfirst: 2019-01-01\nlast: 2025-12-31\narea: 1083\nareas: areas.csv\n"
          + agreement.replacing("SERIES", with: series), as: "agreement.yaml")
    }

    func write(_ text: String, as name: String) throws {
      let folder = scratch.url.appending(path: "ag")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: folder.appending(path: name))
    }

    /// A row for each area and year, of shares.
    func write(_ rows: [String], as name: String) throws {
      try write((["period;area;x;n"] + rows).joined(separator: "\n") + "\n", as: name)
    }

    func append(_ rows: [String], to name: String) throws {
      let file = scratch.url.appending(path: "ag/\(name)")
      try write(String(contentsOf: file, encoding: .utf8) + rows.map { $0 + "\n" }.joined(), as: name)
    }

    @discardableResult
    func run(_ command: String) throws -> RunResult { try shell(command, in: scratch.url) }

    func report(_ period: String = "2022K4", _ options: String = "") throws -> Folder {
      let result = try run("maal report ag --period \(period) --output out --csv-style standard \(options)")
      #expect(result.exit == 0, "\(result.errors)")
      return Folder(url: scratch.url.appending(path: "out/ag/\(period)"))
    }
  }

  private struct Folder {
    let url: URL

    func text(_ name: String) throws -> String { try String(contentsOf: url.appending(path: name), encoding: .utf8) }

    /// All files one after the other.
    func everything() throws -> String {
      try FileManager.default.contentsOfDirectory(atPath: url.path).sorted().map(text).joined(separator: "\n")
    }

    /// The goal check without its line breaks.
    func words() throws -> String {
      try text("goal-check.txt").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    func rows(_ name: String = "observations.csv") throws -> [[String: String]] {
      let lines = try text(name).split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      let header = lines.first ?? []
      return lines.dropFirst().map { Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }) }
    }

    /// What of an indicator's figures of a period is hidden: numerators by area.
    func hidden(_ indicator: String, _ period: String = "2022") throws -> Set<String> {
      let own = try rows().filter { $0["indicator"] == indicator && $0["period"] == period }
      #expect(!own.isEmpty)
      return Set(own.filter { $0["numerator"] == "" && $0["value"] == "" }.compactMap { $0["area"] })
    }
  }

  private static func years(_ last: Int = 2022, _ row: (Int) -> [String]) -> [String] { (2019...last).flatMap(row) }

  private static let one = """
    sources: {a: {file: a.csv, SERIES}}
    indicators: {ia: {title: R, unit: percent, better: higher, source: a}}

    """
  private static let two = """
    sources: {a: {file: a.csv, SERIES}, b: {file: b.csv, SERIES}}
    indicators:
      ia: {title: A, unit: percent, better: higher, source: a}
      ib: {title: B, unit: percent, better: higher, source: b}
    goals: {ga: {indicator: ia, target: monitored}, gb: {indicator: ib, target: monitored}}

    """
  static let areas = ["Kolding", "Aabenraa", "Odense", "Vejle"]

  /// Of each year a row for each area, the numerators in their order.
  private static func rows(_ year: Int, _ numerators: [Int], of denominators: [Int]) -> [String] {
    zip(areas, zip(numerators, denominators)).map { "\(year);\($0);\($1.0);\($1.1)" }
  }

  // MARK: One source

  /// D1. Whether a value was planned for the period tells whether the hidden count meets the target.
  @Test func whatIsExpectedTellsNothing() throws {
    func goals(_ x: Int) throws -> [[String: String]] {
      let attack = try Attack(
        Self.one
          + """
          goals:
            h10: {indicator: ia, target: at least 10 %, deadline: 2022-12-31, area: each municipality}
            h20: {indicator: ia, target: at least 20 %, deadline: 2022-12-31, area: each municipality}
            h30: {indicator: ia, target: at least 30 %, deadline: 2022-12-31, area: each municipality}

          """)
      try attack.write(
        Self.rows(2019, [0, 15, 20, 30], of: [40, 40, 40, 40])
          + Self.rows(2022, [x, 9 - x, 20, 30], of: [12, 40, 40, 40]),
        as: "a.csv")
      return try attack.report().rows("goal-check.csv").filter { $0["area"] == "Kolding" }
    }
    let first = try goals(1)
    #expect(first.count == 3 && first.allSatisfy { $0["expected"] == "" && $0["verdict"] == "hidden" })
    for x in 2...4 { #expect(try goals(x) == first) }
  }

  /// D3, and the agreement built to leak: the sum of the hidden counts stood in the finding that the total contradicts it.
  @Test(arguments: [(1, 1, 100), (0, 3, 40)]) func aFindingQuotesNoHiddenSum(_ a: Int, _ b: Int, _ n: Int) throws {
    let attack = try Attack(
      Self.one + "goals: {g: {indicator: ia, target: at least 50 %, deadline: 2025-12-31}}\n",
      areas: ["Kolding", "Aabenraa"])
    try attack.write(
      ["2022;Aabenraa;\(a);\(n)", "2022;Kolding;\(b);\(n)", "2022;Region Syddanmark;9;\(2 * n)"], as: "a.csv")
    let folder = try attack.report()
    #expect(try folder.text("findings.csv").contains("I046"))
    #expect(try !folder.everything().contains("\(a + b)/\(2 * n)"))
    #expect(try folder.hidden("ia").contains("Kolding"))
  }

  /// D6. A digest of the whole file would tell the later rows, and later rows would change it.
  @Test func anOldReportKeepsItsBytesWhenFiguresCome() throws {
    let attack = try Attack(Self.one + "goals: {g: {indicator: ia, target: at least 50 %, deadline: 2025-12-31}}\n")
    try attack.write(Self.years(2021) { Self.rows($0, [20, 21, 22, 23], of: [100, 100, 100, 100]) }, as: "a.csv")
    let before = try attack.report("2021K4").everything()
    try attack.append(Self.rows(2022, [3, 8, 25, 33], of: [100, 100, 100, 100]), to: "a.csv")
    #expect(try attack.report("2021K4").everything() == before)
    #expect(before.contains("\"figures\" : 15"))
    let later = try attack.report("2022K4")
    #expect(try later.hidden("ia").contains("Kolding"))
    #expect(try !later.text("datapackage.json").contains("\"figures\" : "))
  }

  /// D7. The region's row less the others' is what the source hides.
  @Test(arguments: ["<5", "< 5"]) func whatTheSourceHidesStaysHidden(_ cell: String) throws {
    let attack = try Attack(Self.one + "goals: {g: {indicator: ia, target: at least 50 %, deadline: 2025-12-31}}\n")
    try attack.write(
      Self.years(2021) { Self.rows($0, [20, 21, 22, 23], of: [100, 100, 100, 100]) }
        + ["2022;Kolding;\(cell);100", "2022;Aabenraa;21;100", "2022;Odense;22;100", "2022;Vejle;23;100"]
        + ["2022;Region Syddanmark;69;400"], as: "a.csv")
    #expect(try attack.report().hidden("ia").count == 1)
    let audit = try attack.run("maal audit ag --period 2022K4 --output out --format csv --csv-style standard")
    #expect(audit.exit == 0 && audit.output.contains("a,621,2022,numerator,3,1,4,true"))
  }

  /// D11. What holds of everybody in an area is hidden where the agreement asks for it, and the caveat says so.
  @Test(arguments: [false, true]) func noneAndAllAreHiddenOnRequest(_ isAsked: Bool) throws {
    let attack = try Attack(
      """
      sources: {a: {file: a.csv, SERIES}}
      indicators: {ia: {title: R, unit: percent, source: a\(isAsked ? ", hide-none-and-all: yes" : "")}}
      goals: {g: {indicator: ia, target: at least 50 %, deadline: 2025-12-31, area: each municipality}}

      """)
    try attack.write(Self.years { Self.rows($0, [40, 0, 20, 30], of: [40, 50, 60, 70]) }, as: "a.csv")
    let folder = try attack.report()
    // More is hidden with them: that no other two are would tell whoever knows the rule that they are none and all.
    let hidden = try folder.hidden("ia")
    #expect(isAsked ? hidden.isSuperset(of: ["Kolding", "Aabenraa"]) : hidden.isEmpty)
    #expect(try folder.words().contains("Antal fra 1 til 4, 0 % og 100 % i en kommune er skjult") == isAsked)
    let audit = try attack.run("maal audit ag --period 2022K4 --output out --format csv --csv-style standard")
    #expect(audit.exit == 0 && audit.output.contains("a,621,2022,numerator,40,") == isAsked, "\(audit)")
  }

  /// A caveat names only what is hidden.
  @Test(
    arguments: [
      ([3, 16, 21, 29], [40, 41, 42, 43], "Antal fra 1 til 4 i en kommune"),
      ([0, 16, 21, 29], [3, 41, 42, 43], "Nævnere fra 1 til 3 i en kommune"),
      ([0, 2, 21, 29], [3, 41, 42, 43], "Antal fra 1 til 4 og nævnere fra 1 til 3 i en kommune"),
    ])
  func theCaveatNamesWhatIsHidden(_ counts: [Int], _ wholes: [Int], _ words: String) throws {
    let attack = try Attack(
      Self.one + "goals: {g: {indicator: ia, target: at least 50 %, deadline: 2025-12-31, area: each municipality}}\n")
    try attack.write(Self.years { Self.rows($0, counts, of: wholes) }, as: "a.csv")
    let text = try attack.report().words()
    #expect(text.contains(words + " er skjult"), "\(text)")
  }

  // MARK: Reports published before

  /// D12. The late municipality's count is the difference between two totals.
  @Test func aLateFigureIsNotTheDifferenceOfTwoReports() throws {
    let attack = try Attack(Self.one + "goals: {g: {indicator: ia, target: at least 50 %, deadline: 2025-12-31}}\n")
    try attack.write(
      Self.rows(2021, [12, 16, 21, 29], of: [40, 40, 40, 40])
        + ["2022;Aabenraa;15;40", "2022;Odense;20;40", "2022;Vejle;30;40"], as: "a.csv")
    let first = try attack.report("2022K4")
    #expect(try first.hidden("ia").isEmpty)
    let old = try first.everything()
    try attack.append(["2022;Kolding;3;40"], to: "a.csv")
    #expect(try attack.report("2023K1").hidden("ia") == ["Kolding", "Region Syddanmark"])
    #expect(try first.everything() == old)
    // In the place of the old report too, and when it is made again.
    #expect(try attack.report("2022K4", "--replace").hidden("ia") == ["Kolding", "Region Syddanmark"])
    let audit = try attack.run("maal audit ag --period 2023K1 --output out --format csv --csv-style standard")
    #expect(audit.exit == 0 && audit.output.contains("a,621,2022,numerator,3,1,40,true"), "\(audit)")
    #expect(try attack.run("maal report ag --period 2022K4 --output out --csv-style standard").exit == 0)
  }

  /// The same where the report on the later day was published first.
  @Test func aLateFigureIsNotTheDifferenceToALaterReport() throws {
    let attack = try Attack(Self.one + "goals: {g: {indicator: ia, target: at least 50 %, deadline: 2025-12-31}}\n")
    try attack.write(
      Self.rows(2021, [12, 16, 21, 29], of: [40, 40, 40, 40])
        + ["2022;Aabenraa;15;40", "2022;Odense;20;40", "2022;Vejle;30;40"], as: "a.csv")
    #expect(try attack.report("2023K1").hidden("ia").isEmpty)
    try attack.append(["2022;Kolding;3;40"], to: "a.csv")
    #expect(try attack.report("2022K4").hidden("ia") == ["Kolding", "Region Syddanmark"])
  }

  /// What stands in an earlier report can't be hidden: the audit says so, and the report.
  @Test func whatWasToldBeforeIsSaid() throws {
    let attack = try Attack(Self.one + "goals: {g: {indicator: ia, target: at least 50 %, deadline: 2025-12-31}}\n")
    try attack.write(Self.years { Self.rows($0, [3, 16, 21, 29], of: [40, 40, 40, 40]) }, as: "a.csv")
    _ = try attack.report("2022K4", "--hide-below 0")
    let folder = try attack.report("2023K1")
    #expect(try folder.hidden("ia").contains("Kolding"))
    #expect(try folder.text("findings.csv").contains("I051"))
    let audit = try attack.run("maal audit ag --period 2023K1 --output out --format csv --csv-style standard")
    #expect(audit.exit == 1 && audit.output.contains("a,621,2022,numerator,3,,,false"), "\(audit)")
  }

  // MARK: Linked sources

  /// D2. A percentage, or a number of so many others, beside its denominator tells a count, whichever table has the
  /// denominator.
  @Test(arguments: [
    ("percent", "7,5", "50,0"), ("per-1000", "75", "500"), ("per-100000", "7500", "50000"), ("index", "7,5", "50,0"),
    ("percentage-points", "7,5", "50,0"),
  ])
  func aPercentageBesideItsDenominatorIsHidden(_ unit: String, _ small: String, _ half: String) throws {
    let attack = try Attack(
      """
      sources:
        s: {file: a.csv, shape: series, columns: {period: period, area: area, numerator: ips, denominator: n}}
        p: {file: a.csv, shape: series, columns: {period: period, area: area, value: pct}}
      indicators:
        is: {title: A, unit: percent, better: higher, source: s}
        ip: {title: B, unit: \(unit), better: higher, source: p}
      goals:
        gs: {indicator: is, target: monitored}
        gp: {indicator: ip, target: monitored, area: each municipality}

      """)
    try attack.write(
      "period;area;ips;n;pct\n"
        + Self.years {
          [
            "\($0);Kolding;20;40;\(small)", "\($0);Aabenraa;21;40;\(half)", "\($0);Odense;22;40;\(half)",
            "\($0);Vejle;23;40;\(half)",
          ]
        }.joined(separator: "\n") + "\n", as: "a.csv")
    let folder = try attack.report()
    #expect(try folder.hidden("ip") == ["Kolding"])
    #expect(try folder.hidden("is").isEmpty)
  }

  /// W5. 3.25 % of 70 is no whole number: 70 is the numerator of the percentage and not what it is of.
  @Test func aCountIsNotTakenForTheBaseOfItsOwnPercentage() throws {
    let attack = try Attack(
      """
      sources:
        antal: {file: a.csv, shape: series, columns: {period: period, area: area, value: antal}}
        andel: {file: a.csv, shape: series, columns: {period: period, area: area, value: andel}}
      indicators:
        n: {title: A, unit: count, better: lower, source: antal}
        p: {title: B, unit: percent, better: lower, source: andel}
      goals:
        gn: {indicator: n, target: monitored}
        gp: {indicator: p, target: monitored, area: each municipality}

      """)
    try attack.write(
      "period;area;antal;andel\n"
        + Self.years {
          ["\($0);Kolding;70;3,25", "\($0);Aabenraa;594;2,91", "\($0);Odense;5940;4,02", "\($0);Vejle;812;1,87"]
        }.joined(separator: "\n") + "\n", as: "a.csv")
    let folder = try attack.report()
    #expect(try folder.hidden("n").isEmpty && folder.hidden("p").isEmpty)
    #expect(try !folder.everything().contains("Antal fra 1 til 4"))
  }

  /// D4 a, b and c: complements, denominators that add up, the same figures with one municipality fewer.
  @Test func sourcesThatBelongTogetherAreHiddenTogether() throws {
    let complement = try Attack(Self.two)
    try complement.write(Self.years { Self.rows($0, [3, 16, 21, 29], of: [52, 60, 70, 80]) }, as: "a.csv")
    try complement.write(Self.years { Self.rows($0, [49, 44, 49, 51], of: [52, 60, 70, 80]) }, as: "b.csv")
    let both = try complement.report()
    #expect(try both.hidden("ia").contains("Kolding") && both.hidden("ib").contains("Kolding"))

    let parts = try Attack(
      """
      sources: {m: {file: m.csv, SERIES}, w: {file: w.csv, SERIES}, t: {file: t.csv, SERIES}}
      indicators:
        im: {title: M, unit: percent, better: higher, source: m}
        iw: {title: W, unit: percent, better: higher, source: w}
        it: {title: T, unit: percent, better: higher, source: t}
      goals: {gm: {indicator: im, target: monitored}, gw: {indicator: iw, target: monitored}, gt: {indicator: it, target: monitored}}

      """)
    try parts.write(Self.years { Self.rows($0, [0, 16, 21, 29], of: [3, 60, 70, 80]) }, as: "m.csv")
    try parts.write(Self.years { Self.rows($0, [9, 17, 30, 31], of: [30, 55, 66, 77]) }, as: "w.csv")
    try parts.write(Self.years { Self.rows($0, [11, 30, 49, 57], of: [33, 115, 136, 157]) }, as: "t.csv")
    let shown = try parts.report().rows().filter {
      $0["area"] == "Kolding" && $0["period"] == "2022" && $0["denominator"] != ""
    }
    #expect(shown.count == 1, "\(shown)")

    let fewer = try Attack(Self.two)
    let all = Self.years { Self.rows($0, [3, 6, 20, 30], of: [100, 100, 100, 100]) }
    try fewer.write(all, as: "a.csv")
    try fewer.write(all.filter { !$0.contains("Kolding") }, as: "b.csv")
    let folder = try fewer.report()
    // The two totals differ by Kolding's count unless one of the others is told by neither source.
    let untold = try folder.hidden("ia").intersection(try folder.hidden("ib")).subtracting(["Region Syddanmark"])
    #expect(try !untold.isEmpty || folder.hidden("ia").contains("Region Syddanmark"))
  }

  /// D4 d and e: the same counts in days, and the total alone.
  @Test func anotherUnitAndATotalTellTheSame() throws {
    let days = try Attack(
      """
      sources:
        a: {file: a.csv, SERIES}
        b: {file: b.csv, shape: series, columns: {period: period, area: area, value: x}}
      indicators:
        ia: {title: A, unit: percent, better: higher, source: a}
        ib: {title: B, unit: days, better: lower, source: b}
      goals:
        ga: {indicator: ia, target: monitored}
        gb: {indicator: ib, target: monitored, area: each municipality}

      """)
    let rows = Self.years { Self.rows($0, [3, 16, 21, 29], of: [40, 60, 70, 80]) }
    try days.write(rows, as: "a.csv")
    try days.write(rows, as: "b.csv")
    #expect(try days.report().hidden("ib").contains("Kolding"))

    let total = try Attack(Self.two, areas: ["Kolding", "Aabenraa"])
    try total.write(Self.years { ["\($0);Kolding;1;100", "\($0);Aabenraa;1;100"] }, as: "a.csv")
    try total.write(Self.years { ["\($0);Region Syddanmark;2;200"] }, as: "b.csv")
    let folder = try total.report()
    #expect(try folder.hidden("ia").contains("Region Syddanmark") && folder.hidden("ib") == ["Region Syddanmark"])
  }

  /// D5. A withheld half is the year less the other half.
  @Test func aWithheldHalfIsNotTheYearLessTheOther() throws {
    let attack = try Attack(
      """
      sources: {h: {file: a.csv, where: {len: h}, SERIES}, y: {file: a.csv, where: {len: y}, SERIES}}
      indicators:
        ih: {title: H, unit: percent, better: higher, source: h}
        iy: {title: Y, unit: percent, better: higher, source: y}
      goals: {gh: {indicator: ih, target: monitored}, gy: {indicator: iy, target: monitored}}

      """, areas: ["Kolding", "Aabenraa"])
    let rows = Self.years { year in
      ["\(year)H1;Kolding;h;20;100", "\(year)H1;Aabenraa;h;30;100", "\(year)H2;Kolding;h;1;100"]
        + ["\(year)H2;Aabenraa;h;1;100", "\(year);Kolding;y;21;200", "\(year);Aabenraa;y;31;200"]
    }
    try attack.write("period;area;len;x;n\n" + rows.joined(separator: "\n") + "\n", as: "a.csv")
    let folder = try attack.report()
    #expect(try folder.hidden("ih", "2022H2").contains("Region Syddanmark"))
    let half = try folder.hidden("ih", "2022H1"), year = try folder.hidden("iy")
    for area in ["Region Syddanmark", "Kolding", "Aabenraa"] {
      #expect(half.contains(area) || year.contains(area), "\(area)")
    }
  }

  /// D4 f: what nearly agrees is told, and nothing is hidden for it.
  @Test func sourcesThatNearlyAgreeAreTold() throws {
    let attack = try Attack(Self.two)
    let rows = Self.years { Self.rows($0, [13, 16, 21, 29], of: [40, 60, 70, 80]) }
    try attack.write(rows, as: "a.csv")
    try attack.write(rows.map { $0 == "2020;Odense;21;70" ? "2020;Odense;25;70" : $0 }, as: "b.csv")
    let folder = try attack.report()
    #expect(try folder.text("findings.csv").contains("I050"))
    #expect(try folder.hidden("ia").isEmpty && folder.hidden("ib").isEmpty)
  }
}
