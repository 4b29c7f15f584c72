import Commands
import Events
import Foundation
import Keeping
import TestSupport
import Testing
@testable import Web

/// A decision on its way through the pages: drafted from a session, named, put in order, read and signed.
struct SigningPageTests {
    private let house: OfficeHouse
    private let code: String

    init() throws {
        house = try OfficeHouse(before: { try $0.commendFour() })
        let now = house.house.clock.now
        try house.office.credentials.reserve("be.van.ky", for: "signatory")
        let secret = try house.office.credentials.beginSecondFactor(of: "signatory").secret
        _ = try house.office.credentials.confirmSecondFactor(of: "signatory", code: phoneCode(secret, at: now))
        code = phoneCode(secret, at: now + 30_000)
        for series in ["qd-tu", "so-vang"] {
            _ = try house.house.desk.perform(
                BeginSeries(programme: "dan-van-kheo", series: series, unit: "p06-1", year: 2025, last: 11),
                as: .account("secretary", passedSecondFactor: true))
        }
    }

    private static let beginning = [
        ("session", "s-1 bieu-duong"), ("issuer", "Ban Thường vụ Tỉnh ủy Bắc Kạn"), ("unit", "06"), ("about", "Biểu dương điển hình “Dân vận khéo”"),
        ("once", "0a1b2c3d"),
    ]
    private static let draft = "/decisions/drafts/d-0a1b2c3d"

    private func begin() async throws {
        let answer = try await house.post("/decisions/drafts", as: "secretary", SigningPageTests.beginning)
        #expect(answer.status == 303 && answer.location?.hasPrefix(SigningPageTests.draft) == true, "\(answer.body)")
    }

