// swift-tools-version: 6.2
import PackageDescription

// The rooms in the order in which a fact flows through the house; ARCHITECTURE.md says what each may see.

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let httpCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let tls = Target.Dependency.product(name: "HummingbirdTLS", package: "hummingbird")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let jwt = Target.Dependency.product(name: "JWTKit", package: "jwt-kit")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")

let package = Package(
    name: "kheo",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "kheo", targets: ["kheo"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
    ],
    targets: [
        // the bytes and the statements that the hot loops need
        .target(name: "CanonicalJSON", swiftSettings: settings),
        .target(name: "Statements", dependencies: [grdb, sqlite], swiftSettings: settings),
        .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .target(name: "Sheets", dependencies: ["Events", "CExpat", "CXlsxWriter", "CZip"], swiftSettings: settings),
        // rules
        .target(name: "Events", dependencies: ["CanonicalJSON"], swiftSettings: settings),
        .target(name: "Rules", dependencies: ["Events", "CanonicalJSON"], swiftSettings: settings),
        // journal
        .target(name: "Journal", dependencies: ["CanonicalJSON", "Statements", grdb, sqlite, crypto], swiftSettings: settings),
        .target(name: "Keeping", dependencies: ["Events", grdb, crypto, cryptoExtras], swiftSettings: settings),
        // evidence
        .systemLibrary(name: "LibVips", pkgConfig: "vips", providers: [.apt(["libvips-dev"])]),
        .target(name: "CVips", dependencies: ["LibVips"]),
        .target(name: "Evidence", dependencies: ["Events", "CVips"], swiftSettings: settings),
        // reading room
        .target(name: "Register", dependencies: ["CanonicalJSON", "Statements", "Events", "Journal", grdb], swiftSettings: settings),
        .target(name: "Queries", dependencies: ["CanonicalJSON", "Statements", "Events", "Rules", "Register", grdb], swiftSettings: settings),
        // doors
        .target(
            name: "Intake", dependencies: ["CanonicalJSON", "Events", "Rules", "Commands", "Queries", "Sheets", "Yams", crypto],
            swiftSettings: settings),
        .target(
            name: "Terminal",
            dependencies: [
                "Documents", "Sheets",
                "CanonicalJSON", "Events", "Evidence", "Rules", "Commands", "Queries", "Intake", "Journal", "Register", "Keeping", "Texts", "Wiring",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: settings),
        // what is outside
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(name: "Mail", dependencies: ["CCurl"], swiftSettings: settings),
        .target(name: "Identity", dependencies: [jwt, crypto], swiftSettings: settings),
        .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        // desk
        .target(
            name: "Commands", dependencies: ["CanonicalJSON", "Events", "Evidence", "Rules", "Journal", "Keeping", "Queries"], swiftSettings: settings
        ),
        .target(
            name: "Web",
            dependencies: [
                "Commands",
                "Events",
                "Evidence",
                "Identity",
                "Keeping",
                "Rules",
                "Queries",
                "Pages",
                "Texts",
                hummingbird,
                httpCore,
                tls,
                "Documents",
                "Intake",
                "Sheets",
            ],
            swiftSettings: settings),
        // counter
        .target(
            name: "Texts",
            dependencies: [
                "CanonicalJSON", "Events", "Evidence", "Rules", "Journal", "Keeping", "Register", "Commands", "Intake", "Queries",
                "Sheets", "Mail", "Identity",
            ],
            swiftSettings: settings),
        .target(
            name: "Documents", dependencies: ["Events", "Intake", "Queries", "Rules", "Sheets", "Texts"], swiftSettings: settings),
        .target(name: "Pages", dependencies: ["CQRencode", "Events", "Intake", "Rules", "Queries", "Texts"], swiftSettings: settings),
        // cellar
        .target(
            name: "Wiring",
            dependencies: [
                "Events", "Rules", "Journal", "Keeping", "Register", "Queries", "Commands", "Web", "Intake", "Texts", "Mail", "Identity", "Pages",
            ], swiftSettings: settings),
        .executableTarget(name: "kheo", dependencies: ["Terminal"], swiftSettings: settings),
        .executableTarget(
            name: "bench",
            dependencies: [
                "Events", "Rules", "Journal", "Keeping", "Register", "Queries", "Commands", "Intake", "Statements", "Web", "Wiring", grdb, sqlite,
                hummingbird,
            ], swiftSettings: settings),
        // tests
        .target(
            name: "TestSupport",
            dependencies: ["Commands", "Events", "Journal", "Keeping", "Queries", "Register", "Rules", "Statements", grdb, sqlite],
            path: "Tests/TestSupport", swiftSettings: settings),
        .executableTarget(name: "journal-worker", dependencies: ["Journal"], path: "Tests/journal-worker", swiftSettings: settings),
        .executableTarget(name: "box-worker", dependencies: ["Keeping", "Events"], path: "Tests/box-worker", swiftSettings: settings),
        .executableTarget(
            name: "council-worker", dependencies: ["Commands", "Events", "Journal", "Keeping", "Queries", "Register", "Rules"],
            path: "Tests/council-worker", swiftSettings: settings),
        .testTarget(name: "CanonicalJSONTests", dependencies: ["CanonicalJSON"], swiftSettings: settings),
        .testTarget(name: "EventsTests", dependencies: ["Events", "CanonicalJSON"], exclude: ["Golden"], swiftSettings: settings),
        .testTarget(name: "RulesTests", dependencies: ["Rules", "Events"], swiftSettings: settings),
        .testTarget(
            name: "JournalTests", dependencies: ["Journal", "CanonicalJSON", "Statements", "TestSupport", "journal-worker", grdb, sqlite, crypto],
            swiftSettings: settings),
        .testTarget(
            name: "TextsTests",
            dependencies: [
                "Sheets",
                "CanonicalJSON", "Commands", "Events", "Evidence", "Intake", "Journal", "Keeping", "Queries", "Register", "Rules", "Texts", "Mail",
                "Identity",
            ], swiftSettings: settings),
        .testTarget(
            name: "PagesTests", dependencies: ["Events", "Pages", "Queries", "Rules", "Texts", "TestSupport"], exclude: ["Snapshots"],
            swiftSettings: settings),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Commands",
                "Events",
                "Evidence",
                "Identity",
                "Intake",
                "Keeping",
                "Pages",
                "Queries",
                "Rules",
                "Sheets",
                "Texts",
                "TestSupport",
                "Web",
                hummingbird,
            ],
            swiftSettings: settings),
        .testTarget(
            name: "RegisterTests",
            dependencies: [
                "CanonicalJSON", "Commands", "Events", "Journal", "Keeping", "Queries", "Register", "Rules", "Statements", "TestSupport", grdb,
            ],
            swiftSettings: settings),
        .testTarget(
            name: "QueriesTests",
            dependencies: [
                "CanonicalJSON", "Commands", "Events", "Journal", "Keeping", "Queries", "Register", "Rules", "Statements", "TestSupport", grdb,
            ],
            swiftSettings: settings),
        .testTarget(
            name: "CommandsTests",
            dependencies: [
                "CanonicalJSON", "Commands", "Events", "Journal", "Keeping", "Queries", "Register", "Rules", "TestSupport", "council-worker", grdb,
            ],
            swiftSettings: settings),
        .testTarget(name: "SheetsTests", dependencies: ["Events", "Sheets", "TestSupport", "CZip"], swiftSettings: settings),
        .testTarget(
            name: "KeepingTests", dependencies: ["Events", "Keeping", "TestSupport", "box-worker", crypto, grdb], swiftSettings: settings),
        .testTarget(name: "EvidenceTests", dependencies: ["Evidence", "Events", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "IntakeTests",
            dependencies: [
                "CanonicalJSON", "Commands", "Events", "Intake", "Journal", "Keeping", "Queries", "Register", "Rules", "Sheets", "TestSupport",
            ], swiftSettings: settings),
        .testTarget(
            name: "JourneyTests", dependencies: ["kheo", "TestSupport", "Events", "Rules", "Queries", "Commands", "Journal", "Texts", "Keeping"],
            swiftSettings: settings),
        .testTarget(
            name: "SimulationTests",
            dependencies: [
                "CanonicalJSON", "Commands", "Events", "Journal", "Keeping", "Queries", "Register", "Rules", "TestSupport", "Wiring", grdb,
            ], swiftSettings: settings),
        .testTarget(name: "MailTests", dependencies: ["Mail", "TestSupport"], swiftSettings: settings),
        .testTarget(name: "IdentityTests", dependencies: ["Identity", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "WiringTests",
            dependencies: [
                "Commands", "Events", "Intake", "Journal", "Keeping", "Mail", "Queries", "Register", "Rules", "Texts", "TestSupport", "Web", "Wiring",
            ], swiftSettings: settings),
        .testTarget(name: "TidyTests", swiftSettings: settings),
    ]
)
