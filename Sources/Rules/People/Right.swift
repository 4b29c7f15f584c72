package import Events

/// What may be done, and by whom: the one table. It says which roles; where (units, programmes, days) the appointment says.
package enum Right: String, CaseIterable, Sendable {
    /// Reads the files of models: answers, evidence, reasons. Lists and figures are open to everybody who is signed in with an appointment.
    case readFiles
    /// Drafts, sends up, rewrites, recalls, launches, reports, documents, stops.
    case prepareModels
    /// Accepts, returns, declines; confirms for a year, lets lapse, removes, merges, corrects.
    case receiveModels
    /// Looks at models on the spot.
    case appraiseModels
    /// Proposes upward what a body found worthy.
    case proposeModels
    /// Recognises and grades, and takes that back.
    case recogniseModels
    /// Convenes sessions of councils, keeps their agenda, ballots and minutes, and applies what they decided.
    case runCouncils
    /// Votes, declares interests, signs minutes: whoever is named in the session's council.
    case sitInCouncils
    /// Drafts decisions and keeps series of numbers.
    case draftDecisions
    /// Issues and annuls decisions.
    case decideAwards
    /// Complains about what was decided.
    case complain
    case settleComplaints
    case recordReports
    case readJournal
    case keepUnits
    case keepProgrammes
    case keepAccounts
    /// Destroys keys, so that names and prose are erased.
    case eraseNames

    package var roles: Set<Role> {
        switch self {
        case .readFiles:
            [
                .registrant, .receivingOfficer, .appraiser, .councilSecretary, .councilMember, .signatory, .statistician, .publisher, .inspector,
            ]
        case .prepareModels: [.registrant]
        case .receiveModels: [.receivingOfficer]
        case .appraiseModels: [.appraiser]
        case .proposeModels: [.councilSecretary]
        case .runCouncils, .draftDecisions: [.councilSecretary]
        case .sitInCouncils: [.councilMember, .councilSecretary]
        case .recogniseModels, .decideAwards: [.signatory]
        case .complain: [.registrant]
        case .settleComplaints: [.receivingOfficer]
        case .recordReports: [.statistician]
        case .readJournal: [.inspector]
        case .keepUnits, .keepProgrammes, .keepAccounts, .eraseNames: [.administrator]
        }
    }

    /// What sets up and repairs without deciding anything: whoever works at the machine itself may do it without signing in.
    package var isSetUp: Bool { self == .keepUnits || self == .keepProgrammes }

    /// Judging a file: nobody judges their own.
    package var isJudgement: Bool {
        switch self {
        case .receiveModels, .appraiseModels, .proposeModels, .recogniseModels: true
        default: false
        }
    }
}

extension Role {
    /// Roles that count only while whoever holds them has signed in with a second factor.
    package var needsSecondFactor: Bool { self == .signatory || self == .councilMember }
}
