package import Events
package import Queries
package import Rules

/// Every address of the house, as the web registers it. Addresses are nouns.
package enum Route: String, CaseIterable, Sendable {
    case home = "/"
    case models = "/models"
    case model = "/models/:id"
    case modelEvidence = "/models/:id/evidence"
    /// The bytes of a file, or a thumbnail of it.
    case modelFile = "/models/:id/evidence/:file"
    /// How far a file on its way in has come.
    case upload = "/uploads/:id"
    case awards = "/awards"
    case units = "/units"
    case unit = "/units/:id"
    /// A resolution is entered here.
    case reorganisation = "/units/reorganisation"
    /// Those that were entered, and one of them by the position of its first entry.
    case resolutions = "/units/resolutions"
    case resolution = "/units/resolutions/:id"
    case programmes = "/programmes"
    case programme = "/programmes/:id"
    case programmeVersion = "/programmes/:id/version"
    case journal = "/journal"
    case journalEntry = "/journal/:id"
    /// A text file that shows that the entry is in the journal.
    case entryProof = "/journal/:id/proof"
    case checkpoint = "/journal/checkpoint"
    case decisions = "/decisions"
    case decision = "/decisions/:id"
    case reports = "/reports"
    case report = "/reports/:id"
    case signIn = "/sign-in"
    /// To the office's own sign-in, and back from there.
    case outside = "/sign-in/oidc"
    case outsideReturn = "/sign-in/oidc/return"
    case start = "/start"
    case invitation = "/invitation"
    case ownAccount = "/account"
    case secondFactor = "/account/second-factor"
    case accounts = "/accounts"
    case account = "/accounts/:id"
    case roles = "/roles"
    case work = "/work"
    case queue = "/work/:id"
    case newModel = "/new-model"
    case draft = "/drafts/:id"
    case notices = "/notices"
    case modelsAsCSV = "/models.csv"
    case modelsAsWorkbook = "/models.xlsx"
    case queueAsCSV = "/work/:id/list.csv"
    case queueAsWorkbook = "/work/:id/list.xlsx"
    case views = "/views"
    case imports = "/imports"
    case importTemplate = "/imports/template.xlsx"
    case imported = "/imports/:id"
    case design = "/design"
    case asset = "/assets/:id"
    case health = "/health"
}

