import Events
import Foundation
import Register
import Testing
import TestSupport

@Suite struct RebuildTests {
    @Test func `rebuilt, the register has the same rows as it had grown to`() throws {
        let house = try TestHouse.filled()
        try house.lodge("c-1")
        try house.addFile()
        #expect(try house.differencesFromRebuilt() == [])
        let tables = try house.register.reader.read { try RegisterDump.tables($0) }
        let empty = tables.filter { $0.value.isEmpty }.keys.sorted()
        let compared = try TestHouse.climbing().register.reader.read { try RegisterDump.tables($0) }.filter { !$0.value.isEmpty }.keys
        #expect(empty.filter { !compared.contains($0) } == ["destroyed_key"], "what is empty was not compared")
    }

    @Test func `rebuilt, sessions and drafts are as they had grown to`() throws {
        #expect(try TestHouse.climbing().differencesFromRebuilt() == [])
    }

    @Test func `a register that grew entry by entry is the one that grew in one go`() throws {
        let house = try TestHouse.filled()
        try house.fill(300)
        try house.desk.erase("person/d-1.3", reason: "Đề nghị của người đó.", on: house.clock.today)
        let path = house.folder + "/late.sqlite"
        let late = try RegisterStore(at: path)
        try late.catchUp(with: house.journal)
        let grown = try house.register.reader.read { try RegisterDump.tables($0) }
        #expect(RegisterDump.differences(grown, try late.reader.read { try RegisterDump.tables($0) }) == [])
        #expect(try RegisterDump.search(house.register.path) == RegisterDump.search(path))
        #expect(try house.differencesFromRebuilt() == [])
    }

    @Test func `complaints, corrections and annulments come out the same`() throws {
        let house = try TestHouse.climbed()
        try house.remedy()
        #expect(try house.differencesFromRebuilt() == [])
        let tables = try house.register.reader.read { try RegisterDump.tables($0) }
        #expect(tables["complaint"]?.count == 2 && tables["annulment"]?.count == 1)
    }

    @Test func `without the search index all else is the same`() throws {
        let house = try TestHouse.filled()
        let new = try house.rebuilt(withSearch: false)
        let grown = try house.register.reader.read { try RegisterDump.tables($0) }
        #expect(RegisterDump.differences(grown, try new.reader.read { try RegisterDump.tables($0) }) == [])
        #expect(try RegisterDump.search(new.path) == [])
    }

    @Test func `a rebuilt register goes on growing`() throws {
        let house = try TestHouse.filled()
        let new = try house.rebuilt()
        try house.changeStillLater()
        try new.catchUp(with: house.journal)
        let grown = try house.register.reader.read { try RegisterDump.tables($0) }
        #expect(RegisterDump.differences(grown, try new.reader.read { try RegisterDump.tables($0) }) == [])
        #expect(try RegisterDump.search(new.path) == RegisterDump.search(house.register.path))
    }

    @Test func `rebuilding says how far it is`() throws {
        let house = try TestHouse.filled()
        let size = try house.journal.size
        var said: [[Int]] = []
        try RegisterStore.rebuild(at: house.folder + "/told.sqlite", from: house.journal) { said.append([$0, $1]) }
        #expect(said == [[size, size]])
        #expect(try FileManager.default.contentsOfDirectory(atPath: house.folder).filter { $0.hasPrefix("told") } == ["told.sqlite"])
    }
}
