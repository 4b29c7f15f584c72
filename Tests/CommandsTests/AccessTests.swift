import Commands
import Events
import Queries
import Rules
import Testing
import TestSupport

/// Who may do what at the desk, whatever door they come by.
@Suite struct AccessTests {
    private let house: TestHouse
    private static let on = Day.of("2024-01-02")

    init() throws {
        house = try TestHouse.furnished()
        try house.perform(Wishes.draft("m-1"), RegisterModel(model: "m-1", period: "2021-2025", level: "commune", on: .of("2023-02-02")))
    }

    private func open(_ account: AccountID, _ posts: Post...) throws {
        let by: Desk.Actor? = try house.room.hasAccounts() ? .account("admin", passedSecondFactor: true) : nil
        let appointed = posts.enumerated().map { number, post in
            AppointOfficer(
                account: account,
                post: Post(
                    appointment: AppointmentID("p-\(account)-\(number)"), role: post.role, unit: post.unit, from: post.from, until: post.until,
                    decision: post.decision)) as any Command
        }
        _ = try house.desk.perform([OpenAccount(account: account, name: "Tên", on: AccessTests.on)] + appointed, as: by)
    }

    private func post(_ role: Role, _ unit: UnitID?, from: String = "2021-01-01", until: String? = nil) -> Post {
        Post(
            appointment: AppointmentID("p-\(role.rawValue)-\(unit?.rawValue ?? "all")"), role: role, unit: unit, from: .of(from),
            until: until.map { .of($0) }, decision: "1-QĐ")
    }

    private func perform(_ command: some Command, as account: AccountID, secondFactor: Bool = true) throws {
        _ = try house.desk.perform([command], as: .account(account, passedSecondFactor: secondFactor))
    }

    private let accept = AcceptModel(model: "m-1", on: .of("2023-02-05"))
    private let rename = RenameUnit(unit: "c01888-1", name: "Chợ Rã mới", instrument: "1/NQ", on: AccessTests.on)

    @Test func `while nobody has an account whoever is at the machine may do all; after the first only what sets up`() throws {
        try house.perform(accept)
        try open("admin", post(.administrator, nil))
        #expect(throws: AccessRefusal.signInNeeded) { try house.perform(LaunchModel(model: "m-1", on: .of("2023-02-06"))) }
        #expect(throws: AccessRefusal.signInNeeded) { try house.perform(OpenAccount(account: "b", name: "B", on: AccessTests.on)) }
        try house.perform(rename)
    }

    @Test func `a right is held, held there, or not at all`() throws {
        try open("admin", post(.administrator, nil))
        let unit = try #require(try house.room.model("m-1", mapOf: house.clock.today)).line.unit
        try open("receiver", post(.receivingOfficer, unit))
        try open("registrant", post(.registrant, unit))
        try open("far", post(.receivingOfficer, "c05908-1"))
        #expect(throws: AccessRefusal.noRight(.receiveModels)) { try perform(accept, as: "registrant") }
        #expect(throws: ModelRefusal.modelUnknown("m-1"), "elsewhere it looks as if it were not there") { try perform(accept, as: "far") }
        #expect(throws: AccessRefusal.noRight(.keepUnits)) { try perform(rename, as: "receiver") }
        #expect(throws: ModelRefusal.modelUnknown("m-1"), "an administrator sees no file and decides nothing") { try perform(accept, as: "admin") }
        try perform(accept, as: "receiver")
        try perform(rename, as: "admin")
    }

    @Test func `an account without a post that holds today, or without an account at all, may do nothing`() throws {
        try open("admin", post(.administrator, nil))
        let unit = try #require(try house.room.model("m-1", mapOf: house.clock.today)).line.unit
        let today = house.clock.today
        try open("over", post(.receivingOfficer, unit, until: today.description))
        try open("last", post(.receivingOfficer, unit, until: today.next.description))
        try open("none")
        for account in ["over", "none", "nobody"] as [AccountID] {
            #expect(throws: AccessRefusal.noAppointment, "\(account)") { try perform(accept, as: account) }
        }
        try perform(accept, as: "last")
    }

    @Test func `nobody judges a file that they wrote, and nobody appoints themselves`() throws {
        try open("admin", post(.administrator, nil))
        let unit = try #require(try house.room.model("m-1", mapOf: house.clock.today)).line.unit
        try open("both", post(.registrant, unit), post(.receivingOfficer, unit))
        try perform(Wishes.draft("m-2"), as: "both")
        try perform(RegisterModel(model: "m-2", period: "2021-2025", level: "commune", on: .of("2023-02-02")), as: "both")
        #expect(throws: AccessRefusal.ownFile("m-2")) { try perform(AcceptModel(model: "m-2", on: .of("2023-02-05")), as: "both") }
        try perform(accept, as: "both")
        #expect(throws: AccessRefusal.ownAppointment) {
            try perform(AppointOfficer(account: "admin", post: post(.signatory, unit)), as: "admin")
        }
    }

    @Test func `a signatory without the second factor is none`() throws {
        try open("admin", post(.administrator, nil))
        let unit = try #require(try house.room.model("m-1", mapOf: house.clock.today)).line.unit
        try open("receiver", post(.receivingOfficer, unit))
        try open("signatory", post(.signatory, unit))
        try perform(accept, as: "receiver")
        let recognise = RecogniseModel(model: "m-1", level: "commune", period: "2021-2025", instrument: nil, on: .of("2023-06-01"))
        #expect(throws: AccessRefusal.noAppointment) { try perform(recognise, as: "signatory", secondFactor: false) }
        try perform(recognise, as: "signatory")
    }

    @Test func `of several commands one that is not allowed takes the others with it`() throws {
        try open("admin", post(.administrator, nil))
        let size = try house.journal.size
        #expect(throws: ModelRefusal.modelUnknown("m-1")) {
            _ = try house.desk.perform([rename, accept] as [any Command], as: .account("admin", passedSecondFactor: true))
        }
        #expect(try house.journal.size == size)
    }
}
