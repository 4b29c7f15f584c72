import Events
import Rules
import Testing

@Suite struct OfficerTests {
    private static func post(_ role: Role, at unit: String? = nil, programme: Key? = nil, from: String = "2024-01-01", until: String? = nil) -> Post {
        Post(
            appointment: AppointmentID("p-\(role.rawValue)"), role: role, unit: unit.map { UnitID($0) }, programme: programme, from: day(from),
            until: until.map(day), decision: "1-QĐ")
    }

    private static func officer(_ posts: Post...) -> Officer { Officer(account: AccountID("a-1"), name: "A", posts: posts) }

    @Test func `every right has its roles, and the table is as it was agreed`() {
        let everyone: Set<Role> = Set(Role.allCases).subtracting([.administrator])
        let table: [Right: Set<Role>] = [
            .readFiles: everyone, .prepareModels: [.registrant], .receiveModels: [.receivingOfficer], .appraiseModels: [.appraiser],
            .proposeModels: [.councilSecretary], .runCouncils: [.councilSecretary],
            .sitInCouncils: [.councilMember, .councilSecretary], .draftDecisions: [.councilSecretary], .complain: [.registrant],
            .settleComplaints: [.receivingOfficer], .recogniseModels: [.signatory], .decideAwards: [.signatory], .recordReports: [.statistician],
            .readJournal: [.inspector], .keepUnits: [.administrator], .keepProgrammes: [.administrator], .keepAccounts: [.administrator],
            .eraseNames: [.administrator],
        ]
        #expect(Dictionary(uniqueKeysWithValues: Right.allCases.map { ($0, $0.roles) }) == table)
    }

    @Test func `an administrator decides nothing about models, and an inspector changes nothing`() {
        let decides = Right.allCases.filter(\.isJudgement) + [.prepareModels, .decideAwards, .readFiles]
        #expect(decides.allSatisfy { !$0.roles.contains(.administrator) })
        #expect(Right.allCases.filter { $0.roles.contains(.inspector) } == [.readFiles, .readJournal])
        #expect(Role.allCases.filter(\.needsSecondFactor) == [.councilMember, .signatory])
    }

    @Test(arguments: [
        ("2023-12-31", false), ("2024-01-01", true), ("2024-12-31", true), ("2025-01-01", false),
    ]) func `a post holds from its first day to the day before its end`(_ text: String, _ holds: Bool) {
        #expect(OfficerTests.post(.registrant, at: "a", until: "2025-01-01").holds(on: day(text), in: .fixture) == holds)
    }

    @Test(arguments: [
        ("b", "2025-06-30", true), ("b", "2025-07-01", false), ("bc", "2025-06-30", false), ("bc", "2025-07-01", true), ("zz", "2025-01-01", false),
    ])
    func `a post rests while its unit does not stand`(_ unit: String, _ text: String, _ holds: Bool) {
        #expect(OfficerTests.post(.registrant, at: unit).holds(on: day(text), in: .fixture) == holds)
    }

    /// Of the subtree of today's map: "b" and "c" went into "bc", "d2" had been above them.
    static let reach: [(mine: String?, other: String?, on: String, covers: Bool)] = [
        ("d1", "a", "2025-06-30", true), ("d1", "b", "2025-06-30", false), ("p", "b", "2025-06-30", true), ("a", "p", "2025-06-30", false),
        ("a", "a", "2025-07-01", true), ("bc", "b", "2025-07-01", true), ("bc", "c", "2025-07-01", true), ("a", "b", "2025-07-01", false),
        ("p", "c", "2025-07-01", true), ("bc", "d2", "2025-07-01", true), ("vn", "b", "2025-07-01", true), (nil, "b", "2025-07-01", true),
        (nil, nil, "2025-07-01", true), ("vn", nil, "2025-07-01", false), ("p", nil, "2025-07-01", false), ("p", "zz", "2025-07-01", false),
    ]

    @Test(arguments: reach.indices) func `a post reaches what lies in its unit on the map of the day`(_ index: Int) {
        let (mine, other, text, covers) = OfficerTests.reach[index]
        let officer = OfficerTests.officer(OfficerTests.post(.receivingOfficer, at: mine))
        #expect(
            officer.may(.receiveModels, at: other.map { UnitID($0) }, programme: nil, in: .fixture, tree: "territory", on: day(text)) == covers,
            "\(mine ?? "-") \(other ?? "-") \(text)")
    }

    @Test func `a post of one programme says nothing of another`() {
        let officer = OfficerTests.officer(OfficerTests.post(.receivingOfficer, programme: "dan-van-kheo"))
        func may(_ programme: Key?) -> Bool {
            officer.may(.receiveModels, at: UnitID("a"), programme: programme, in: .fixture, tree: "territory", on: day("2025-07-01"))
        }
        #expect(may("dan-van-kheo") && !may("other"))
        #expect(!may(nil), "what is for every programme takes a post for every programme")
    }

    @Test func `one post's right does not hold at another post's unit`() {
        let officer = OfficerTests.officer(OfficerTests.post(.registrant, at: "a"), OfficerTests.post(.receivingOfficer, at: "bc"))
        func may(_ right: Right, _ unit: String) -> Bool {
            officer.may(right, at: UnitID(unit), programme: nil, in: .fixture, tree: "territory", on: day("2025-07-01"))
        }
        #expect(may(.prepareModels, "a") && !may(.receiveModels, "a") && may(.receiveModels, "bc") && !may(.prepareModels, "bc"))
        #expect(officer.holds(.receiveModels) && !officer.holds(.keepUnits))
    }

    @Test(arguments: Queue.allCases) func `a queue is worked by whoever holds its right, and its models are open`(queue: Queue) {
        for role in Role.allCases {
            let officer = OfficerTests.officer(OfficerTests.post(role))
            #expect(Queue.of(officer).contains(queue) == queue.right.roles.contains(role), "\(role)")
        }
        #expect(queue.statuses.allSatisfy { !$0.isOver })
    }

    @Test(arguments: Model.Status.allCases) func `nobody is offered to judge their own file`(status: Model.Status) {
        let officer = OfficerTests.officer(OfficerTests.post(.registrant, at: "a"), OfficerTests.post(.receivingOfficer, at: "a"))
        func open(_ authors: Set<String>) -> [ModelAct] {
            ModelAct.open(
                to: officer, unit: UnitID("a"), programme: "dan-van-kheo", status: status, authors: authors, in: .fixture, tree: "territory",
                on: day("2025-07-01"))
        }
        #expect(open(["a-1"]).allSatisfy { !$0.right.isJudgement })
        #expect(open(["a-2"]).contains { $0.right == .receiveModels })
        #expect(open(["a-2"]).allSatisfy { $0.fits(status) })
    }
}
