import Commands
import Events
import HTTPTypes
import Keeping
import Pages
import Queries
import Rules
import Texts

// Files being written: begun, saved, sent, deleted. Only what is sent is a fact.

extension Visit {
    private static let unitsShownMax = 30

    func newModel() throws -> (any Page)? { try newModel(Typed()) }

    private func newModel(_ typed: Typed) throws -> NewModelPage? {
        guard let officer = caller?.officer else { return nil }
        let words = asked[.words] ?? ""
        let (units, isCut) = words.isEmpty ? unitsOf(officer) : (found(words, for: officer), false)
        return NewModelPage(
            frame: frame.at(Address(.newModel).with(.words, words)), programmes: programmes(of: officer), words: words, units: units, isCut: isCut,
            typed: typed)
    }

    /// Those in force today that a post of the officer is for.
    private func programmes(of officer: Officer) -> [Programme] {
        let posts = officer.posts(for: .prepareModels)
        return room.programmeKeys.compactMap { key in
            posts.contains { $0.programme == nil || $0.programme == key } ? room.programme(key, on: defaults.today) : nil
        }
    }

    /// The units of the posts and what lies in them; where that is too much, the first level only.
    private func unitsOf(_ officer: Officer) -> ([UnitID], isCut: Bool) {
        let (atlas, today) = (atlas, defaults.today)
        let mine = officer.posts(for: .prepareModels).compactMap { $0.unit.flatMap { atlas.index(of: $0) } ?? defaults.root }
        let inside = mine.flatMap { [$0] + atlas.children(of: $0, in: ReadingRoom.tree, on: today) }
        let isWhole = mine.allSatisfy { atlas.subtree(of: $0, in: ReadingRoom.tree, on: today).count <= Visit.unitsShownMax }
        let all = isWhole ? mine.flatMap { atlas.subtree(of: $0, in: ReadingRoom.tree, on: today) } : inside
        var seen: Set<UnitID> = []
        // A subtree holds what was merged into it too: a new model has no place there.
        let units = all.filter { atlas[$0].stands(on: today) }.map { atlas[$0].id }.filter { seen.insert($0).inserted }
        return (Array(units.prefix(Visit.unitsShownMax)), !isWhole || units.count > Visit.unitsShownMax)
    }

    private func found(_ words: String, for officer: Officer) -> [UnitID] {
        room.units(named: words, on: defaults.today).filter { $0.from <= defaults.today && defaults.today < ($0.until ?? .never) }.map(\.id)
            .filter { mayPrepare(officer, $0, nil) }
    }

    private func mayPrepare(_ officer: Officer, _ unit: UnitID, _ programme: Key?) -> Bool {
        officer.may(.prepareModels, at: unit, programme: programme, in: atlas, tree: ReadingRoom.tree, on: defaults.today)
    }

    func beginDraft() throws -> Outcome {
        guard let caller, let office else { return .nothing }
        var wrongs: [Typed.Wrong] = []
        let programme = form[.programme].flatMap { key in programmes(of: caller.officer).first { $0.key == key } }
        if programme == nil { wrongs.append(Typed.Wrong(FieldName(.programme), FormRefusal.choiceMissing)) }
        let unit = form[.unit].map { UnitID($0) }
        if let unit {
            if !mayPrepare(caller.officer, unit, programme?.key) {
                wrongs.append(Typed.Wrong(FieldName(.unit), AccessRefusal.notThere(.prepareModels)))
            }
        } else {
            wrongs.append(Typed.Wrong(FieldName(.unit), FormRefusal.choiceMissing))
        }
        guard wrongs.isEmpty, let programme, let unit else {
            guard let page = try newModel(Typed(form.typed.values, wrongs: wrongs)) else { return .nothing }
            return .page(page, .unprocessableContent)
        }
        let kept = try office.drafts.begin(
            for: caller.officer.account, [Field.programme.rawValue: [programme.key], Field.unit.rawValue: [unit.rawValue]])
        return .goTo(.draft(kept.id))
    }

