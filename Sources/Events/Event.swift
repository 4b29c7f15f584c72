package import CanonicalJSON

/// A fact, in the past tense. Its kind is its name on the wire and never changes; a new shape is a new version.
package protocol EventBody: Coded, Equatable, Sendable {
    static var kind: String { get }
    static var version: Int { get }
}

extension EventBody {
    package static var version: Int { 1 }
}

/// Every fact there is. Adding one here makes the compiler ask the register what it amounts to.
package enum Event: Equatable, Sendable {
    case treeOpened(TreeOpened)
    case unitBegun(UnitBegun)
    case unitRenamed(UnitRenamed)
    case unitRetyped(UnitRetyped)
    case unitRecoded(UnitRecoded)
    case unitMoved(UnitMoved)
    case unitEnded(UnitEnded)
    case unitSucceeded(UnitSucceeded)
    case unitActAnnulled(UnitActAnnulled)
    case programmePublished(ProgrammePublished)
    case modelDrafted(ModelDrafted)
    case modelRegistered(ModelRegistered)
    case modelReturned(ModelReturned)
    case modelAccepted(ModelAccepted)
    case modelLaunched(ModelLaunched)
    case modelProgressed(ModelProgressed)
    case modelChecked(ModelChecked)
    case modelProposed(ModelProposed)
    case modelRecognised(ModelRecognised)
    case modelGraded(ModelGraded)
    case modelCarriedOver(ModelCarriedOver)
    case modelLapsed(ModelLapsed)
    case modelStopped(ModelStopped)
    case modelMerged(ModelMerged)
    case modelRemoved(ModelRemoved)
    case modelCorrected(ModelCorrected)
    case modelEntryAnnulled(ModelEntryAnnulled)
    case modelRevised(ModelRevised)
    case modelRecalled(ModelRecalled)
    case modelDeclined(ModelDeclined)
    case evidenceAttached(EvidenceAttached)
    case evidenceWithdrawn(EvidenceWithdrawn)
    case modelTookUp(ModelTookUp)
    case decisionIssued(DecisionIssued)
    case decisionAnnulled(DecisionAnnulled)
    case awardAnnulled(AwardAnnulled)
    case reportDescribed(ReportDescribed)
    case figureReported(FigureReported)
    case keyDestroyed(KeyDestroyed)
    case accountOpened(AccountOpened)
    case accountClosed(AccountClosed)
    case appointmentMade(AppointmentMade)
    case appointmentEnded(AppointmentEnded)
    case modelReceived(ModelReceived)
    case modelSentBack(ModelSentBack)
    case modelSelfScored(ModelSelfScored)
    case modelAppraised(ModelAppraised)
    case modelDeclared(ModelDeclared)
    case modelDecided(ModelDecided)
    case sessionConvened(SessionConvened)
    case membersChanged(MembersChanged)
    case agendaDrawn(AgendaDrawn)
    case sessionOpened(SessionOpened)
    case attendanceChanged(AttendanceChanged)
    case sessionAdjourned(SessionAdjourned)
    case sessionResumed(SessionResumed)
    case conflictDeclared(ConflictDeclared)
    case conflictLifted(ConflictLifted)
    case ballotOpened(BallotOpened)
    case paperHandedOut(PaperHandedOut)
    case sheetGiven(SheetGiven)
    case secretVoteGiven(SecretVoteGiven)
    case paperCounted(PaperCounted)
    case paperConfirmed(PaperConfirmed)
    case ballotClosed(BallotClosed)
    case ballotVoided(BallotVoided)
    case tieBroken(TieBroken)
    case exceptionGranted(ExceptionGranted)
    case outcomesSet(OutcomesSet)
    case minutesDrawn(MinutesDrawn)
    case minutesSigned(MinutesSigned)
    case minutesReopened(MinutesReopened)
    case outcomesApplied(OutcomesApplied)
    case sessionAbandoned(SessionAbandoned)
    case decisionDrafted(DecisionDrafted)
    case draftDiscarded(DraftDiscarded)
    case seriesBegun(SeriesBegun)
    case numberGiven(NumberGiven)
    case awardCorrected(AwardCorrected)
    case complaintLodged(ComplaintLodged)
    case complaintAnswered(ComplaintAnswered)
    case complaintWithdrawn(ComplaintWithdrawn)
    case annulmentDecided(AnnulmentDecided)
}

