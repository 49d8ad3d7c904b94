// swift-tools-version: 6.2
import PackageDescription

/// CI turns warnings into errors by setting this; a user with a newer compiler is not stopped by its new warnings.
let strict = Context.environment["MAAL_WARNINGS_AS_ERRORS"] != nil

let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (strict ? [.treatAllWarnings(as: .error)] : [])

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func program(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name)] + dependencies, exclude: exclude,
    swiftSettings: settings)
}

let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "maal",
  defaultLocalization: "da",
  products: [
    .executable(name: "maal", targets: ["maal"]),
    .library(name: "Statistics", targets: ["Statistics"]),
    .library(name: "SampleData", targets: ["SampleData"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CLibYAML", providers: [.apt(["libyaml-dev"])]),
    .target(name: "CScan"),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CGNU"),
    .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"])]),
    .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"])]),

    module("Basics"),
    module("SafeText"),
    module("Digest", ["CNettle"]),
    module("Findings", ["SafeText"]),
    module("Files", ["Findings"]),
    module("Geography", ["Basics"]),
    module("DelimitedText", ["Findings", "SafeText", "CLibCSV", "CScan"]),
    module("Agreement", ["Basics", "Geography"]),
    module("Evidence", ["Agreement", "Basics", "Geography"]),
    module(
      "Reading",
      [
        "Agreement", "Basics", "DelimitedText", "Evidence", "Files", "Findings", "Geography", "SafeText", "CScan",
      ]),
    module(
      "AgreementFiles",
      [
        "Agreement", "Basics", "DelimitedText", "Evidence", "Files", "Findings", "Geography", "Reading", "SafeText",
        "CLibYAML",
      ]),
    module("Statistics", ["CGSL"]),
    module("Assessment", ["Agreement", "Basics", "Evidence", "Geography", "Statistics"]),
    module("Suppression", ["Basics", "CGLPK"]),
    module(
      "Disclosure",
      ["Agreement", "Assessment", "Basics", "Evidence", "Findings", "Geography", "Statistics", "Suppression"]),
    module("Rendering", ["Basics", "DelimitedText", "SafeText"]),
    module(
      "Languages",
      [
        "Agreement", "Assessment", "Basics", "DelimitedText", "Disclosure", "Evidence", "Geography", "Rendering",
        "Statistics",
      ]),
    module("FindingTexts", ["DelimitedText", "Findings", "Languages", "Rendering", "SafeText"]),
    module(
      "TrendTexts",
      [
        "Agreement", "Assessment", "DelimitedText", "Disclosure", "Evidence", "Geography", "Languages", "Rendering",
        "SafeText", "Statistics",
      ]),
    module(
      "ComparisonTexts",
      [
        "Agreement", "Assessment", "Basics", "DelimitedText", "Disclosure", "Evidence", "Languages", "Rendering",
        "SafeText", "Statistics",
      ]),
    module(
      "PortfolioTexts",
      ["Agreement", "Assessment", "Basics", "DelimitedText", "Evidence", "Languages", "Rendering"]),
    module(
      "DeliveryTexts",
      ["Agreement", "Basics", "DelimitedText", "Disclosure", "Evidence", "Geography", "Languages", "Rendering"]),
    module(
      "PublishedReports",
      [
        "Agreement", "Assessment", "Basics", "DelimitedText", "DeliveryTexts", "Digest", "Disclosure", "Geography",
        "Languages",
        "Rendering", "SafeText", "Suppression",
      ]),
    module("PageTexts", ["Agreement", "Assessment", "Basics", "Disclosure", "Evidence", "Languages", "Rendering"]),
    module(
      "Reporting",
      [
        "Agreement", "Assessment", "Basics", "ComparisonTexts", "DelimitedText", "DeliveryTexts", "Digest",
        "Disclosure",
        "Evidence", "Findings", "FindingTexts", "Geography", "Languages", "PageTexts", "PortfolioTexts",
        "PublishedReports",
        "Rendering", "SafeText", "Statistics", "TrendTexts",
      ]),
    module(
      "Explanations",
      [
        "Agreement", "Assessment", "Basics", "DelimitedText", "Disclosure", "Evidence", "FindingTexts", "Geography",
        "Languages", "Rendering", "Reporting", "SafeText", "Statistics", "TrendTexts",
      ]),
    module("SampleData", ["Basics"]),
    program(
      "maal",
      [
        "Agreement", "AgreementFiles", "Assessment", "Basics", "CGNU", "ComparisonTexts", "DelimitedText", "Digest",
        "Disclosure", "Evidence", "Explanations", "Files", "Findings", "FindingTexts", "Geography", "Languages",
        "PortfolioTexts", "PublishedReports", "Reading", "Rendering", "Reporting", "SafeText", "Suppression",
        "TrendTexts", arguments,
      ]),
    program("maal-sample-data", ["Files", "Findings", "SampleData", arguments]),

    tests("Basics"),
    tests("Files", ["Findings"]),
    tests("SafeText", ["Findings"]),
    tests("Digest"),
    tests("Geography", ["Agreement", "Basics"]),
    tests("DelimitedText", ["Findings", "SafeText"]),
    tests("Agreement", ["Basics"]),
    tests("Evidence", ["Agreement", "Basics", "Geography"]),
    tests("Reading", ["Agreement", "Basics", "DelimitedText", "Evidence", "Findings", "Geography", "SafeText"]),
    tests(
      "AgreementFiles",
      ["Agreement", "Basics", "DelimitedText", "Evidence", "Findings", "Geography", "Reading"]),
    tests("Statistics", ["CGSL"]),
    tests("Suppression"),
    tests("Assessment", ["Agreement", "Basics", "Evidence", "Geography", "Statistics"]),
    tests("Rendering", ["DelimitedText"]),
    tests(
      "Reporting",
      [
        "Agreement", "AgreementFiles", "Assessment", "Basics", "ComparisonTexts", "DelimitedText", "Digest",
        "Disclosure", "Evidence", "Explanations", "Findings", "FindingTexts", "Geography", "Languages", "PageTexts",
        "PortfolioTexts", "PublishedReports", "Reading", "Rendering", "Statistics", "TrendTexts",
      ]),
    tests("SampleData", ["Basics", "Geography"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["maal", "maal-sample-data"], exclude: ["Cases"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
