import Events
import Foundation
import Keeping

/// Notices and mails beside accounts, with a clock that stands until it is moved.
final class MessageHouse {
    static let van = AccountHouse.van
    static let minute: Int64 = 60_000
    let accounts: AccountHouse
    let book: NoticeBook
    let outbox: Outbox

    init() throws {
        accounts = try AccountHouse()
        book = try NoticeBook(accounts.file, clock: accounts.time.read)
        outbox = try Outbox(accounts.file, clock: accounts.time.read)
    }

    /// An account with an address, that wants mail.
    func settle(_ account: AccountID = van, name: String = AccountHouse.name, email: String = "van@hoa-lu.example") throws {
        try accounts.credentials.reserve(name, for: account)
        try accounts.credentials.setEmail(email, of: account)
        try book.setMail(true, for: account)
    }

    static let day = Day(20_415)

    static func notice(
        _ kind: NoticeKind, _ about: String = "m-1", cause: String = "17", for account: AccountID = van, day: Day = day
    ) -> NewNotice {
        NewNotice(account: account, kind: kind, about: about, cause: cause, day: day)
    }

    /// As a process that begins has it: connections of its own.
    func restarted() throws -> (book: NoticeBook, outbox: Outbox) {
        let file = try KeepingFile(at: accounts.path + "/keeping.sqlite")
        return (try NoticeBook(file, clock: accounts.time.read), try Outbox(file, clock: accounts.time.read))
    }
}
