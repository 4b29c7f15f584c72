import Commands
import Events
import Keeping
import Rules
import Testing
import TestSupport
@testable import Wiring

@Suite struct MessengerTests {
    @Test func `a model is told to who receives it, and what becomes of it to whose it is`() throws {
        let house = try MessageHouse()
        try house.messenger.tellJournal()
        #expect(try house.told("nhan") == ["appointmentMade a-nhan"])
        try house.register("m-1")
        try house.messenger.tellJournal()
        #expect(try house.told("nhan") == ["modelToReceive m-1", "appointmentMade a-nhan"])
        #expect(try house.told("lan") == ["appointmentMade a-lan"])
        try house.perform([ReturnModel(model: "m-1", reason: "Chưa ghi số hộ.", on: .of("2025-06-05"))], as: "nhan")
        try house.messenger.tellJournal()
        #expect(try house.told("lan") == ["modelReturned m-1", "appointmentMade a-lan"])
        // Somebody else who might have written it is told nothing: it has an author.
        #expect(try house.told("tuan") == ["appointmentMade a-tuan"])
        #expect(try house.told("so") == ["appointmentMade a-so"])
        #expect(try house.told("van") == [])
        let stopped = try house.notices.told(ifNew: 0)
        #expect(stopped == house.house.room.position)
    }

    @Test func `what is proposed is told to the level above, and what that sends back to whose it is`() throws {
        let house = try MessageHouse()
        for (account, role) in [("thu", Role.councilSecretary), ("tren", .receivingOfficer)] {
            try house.perform([house.open(account, account), house.appoint(account, role, "p06-1")], as: "van")
        }
        try house.register("m-1")
        try house.perform([AcceptModel(model: "m-1", on: .of("2025-06-05"))], as: "nhan")
        try house.perform([ProposeModel(model: "m-1", level: "province", period: "2025", on: .of("2025-06-06"))], as: "thu")
        try house.messenger.tellJournal()
        #expect(try house.told("tren") == ["modelToTakeOver m-1", "appointmentMade a-tren"])
        #expect(try house.told("nhan") == ["appointmentMade a-nhan"])
        try house.perform([SendBackModel(model: "m-1", level: "province", period: "2025", reason: "Thiếu.", on: .of("2025-06-07"))], as: "tren")
        try house.messenger.tellJournal()
        #expect(try house.told("lan") == ["modelSentBack m-1", "modelAccepted m-1", "appointmentMade a-lan"])
    }

    @Test func `what was received before anybody looked is not told as waiting`() throws {
        let house = try MessageHouse()
        try house.register("m-1")
        try house.perform([AcceptModel(model: "m-1", on: .of("2025-06-05"))], as: "nhan")
        try house.messenger.tellJournal()
        #expect(try house.told("nhan") == ["appointmentMade a-nhan"])
        #expect(try house.told("lan") == ["modelAccepted m-1", "appointmentMade a-lan"])
    }

    @Test func `where the author has no post any more, the nearest is told; and who did it is not`() throws {
        let house = try MessageHouse()
        try house.register("m-1")
        try house.perform(
            [EndAppointment(account: AccountID("lan"), appointment: AppointmentID("a-lan"), reason: "Chuyển công tác.", on: .of("2025-06-10"))],
            as: "van")
        try house.perform([AcceptModel(model: "m-1", on: .of("2025-06-12"))], as: "nhan")
        try house.messenger.tellJournal()
        #expect(try house.told("lan") == ["appointmentEnded a-lan", "appointmentMade a-lan"])
        #expect(try house.told("tuan") == ["modelAccepted m-1", "appointmentMade a-tuan"])
    }

    @Test func `what somebody loads at the machine waits for nobody`() throws {
        let house = try MessageHouse()
        try house.messenger.tellJournal()
        let before = try house.told("nhan")
        // Whoever sits at the machine may not register once accounts are there; an import of before is told afterwards.
        #expect(throws: AccessRefusal.signInNeeded) { try house.register("m-1", as: nil) }
        try house.messenger.tellJournal()
        #expect(try house.told("nhan") == before)
    }

