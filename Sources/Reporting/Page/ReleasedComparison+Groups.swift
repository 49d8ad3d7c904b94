internal import Disclosure
internal import Evidence

extension ReleasedComparison {
  /// The areas with a share that may be shown, and how many may not.
  var visibleShares: (areas: [ReleasedArea], hidden: Int) {
    let areas = areas.filter { $0.isHidden || $0.measurement.value?.counts != nil }
    let visible = areas.filter { !$0.isHidden }
    return (visible, areas.count - visible.count)
  }

  /// The areas in the comparison's own order, those of a cluster together.
  var byCluster: [(cluster: String?, areas: [ReleasedArea])] {
    areas.reduce(into: []) { groups, area in
      if groups.last?.cluster == area.cluster, !groups.isEmpty {
        groups[groups.count - 1].areas.append(area)
      } else {
        groups.append((area.cluster, [area]))
      }
    }
  }
}
