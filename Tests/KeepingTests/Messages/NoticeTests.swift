import Events
import Keeping
import Testing

@Suite struct NoticeTests {
    @Test func `the same is told once, however often it is noted`() throws {
        let house = try MessageHouse()
        #expect(try house.book.told(ifNew: 17) == 17)
        let notices = [MessageHouse.notice(.modelAccepted), MessageHouse.notice(.modelReturned, cause: "18")]
        try house.book.record(notices, told: 19)
        try house.book.record(notices, told: 19)
        let (book, _) = try house.restarted()
        try book.record(notices, told: 20)
        #expect(try book.told(ifNew: 99) == 20)
        #expect(
            try book.notices(of: MessageHouse.van) == [
                Notice(id: 2, kind: .modelReturned, about: "m-1", day: MessageHouse.day, at: house.accounts.now, isRead: false),
                Notice(id: 1, kind: .modelAccepted, about: "m-1", day: MessageHouse.day, at: house.accounts.now, isRead: false),
            ])
    }

    @Test func `what came after the page was made stays unread, and everybody reads their own`() throws {
        let house = try MessageHouse()
        let other = AccountID("binh")
        try house.book.record([MessageHouse.notice(.modelAccepted), MessageHouse.notice(.modelAccepted, for: other)])
        let seen = try #require(try house.book.notices(of: MessageHouse.van).first)
        try house.book.record([MessageHouse.notice(.modelRecognised, cause: "20")])
        try house.book.markRead(of: MessageHouse.van, upTo: seen.id)
        #expect(try house.book.notices(of: MessageHouse.van).map(\.isRead) == [false, true])
        #expect(try house.book.unread(of: MessageHouse.van) == 1)
        #expect(try house.book.unread(of: other) == 1)
    }

    @Test func `an account keeps its last thousand notices, and none for ever`() throws {
        let house = try MessageHouse()
        try house.book.record((0..<1_003).map { MessageHouse.notice(.modelToReceive, "m-\($0)", cause: "\($0)") })
        #expect(try house.book.unread(of: MessageHouse.van) == 1_000)
        house.accounts.wait(milliseconds: 401 * AccountHouse.day)
        try house.book.record([MessageHouse.notice(.modelToReceive, "m-new", cause: "new")])
        #expect(try house.book.notices(of: MessageHouse.van).map(\.about) == ["m-new"])
    }
}
