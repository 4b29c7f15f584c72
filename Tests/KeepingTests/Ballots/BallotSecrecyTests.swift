import Crypto
import Events
import Foundation
import GRDB
import Testing

@testable import Keeping

@Suite struct BallotSecrecyTests {
    private let scratch: Scratch
    private let file: KeepingFile
    private let box: BallotBox

    init() throws {
        scratch = try Scratch()
        file = try KeepingFile(at: scratch.path + "/keeping.sqlite")
        box = BallotBox(file)
    }

    @Test func `what lies in the box is the same in whatever order the votes came`() throws {
        let votes: [Vote] = [.yes, .no, .abstain, .no, .yes, .yes]
        for (ballot, order) in [("one", votes), ("other", votes.reversed())] {
            for (number, vote) in order.enumerated() { try give("\(number)", [(1, vote), (7, .yes)], in: ballot) }
        }
        let one = try opened("one")
        #expect(try opened("other") == one)
        // 6 voters; item 1: 2 against, 3 for, 1 abstention; item 7: 6 for.
        #expect(one == [6, 1, 2, 3, 1, 7, 0, 6, 0].flatMap { [0, 0, 0, 0, 0, 0, 0, $0] })
        #expect(try sealed("one") != (try sealed("other")))
    }

    @Test func `no byte of a prepared vote is left once it is cast, nor of one that is taken back`() throws {
        for end in ["cast", "discard"] {
            #expect(try box.prepare("ballot", command: end, votes: [(1, .yes)]))
            let vote = try #require(try data("SELECT vote FROM ballotPending"))
            #expect(try scratch.files(holding: vote) == ["keeping.sqlite-wal"])
            try end == "cast" ? box.cast("ballot", command: end) : box.discard("ballot", command: end)
            #expect(try scratch.files(holding: vote) == [], "\(end)")
            #expect(try size(of: "keeping.sqlite-wal") == 0)
        }
    }

