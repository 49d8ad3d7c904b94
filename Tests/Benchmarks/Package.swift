// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that building and testing Maal does not build it.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "maal", path: "../..")],
  targets: [
    .executableTarget(
      name: "Benchmarks", dependencies: [.product(name: "Statistics", package: "maal")],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
