public import Assessment
public import Evidence
public import Languages
public import Statistics

extension Danish: ComparisonWording {}
extension English: ComparisonWording {}

/// The texts about areas side by side, once per language.
public protocol ComparisonWording: Words {
  var noFigure: String { get }
  func status(_ status: Membership.Status) -> String
  func clusterCount(_ cluster: String, _ counts: [(Membership.Status, Int)], of total: Int) -> String
  func together(_ share: String, areas: Int, of total: Int) -> String
  func comparedWithoutCounts(_ areas: Int) -> String
  func nothingToCompare() -> String
  func togetherHidden() -> String
  func tooFewToJudge(_ least: Int) -> String
  /// The one conclusion on the differences: the areas outside the 99.8 % limits, those outside the 95 % limits only, and
  /// where there are none of these that there are none.
  /// `expected`: how many of the `judged` areas chance alone would put between the limits.
  func funnelConclusion(
    outside: [String], watched: [String], _ spread: AreaSpread, expected: Double, of judged: Int
  ) -> String
  func position(_ position: FunnelLimits.Position, _ spread: AreaSpread) -> String
  /// The clusters' and the country's figures beside the whole's; empty where there are none.
  func besides(clusters: [String], country: String?) -> String
  /// How many areas meet a target; `isPart` where some areas are hidden.
  func meeting(_ target: String, _ count: Int, of total: Int, isPart: Bool) -> String
  func funnelExplained(_ spread: AreaSpread, someHidden: Bool) -> String
}
