package import Commands
package import Events
import Foundation
package import Journal
package import Keeping
package import Queries
package import Register
import Synchronization

/// A whole installation in a folder that goes with it: journal, keys, register, reading room, desk. The clock moves only when told, ids are counted.
package final class TestHouse: Sendable {
    package let folder: String
    package let clock: TestClock
    package let journal: JournalStore
    package let keys: KeyStore
    package let box: BallotBox
    package let register: RegisterStore
    package let room: ReadingRoom
    package let desk: Desk

    package static let origin = "kheo.test/register"

    /// Nothing is in it yet; it is 9 o'clock in Vietnam on the day.
    package init(today: Day = Day.of("2025-06-20")) throws {
        folder = FileManager.default.temporaryDirectory.path + "/kheo-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        Leftovers.note(folder)
        let clock = TestClock(today)
        self.clock = clock
        let key = try SigningKey.make(origin: TestHouse.origin, seed: (0..<32).map { UInt8($0) })
        let journal = try JournalStore.create(at: folder + "/journal.sqlite", signingKey: key, clock: { clock.now })
        let keys = try KeyStore(at: folder + "/keys.sqlite")
        let box = BallotBox(try KeepingFile(at: folder + "/keeping.sqlite"))
        let register = try RegisterStore(at: folder + "/register.sqlite")
        let room = try ReadingRoom(register.reader, unseal: { try keys.open($0) })
        self.journal = journal
        self.keys = keys
        self.box = box
        self.register = register
        self.room = room
        let ids = Counter()
        desk = Desk(
            journal: journal, keys: keys, files: FileStore(in: folder + "/files", keys: keys), box: box, room: room,
            actor: .localOperator, today: { clock.today }, newID: { "id-\(ids.next())" },
            bringUp: { try room.follow(changedSpans: register.catchUp(with: journal)) })
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
        Leftovers.forget(folder)
    }

    /// Does commands one after the other as one work.
    @discardableResult
    package func perform(_ commands: any Command...) throws -> Receipt { try desk.perform(commands) }
}

/// Stands still at 9 o'clock in Vietnam until it is moved.
package final class TestClock: Sendable {
    private let milliseconds: Mutex<Int64>

    package init(_ today: Day) { milliseconds = Mutex(TestClock.morning(of: today)) }

    /// Milliseconds since 1970, UTC.
    package var now: Int64 { milliseconds.withLock { $0 } }
    package var today: Day { Day(Int((now + 7 * 3_600_000) / 86_400_000)) }
    package func move(to day: Day) { milliseconds.withLock { $0 = TestClock.morning(of: day) } }

    private static func morning(of day: Day) -> Int64 { Int64(day.number) * 86_400_000 + 2 * 3_600_000 }
}

final class Counter: Sendable {
    private let last = Mutex(0)

    func next() -> Int {
        last.withLock { last in
            last += 1
            return last
        }
    }
}

extension Day {
    /// A day that a test writes as a text.
    package static func of(_ text: String) -> Day {
        guard let day = Day(text) else { preconditionFailure("no such day: \(text)") }
        return day
    }
}
