/// The nearest of a set of words, for "did you mean".
public enum Spelling {
  /// The candidate with the fewest edits from `word`, letter case ignored, if these are at most a third of its letters;
  /// of equally near ones the first. Complexity: O(*c* · *n* · *m*) for *c* candidates.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().prefix(60))
    let limit = letters.count / 3
    guard limit > 0 else { return nil }
    var best: (edits: Int, word: String)?
    for candidate in candidates {
      let edits = distance(letters, Array(candidate.lowercased()))
      if edits <= limit, best.map({ edits < $0.edits }) ?? true { best = (edits, candidate) }
    }
    return best?.word
  }

  /// Levenshtein's distance: insertions, deletions and substitutions (Levenshtein 1966).
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var row = Array(0...b.count)
    for (i, left) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, right) in b.enumerated() {
        let substituted = diagonal + (left == right ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count]
  }
}
