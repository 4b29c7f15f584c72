import Commands
import Events
import HTTPTypes
import Pages
import Queries
import Rules
import Texts

// A decision is drafted: from a session's list, its heading, its order, one line at a time.

extension Visit {
    /// A draft, for whoever drafts or signs where it is issued; for others it looks as if it were not there.
    struct DraftSeat {
        let answer: DraftAnswer
        let mayDraft: Bool
        let maySign: Bool
    }

    func draftSeat() throws -> DraftSeat? {
        guard caller != nil, let answer = try room.draft(DecisionID(id), today: defaults.today) else { return nil }
        let (mayDraft, maySign) = (holds(.draftDecisions, answer.drafted), holds(.decideAwards, answer.drafted))
        return mayDraft || maySign ? DraftSeat(answer: answer, mayDraft: mayDraft, maySign: maySign) : nil
    }

    private func holds(_ right: Right, _ drafted: DecisionDrafted) -> Bool {
        holds(right, at: drafted.issuerUnit, programme: drafted.programme)
    }

    func holds(_ right: Right, at unit: UnitID, programme: Key) -> Bool {
        caller?.officer.may(right, at: unit, programme: programme, in: atlas, tree: ReadingRoom.tree, on: defaults.today) ?? false
    }

    var programmesNow: [Programme] { room.programmeKeys.compactMap { room.programme($0) } }

    func decisionDrafts(_ typed: Typed? = nil) throws -> (any Page)? {
        guard let officer = caller?.officer, officer.holds(.draftDecisions) || officer.holds(.decideAwards) else { return nil }
        let drafts = try room.openDrafts().filter {
            holds(.draftDecisions, at: $0.issuerUnit, programme: $0.programme) || holds(.decideAwards, at: $0.issuerUnit, programme: $0.programme)
        }
        let sessions = officer.holds(.draftDecisions) ? try room.grantingSessions().filter { !$0.forms.isEmpty } : nil
        var form = typed ?? Typed()
        if (form[.once] ?? "").isEmpty { form.values[FieldName(.once)] = [freshOnce()] }
        return DecisionDraftListPage(
            frame: frame.at(Address(.decisionDrafts)), drafts: drafts, programmes: programmesNow, sessions: sessions, typed: form,
            isDiscarded: asked[.done] == "discarded")
    }

    func beginDecisionDraft() async throws -> Outcome {
        guard let office, let caller else { return .nothing }
        func again(_ typed: Typed, _ status: HTTPResponse.Status) throws -> Outcome {
            try decisionDrafts(typed).map { .page($0, status) } ?? .nothing
        }
        let chosen = form.text(.session).split(separator: " ").map(String.init)
        guard chosen.count == 2, let session = try room.grantingSession(SessionID(chosen[0])),
            let programme = room.programme(session.programme, on: defaults.today), let award = programme.awardForm(chosen[1])
        else { return try again(form.refused(FormRefusal.choiceMissing, at: FieldName(.session)), .unprocessableContent) }
        let unit: UnitID
        switch typedUnit(.unit) {
        case .success(let found): unit = found
        case .failure(let reason): return try again(form.refused(reason, at: FieldName(.unit)), .unprocessableContent)
        }
        let bases = try room.lastBases(of: unit, track: award.track)
        let header = DraftHeader(
            issuer: form.text(.issuer), issuerUnit: unit, track: award.track, form: award.term.key, grantor: award.grantor, period: session.period,
            about: Name(vi: form.text(.about), en: form[.aboutEnglish] ?? form.text(.about)), bases: bases)
        let lines = RecipientWish.lines(from: session.awards, form: award.term.key, in: programme)
        let order = programme.order(
            of: lines.map { ListedLine(subject: $0.subject, unit: $0.unit, name: $0.name) }, in: atlas, on: defaults.today)
        let once = try onceID()
        let decision = DecisionID("d-\(form.text(.once).prefix(16))")
        do {
            try await office.perform(
                [
                    DraftDecision(
                        decision: decision, programme: programme.key, header: header, lines: order.map { lines[$0] }, session: session.id,
                        isGenerated: session.isGenerated)
                ], id: once, as: caller)
        } catch  where Answers.status(of: error) != nil {
            return try again(form.refused(error, at: (error as? DecisionRefusal)?.draftField), refusedStatus(error))
        }
        return .goTo(Address.decisionDraft(decision).with(.done, bases.isEmpty ? "saved" : "lent"))
    }

