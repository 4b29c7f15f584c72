import Commands
import Events
import Pages
import Queries
import Rules
import Texts

// The file beside its criteria, and what the appraiser says of it.

extension Visit {
    func appraisal() throws -> (any Page)? {
        guard let model = try readable() else { return nil }
        let asked = Climb.Place(level: asked[Dimension.level] ?? "", period: asked[Parameter.period] ?? "")
        let offered = try work(on: model).offers.toAppraise
        // Without a level in the address the first at which the officer can.
        guard let place = offered.contains(asked) ? asked : offered.first else { return nil }
        return try page(of: model, place, aim: self.asked[.aim].flatMap { Aim(written: $0) }, Typed())
    }

    private func page(of model: ModelAnswer, _ place: Climb.Place, aim: Aim?, _ typed: Typed) throws -> AppraisalPage {
        let aim = aim ?? Aim(kind: .recognise, key: place.level)
        return AppraisalPage(
            frame: frame.at(.appraisal(of: model.line.id, place, aim: aim)), model: model, climb: try room.climb(of: model, on: defaults.today),
            place: place, aim: aim, typed: typed)
    }

    func appraise() async throws -> Outcome {
        guard let office, let caller, let model = try readable() else { return .nothing }
        let place = Climb.Place(written: form.text(.rung))
        let aim = form[.aim].flatMap { Aim(written: $0) }
        do {
            guard model.isSeen(by: form.typed) else { throw ModelRefusal.movedOn(entry: model.lastEntry) }
            let (wish, on, wrongs) = wish(for: model.programme, at: place, aim: aim)
            guard wrongs.isEmpty else {
                return .page(try page(of: model, place, aim: aim, Typed(form.typed.values, wrongs: wrongs)), .unprocessableContent)
            }
            let commands: [any Command] = [
                UnchangedSince(model: model.line.id, entry: form.number(.seen) ?? -1), AppraiseModel(model: model.line.id, wish: wish, on: on),
            ]
            try await office.perform(commands, as: caller)
            return .goTo(Address.model(model.line.id).with(.done, ModelAct.appraise.rawValue))
        } catch let refusal as ModelRefusal where Answers.status(of: refusal) != .notFound {
            guard let now = try readable(), now.programme.level(place.level) != nil else { throw refusal }
            let typed = form.refused(refusal, at: refusal.field)
            return .page(try page(of: now, place, aim: aim, typed), Answers.status(of: refusal) ?? .unprocessableContent)
        }
    }

    private func wish(for programme: Programme, at place: Climb.Place, aim: Aim?) -> (wish: AppraisalWish, on: Day, wrongs: [Typed.Wrong]) {
        var wrongs: [Typed.Wrong] = []
        var on = defaults.today
        do {
            on = try form.day(.day) ?? on
        } catch {
            wrongs.append(Typed.Wrong(FieldName(.day), error))
        }
        let (marks, unread) = form.typed.marks(of: programme.criteria(on: on, at: place.level))
        wrongs += unread
        let aimed = aim ?? Aim(kind: .recognise, key: place.level)
        let items = programme.papers(for: aimed, on: on).compactMap { item -> DossierMark? in
            guard let there = form[.paper, item.term.key] else { return nil }
            return DossierMark(item: item.term.key, isThere: there == Ticked.yes.rawValue, note: form[.remark, "paper.\(item.term.key)"])
        }
        guard let fit = form[.fit].flatMap({ Ticked(rawValue: $0) }) else {
            wrongs.append(Typed.Wrong(FieldName(.fit), FormRefusal.choiceMissing))
            return (AppraisalWish(level: place.level, period: place.period, isFit: false), on, wrongs)
        }
        let wish = AppraisalWish(
            level: place.level, period: place.period, aim: aim, items: items, marks: marks, isFit: fit == .yes, note: form[.reason])
        return (wish, on, wrongs)
    }
}

extension Typed {
    /// What the fields say of criteria: an empty one is no mark.
    func marks(of criteria: [Criterion]) -> (marks: [CriterionMark], wrongs: [Typed.Wrong]) {
        var wrongs: [Typed.Wrong] = []
        let marks = criteria.compactMap { criterion -> CriterionMark? in
            let key = criterion.term.key
            guard let written = self[.mark, key], !written.isEmpty else { return nil }
            let reason = self[.remark, "mark.\(key)"].flatMap { $0.isEmpty ? nil : $0 }
            switch criterion.kind {
            case .condition: return CriterionMark(criterion: key, isMet: written == Ticked.yes.rawValue, reason: reason)
            case .points:
                guard let points = Int(written) else {
                    wrongs.append(Typed.Wrong(FieldName(.mark, key), FormRefusal.numberUnreadable(written)))
                    return nil
                }
                return CriterionMark(criterion: key, points: points, reason: reason)
            }
        }
        return (marks, wrongs)
    }
}