    private func seen() throws -> String {
        String(try #require(try house.house.room.draft("d-0a1b2c3d", today: house.house.clock.today)).draft.entry)
    }

    private func send(_ part: String, _ fields: [(String, String)], as account: String = "secretary") async throws -> OfficeHouse.Answer {
        try await house.post("\(SigningPageTests.draft)/\(part)", as: account, fields + [("seen", try seen())])
    }

    private func names() throws -> [String] {
        try house.house.room.draft("d-0a1b2c3d", today: house.house.clock.today)?.lines.map(\.name) ?? []
    }

    /// Names for the two people, and a legal basis.
    private func complete() async throws {
        for (line, name, unit) in [("3", "Nguyễn Thị Ẩn", "01888"), ("4", "Lò Văn Kín", "02068")] {
            let answer = try await send(
                "lines",
                [
                    ("line", line), ("choice", "save"), ("subject", "individual"), ("name", name), ("unit", unit), ("office", "Trưởng thôn"),
                    ("published", "1"),
                ])
            #expect(answer.status == 303, "\(answer.body)")
        }
        let heading = try await send(
            "heading",
            [
                ("issuer", "Ban Thường vụ Tỉnh ủy Bắc Kạn"), ("unit", "Bắc Kạn"), ("form", "bieu-duong"), ("period", "2021-2025"),
                ("about", "Biểu dương điển hình “Dân vận khéo”"), ("basis.1", "Hướng dẫn số 56-HD/BDVTW"), ("basis-day.1", "2022-01-07"),
            ])
        #expect(heading.status == 303, "\(heading.body)")
    }

    private func signature(_ changes: [String: String] = [:]) -> [(String, String)] {
        let usual = ["authority": "TM. BAN THƯỜNG VỤ", "office": "Bí thư", "confirmation": "4", "code": code]
        return usual.merging(changes) { $1 }.map { ($0.key, $0.value) }
    }

    @Test func `a list is drafted from the session, completed, read and signed`() async throws {
        #expect(try await house.get("/decisions/drafts", as: "secretary").body.contains("s-1 bieu-duong"))
        try await begin()
        #expect(try names() == ["Tổ dân phố 2", "Chi bộ thôn Bản Vàng", "", ""])
        let page = try await house.get(SigningPageTests.draft, as: "secretary")
        #expect(page.body.contains("chưa có tên") && page.body.contains("Chưa ký được"))
        try await complete()
        let review = try await house.get("\(SigningPageTests.draft)/review", as: "signatory")
        for text in [
            "12-QĐ/TU", "012/2025 – 015/2025", "3 × 2.340.000 = 7.020.000 → 7.100.000 đồng, làm tròn lên đến 100.000 đồng", "ĐẢNG CỘNG SẢN VIỆT NAM",
            "Nguyễn Thị Ẩn", "Hướng dẫn số 56-HD/BDVTW",
        ] {
            #expect(review.body.contains(text), "\(text)")
        }
        #expect(!review.body.contains("CỘNG HÒA"), "a paper of the Party bears no header of the nation")
        let signed = try await send("signature", signature(), as: "signatory")
        #expect(signed.status == 303 && signed.location == "/decisions/d-0a1b2c3d?done=signed", "\(signed.body)")
        let decision = try await house.get("/decisions/d-0a1b2c3d", as: "receiver")
        for text in ["12-QĐ/TU", "TM. BAN THƯỜNG VỤ · Bí thư · Bế Văn Ký", "21.400.000 đồng", "013/2025"] {
            #expect(decision.body.contains(text), "\(text)")
        }
        let book = try await house.get("/awards/book?year=2025", as: "receiver")
        #expect(book.body.contains("015/2025") && book.body.contains("Chi bộ thôn Bản Vàng"))
        let sheet = try await house.get("/awards/book.csv?year=2025", as: "receiver")
        #expect(sheet.status == 200 && sheet.body.contains("Chi bộ thôn Bản Vàng") && sheet.body.contains("7100000"))
        #expect(try await house.get("/units/c01888-1", as: "receiver").body.contains("Lịch sử khen thưởng"))
        #expect(try await house.get("/units/c01888-1/awards", as: "receiver").body.contains("Tổ dân phố 2"))
    }

    @Test func `the same beginning sent twice makes one draft`() async throws {
        try await begin()
        try await begin()
        #expect(try house.house.room.openDrafts().map(\.id) == ["d-0a1b2c3d"])
    }

    @Test(arguments: [("issuer", "", "f-issuer"), ("unit", "Atlantis", "f-unit"), ("session", "", "f-session"), ("session", "s-9 x", "f-session")])
    func `a beginning that cannot be is shown again as it was typed`(_ field: String, _ value: String, _ id: String) async throws {
        let fields = SigningPageTests.beginning.map { ($0.0, $0.0 == field ? value : $0.1) }
        let answer = try await house.post("/decisions/drafts", as: "secretary", fields)
        #expect(answer.status == 422)
        #expect(answer.body.contains("id='\(id)-error'") && answer.body.contains("Biểu dương điển hình"))
        #expect(try house.house.room.openDrafts() == [])
    }

    @Test func `lines are put in order by hand and by the rule`() async throws {
        try await begin()
        try await complete()
        let byHand = [("choice", "typed"), ("order.1", "4"), ("order.2", "2"), ("order.3", "3"), ("order.4", "4")]
        #expect(try await send("order", byHand).status == 303)
        #expect(try names() == ["Chi bộ thôn Bản Vàng", "Nguyễn Thị Ẩn", "Lò Văn Kín", "Tổ dân phố 2"])
        let up = [("choice", "typed"), ("order.1", "1"), ("order.2", "2"), ("order.3", "3"), ("order.4", "2")]
        #expect(try await send("order", up).status == 303)
        #expect(try names() == ["Chi bộ thôn Bản Vàng", "Tổ dân phố 2", "Nguyễn Thị Ẩn", "Lò Văn Kín"])
        #expect(try await send("order", [("choice", "rule")]).status == 303)
        #expect(try names() == ["Tổ dân phố 2", "Chi bộ thôn Bản Vàng", "Nguyễn Thị Ẩn", "Lò Văn Kín"])
    }

    @Test func `a line is refused where it stands, and keeps what was typed`() async throws {
        try await begin()
        let answer = try await send("lines", [("line", "1"), ("choice", "save"), ("subject", "collective"), ("name", ""), ("unit", "01888")])
        #expect(answer.status == 422 && answer.body.contains("id='line-f-name-error'"))
        let unknown = try await send(
            "lines",
            [("line", "0"), ("choice", "save"), ("subject", "collective"), ("name", "Đoàn xã"), ("unit", "Atlantis")])
        #expect(unknown.status == 422 && unknown.body.contains("id='line-f-unit-error'") && unknown.body.contains("Đoàn xã"))
        #expect(try await send("lines", [("line", "4"), ("choice", "remove")]).status == 303)
        #expect(try names().count == 3)
    }

    @Test func `who changes what another changed meanwhile is told, and sees the latest`() async throws {
        try await begin()
        let old = try seen()
        #expect(try await send("lines", [("line", "4"), ("choice", "remove")]).status == 303)
        let late = try await house.post(
            "\(SigningPageTests.draft)/lines", as: "secretary", [("line", "3"), ("choice", "remove"), ("seen", old)])
        #expect(late.status == 409 && late.body.contains("Dự thảo đã được sửa"))
        #expect(try names().count == 3)
    }

    @Test(arguments: [("confirmation", "3"), ("code", "000000"), ("office", ""), ("code", "")])
    func `a signature that cannot be leaves everything as it was`(_ field: String, _ value: String) async throws {
        try await begin()
        try await complete()
        let answer = try await send("signature", signature([field: value]), as: "signatory")
        #expect(answer.status == 422 && answer.body.contains("id='f-\(field)-error'"), "\(answer.status)")
        #expect(try house.house.room.decisions() == [])
        #expect(try house.house.room.numberBooks().map(\.book.last) == [11, 11])
    }

    @Test func `a code counts once, and a refusal by the rules uses none up`() async throws {
        try await begin()
        let early = try await send("signature", signature(), as: "signatory")
        #expect(early.status == 422 && early.body.contains("chưa nêu căn cứ"))
        try await complete()
        #expect(try await send("signature", signature(), as: "signatory").status == 303)
        #expect(throws: AccountRefusal.wrongSecondFactor) { try house.office.credentials.confirm(code, of: "signatory") }
    }

    @Test func `whoever neither drafts nor signs there finds no draft`() async throws {
        try await begin()
        for account in ["receiver", "registrant", "neighbour", "appraiser"] {
            #expect(try await house.get(SigningPageTests.draft, as: account).status == 404, "\(account)")
            #expect(try await house.get("\(SigningPageTests.draft)/review", as: account).status == 404, "\(account)")
            #expect(try await house.get("/decisions/drafts", as: account).status == 404, "\(account)")
        }
        #expect(try await house.get("\(SigningPageTests.draft)/review", as: "secretary").body.contains("id='f-code'") == false)
        let foreign = try await house.post("\(SigningPageTests.draft)/signature", as: "secretary", signature())
        #expect(foreign.status == 403)
    }

    @Test func `a paper of the State bears the nation's header, and takes a form of its own track`() async throws {
        try await begin()
        let heading = [
            ("issuer", "Ủy ban nhân dân huyện Chợ Đồn"), ("unit", "064"), ("form", "giay-khen"), ("period", "2021-2025"), ("about", "Tặng Giấy khen"),
            ("basis.1", "Luật Thi đua, khen thưởng"), ("basis-day.1", "2022-06-15"),
        ]
        #expect(try await send("heading", heading).status == 303)
        let drafted = try #require(try house.house.room.draft("d-0a1b2c3d", today: house.house.clock.today)).drafted
        #expect([drafted.track, drafted.grantor, drafted.form] == ["state", "district", "giay-khen"])
        let review = try await house.get("\(SigningPageTests.draft)/review", as: "signatory")
        for text in [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Chợ Đồn, ngày 20 tháng 6 năm 2025",
            "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022.",
        ] {
            #expect(review.body.contains(text), "\(text)")
        }
        #expect(!review.body.contains("ĐẢNG CỘNG SẢN"))
    }

    @Test func `a draft is given up with a reason`() async throws {
        try await begin()
        #expect(try await send("removal", [("reason", "")]).status == 422)
        #expect(try await send("removal", [("reason", "Lập lại.")]).location == "/decisions/drafts?done=discarded")
        #expect(try house.house.room.openDrafts() == [])
        #expect(try await send("lines", [("line", "1"), ("choice", "remove")]).status == 422)
    }

    @Test func `a series is begun once`() async throws {
        let fields = [("series", "qd-ubnd"), ("unit", "061"), ("year", "2025"), ("last", "4")]
        let begun = try await house.post("/decisions/series", as: "secretary", fields)
        #expect(begun.location == "/decisions/series?done=begun", "\(begun.body)")
        #expect(try await house.post("/decisions/series", as: "secretary", fields).status == 422)
        #expect(try await house.get("/decisions/series", as: "secretary").body.contains("05/QĐ-UBND"))
        let odd = try await house.post("/decisions/series", as: "secretary", [("series", "qd-ubnd"), ("unit", "061"), ("year", "x"), ("last", "4")])
        #expect(odd.status == 422 && odd.body.contains("id='f-year-error'"))
    }
}
