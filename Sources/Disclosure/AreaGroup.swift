internal import Basics
internal import Geography

/// Municipalities whose total a reader may know: those of a cluster, of a region, of the country. The clusters lie in
/// their regions, and these in the country.
struct AreaGroup {
  enum Name: Hashable {
    case country
    case region(String)
    case cluster(String, region: String)
  }

  let name: Name
  /// The keys of the municipalities: their codes, or their names where they have none.
  let members: Set<String>
  /// Groups that divide the members among them; none in a cluster.
  let parts: [AreaGroup]

  /// The country, with its regions and clusters. A municipality without a cluster or region goes into a nameless one:
  /// what is left when the totals of the others are known is a total too.
  static func country(_ municipalities: [Municipality]) -> AreaGroup {
    let regions = Dictionary(grouping: municipalities) { $0.region ?? "" }
    return AreaGroup(
      name: .country, members: Set(municipalities.map(\.key)),
      parts: regions.keys.sorted().map { region in
        let inRegion = regions[region] ?? []
        let clusters = Dictionary(grouping: inRegion) { $0.cluster ?? "" }
        return AreaGroup(
          name: .region(region), members: Set(inRegion.map(\.key)),
          parts: clusters.keys.sorted().map { cluster in
            AreaGroup(
              name: .cluster(cluster, region: region), members: Set((clusters[cluster] ?? []).map(\.key)), parts: [])
          })
      })
  }

  struct Municipality {
    var key: String
    var cluster: String?
    var region: String?
  }
}

extension AreaGroup {
  init(_ areas: AreaTree) {
    self = .country(
      areas.filter { $0.kind == .municipality }.map {
        Municipality(
          key: $0.code.rawValue, cluster: areas.cluster(of: $0.code)?.code.rawValue,
          region: areas.region(of: $0.code)?.code.rawValue)
      })
  }
}
