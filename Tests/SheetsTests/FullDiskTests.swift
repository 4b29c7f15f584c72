import Foundation
import Sheets
import TestSupport
import Testing

struct FullDiskTests {
    /// Whichever of the library's files is cut short, on the way or at the end: a list is whole or a fault.
    @Test(arguments: SheetFormat.allCases) func `a list that the disk has no room for is a fault`(_ format: SheetFormat) throws {
        let rows: [[SheetCell]] = (0..<4_000).map { [.text("Tuyến đường hoa số \($0 &* 7_919)"), .number(Double($0)), .empty] }
        var whole = 0
        var full = 0
        for kilobytes in stride(from: 16, through: 1_280, by: 16) {
            let disk = try Disk(kilobytes: kilobytes)
            do {
                let file = try SheetPlan.models().written(as: format, rows, in: disk.path)
                #expect(try SheetReader.rows(of: file.all()).count == rows.count + 1, "\(kilobytes) KiB")
                whole += 1
            } catch {
                #expect(error as? SheetFault == .diskFull(path: disk.path), "\(kilobytes) KiB: \(error)")
                full += 1
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == [])
        }
        #expect(whole > 5 && full > 5, "\(whole) \(full)")
    }
}

/// A small file system of its own, which only root may mount.
private final class Disk {
    let path = FileManager.default.temporaryDirectory.path + "/kheo-sheets-disk-" + UUID().uuidString

    init(kilobytes: Int) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let mounted = try ChildProcess("/usr/bin/mount", ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path]).wait()
        try #require(mounted.status == 0, "only root may mount the small disk of this test: \(mounted.errors)")
    }

    deinit {
        _ = try? ChildProcess("/usr/bin/umount", ["-l", path]).wait()
        try? FileManager.default.removeItem(atPath: path)
    }
}
