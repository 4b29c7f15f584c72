import Commands
import Events
import Dispatch
import Foundation
import Journal
import Keeping
import Queries
import Register
import Rules
import Testing
import TestSupport
import Wiring

/// An installation in a folder of its own, as the program opens it.
final class House {
    let folder: DataFolder
    private let place: String

    init(in place: String = FileManager.default.temporaryDirectory.path) throws {
        self.place = "\(place)/kheo-fault-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: self.place, withIntermediateDirectories: true)
        folder = DataFolder(self.place + "/data")
        try Installation.make(in: folder, origin: "kheo.test/faults")
        let installation = try open()
        _ = try installation.desk.perform([PublishProgramme(programme: .fixture)])
        _ = try installation.desk.perform([OpenTree(tree: "territory", name: Name(vi: "Lãnh thổ", en: "Territory"), on: .of("2004-07-08"))])
        _ = try installation.desk.perform([LoadUnits(acts: World.units)])
    }

    deinit { try? FileManager.default.removeItem(atPath: place) }

    func open() throws -> Installation { try Installation(folder) }

    static func commands(_ name: String, in unit: UnitID = "c111", on day: String = "2023-03-01") -> [any Command] {
        let model = ModelID(name)
        return [
            DraftModel(
                model: model, programme: "dan-van-kheo",
                sketch: ModelSketch(unit: unit, name: "Mô hình \(name)", field: "economy", answers: ["situation": "Tình hình."]), on: .of(day)),
            RegisterModel(model: model, period: "2021-2025", level: "commune", on: .of(day)),
        ]
    }

    /// How many models stand, as the figures say.
    static func standing(_ installation: Installation) throws -> Int {
        try installation.room.total(
            FigureQuestion(
                programme: "dan-van-kheo", counts: .standing, nature: .stock, place: 0, period: DayRange(from: Day(0), until: .never),
                asAt: .of("2025-01-01"))
        ).value
    }

    /// Where the register differs from one made anew.
    func differences() throws -> [String] {
        let path = place + "/anew.sqlite"
        try RegisterStore.rebuild(at: path, from: JournalStore.openReadOnly(at: folder.journal))
        let (grown, made) = (try RegisterStore(at: folder.register), try RegisterStore(at: path))
        return RegisterDump.differences(try grown.reader.read { try RegisterDump.tables($0) }, try made.reader.read { try RegisterDump.tables($0) })
    }
}

@Suite struct FaultTests {
    @Test func `what was appended before a stop and not projected is projected at the next start`() throws {
        let house = try House()
        for number in 0..<5 {
            // The process stops right after the append: the receipt was given, the register knows nothing of it.
            _ = try house.open().desk.perform(House.commands("m-\(number)"), follows: false)
        }
        let installation = try house.open()
        #expect(try installation.room.position == installation.journal.size)
        #expect(try House.standing(installation) == 5)
        #expect(try house.differences() == [])
    }

    @Test(arguments: [[""], ["", "-wal", "-shm"], ["-wal"], ["-shm"], ["", "-wal"]])
    func `whichever of the register's files is deleted, it is made again`(_ suffixes: [String]) throws {
        let house = try House()
        for number in 0..<5 { _ = try house.open().desk.perform(House.commands("m-\(number)")) }
        // As a killed process leaves them: the log beside the file, not yet in it.
        let aside = house.folder.path + "/aside"
        do {
            let installation = try house.open()
            _ = try installation.desk.perform(House.commands("m-5"))
            try FileManager.default.createDirectory(atPath: aside, withIntermediateDirectories: true)
            for suffix in ["", "-wal", "-shm"] {
                try FileManager.default.copyItem(atPath: house.folder.register + suffix, toPath: "\(aside)/register\(suffix)")
            }
        }
        try RegisterStore.remove(house.folder.register)
        for suffix in ["", "-wal", "-shm"] where !suffixes.contains(suffix) {
            try FileManager.default.copyItem(atPath: "\(aside)/register\(suffix)", toPath: house.folder.register + suffix)
        }
        let installation = try house.open()
        #expect(try House.standing(installation) == 6)
        #expect(try house.differences() == [])
    }

    @Test(arguments: [0, 1, 50, 100, 4_096, 20_000])
    func `a register that was cut is made again`(_ bytes: Int) throws {
        let house = try House()
        for number in 0..<5 { _ = try house.open().desk.perform(House.commands("m-\(number)")) }
        #expect(truncate(house.folder.register, bytes) == 0)
        #expect(try House.standing(house.open()) == 5)
        #expect(try house.differences() == [])
    }

