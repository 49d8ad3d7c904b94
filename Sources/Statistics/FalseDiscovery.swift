/// Many tests at once: how many of those called significant may be so by chance alone.
public enum FalseDiscovery {
  /// The p-values adjusted by Benjamini & Hochberg: calling significant what is at most q lets, on average, no more than
  /// a share q of the calls be chance. As R's `p.adjust(method = "BH")`.
  ///
  /// The i-th smallest of m becomes the smallest of m p / j over j >= i, at most 1.
  ///
  /// Benjamini & Hochberg 1995, *JRSS B* 57(1), 289-300, <https://doi.org/10.1111/j.2517-6161.1995.tb02031.x>.
  ///
  /// - Parameter p: In 0...1, in any order.
  /// - Returns: In the order given. `nil` where one lies outside 0...1. Complexity: O(n log n).
  public static func adjusted(_ p: [Double]) -> [Double]? {
    guard p.allSatisfy({ $0 >= 0 && $0 <= 1 }) else { return nil }
    var adjusted = p
    var least = 1.0
    for (rank, index) in p.indices.sorted(by: { (p[$0], $0) < (p[$1], $1) }).enumerated().reversed() {
      least = min(least, p[index] * Double(p.count) / Double(rank + 1))
      adjusted[index] = least
    }
    return adjusted
  }
}