    /// The draft in which a model's file is rewritten: begun with what stands in it, or gone on with.
    func beginRevision() throws -> Outcome {
        guard let caller, let office, let model = try readable() else { return .nothing }
        let acts = try openActs(model)
        guard acts.contains(.revise) else { throw ModelRefusal.notWithAuthors(Model.Status(rawValue: model.line.status) ?? .draft) }
        let kept = try office.drafts.begin(for: caller.officer.account, rewriting: model.line.id, Visit.asItStands(model).keepable)
        let typed = Typed(kept: kept.fields)
        guard model.isSeen(by: typed) else { return try answer(kept, typed.overtaken(by: model), .conflict) }
        return .goTo(.draft(kept.id))
    }

    /// A model's file as the form of a draft has it.
    private static func asItStands(_ model: ModelAnswer) -> Typed {
        let line = model.line
        var fields: [FieldName: [String]] = [
            FieldName(.programme): [model.programme.key], FieldName(.unit): [line.unit.rawValue], FieldName(.name): [line.name],
            FieldName(.seen): [String(model.lastEntry)],
        ]
        let words: [(Field, String?)] = [
            (.host, line.host), (.field, line.field), (.type, line.type), (.subject, line.subject), (.level, line.level), (.period, model.period),
        ]
        for (field, word) in words { fields[FieldName(field)] = word.map { [$0] } }
        for answer in model.answers ?? [] where answer.question != ModelSketch.nameQuestion {
            fields[FieldName(.answer, answer.question)] = [answer.text]
        }
        for (row, one) in model.involved.prefix(InvolvedFields.rowsMax).enumerated() {
            fields[FieldName(.involvedRole, String(row))] = [one.role.rawValue]
            fields[FieldName(.involvedCount, String(row))] = [String(one.count)]
            fields[FieldName(.involvedMeasure, String(row))] = [one.measure]
        }
        return Typed(fields)
    }

    func draft() throws -> (any Page)? {
        guard let kept = try ownDraft() else { return nil }
        return try page(of: kept, Typed(kept: kept.fields))
    }

    func saveDraft(isScript: Bool) throws -> Outcome {
        guard let caller, let office, let kept = try ownDraft() else {
            if isScript { return .text("", .notFound) }
            throw DraftRefusal.draftUnknown
        }
        do {
            let version = try office.drafts.save(id, of: caller.officer.account, over: form.number(.version) ?? 0, fields(over: kept))
            return isScript ? .text(String(version), .ok) : .goTo(.draft(id))
        } catch DraftRefusal.overtaken {
            if isScript { return .text("", .conflict) }
            return try overtaken(kept, form.typed)
        } catch let refusal as DraftRefusal {
            if isScript { return .text("", .unprocessableContent) }
            return try answer(kept, form.refused(refusal), .unprocessableContent)
        }
    }

    func sendDraft() async throws -> Outcome {
        guard let caller, let office else { return .nothing }
        guard let kept = try ownDraft() else {
            // Pressed twice: the first press has sent it.
            guard let model = try readable() else { throw DraftRefusal.draftUnknown }
            return .goTo(.model(model.line.id))
        }
        let (account, command) = (caller.officer.account, "draft-\(kept.id)")
        let model = kept.model ?? ModelID(kept.id)
        // It was sent, and only its removal failed.
        if try await office.work({ try $0.hasDone(command) }) {
            try office.drafts.remove(kept.id, of: account)
            return .goTo(.model(model))
        }
        let known = Typed(kept: kept.fields)
        let unit = UnitID(known[.unit] ?? "")
        guard let programme = try programme(of: kept, known) else { throw DraftRefusal.draftUnknown }
        var typed = form.typed
        let (sketch, unread) = typed.sketch(for: programme, in: unit)
        typed.wrongs = sketch.faults(in: programme.form).map { Typed.Wrong($0.field, $0) } + unread
        if form[.period] == nil { typed.wrongs.append(Typed.Wrong(FieldName(.period), FormRefusal.choiceMissing)) }
        // What was typed is kept first: whatever is refused, it is not lost with the page.
        let saved: Int
        do {
            saved = try office.drafts.save(id, of: account, over: form.number(.version) ?? 0, fields(over: kept))
        } catch DraftRefusal.overtaken {
            return try overtaken(kept, typed)
        } catch  where Answers.status(of: error) != nil {
            return try answer(kept, form.refused(error), Answers.status(of: error) ?? .unprocessableContent)
        }
        if kept.model != nil, let now = try room.model(model, mapOf: defaults.today), !now.isSeen(by: typed) {
            return try answer(kept, typed.overtaken(by: now), .conflict, version: saved)
        }
        guard typed.wrongs.isEmpty else { return try answer(kept, typed, .unprocessableContent, version: saved) }
        let register = RegisterModel(model: model, period: form[.period] ?? "", level: form[.level], on: defaults.today)
        let commands: [any Command] =
            kept.model == nil
            ? [DraftModel(model: model, programme: programme.key, sketch: sketch, on: defaults.today), register]
            : [
                UnchangedSince(model: model, entry: form.number(.seen) ?? -1), ReviseModel(model: model, sketch: sketch, on: defaults.today),
                register,
            ]
        do {
            try await office.perform(commands, id: command, as: caller)
        } catch  where Answers.status(of: error) != nil {
            typed.wrongs = [Typed.Wrong((error as? ModelRefusal)?.field, error)]
            return try answer(kept, typed, Answers.status(of: error) ?? .unprocessableContent, version: saved)
        }
        try office.drafts.remove(kept.id, of: account)
        return .goTo(Address.model(model).with(.done, ModelAct.register.rawValue))
    }

