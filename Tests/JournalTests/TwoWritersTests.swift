import Foundation
import Journal
import TestSupport
import Testing

@Suite struct TwoWritersTests {
    @Test func `of two who expect the same version one wins and the other is told`() throws {
        let journal = try TemporaryJournal()
        let other = try journal.another()
        try journal.fill(1)
        #expect(try other.append(batch("a", [draft("model/m-1")], expected: ["model/m-1": 1])).first == 1)
        #expect(throws: AppendRefusal.streamMoved(stream: "model/m-1", expected: 1, actual: 2)) {
            try journal.store.append(batch("b", [draft("model/m-1")], expected: ["model/m-1": 1]))
        }
        #expect(try journal.store.append(batch("b", [draft("model/m-1")], expected: ["model/m-1": 2])).first == 2)
        #expect(try Verification.run(at: journal.path) == sound(journal))
    }

    @Test func `threads with stores of their own leave no gap and lose nothing`() throws {
        let journal = try TemporaryJournal()
        let stores = try (0..<4).map { _ in try journal.another() }
        DispatchQueue.concurrentPerform(iterations: 4) { number in
            for turn in 0..<100 {
                do {
                    _ = try stores[number].append(batch("\(number)-\(turn)", [draft("thread/\(number)"), draft("shared")]))
                } catch {
                    Issue.record(error)
                }
            }
        }
        #expect(try journal.store.size == 800)
        #expect(try (0..<4).map { try journal.store.entries(of: "thread/\($0)").count } == [100, 100, 100, 100])
        #expect(try journal.store.entries(of: "shared").map(\.envelope.version) == Array(0..<400))
        #expect(try Verification.run(at: journal.path) == sound(journal))
    }

    @Test func `one race has one winner`() throws {
        let journal = try TemporaryJournal()
        let stores = try (0..<4).map { _ in try journal.another() }
        for round in 0..<25 {
            let wins = Tally()
            DispatchQueue.concurrentPerform(iterations: 4) { number in
                do {
                    _ = try stores[number].append(batch("\(round)-\(number)", [draft("s")], expected: ["s": round]))
                    wins.add("won")
                } catch AppendRefusal.streamMoved(stream: "s", expected: round, actual: round + 1) {
                    wins.add("lost")
                } catch {
                    Issue.record(error)
                }
            }
            #expect(wins.counts == ["won": 1, "lost": 3])
        }
        #expect(try journal.store.size == 25)
    }

    @Test func `two processes append to one journal`() throws {
        let journal = try TemporaryJournal()
        let children = try ["a", "b"].map { try ChildProcess.worker(["append", journal.path, $0, "150"]) }
        for number in 0..<150 { _ = try journal.store.append(batch("own-\(number)", [draft("own")])) }
        let outcomes = children.map { $0.wait() }
        #expect(outcomes.map(\.status) == [0, 0])
        #expect(outcomes.map(\.errors) == ["", ""])
        let said = outcomes.flatMap { $0.output.split(separator: "\n").compactMap { Int($0) } }
        let own = try journal.store.entries(of: "own").map(\.envelope.position)
        #expect((said + own).sorted() == Array(0..<450))
        #expect(try Verification.run(at: journal.path) == sound(journal))
    }

    @Test func `a process killed while it appends leaves a sound journal with all that it had said`() throws {
        let journal = try TemporaryJournal()
        var said = 0
        for round in 0..<5 {
            let child = try ChildProcess.worker(["append", journal.path, "k\(round)", "1000000"])
            let first = child.firstOutput()
            child.kill()
            let outcome = child.wait()
            said += (first + outcome.output).split(separator: "\n").count
            #expect(outcome.status == SIGKILL)
            #expect(try journal.store.size >= said)
            #expect(try Verification.run(at: journal.path) == sound(journal))
            said = try journal.store.size
        }
        try journal.fill(1)
    }
}
