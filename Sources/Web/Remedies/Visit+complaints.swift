import Commands
import Events
import HTTPTypes
import Pages
import Queries
import Rules
import Texts

// Somebody complains, somebody else answers.

extension Visit {
    func complaints() throws -> (any Page)? {
        guard let officer = caller?.officer else { return nil }
        let page = try asked.page()
        let all = try room.complaints(for: officer, on: defaults.today)
        let shown = all.dropFirst((page - 1) * Limits.listPageRows).prefix(Limits.listPageRows)
        return ComplaintListPage(
            frame: frame, lines: Array(shown), total: all.count, page: page, programmes: room.programmeKeys.compactMap { room.programme($0) },
            toSettle: try room.complaintsToSettle(by: officer, on: defaults.today))
    }

    func complaint(_ typed: Typed = Typed()) throws -> ComplaintPage? {
        guard let officer = caller?.officer, let complaint = try room.complaint(ComplaintID(id), on: defaults.today),
            room.concern(complaint, officer, on: defaults.today)
        else { return nil }
        let mayAnswer = room.mayAnswer(complaint, officer, on: defaults.today)
        let mayWithdraw = officer.may(
            .complain, at: complaint.unit, programme: complaint.programme, in: atlas, tree: ReadingRoom.tree, on: defaults.today)
        var page = ComplaintPage(
            frame: frame.at(.complaint(complaint.id)), complaint: complaint, text: try room.text(of: complaint), mayRead: true,
            mayAnswer: mayAnswer, mayWithdraw: mayWithdraw)
        page.typed = typed
        page.done = asked[.done].flatMap { ComplaintPage.Done(rawValue: $0) }
        return page
    }

    func modelComplaint(_ typed: Typed = Typed()) throws -> (any Page)? {
        guard let officer = caller?.officer, let model = try readable(), may(.complain, officer, model.line.unit, model.programme.key) else {
            return nil
        }
        return NewComplaintPage(
            frame: frame.at(Address(.modelComplaint, id: id)), about: .model(model), typed: typed, once: form[.once] ?? freshOnce())
    }

    func decisionComplaint(_ typed: Typed = Typed()) throws -> (any Page)? {
        guard let officer = caller?.officer, let decision = try room.decision(DecisionID(id), mapOf: defaults.today) else { return nil }
        return NewComplaintPage(
            frame: frame.at(Address(.decisionComplaint, id: id)), about: .decision(decision), units: units(for: .complain, officer),
            typed: typed, once: form[.once] ?? freshOnce())
    }

    func lodge(_ deed: Deed) async throws -> Outcome {
        guard let office, let caller else { return .nothing }
        func again(_ reason: any Error, _ field: FieldName?) throws -> Outcome {
            let typed = form.refused(reason, at: field)
            guard let page = try deed == .modelComplaining ? modelComplaint(typed) : decisionComplaint(typed) else { return .nothing }
            return .page(page, refusedStatus(reason))
        }
        guard let what = form.number(.position) else { return try again(FormRefusal.choiceMissing, FieldName(.position)) }
        let about: LodgeComplaint.About =
            deed == .modelComplaining
            ? .entry(ModelID(id), what) : what == 0 ? .decision(DecisionID(id)) : .award(DecisionID(id), line: what)
        if deed == .decisionComplaining, form[.unit] == nil { return try again(FormRefusal.choiceMissing, FieldName(.unit)) }
        let complaint = ComplaintID("c-\(try onceMark())")
        do {
            try await office.perform(
                [
                    LodgeComplaint(
                        complaint: complaint, about: about, unit: form[.unit].map { UnitID($0) }, text: form.text(.text), on: defaults.today)
                ], id: "lodge-\(complaint)", as: caller)
        } catch  where Answers.status(of: error) != nil {
            return try again(error, fieldOfComplaint(error))
        }
        return .goTo(Address.complaint(complaint).with(.done, ComplaintPage.Done.lodged.rawValue))
    }

    func answerComplaint() async throws -> Outcome {
        guard let finding = form[.finding] else { return try complaintAgain(FormRefusal.choiceMissing, FieldName(.finding)) }
        let command = AnswerComplaint(
            complaint: ComplaintID(id), isUpheld: finding == "upheld", reason: form.text(.reason), instrument: form.text(.instrument),
            on: defaults.today)
        return try await settle(command, .answered)
    }

    func withdrawComplaint() async throws -> Outcome {
        try await settle(WithdrawComplaint(complaint: ComplaintID(id), reason: form.text(.reason), on: defaults.today), .withdrawn)
    }

    private func settle(_ command: some Command, _ done: ComplaintPage.Done) async throws -> Outcome {
        guard let office, let caller, try complaint() != nil else { return .nothing }
        do {
            try await office.perform([command], as: caller)
        } catch  where Answers.status(of: error) != nil {
            return try complaintAgain(error, fieldOfComplaint(error))
        }
        return .goTo(Address.complaint(ComplaintID(id)).with(.done, done.rawValue))
    }

    private func complaintAgain(_ reason: any Error, _ field: FieldName?) throws -> Outcome {
        guard let page = try complaint(form.refused(reason, at: field)) else { return .nothing }
        return .page(page, refusedStatus(reason))
    }

    private func fieldOfComplaint(_ error: any Error) -> FieldName? {
        switch error as? ComplaintRefusal {
        case .textMissing, .textUnreadable, .textTooLong: FieldName(.text)
        case .reasonMissing, .reasonUnreadable, .reasonTooLong: FieldName(.reason)
        case .instrumentMissing, .instrumentUnreadable, .instrumentTooLong: FieldName(.instrument)
        case .entryUnknown, .nothingDecided: FieldName(.position)
        case .unitUnknown, .unitStandsNot: FieldName(.unit)
        default: nil
        }
    }

    func may(_ right: Right, _ officer: Officer, _ unit: UnitID, _ programme: Key) -> Bool {
        officer.may(right, at: unit, programme: programme, in: atlas, tree: ReadingRoom.tree, on: defaults.today)
    }

    /// The units of the posts that give a right.
    private func units(for right: Right, _ officer: Officer) -> [UnitID] {
        let root = defaults.root.map { atlas[$0].id }
        return officer.posts(for: right).compactMap { $0.unit ?? root }.reduce(into: []) { units, unit in
            if !units.contains(unit) { units.append(unit) }
        }
    }

    /// What tells one sending from another, where it is a mark of ours.
    func onceMark() throws -> String {
        let once = form.text(.once)
        guard (1...32).contains(once.utf8.count), once.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else {
            throw FormRefusal.pageTooOld
        }
        return once
    }
}
