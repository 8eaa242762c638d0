// swift-tools-version: 6.2

import PackageDescription

// What may import what: `.ci/layers`. Everything shared is `package`; there is no library product.
let package = Package(
  name: "bwlch",
  defaultLocalization: "en",
  products: [.executable(name: "bwlch", targets: ["bwlch"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    .package(url: "https://github.com/attaswift/BigInt", exact: "6.0.1"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", exact: "1.7.3"),
    .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
  ],
  targets: [
    .executableTarget(name: "bwlch", dependencies: ["BwlchCommand"]),
    .target(
      name: "BwlchCommand",
      dependencies: [
        "Workspace", "Reports", "Diagrams", "Assessment", "FactorModel", "Catalogue", "Diagnostics",
        "Bilingual",
        "Graphviz",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .target(
      name: "Workspace",
      dependencies: [
        "Reports", "Diagrams", "Assessment", "ModelFiles", "FactorModel", "CatalogueImport",
        "Catalogue",
        "Spreadsheet", "Diagnostics", "Bilingual", "Graphviz", "Chromium", "CatalogueIndex",
        "LinkChecking", "SpreadsheetWriter",
      ]
    ),
    .target(
      name: "CatalogueIndex",
      dependencies: [
        "Catalogue", "Diagnostics", "Bilingual",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .target(
      name: "LinkChecking",
      dependencies: [
        "Catalogue", "Diagnostics", "Bilingual",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
      ]
    ),
    .target(
      name: "SpreadsheetWriter",
      dependencies: ["CXlsxWriter", "Spreadsheet", "Diagnostics"]
    ),
    .systemLibrary(
      name: "CXlsxWriter",
      pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"])]
    ),
    .target(
      name: "Chromium",
      dependencies: [
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    .target(
      name: "Graphviz",
      dependencies: [
        "CGraphviz",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    .systemLibrary(
      name: "CGraphviz",
      pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"])]
    ),
    // Effects end here. Below: synchronous, Sendable values; no files, clock, network, environment.
    .target(
      name: "Reports",
      dependencies: [
        "Assessment", "FactorModel", "Catalogue", "Spreadsheet", "Diagnostics", "Bilingual",
      ]
    ),
    .target(
      name: "Diagrams",
      dependencies: ["Assessment", "FactorModel", "Catalogue", "Diagnostics", "Bilingual"]
    ),
    .target(
      name: "Assessment",
      dependencies: ["FactorModel", "Catalogue", "Diagnostics", "Bilingual"]
    ),
    .target(
      name: "ModelFiles",
      dependencies: [
        "FactorModel", "Catalogue", "Spreadsheet", "Diagnostics", "Bilingual",
        .product(name: "Yams", package: "Yams"),
      ]
    ),
    .target(
      name: "FactorModel",
      dependencies: [
        "Catalogue", "Diagnostics", "Bilingual",
        .product(name: "BigInt", package: "BigInt"),
      ]
    ),
    .target(
      name: "CatalogueImport",
      dependencies: ["Catalogue", "Spreadsheet", "Diagnostics", "Bilingual", "CRaptor"]
    ),
    .systemLibrary(
      name: "CRaptor",
      pkgConfig: "raptor2",
      providers: [.apt(["libraptor2-dev"])]
    ),
    .target(name: "Catalogue", dependencies: ["Diagnostics", "Bilingual"]),
    .target(name: "Spreadsheet", dependencies: ["Diagnostics", "CZip", "CExpat"]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .target(name: "Diagnostics", dependencies: ["Bilingual"]),
    .target(name: "Bilingual"),
    .testTarget(
      name: "AssessmentTests",
      dependencies: [
        "Assessment", "MachineSupport", "FactorModel", "Catalogue", "Diagnostics", "Bilingual",
      ]
    ),
    // What tests ask of the machine; it knows nothing of Bwlch.
    .target(name: "MachineSupport", path: "Tests/MachineSupport"),
    .target(
      name: "TestSupport",
      dependencies: [
        "Assessment", "FactorModel", "Catalogue",
        .product(name: "CustomDump", package: "swift-custom-dump"),
      ],
      path: "Tests/TestSupport"
    ),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Reports", "TestSupport", "Assessment", "FactorModel", "Catalogue", "Spreadsheet",
        "Diagnostics", "Bilingual",
      ],
      exclude: ["Goldens"]
    ),
    .testTarget(
      name: "DiagramsTests",
      dependencies: [
        "Diagrams", "TestSupport", "MachineSupport", "Assessment", "FactorModel", "Catalogue",
        "Bilingual",
      ],
      exclude: ["Goldens"]
    ),
    .testTarget(name: "ChromiumTests", dependencies: ["Chromium", "MachineSupport"]),
    .testTarget(
      name: "GraphvizTests",
      dependencies: ["Graphviz", "Diagrams", "MachineSupport", "bwlch"]
    ),
    .testTarget(
      name: "WorkspaceTests",
      dependencies: [
        "Workspace", "Reports", "Diagrams", "Assessment", "FactorModel", "Catalogue", "Spreadsheet",
        "Diagnostics", "Bilingual", "Graphviz", "Chromium", "bwlch",
        .product(name: "Yams", package: "Yams"),
      ]
    ),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "BwlchCommand", "bwlch", "Workspace", "FactorModel", "Diagnostics", "Reports",
        "TestSupport", "Spreadsheet", "SpreadsheetWriter",
      ],
      exclude: ["Goldens"]
    ),
    .testTarget(
      name: "CatalogueTests",
      dependencies: ["Catalogue", "MachineSupport", "Diagnostics", "Bilingual"]
    ),
    .testTarget(name: "SpreadsheetTests", dependencies: ["Spreadsheet", "Diagnostics"]),
    .testTarget(
      name: "SpreadsheetWriterTests",
      dependencies: ["SpreadsheetWriter", "Spreadsheet", "Diagnostics"]
    ),
    .testTarget(
      name: "CatalogueIndexTests",
      dependencies: [
        "CatalogueIndex", "Catalogue", "Diagnostics", "Bilingual",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .testTarget(
      name: "LinkCheckingTests",
      dependencies: ["LinkChecking", "Catalogue", "Diagnostics", "Bilingual"]
    ),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "FactorModelTests", dependencies: ["FactorModel", "Diagnostics"]),
    .testTarget(
      name: "CatalogueImportTests",
      dependencies: ["CatalogueImport", "Catalogue", "Spreadsheet", "Diagnostics", "Bilingual"]
    ),
    .testTarget(
      name: "ModelFilesTests",
      dependencies: [
        "ModelFiles", "CatalogueImport", "FactorModel", "Catalogue", "Diagnostics", "Bilingual",
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
  ]
}
