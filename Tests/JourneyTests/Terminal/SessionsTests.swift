import Foundation
import Testing

@Suite struct SessionsTests {
    struct Shown: Decodable {
        struct Member: Decodable, Equatable {
            var account: String
            var role: String
            var votes: Bool
            var present: Bool
        }

        struct Result: Decodable, Equatable {
            var members: Int
            var entitled: Int
            var yes: Int
            var no: Int
            var abstain: Int
            var invalid: Int
        }

        struct Item: Decodable, Equatable {
            var item: Int
            var model: String
            var aim: String
            var result: Result?
            var standing: String?
            var outcome: String?
            var reason: String?
        }

        struct Ballot: Decodable, Equatable {
            var ballot: Int
            var form: String
            var state: String
            var items: [Int]
            var voted: [String]
            var paper: [String]
            var paperReturned: Int?
        }

        var state: String
        var mode: String
        var hidden: [Int]
        var quorum: Int
        var members: [Member]
        var agenda: [Item]
        var ballots: [Ballot]
        var minutesHash: String?
        var signatures: [[String: String]]
    }

    private static func model(_ number: Int) -> String { "hoa-lu-generated-00000\(number)" }

    /// Hoa Lư with a council of its district: four members, three with a vote, four models on the agenda.
    private func convened(mode: String = "online") throws -> Kheo {
        let kheo = try Prepared.copyOfHoaLu()
        try kheo.done(
            "sessions", "convene", "p1", "--level", "district", "--period", "2021-2023", "--unit", "374", "--body", "Hội đồng huyện", "--decision",
            "12-QĐ/HU", "--mode", mode, "--member", "an:chair::Bí thư", "--member", "binh:secretary", "--member", "chi:member", "--member",
            "dung:member", "--on", "2023-09-08")
        try kheo.done(
            "sessions", "agenda", "p1", "--model", SessionsTests.model(1), "--model", SessionsTests.model(2), "--model", SessionsTests.model(3),
            "--model", SessionsTests.model(4), "--on", "2023-09-08")
        try kheo.done("sessions", "open", "p1", "--all", "--on", "2023-09-08")
        return kheo
    }

    private func shown(_ kheo: Kheo) throws -> Shown { try kheo.json(Shown.self, "sessions", "show", "p1") }

    private func conclude(_ kheo: Kheo) throws {
        try kheo.done(
            "sessions", "outcomes", "p1", "--granted", "passes", "--reason-declined", "Không đủ phiếu", "--reason-deferred", "Để kỳ sau", "--on",
            "2023-09-08")
        try kheo.done("sessions", "minutes", "draw", "p1", "--on", "2023-09-08")
        let hash = try #require(shown(kheo).minutesHash)
        #expect(try kheo.done("sessions", "minutes", "show", "p1").contains(hash))
        try kheo.refused(1, "session.hashDiffers", "sessions", "minutes", "sign", "p1", "--member", "an", "--hash", "0", "--on", "2023-09-08")
        try kheo.refused(1, "session.notSigned", "sessions", "apply", "p1", "--on", "2023-09-08")
        for member in ["an", "binh"] {
            try kheo.done("sessions", "minutes", "sign", "p1", "--member", member, "--hash", hash, "--on", "2023-09-08")
        }
        try kheo.done("sessions", "apply", "p1", "--on", "2023-09-08")
    }

