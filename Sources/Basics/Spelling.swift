/// The nearest of a set of words, for "did you mean".
public enum Spelling {
  /// The candidate with the fewest edits from `word`, letter case ignored, if these are at most a third of its letters;
  /// of equally near ones the first. Complexity: O(*c* · *n* · *m*) for *c* candidates.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    allNearest(to: word, among: candidates).first
  }

  /// The same, where no other candidate is as near: for names that must not be mistaken for each other.
  public static func onlyNearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let nearest = allNearest(to: word, among: candidates)
    return nearest.count == 1 ? nearest[0] : nil
  }

  private static func allNearest(to word: String, among candidates: some Sequence<String>) -> [String] {
    let letters = Array(word.lowercased().prefix(60))
    let limit = letters.count / 3
    guard limit > 0 else { return [] }
    var best: (edits: Int, words: [String]) = (limit, [])
    for candidate in candidates {
      let edits = distance(letters, Array(candidate.lowercased()))
      if edits < best.edits { best = (edits, []) }
      if edits == best.edits { best.words.append(candidate) }
    }
    return best.words
  }

  /// Insertions, deletions, substitutions and swaps of neighbours, each letter edited once: the restricted
  /// Damerau-Levenshtein distance (Damerau 1964, doi:10.1145/363958.363994). So `titel` is one edit from `title`.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var edits = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { edits = min(edits, beforeLast[j - 1] + 1) }
        row.append(edits)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
