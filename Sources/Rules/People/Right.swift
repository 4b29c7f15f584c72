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
    /// Issues and annuls decisions.
    case decideAwards
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
        case .recogniseModels, .decideAwards: [.signatory]
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
