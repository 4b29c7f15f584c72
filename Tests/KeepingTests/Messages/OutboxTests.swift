import Events
import Keeping
import Testing

@Suite struct OutboxTests {
    @Test func `a return goes out at once, the rest in one mail of the day`() throws {
        let house = try MessageHouse()
        try house.settle()
        try house.book.record(
            [
                MessageHouse.notice(.modelAccepted), MessageHouse.notice(.modelReturned, cause: "18"),
                MessageHouse.notice(.appointmentMade, cause: "19"),
            ],
            mails: true)
        let first = try #require(try house.outbox.claim())
        #expect(first.notices.map(\.kind) == [.modelReturned])
        #expect(!first.isDigest && first.address == "van@hoa-lu.example" && first.account == MessageHouse.van && first.tries == 0)
        #expect(try house.outbox.claim() == nil)
        try house.outbox.end(first, as: .sent)
        for _ in 1...2 { try house.outbox.makeDigests(for: MessageHouse.day) }
        let second = try #require(try house.outbox.claim())
        #expect(second.isDigest && second.notices.map(\.kind) == [.modelAccepted, .appointmentMade])
        try house.outbox.end(second, as: .sent)
        // What comes later that day waits for the next.
        try house.book.record([MessageHouse.notice(.modelRecognised, cause: "20")], mails: true)
        try house.outbox.makeDigests(for: MessageHouse.day)
        #expect(try house.outbox.claim() == nil)
        try house.outbox.makeDigests(for: MessageHouse.day.next)
        #expect(try house.outbox.claim()?.notices.map(\.kind) == [.modelRecognised])
        try house.outbox.makeDigests(for: MessageHouse.day.next.next)
        #expect(try house.outbox.counts() == [.sent: 2, .sending: 1])
    }

    @Test func `nobody gets mail without having asked for it, without an address, or where mail is off`() throws {
        let house = try MessageHouse()
        try house.settle()
        let (silent, nowhere) = (AccountID("binh"), AccountID("chi"))
        try house.settle(silent, name: "binh", email: "binh@hoa-lu.example")
        try house.book.setMail(false, for: silent)
        try house.settle(nowhere, name: "chi", email: "")
        try house.book.record([MessageHouse.van, silent, nowhere].map { MessageHouse.notice(.modelReturned, for: $0) })
        #expect(try house.outbox.claim() == nil)
        try house.book.record([silent, nowhere].map { MessageHouse.notice(.modelReturned, cause: "18", for: $0) }, mails: true)
        #expect(try house.outbox.counts() == [:])
        try house.outbox.makeDigests(for: MessageHouse.day)
        #expect(try house.outbox.counts() == [.waiting: 1])
        #expect(try [MessageHouse.van, silent].map { try house.book.wantsMail($0) } == [true, false])
        // Whoever wants it no more before it has gone out does not get it.
        try house.book.setMail(false, for: MessageHouse.van)
        #expect(try house.outbox.claim() == nil)
        #expect(try house.outbox.counts() == [.failed: 1])
    }

    @Test func `what was read before the day's mail is not told again`() throws {
        let house = try MessageHouse()
        try house.settle()
        try house.book.record([MessageHouse.notice(.modelAccepted)], mails: true)
        try house.book.markRead(of: MessageHouse.van, upTo: 1)
        try house.outbox.makeDigests(for: MessageHouse.day)
        #expect(try house.outbox.counts() == [:])
    }

    @Test func `a mail that was in somebody's hands when the program died is not sent again`() throws {
        let house = try MessageHouse()
        try house.settle()
        try house.book.record([MessageHouse.notice(.modelReturned)], mails: true)
        let claimed = try #require(try house.outbox.claim())
        let (_, outbox) = try house.restarted()
        #expect(try outbox.claim() == nil)
        try outbox.settle()
        #expect(try outbox.counts() == [.doubtful: 1])
        #expect(try outbox.claim() == nil)
        // The one who was thought dead comes back: what was settled stays.
        try house.outbox.giveBack(claimed, reason: "away")
        #expect(try outbox.counts() == [.doubtful: 1])
    }

    @Test func `each failed try waits twice as long, until the mail is given up`() throws {
        let house = try MessageHouse()
        try house.settle()
        try house.book.record([MessageHouse.notice(.modelReturned)], mails: true)
        var waits: [Int64] = []
        while let mail = try house.outbox.claim() {
            try house.outbox.giveBack(mail, reason: "away")
            guard try house.outbox.counts() == [.waiting: 1] else { break }
            let minutes = Int64(min(5 << waits.count, 360))
            house.accounts.wait(milliseconds: minutes * MessageHouse.minute - 1)
            #expect(try house.outbox.claim() == nil)
            house.accounts.wait(milliseconds: 1)
            waits.append(minutes)
        }
        #expect(waits == [5, 10, 20, 40, 80, 160, 320, 360, 360, 360, 360, 360, 360, 360, 360])
        #expect(try house.outbox.counts() == [.failed: 1])
    }

    @Test func `a mail for good refused is over`() throws {
        let house = try MessageHouse()
        try house.settle()
        try house.book.record([MessageHouse.notice(.modelReturned)], mails: true)
        try house.outbox.end(try #require(try house.outbox.claim()), as: .failed, reason: "550")
        house.accounts.wait(milliseconds: 10 * AccountHouse.day)
        #expect(try house.outbox.claim() == nil)
        #expect(try house.outbox.counts() == [.failed: 1])
    }

    @Test func `no name, no address and no prose lies in what waits`() throws {
        let house = try MessageHouse()
        try house.settle()
        try house.book.record([MessageHouse.notice(.modelReturned)], mails: true)
        let mail = try #require(try house.outbox.claim())
        #expect(mail.noticeCount == 1 && mail.id.count == 36)
        try house.accounts.credentials.setEmail("moi@hoa-lu.example", of: MessageHouse.van)
        try house.outbox.giveBack(mail, reason: "away")
        house.accounts.wait(milliseconds: 5 * MessageHouse.minute)
        #expect(try house.outbox.claim()?.address == "moi@hoa-lu.example")
    }
}
