import Events
import Foundation
import GRDB
import Testing

@testable import Keeping

@Suite struct BallotBoxTests {
    private let scratch: Scratch
    private let file: KeepingFile
    private let box: BallotBox

    init() throws {
        scratch = try Scratch()
        file = try KeepingFile(at: scratch.path + "/keeping.sqlite")
        box = BallotBox(file)
    }

    @Test func `what was cast is counted item by item, sorted, and read by another who opens the file`() throws {
        try vote("a", [(1, .yes), (2, .abstain)])
        try vote("b", [(1, .no), (2, .yes)])
        try vote("c", [(1, .yes)])
        let other = BallotBox(try KeepingFile(at: scratch.path + "/keeping.sqlite"))
        #expect(try other.slips(of: "ballot") == [1: [.no, .yes, .yes], 2: [.yes, .abstain]])
        #expect(try other.voters(of: "ballot") == 3)
        #expect(try other.slips(of: "another") == [:])
        #expect(try other.voters(of: "another") == 0)
    }

    @Test func `whoever may vote on no item has voted all the same`() throws {
        try vote("a", [])
        #expect(try box.slips(of: "ballot") == [:])
        #expect(try box.voters(of: "ballot") == 1)
    }

    @Test func `nobody gives an item more than one vote, whatever a form has`() throws {
        try vote("a", [(1, .yes), (1, .yes), (-2, .no), (1, .abstain)])
        #expect(try box.slips(of: "ballot") == [1: [.abstain], -2: [.no]])
    }

    @Test func `the same form sent again finds its vote in the box`() throws {
        try vote("a", [(1, .yes)])
        #expect(try box.prepare("ballot", command: "a", votes: [(1, .no)]) == false)
        try box.cast("ballot", command: "a")
        try box.cast("ballot", command: "a")
        #expect(try box.slips(of: "ballot") == [1: [.yes]])
        #expect(try box.voters(of: "ballot") == 1)
    }

    @Test func `what was prepared and not entered in the journal does not count`() throws {
        #expect(try box.prepare("ballot", command: "a", votes: [(1, .yes)]))
        #expect(try box.slips(of: "ballot") == [:])
        try box.settle("ballot") { _ in false }
        #expect(try box.slips(of: "ballot") == [:])
        #expect(try box.voters(of: "ballot") == 0)
    }

    @Test func `what was entered before something broke off is cast by settling, once`() throws {
        for command in ["a", "b", "c"] { #expect(try box.prepare("ballot", command: command, votes: [(1, .yes)])) }
        #expect(try box.prepare("another", command: "d", votes: [(1, .no)]))
        var asked: [String] = []
        for _ in 1...2 {
            try box.settle("ballot") {
                asked.append($0)
                return $0 != "b"
            }
        }
        #expect(asked == ["a", "b", "c", "b"])
        #expect(try box.slips(of: "ballot") == [1: [.yes, .yes]])
        try box.cast("ballot", command: "a")
        #expect(try box.voters(of: "ballot") == 2)
        #expect(try box.slips(of: "another") == [:])
    }

    @Test func `settling stops where the journal cannot be asked, and goes on another time`() throws {
        struct Unreachable: Error {}
        for command in ["a", "b"] { _ = try box.prepare("ballot", command: command, votes: [(1, .yes)]) }
        #expect(throws: Unreachable.self) { try box.settle("ballot") { if $0 == "b" { throw Unreachable() } else { true } } }
        #expect(try box.voters(of: "ballot") == 1)
        try box.settle("ballot") { _ in true }
        #expect(try box.voters(of: "ballot") == 2)
    }

    @Test func `a form that is sent anew after something broke off counts as it was sent last`() throws {
        #expect(try box.prepare("ballot", command: "a", votes: [(1, .yes), (2, .yes)]))
        #expect(try box.prepare("ballot", command: "a", votes: [(1, .no)]))
        try box.cast("ballot", command: "a")
        #expect(try box.slips(of: "ballot") == [1: [.no]])
        #expect(try box.voters(of: "ballot") == 1)
    }

    @Test func `what the journal refused is taken back, and may be sent again`() throws {
        #expect(try box.prepare("ballot", command: "a", votes: [(1, .yes)]))
        try box.discard("ballot", command: "a")
        try box.settle("ballot") { _ in true }
        #expect(try box.voters(of: "ballot") == 0)
        try vote("a", [(1, .no)])
        try box.discard("ballot", command: "a")
        #expect(try box.slips(of: "ballot") == [1: [.no]])
    }

    @Test func `of two who sent the same form, one who is refused takes nothing from the other`() throws {
        #expect(try box.prepare("ballot", command: "a", votes: [(1, .yes)]))
        #expect(try box.prepare("ballot", command: "a", votes: [(1, .yes)]))
        try box.discard("ballot", command: "a")
        try box.cast("ballot", command: "a")
        #expect(try box.slips(of: "ballot") == [1: [.yes]])
    }

    @Test func `a destroyed box takes nothing any more, and others stay as they were`() throws {
        try vote("a", [(1, .yes)])
        #expect(try box.prepare("ballot", command: "b", votes: [(1, .yes)]))
        try vote("a", [(1, .no)], in: "another")
        try box.destroy("ballot")
        try box.destroy("ballot")
        try box.destroy("nobody voted")
        // One that was on its way while the ballot was closed.
        try box.cast("ballot", command: "b")
        try box.discard("ballot", command: "b")
        try box.settle("ballot") { _ in true }
        #expect(try box.prepare("ballot", command: "a", votes: [(1, .yes)]) == false)
        #expect(try box.prepare("nobody voted", command: "a", votes: [(1, .yes)]) == false)
        #expect(try box.slips(of: "ballot") == [:])
        #expect(try box.voters(of: "ballot") == 0)
        #expect(try box.slips(of: "another") == [1: [.no]])
        #expect(
            try rows("SELECT ballot, secret IS NULL, tally IS NULL FROM ballotBox") == [
                "another 0 0", "ballot 1 1", "nobody voted 1 1",
            ])
        #expect(try rows("SELECT ballot FROM ballotPending") == [])
        #expect(try rows("SELECT ballot FROM ballotSpent") == ["another"])
    }

    private func vote(_ command: String, _ votes: [(item: Int, vote: Vote)], in ballot: String = "ballot") throws {
        #expect(try box.prepare(ballot, command: command, votes: votes))
        try box.cast(ballot, command: command)
    }

    private func rows(_ sql: String) throws -> [String] {
        try file.read { try Row.fetchAll($0, sql: sql).map { $0.databaseValues.map(\.storage.text).joined(separator: " ") } }
    }
}

extension DatabaseValue.Storage {
    fileprivate var text: String {
        switch self {
        case .string(let text): text
        case .int64(let number): "\(number)"
        default: "?"
        }
    }
}
