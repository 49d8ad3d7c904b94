/// How a share of people develops in a sample: the region's level per period, and how municipalities scatter about it.
struct ShareSample {
  /// The share that the region is meant to have in each period, in 10,000ths.
  var levels: [Int]
  /// The farthest that a municipality's own level lies from the region's, in 10,000ths.
  var spread: Int
  /// How many of 10,000 inhabitants stand in the denominator of one period.
  var rate: Int
  var seed: UInt64

  struct Count {
    var numerator: Int
    var denominator: Int
  }

  /// One count per period and municipality, municipalities in the order of `SampleMunicipality.all`.
  ///
  /// Denominators scatter a little less than Poisson numbers would (binomial with a quarter's chance), numerators are
  /// binomial: what chance alone does to real figures.
  func counts() -> [[Count]] {
    var random = SplitMix64(seed: seed)
    let offsets = SampleMunicipality.all.map { _ in random.below(2 * spread + 1) - spread }
    return levels.map { level in
      zip(SampleMunicipality.all, offsets).map { municipality, offset in
        let denominator = max(1, random.binomial(4 * municipality.expected(rate), 2_500))
        return Count(numerator: random.binomial(denominator, level + offset), denominator: denominator)
      }
    }
  }
}