    @Test func `a council sits in a shell, from convening to what comes of it`() throws {
        let kheo = try convened()
        try kheo.refused(2, "session.sessionUnknown", "sessions", "show", "p2")
        try kheo.done("sessions", "declare", "p1", "--member", "dung", "--items", "2", "--ground", "kinship", "--on", "2023-09-08")
        try kheo.done("sessions", "ballot", "open", "p1", "--items", "1-3", "--on", "2023-09-08")
        try kheo.done("sessions", "vote", "p1", "1", "--member", "an", "--all", "yes", "--on", "2023-09-08")
        try kheo.done("sessions", "vote", "p1", "1", "--member", "chi", "--yes", "1,2", "--no", "3", "--on", "2023-09-08")
        try kheo.refused(
            1, "session.conflicted", "sessions", "vote", "p1", "1", "--member", "dung", "--yes", "1,2", "--no", "3", "--on", "2023-09-08")
        try kheo.refused(1, "session.alreadyVoted", "sessions", "vote", "p1", "1", "--member", "an", "--all", "no", "--on", "2023-09-08")
        try kheo.done("sessions", "vote", "p1", "1", "--member", "dung", "--yes", "1", "--abstain", "3", "--on", "2023-09-08")
        try kheo.refused(1, "session.withoutVote", "sessions", "vote", "p1", "1", "--member", "binh", "--all", "yes", "--on", "2023-09-08")
        #expect(try shown(kheo).agenda.map(\.result) == [nil, nil, nil, nil])
        try kheo.done("sessions", "ballot", "close", "p1", "1", "--on", "2023-09-08")
        try conclude(kheo)
        let after = try shown(kheo)
        #expect(after.state == "closed")
        #expect(after.members.map(\.votes) == [true, false, true, true])
        #expect(
            after.agenda.map(\.result) == [
                Shown.Result(members: 3, entitled: 3, yes: 3, no: 0, abstain: 0, invalid: 0),
                Shown.Result(members: 2, entitled: 2, yes: 2, no: 0, abstain: 0, invalid: 0),
                Shown.Result(members: 3, entitled: 3, yes: 1, no: 1, abstain: 1, invalid: 0), nil,
            ])
        #expect(after.agenda.map(\.outcome) == ["granted", "granted", "declined", "deferred"])
        #expect(after.agenda.map(\.reason) == [nil, nil, "Không đủ phiếu", "Để kỳ sau"])
        #expect(after.signatures.map { $0["role"] } == ["chair", "secretary"])
        try kheo.refused(1, "session.sessionIsOver", "sessions", "adjourn", "p1", "--reason", "x", "--on", "2023-09-08")
        #expect(try kheo.json(Verified.self, "verify").sound)
        try kheo.done("rebuild")
        #expect(try shown(kheo).agenda == after.agenda)
    }

    @Test func `votes on paper are handed out, counted and confirmed; a secret ballot leaves no votes behind`() throws {
        let kheo = try convened(mode: "mixed")
        try kheo.done("sessions", "ballot", "open", "p1", "--items", "1,2", "--form", "secret", "--on", "2023-09-08")
        try kheo.done("sessions", "paper", "out", "p1", "1", "an", "chi", "--on", "2023-09-08")
        try kheo.refused(1, "session.paperNotCounted", "sessions", "ballot", "close", "p1", "1", "--on", "2023-09-08")
        try kheo.refused(
            1, "session.countTooHigh", "sessions", "paper", "count", "p1", "1", "--returned", "2", "--item", "1=3", "--item", "2=0/2", "--on",
            "2023-09-08")
        try kheo.done(
            "sessions", "paper", "count", "p1", "1", "--returned", "2", "--item", "1=2", "--item", "2=0/1/0/1", "--on", "2023-09-08")
        try kheo.done("sessions", "paper", "confirm", "p1", "1", "--on", "2023-09-08")
        try kheo.done("sessions", "vote", "p1", "1", "--member", "dung", "--yes", "1", "--no", "2", "--on", "2023-09-08")
        try kheo.done("sessions", "ballot", "close", "p1", "1", "--on", "2023-09-08")
        let session = try shown(kheo)
        #expect(
            session.ballots == [
                Shown.Ballot(
                    ballot: 1, form: "secret", state: "closed", items: [1, 2], voted: ["dung"], paper: ["an", "chi"], paperReturned: 2)
            ])
        #expect(
            session.agenda.prefix(2).map(\.result) == [
                Shown.Result(members: 3, entitled: 3, yes: 3, no: 0, abstain: 0, invalid: 0),
                Shown.Result(members: 3, entitled: 3, yes: 0, no: 2, abstain: 0, invalid: 1),
            ])
    }

    @Test func `what cannot be read is a mistake of the shell's words`() throws {
        let kheo = try convened()
        for wrong in [
            ["sessions", "open", "p1"], ["sessions", "open", "p1", "--all", "--present", "an"], ["sessions", "agenda", "p1"],
            ["sessions", "declare", "p1", "--items", "3-1"], ["sessions", "vote", "p1", "1", "--points", "1=1.234"],
            ["sessions", "paper", "count", "p1", "1", "--returned", "1", "--item", "1=1/2/3/4/5"],
            ["sessions", "members", "p1", "--member", "an:king", "--decision", "1"], ["sessions", "vote", "p1", "1", "--all", "yes"],
        ] {
            #expect(try kheo.start(wrong).wait().status == 64, "\(wrong)")
        }
    }

    @Test func `once there are accounts nobody sees or moves a session without a token`() throws {
        let kheo = try convened()
        try kheo.done("accounts", "open", "Nguyễn Thị Ngữ")
        for command in [
            ["list"], ["show", "p1"], ["adjourn", "p1", "--reason", "x"], ["minutes", "show", "p1"], ["vote", "p1", "1", "--member", "an", "--all", "yes"],
        ] {
            let outcome = try kheo.start(["sessions"] + command).wait()
            #expect(outcome.status == 7, "\(command)")
            #expect(outcome.errors.hasSuffix("[access.signInNeeded]\n"), "\(outcome.errors)")
        }
    }

    private static let file = """
        kheo: session/1
        session: p1
        programme: dan-van-kheo
        level: district
        period: 2021-2023
        unit: {code: "374", on: 2023-09-08}
        body: Hội đồng huyện
        decision: 12-QĐ/HU
        mode: room
        on: 2023-09-08
        members:
          - {account: an, role: chair}
          - {account: binh, role: secretary}
          - {account: chi, role: member}
          - {account: dung, role: member, absent: true}
        agenda:
          - {item: 1, model: hoa-lu-generated-000001, aim: recognise, word: district}
          - {item: 2, model: hoa-lu-generated-000002, aim: recognise, word: district}
          - {item: 3, model: hoa-lu-generated-000003, aim: recognise, word: district}
        ballots:
          - items: [1, 2]
            form: secret
            paper: {members: [an, chi], returned: 2, counts: [{item: 1, yes: 2, no: 0}, {item: 2, yes: 0, no: 2}]}
          - items: [3]
            votes:
              - {member: an, yes: [3]}
              - {member: chi, yes: [3]}
        outcomes:
          - {item: 1, outcome: granted}
          - {item: 2, outcome: declined, reason: Không đủ phiếu}
          - {item: 3, outcome: granted}

        """

    @Test func `a session held on paper comes in from a file, once, and goes on in the shell`() throws {
        let kheo = try Prepared.copyOfHoaLu()
        let path = try kheo.write(SessionsTests.file, to: "session.yaml")
        #expect(try kheo.done("sessions", "import", path).contains("kheo sessions minutes draw p1"))
        let size = try kheo.size()
        #expect(try kheo.done("sessions", "import", path).contains("Nothing to do"))
        #expect(try kheo.size() == size)
        let session = try shown(kheo)
        #expect(session.agenda.map(\.outcome) == ["granted", "declined", "granted"])
        #expect(session.agenda.map { $0.result?.yes } == [2, 0, 2])
        #expect(session.members.map(\.present) == [true, true, true, false])
        try kheo.done("sessions", "minutes", "draw", "p1", "--on", "2023-09-08")
        #expect(try kheo.done("sessions", "import", path).contains("kheo sessions minutes sign p1"))
    }

    @Test(arguments: [
        ("model: hoa-lu-generated-000002", "model: nobody", 18, "session.modelUnknown"),
        ("{item: 3, outcome: granted}", "{item: 3, outcome: declined}", 31, "session.outcomeWithoutReason"),
        ("returned: 2,", "returned: 3,", 23, "session.returnedTooMany"), ("role: chair", "role: member", 1, "session.chairMissing"),
        ("- {member: chi, yes: [3]}", "- {member: dung, yes: [3]}", 27, "session.notPresent"),
        ("- {item: 2, outcome: declined, reason: Không đủ phiếu}", "- {item: 2, outcome: granted}", 30, "session.belowThreshold"),
    ])
    func `what a rule refuses of a file is told at its line, and nothing is recorded`(
        _ old: String, _ new: String, _ line: Int, _ code: String
    ) throws {
        let kheo = try Prepared.copyOfHoaLu()
        let size = try kheo.size()
        let path = try kheo.write(SessionsTests.file.replacingOccurrences(of: old, with: new), to: "session.yaml")
        let outcome = try kheo.start(["sessions", "import", path]).wait()
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("session.yaml:\(line):"), "\(outcome.errors)")
        #expect(outcome.errors.contains(code), "\(outcome.errors)")
        #expect(try kheo.size() == size)
    }
}
