import Commands
import Foundation
import Journal
import Keeping
import Register
import Testing
import TestSupport
import Texts
import Wiring

@Suite(.enabled(if: geteuid() == 0, "only root may mount a disk")) struct FullDiskTests {
    @Test func `however little room is left, nothing is lost, the sentence says so, and work goes on when there is room`() throws {
        let disk = try SmallDisk(megabytes: 24)
        let house = try House(in: disk.path)
        var refused: [String: Int] = [:]
        var written = 0
        for round in 0..<40 {
            let name = "m-\(round)"
            let before = try house.open().journal.size
            try disk.fill(leaving: round * 8_192)
            do {
                let installation = try house.open()
                _ = try installation.desk.perform(House.commands(name))
            } catch {
                let told = told(error, in: .en)
                #expect(told.exit == .diskFull, "\(round * 8) KiB: \(told.code): \(told.sentence)")
                #expect(told.sentence.contains("make room"), "\(told.sentence)")
                refused[told.code, default: 0] += 1
            }
            disk.makeRoom()
            let installation = try house.open()
            let size = try installation.journal.size
            #expect(size == before || size == before + 2, "all or nothing")
            if size > before { written += 1 }
            #expect(try House.standing(installation) == written)
        }
        #expect(written > 0 && !refused.isEmpty, "\(written) written, refused: \(refused)")
        #expect(try house.differences() == [])
        #expect(try Verification.run(at: house.folder.journal).isSound)
    }

    @Test func `an installation that met a full disk goes on when there is room`() throws {
        let disk = try SmallDisk(megabytes: 24)
        let house = try House(in: disk.path)
        let installation = try house.open()
        var written = 0
        for round in 0..<30 {
            try disk.fill(leaving: round * 8_192)
            let before = try installation.journal.size
            do {
                _ = try installation.desk.perform(House.commands("m-\(round)"))
            } catch {
                #expect(told(error, in: .en).exit == .diskFull, "\(error)")
            }
            disk.makeRoom()
            try installation.follow()
            if try installation.journal.size > before { written += 1 }
            #expect(try House.standing(installation) == written, "round \(round)")
        }
        #expect(try house.differences() == [])
    }

    @Test func `a register is not made anew on a full disk, and the old one stays`() throws {
        let disk = try SmallDisk(megabytes: 24)
        let house = try House(in: disk.path)
        for number in 0..<20 { _ = try house.open().desk.perform(House.commands("m-\(number)")) }
        let journal = try JournalStore.openReadOnly(at: house.folder.journal)
        for free in stride(from: 0, to: 131_072, by: 16_384) {
            try disk.fill(leaving: free)
            #expect(throws: RegisterFault.diskFull(path: house.folder.register), "\(free)") {
                try RegisterStore.rebuild(at: house.folder.register, from: journal)
            }
        }
        disk.makeRoom()
        #expect(try House.standing(house.open()) == 20)
        try RegisterStore.rebuild(at: house.folder.register, from: JournalStore.openReadOnly(at: house.folder.journal))
        #expect(try House.standing(house.open()) == 20)
        #expect(try FileManager.default.contentsOfDirectory(atPath: house.folder.path).filter { $0.contains(".new") } == [])
    }
}
