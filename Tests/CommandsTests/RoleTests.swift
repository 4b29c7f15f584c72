import Commands
import Events
import Foundation
import Rules
import TestSupport
import Testing

/// Every command there is, asked for by each role and by whoever sits at the machine.
struct RoleTests {
    private static let day = Day.of("2025-06-20")
    private static let model = ModelID("m-1")
    private static let correction = CorrectAward(
        decision: DecisionID("d-1"), line: 1, correction: NameCorrection(name: "x"), reason: "r", instrument: "i", on: day)
    private static let sketch = ModelSketch(unit: "c02071-2", name: "Đường hoa")

    /// One of each, with the right that it takes.
    static let all: [(command: any Command, right: Right)] = [
        (DraftModel(model: "m-new", programme: "dan-van-kheo", sketch: sketch, on: day), .prepareModels),
        (ReviseModel(model: model, sketch: sketch, on: day), .prepareModels),
        (RegisterModel(model: model, period: "2025", level: nil, on: day), .prepareModels),
        (RecallModel(model: model, reason: "r", on: day), .prepareModels),
        (LaunchModel(model: model, on: day), .prepareModels),
        (ProgressModel(model: model, note: nil, involved: [], on: day), .prepareModels),
        (StopModel(model: model, reason: "r", on: day), .prepareModels),
        (TakeUpModel(model: model, origin: "m-2", note: nil, on: day), .prepareModels),
        (AttachEvidence(model: model, evidence: EvidenceAttached(), caption: EvidenceCaption(), on: day), .prepareModels),
        (WithdrawEvidence(model: model, file: "f", reason: "r", on: day), .prepareModels),
        (AcceptModel(model: model, on: day), .receiveModels),
        (ReturnModel(model: model, reason: "r", on: day), .receiveModels),
        (DeclineModel(model: model, reason: "r", on: day), .receiveModels),
        (CarryOverModel(model: model, period: "2025", level: nil, on: day), .receiveModels),
        (LapseModel(model: model, reason: "r", on: day), .receiveModels),
        (RemoveModel(model: model, reason: "r", on: day), .receiveModels),
        (MergeModel(model: model, into: "m-2", on: day), .receiveModels),
        (CorrectModel(model: model, correction: ModelCorrection(name: "x"), reason: "r", on: day), .receiveModels),
        (CheckModel(model: model, isEffective: true, note: nil, on: day), .appraiseModels),
        (ProposeModel(model: model, level: "province", period: "2025", on: day), .proposeModels),
        (ReceiveModel(model: model, level: "province", period: "2025", on: day), .receiveModels),
        (SendBackModel(model: model, level: "province", period: "2025", reason: "r", on: day), .receiveModels),
        (DeclareCheck(model: model, check: "discipline", isClear: true, body: "b", answeredOn: day, on: day), .receiveModels),
        (ScoreModel(model: model, period: "2025", marks: [], on: day), .prepareModels),
        (AppraiseModel(model: model, wish: AppraisalWish(level: "province", period: "2025", isFit: false), on: day), .appraiseModels),
        (RecogniseModel(model: model, level: "province", period: "2025", instrument: nil, on: day), .recogniseModels),
        (GradeModel(model: model, grade: "typical", level: nil, period: "2025", instrument: nil, on: day), .recogniseModels),
        (AnnulModelEntry(model: model, entry: 0, reason: "r", instrument: nil, on: day), .recogniseModels),
        (UnchangedSince(model: model, entry: .max), .readFiles),
        (AnnulDecision(decision: DecisionID("d-1"), reason: "r", instrument: "i", on: day), .decideAwards),
        (AnnulAward(decision: DecisionID("d-1"), line: 1, reason: "r", instrument: "i", on: day), .decideAwards),
        (correction, .decideAwards),
        (AnnulForCause(annulment: "x", cause: AnnulmentTarget(decision: DecisionID("d-1")), reason: "r", instrument: "i", on: day), .decideAwards),
        (LodgeComplaint(complaint: "c-new", about: .decision(DecisionID("d-1")), text: "t", on: day), .complain),
        (AnswerComplaint(complaint: "c-1", isUpheld: true, reason: "r", instrument: "i", on: day), .settleComplaints),
        (WithdrawComplaint(complaint: "c-1", reason: "r", on: day), .complain),
        (
            DraftDecision(
                decision: DecisionID("d-new"), programme: "dan-van-kheo",
                header: DraftHeader(
                    issuer: "i", issuerUnit: "c02071-2", track: "party", form: "bieu-duong", grantor: "province", period: "2025",
                    about: Name(vi: "v", en: "v"), bases: []), lines: []), .draftDecisions
        ),
        (ReviseDecisionDraft(decision: DecisionID("d-draft"), change: .order([1]), seen: 0), .draftDecisions),
        (DiscardDecisionDraft(decision: DecisionID("d-draft"), reason: "r", seen: 0), .draftDecisions),
        (BeginSeries(programme: "dan-van-kheo", series: "s", unit: "c02071-2", year: 2026, last: 0), .draftDecisions),
        (SignDecision(decision: DecisionID("d-draft"), office: "o", authority: nil, seen: 0), .decideAwards),
        (DestroyKey(owner: "model/m-1", reason: "r", on: day), .eraseNames),
        (OpenAccount(account: "new", name: "Mới", on: day), .keepAccounts),
        (CloseAccount(account: "role-publisher", reason: "r", on: day), .keepAccounts),
        (AppointOfficer(account: "role-publisher", post: post(.statistician, "new-post")), .keepAccounts),
        (EndAppointment(account: "role-publisher", appointment: AppointmentID("a-publisher"), reason: "r", on: day), .keepAccounts),
        (RenameUnit(unit: "c02071-2", name: "Đại Sảo", instrument: "i", on: day), .keepUnits),
    ]