    /// A unit as it was typed: its code, its id, or a name that only one bears today.
    func typedUnit(_ field: Field) -> Result<UnitID, any Error> {
        guard let text = form[field] else { return .failure(FormRefusal.choiceMissing) }
        if let index = atlas.index(of: UnitID(text)) ?? atlas.index(ofCode: text, on: defaults.today) { return .success(atlas[index].id) }
        let found = room.units(named: text, on: defaults.today)
        if let chosen = form[.candidate].map({ UnitID($0) }), found.contains(where: { $0.id == chosen }) { return .success(chosen) }
        let exact = found.filter { folded($0.name) == folded(text) }
        if let only = exact.count == 1 ? exact.first : found.count == 1 ? found.first : nil { return .success(only.id) }
        return .failure(found.isEmpty ? FormRefusal.nothingFound(text) : FormRefusal.severalFound(text))
    }

    // MARK: one draft

    func decisionDraft() throws -> (any Page)? {
        guard let seat = try draftSeat() else { return nil }
        var page = try draftPage(seat)
        page.isSaved = asked[.done] == "saved"
        page.hasLentBases = asked[.done] == "lent"
        return page
    }

    private func draftPage(
        _ seat: DraftSeat, tried: DecisionDraftPage.Part? = nil, _ typed: Typed = Typed(), line: Int? = nil
    ) throws -> DecisionDraftPage {
        let drafter = try room.name(ofActor: seat.answer.draft.drafter)
        var page = DecisionDraftPage(
            frame: frame.at(.decisionDraft(seat.answer.draft.id)), answer: seat.answer, mayDraft: seat.mayDraft, maySign: seat.maySign,
            drafter: drafter)
        page.tried = tried
        page.typed = typed
        page.line = line ?? asked[.line].flatMap { $0 == Parameter.add ? 0 : Int($0) }
        if tried == .heading || tried == .line, let text = typed[.unit], typed.wrongs.contains(where: { $0.field == FieldName(.unit) }) {
            page.candidates[FieldName(.unit)] = candidates(for: text, on: defaults.today)
        }
        page.earlier = try earlier(seat, page)
        return page
    }

    /// Whoever of the same name was commended in the line's unit before.
    private func earlier(_ seat: DraftSeat, _ page: DecisionDraftPage) throws -> [EarlierRecipient] {
        guard seat.mayDraft, let line = page.line else { return [] }
        let now = line > 0 && line <= seat.answer.lines.count ? seat.answer.lines[line - 1] : nil
        let isTried = page.tried == .line
        let subject = isTried ? page.typed[.subject] : now?.recipient.subject
        guard let name = isTried ? page.typed[.name] : now?.name, seat.answer.programme.isPerson(subject) else { return [] }
        let typed = isTried ? try? typedUnit(.unit).get() : nil
        guard let unit = typed ?? now?.recipient.unit else { return [] }
        return try room.earlierRecipients(named: name, in: unit, on: defaults.today)
    }

    /// Does a change, and shows the form again where it is refused.
    private func change(
        _ part: DecisionDraftPage.Part, line: Int? = nil, then: Address? = nil, _ change: (DraftSeat) throws -> DraftChange
    ) async throws -> Outcome {
        guard let office, let caller, let seat = try draftSeat(), seat.mayDraft else { return .nothing }
        let decision = seat.answer.draft.id
        do {
            try await office.perform(
                [ReviseDecisionDraft(decision: decision, change: try change(seat), seen: form.number(.seen) ?? -1)], as: caller)
        } catch let reason as Misplaced {
            return .page(try draftPage(seat, tried: part, form.refused(reason.reason, at: reason.field), line: line), .unprocessableContent)
        } catch  where Answers.status(of: error) != nil {
            // As it is now: somebody else may have been quicker.
            guard let now = try draftSeat() else { return .nothing }
            let typed = form.refused(error, at: (error as? DecisionRefusal)?.draftField)
            return .page(try draftPage(now, tried: part, typed, line: line), refusedStatus(error))
        }
        return .goTo(then ?? Address.decisionDraft(decision).with(.done, "saved"))
    }

    /// Why a form is refused before the rules are asked.
    private struct Misplaced: Error {
        let reason: any Error
        let field: FieldName
    }

    private func unit(_ field: Field) throws -> UnitID {
        switch typedUnit(field) {
        case .success(let unit): return unit
        case .failure(let reason): throw Misplaced(reason: reason, field: FieldName(field))
        }
    }

