import Testing

@testable import Rendering

@Suite struct WrappingTests {
  @Test(
    arguments: [
      ("", 10, [""]), ("a b", 10, ["a b"]), ("ab cd ef", 5, ["ab cd", "ef"]), ("  ab   cd ", 10, ["ab cd"]),
      ("abcdefgh", 3, ["abc", "def", "gh"]), ("ab cdefgh", 4, ["ab", "cdef", "gh"]), ("a\u{A0}b", 1, ["a", "b"]),
      // A percent sign stays with its number, and an ordinal with what it counts.
      ("er 51 % nu", 5, ["er", "51\u{A0}%", "nu"]), ("den 31. december", 8, ["den 31.", "december"]),
      ("den 31. december", 12, ["den", "31.\u{A0}december"]), ("i (1. halvår)", 11, ["i", "(1.\u{A0}halvår)"]),
      ("er 500.000 kr. nu", 12, ["er", "500.000\u{A0}kr.", "nu"]), ("er 500.000 kr. nu", 10, ["er 500.000", "kr. nu"]),
      // A number at the end of a sentence is no ordinal.
      ("i 2022. Det", 8, ["i 2022.", "Det"]), ("15 af 22. Det", 9, ["15 af 22.", "Det"]),
      ("æøå æøå", 3, ["æøå", "æøå"]),
    ] as [(String, Int, [String])])
  func lines(_ text: String, _ width: Int, _ lines: [String]) { #expect(wrapped(text, width) == lines) }

  /// Nothing is lost, and no line is longer, whatever the text.
  @Test(arguments: 0..<50) func keepsEveryWord(_ seed: Int) {
    var numbers = SeededNumbers(seed: seed)
    let words = (0..<40).map { _ in
      String((0..<Int.random(in: 1...14, using: &numbers)).map { _ in "aæ%1.(x".randomElement(using: &numbers) ?? "a" })
    }
    let width = Int.random(in: 1...30, using: &numbers)
    let lines = wrapped(words.joined(separator: " "), width)
    #expect(lines.allSatisfy { $0.count <= width })
    #expect(lines.joined().filter { !" \u{A0}".contains($0) } == words.joined())
  }
}

@Suite struct HeadingTests {
  /// The heading of a goal is its title, which a person writes.
  @Test(arguments: [20, 100, 101, 150, 400]) func longHeadingsAreWrappedAndRuled(_ length: Int) throws {
    let title = String(repeating: "Borgere i job ", count: 40).prefix(length).dropLast() + "x"
    let document = Document(
      title: String(title), subtitle: String(title),
      sections: [.init(kind: .init("goal"), heading: String(title), blocks: [.paragraphs(["Tekst."])])])
    let lines = TextRenderer().render(document).split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    #expect(lines.allSatisfy { $0.count <= TextRenderer.width })
    let rule = try #require(lines.firstIndex { $0.hasPrefix("--") })
    #expect(lines[rule].allSatisfy { $0 == "-" } && lines[rule].count <= title.count)
    #expect(lines.joined(separator: " ").contains(title.uppercased()))
  }
}

@Suite struct TableWidthsTests {
  static func widths(_ rows: [[String]], total: Int) -> [Int] {
    TableWidths(rows.map { $0.map { [$0] } }, total: total).widths
  }

  @Test func columnsFillTheWidth() {
    let widths = Self.widths([["a", "b"], ["aa bb cc", "d"]], total: 30)
    #expect(widths.reduce(widths.count - 1, +) == 30)
  }

  @Test func aColumnIsAtLeastAsWideAsItsLongestWord() {
    let widths = Self.widths([["indikator", "mål"], ["en lang tekst som fylder", "mindst"]], total: 24)
    #expect(widths[0] >= 9 && widths[1] >= 6)
  }

  /// Ten columns more for a text of three lines save more than ten for one that is on one line already.
  @Test func widthGoesWhereItSavesLines() {
    let long = "fire ord paa linjen her og mange flere"
    let widths = Self.widths([["x", "y"], [long, "kort"]], total: 44)
    #expect(widths[0] >= long.count)
  }

