import Events
import Pages
import Queries
import Rules
import Texts

/// One request: who asks what, where, on which day. Its answers are pages and outcomes; it holds no text and no rule.
struct Visit {
    let room: ReadingRoom
    /// Nil where the server only shows.
    let office: Office?
    /// Nil where nobody is signed in.
    let caller: Caller?
    let asked: Asked
    /// What was sent; nothing where a page is only looked at.
    let form: Form
    let frame: Frame
    let language: Language
    let isSecure: Bool
    let peer: Peer
    /// What stands in the route for `:id`.
    let id: String
    /// The same for `:number`; nil where the route has none, or no number stands there.
    let number: Int?

    var defaults: Defaults { frame.defaults }
    var atlas: Atlas { frame.atlas }

    init(
        _ room: ReadingRoom, address: Address, id: String?, number: Int? = nil, asked: Asked, language: Language, chosen: Language?, today: Day,
        paths: PathTexts = PathTexts(),
        office: Office? = nil, caller: Caller? = nil, form: Form = .nothing, isSecure: Bool = false, peer: Peer = .unknown
    ) {
        self.room = room
        self.office = office
        self.caller = caller
        self.asked = asked
        self.form = form
        self.id = id ?? ""
        self.number = number
        self.language = language
        self.isSecure = isSecure
        self.peer = peer
        // The position is read before what rests on it: a page may know more than its position says, never less.
        let position = room.position
        let defaults = Defaults(programme: room.programmeKeys.first ?? "", root: room.root, today: today)
        frame = Frame(
            address: address, chosen: chosen, defaults: defaults, atlas: room.atlas, position: position, paths: paths,
            visitor: caller.map { Visitor(officer: $0.officer, formToken: $0.session.formToken, unread: $0.unread) },
            entrance: office == nil ? nil : Address(.signIn))
    }

    /// Whether whoever asks may read a model's file: answers, evidence, reasons. While nobody has an account, whoever sits at the machine may.
    func mayRead(_ unit: UnitID, of programme: Key) throws -> Bool {
        guard let officer = caller?.officer else { return try !room.hasAccounts() }
        return officer.may(.readFiles, at: unit, programme: programme, in: atlas, tree: ReadingRoom.tree, on: defaults.today)
    }

    /// Nil where there is nothing at the address.
    func page(_ route: Route) throws -> (any Page)? {
        switch route {
        case .home: try home()
        case .models: try models()
        case .model: try model()
        case .awards: try awards()
        case .units: try units()
        case .unit: try unit()
        case .reorganisation: try reorganisation()
        case .resolutions: try resolutions()
        case .resolution: try resolution()
        case .programmes: programmes()
        case .programme: try programme()
        case .programmeVersion: try programmeVersion()
        case .journal: try journal()
        case .journalEntry: try entry()
        case .decisions: try decisions()
        case .decision: try decision()
        case .decisionDrafts: try decisionDrafts()
        case .decisionDraft: try decisionDraft()
        case .decisionReview: try decisionReview()
        case .numberBooks: try numberBooks()
        case .awardBook: try awardBook()
        case .awardsOfPerson: try awardsOfPerson()
        case .awardsOfUnit: try awardsOfUnit()
        case .modelComplaint: try modelComplaint()
        case .decisionComplaint: try decisionComplaint()
        case .modelAnnulments: try modelAnnulments()
        case .decisionAnnulments: try decisionAnnulments()
        case .annulment: try annulment()
        case .complaints: try complaints()
        case .complaint: try complaint()
        case .reports: try reports()
        case .report: try report()
        case .work: try work()
        case .queue: try queue()
        case .newModel: try newModel()
        case .draft: try draft()
        case .views: try views()
        case .imports: try imports()
        case .notices: try notices()
        case .sessions: try sessionList()
        case .newSession: try newSession()
        case .session: try councilSession()
        case .agenda: try agenda()
        case .council: try council()
        case .ballot: try ballot()
        case .sessionOutcomes: try sessionOutcomes()
        case .minutes: try minutes()
        case .design: DesignPage(frame: frame)
        case .signIn: try signInPage()
        case .start: try startPage()
        case .invitation: office.map { _ in InvitationPage(frame: frame) }
        case .ownAccount: try ownAccount()
        case .secondFactor: try secondFactor()
        case .accounts: try accounts()
        case .account: try account()
        case .roles: RolesPage(frame: frame)
        case .modelEvidence: try evidence()
        case .appraisal: try appraisal()
        case .outside, .outsideReturn, .asset, .health, .modelFile, .upload, .entryProof, .checkpoint, .modelsAsCSV, .modelsAsWorkbook, .queueAsCSV,
            .queueAsWorkbook, .importTemplate, .imported, .awardBookAsCSV, .awardBookAsWorkbook:
            nil
        }
    }

    func candidates(for typed: String, on day: Day) -> [UnitCandidate] {
        typed.isEmpty ? [] : room.units(named: typed, on: day)
    }
}