    func removeDraft() throws -> Outcome {
        guard let caller, let office, try ownDraft() != nil else { throw DraftRefusal.draftUnknown }
        try office.drafts.remove(id, of: caller.officer.account)
        return .goTo(Address(.work))
    }

    private func ownDraft() throws -> KeptDraft? {
        guard let caller, let office else { return nil }
        return try office.drafts.draft(id, of: caller.officer.account)
    }

    /// What the form has sent, with what the draft began with and no form changes.
    private func fields(over kept: KeptDraft) -> [String: [String]] {
        var fields = form.typed.keepable
        for fixed in [Field.programme, .unit] { fields[fixed.rawValue] = kept.fields[fixed.rawValue] }
        return fields
    }

    /// A model's own version, or the newest for one that is not in the register yet.
    private func programme(of kept: KeptDraft, _ typed: Typed) throws -> Programme? {
        guard let model = kept.model else { return room.programme(typed[.programme] ?? "", on: defaults.today) }
        return try room.model(model, mapOf: defaults.today)?.programme
    }

    /// Another window was quicker: what it saved beside what was typed.
    private func overtaken(_ kept: KeptDraft, _ typed: Typed) throws -> Outcome {
        let now = try ownDraft() ?? kept
        return try answer(now, typed, .conflict, other: .window(Typed(kept: now.fields)))
    }

    private func answer(
        _ kept: KeptDraft, _ typed: Typed, _ status: HTTPResponse.Status, version: Int? = nil, other: DraftPage.Other? = nil
    ) throws -> Outcome {
        guard let page = try page(of: kept, typed, version: version, other: other) else { return .nothing }
        return .page(page, status)
    }

    private func page(of kept: KeptDraft, _ typed: Typed, version: Int? = nil, other: DraftPage.Other? = nil) throws -> DraftPage? {
        let known = Typed(kept: kept.fields)
        guard let programme = try programme(of: kept, known) else { return nil }
        let unit = UnitID(known[.unit] ?? "")
        let model = try kept.model.flatMap { try room.model($0, mapOf: defaults.today) }
        // Only who is told of somebody else's step has seen it.
        let overtaking = typed.wrongs.contains(where: \.isLostRace) ? model : nil
        let seen = overtaking?.lastEntry ?? typed.word(.seen).flatMap { Int($0) }
        let sheet = DraftSheet(
            id: kept.id, version: version ?? kept.version, savedAt: kept.savedAt, programme: programme, unit: unit,
            model: model.map { ($0.line.id, $0.line.name) }, seen: seen)
        return DraftPage(
            frame: frame.at(.draft(kept.id)), sheet: sheet, typed: typed,
            answered: typed.sketch(for: programme, in: unit).sketch.answered(of: programme.form),
            other: other ?? overtaking.map { .register(Visit.asItStands($0)) })
    }
}

extension ModelAnswer {
    /// Whether a form was read after the last step.
    func isSeen(by typed: Typed) -> Bool { lastEntry <= typed.word(.seen).flatMap { Int($0) } ?? -1 }
}

extension Typed {
    /// Told before the form's own faults: first whoever typed it looks at what it is now.
    fileprivate func overtaken(by model: ModelAnswer) -> Typed {
        Typed(values, wrongs: [Typed.Wrong(nil, ModelRefusal.movedOn(entry: model.lastEntry))] + wrongs)
    }
}