  @Test func wordsThatLeaveNoRoomAreBroken() {
    let widths = Self.widths([[String(repeating: "a", count: 50), String(repeating: "b", count: 50)]], total: 41)
    #expect(widths == [20, 20])
  }

  @Test func ofNoRowsThereAreNoColumns() { #expect(TableWidths([], total: 100).widths.isEmpty) }
}

@Suite struct TextRendererTests {
  static let document = Document(
    title: "Titel", subtitle: "Under",
    sections: [
      .init(kind: .conclusion, heading: "Konklusion", blocks: [.paragraphs(["Først.", "Så."])]),
      .init(
        kind: .init("overview"), heading: "Oversigt",
        blocks: [
          .table(
            Document.Table(
              headings: [.init("Mål"), .init("Vurdering")],
              rows: [
                [.init(["51 %", "2021"]), .init(["Bagud"], tone: .warning)],
                [.init(["32 %"]), .init(["Opfyldt"], tone: .good)],
              ]))
        ]),
      .init(
        kind: .init("recommendation"), heading: "Indstilling",
        blocks: [.paragraphs(["At"]), .numbered(["gør det.", "gør mere."])]),
      .init(kind: .init("caveats"), heading: "Forbehold", blocks: [.bullets([String(repeating: "ord ", count: 30)])]),
    ])

  @Test func sectionsAreLaidOutOneBelowTheOther() {
    let lines = TextRenderer().render(Self.document).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.prefix(8) == ["Titel", "Under", "", "KONKLUSION", "----------", "Først.", "Så.", ""])
    #expect(lines.contains("1) gør det."))
    #expect(lines.contains { $0.hasPrefix("- ord ord") })
    #expect(lines.contains { $0.hasPrefix("  ord") })
    #expect(lines.last == "")
  }

  @Test func aCellsLinesStandBelowEachOther() {
    let lines = TextRenderer().render(Self.document).split(separator: "\n", omittingEmptySubsequences: false)
    let row = lines.firstIndex { $0.hasPrefix("51\u{A0}%") && $0.hasSuffix("Bagud") }
    #expect(row.map { lines[$0 + 1] } == "2021")
  }

  /// Colour says nothing that the words don't.
  @Test func withoutItsColoursATextIsTheSame() {
    let coloured = TextRenderer(usesColour: true).render(Self.document)
    #expect(coloured.contains("\u{1B}[33mBagud\u{1B}[0m"))
    #expect(coloured.contains("\u{1B}[32mOpfyldt\u{1B}[0m"))
    let plain = coloured.replacing(#/\u{1B}\[\d+m/#, with: "")
    #expect(plain == TextRenderer().render(Self.document))
  }

  @Test func onATerminalTheConclusionComesLast() {
    #expect(Self.document.forTerminal.sections.last?.kind == .conclusion)
    #expect(Self.document.forTerminal.sections.count == Self.document.sections.count)
  }

  /// Tables of any text keep to the width, and end in no blanks.
  @Test(arguments: 0..<30) func linesKeepToTheWidth(_ seed: Int) {
    var numbers = SeededNumbers(seed: seed)
    func text() -> String {
      (0..<Int.random(in: 0...12, using: &numbers)).map { _ in
        String(repeating: "x", count: Int.random(in: 1...40, using: &numbers))
      }.joined(separator: " ")
    }
    let columns = Int.random(in: 1...9, using: &numbers)
    let rows = (0..<4).map { _ in (0..<columns).map { _ in Document.TableCell([text(), text()]) } }
    let document = Document(
      title: text(), subtitle: "",
      sections: [
        .init(
          kind: .init("overview"), heading: "h",
          blocks: [
            .table(Document.Table(headings: (0..<columns).map { .init("c\($0)") }, rows: rows)),
            .bullets(["x" + text()]),
          ])
      ])
    for line in TextRenderer().render(document).split(separator: "\n") {
      #expect(line.count <= TextRenderer.width)
      #expect(line.last != " ")
    }
  }
}