    func changeDraftHeading() async throws -> Outcome {
        try await change(.heading) { seat in
            guard let award = seat.answer.programme.awardForm(form.text(.awardForm)) else {
                throw Misplaced(reason: FormRefusal.choiceMissing, field: FieldName(.awardForm))
            }
            var bases: [LegalBasis] = []
            for number in 1...Limits.basesPerDecisionMax {
                guard let name = form[.basis, String(number)] else { continue }
                let text = form[.basisDay, String(number)]
                if let text, Day(text) == nil {
                    throw Misplaced(
                        reason: QuestionRefusal.dayUnknown(parameter: Field.basisDay.rawValue, text),
                        field: FieldName(.basisDay, String(number)))
                }
                bases.append(LegalBasis(name: name, on: text.flatMap { Day($0) }))
            }
            return .header(
                DraftHeader(
                    issuer: form.text(.issuer), issuerUnit: try unit(.unit), track: award.track, form: award.term.key, grantor: award.grantor,
                    period: form.text(.period), about: Name(vi: form.text(.about), en: form[.aboutEnglish] ?? form.text(.about)), bases: bases))
        }
    }

    /// By the numbers that were typed, or by the programme's rule.
    func orderDraft() async throws -> Outcome {
        try await change(.order) { seat in
            let lines = seat.answer.lines
            guard form[.choice] != "rule" else {
                let listed = lines.map { ListedLine(subject: $0.recipient.subject, unit: $0.recipient.unit, name: $0.name) }
                return .order(seat.answer.programme.order(of: listed, in: atlas, on: defaults.today).map { $0 + 1 })
            }
            // Lines of the same number stay as they stand; a line that is moved comes before the one whose number it takes.
            let wanted = lines.map { line -> (place: Int, isMoved: Bool, line: Int) in
                let number = line.recipient.ordinal
                let place = form.number(.order, String(number)) ?? number
                return (place, place != number, number)
            }
            let moved = Dictionary(uniqueKeysWithValues: wanted.map { ($0.line, $0) })
            let order = wanted.sorted { left, right in
                guard left.place == right.place else { return left.place < right.place }
                guard left.isMoved == right.isMoved else {
                    let mover = left.isMoved ? left : right
                    // Moved up it stands before, moved down behind.
                    return (mover.place < mover.line) == left.isMoved
                }
                return left.line < right.line
            }
            return .order(order.map { moved[$0.line]?.line ?? $0.line })
        }
    }

    func changeDraftLine() async throws -> Outcome {
        let line = form.number(.line) ?? 0
        return try await change(.line, line: line) { seat in
            if form[.choice] == "remove" { return .remove(line: line) }
            let leads: Bool? = form[.leads].map { $0 == "yes" }
            let wish = RecipientWish(
                subject: form[.subject], name: form.text(.name), office: form.text(.office), place: form.text(.place), unit: try unit(.unit),
                model: form[.model].map { ModelID($0) }, isPublished: form[.publishes] != nil, isLeader: leads,
                person: form[.person].map { PersonID($0) })
            return line == 0 ? .add(wish) : .write(line: line, wish)
        }
    }

    func discardDraft() async throws -> Outcome {
        guard let office, let caller, let seat = try draftSeat(), seat.mayDraft else { return .nothing }
        do {
            try await office.perform(
                [DiscardDecisionDraft(decision: seat.answer.draft.id, reason: form.text(.reason), seen: form.number(.seen) ?? -1)], as: caller)
        } catch  where Answers.status(of: error) != nil {
            guard let now = try draftSeat() else { return .nothing }
            let typed = form.refused(error, at: (error as? DecisionRefusal)?.draftField)
            return .page(try draftPage(now, tried: .removal, typed), refusedStatus(error))
        }
        return .goTo(Address(.decisionDrafts).with(.done, "discarded"))
    }
}

extension DecisionRefusal {
    /// Where it is put right in the forms of a draft.
    var draftField: FieldName? {
        switch self {
        case .issuerMissing, .headerUnreadable: FieldName(.issuer)
        case .issuerUnitUnknown, .issuerUnitStandsNot, .unitUnknown, .unitStandsNot: FieldName(.unit)
        case .trackUnknown, .formUnknown, .formNotInForce, .formIsOfAnotherTrack, .formIsOfAnotherGrantor: FieldName(.awardForm)
        case .periodUnknown: FieldName(.period)
        case .basisUnreadable(let number): FieldName(.basis, String(number))
        case .nameMissing, .nameUnreadable, .nameTooLong: FieldName(.name)
        case .subjectUnknown, .subjectNotForForm: FieldName(.subject)
        case .personUnknown: FieldName(.person)
        case .reasonMissing, .reasonTooLong: FieldName(.reason)
        case .officeMissing, .officeUnreadable: FieldName(.office)
        case .sessionUnknown, .sessionNotApplied: FieldName(.session)
        case .seriesUnknown, .seriesBegun: FieldName(.series)
        case .seriesYearClosed: FieldName(.year)
        case .lastTooLow, .lastOutOfRange: FieldName(.last)
        default: nil
        }
    }
}
