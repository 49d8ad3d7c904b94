// What the page's templates see. A name here is a name in a template; what may be missing is a list of none or one, since
// a template would look for a missing value further out. Texts are plain and are escaped by the templates; only what is
// named `drawing`, `icon` or `style` is markup already.

struct PageView {
  var language: String
  var style: String
  var title: String
  var subtitle: String
  var skip: String
  var contentsLabel: String
  var contents: [LinkView]
  var sections: [SectionView]
  var footer: [String]
}

struct LinkView {
  var target: String
  var label: String
}

/// A section of the page: blocks of text, and the goals where it is theirs.
struct SectionView {
  var id: String
  var heading: String
  var blocks: [BlockView] = []
  var goals: [GoalView] = []
}

/// One of these is filled.
struct BlockView {
  var paragraphs: [String] = []
  var bullets: [ListView] = []
  var numbered: [ListView] = []
  var tables: [TableView] = []
}

struct ListView {
  var items: [String]
}

/// A verdict or a status: its icon, and the word that says the same.
struct ChipView {
  var icon: String
  var word: String
}

struct GoalView {
  var id: String
  var name: String
  var verdict: ChipView
  var paragraphs: [String]
  var figures: [FigureView]
  var municipalities: [MunicipalitiesView]
}

/// A chart in the sizes that it is drawn in, its legend, what is said of it, and its figures.
struct FigureView {
  var drawings: [DrawingView]
  var legend: [LegendView]
  var remarks: [String]
  var showFigures: String
  var tables: [TableView]
}

struct DrawingView {
  var drawing: String
}

struct LegendView {
  var icon: String
  var words: String
}

struct MunicipalitiesView {
  var id: String
  var areaHeading: String
  var clusters: [ClusterView] = []
  var funnels: [FigureView] = []
  var notes: [String] = []
  var showFigures = ""
  var areaTables: [TableView] = []
}

struct ClusterView {
  var cluster: String
  var count: String
  var tiles: [TileView]
}

struct TileView {
  var area: String
  var status: ChipView
}

struct TableView {
  var id: String
  var caption: String
  /// `unseen` where a heading just above says the same, else `seen`.
  var captionKind = "seen"
  /// `cards` for a table whose rows become cards on a phone, else `plain`.
  var kind: String
  var columns: [ColumnView]
  var rows: [RowView]
}

struct ColumnView {
  var heading: String
  var alignment: String
}

struct RowView {
  var rowHeading: String
  /// The part of the page that the row is about, where there is one.
  var links: [String] = []
  var cells: [CellView]
}

struct CellView {
  /// The column's heading, which a card shows beside the cell.
  var heading: String
  var alignment: String
  var chips: [ChipView] = []
  var lines: [LineView] = []
}

struct LineView {
  var text: String
  /// `figures` for a line that mustn't be broken, such as a date or a range, else `words`.
  var make: String

  init(_ text: String) {
    self.text = text
    make = text.contains(where: \.isLetter) ? "words" : "figures"
  }
}
