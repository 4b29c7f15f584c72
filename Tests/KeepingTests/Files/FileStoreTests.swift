import Foundation
import Keeping
import Testing
import TestSupport

@Suite struct FileStoreTests {
    private let scratch: Scratch
    private let keys: KeyStore
    private let store: FileStore
    private let owner = "model/m-1"

    init() throws {
        scratch = try Scratch()
        keys = try KeyStore(at: scratch.keys)
        store = FileStore(in: scratch.path + "/files", keys: keys)
    }

    /// Bytes in which no two places look alike.
    private func content(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
        var state = seed
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
    }

    private var files: [String] {
        get throws {
            let folder = URL(filePath: scratch.path + "/files")
            return try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
                var isFolder: ObjCBool = false
                return FileManager.default.fileExists(atPath: "\(folder.path)/\($0)", isDirectory: &isFolder) && !isFolder.boolValue
            }.map { "\(folder.path)/\($0)" }.sorted()
        }
    }

    @Test(arguments: [0, 1, 1_048_575, 1_048_576, 1_048_577, 2_500_000])
    func `what is kept is read again, whole and in parts`(count: Int) throws {
        let bytes = content(count)
        let hash = try store.keep(bytes, of: owner).hash
        #expect(hash == ContentHash(of: bytes))
        let again = FileStore(in: scratch.path + "/files", keys: try KeyStore(at: scratch.keys))
        let file = try #require(try again.open(hash, of: owner))
        #expect(file.size == count)
        #expect(try file.readAll() == bytes)
        for range in [0..<1, 0..<0, 1_048_570..<1_048_580, count - 1..<count, count..<count + 5, 100..<count + 100] where range.lowerBound >= 0 {
            let wanted = range.clamped(to: 0..<count)
            #expect(try file.read(range) == Array(bytes[wanted]), "\(range)")
        }
        #expect(try store.check(hash, of: owner) == nil)
    }

    @Test func `files and folders are for their owner only, and show nothing of what is in them`() throws {
        let bytes = Array(String(repeating: "Nguyễn Văn Mẫu ", count: 200).utf8)
        _ = try store.keep(bytes, thumbnails: [.small: content(50)], of: owner)
        #expect(try files.count == 2)
        for path in try files {
            #expect(try scratch.mode(of: path) == 0o600)
            #expect(try scratch.mode(of: (path as NSString).deletingLastPathComponent) == 0o700)
            #expect(try Data(contentsOf: URL(filePath: path)).range(of: Data("Mẫu".utf8)) == nil)
            #expect(!path.contains("m-1"))
        }
    }

    @Test func `the same file of one owner lies there once, of two owners twice`() throws {
        let bytes = content(5_000)
        let hash = try store.keep(bytes, of: owner).hash
        let before = try files.map { try Data(contentsOf: URL(filePath: $0)) }
        #expect(try store.keep(bytes, of: owner) == (hash, false))
        #expect(try files.map { try Data(contentsOf: URL(filePath: $0)) } == before)
        #expect(try store.keep(bytes, of: "model/m-2") == (hash, true))
        #expect(try files.count == 2)
    }

    @Test func `destroying a key closes all files of its owner in every copy, and no others`() throws {
        let bytes = content(2_000_000)
        let hash = try store.keep(bytes, thumbnails: [.small: content(100), .medium: content(900)], of: owner).hash
        let other = try store.keep(bytes, of: "model/m-2").hash
        let copy = scratch.path + "/copy"
        try FileManager.default.copyItem(atPath: scratch.path + "/files", toPath: copy)
        try keys.destroy([owner])
        for rendition in FileStore.Rendition.allCases {
            #expect(try store.open(hash, rendition, of: owner) == nil)
            #expect(try FileStore(in: copy, keys: keys).open(hash, rendition, of: owner) == nil)
        }
        #expect(try store.open(other, of: "model/m-2")?.readAll() == bytes)
        // A key made anew opens nothing of what the old one sealed.
        _ = try keys.seal([1], for: owner)
        #expect(throws: KeepingFault.self) { try FileStore(in: copy, keys: keys).open(hash, of: owner)?.readAll() }
        #expect(try files.count == 4)
        store.forget(owner)
        #expect(try files.count == 1)
    }

    @Test func `a file with any byte changed, cut or longer is named as damaged`() throws {
        let bytes = content(300)
        let hash = try store.keep(bytes, of: owner).hash
        let path = try #require(try files.first)
        let whole = try Data(contentsOf: URL(filePath: path))
        let fault = KeepingFault.fileDamaged(path: path)
        for offset in whole.indices {
            var changed = whole
            changed[offset] ^= 1
            try changed.write(to: URL(filePath: path))
            #expect(throws: fault, "byte \(offset)") { try store.open(hash, of: owner)?.readAll() }
        }
        for length in [0, 7, 47, 48, 100, whole.count - 1] {
            try whole.prefix(length).write(to: URL(filePath: path))
            #expect(throws: fault, "\(length)") { try store.open(hash, of: owner)?.readAll() }
            #expect(try store.check(hash, of: owner) == .damaged(path: path))
        }
        try (whole + [0]).write(to: URL(filePath: path))
        #expect(throws: fault) { try store.open(hash, of: owner)?.readAll() }
        // Whoever has the bytes makes it whole again.
        #expect(try store.keep(bytes, of: owner) == (hash, false))
        #expect(try store.check(hash, of: owner) == nil)
        try FileManager.default.removeItem(atPath: path)
        #expect(try store.check(hash, of: owner) == .missing(path: path))
        #expect(throws: fault) { try store.open(hash, of: owner) }
    }

    @Test func `pieces cannot be exchanged, nor one file put in another's place`() throws {
        let first = try store.keep(content(2 * 1_048_576), of: owner).hash
        let path = try #require(try files.first)
        var bytes = try Data(contentsOf: URL(filePath: path))
        let piece = 1_048_576 + 16
        let exchanged = bytes[48..<48 + piece]
        bytes.replaceSubrange(48..<48 + piece, with: bytes[48 + piece..<48 + 2 * piece])
        bytes.replaceSubrange(48 + piece..<48 + 2 * piece, with: exchanged)
        try bytes.write(to: URL(filePath: path))
        #expect(throws: KeepingFault.fileDamaged(path: path)) { try store.open(first, of: owner)?.readAll() }

        let second = try store.keep(content(100, seed: 2), of: owner).hash
        let third = try store.keep(content(100, seed: 3), of: owner).hash
        let folder = (path as NSString).deletingLastPathComponent
        try FileManager.default.removeItem(atPath: "\(folder)/\(third.text)")
        try FileManager.default.copyItem(atPath: "\(folder)/\(second.text)", toPath: "\(folder)/\(third.text)")
        #expect(throws: KeepingFault.fileDamaged(path: "\(folder)/\(third.text)")) { try store.open(third, of: owner)?.readAll() }
    }

    @Test func `a thumbnail that is not there is none, and a name that is no hash names nothing`() throws {
        let hash = try store.keep(content(10), of: owner).hash
        #expect(try store.open(hash, .small, of: owner) == nil)
        for text in ["", "../keys.sqlite", String(repeating: "A", count: 64), hash.text + "0", "\(hash.text.dropLast())/"] {
            #expect(ContentHash(text) == nil)
        }
    }

    @Test(.enabled(if: geteuid() == 0, "only root may mount a disk"))
    func `on a full disk nothing is half written, and it goes on when there is room`() throws {
        let disk = try SmallDisk(megabytes: 4)
        let small = FileStore(in: disk.path + "/files", keys: keys)
        let bytes = content(3_000_000)
        let kept = try small.keep(content(1_000), of: owner).hash
        try disk.fill(leaving: 1_000_000)
        #expect {
            try small.keep(bytes, of: owner)
        } throws: {
            guard case KeepingFault.diskFull = $0 else { return false }
            return true
        }
        #expect(try FileManager.default.subpathsOfDirectory(atPath: disk.path).filter { $0.hasSuffix(".new") } == [])
        #expect(try small.open(kept, of: owner)?.readAll() == content(1_000))
        disk.makeRoom()
        let hash = try small.keep(bytes, of: owner).hash
        #expect(try small.check(hash, of: owner) == nil)
    }
}
