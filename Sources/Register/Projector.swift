import CanonicalJSON
import Events
import GRDB
import Journal
import Statements

/// Turns entries into rows: the one place that writes the register's tables. Lives on one connection, inside its queue.
final class Projector {
    private let spans: SpanTable
    private let vocabulary: Vocabulary
    private let units: UnitProjection
    private let programmes: ProgrammeProjection
    private let models: ModelProjection
    private let decisions: DecisionProjection
    private let reports = ReportProjection()
    private let accounts = AccountProjection()
    private let sessions = SessionProjection()
    private let remedies = RemedyProjection()
    private let kept: KeptEntries
    private let setDay: RawStatement
    private let history: (ModelID, Int) throws -> [RegisterEntry]

    init(
        on database: Database, fillsSearch: Bool, history: @escaping (_ model: ModelID, _ upTo: Int) throws -> [RegisterEntry]
    ) throws {
        spans = try SpanTable(on: database)
        vocabulary = try Vocabulary(on: database)
        units = try UnitProjection(on: database)
        programmes = ProgrammeProjection(vocabulary)
        models = try ModelProjection(on: database, vocabulary, spans, fillsSearch: fillsSearch)
        decisions = DecisionProjection(vocabulary, spans)
        kept = try KeptEntries(on: database)
        setDay = try RawStatement("INSERT OR REPLACE INTO recording_day (day, position) VALUES (?1, ?2)", on: database)
        self.history = history
    }

    /// The numbers of the spans that ended or were taken back since the last call.
    func takeChangedSpans() -> [Int] {
        defer { spans.forgetChanged() }
        return spans.changed
    }

    func project(_ entries: [RegisterEntry], in database: Database) throws {
        for (offset, entry) in entries.enumerated() {
            try project(entry, in: database)
            let isLastOfDay = offset + 1 == entries.count || entries[offset + 1].recordedOn != entry.recordedOn
            guard isLastOfDay else { continue }
            setDay.bind(1, entry.recordedOn.number)
            setDay.bind(2, entry.position)
            try setDay.run()
        }
    }

    func fillSearch(in database: Database) throws { try models.fillSearch(from: database) }