    @Test(arguments: [2, 40])
    func `nor where many are prepared at once and cast in another order`(count: Int) throws {
        var votes: [Data] = []
        var order: [String] = []
        for turn in 0..<100 {
            let command = "\(turn * 77 % 100)"
            #expect(try box.prepare("ballot", command: command, votes: (1...count).map { ($0, .yes) }))
            votes.append(try #require(try data("SELECT vote FROM ballotPending WHERE command = '\(command)'")))
            order.insert(command, at: turn * 31 % (order.count + 1))
            if turn.isMultiple(of: 3) || turn > 75 { try box.cast("ballot", command: order.removeFirst()) }
        }
        for command in order { try box.cast("ballot", command: command) }
        for vote in votes { #expect(try scratch.files(holding: vote.prefix(28)) == []) }
        #expect(try box.voters(of: "ballot") == 100)
    }

    @Test func `the log is emptied with the next vote where somebody was reading`() throws {
        #expect(try box.prepare("ballot", command: "a", votes: [(1, .yes)]))
        let vote = try #require(try data("SELECT vote FROM ballotPending"))
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let reader = try DatabaseQueue(path: scratch.path + "/keeping.sqlite", configuration: configuration)
        try reader.inDatabase { try $0.execute(sql: "BEGIN; SELECT * FROM ballotBox") }
        try box.cast("ballot", command: "a")
        #expect(try scratch.files(holding: vote).contains("keeping.sqlite-wal"))
        try reader.inDatabase { try $0.execute(sql: "COMMIT") }
        try give("b", [(1, .yes)])
        #expect(try scratch.files(holding: vote) == [])
    }

    @Test(arguments: [2, 10, 40, 300])
    func `a destroyed box leaves no byte of its key, its votes or what was prepared in any file`(count: Int) throws {
        let items = 1...count
        // Others around it, so that pages are divided and joined.
        for number in 1...40 {
            try give("x", items.map { ($0, .no) }, in: "ballot/\(number)")
            #expect(try box.prepare("ballot", command: "\(number)", votes: items.map { ($0, .yes) }))
        }
        for number in 1...20 { try box.cast("ballot", command: "\(number)") }
        let remains =
            try [#require(try data("SELECT secret FROM ballotBox WHERE ballot = 'ballot'")), sealed("ballot")]
            + file.read { try Data.fetchAll($0, sql: "SELECT vote FROM ballotPending") }
        #expect(remains.count == 22)
        // Longer texts go on in other pages.
        for bytes in remains { #expect(try !scratch.files(holding: bytes.prefix(28)).isEmpty) }
        try box.destroy("ballot")
        for bytes in remains {
            for start in stride(from: 0, to: bytes.count - 16, by: 400) {
                #expect(try scratch.files(holding: bytes.dropFirst(start).prefix(16)) == [])
            }
        }
        #expect(try file.read { try Int.fetchOne($0, sql: "PRAGMA freelist_count") } == 0)
        #expect(try scratch.files(holding: Data("ballot/40".utf8)) == ["keeping.sqlite"])
        #expect(try box.voters(of: "ballot/40") == 1)
    }

    @Test func `a box with any byte changed does not open, nor in another's place`() throws {
        try give("a", [(1, .yes)])
        try give("a", [(1, .yes)], in: "another")
        let whole = try sealed("ballot")
        for offset in whole.indices {
            var damaged = whole
            damaged[offset] ^= 1
            try put(damaged)
            #expect(throws: KeepingFault.boxDamaged(owner: "ballot"), "byte \(offset)") { try box.slips(of: "ballot") }
        }
        try put(whole.prefix(8))
        #expect(throws: KeepingFault.boxDamaged(owner: "ballot")) { try box.slips(of: "ballot") }
        try file.write {
            try $0.execute(sql: "UPDATE ballotBox SET (secret, tally) = (SELECT secret, tally FROM ballotBox WHERE ballot = 'another')")
        }
        #expect(throws: KeepingFault.boxDamaged(owner: "ballot")) { try box.slips(of: "ballot") }
        #expect(try box.slips(of: "another") == [1: [.yes]])
    }

    @Test func `a prepared vote does not open in another's place, and nothing is lost`() throws {
        for command in ["a", "b"] { #expect(try box.prepare("ballot", command: command, votes: [(1, .yes)])) }
        try file.write {
            try $0.execute(sql: "UPDATE ballotPending SET vote = (SELECT vote FROM ballotPending WHERE command = 'b')")
        }
        #expect(throws: KeepingFault.boxDamaged(owner: "ballot")) { try box.cast("ballot", command: "a") }
        try box.cast("ballot", command: "b")
        #expect(try box.voters(of: "ballot") == 1)
    }

    private func give(_ command: String, _ votes: [(item: Int, vote: Vote)], in ballot: String = "ballot") throws {
        #expect(try box.prepare(ballot, command: command, votes: votes))
        try box.cast(ballot, command: command)
    }

    private func put(_ tally: Data) throws {
        try file.write { try $0.execute(sql: "UPDATE ballotBox SET tally = ? WHERE ballot = 'ballot'", arguments: [tally]) }
    }

    private func sealed(_ ballot: String) throws -> Data { try #require(try data("SELECT tally FROM ballotBox WHERE ballot = '\(ballot)'")) }

    private func opened(_ ballot: String) throws -> [UInt8] {
        let key = SymmetricKey(data: try #require(try data("SELECT secret FROM ballotBox WHERE ballot = '\(ballot)'")))
        return Array(try AES.GCM.open(AES.GCM.SealedBox(combined: sealed(ballot)), using: key, authenticating: Data(ballot.utf8)))
    }

    private func data(_ sql: String) throws -> Data? { try file.read { try Data.fetchOne($0, sql: sql) } }

    private func size(of name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: scratch.path + "/" + name)[.size] as? Int
    }
}
