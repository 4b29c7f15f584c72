import Foundation

/// A disk of its own in memory, so that it can be full. Only root may make one.
package final class SmallDisk {
    package let path = FileManager.default.temporaryDirectory.path + "/kheo-disk-" + UUID().uuidString

    package init(megabytes: Int) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let mounted = try ChildProcess("/usr/bin/mount", ["-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", path]).wait()
        guard mounted.status == 0 else { throw NotMounted(errors: mounted.errors) }
    }

    package struct NotMounted: Error {
        package let errors: String
    }

    deinit {
        _ = try? ChildProcess("/usr/bin/umount", ["-l", path]).wait()
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Fills it but for so many bytes.
    package func fill(leaving free: Int) throws {
        makeRoom()
        let room = try FileManager.default.attributesOfFileSystem(forPath: path)[.systemFreeSize] as? Int ?? 0
        try Data().write(to: URL(filePath: path + "/ballast"))
        let handle = try FileHandle(forWritingTo: URL(filePath: path + "/ballast"))
        try handle.write(contentsOf: Data(count: max(0, room - free)))
        try handle.close()
    }

    package func makeRoom() { try? FileManager.default.removeItem(atPath: path + "/ballast") }
}