    @Test func `a register whose pages are damaged says so, and is made again by rebuilding`() throws {
        let house = try House()
        for number in 0..<5 { _ = try house.open().desk.perform(House.commands("m-\(number)")) }
        let roots = try ForeignDatabase.run("SELECT rootpage FROM sqlite_schema WHERE name IN ('span', 'state', 'model')", at: house.folder.register)
        for root in roots { try FileBytes.overwrite(house.folder.register, at: UInt64((Int(root[0]) ?? 1) - 1) * 4_096, with: .max) }
        #expect(throws: RegisterFault.damaged(path: house.folder.register, reason: "database disk image is malformed")) {
            let installation = try house.open()
            _ = try House.standing(installation)
        }
        try RegisterStore.rebuild(at: house.folder.register, from: JournalStore.openReadOnly(at: house.folder.journal))
        #expect(try House.standing(house.open()) == 5)
    }

    @Test func `a register of another journal is refused until it is rebuilt`() throws {
        let (house, other) = (try House(), try House())
        for number in 0..<5 { _ = try other.open().desk.perform(House.commands("m-\(number)")) }
        let (ahead, size) = (try other.open().journal.size, try house.open().journal.size)
        try RegisterStore.remove(house.folder.register)
        try FileManager.default.copyItem(atPath: other.folder.register, toPath: house.folder.register)
        #expect(throws: RegisterFault.aheadOfJournal(register: ahead, journal: size)) { try house.open() }
        try RegisterStore.rebuild(at: house.folder.register, from: JournalStore.openReadOnly(at: house.folder.journal))
        #expect(try House.standing(house.open()) == 0)
    }

    @Test func `an erasure cut short between the entry and the key is finished at the next start`() throws {
        let house = try House()
        _ = try house.open().desk.perform(House.commands("m-1"))
        _ = try house.open().desk.perform([DestroyKey(owner: "model/m-1", reason: "Đề nghị.", on: .of("2025-01-01"))], follows: false)
        #expect(try KeyStore(at: house.folder.keys).holdsKey(of: "model/m-1"))
        #expect(try !house.open().keys.holdsKey(of: "model/m-1"))
    }

    @Test func `two installations append and project in turns, and each sees what the other wrote`() throws {
        let house = try House()
        let (one, other) = (try house.open(), try house.open())
        for turn in 0..<12 {
            let (writer, reader) = turn % 3 == 0 ? (other, one) : (one, other)
            _ = try writer.desk.perform(House.commands("m-\(turn)"))
            if turn > 0 { _ = try writer.desk.perform([StopModel(model: ModelID("m-\(turn - 1)"), reason: "Xong.", on: .of("2024-01-01"))]) }
            #expect(try House.standing(writer) == 1)
            try reader.follow()
            #expect(try House.standing(reader) == 1, "turn \(turn)")
        }
        #expect(try house.differences() == [])
    }

    @Test func `who projects its own entries after another's has not missed what the other ended`() throws {
        let house = try House()
        let (one, other) = (try house.open(), try house.open())
        _ = try one.desk.perform(House.commands("m-1"))
        #expect(try House.standing(one) == 1)
        _ = try other.desk.perform([StopModel(model: "m-1", reason: "Xong.", on: .of("2024-01-01"))])
        _ = try one.desk.perform(House.commands("m-2"))
        #expect(try House.standing(one) == 1)
    }

    @Test func `several threads with installations of their own lose nothing`() throws {
        let house = try House()
        let installations = try (0..<3).map { _ in try house.open() }
        DispatchQueue.concurrentPerform(iterations: 3) { number in
            do {
                for turn in 0..<15 {
                    _ = try installations[number].desk.perform(House.commands("m-\(number)-\(turn)"))
                    let stands = try House.standing(installations[number])
                    if stands < turn + 1 { Issue.record("\(number) sees \(stands) after \(turn + 1)") }
                }
            } catch {
                Issue.record(error)
            }
        }
        for installation in installations {
            try installation.follow()
            #expect(try House.standing(installation) == 45)
        }
        #expect(try house.differences() == [])
        #expect(try Verification.run(at: house.folder.journal).isSound)
    }
}
