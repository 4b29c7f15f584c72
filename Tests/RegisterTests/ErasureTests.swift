import Events
import Foundation
import Register
import Testing
import TestSupport

@Suite struct ErasureTests {
    private let names = ["Nguyễn Văn Mẫu", "Trần Thị Kín", "Trưởng thôn", "Đường làng hẹp, mùa mưa lầy lội."]

    @Test func `no file of the house holds a person's name or a model's prose in clear`() throws {
        let house = try TestHouse.filled()
        try house.fill(50)
        for name in names { #expect(try FileBytes.files(in: house.folder, holding: name) == [], "\(name)") }
        #expect(try FileBytes.files(in: house.folder, holding: "Trường Tiểu học Chợ Rã").contains("journal.sqlite-wal"), "a body's name is found")
    }

    @Test func `an erasure is recorded in the register, and rebuilding gives the same`() throws {
        let house = try TestHouse.filled()
        for owner in ["person/d-1.3", "model/m-1"] { try house.desk.erase(owner, reason: "Đề nghị.", on: house.clock.today) }
        #expect(house.room.destroyedKeys == ["model/m-1", "person/d-1.3"])
        #expect(try house.differencesFromRebuilt() == [])
        #expect(try house.register.reader.read { try RegisterDump.tables($0) }["destroyed_key"]?.count == 2)
    }
}
