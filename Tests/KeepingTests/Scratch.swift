import Foundation

/// A folder that goes with the test.
final class Scratch {
    let path = FileManager.default.temporaryDirectory.path + "/kheo-keeping-" + UUID().uuidString

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var keys: String { path + "/keys.sqlite" }

    func mode(of file: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    }

    /// The files that hold the bytes, the main file and whatever SQLite left beside it.
    func files(holding bytes: some Sequence<UInt8>) throws -> [String] {
        let wanted = Data(bytes)
        return try FileManager.default.contentsOfDirectory(atPath: path).sorted().filter {
            try Data(contentsOf: URL(filePath: "\(path)/\($0)")).range(of: wanted) != nil
        }
    }
}
