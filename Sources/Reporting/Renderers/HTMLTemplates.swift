internal import Mustache

/// The page's templates, in Mustache: <https://mustache.github.io/mustache.5.html>.
///
/// They hold the structure of the page and no words of their own. A variable in two braces is escaped; one in three is
/// markup of our own making.
enum HTMLTemplates {
  static func render(_ page: PageView) -> String {
    MustacheContentTypes.register(EscapedMarkup(), named: EscapedMarkup.name)
    var library = MustacheLibrary()
    do {
      for (name, template) in all {
        // Each template states how it is escaped, since the library goes back to its own way in each.
        try library.register("{{% CONTENT_TYPE: \(EscapedMarkup.name)}}" + template, named: name)
      }
    } catch {
      // They are constants of the program, and a test renders them all.
      preconditionFailure("A template of the page is not well formed: \(error)")
    }
    return library.render(page, withTemplate: "page") ?? ""
  }

  /// Escapes as our own drawings do, by Unicode scalar; the library's own way goes by character and leaves a quote that
  /// carries a combining mark. A number keeps its percent sign on its line.
  private struct EscapedMarkup: MustacheContentType {
    static let name = "MARKUP"
    func escapeText(_ text: String) -> String { escapedForMarkup(text).replacing(" %", with: "\u{A0}%") }
  }

  static let all: KeyValuePairs<String, String> = [
    "page": page, "section": section, "block": block, "goal": goal, "figure": figure, "municipalities": municipalities,
    "table": table, "chip": chip,
  ]

  private static let page = """
    <!DOCTYPE html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
    <title>{{title}}</title>
    <link rel="icon" href="data:,">
    <style>
    {{{style}}}
    </style>
    </head>
    <body>
    <a class="skip" href="#content">{{skip}}</a>
    <header>
    <h1>{{title}}</h1>
    <p>{{subtitle}}</p>
    </header>
    <nav aria-label="{{contentsLabel}}">
    <ul>
    {{#contents}}
    <li><a href="#{{target}}">{{label}}</a></li>
    {{/contents}}
    </ul>
    </nav>
    <main id="content" tabindex="-1">
    {{#sections}}
    {{> section}}
    {{/sections}}
    </main>
    <footer>
    {{#footer}}
    <p>{{.}}</p>
    {{/footer}}
    </footer>
    </body>
    </html>

    """

  private static let section = """
    <section id="{{id}}" aria-labelledby="{{id}}-heading">
    <h2 id="{{id}}-heading">{{heading}}</h2>
    {{#blocks}}
    {{> block}}
    {{/blocks}}
    {{#goals}}
    {{> goal}}
    {{/goals}}
    </section>

    """

  private static let block = """
    {{#paragraphs}}
    <p>{{.}}</p>
    {{/paragraphs}}
    {{#bullets}}
    <ul>
    {{#items}}
    <li>{{.}}</li>
    {{/items}}
    </ul>
    {{/bullets}}
    {{#numbered}}
    <ol>
    {{#items}}
    <li>{{.}}</li>
    {{/items}}
    </ol>
    {{/numbered}}
    {{#tables}}
    {{> table}}
    {{/tables}}

    """

  private static let goal = """
    <article id="{{id}}" class="goal" aria-labelledby="{{id}}-heading">
    <h3 id="{{id}}-heading">{{name}}</h3>
    {{#verdict}}
    <p class="verdict">{{> chip}}</p>
    {{/verdict}}
    {{#paragraphs}}
    <p>{{.}}</p>
    {{/paragraphs}}
    {{#figures}}
    {{> figure}}
    {{/figures}}
    {{#municipalities}}
    {{> municipalities}}
    {{/municipalities}}
    </article>

    """

  private static let figure = """
    <figure>
    {{#drawings}}
    {{{drawing}}}
    {{/drawings}}
    <figcaption>
    <ul class="legend">
    {{#legend}}
    <li>{{{icon}}}<span>{{words}}</span></li>
    {{/legend}}
    </ul>
    {{#remarks}}
    <p>{{.}}</p>
    {{/remarks}}
    </figcaption>
    </figure>
    <details>
    <summary>{{showFigures}}</summary>
    {{#tables}}
    {{> table}}
    {{/tables}}
    </details>

    """

  private static let municipalities = """
    <section>
    <h4 id="{{id}}-heading">{{areaHeading}}</h4>
    {{#clusters}}
    <div class="cluster">
    <h5>{{cluster}} <span class="count">{{count}}</span></h5>
    <ul class="tiles">
    {{#tiles}}
    <li><b>{{area}}</b> {{#status}}{{> chip}}{{/status}}</li>
    {{/tiles}}
    </ul>
    </div>
    {{/clusters}}
    {{#funnels}}
    {{> figure}}
    {{/funnels}}
    {{#notes}}
    <p>{{.}}</p>
    {{/notes}}
    {{#areaTables}}
    <details>
    <summary>{{showFigures}}</summary>
    {{> table}}
    </details>
    {{/areaTables}}
    </section>

    """

  /// The roles are the elements' own; they are said again because a table that is laid out as cards loses them.
  private static let table = """
    <div class="scroll" role="group" aria-labelledby="{{id}}" tabindex="0">
    <table class="{{kind}}" role="table">
    <caption id="{{id}}" class="{{captionKind}}">{{caption}}</caption>
    <thead role="rowgroup">
    <tr role="row">{{#columns}}<th role="columnheader" scope="col" class="{{alignment}}">{{heading}}</th>{{/columns}}</tr>
    </thead>
    <tbody role="rowgroup">
    {{#rows}}
    <tr role="row"><th role="rowheader" scope="row">{{#links}}<a href="#{{.}}">{{rowHeading}}</a>{{/links}}{{^links}}{{rowHeading}}{{/links}}</th>{{#cells}}<td role="cell" class="{{alignment}}" data-heading="{{heading}}">{{#chips}}{{> chip}}{{/chips}}{{#lines}}<span class="{{make}}">{{text}}</span> {{/lines}}</td>{{/cells}}</tr>
    {{/rows}}
    </tbody>
    </table>
    </div>

    """

  private static let chip = """
    <span class="chip">{{{icon}}}<span>{{word}}</span></span>
    """
}
