package import Commands
import Journal

extension TestHouse {
    /// Somebody else's desk on the same register, with a connection to the journal of its own.
    package func secondDesk() throws -> Desk {
        let clock = clock
        let (register, room) = (register, room)
        let journal = try JournalStore.open(at: journal.path, clock: { clock.now })
        return Desk(
            journal: journal, keys: keys, room: room, actor: .localOperator, today: { clock.today },
            newID: { "other-\(clock.now)-\((try? journal.size) ?? 0)" },
            bringUp: { try room.follow(changedSpans: register.catchUp(with: journal)) })
    }
}
