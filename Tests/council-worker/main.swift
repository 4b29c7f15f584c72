import Commands
import Events
import Foundation
import Journal
import Keeping
import Queries
import Register
import Rules

// A second process for the tests. It votes in secret, and ends as by kill -9 when the journal has the entry: before the box has the vote.
//
//     council-worker <folder> <session> <ballot> <member> <items> <command> <day>

let arguments = CommandLine.arguments
guard arguments.count == 8, let ballot = Int(arguments[3]), let day = Day(arguments[7]) else { exit(64) }
let folder = arguments[1]
do {
    let keys = try KeyStore(at: folder + "/keys.sqlite")
    let room = try ReadingRoom(RegisterStore(at: folder + "/register.sqlite").reader, unseal: { try keys.open($0) })
    let desk = Desk(
        journal: try JournalStore.open(at: folder + "/journal.sqlite", clock: { Int64(Date().timeIntervalSince1970 * 1000) }), keys: keys,
        box: BallotBox(try KeepingFile(at: folder + "/keeping.sqlite")), room: room, actor: .localOperator, today: { day },
        newID: { arguments[6] },
        bringUp: {
            print("entered")
            fflush(nil)
            kill(getpid(), SIGKILL)
        })
    let marks = arguments[5].split(separator: ",").compactMap { Int($0) }.map { BallotMark(item: $0, vote: .no) }
    _ = try desk.voteInSecret(
        marks, in: ballot, of: SessionID(arguments[2]), by: AccountID(arguments[4]), on: day, id: arguments[6])
    exit(70)
} catch {
    print(error)
    exit(1)
}