/// Every address that something is sent to. What changes something is a noun too: a model is not accepted, an acceptance is sent.
package enum Deed: String, CaseIterable, Sendable {
    case signOut = "/sign-out"
    case entry = "/sign-in"
    case secondStep = "/sign-in/code"
    case firstAccount = "/start"
    case firstPassword = "/invitation"
    case passwordChange = "/account/password"
    case contact = "/account/contact"
    case secondFactorBeginning = "/account/second-factor"
    case secondFactorConfirmation = "/account/second-factor/confirmation"
    case secondFactorRemoval = "/account/second-factor/removal"
    case recoveryCodes = "/account/recovery-codes"
    case sessionEnd = "/account/sessions/:id"
    case sessionsEnd = "/account/sessions"
    case token = "/account/tokens"
    case tokenRevocation = "/account/tokens/:id"
    case linking = "/account/links"
    case unlinking = "/account/links/removal"
    case accountOpening = "/accounts"
    case accountInvitation = "/accounts/:id/invitation"
    case accountClosing = "/accounts/:id/closing"
    case accountReset = "/accounts/:id/reset"
    case accountResetConfirmation = "/accounts/:id/reset-confirmation"
    case accountResetWithdrawal = "/accounts/:id/reset-withdrawal"
    case appointment = "/accounts/:id/appointments"
    case appointmentEnd = "/accounts/:id/appointment-ends"
    case modelAcceptance = "/models/:id/acceptance"
    case modelAttachment = "/models/:id/evidence"
    case modelWithdrawal = "/models/:id/evidence-withdrawal"
    case uploads = "/uploads"
    /// The bytes that come next (PATCH).
    case uploadPiece = "/uploads/:id"
    case uploadEnd = "/uploads/:id/end"
    case modelRegistration = "/models/:id/registration"
    case modelRevision = "/models/:id/revision"
    case modelRecall = "/models/:id/recall"
    case modelReturn = "/models/:id/return"
    case modelRefusal = "/models/:id/refusal"
    case modelLaunch = "/models/:id/launch"
    case modelProgress = "/models/:id/progress"
    case modelCheck = "/models/:id/check"
    case modelProposal = "/models/:id/proposal"
    case modelRecognition = "/models/:id/recognition"
    case modelGrade = "/models/:id/grade"
    case modelConfirmation = "/models/:id/confirmation"
    case modelLapse = "/models/:id/lapse"
    case modelStop = "/models/:id/stop"
    case modelMerger = "/models/:id/merger"
    case modelRemoval = "/models/:id/removal"
    case modelTakeUp = "/models/:id/take-up"
    case modelCorrection = "/models/:id/correction"
    case modelAnnulment = "/models/:id/annulment"
    case noticesReading = "/notices/reading"
    case mailWish = "/notices/mail"
    case draftBeginning = "/drafts"
    case draftSaving = "/drafts/:id/saving"
    case draftSending = "/drafts/:id/sending"
    case draftRemoval = "/drafts/:id/removal"
    case unitReorganisation = "/units/reorganisation"
    case resolutionAnnulment = "/units/resolutions/:id/annulment"
    case versionPublication = "/programmes/:id/version"
    case bulkReview = "/work/:id/review"
    case bulkAct = "/work/:id/acts"
    case viewSaving = "/views"
    case viewRemoval = "/views/:id/removal"
    case importBeginning = "/imports"
    case importSettings = "/imports/:id/settings"
    case importModels = "/imports/:id/models"
    case importRemoval = "/imports/:id/removal"
}

/// Who may come to an address. The door asks; what is about one unit or one file is asked again behind it.
package enum Access: Equatable, Sendable {
    case anyone
    /// Whoever is signed in, even without a post.
    case account
    /// Whoever is signed in and holds a post. While nobody has an account yet, what is read is open to whoever sits at the machine.
    case post
    case holding(Right)
}

extension Route {
    package var access: Access {
        switch self {
        case .asset: .anyone
        case .health: .anyone
        case .signIn: .anyone
        case .outside: .anyone
        case .outsideReturn: .anyone
        case .start: .anyone
        case .invitation: .anyone
        case .ownAccount: .account
        case .secondFactor: .account
        case .roles: .account
        case .accounts: .holding(.keepAccounts)
        case .account: .holding(.keepAccounts)
        case .work: .account
        case .reorganisation: .holding(.keepUnits)
        case .resolutions: .holding(.keepUnits)
        case .resolution: .holding(.keepUnits)
        case .programmes: .holding(.keepProgrammes)
        case .programme: .holding(.keepProgrammes)
        case .programmeVersion: .holding(.keepProgrammes)
        case .journal: .holding(.readJournal)
        case .journalEntry: .holding(.readJournal)
        case .entryProof: .holding(.readJournal)
        case .checkpoint: .holding(.readJournal)
        case .views: .account
        case .imports: .holding(.prepareModels)
        case .importTemplate: .holding(.prepareModels)
        case .imported: .holding(.prepareModels)
        case .notices: .account
        case .newModel: .holding(.prepareModels)
        case .draft: .holding(.prepareModels)
        case .queue: .account
        default: .post
        }
    }

    /// Whether the page rests on the register alone, so that it may be kept for a position. What lies in Keeping changes without the journal.
    package var restsOnRegister: Bool {
        switch self {
        case .home, .models, .model, .awards, .units, .unit, .decisions, .decision, .reports, .report: true
        default: false
        }
    }
}

