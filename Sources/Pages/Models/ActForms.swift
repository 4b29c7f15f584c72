import Events
package import Queries
package import Rules
import Texts

/// What an officer may do with a model now, and what became of what was tried.
package struct ModelWork: Sendable {
    /// In the order of the life.
    package let acts: [ModelAct]
    /// What was tried and refused, with what was typed.
    package var tried: ModelAct?
    package var typed = Typed()
    /// Models that the words typed for another may mean.
    package var others: [ModelList.Line] = []
    /// Where on the ladder the officer can do something.
    package let offers: ClimbOffers

    package init(acts: [ModelAct], offers: ClimbOffers = ClimbOffers()) {
        self.acts = acts
        self.offers = offers
    }
}

extension ModelAct {
    /// Where it is sent to; nil for what has a page of its own.
    package var deed: Deed? {
        switch self {
        case .revise: .modelRevision
        case .register: .modelRegistration
        case .recall: .modelRecall
        case .accept: .modelAcceptance
        case .giveBack: .modelReturn
        case .decline: .modelRefusal
        case .launch: .modelLaunch
        case .progress: .modelProgress
        case .check: .modelCheck
        case .receive: .modelReception
        case .sendBack: .modelSendingBack
        case .score: .modelSelfScore
        case .appraise: .modelAppraisal
        case .declare: .modelDeclaration
        case .propose: .modelProposal
        case .recognise: .modelRecognition
        case .grade: .modelGrade
        case .carryOver: .modelConfirmation
        case .lapse: .modelLapse
        case .stop: .modelStop
        case .merge: .modelMerger
        case .remove: .modelRemoval
        case .takeUp: .modelTakeUp
        case .correct: .modelCorrection
        case .annul: .modelAnnulment
        case .attach: nil
        }
    }

    /// Done once in a model's life, if at all: it stands behind the others.
    fileprivate var isRare: Bool {
        switch self {
        case .lapse, .stop, .merge, .remove, .takeUp, .correct, .annul: true
        default: false
        }
    }

    /// What cannot be undone by going on.
    fileprivate var isGrave: Bool {
        switch self {
        case .decline, .lapse, .stop, .merge, .remove, .annul: true
        default: false
        }
    }
}

/// A small form for each thing an officer may do with a model, closed until it is wanted.
struct ActForms {
    let frame: Frame
    let model: ModelAnswer
    let work: ModelWork
    let words: Words

    private var language: Language { words.language }
    private var programme: Programme { words.programme }

    var html: HTML {
        let offered = work.acts.filter { $0.deed != nil }
        // What was typed for something that is offered no longer stands in the same place.
        let lost: HTML? = work.tried.flatMap { offered.contains($0) ? nil : typedBefore($0) }
        let (everyday, rare) = (offered.filter { !$0.isRare }, offered.filter(\.isRare))
        let shown = everyday.enumerated().html { form($0.element, isFirst: $0.offset == 0) }
        let others = rare.html { form($0, isFirst: false) }
        let isOpen = work.tried.map(rare.contains) ?? false
        let more: HTML =
            rare.isEmpty ? "" : "<details\(isOpen ? " open" : "")><summary>\(language.otherActs(rare.count))</summary>\(others)</details>"
        let next = Model.Status(rawValue: model.line.status)?.next.said(in: language) ?? ""
        return "<section id='acts'><h2>\(language.whatToDo)</h2><p>\(next)</p>\(lost)\(shown)\(more)</section>"
    }

