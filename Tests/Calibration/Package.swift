// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that building and testing Maal does not build it.
let package = Package(
  name: "Calibration",
  dependencies: [.package(name: "maal", path: "../..")],
  targets: [
    .executableTarget(
      name: "Calibration", dependencies: [.product(name: "Statistics", package: "maal")],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