extension Route {
    /// Whether the answer takes a moment, so that it is made aside of the threads that serve: files, and sheets that are looked at.
    package var isMadeAside: Bool {
        switch self {
        case .modelsAsCSV, .modelsAsWorkbook, .queueAsCSV, .queueAsWorkbook, .importTemplate, .imported: true
        default: false
        }
    }
}

extension Deed {
    package var access: Access {
        switch self {
        case .signOut: .anyone
        case .entry: .anyone
        case .secondStep: .anyone
        case .firstAccount: .anyone
        case .firstPassword: .anyone
        case .passwordChange: .account
        case .contact: .account
        case .secondFactorBeginning: .account
        case .secondFactorConfirmation: .account
        case .secondFactorRemoval: .account
        case .recoveryCodes: .account
        case .sessionEnd: .account
        case .sessionsEnd: .account
        case .token: .account
        case .tokenRevocation: .account
        case .linking: .account
        case .unlinking: .account
        case .accountOpening: .holding(.keepAccounts)
        case .accountInvitation: .holding(.keepAccounts)
        case .accountClosing: .holding(.keepAccounts)
        case .accountReset: .holding(.keepAccounts)
        case .accountResetConfirmation: .holding(.keepAccounts)
        case .accountResetWithdrawal: .holding(.keepAccounts)
        case .appointment: .holding(.keepAccounts)
        case .appointmentEnd: .holding(.keepAccounts)
        case .noticesReading: .account
        case .mailWish: .account
        case .unitReorganisation: .holding(.keepUnits)
        case .resolutionAnnulment: .holding(.keepUnits)
        case .versionPublication: .holding(.keepProgrammes)
        case .bulkReview: .holding(.receiveModels)
        case .bulkAct: .holding(.receiveModels)
        case .viewSaving: .account
        case .viewRemoval: .account
        case .importBeginning: .holding(.prepareModels)
        case .importSettings: .holding(.prepareModels)
        case .importModels: .holding(.prepareModels)
        case .importRemoval: .holding(.prepareModels)
        case .modelAttachment: .holding(.prepareModels)
        case .modelWithdrawal: .holding(.prepareModels)
        case .uploads: .holding(.prepareModels)
        case .uploadPiece: .holding(.prepareModels)
        case .uploadEnd: .holding(.prepareModels)
        case .draftBeginning: .holding(.prepareModels)
        case .draftSaving: .holding(.prepareModels)
        case .draftSending: .holding(.prepareModels)
        case .draftRemoval: .holding(.prepareModels)
        case .modelRegistration: .holding(.prepareModels)
        case .modelRevision: .holding(.prepareModels)
        case .modelRecall: .holding(.prepareModels)
        case .modelLaunch: .holding(.prepareModels)
        case .modelProgress: .holding(.prepareModels)
        case .modelStop: .holding(.prepareModels)
        case .modelTakeUp: .holding(.prepareModels)
        case .modelAcceptance: .holding(.receiveModels)
        case .modelReturn: .holding(.receiveModels)
        case .modelRefusal: .holding(.receiveModels)
        case .modelConfirmation: .holding(.receiveModels)
        case .modelLapse: .holding(.receiveModels)
        case .modelMerger: .holding(.receiveModels)
        case .modelRemoval: .holding(.receiveModels)
        case .modelCorrection: .holding(.receiveModels)
        case .modelCheck: .holding(.appraiseModels)
        case .modelProposal: .holding(.proposeModels)
        case .modelRecognition: .holding(.recogniseModels)
        case .modelGrade: .holding(.recogniseModels)
        case .modelAnnulment: .holding(.recogniseModels)
        }
    }