    private func form(_ act: ModelAct, isFirst: Bool) -> HTML {
        guard let deed = act.deed else { return "" }
        if act == .appraise { return appraisals(isFirst: isFirst) }
        let isTried = act == work.tried
        let parts = FormParts(language, isTried ? work.typed : Typed(), prefix: "\(act.rawValue)-", words: words)
        let fields = ActFields(frame: frame, model: model, work: work, words: words, parts: parts)
        let (body, labels) = fields.of(act)
        let name = act.name.said(in: language)
        // Only who is told of somebody else's step has seen it.
        let isCarried = isTried && !work.typed.wrongs.isEmpty && !work.typed.wrongs.contains(where: \.isLostRace)
        let seen = (isCarried ? work.typed[.seen] : nil) ?? String(model.lastEntry)
        let sent = frame.form(
            deed, id: model.line.id.rawValue, attributes: " data-keep",
            """
            \(isTried ? parts.summary(labels) : "")\(parts.hidden(.seen, seen))<p class='soft'>\(act.about.said(in: language))</p>\
            \(body)\(deeds(button(name, act.isGrave ? .grave : .first)))
            """)
        return Pages.act(name, isOpen: isTried, isFirst: isFirst, id: "act-\(act.rawValue)", sent)
    }

    /// The appraisal has a page of its own, where the file stands beside the criteria: one for each level at which the officer can.
    private func appraisals(isFirst: Bool) -> HTML {
        let ways = work.offers.toAppraise.html { place in
            let name = "\(words.term(.level, place.level)), \(words.period(place.period))"
            return frame.button(to: .appraisal(of: model.line.id, place), "\(language.openAppraisal): \(name)")
        }
        let about = ModelAct.appraise.about.said(in: language)
        return Pages.act(
            ModelAct.appraise.name.said(in: language), isOpen: false, isFirst: isFirst, id: "act-appraise",
            "<p class='soft'>\(about)</p>\(deeds(ways))")
    }

    /// What was typed for something that can be done no longer: nothing typed is lost.
    private func typedBefore(_ act: ModelAct) -> HTML {
        let labels: [(Field, String)] = [(.reason, language[.reason]), (.instrument, language[.instrument]), (.name, language[.name])]
        let texts = labels.html { field, label in
            guard let text = work.typed[field], !text.isEmpty else { return "" }
            return "<p class='soft'>\(label)</p><p class='prose'>\(text)</p>"
        }
        let summary = FormParts(language, work.typed, prefix: "lost-", words: words).summary()
        return "\(summary)<div class='card'><h3>\(language.typedBefore(act.name.said(in: language)))</h3>\(texts)</div>"
    }
}

/// The fields that each act asks for, with the labels that a summary of faults names.
struct ActFields {
    let frame: Frame
    let model: ModelAnswer
    let work: ModelWork
    let words: Words
    let parts: FormParts

    var language: Language { words.language }
    var programme: Programme { words.programme }

