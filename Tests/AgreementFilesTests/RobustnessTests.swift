import AgreementFiles
import Findings
import Testing

@Suite struct RobustnessTests {
  /// A thousand damaged agreements: none may stop the program, each place has to be in the file, and there is an
  /// agreement exactly where there is no error. The same ones every time.
  @Test(arguments: 0..<8)
  func damagedAgreements(_ seed: Int) throws {
    var random = SplitMix(state: UInt64(seed))
    let pieces = [
      "\n", " ", "  ", ":", ": ", "- ", "[", "]", "{", "}", ",", "\"", "'", "#", "&a ", "*a", "|", ">", "!!x ", "%",
      "@", "?", "é", "\t",
      "\r", "2022", "goals:", "\u{2028}", "<<: ", "---\n", "...",
    ]
    let sound = Array(soundAgreement)
    let folder = try TemporaryFolder()
    for _ in 0..<125 {
      var text = sound
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let start = Int.random(in: 0..<text.count, using: &random)
        let end = min(text.count, start + Int.random(in: 0...12, using: &random))
        switch Int.random(in: 0..<3, using: &random) {
        case 0: text.removeSubrange(start..<end)
        case 1: text.insert(contentsOf: pieces.randomElement(using: &random) ?? "", at: start)
        default: text.insert(contentsOf: Array(text[start..<end]), at: Int.random(in: 0..<text.count, using: &random))
        }
      }
      try folder.write(String(text), to: "agreement.yaml")
      let reading = folder.read()
      #expect((reading.agreement == nil) == reading.findings.hasErrors, "\(String(text))")
      let lines = String(text).split(
        omittingEmptySubsequences: false, whereSeparator: { ["\n", "\r", "\r\n"].contains($0) }
      ).count
      // The place of a personal number has no excerpt.
      let shown = reading.findings.filter { $0.code != .cprNumbers }
      for place in shown.compactMap(\.place) where place.file.hasSuffix("agreement.yaml") {
        guard let line = place.line, let excerpt = place.excerpt, (1...lines).contains(line),
          (place.column ?? 0) >= 1, excerpt.marked.upperBound <= excerpt.text.count
        else {
          Issue.record("\(place) in \(String(text))")
          continue
        }
      }
    }
  }
}

extension RobustnessTests {
  /// A text made of one fault over and over: the first ones have their places, the last of these stands for the rest.
  @Test(arguments: ["*a,", "\u{1}"])
  func oneFaultOverAndOver(_ fault: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("a: [" + String(repeating: fault, count: 3000) + "x]\n", to: "agreement.yaml")
    let faults = folder.read().findings.filter { $0.code == .yamlSyntax }
    #expect(faults.count == 1000)
    #expect(faults.reduce(0) { $0 + $1.repeats } == 3000)
  }

  @Test func everyKeyThatComesTwiceInALargeFile() throws {
    let folder = try TemporaryFolder()
    try folder.write((0..<100_000).map { "k\($0 % 500): a\n" }.joined(), to: "agreement.yaml")
    #expect(folder.read().findings.count { $0.code == .duplicateKey } == 99_500)
  }
}

/// Sebastiano Vigna's SplitMix64, for the same numbers everywhere.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
