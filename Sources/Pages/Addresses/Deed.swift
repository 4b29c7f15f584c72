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
    case modelReception = "/models/:id/reception"
    case modelSendingBack = "/models/:id/sending-back"
    case modelSelfScore = "/models/:id/self-score"
    case modelAppraisal = "/models/:id/appraisal"
    case modelDeclaration = "/models/:id/declaration"
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
    case modelComplaining = "/models/:id/complaints"
    case decisionComplaining = "/decisions/:id/complaints"
    case complaintAnswer = "/complaints/:id/answer"
    case complaintWithdrawal = "/complaints/:id/withdrawal"
    case decisionCorrection = "/decisions/:id/correction"
    /// Annulled for cause: looked at, and then done.
    case modelAnnulling = "/models/:id/annulments"
    case decisionAnnulling = "/decisions/:id/annulments"
    case noticesReading = "/notices/reading"
    case mailWish = "/notices/mail"
    case draftBeginning = "/drafts"
    case draftSaving = "/drafts/:id/saving"
    case draftSending = "/drafts/:id/sending"
    case draftRemoval = "/drafts/:id/removal"
    case decisionDraftBeginning = "/decisions/drafts"
    case decisionDraftHeading = "/decisions/drafts/:id/heading"
    case decisionDraftOrder = "/decisions/drafts/:id/order"
    case decisionDraftLine = "/decisions/drafts/:id/lines"
    case decisionDraftRemoval = "/decisions/drafts/:id/removal"
    case decisionSignature = "/decisions/drafts/:id/signature"
    case seriesBeginning = "/decisions/series"
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
    case convening = "/sessions"
    case council = "/sessions/:id/members"
    case agendaDrawing = "/sessions/:id/agenda"
    case sessionOpening = "/sessions/:id/opening"
    case attendance = "/sessions/:id/attendance"
    case adjournment = "/sessions/:id/adjournment"
    case resumption = "/sessions/:id/resumption"
    case abandonment = "/sessions/:id/abandonment"
    case interest = "/sessions/:id/interests"
    case lifting = "/sessions/:id/liftings"
    case ballotOpening = "/sessions/:id/ballots"
    case sheet = "/sessions/:id/ballots/:number/sheets"
    case paperHandout = "/sessions/:id/ballots/:number/papers"
    case paperCount = "/sessions/:id/ballots/:number/count"
    case paperConfirmation = "/sessions/:id/ballots/:number/confirmation"
    case ballotClosing = "/sessions/:id/ballots/:number/closing"
    case ballotVoiding = "/sessions/:id/ballots/:number/voiding"
    case tieBreaking = "/sessions/:id/ties"
    case exception = "/sessions/:id/exceptions"
    case outcomes = "/sessions/:id/outcomes"
    case minutesDrawing = "/sessions/:id/minutes"
    case minutesSigning = "/sessions/:id/signatures"
    case minutesReopening = "/sessions/:id/minutes-reopening"
    case application = "/sessions/:id/application"
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
        case .decisionDraftBeginning: .holding(.draftDecisions)
        case .decisionDraftHeading: .holding(.draftDecisions)
        case .decisionDraftOrder: .holding(.draftDecisions)
        case .decisionDraftLine: .holding(.draftDecisions)
        case .decisionDraftRemoval: .holding(.draftDecisions)
        case .decisionSignature: .holding(.decideAwards)
        case .seriesBeginning: .holding(.draftDecisions)
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
        case .modelSelfScore: .holding(.prepareModels)
        case .modelReception: .holding(.receiveModels)
        case .modelSendingBack: .holding(.receiveModels)
        case .modelDeclaration: .holding(.receiveModels)
        case .modelAppraisal: .holding(.appraiseModels)
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
        case .convening, .council, .agendaDrawing, .sessionOpening, .attendance, .adjournment, .resumption, .abandonment, .ballotOpening,
            .paperHandout, .paperCount, .ballotClosing, .ballotVoiding, .application:
            .holding(.runCouncils)
        case .interest, .lifting, .sheet, .paperConfirmation, .tieBreaking, .exception, .outcomes, .minutesDrawing, .minutesSigning,
            .minutesReopening:
            .holding(.sitInCouncils)
        case .modelComplaining: .holding(.complain)
        case .decisionComplaining: .holding(.complain)
        case .complaintWithdrawal: .holding(.complain)
        case .complaintAnswer: .holding(.settleComplaints)
        case .decisionCorrection: .holding(.decideAwards)
        case .modelAnnulling: .holding(.recogniseModels)
        case .decisionAnnulling: .holding(.decideAwards)
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
        case .convening: .newSession
        case .agendaDrawing: .agenda
        case .sheet, .paperHandout, .paperCount, .paperConfirmation, .ballotClosing, .ballotVoiding: .ballot
        case .outcomes: .sessionOutcomes
        case .minutesDrawing, .minutesSigning, .minutesReopening, .application: .minutes
        case .council: .council
        case .sessionOpening, .attendance, .adjournment, .resumption, .abandonment, .interest, .lifting, .ballotOpening, .tieBreaking, .exception:
            .session
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