    /// Where a form of accounts stands: the page to which its links lead when it is shown again.
    package var page: Route {
        switch self {
        case .entry, .secondStep, .signOut: .signIn
        case .firstAccount: .start
        case .firstPassword: .invitation
        case .passwordChange, .contact, .secondFactorBeginning, .secondFactorRemoval, .recoveryCodes, .sessionEnd, .sessionsEnd, .token,
            .tokenRevocation, .linking, .unlinking:
            .ownAccount
        case .secondFactorConfirmation: .secondFactor
        case .accountOpening: .accounts
        case .noticesReading, .mailWish: .notices
        case .accountInvitation, .accountClosing, .accountReset, .accountResetConfirmation, .accountResetWithdrawal, .appointment,
            .appointmentEnd:
            .account
        default: .home
        }
    }

    /// Whether the handler reads the body itself, piece by piece; otherwise it comes as a form.
    package var isStreamed: Bool {
        switch self {
        case .modelAttachment, .uploads, .uploadPiece, .uploadEnd, .importBeginning: true
        default: false
        }
    }

    /// Whether it is sent by the house's script with PATCH; forms know only POST.
    package var isPatch: Bool { self == .uploadPiece }
}

/// What may stand behind the question mark. Dimensions stand there under their own names.
package enum Parameter: String, CaseIterable, Sendable {
    case language = "lang"
    /// Words as somebody types them.
    case words = "q"
    /// A unit as somebody types it: a name, a code, an id.
    case unit
    /// A unit's id: whose records count.
    case place
    /// A unit's id, or `unplaced`: into which part of the place the map puts them.
    case part
    case programme
    case counts
    case nature
    case period
    /// The first and the last day of a span of days; the last is inside.
    case from, to
    case asAt = "asat"
    /// A position, or a day.
    case known
    /// `then`, `today`, a day, or `day` with `mapday` beside it.
    case map
    case mapDay = "mapday"
    case on
    case page
    /// What an inspector looks for in the journal, and from which position backwards.
    case stream
    case actor
    case recorded
    case before
    case version
    /// A path of this server to go on to after signing in.
    case next
    /// What was done just now, told on the page that one is sent to.
    /// Of a picture: `small`, `medium`; without it the whole file.
    case size
    /// What was done just now: a page says it once.
    case done

    /// Of a list: what it says of each, and what stands first.
    case columns, sort
    /// Of a sheet: in which state the rows are that are shown.
    case state

    package static let oldest = "oldest"
    package static let then = "then"
    package static let today = "today"
    package static let day = "day"
    package static let unplaced = "unplaced"
    package static let notStated = "not-stated"
}