    private func project(_ entry: RegisterEntry, in database: Database) throws {
        switch entry.event {
        case .treeOpened(let body): try units.enter(entry.event, unit: body.tree, entry)
        case .unitBegun(let body): try units.enter(entry.event, unit: body.unit.rawValue, entry)
        case .unitRenamed(let body): try units.enter(entry.event, unit: body.unit.rawValue, entry)
        case .unitRetyped(let body): try units.enter(entry.event, unit: body.unit.rawValue, entry)
        case .unitRecoded(let body): try units.enter(entry.event, unit: body.unit.rawValue, entry)
        case .unitMoved(let body): try units.enter(entry.event, unit: body.unit.rawValue, entry)
        case .unitEnded(let body): try units.enter(entry.event, unit: body.unit.rawValue, entry)
        case .unitSucceeded(let body): try units.enter(entry.event, unit: body.unit.rawValue, entry)
        case .unitActAnnulled(let body): try units.annul(body, entry)
        case .programmePublished(let body): try programmes.publish(body, entry, in: database)
        case .modelDrafted(let body): try models.draft(body, entry)
        case .modelRegistered(let body): try follow(body.model, entry, in: database)
        case .modelReturned(let body): try follow(body.model, entry, in: database)
        case .modelAccepted(let body): try follow(body.model, entry, in: database)
        case .modelLaunched(let body): try follow(body.model, entry, in: database)
        case .modelProgressed(let body): try follow(body.model, entry, in: database)
        case .modelChecked(let body):
            // What only says that it was looked at stands whole in the steps.
            let isOfLevel = body.level != nil || body.present != nil || body.files != nil
            if isOfLevel { try kept.keep(entry, in: "model/\(body.model)") }
            try follow(body.model, entry, in: database)
        case .modelProposed(let body): try follow(body.model, entry, in: database)
        case .modelRecognised(let body): try follow(body.model, entry, in: database)
        case .modelGraded(let body): try follow(body.model, entry, in: database)
        case .modelCarriedOver(let body): try follow(body.model, entry, in: database)
        case .modelLapsed(let body): try follow(body.model, entry, in: database)
        case .modelStopped(let body): try follow(body.model, entry, in: database)
        case .modelMerged(let body): try follow(body.model, entry, in: database)
        case .modelRemoved(let body): try follow(body.model, entry, in: database)
        case .modelCorrected(let body): try follow(body.model, entry, in: database)
        case .modelEntryAnnulled(let body):
            try remedies.annul(entry, in: database)
            try follow(body.model, entry, in: database)
        case .modelRevised(let body): try follow(body.model, entry, in: database)
        case .modelRecalled(let body): try follow(body.model, entry, in: database)
        case .modelDeclined(let body): try follow(body.model, entry, in: database)
        case .evidenceAttached(let body): try follow(body.model, entry, in: database)
        case .evidenceWithdrawn(let body): try follow(body.model, entry, in: database)
        case .modelTookUp(let body): try follow(body.model, entry, in: database)
        case .decisionIssued(let body):
            let version = try Int.fetchOne(database, sql: "SELECT max(version) FROM programme WHERE key = ?", arguments: [body.programme]) ?? 0
            let number = try vocabulary.number(of: body.programme)
            let flowDay = try programmes.words(body.programme, number, version: version, in: database).flowDay(entry.day, period: body.period)
            try decisions.issue(body, entry, flowDay: flowDay, in: database)
        case .decisionAnnulled(let body):
            try remedies.annul(entry, in: database)
            try decisions.annul(body, entry, in: database)
        case .awardAnnulled(let body):
            try remedies.annul(entry, in: database)
            try decisions.annul(body, entry, in: database)
        case .reportDescribed(let body): try reports.describe(body, entry, in: database)
        case .figureReported(let body): try reports.report(body, entry, in: database)
        case .keyDestroyed(let body):
            try database.execute(
                sql: "INSERT OR REPLACE INTO destroyed_key (owner, position, reason) VALUES (?, ?, ?)",
                arguments: [body.key, entry.position, body.reason])
        case .accountOpened(let body): try accounts.open(body, entry, in: database)
        case .accountClosed(let body): try accounts.close(body, entry, in: database)
        case .appointmentMade(let body): try accounts.appoint(body, entry, in: database)
        case .appointmentEnded(let body): try accounts.end(body, entry, in: database)
        case .modelReceived(let body): try followAndKeep(body.model, entry, in: database)
        case .modelSentBack(let body): try followAndKeep(body.model, entry, in: database)
        case .modelSelfScored(let body): try followAndKeep(body.model, entry, in: database)
        case .modelAppraised(let body): try followAndKeep(body.model, entry, in: database)
        case .modelDeclared(let body): try followAndKeep(body.model, entry, in: database)
        case .modelDecided(let body): try followAndKeep(body.model, entry, in: database)
        case .sessionConvened(let body): try follow(body.session, entry, in: database)
        case .membersChanged(let body): try follow(body.session, entry, in: database)
        case .agendaDrawn(let body): try follow(body.session, entry, in: database)
        case .sessionOpened(let body): try follow(body.session, entry, in: database)
        case .attendanceChanged(let body): try follow(body.session, entry, in: database)
        case .sessionAdjourned(let body): try follow(body.session, entry, in: database)
        case .sessionResumed(let body): try follow(body.session, entry, in: database)
        case .conflictDeclared(let body): try follow(body.session, entry, in: database)
        case .conflictLifted(let body): try follow(body.session, entry, in: database)
        case .ballotOpened(let body): try follow(body.session, entry, in: database)
        case .paperHandedOut(let body): try follow(body.session, entry, in: database)
        case .sheetGiven(let body): try follow(body.session, entry, in: database)
        case .secretVoteGiven(let body): try follow(body.session, entry, in: database)
        case .paperCounted(let body): try follow(body.session, entry, in: database)
        case .paperConfirmed(let body): try follow(body.session, entry, in: database)
        case .ballotClosed(let body): try follow(body.session, entry, in: database)
        case .ballotVoided(let body): try follow(body.session, entry, in: database)
        case .tieBroken(let body): try follow(body.session, entry, in: database)
        case .exceptionGranted(let body): try follow(body.session, entry, in: database)
        case .outcomesSet(let body): try follow(body.session, entry, in: database)
        case .minutesDrawn(let body): try follow(body.session, entry, in: database)
        case .minutesSigned(let body): try follow(body.session, entry, in: database)
        case .minutesReopened(let body): try follow(body.session, entry, in: database)
        case .outcomesApplied(let body): try follow(body.session, entry, in: database)
        case .sessionAbandoned(let body): try follow(body.session, entry, in: database)
        case .decisionDrafted(let body):
            try kept.keep(entry, in: "decision/\(body.decision)")
            try decisions.draft(body, entry, in: database)
        case .draftDiscarded(let body):
            try kept.keep(entry, in: "decision/\(body.decision)")
            try decisions.discard(body, in: database)
        case .awardCorrected(let body):
            try kept.keep(entry, in: "decision/\(body.decision)")
            try decisions.correct(body, entry, in: database)
        case .seriesBegun(let body): try kept.keep(entry, in: "series/\(body.series).\(body.unit).\(body.year)")
        case .numberGiven(let body): try kept.keep(entry, in: "series/\(body.series).\(body.unit).\(body.year)")
        case .complaintLodged(let body): try followAndKeep(body.complaint, entry, in: database)
        case .complaintAnswered(let body): try followAndKeep(body.complaint, entry, in: database)
        case .complaintWithdrawn(let body): try followAndKeep(body.complaint, entry, in: database)
        case .annulmentDecided(let body): try remedies.decide(body, entry, in: database)
        }
    }

    private func follow(_ session: SessionID, _ entry: RegisterEntry, in database: Database) throws {
        try kept.keep(entry, in: "session/\(session)")
        try sessions.follow(entry.event, entry, of: session, in: database)
    }

    private func followAndKeep(_ complaint: ComplaintID, _ entry: RegisterEntry, in database: Database) throws {
        try kept.keep(entry, in: "complaint/\(complaint)")
        try remedies.follow(entry, of: complaint, in: database)
    }

    private func followAndKeep(_ model: ModelID, _ entry: RegisterEntry, in database: Database) throws {
        try kept.keep(entry, in: "model/\(model)")
        try follow(model, entry, in: database)
    }

    private func follow(_ model: ModelID, _ entry: RegisterEntry, in database: Database) throws {
        try models.follow(
            model, entry,
            words: { life in try self.programmes.words(life.programmeKey, life.programme, version: life.programmeVersion, in: database) },
            history: { try self.history(model, entry.position) })
    }
}
