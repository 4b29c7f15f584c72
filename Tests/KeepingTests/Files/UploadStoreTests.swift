import Events
import Foundation
import Keeping
import Synchronization
import Testing
import TestSupport

@Suite struct UploadStoreTests {
    private let scratch: Scratch
    private let file: KeepingFile
    private let time = Hour()
    private let lan = AccountID("a-lan")
    private let minh = AccountID("a-minh")

    /// A clock that stands still until it is moved.
    private final class Hour: Sendable {
        let milliseconds = Mutex<Int64>(1_750_000_000_000)
        func pass(seconds: Int) { milliseconds.withLock { $0 += Int64(seconds) * 1_000 } }
    }

    init() throws {
        scratch = try Scratch()
        file = try KeepingFile(at: scratch.path + "/keeping.sqlite")
    }

    private var folder: String { scratch.path + "/uploads" }
    private func store() throws -> UploadStore {
        try UploadStore(file, in: folder, clock: { [time] in time.milliseconds.withLock { $0 } })
    }
    private let content = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }

    @Test func `a file comes in pieces of any length, over a stop of the program, and is whole`() throws {
        var store = try store()
        let upload = try store.begin("Ảnh ra mắt.jpg", size: content.count, bytesMax: 1 << 20, for: lan)
        #expect(try store.upload(upload.id, of: lan) == upload)
        var offset = 0
        for length in [1, 300_000, 262_144, 0, 5, content.count] {
            let end = min(content.count, offset + length)
            offset = try store.append(Array(content[offset..<end]), to: upload.id, at: offset, of: lan)
            #expect(offset == end)
            store = try self.store()
            #expect(try store.upload(upload.id, of: lan)?.received == end)
        }
        #expect(try store.content(of: upload.id, of: lan) == content)
        try store.remove(upload.id, of: lan)
        #expect(try store.upload(upload.id, of: lan) == nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    }

    @Test func `what a stop left behind the last whole piece is cut off, and it goes on where it was`() throws {
        let store = try store()
        let upload = try store.begin("a", size: content.count, bytesMax: 1 << 20, for: lan)
        let half = try store.append(Array(content.prefix(500_000)), to: upload.id, at: 0, of: lan)
        let path = "\(folder)/\(upload.id)"
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(repeating: 7, count: 12_345))
        try handle.close()
        let again = try self.store()
        #expect(try again.upload(upload.id, of: lan)?.received == half)
        #expect(try again.append(Array(content[half...]), to: upload.id, at: half, of: lan) == content.count)
        #expect(try again.content(of: upload.id, of: lan) == content)
    }

    @Test func `what lies on the disk shows nothing of the file`() throws {
        let store = try store()
        let secret = Array(String(repeating: "Trần Thị Kín ", count: 100).utf8)
        let upload = try store.begin("a", size: secret.count, bytesMax: 1 << 20, for: lan)
        _ = try store.append(secret, to: upload.id, at: 0, of: lan)
        let path = "\(folder)/\(upload.id)"
        #expect(try Data(contentsOf: URL(filePath: path)).range(of: Data("Kín".utf8)) == nil)
        #expect(try scratch.mode(of: path) == 0o600)
    }

    @Test func `a wrong place is answered with the right one, and nothing is changed by it`() throws {
        let store = try store()
        let upload = try store.begin("a", size: 100, bytesMax: 1 << 20, for: lan)
        _ = try store.append(Array(content.prefix(40)), to: upload.id, at: 0, of: lan)
        for offset in [0, 39, 41, 100, -1] {
            #expect(throws: UploadRefusal.offsetWrong(rightOne: 40)) { try store.append([1], to: upload.id, at: offset, of: lan) }
        }
        #expect(throws: UploadRefusal.moreThanPromised(bytes: 100)) {
            try store.append(Array(content.prefix(61)), to: upload.id, at: 40, of: lan)
        }
        #expect(throws: UploadRefusal.notComplete(bytes: 40, of: 100)) { try store.content(of: upload.id, of: lan) }
        #expect(try store.append(Array(content[40..<100]), to: upload.id, at: 40, of: lan) == 100)
        #expect(try store.content(of: upload.id, of: lan) == Array(content.prefix(100)))
    }

    @Test func `a file that came without a length ends where it is`() throws {
        let store = try store()
        let upload = try store.begin("a", size: 1_000, bytesMax: 1 << 20, for: lan)
        #expect(throws: UploadRefusal.empty) { try store.end(upload.id, of: lan) }
        _ = try store.append(Array(content.prefix(40)), to: upload.id, at: 0, of: lan)
        #expect(throws: UploadRefusal.uploadUnknown) { try store.end(upload.id, of: minh) }
        try store.end(upload.id, of: lan)
        #expect(try store.content(of: upload.id, of: lan) == Array(content.prefix(40)))
    }

    @Test func `nobody sees, fills or takes away another's upload`() throws {
        let store = try store()
        let upload = try store.begin("a", size: 3, bytesMax: 10, for: lan)
        #expect(try store.upload(upload.id, of: minh) == nil)
        #expect(throws: UploadRefusal.uploadUnknown) { try store.append([1], to: upload.id, at: 0, of: minh) }
        #expect(throws: UploadRefusal.uploadUnknown) { try store.content(of: upload.id, of: minh) }
        try store.remove(upload.id, of: minh)
        #expect(try store.uploads(of: lan) == [upload])
        #expect(try store.uploads(of: minh) == [])
        for id in ["", "../keeping.sqlite", "..", upload.id.uppercased() + "0"] {
            #expect(throws: UploadRefusal.uploadUnknown) { try store.append([1], to: id, at: 0, of: lan) }
        }
    }

    @Test func `each account has its number of uploads and of bytes, and no file is longer than allowed`() throws {
        let store = try store()
        #expect(throws: UploadRefusal.empty) { try store.begin("a", size: 0, bytesMax: 10, for: lan) }
        #expect(throws: UploadRefusal.empty) { try store.begin("a", size: -5, bytesMax: 10, for: lan) }
        #expect(throws: UploadRefusal.tooLarge(bytesMax: 10)) { try store.begin("a", size: 11, bytesMax: 10, for: lan) }
        #expect(throws: UploadRefusal.nameTooLong) { try store.begin(String(repeating: "a", count: 1_025), size: 1, bytesMax: 10, for: lan) }
        _ = try store.begin("a", size: UploadLimits.bytesPerAccountMax - 1, bytesMax: .max, for: lan)
        #expect(throws: UploadRefusal.tooManyBytes(max: UploadLimits.bytesPerAccountMax)) {
            try store.begin("a", size: 2, bytesMax: 10, for: lan)
        }
        for _ in 0..<UploadLimits.uploadsPerAccountMax { _ = try store.begin("a", size: 1, bytesMax: 10, for: minh) }
        #expect(throws: UploadRefusal.tooManyUploads(max: UploadLimits.uploadsPerAccountMax)) {
            try store.begin("a", size: 1, bytesMax: 10, for: minh)
        }
        #expect(try store.uploads(of: minh).count == UploadLimits.uploadsPerAccountMax)
    }

    @Test func `what nobody goes on with for a day is gone, and what somebody goes on with is not`() throws {
        let store = try store()
        let left = try store.begin("a", size: 3, bytesMax: 10, for: lan)
        let followed = try store.begin("b", size: 3, bytesMax: 10, for: lan)
        for upload in [left, followed] { _ = try store.append([1], to: upload.id, at: 0, of: lan) }
        time.pass(seconds: UploadLimits.secondsKeptMax - 1)
        _ = try store.append([2], to: followed.id, at: 1, of: lan)
        try store.removeAbandoned()
        #expect(try store.uploads(of: lan).map(\.id).sorted() == [left.id, followed.id].sorted())
        time.pass(seconds: 1)
        try store.removeAbandoned()
        #expect(try store.uploads(of: lan).map(\.id) == [followed.id])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [followed.id])
    }

    @Test func `two uploads at once do not mix, and two pieces of one at once lose none`() async throws {
        let store = try store()
        let uploads = try (0..<2).map { _ in try store.begin("a", size: content.count, bytesMax: 1 << 20, for: lan) }
        try await withThrowingTaskGroup { group in
            for (number, upload) in uploads.enumerated() {
                // Two senders of each: whoever comes second is told, and goes on at the right place.
                for _ in 0..<2 {
                    group.addTask { [content, lan] in
                        var offset = 0
                        while offset < content.count {
                            let piece = content[offset..<min(offset + 100_000, content.count)].map { $0 ^ UInt8(number) }
                            do {
                                offset = try store.append(piece, to: upload.id, at: offset, of: lan)
                            } catch UploadRefusal.offsetWrong(let rightOne) {
                                offset = rightOne
                            } catch UploadRefusal.inUse {
                                await Task.yield()
                            }
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try store.content(of: uploads[0].id, of: lan) == content)
        #expect(try store.content(of: uploads[1].id, of: lan) == content.map { $0 ^ 1 })
    }

    @Test func `a piece that was changed on the disk is damage, told with its path`() throws {
        let store = try store()
        let upload = try store.begin("a", size: 100, bytesMax: 1 << 20, for: lan)
        _ = try store.append(Array(content.prefix(100)), to: upload.id, at: 0, of: lan)
        let path = "\(folder)/\(upload.id)"
        var bytes = try Data(contentsOf: URL(filePath: path))
        bytes[60] ^= 1
        try bytes.write(to: URL(filePath: path))
        #expect(throws: KeepingFault.fileDamaged(path: path)) { try store.content(of: upload.id, of: lan) }
    }

    @Test(.enabled(if: geteuid() == 0, "only root may mount a disk"))
    func `on a full disk what was taken in stays, and it goes on when there is room`() throws {
        let disk = try SmallDisk(megabytes: 4)
        let store = try UploadStore(file, in: disk.path + "/uploads", clock: { 0 })
        let upload = try store.begin("a", size: content.count, bytesMax: 1 << 20, for: lan)
        let taken = try store.append(Array(content.prefix(300_000)), to: upload.id, at: 0, of: lan)
        try disk.fill(leaving: 100_000)
        #expect(throws: KeepingFault.diskFull(path: "\(disk.path)/uploads/\(upload.id)")) {
            try store.append(Array(content[taken...]), to: upload.id, at: taken, of: lan)
        }
        #expect(try store.upload(upload.id, of: lan)?.received == taken)
        disk.makeRoom()
        #expect(try store.append(Array(content[taken...]), to: upload.id, at: taken, of: lan) == content.count)
        #expect(try store.content(of: upload.id, of: lan) == content)
    }
}