extension Event {
    package var body: any EventBody {
        switch self {
        case .treeOpened(let body): body
        case .unitBegun(let body): body
        case .unitRenamed(let body): body
        case .unitRetyped(let body): body
        case .unitRecoded(let body): body
        case .unitMoved(let body): body
        case .unitEnded(let body): body
        case .unitSucceeded(let body): body
        case .unitActAnnulled(let body): body
        case .programmePublished(let body): body
        case .modelDrafted(let body): body
        case .modelRegistered(let body): body
        case .modelReturned(let body): body
        case .modelAccepted(let body): body
        case .modelLaunched(let body): body
        case .modelProgressed(let body): body
        case .modelChecked(let body): body
        case .modelProposed(let body): body
        case .modelRecognised(let body): body
        case .modelGraded(let body): body
        case .modelCarriedOver(let body): body
        case .modelLapsed(let body): body
        case .modelStopped(let body): body
        case .modelMerged(let body): body
        case .modelRemoved(let body): body
        case .modelCorrected(let body): body
        case .modelEntryAnnulled(let body): body
        case .modelRevised(let body): body
        case .modelRecalled(let body): body
        case .modelDeclined(let body): body
        case .evidenceAttached(let body): body
        case .evidenceWithdrawn(let body): body
        case .modelTookUp(let body): body
        case .decisionIssued(let body): body
        case .decisionAnnulled(let body): body
        case .awardAnnulled(let body): body
        case .reportDescribed(let body): body
        case .figureReported(let body): body
        case .keyDestroyed(let body): body
        case .accountOpened(let body): body
        case .accountClosed(let body): body
        case .appointmentMade(let body): body
        case .appointmentEnded(let body): body
        case .modelReceived(let body): body
        case .modelSentBack(let body): body
        case .modelSelfScored(let body): body
        case .modelAppraised(let body): body
        case .modelDeclared(let body): body
        case .modelDecided(let body): body
        case .sessionConvened(let body): body
        case .membersChanged(let body): body
        case .agendaDrawn(let body): body
        case .sessionOpened(let body): body
        case .attendanceChanged(let body): body
        case .sessionAdjourned(let body): body
        case .sessionResumed(let body): body
        case .conflictDeclared(let body): body
        case .conflictLifted(let body): body
        case .ballotOpened(let body): body
        case .paperHandedOut(let body): body
        case .sheetGiven(let body): body
        case .secretVoteGiven(let body): body
        case .paperCounted(let body): body
        case .paperConfirmed(let body): body
        case .ballotClosed(let body): body
        case .ballotVoided(let body): body
        case .tieBroken(let body): body
        case .exceptionGranted(let body): body
        case .outcomesSet(let body): body
        case .minutesDrawn(let body): body
        case .minutesSigned(let body): body
        case .minutesReopened(let body): body
        case .outcomesApplied(let body): body
        case .sessionAbandoned(let body): body
        case .decisionDrafted(let body): body
        case .draftDiscarded(let body): body
        case .seriesBegun(let body): body
        case .numberGiven(let body): body
        case .awardCorrected(let body): body
        case .complaintLodged(let body): body
        case .complaintAnswered(let body): body
        case .complaintWithdrawn(let body): body
        case .annulmentDecided(let body): body
        }
    }

    package var kind: String { type(of: body).kind }
    package var version: Int { type(of: body).version }