    @Test func `a process that dies between two looks tells everything once`() throws {
        let house = try MessageHouse()
        try house.register("m-1")
        try house.messenger.tellJournal()
        let position = try house.notices.told(ifNew: 0)
        let told = try house.told("nhan")
        // The cursor as it was, as a copy of the file from before has it.
        try house.notices.record([], told: 0)
        try house.messenger.tellJournal()
        #expect(try house.told("nhan") == told)
        #expect(try house.notices.told(ifNew: 0) == position)
    }

    @Test func `deadlines are told on the day that is set, late rather than twice`() throws {
        let house = try MessageHouse()
        // For the whole register: the units of the others end before.
        try house.perform([house.open("chi", "Lý Thị Chi"), house.appoint("chi", .registrant, nil)], as: "van")
        try house.messenger.tellJournal()
        for day in ["2025-12-16", "2025-12-17", "2025-12-18"] {
            house.house.clock.move(to: .of(day))
            try house.messenger.tellDay()
        }
        // 14 days before the last day of 2025 is 17 December; both periods end then.
        #expect(
            try house.told("chi") == [
                "deadlineNear dan-van-kheo 2025 lastDay 2025-12-31", "deadlineNear dan-van-kheo 2021-2025 lastDay 2025-12-31",
                "appointmentMade a-chi",
            ])
        #expect(try house.told("so") == ["appointmentMade a-so"])
        #expect(try house.notices.notices(of: AccountID("chi")).first?.day == .of("2025-12-17"))
        // The server was off on the 28th.
        for day in ["2025-12-30", "2025-12-31", "2026-01-01"] {
            house.house.clock.move(to: .of(day))
            try house.messenger.tellDay()
        }
        #expect(try house.told("chi").count == 5)
        #expect(try house.notices.notices(of: AccountID("chi")).first?.day == .of("2025-12-30"))
    }

    @Test func `a file that waits is told before its time is over, to whom it waits for`() throws {
        let house = try MessageHouse(deadlines: [Deadline(step: .complete, days: 15, source: nil), Deadline(step: .receive, days: 10, source: nil)])
        try house.register("m-1")
        try house.register("m-2")
        try house.perform([ReturnModel(model: "m-2", reason: "Chưa ghi số hộ.", on: .of("2025-06-05"))], as: "nhan")
        try house.messenger.tellJournal()
        let before = try (house.told("lan").count, house.told("nhan").count)
        // Registered on 3 June: 13 June is the last day; returned on 5 June: 20 June.
        for (day, told) in [
            ("2025-06-05", (0, 1)), ("2025-06-06", (1, 1)), ("2025-06-07", (1, 1)), ("2025-06-10", (1, 2)), ("2025-06-13", (1, 2)),
            ("2025-06-14", (1, 2)), ("2025-06-19", (2, 2)), ("2025-06-21", (2, 2)),
        ] {
            house.house.clock.move(to: .of(day))
            for _ in 1...2 { try house.messenger.tellDay() }
            #expect(try (house.told("lan").count - before.0, house.told("nhan").count - before.1) == told, "\(day)")
        }
        #expect(try house.told("lan").prefix(2) == ["completionDue m-2", "completionDue m-2"])
        #expect(try house.notices.notices(of: AccountID("nhan")).first?.day == .of("2025-06-13"))
        #expect(try house.told("nhan").first == "receptionDue m-1")
    }

    @Test func `a reset is told to the account, asked for and done`() throws {
        let house = try MessageHouse()
        try house.credentials.reserve("vi.van.ky", for: AccountID("ky"))
        _ = try house.credentials.requestReset(of: AccountID("ky"), by: AccountID("van"), needsTwo: true)
        for _ in 1...2 { try house.messenger.tellDay() }
        #expect(try house.told("ky") == ["resetRequested ky"])
        _ = try house.credentials.confirmReset(of: AccountID("ky"), by: AccountID("khac"))
        for _ in 1...2 { try house.messenger.tellDay() }
        #expect(try house.told("ky") == ["resetDone ky", "resetRequested ky"])
    }

    @Test func `the day's mail goes from seven in the morning on`() throws {
        let house = try MessageHouse()
        try house.wantMail("nhan")
        try house.register("m-1")
        try house.messenger.tellJournal()
        house.setBack(hours: 3)
        try house.messenger.tellDay()
        #expect(try house.outbox.counts() == [:])
        house.setBack(hours: 2)
        for _ in 1...3 { try house.messenger.tellDay() }
        #expect(try house.outbox.counts() == [.waiting: 1])
    }
}
