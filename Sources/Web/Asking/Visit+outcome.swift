import Commands
import Hummingbird
import Pages

extension Visit {
    /// Does what was sent. Refusals that the form itself does not show are shown by the door.
    func outcome(of deed: Deed, _ request: Request) async throws -> Outcome {
        switch deed {
        case .signOut: try signOut()
        case .entry: try await signIn()
        case .secondStep: try secondStep()
        case .firstAccount: try await start()
        case .firstPassword: try await invitation()
        case .passwordChange: try await changePassword()
        case .contact: try contact()
        case .secondFactorBeginning: try await beginSecondFactor()
        case .secondFactorConfirmation: try confirmSecondFactor()
        case .secondFactorRemoval: try await removeSecondFactor()
        case .recoveryCodes: try await renewRecoveryCodes()
        case .sessionEnd: try endSession()
        case .sessionsEnd: try endSessions()
        case .token: try await makeToken()
        case .tokenRevocation: try revokeToken()
        case .linking: try await linking()
        case .unlinking: try unlinking()
        case .accountOpening: try await openAccount()
        case .accountInvitation: try invite()
        case .accountClosing: try await closeAccount()
        case .accountReset: try reset()
        case .accountResetConfirmation: try confirmReset()
        case .accountResetWithdrawal: try withdrawReset()
        case .appointment: try await appoint()
        case .appointmentEnd: try await endAppointment()
        case .noticesReading: try readNotices()
        case .mailWish: try wishMail()
        case .draftBeginning: try beginDraft()
        case .draftSaving: try saveDraft(isScript: request.headers[.accept] == "text/plain")
        case .draftSending: try await sendDraft()
        case .draftRemoval: try removeDraft()
        case .modelAttachment: try await attachEvidence(request)
        case .modelWithdrawal: try await withdrawEvidence()
        case .uploads: try beginUpload(request)
        case .uploadPiece: try await continueUpload(request)
        case .uploadEnd: try endUpload(request)
        case .modelAppraisal: try await appraise()
        case .modelRevision: try beginRevision()
        case .decisionDraftBeginning: try await beginDecisionDraft()
        case .decisionDraftHeading: try await changeDraftHeading()
        case .decisionDraftOrder: try await orderDraft()
        case .decisionDraftLine: try await changeDraftLine()
        case .decisionDraftRemoval: try await discardDraft()
        case .decisionSignature: try await signDecision()
        case .seriesBeginning: try await beginSeries()
        case .unitReorganisation: try await reorganise()
        case .resolutionAnnulment: try await annulResolution()
        case .versionPublication: try await publishVersion()
        case .bulkReview: try await bulkReview()
        case .bulkAct: try await bulkAct()
        case .viewSaving: try saveView()
        case .viewRemoval: try removeView()
        case .importBeginning: try await beginImport(request)
        case .importSettings: try await setImport()
        case .importModels: try await recordImport()
        case .importRemoval: try await removeImport()
        case .convening: try await convene()
        case .agendaDrawing: try await drawAgenda()
        case .council: try await changeCouncil()
        case .sessionOpening, .attendance, .adjournment, .resumption, .abandonment, .interest, .lifting, .ballotOpening, .tieBreaking, .exception:
            try await sessionStep(deed)
        case .sheet: try await giveSheet()
        case .paperHandout, .paperCount, .paperConfirmation, .ballotClosing, .ballotVoiding: try await ballotStep(deed)
        case .outcomes: try await setOutcomes()
        case .minutesDrawing, .minutesSigning, .minutesReopening, .application: try await minutesStep(deed)
        case .modelComplaining, .decisionComplaining: try await lodge(deed)
        case .complaintAnswer: try await answerComplaint()
        case .complaintWithdrawal: try await withdrawComplaint()
        case .decisionCorrection: try await correctName()
        case .modelAnnulling, .decisionAnnulling: try await annul(deed)
        case .modelRegistration, .modelRecall, .modelAcceptance, .modelReturn, .modelRefusal, .modelLaunch, .modelProgress, .modelCheck,
            .modelProposal, .modelRecognition, .modelGrade, .modelConfirmation, .modelLapse, .modelStop, .modelMerger, .modelRemoval, .modelTakeUp,
            .modelCorrection, .modelAnnulment, .modelReception, .modelSendingBack, .modelSelfScore, .modelDeclaration:
            try await act(deed)
        }
    }

    /// Every form of whoever is signed in bears the session's token.
    func checkToken(_ token: String?) throws(FormRefusal) {
        guard let caller else { return }
        guard token == caller.session.formToken else { throw .pageTooOld }
    }
}
