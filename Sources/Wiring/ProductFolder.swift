import Foundation

/// Where the data that comes with the program lies: catalogues, programmes, examples.
package struct ProductFolder: Sendable {
    package let path: String

    /// `KHEO_HOME` where it is set, else the nearest folder above the program or above where one stands that holds `Programmes`.
    package static func find() -> ProductFolder? {
        let environment = ProcessInfo.processInfo.environment
        if let home = environment["KHEO_HOME"], isProduct(home) { return ProductFolder(path: home) }
        let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
        let executable = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")).map { URL(fileURLWithPath: $0) }
        for start in [executable, program, URL(fileURLWithPath: FileManager.default.currentDirectoryPath)].compactMap({ $0 }) {
            var folder = start
            while folder.path != "/" {
                if isProduct(folder.path) { return ProductFolder(path: folder.path) }
                folder.deleteLastPathComponent()
            }
        }
        return nil
    }

    package func programme(_ key: String) -> String { "\(path)/Programmes/\(key)" }
    package func holdsProgramme(_ key: String) -> Bool {
        !key.contains("/") && FileManager.default.fileExists(atPath: programme(key))
    }

    package func place(_ key: String) -> String { "\(path)/Examples/\(key).yaml" }
    /// How councils are played over a place's generated models; nil where they are not.
    package func councils(_ key: String) -> String? {
        let path = "\(path)/Examples/councils/\(key).yaml"
        return !key.contains("/") && FileManager.default.fileExists(atPath: path) ? path : nil
    }
    package var generatorWords: String { "\(path)/Examples/generator.yaml" }
    package func catalogue(_ key: String) -> String { "\(path)/Catalogues/\(key)/acts.tsv" }

    private static func isProduct(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path + "/Programmes") && FileManager.default.fileExists(atPath: path + "/Catalogues")
    }
}
