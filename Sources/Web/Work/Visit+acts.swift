import Commands
import Events
import HTTPTypes
import Pages
import Queries
import Rules
import Texts

// What an officer does with a model, one small form each.

extension Visit {
    /// The model at the address, where whoever asks may read its file; otherwise it looks as if it were not there.
    func readable() throws -> ModelAnswer? {
        guard let model = try room.model(ModelID(id), mapOf: defaults.today), try mayRead(model.line.unit, of: model.programme.key) else {
            return nil
        }
        return model
    }

    /// What whoever asks may try with a model now.
    func openActs(_ model: ModelAnswer) throws -> [ModelAct] { try work(on: model).acts }

    func work(on model: ModelAnswer) throws -> ModelWork {
        guard let officer = caller?.officer, let status = Model.Status(rawValue: model.line.status) else { return ModelWork(acts: []) }
        let climb = try room.climb(of: model, on: defaults.today)
        let offers = ClimbOffers(to: officer, model: climb.model, in: climb.setting, tree: ReadingRoom.tree)
        let acts = ModelAct.open(
            to: officer, unit: model.line.unit, programme: model.programme.key, status: status, authors: model.authors, in: atlas,
            tree: ReadingRoom.tree, on: defaults.today, offers: offers)
        return ModelWork(acts: acts, offers: offers)
    }

    func act(_ deed: Deed) async throws -> Outcome {
        guard let office, let caller, let act = ModelAct.allCases.first(where: { $0.deed == deed }), let model = try readable() else {
            return .nothing
        }
        var work = try work(on: model)
        work.tried = act
        work.typed = form.typed
        do {
            guard model.isSeen(by: form.typed) else { throw ModelRefusal.movedOn(entry: model.lastEntry) }
            let other = try other(act, model, &work)
            if !work.others.isEmpty { return .page(try page(of: model, work), .ok) }
            let (commands, wrongs) = try commands(act, model, other)
            guard wrongs.isEmpty else {
                work.typed.wrongs = wrongs
                return .page(try page(of: model, work), .unprocessableContent)
            }
            try await office.perform([UnchangedSince(model: model.line.id, entry: form.number(.seen) ?? -1)] + commands, as: caller)
            return .goTo(Address.model(model.line.id).with(.done, act.rawValue))
        } catch  where Answers.status(of: error) != nil {
            let status = Answers.status(of: error) ?? .unprocessableContent
            // As it is now: somebody else may have been quicker.
            guard status != .notFound || error is FormRefusal || work.acts.contains(act), let now = try readable() else { return .nothing }
            work = try self.work(on: now)
            work.tried = act
            work.typed = Typed(form.typed.values, wrongs: [Typed.Wrong(field(of: error, act), error)])
            return .page(try page(of: now, work), status)
        }
    }

    /// The page of a model for whoever may read its file.
    func page(of model: ModelAnswer, _ work: ModelWork?) throws -> ModelPage {
        var people: [String: AccountAnswer] = [:]
        for actor in Set(model.steps.filter(\.isAuthenticated).map(\.actor)) { people[actor] = try room.account(AccountID(actor)) }
        let isKin = !model.origins.isEmpty || !model.followers.isEmpty
        var page = ModelPage(frame: frame.at(.model(model.line.id)), model: model, mapDay: defaults.today, isWhole: true)
        page.work = work
        page.people = people
        page.decided = try room.decided(on: model.line.id)
        page.climb = try room.climb(of: model, on: defaults.today)
        page.ways = ways(model)
        let isOver = Model.Status(rawValue: model.line.status)?.isOver ?? true
        if caller != nil, !isOver, model.line.registeredOn != nil {
            page.eligibility = try room.eligibility(of: model.line.id, on: defaults.today)
        }
        page.graph = isKin ? try room.takeUps(around: model.line.id) : nil
        return page
    }

    /// What whoever reads a file can go on to.
    private func ways(_ model: ModelAnswer) -> [(Address, String)] {
        guard let officer = caller?.officer else { return [] }
        let id = model.line.id.rawValue
        var ways: [(Address, String)] = []
        if may(.complain, officer, model.line.unit, model.programme.key), model.steps.contains(where: { Event.contestableKinds.contains($0.kind) }) {
            ways.append((Address(.modelComplaint, id: id), language.lodgeComplaint))
        }
        if officer.holds(.recogniseModels) { ways.append((Address(.modelAnnulments, id: id), language.annulForCause)) }
        return ways
    }

    /// Where a fault is put right in the form that was tried.
    private func field(of error: any Error, _ act: ModelAct) -> FieldName? {
        switch error {
        case let refusal as ModelRefusal:
            if case .modelUnknown = refusal, act == .merge || act == .takeUp { return FieldName(.words) }
            // The other is chosen by words until there is a list to choose from.
            return refusal.field == FieldName(.other) ? FieldName(.words) : refusal.field
        case is FormRefusal: return act == .merge || act == .takeUp ? FieldName(.words) : nil
        default: return nil
        }
    }

