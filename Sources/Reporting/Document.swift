/// A report in words: sections of sentences and tables, in one language, free of layout.
public struct Document: Hashable, Sendable {
  public var title: String
  public var subtitle: String
  public var sections: [Section]

  public struct Section: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      case conclusion, overview, attention, dataBasis, caveats, recommendation
      // The progress summary's
      case goal, changes
    }

    public var kind: Kind
    public var heading: String
    public var blocks: [Block]
  }

  public enum Block: Hashable, Sendable {
    case paragraphs([String])
    case bullets([String])
    case numbered([String])
    case table(columns: [String], rows: [[TableCell]])
  }

  /// A cell of a table: lines that belong together, one below the other.
  public struct TableCell: Hashable, Sendable {
    public var lines: [String]
    /// Set for the cell that holds a verdict, so that it may be coloured besides being named.
    public var tone: Tone?

    public init(_ lines: [String], tone: Tone? = nil) {
      self.lines = lines
      self.tone = tone
    }
  }

  public enum Tone: Hashable, Sendable { case good, warning, bad, neutral }

  /// The same report with its conclusion last, where a terminal leaves the reader's eye.
  public var forTerminal: Document {
    var document = self
    let conclusion = sections.filter { $0.kind == .conclusion }
    document.sections = sections.filter { $0.kind != .conclusion } + conclusion
    return document
  }
}