    func of(_ act: ModelAct) -> (html: HTML, labels: [FormParts.Label]) {
        var fields = HTML()
        var labels: [FormParts.Label] = []
        func add(_ label: FormParts.Label, _ html: (FormParts.Label) -> HTML) {
            labels.append(label)
            fields += html(label)
        }
        func reason(_ text: String? = nil, isNeeded: Bool = true) {
            add(.init(.reason, text ?? language[.reason], isNeeded: isNeeded)) {
                parts.area($0, charactersMax: Limits.reasonCharactersMax, rows: 3)
            }
        }
        func instrument() {
            add(.init(.instrument, language[.instrument], help: language.instrumentHelp)) { parts.line($0, charactersMax: Limits.nameCharactersMax) }
        }
        func period(_ chosen: Key?) {
            add(.init(.period, language[.period], isNeeded: true)) { parts.select($0, Choices(words).periods, value: chosen) }
        }
        func level(_ isNeeded: Bool = true) {
            add(.init(.level, language[.level], isNeeded: isNeeded)) {
                parts.select(
                    $0, Choices(words).levels(on: frame.defaults.today), value: model.line.level, none: isNeeded ? nil : language[.notStated])
            }
        }
        switch act {
        case .revise: return (fields, labels)
        case .accept, .launch: break
        case .register:
            period(model.period ?? Choices(words).period(of: frame.defaults.today))
            level(false)
        case .recall, .giveBack, .decline, .lapse, .stop, .remove: reason()
        case .progress:
            reason(language.progressNote, isNeeded: false)
            fields += InvolvedFields(words: words, parts: parts, known: [], rows: 3).html
        case .check:
            add(.init(.finding, language.checkFinding, isNeeded: true)) {
                parts.radios(
                    $0,
                    [
                        Choice(Found.effective.rawValue, language.capitalised(Model.Status.effective.name.said(in: language))),
                        Choice(Found.notEffective.rawValue, language.capitalised(Model.Status.notEffective.name.said(in: language))),
                    ])
            }
            ofCheck(add)
            reason(language[.note], isNeeded: false)
        case .receive: rung(work.offers.toReceive, add)
        case .sendBack:
            rung(work.offers.toSendBack, add)
            reason()
        case .score:
            period(model.period)
            marks(add)
        case .declare: declaration(add)
        case .appraise: return (fields, labels)
        case .propose:
            level()
            period(model.period)
        case .recognise:
            level()
            period(model.period)
            instrument()
        case .grade:
            add(.init(.grade, language[.grade], isNeeded: true)) { parts.select($0, Choices(words).terms(.grade), value: nil) }
            level(false)
            period(model.period)
            instrument()
        case .carryOver:
            period(Choices(words).period(of: frame.defaults.today))
            level(false)
        case .merge: add(.init(.other, language.mergedInto, help: language.otherHelp, isNeeded: true)) { other($0) }
        case .takeUp:
            add(.init(.other, language.takenUpFrom, help: language.otherHelp, isNeeded: true)) { other($0) }
            reason(language.takeUpNote, isNeeded: false)
        case .correct: correction(add)
        case .annul:
            add(.init(.position, language.entryToAnnul, isNeeded: true)) { parts.select($0, entries, none: language.chooseOne) }
            reason()
            instrument()
        case .attach: return (fields, labels)
        }
        if act == .correct { reason() }
        add(.init(.day, language[.effectiveOn])) {
            parts.line($0, .date, value: frame.defaults.today.description, width: .short)
        }
        return (fields, labels)
    }

    private func correction(_ add: (FormParts.Label, (FormParts.Label) -> HTML) -> Void) {
        add(.init(.name, language[.name])) {
            parts.line($0, value: model.line.name, charactersMax: Limits.nameCharactersMax, width: .long)
        }
        let lists: [(Field, Dimension, Key?)] = [
            (.field, .field, model.line.field), (.type, .type, model.line.type), (.subject, .subject, model.line.subject),
        ]
        for (field, dimension, key) in lists {
            add(.init(field, words.dimension(dimension))) {
                parts.select($0, Choices(words).terms(dimension), value: key, none: key == nil ? language[.notStated] : nil)
            }
        }
    }

    /// Another model by words of its name; once looked for, those that were found to choose from.
    private func other(_ label: FormParts.Label) -> HTML {
        let search = parts.line(
            .init(.words, label.text, help: label.help, isNeeded: label.isNeeded), .search, charactersMax: Limits.nameCharactersMax, width: .long)
        let names = UnitNames(frame.atlas, tree: programme.tree, on: frame.defaults.today, language)
        let found: HTML =
            work.others.isEmpty
            ? "" : parts.radios(.init(.other, language.chooseOne), work.others.map { Choice($0.id.rawValue, $0.name, help: names.path($0.unit)) })
        return search + found
    }

    /// What can be taken back: steps that stand.
    private var entries: [Choice] {
        model.steps.filter { $0.annulledAt == nil && $0.kind != ModelDrafted.kind && $0.kind != ModelEntryAnnulled.kind }.reversed().map { step in
            let heading = Event.heading(ofStep: step.kind, isEffective: step.isEffective)?.said(in: language) ?? step.kind
            return Choice(String(step.position), "\(heading), \(language.day(step.day)) (\(language.entry(step.position)))")
        }
    }
}

/// What a check found, as a form says it.
package enum Found: String, Sendable {
    case effective
    case notEffective
}