/// An address of this server, printed.
package struct Address: Hashable, Sendable {
    /// Percent-encoded.
    package let path: String
    package private(set) var query: [(name: String, value: String)] = []

    /// `id` takes the place of the route's `:id`.
    package init(_ route: Route, id: String? = nil) { self.init(pattern: route.rawValue, id) }

    /// Where a form is sent to.
    package init(_ deed: Deed, id: String? = nil) { self.init(pattern: deed.rawValue, id) }

    /// A file of a model.
    package init(file: String, of model: ModelID) {
        let pattern = Route.modelFile.rawValue
        path = pattern.replacing(":id", with: Address.encoded(model.rawValue)).replacing(":file", with: Address.encoded(file))
    }

    private init(pattern: String, _ id: String?) {
        guard let id, let place = pattern.range(of: ":id") else {
            path = pattern
            return
        }
        path = pattern.replacingCharacters(in: place, with: Address.encoded(id))
    }

    package func with(_ name: Parameter, _ value: String?) -> Address { with(named: name.rawValue, value) }
    package func with(_ dimension: Dimension, _ value: String?) -> Address { with(named: dimension.rawValue, value) }

    /// A value that is nil or empty takes the parameter away.
    private func with(named name: String, _ value: String?) -> Address {
        var address = self
        let place = query.firstIndex { $0.name == name }
        switch (place, value ?? "") {
        case (let place?, ""): address.query.remove(at: place)
        case (let place?, let value): address.query[place].value = value
        case (nil, ""): break
        case (nil, let value): address.query.append((name, value))
        }
        return address
    }

    package func value(of name: Parameter) -> String? { query.first { $0.name == name.rawValue }?.value }

    /// The same question asked elsewhere.
    package func at(_ route: Route) -> Address {
        var other = Address(route)
        other.query = query
        return other
    }

    /// The list that was kept by what stands behind its question mark.
    package init(_ route: Route, query: [(name: String, value: String)]) {
        self.init(route)
        self.query = query
    }

    package var text: String {
        query.isEmpty ? path : path + "?" + query.map { "\($0.name)=\(Address.encoded($0.value))" }.joined(separator: "&")
    }

    package static func == (left: Address, right: Address) -> Bool { left.text == right.text }
    package func hash(into hasher: inout Hasher) { hasher.combine(text) }

    /// All but the letters, digits and marks that mean nothing in an address (RFC 3986, "unreserved").
    package static func encoded(_ text: String) -> String {
        if text.utf8.allSatisfy(isPlain) { return text }
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count * 2)
        for byte in text.utf8 {
            if isPlain(byte) { bytes.append(byte) } else { bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }
}

extension Address {
    package static func model(_ id: ModelID) -> Address { Address(.model, id: id.rawValue) }
    package static func unit(_ id: UnitID, on day: Day? = nil) -> Address {
        Address(.unit, id: id.rawValue).with(.on, day?.description)
    }
    package static func account(_ id: AccountID) -> Address { Address(.account, id: id.rawValue) }
    package static func decision(_ id: DecisionID) -> Address { Address(.decision, id: id.rawValue) }
    package static func queue(_ queue: Queue) -> Address { Address(.queue, id: queue.rawValue) }
    package static func draft(_ id: String) -> Address { Address(.draft, id: id) }
    package static func report(_ id: ReportID) -> Address { Address(.report, id: id.rawValue) }
}

/// What an address leaves out because it goes without saying.
package struct Defaults: Hashable, Sendable {
    package let programme: Key
    /// The unit that all others lie in; nil where there are no units yet.
    package let root: Atlas.Index?
    package let today: Day

    package init(programme: Key, root: Atlas.Index?, today: Day) {
        self.programme = programme
        self.root = root
        self.today = today
    }

    /// The span of days of a question about what stands on a day, where the days say nothing.
    package static let always = DayRange(from: Day(0), until: .never)

    package static func nature(of counts: Countable) -> Nature { counts == .standing ? .stock : .flow }
}

extension Address {
    /// The list of the records behind a figure: it asks what the figure asked, so it has as many rows.
    package static func records(
        behind question: FigureQuestion, in part: UnitPart = .anywhere, words: String = "", units atlas: Atlas, _ defaults: Defaults
    ) -> Address {
        var address = Address(question.counts == .award ? .awards : .models)
        if question.programme != defaults.programme { address = address.with(.programme, question.programme) }
        if question.counts != .standing && question.counts != .award { address = address.with(.counts, question.counts.rawValue) }
        if question.nature != Defaults.nature(of: question.counts) { address = address.with(.nature, question.nature.rawValue) }
        if question.place != defaults.root { address = address.with(.place, atlas[question.place].id.rawValue) }
        if question.period != Defaults.always {
            address = address.with(.from, question.period.from.description).with(.to, question.period.until.previous.description)
        }
        if question.asAt != defaults.today { address = address.with(.asAt, question.asAt.description) }
        address = address.with(.known, question.knownAt.map(String.init))
        for dimension in Dimension.allCases {
            guard let filter = question.filters[dimension] else { continue }
            switch filter {
            case .key(let key): address = address.with(dimension, key)
            case .notStated: address = address.with(dimension, Parameter.notStated)
            }
        }
        if case .on(let day) = question.map { address = address.with(.map, day.description) }
        switch part {
        case .anywhere: break
        case .unit(let index): address = address.with(.part, atlas[index].id.rawValue)
        case .unplaced: address = address.with(.part, Parameter.unplaced)
        }
        return address.with(.words, words)
    }
}
