package import Events
package import Queries
package import Rules
package import Texts

/// A file beside what it is judged by: papers, criteria, and whether it is fit for the council.
package struct AppraisalPage: Page {
    package let frame: Frame
    package let model: ModelAnswer
    package let climb: ClimbAnswer
    package let place: Climb.Place
    package let aim: Aim
    package let typed: Typed

    package init(frame: Frame, model: ModelAnswer, climb: ClimbAnswer, place: Climb.Place, aim: Aim, typed: Typed = Typed()) {
        self.frame = frame
        self.model = model
        self.climb = climb
        self.place = place
        self.aim = aim
        self.typed = typed
    }

    package var section: Route? { .models }
    package func title(in language: Language) -> String { language.appraisal(of: model.line.name) }

    private var programme: Programme { model.programme }
    private var today: Day { frame.defaults.today }

    package func main(in language: Language) -> HTML {
        let words = Words(programme, language)
        let crumbs = [(Address(.models), language[.models]), (Address.model(model.line.id), model.line.name)]
        let generated: HTML = model.line.isGenerated ? language.generatedNotice : ""
        return """
            \(frame.crumbs(crumbs, language))<h1>\(title(in: language))</h1>\(generated)<p class='lead'>\(words.term(.level, place.level)) · \
            \(words.period(place.period)) · \(words.aim(aim))</p><p>\(language.appraisalLead)</p>\(aims(words))\
            <div class='two wide'><section><h2>\(language[.formAnswers])</h2>\(answers(words))<h2>\(language.evidence)</h2>\
            \(EvidencePart(frame: frame, model: model, language: language).gallery)\
            \(ClimbPart(frame: frame, model: model, climb: climb, words: words).html)</section>\
            <section><h2>\(language.criteria)</h2>\(form(words))</section></div>
            """
    }

    /// The other things that a council can be asked for, where they want other papers.
    private func aims(_ words: Words) -> HTML {
        let own = Aim(kind: .recognise, key: place.level)
        let named = (programme.dossier ?? []).compactMap { item in item.aim.map { (kind: $0, key: item.key) } }
        var all = [own]
        for (kind, key) in named {
            let keys: [Key] =
                switch kind {
                case .recognise: []
                case .grade: key.map { [$0] } ?? programme.grades.filter { $0.holds(on: today) }.map(\.key)
                case .propose: climb.ladder.above(place.level).map { [$0.level] } ?? []
                case .commend: key.map { [$0] } ?? programme.awardForms.filter { $0.term.holds(on: today) }.map(\.term.key)
                }
            for key in keys where !all.contains(Aim(kind: kind, key: key)) { all.append(Aim(kind: kind, key: key)) }
        }
        guard all.count > 1 else { return "" }
        let tabs = all.map { Frame.Tab(address: .appraisal(of: model.line.id, place, aim: $0), name: words.aim($0)) }
        return frame.tabs(words.language.appraiseFor, tabs, current: all.firstIndex(of: aim) ?? 0, words.language)
    }

    private func answers(_ words: Words) -> HTML {
        guard let answers = model.answers else { return "<p>\(words.language[.formErased])</p>" }
        return answers.html { answer in
            let question = programme.form.first { $0.key == answer.question }?.name.said(in: words.language) ?? answer.question
            return "<h3>\(question)</h3><p class='prose'>\(answer.text)</p>"
        }
    }

    private func form(_ words: Words) -> HTML {
        let language = words.language
        let parts = FormParts(language, typed, prefix: "appraisal-", words: words)
        let before = climb.model.climb.appraisal(place, aim: aim)?.body
        var labels: [FormParts.Label] = []
        let papers = programme.papers(for: aim, on: today).html { paper($0, before, parts, language, &labels) }
        let own = climb.model.climb.selfScores[place.period]?.marks
        let criteria = programme.criteria(on: today, at: place.level)
        let marks = criteria.html { mark($0, before, own, parts, language, &labels) }
        let fit = FormParts.Label(.fit, language.isFit, isNeeded: true)
        let note = FormParts.Label(.reason, language[.note])
        let day = FormParts.Label(.day, language[.effectiveOn])
        labels += [fit, note, day]
        let choices = [
            Choice(Ticked.yes.rawValue, language.capitalised(language.fit)), Choice(Ticked.no.rawValue, language.capitalised(language.unfit)),
        ]
        let list: HTML = papers.isEmpty ? "" : "<h3>\(language.papers)</h3>\(papers)"
        let seen = typed.wrongs.contains(where: \.isLostRace) ? nil : typed[.seen]
        return frame.form(
            .modelAppraisal, id: model.line.id.rawValue, attributes: " data-keep",
            """
            \(parts.summary(labels))\(parts.hidden(.seen, seen ?? String(model.lastEntry)))\(parts.hidden(.rung, place.written))\
            \(parts.hidden(.aim, aim.written))\(list)\(marks.isEmpty ? "<p class='soft'>\(language.noCriteria)</p>" : marks)\
            \(parts.radios(fit, choices))\(parts.area(note, value: before?.note, charactersMax: Limits.reasonCharactersMax, rows: 3))\
            \(parts.line(day, .date, value: today.description, width: .short))\(deeds(button(language.recordAppraisal, .first)))
            """)
    }

    private func paper(
        _ item: DossierItem, _ before: ModelAppraised?, _ parts: FormParts, _ language: Language, _ labels: inout [FormParts.Label]
    ) -> HTML {
        let key = item.term.key
        let seen = climb.model.sees(
            item, level: place.level, period: place.period, answered: climb.answered, in: climb.setting, on: today)
        let said = before?.items.first { $0.item == key }
        let help = seen.map { $0 ? language.paperSeen : language.paperUnseen } ?? language.paperByHand
        let label = FormParts.Label(
            .paper, part: key, item.term.name.said(in: language), help: language.capitalised(item.isRequired ? "\(language.required); \(help)" : help)
        )
        let remark = FormParts.Label(.remark, part: "paper.\(key)", language[.note])
        labels += [label, remark]
        let isThere = seen == false ? false : said?.isThere ?? seen ?? false
        let choices = [
            Choice(Ticked.yes.rawValue, language.capitalised(language.paperThere)),
            Choice(Ticked.no.rawValue, language.capitalised(language.paperAbsent)),
        ]
        return """
            <div class='fields'>\(parts.select(label, choices, value: isThere ? Ticked.yes.rawValue : Ticked.no.rawValue))\
            \(parts.line(remark, value: said?.note, charactersMax: Limits.reasonCharactersMax))</div>
            """
    }

    private func mark(
        _ criterion: Criterion, _ before: ModelAppraised?, _ own: [CriterionMark]?, _ parts: FormParts, _ language: Language,
        _ labels: inout [FormParts.Label]
    ) -> HTML {
        let key = criterion.term.key
        let field = MarkField(criterion: criterion, language: language)
        let said = before?.marks.first { $0.criterion == key }
        var label = field.label
        let need = criterion.isRequired ? "\(language.capitalised(language.required))." : nil
        let theirs = own.map { own in "\(language.selfScore): \(criterion.said(own.first { $0.criterion == key }, in: language))." }
        label.help = [need, label.help, theirs].compactMap { $0 }.joined(separator: " ")
        if label.help?.isEmpty == true { label.help = nil }
        labels.append(label)
        // A reason is asked for where there is a mark of the model's own to differ from.
        guard own?.contains(where: { $0.criterion == key }) == true || said?.reason != nil else { return field.html(parts, label, mark: said) }
        let remark = FormParts.Label(.remark, part: "mark.\(key)", language.markReason)
        labels.append(remark)
        return """
            <div class='fields'>\(field.html(parts, label, mark: said))\
            \(parts.line(remark, value: said?.reason, charactersMax: Limits.reasonCharactersMax))</div>
            """
    }
}

extension Aim {
    /// "recognise.province", in an address and in a form.
    var written: String { "\(kind.rawValue).\(key)" }

    package init?(written text: String) {
        let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, let kind = AimKind(rawValue: parts[0]) else { return nil }
        self.init(kind: kind, key: parts[1])
    }
}

extension Address {
    package static func appraisal(of model: ModelID, _ place: Climb.Place, aim: Aim? = nil) -> Address {
        Address(.appraisal, id: model.rawValue).with(.level, place.level).with(.period, place.period).with(.aim, aim?.written)
    }
}
