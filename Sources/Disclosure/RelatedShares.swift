/// Which numerators and denominators of related sources in one period are hidden: of each source what another hides, and
/// what its own totals would then tell.
struct RelatedShares {
  /// The keys of municipalities.
  struct Hidden: Equatable {
    var numerators: Set<String> = []
    var denominators: Set<String> = []

    func union(_ other: Hidden) -> Hidden {
      Hidden(numerators: numerators.union(other.numerators), denominators: denominators.union(other.denominators))
    }
  }

  private var shares: [HiddenShares]
  private(set) var hidden = Hidden()

  /// - Parameter shares: one for each source.
  init(_ shares: [HiddenShares]) {
    self.shares = shares
    settle()
  }

  /// The groups whose total would tell a hidden count.
  var withheld: [AreaGroup.Name] { shares.flatMap(\.withheld) }

  /// Hides these too, as far as there are any here.
  ///
  /// - Returns: whether that hid anything more.
  mutating func hide(_ more: Hidden) -> Bool {
    let before = hidden
    hide(all: more)
    settle()
    return hidden != before
  }

  private mutating func settle() {
    while true {
      let found = shares.reduce(hidden) {
        $0.union(Hidden(numerators: $1.numerators, denominators: $1.denominators))
      }
      if found == hidden { return }
      hidden = found
      hide(all: found)
    }
  }

  private mutating func hide(all more: Hidden) {
    for index in shares.indices { shares[index].hide(numerators: more.numerators, denominators: more.denominators) }
  }
}
