internal import Basics
package import Rendering

extension PublishedReport.Replacement {
  init?(_ described: JSONValue) {
    guard let since = described["since"]?.text.flatMap({ CalendarDate(parsing: $0) }),
      let successor = described["by"].flatMap(Name.init)
    else { return nil }
    self.init(former: (described["areas"]?.list ?? []).compactMap(Name.init), successor: successor, since: since)
  }

  /// As it stands in datapackage.json.
  package var described: JSONValue {
    .object([
      "areas": .list(former.map(\.described)), "by": successor.described, "since": .text(since.description),
    ])
  }
}

extension PublishedReport.Replacement.Name {
  fileprivate init?(_ described: JSONValue) {
    guard let code = described["code"]?.text, let name = described["name"]?.text else { return nil }
    self.init(code: code, name: name)
  }

  fileprivate var described: JSONValue { .object(["code": .text(code), "name": .text(name)]) }
}