    private static func post(_ role: Role, _ id: String) -> Post {
        Post(appointment: AppointmentID(id), role: role, unit: nil, from: .of("2021-01-01"), decision: "01-QĐ/TU")
    }

    private static func house() throws -> TestHouse {
        let house = try TestHouse.filled()
        try house.perform(LodgeComplaint(complaint: "c-1", about: .decision(DecisionID("d-1")), text: "Thiếu tên.", on: day))
        let admin = AccountID("role-administrator")
        let header = DraftHeader(
            issuer: "i", issuerUnit: "p19-2", track: "party", form: "bieu-duong", grantor: "province", period: "2025", about: Name(vi: "v", en: "v"),
            bases: [])
        let line = RecipientWish(subject: "collective", name: "Chi bộ", unit: "c02071-2")
        try house.perform(
            DraftDecision(decision: DecisionID("d-draft"), programme: "dan-van-kheo", header: header, lines: [line]),
            OpenAccount(account: admin, name: "Quản Trị", on: day), AppointOfficer(account: admin, post: post(.administrator, "a-administrator")))
        for role in Role.allCases where role != .administrator {
            let account = AccountID("role-\(role.rawValue)")
            let commands: [any Command] = [
                OpenAccount(account: account, name: role.rawValue, on: day),
                AppointOfficer(account: account, post: post(role, "a-\(role.rawValue)")),
            ]
            _ = try house.desk.perform(commands, as: .account(admin, passedSecondFactor: true))
        }
        return house
    }

    /// Why it may not be done; nil where it may. Nothing is entered.
    private static func refusal(of command: any Command, as actor: Desk.Actor, at house: TestHouse) -> (any Error)? {
        do { return try house.desk.rehearse([[command]], as: actor)[0] } catch { return error }
    }

    @Test func `a command is for the roles that the table says, and for no other`() throws {
        let house = try RoleTests.house()
        for (command, right) in RoleTests.all {
            for role in Role.allCases {
                let account = Desk.Actor.account(AccountID("role-\(role.rawValue)"), passedSecondFactor: true)
                var refusal = RoleTests.refusal(of: command, as: account, at: house) as? AccessRefusal
                // Who may not read a file is told that there is none.
                if RoleTests.refusal(of: command, as: account, at: house) as? ModelRefusal == .modelUnknown(RoleTests.model),
                    !Right.readFiles.roles.contains(role)
                {
                    refusal = .noRight(right)
                }
                let isRefused = refusal == .noRight(right)
                #expect(isRefused == !right.roles.contains(role), "\(type(of: command)) for \(role): \(String(describing: refusal))")
            }
        }
    }

    @Test func `once somebody has an account, the machine itself only sets up and repairs`() throws {
        let house = try RoleTests.house()
        for (command, right) in RoleTests.all {
            let isRefused = RoleTests.refusal(of: command, as: .localOperator, at: house) as? AccessRefusal == .signInNeeded
            #expect(isRefused == !right.isSetUp, "\(type(of: command))")
        }
    }

    @Test func `a role that wants a second factor counts only with one`() throws {
        let house = try RoleTests.house()
        #expect(throws: AccessRefusal.noAppointment) {
            try house.desk.perform(
                [RecogniseModel(model: "m-1", level: "province", period: "2025", instrument: nil, on: RoleTests.day)],
                as: .account("role-signatory", passedSecondFactor: false))
        }
    }

    @Test func `every command stands in the list, but those that need a whole file`() throws {
        let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Sources/Commands").standardized
        let files = try #require(FileManager.default.enumerator(at: source, includingPropertiesForKeys: nil))
        var declared: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for name in text.matches(of: /package struct (\w+): (?:Model)?Command \{/) { declared.insert(String(name.1)) }
        }
        let whole: Set = [
            "IssueDecision", "RecordReport", "PublishProgramme", "LoadUnits", "OpenTree", "RecodeUnit", "RetypeUnit", "ReorganiseUnits",
            "AnnulUnitAct", "AnnulUnitActs",
        ]
        #expect(declared.subtracting(whole) == Set(RoleTests.all.map { "\(type(of: $0.command))" }))
    }
}
