import Events
import Foundation
import GRDB
import Journal
import Register
import Testing
import TestSupport

@Suite struct OpeningTests {
    @Test func `a register of another version is made anew`() throws {
        let house = try TestHouse.filled()
        let path = house.folder + "/other.sqlite"
        try RegisterStore.rebuild(at: path, from: house.journal)
        try FileBytes.overwrite(path, at: 60, with: 99)
        let opened = try RegisterStore(at: path)
        #expect(try opened.position == 0)
        try opened.catchUp(with: house.journal)
        let grown = try house.register.reader.read { try RegisterDump.tables($0) }
        #expect(RegisterDump.differences(grown, try opened.reader.read { try RegisterDump.tables($0) }) == [])
    }

    @Test func `a file that is no database is made anew`() throws {
        let house = try TestHouse.filled()
        let path = house.folder + "/other.sqlite"
        try Data("Đây không phải là sổ đăng ký.".utf8).write(to: URL(filePath: path))
        #expect(try RegisterStore(at: path).position == 0)
    }

    @Test func `a register that is ahead of the journal is refused, since it is another's`() throws {
        let house = try TestHouse.filled()
        let other = try TestHouse.furnished()
        let register = try RegisterStore(at: house.register.path)
        let (ahead, behind) = (try house.journal.size, try other.journal.size)
        #expect(throws: RegisterFault.aheadOfJournal(register: ahead, journal: behind)) { try register.catchUp(with: other.journal) }
    }

    @Test func `a register that was cut is made anew`() throws {
        let house = try TestHouse.filled()
        let path = house.folder + "/cut.sqlite"
        try RegisterStore.rebuild(at: path, from: house.journal)
        #expect(try truncate(path, Data(contentsOf: URL(filePath: path)).count / 2) == 0)
        let opened = try RegisterStore(at: path)
        try opened.catchUp(with: house.journal)
        let grown = try house.register.reader.read { try RegisterDump.tables($0) }
        #expect(RegisterDump.differences(grown, try opened.reader.read { try RegisterDump.tables($0) }) == [])
    }

    @Test func `a register whose pages are damaged says so, whoever asks`() throws {
        let house = try TestHouse.filled()
        let path = house.folder + "/damaged.sqlite"
        try RegisterStore.rebuild(at: path, from: house.journal)
        let root = try house.register.reader.read { try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'span'") }
        try FileBytes.overwrite(path, at: UInt64((try #require(root) - 1) * 4096), with: .max)
        let fault = #expect(throws: RegisterFault.self) {
            let register = try RegisterStore(at: path)
            try register.catchUp(with: house.journal)
            _ = try register.reader.read { try RegisterDump.tables($0) }
        }
        #expect(fault == .damaged(path: path, reason: "database disk image is malformed"))
    }

    @Test func `only its owner may read the file`() throws {
        let house = try TestHouse()
        for path in [house.register.path, try house.rebuilt().path] {
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600, "\(path)")
        }
    }

    @Test func `an entry of a newer program is a fault, and nothing of its slice is projected`() throws {
        let house = try TestHouse.filled()
        let before = try house.register.position
        let drafts = [
            Draft(stream: "model/m-1", kind: "model.launched", kindVersion: 1, effectiveOn: "2026-01-15", body: Array(#"{"model":"m-1"}"#.utf8)),
            Draft(stream: "model/m-1", kind: "model.celebrated", kindVersion: 1, effectiveOn: "2026-01-15", body: Array("{}".utf8)),
        ]
        _ = try house.journal.append(Batch(commandId: "newer", actor: "operator", authenticated: false, drafts: drafts))
        #expect(throws: RegisterFault.entryUnknown(position: before + 1, kind: "model.celebrated", version: 1)) {
            try house.register.catchUp(with: house.journal)
        }
        #expect(try house.register.position == before)
        #expect(throws: RegisterFault.entryUnknown(position: before + 1, kind: "model.celebrated", version: 1)) {
            try RegisterStore.rebuild(at: house.register.path, from: house.journal)
        }
        #expect(try house.register.position == before, "the old register stays where a new one cannot be made")
    }

    @Test func `two stores on one file may project in turns`() throws {
        let house = try TestHouse.filled()
        let path = house.folder + "/shared.sqlite"
        let (one, other) = (try RegisterStore(at: path), try RegisterStore(at: path))
        try one.catchUp(with: house.journal)
        for turn in 0..<6 {
            try house.register(ModelID("turn-\(turn)"), "Lượt \(turn)", in: "c01900-1", on: "2024-05-0\(turn + 1)")
            try house.accept(ModelID("turn-\(turn)"), on: "2024-06-01")
            try (turn % 2 == 0 ? other : one).catchUp(with: house.journal)
        }
        let grown = try house.register.reader.read { try RegisterDump.tables($0) }
        #expect(RegisterDump.differences(grown, try one.reader.read { try RegisterDump.tables($0) }) == [])
    }
}
