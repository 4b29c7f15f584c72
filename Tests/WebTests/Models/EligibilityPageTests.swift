import Commands
import Events
import TestSupport
import Testing
@testable import Web

/// What a model may be proposed for stands on its page, for those who may read its file.
struct EligibilityPageTests {
    private let office: OfficeHouse

    init() throws {
        office = try OfficeHouse { house in
            try house.register("m-1", "Đường hoa", in: "c01888-1", on: "2025-02-01", period: "2025", host: "Chi bộ")
            try house.accept("m-1", on: "2025-02-02")
            try house.register("m-2", "Đã dừng", in: "c01888-1", on: "2025-02-01", period: "2025")
            try house.stop("m-2", on: "2025-02-03")
        }
    }

    @Test func `officers see what it may be proposed for`() async throws {
        for account in ["registrant", "receiver", "secretary"] {
            let page = try await office.get("/models/m-1", as: account)
            #expect(page.status == 200)
            #expect(page.body.contains("id='eligibility'"), "\(account)")
            #expect(page.body.contains("Công nhận: Cấp tỉnh") && page.body.contains("Đủ điều kiện"), "\(account)")
        }
        let english = try await office.get("/models/m-1?lang=en", as: "receiver")
        #expect(english.body.contains("What it may be proposed for") && english.body.contains("Commend: Commendation as typical"))
    }

    @Test func `nobody else does, nor of a model that is over`() async throws {
        #expect(try await !office.get("/models/m-1", as: "neighbour").body.contains("id='eligibility'"))
        #expect(try await !office.get("/models/m-1", as: nil).body.contains("id='eligibility'"))
        #expect(try await !office.get("/models/m-2", as: "receiver").body.contains("id='eligibility'"))
    }
}
