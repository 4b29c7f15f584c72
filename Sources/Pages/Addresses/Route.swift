package import Rules

/// Every address of the house, as the web registers it. Addresses are nouns.
package enum Route: String, CaseIterable, Sendable {
    case home = "/"
    case models = "/models"
    case model = "/models/:id"
    case modelEvidence = "/models/:id/evidence"
    /// The file beside what it is judged by.
    case appraisal = "/models/:id/appraisal"
    /// Where somebody complains of what was decided about it, and where it is annulled for cause.
    case modelComplaint = "/models/:id/complaints"
    case modelAnnulments = "/models/:id/annulments"
    /// The bytes of a file, or a thumbnail of it.
    case modelFile = "/models/:id/evidence/:file"
    /// How far a file on its way in has come.
    case upload = "/uploads/:id"
    case awards = "/awards"
    /// What a body gave in a year, with gold-book numbers and money.
    case awardBook = "/awards/book"
    case awardBookAsCSV = "/awards/book.csv"
    case awardBookAsWorkbook = "/awards/book.xlsx"
    case awardsOfPerson = "/awards/people/:id"
    case units = "/units"
    case unit = "/units/:id"
    case awardsOfUnit = "/units/:id/awards"
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
    case decisionDrafts = "/decisions/drafts"
    case decisionDraft = "/decisions/drafts/:id"
    /// What will be issued, and where it is signed.
    case decisionReview = "/decisions/drafts/:id/review"
    case numberBooks = "/decisions/series"
    case decisionComplaint = "/decisions/:id/complaints"
    case decisionAnnulments = "/decisions/:id/annulments"
    /// An annulment with what it changed, by the position of any of its entries.
    case annulment = "/annulments/:id"
    case complaints = "/complaints"
    case complaint = "/complaints/:id"
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
    /// Sessions of councils.
    case sessions = "/sessions"
    case newSession = "/sessions/new"
    case session = "/sessions/:id"
    case agenda = "/sessions/:id/agenda"
    /// Who sits in it, to be composed anew.
    case council = "/sessions/:id/members"
    case ballot = "/sessions/:id/ballots/:number"
    case sessionOutcomes = "/sessions/:id/outcomes"
    case minutes = "/sessions/:id/minutes"
    case design = "/design"
    case asset = "/assets/:id"
    case health = "/health"
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
        case .appraisal: .holding(.appraiseModels)
        case .newModel: .holding(.prepareModels)
        case .draft: .holding(.prepareModels)
        case .queue: .account
        case .newSession: .holding(.runCouncils)
        case .agenda: .holding(.runCouncils)
        case .council: .holding(.runCouncils)
        case .ballot: .holding(.sitInCouncils)
        case .sessionOutcomes: .holding(.sitInCouncils)
        case .minutes: .holding(.sitInCouncils)
        case .numberBooks: .holding(.draftDecisions)
        case .modelComplaint, .decisionComplaint: .holding(.complain)
        case .modelAnnulments: .holding(.recogniseModels)
        case .decisionAnnulments: .holding(.decideAwards)
        default: .post
        }
    }

    /// Whether the page rests on the register alone, so that it may be kept for a position. What lies in Keeping changes without the journal.
    package var restsOnRegister: Bool {
        switch self {
        case .home, .models, .model, .awards, .units, .unit, .decisions, .decision, .reports, .report, .awardBook, .awardsOfUnit,
            .awardsOfPerson, .annulment:
            true
        default: false
        }
    }
}

extension Route {
    /// Whether the answer takes a moment, so that it is made aside of the threads that serve: files, and sheets that are looked at.
    package var isMadeAside: Bool {
        switch self {
        case .modelsAsCSV, .modelsAsWorkbook, .queueAsCSV, .queueAsWorkbook, .importTemplate, .imported, .awardBookAsCSV, .awardBookAsWorkbook: true
        default: false
        }
    }
}
