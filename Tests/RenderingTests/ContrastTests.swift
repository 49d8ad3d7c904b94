import Foundation
import Testing

@testable import Rendering

/// WCAG 2.1, success criteria 1.4.3 and 1.4.11, on the colours that the style sheet gives for light and dark.
@Suite struct ContrastTests {
  struct Pair: Sendable {
    let front: String, back: String, least: Double
  }

  static let pairs =
    ["ink", "soft", "link"].flatMap { text in
      ["paper", "raised"].map { Pair(front: text, back: $0, least: 4.5) }
    }
    + ["blue", "vermillion", "green", "black", "soft"].flatMap { line in
      ["paper", "raised"].map { Pair(front: line, back: $0, least: 3) }
    }

  @Test(arguments: ["light", "dark"], pairs) func coloursAreToldFromTheirGround(_ scheme: String, _ pair: Pair) throws {
    let colours = try #require(Self.schemes[scheme])
    let front = try #require(colours[pair.front]), back = try #require(colours[pair.back])
    #expect(Self.contrast(front, back) >= pair.least, "\(pair.front) on \(pair.back), \(scheme)")
  }

  /// The kinds of colour vision in which red and green fall together still tell the three colours by their brightness or
  /// blueness; see the palette's source. Here only that the light ones are the palette's own.
  @Test func theLightColoursAreOkabeAndItos() throws {
    let light = try #require(Self.schemes["light"])
    #expect(
      [light["blue"], light["vermillion"], light["green"], light["black"]] == ["#0072b2", "#d55e00", "#009e73", "#000"])
  }

  @Test func contrastIsThatOfTheStandard() {
    #expect(Self.contrast("#fff", "#000") == 21)
    #expect(abs(Self.contrast("#767676", "#ffffff") - 4.54) < 0.01)
  }

  /// The custom properties of the first two `:root` rules.
  static let schemes: [String: [String: String]] = {
    let rules = PageStyle.sheet.text.components(separatedBy: ":root {").dropFirst().prefix(2).map { rule in
      Dictionary(
        rule.prefix { $0 != "}" }.split(separator: ";").compactMap { line -> (String, String)? in
          let parts = line.split(separator: ":").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
          return parts.count == 2 && parts[0].hasPrefix("--") ? (String(parts[0].dropFirst(2)), parts[1]) : nil
        }, uniquingKeysWith: { first, _ in first })
    }
    return ["light": rules[0], "dark": rules[1]]
  }()

  static func contrast(_ a: String, _ b: String) -> Double {
    let lights = [luminance(a), luminance(b)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private static func luminance(_ colour: String) -> Double {
    let digits = colour.dropFirst()
    let pairs =
      digits.count == 3
      ? digits.map { "\($0)\($0)" }
      : stride(from: 0, to: 6, by: 2).map {
        String(digits.dropFirst($0).prefix(2))
      }
    let parts = pairs.compactMap { Int($0, radix: 16) }.map { Double($0) / 255 }
      .map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
