public import Basics

/// A report in words: sections of sentences and tables, in one language, free of layout.
public struct Document: Hashable, Sendable {
  public var title: String
  public var subtitle: String
  public var sections: [Section]

  public init(title: String, subtitle: String, sections: [Section]) {
    self.title = title
    self.subtitle = subtitle
    self.sections = sections
  }

  public struct Section: Hashable, Sendable {
    /// What a section is for; a part of the report may have kinds of its own.
    public struct Kind: Hashable, Sendable {
      /// What a link on the page names the section by.
      public let id: String

      public init(_ id: String) { self.id = id }

      public static let conclusion = Kind("conclusion")
      public static let overview = Kind("overview")
      public static let caveats = Kind("caveats")
    }

    public var kind: Kind
    public var heading: String
    public var blocks: [Block]

    public init(kind: Kind, heading: String, blocks: [Block]) {
      self.kind = kind
      self.heading = heading
      self.blocks = blocks
    }

    /// One of a part's own, by what a link on the page names it by.
    public init(_ id: String, _ heading: String, _ blocks: [Block]) {
      self.init(kind: Kind(id), heading: heading, blocks: blocks)
    }

    public var isEmpty: Bool {
      blocks.allSatisfy {
        switch $0 {
        case .paragraphs(let texts), .bullets(let texts), .numbered(let texts): texts.isEmpty
        case .table(let table): table.rows.isEmpty
        }
      }
    }
  }

  public enum Block: Hashable, Sendable {
    case paragraphs([String])
    case bullets([String])
    case numbered([String])
    case table(Table)
  }

  /// A table in words.
  public struct Table: Hashable, Sendable {
    public struct Heading: Hashable, Sendable {
      public var text: String
      /// Whether its cells are numbers, which a page sets to the right.
      public var isNumber: Bool

      public init(_ text: String, isNumber: Bool = false) {
        self.text = text
        self.isNumber = isNumber
      }
    }

    public var headings: [Heading]
    /// Each as long as the headings.
    public var rows: [[TableCell]]
    /// The ids of the parts of a page that the rows are about, one for each row; none where there is nothing to lead to.
    public var links: [String] = []
    /// The ids that links may name the rows by.
    public var anchors: [String?] = []

    public init(headings: [Heading], rows: [[TableCell]]) {
      self.headings = headings
      self.rows = rows
    }

    public init<Row>(_ columns: [WordColumn<Row>], of rows: some Sequence<Row>, in language: Language) {
      self.init(
        headings: columns.map { Heading($0.field.heading[language], isNumber: $0.field.isNumber) },
        rows: rows.map { row in columns.map { $0.cell(row) } })
    }
  }

  /// A cell of a table: lines that belong together, one below the other.
  public struct TableCell: Hashable, Sendable {
    public var lines: [String]
    /// Set for a cell that holds a verdict or a status, so that it may have its colour and icon besides being named.
    public var tone: Tone?
    /// What is said below it in smaller letters.
    public var details: [String]
    /// What a page shows in its place or below it; a text leaves it out.
    public var drawing: Element?

    public init(_ lines: [String], tone: Tone? = nil, details: [String] = [], drawing: Element? = nil) {
      self.lines = lines
      self.tone = tone
      self.details = details
      self.drawing = drawing
    }
  }

  public enum Tone: Hashable, Sendable { case good, warning, bad, neutral, unknown }

  /// The same report with its conclusion last, where a terminal leaves the reader's eye.
  public var forTerminal: Document {
    var document = self
    let conclusion = sections.filter { $0.kind == .conclusion }
    document.sections = sections.filter { $0.kind != .conclusion } + conclusion
    return document
  }
}
