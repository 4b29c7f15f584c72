/// The targets as Package.swift has them, read as text.
enum Manifest {
    struct Target {
        let name: String
        let isTest: Bool
        let dependencies: Set<String>
    }

    static func targets() throws -> [Target] {
        let text = try Repository.text("Package.swift")
        let form = #/\.(target|executableTarget|testTarget|systemLibrary)\(\s*name:\s*"([\w-]+)"/#
        // `.target(name:)` stands inside dependencies too, there without a comma behind the name.
        let starts = text.matches(of: form).filter { match in
            text[match.range.upperBound...].drop { $0.isWhitespace }.first != ")" || match.1 == "systemLibrary"
        }
        return starts.enumerated().map { index, match in
            let end = index + 1 < starts.count ? starts[index + 1].range.lowerBound : text.endIndex
            let words = text[match.range.upperBound..<end].matches(of: #/"(\w+)"/#).map { String($0.1) }
            let isTest =
                match.1 == "testTarget" || text[match.range.upperBound..<end].contains("path: \"Tests/")
                || Walls.tests.contains { $0.room == match.2 }
            return Target(name: String(match.2), isTest: isTest, dependencies: Set(words))
        }
    }
}