    /// The other model of a merger or of a take-up: the one chosen, or those that the words find, to choose from.
    private func other(_ act: ModelAct, _ model: ModelAnswer, _ work: inout ModelWork) throws -> ModelID? {
        guard act == .merge || act == .takeUp else { return nil }
        if let chosen = form[.other] { return ModelID(chosen) }
        guard let words = form[.words] else { throw FormRefusal.choiceMissing }
        guard let place = defaults.root else { throw FormRefusal.otherUnknown(words) }
        let question = FigureQuestion(
            programme: model.programme.key, counts: .standing, nature: .stock, place: place, period: Defaults.always, asAt: defaults.today)
        let found = try room.models(ModelListQuestion(figure: question, words: words)).lines.filter { $0.id != model.line.id }
        guard !found.isEmpty else { throw FormRefusal.otherUnknown(words) }
        work.others = Array(found.prefix(Visit.othersMax))
        return nil
    }

    private static let othersMax = 12

    private func commands(_ act: ModelAct, _ model: ModelAnswer, _ other: ModelID?) throws -> (commands: [any Command], wrongs: [Typed.Wrong]) {
        let id = model.line.id
        var wrongs: [Typed.Wrong] = []
        var on = defaults.today
        do {
            on = try form.day(.day) ?? on
        } catch {
            wrongs.append(Typed.Wrong(FieldName(.day), error))
        }
        func chosen(_ field: Field) -> String {
            if let key = form[field] { return key }
            wrongs.append(Typed.Wrong(FieldName(field), FormRefusal.choiceMissing))
            return ""
        }
        let reason = form.text(.reason)
        let commands: [any Command]
        switch act {
        case .register: commands = [RegisterModel(model: id, period: chosen(.period), level: form[.level], on: on)]
        case .recall: commands = [RecallModel(model: id, reason: reason, on: on)]
        case .accept: commands = [AcceptModel(model: id, on: on)]
        case .giveBack: commands = [ReturnModel(model: id, reason: reason, on: on)]
        case .decline: commands = [DeclineModel(model: id, reason: reason, on: on)]
        case .launch: commands = [LaunchModel(model: id, on: on)]
        case .progress:
            let (involved, unread) = form.typed.involved()
            wrongs += unread
            commands = [ProgressModel(model: id, note: form[.reason], involved: involved, on: on)]
        case .check:
            let found = Found(rawValue: chosen(.finding))
            let files = form.all(.attachment)
            commands = [
                CheckModel(
                    model: id, isEffective: found == .effective, note: form[.reason], level: form[.level], present: form[.present],
                    files: files.isEmpty ? nil : files, on: on)
            ]
            if form[.finding] != nil, found == nil { wrongs.append(Typed.Wrong(FieldName(.finding), FormRefusal.choiceMissing)) }
        case .receive:
            let place = Climb.Place(written: chosen(.rung))
            commands = [ReceiveModel(model: id, level: place.level, period: place.period, on: on)]
        case .sendBack:
            let place = Climb.Place(written: chosen(.rung))
            commands = [SendBackModel(model: id, level: place.level, period: place.period, reason: reason, on: on)]
        case .score:
            let (marks, unread) = form.typed.marks(of: model.programme.criteria(on: on))
            wrongs += unread
            commands = [ScoreModel(model: id, period: chosen(.period), marks: marks, on: on)]
        case .declare:
            let (check, clear) = (chosen(.check), chosen(.clear))
            var answeredOn = on
            do {
                answeredOn = try form.day(.answered) ?? on
            } catch {
                wrongs.append(Typed.Wrong(FieldName(.answered), error))
            }
            commands = [
                DeclareCheck(
                    model: id, check: check, isClear: clear == Answered.clear.rawValue, body: form.text(.office), answeredOn: answeredOn,
                    level: form[.level], on: on)
            ]
        case .propose: commands = [ProposeModel(model: id, level: chosen(.level), period: chosen(.period), on: on)]
        case .recognise:
            commands = [RecogniseModel(model: id, level: chosen(.level), period: chosen(.period), instrument: form[.instrument], on: on)]
        case .grade:
            commands = [
                GradeModel(
                    model: id, grade: chosen(.grade), level: form[.level], period: chosen(.period), instrument: form[.instrument], on: on)
            ]
        case .carryOver: commands = [CarryOverModel(model: id, period: chosen(.period), level: form[.level], on: on)]
        case .lapse: commands = [LapseModel(model: id, reason: reason, on: on)]
        case .stop: commands = [StopModel(model: id, reason: reason, on: on)]
        case .remove: commands = [RemoveModel(model: id, reason: reason, on: on)]
        case .merge: commands = other.map { [MergeModel(model: id, into: $0, on: on)] } ?? []
        case .takeUp: commands = other.map { [TakeUpModel(model: id, origin: $0, note: form[.reason], on: on)] } ?? []
        case .correct:
            func changed(_ field: Field, _ now: String?) -> String? { form[field] == now ? nil : form[field] }
            let line = model.line
            let correction = ModelCorrection(
                name: changed(.name, line.name), field: changed(.field, line.field), type: changed(.type, line.type),
                subject: changed(.subject, line.subject))
            commands = [CorrectModel(model: id, correction: correction, reason: reason, on: on)]
        case .annul:
            let entry = Int(chosen(.position)) ?? -1
            commands = [AnnulModelEntry(model: id, entry: entry, reason: reason, instrument: form[.instrument], on: on)]
        case .revise, .attach, .appraise: commands = []
        }
        return (commands, wrongs)
    }
}