    /// Nil where this program does not know the kind: the entry was written by a newer one.
    /// Older versions of a kind are brought up here, one function a step; there are none yet.
    package static func read(kind: String, version: Int, body: UnsafeRawBufferPointer) throws(Malformed) -> Event? {
        guard version == 1 else { return nil }
        return switch kind {
        case TreeOpened.kind: .treeOpened(try .whole(body))
        case UnitBegun.kind: .unitBegun(try .whole(body))
        case UnitRenamed.kind: .unitRenamed(try .whole(body))
        case UnitRetyped.kind: .unitRetyped(try .whole(body))
        case UnitRecoded.kind: .unitRecoded(try .whole(body))
        case UnitMoved.kind: .unitMoved(try .whole(body))
        case UnitEnded.kind: .unitEnded(try .whole(body))
        case UnitSucceeded.kind: .unitSucceeded(try .whole(body))
        case UnitActAnnulled.kind: .unitActAnnulled(try .whole(body))
        case ProgrammePublished.kind: .programmePublished(try .whole(body))
        case ModelDrafted.kind: .modelDrafted(try .whole(body))
        case ModelRegistered.kind: .modelRegistered(try .whole(body))
        case ModelReturned.kind: .modelReturned(try .whole(body))
        case ModelAccepted.kind: .modelAccepted(try .whole(body))
        case ModelLaunched.kind: .modelLaunched(try .whole(body))
        case ModelProgressed.kind: .modelProgressed(try .whole(body))
        case ModelChecked.kind: .modelChecked(try .whole(body))
        case ModelProposed.kind: .modelProposed(try .whole(body))
        case ModelRecognised.kind: .modelRecognised(try .whole(body))
        case ModelGraded.kind: .modelGraded(try .whole(body))
        case ModelCarriedOver.kind: .modelCarriedOver(try .whole(body))
        case ModelLapsed.kind: .modelLapsed(try .whole(body))
        case ModelStopped.kind: .modelStopped(try .whole(body))
        case ModelMerged.kind: .modelMerged(try .whole(body))
        case ModelRemoved.kind: .modelRemoved(try .whole(body))
        case ModelCorrected.kind: .modelCorrected(try .whole(body))
        case ModelEntryAnnulled.kind: .modelEntryAnnulled(try .whole(body))
        case ModelRevised.kind: .modelRevised(try .whole(body))
        case ModelRecalled.kind: .modelRecalled(try .whole(body))
        case ModelDeclined.kind: .modelDeclined(try .whole(body))
        case EvidenceAttached.kind: .evidenceAttached(try .whole(body))
        case EvidenceWithdrawn.kind: .evidenceWithdrawn(try .whole(body))
        case ModelTookUp.kind: .modelTookUp(try .whole(body))
        case DecisionIssued.kind: .decisionIssued(try .whole(body))
        case DecisionAnnulled.kind: .decisionAnnulled(try .whole(body))
        case AwardAnnulled.kind: .awardAnnulled(try .whole(body))
        case ReportDescribed.kind: .reportDescribed(try .whole(body))
        case FigureReported.kind: .figureReported(try .whole(body))
        case KeyDestroyed.kind: .keyDestroyed(try .whole(body))
        case AccountOpened.kind: .accountOpened(try .whole(body))
        case AccountClosed.kind: .accountClosed(try .whole(body))
        case AppointmentMade.kind: .appointmentMade(try .whole(body))
        case AppointmentEnded.kind: .appointmentEnded(try .whole(body))
        case ModelReceived.kind: .modelReceived(try .whole(body))
        case ModelSentBack.kind: .modelSentBack(try .whole(body))
        case ModelSelfScored.kind: .modelSelfScored(try .whole(body))
        case ModelAppraised.kind: .modelAppraised(try .whole(body))
        case ModelDeclared.kind: .modelDeclared(try .whole(body))
        case ModelDecided.kind: .modelDecided(try .whole(body))
        case SessionConvened.kind: .sessionConvened(try .whole(body))
        case MembersChanged.kind: .membersChanged(try .whole(body))
        case AgendaDrawn.kind: .agendaDrawn(try .whole(body))
        case SessionOpened.kind: .sessionOpened(try .whole(body))
        case AttendanceChanged.kind: .attendanceChanged(try .whole(body))
        case SessionAdjourned.kind: .sessionAdjourned(try .whole(body))
        case SessionResumed.kind: .sessionResumed(try .whole(body))
        case ConflictDeclared.kind: .conflictDeclared(try .whole(body))
        case ConflictLifted.kind: .conflictLifted(try .whole(body))
        case BallotOpened.kind: .ballotOpened(try .whole(body))
        case PaperHandedOut.kind: .paperHandedOut(try .whole(body))
        case SheetGiven.kind: .sheetGiven(try .whole(body))
        case SecretVoteGiven.kind: .secretVoteGiven(try .whole(body))
        case PaperCounted.kind: .paperCounted(try .whole(body))
        case PaperConfirmed.kind: .paperConfirmed(try .whole(body))
        case BallotClosed.kind: .ballotClosed(try .whole(body))
        case BallotVoided.kind: .ballotVoided(try .whole(body))
        case TieBroken.kind: .tieBroken(try .whole(body))
        case ExceptionGranted.kind: .exceptionGranted(try .whole(body))
        case OutcomesSet.kind: .outcomesSet(try .whole(body))
        case MinutesDrawn.kind: .minutesDrawn(try .whole(body))
        case MinutesSigned.kind: .minutesSigned(try .whole(body))
        case MinutesReopened.kind: .minutesReopened(try .whole(body))
        case OutcomesApplied.kind: .outcomesApplied(try .whole(body))
        case SessionAbandoned.kind: .sessionAbandoned(try .whole(body))
        case DecisionDrafted.kind: .decisionDrafted(try .whole(body))
        case DraftDiscarded.kind: .draftDiscarded(try .whole(body))
        case SeriesBegun.kind: .seriesBegun(try .whole(body))
        case NumberGiven.kind: .numberGiven(try .whole(body))
        case AwardCorrected.kind: .awardCorrected(try .whole(body))
        case ComplaintLodged.kind: .complaintLodged(try .whole(body))
        case ComplaintAnswered.kind: .complaintAnswered(try .whole(body))
        case ComplaintWithdrawn.kind: .complaintWithdrawn(try .whole(body))
        case AnnulmentDecided.kind: .annulmentDecided(try .whole(body))
        default: nil
        }
    }
}
