import Foundation

/// Which files of a folder hold a text, byte for byte; and what a test does to a file that nobody should do.
package enum FileBytes {
    package static func files(in folder: String, holding text: String) throws -> [String] {
        let wanted = Data(text.utf8)
        guard let walk = FileManager.default.enumerator(atPath: folder) else { return [] }
        return try walk.compactMap { $0 as? String }.filter { name in
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder), !isFolder.boolValue else { return false }
            return try Data(contentsOf: URL(filePath: "\(folder)/\(name)")).range(of: wanted) != nil
        }.sorted()
    }

    /// Finds a text in a file and changes the byte at an offset into it; false where the text is not there.
    package static func flip(in path: String, at text: String, offset: Int = 0) throws -> Bool {
        var data = try Data(contentsOf: URL(filePath: path))
        guard let found = data.range(of: Data(text.utf8)) else { return false }
        data[found.lowerBound + offset] ^= 1
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.write(contentsOf: data)
        try handle.close()
        return true
    }

    /// Writes a big-endian number of four bytes into a file.
    package static func overwrite(_ path: String, at offset: UInt64, with number: UInt32) throws {
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.seek(toOffset: offset)
        try handle.write(contentsOf: withUnsafeBytes(of: number.bigEndian) { Data($0) })
        try handle.close()
    }
}
