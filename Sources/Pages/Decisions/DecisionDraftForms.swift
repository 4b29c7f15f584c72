import Events
import Queries
import Rules
import Texts

// The forms of a draft's page.

extension DecisionDraftPage {
    /// What stands above the list, closed until it is wanted.
    func heading(_ words: Words) -> HTML {
        guard mayDraft, isOpen else { return "" }
        let (language, drafted) = (words.language, answer.drafted)
        let parts = FormParts(language, tried == .heading ? typed : Typed(), prefix: "heading-", words: words)
        let today = frame.defaults.today
        let forms = answer.programme.awardForms.filter { $0.term.holds(on: today) || $0.term.key == drafted.form }.map { form in
            let whose = "\(words.track(form.track)), \(words.term(.grantor, form.grantor))"
            return Choice(form.term.key, "\(form.term.name.said(in: language)) (\(whose))")
        }
        let issuer = FormParts.Label(.issuer, language.issuingBody, isNeeded: true)
        let unit = FormParts.Label(.unit, language.issuingUnit, help: language.unitTypedHelp, isNeeded: true)
        let form = FormParts.Label(.awardForm, language[.awardForm], isNeeded: true)
        let period = FormParts.Label(.period, language[.period], isNeeded: true)
        let about = FormParts.Label(.about, language.aboutVietnamese, isNeeded: true)
        let english = FormParts.Label(.aboutEnglish, language.aboutEnglish)
        var labels = [issuer, unit, form, period, about, english]
        let rows = (1...min(drafted.bases.count + 2, Limits.basesPerDecisionMax)).html { number in
            let basis = number <= drafted.bases.count ? drafted.bases[number - 1] : nil
            let name = FormParts.Label(.basis, part: String(number), language.basis(number))
            let day = FormParts.Label(.basisDay, part: String(number), language.basisDay)
            labels.append(name)
            return """
                \(parts.line(name, value: basis?.name, charactersMax: Limits.reasonCharactersMax, width: .long))\
                \(parts.line(day, .date, value: basis?.on?.description, width: .short))
                """
        }
        let body = frame.form(
            .decisionDraftHeading, id: answer.draft.id.rawValue,
            """
            \(parts.hidden(.seen, String(answer.draft.entry)))\(parts.summary(labels))\
            \(parts.line(issuer, value: drafted.issuer, charactersMax: Limits.nameCharactersMax, width: .long))\
            \(parts.line(unit, .search, value: written(drafted.issuerUnit), charactersMax: Limits.nameCharactersMax))\(which(.unit, parts))\
            \(parts.select(form, forms, value: drafted.form))\
            \(parts.select(period, answer.programme.periods.map { Choice($0.key, words.period($0.key)) }, value: drafted.period))\
            \(parts.line(about, value: drafted.about.vi, charactersMax: Limits.nameCharactersMax, width: .long))\
            \(parts.line(english, value: drafted.about.en, charactersMax: Limits.nameCharactersMax, width: .long))\
            <fieldset class='group'><legend>\(language[.legalBases])</legend>\(rows)</fieldset>\(deeds(button(language.save)))
            """)
        return act(language.changeHeading, isOpen: tried == .heading || drafted.bases.isEmpty, body)
    }

    /// One line, or another one.
    func lineForm(_ words: Words) -> HTML {
        guard mayDraft, isOpen, let line, line == 0 || (1...max(1, answer.lines.count)).contains(line) else { return "" }
        let language = words.language
        let now = line == 0 ? nil : answer.lines[line - 1]
        let parts = FormParts(language, tried == .line ? typed : Typed(), prefix: "line-", words: words)
        let name = FormParts.Label(.name, language.nameOfRecipient, help: language.sealedHelp, isNeeded: true)
        let subject = FormParts.Label(.subject, language[.subject], isNeeded: true)
        let office = FormParts.Label(.office, language.officeOfPerson)
        let place = FormParts.Label(.place, language.placeOfPerson)
        let unit = FormParts.Label(.unit, language[.unit], help: now?.recipient.unitAsIssued ?? language.unitTypedHelp, isNeeded: true)
        let leads = FormParts.Label(.leads, language.isLeader)
        let answers = [
            Choice("yes", language.capitalised(language.yes)), Choice("no", language.no), Choice("", language.capitalised(language[.notStated])),
        ]
        let removal: HTML = line == 0 ? "" : button(language.removeLine(line), .plainGrave, choice: (.choice, "remove"))
        let body = frame.form(
            .decisionDraftLine, id: answer.draft.id.rawValue,
            """
            \(parts.hidden(.seen, String(answer.draft.entry)))\(parts.hidden(.line, String(line)))\
            \(parts.hidden(.model, now?.recipient.model?.rawValue ?? ""))\(parts.summary([name, subject, office, place, unit, leads]))\
            \(parts.select(subject, answer.programme.subjects.map { Choice($0.key, words.term(.subject, $0.key)) }, value: now?.recipient.subject))\
            \(parts.line(name, value: now?.name, charactersMax: Limits.nameCharactersMax, width: .long))\
            \(parts.line(office, value: now?.office, charactersMax: Limits.nameCharactersMax, width: .long))\
            \(parts.line(place, value: now?.place, charactersMax: Limits.nameCharactersMax, width: .long))\
            \(parts.line(unit, .search, value: now.map { written($0.recipient.unit) }, charactersMax: Limits.nameCharactersMax))\
            \(which(.unit, parts))\(parts.radios(leads, answers, value: leader(now)))\
            \(parts.check(FormParts.Label(.publishes, language.mayBePublished), isOn: now?.recipient.isPublished ?? true))\
            \(people(now, parts))\(deeds(button(language.save, choice: (.choice, "save")), removal))
            """)
        return act(line == 0 ? language.addLine : language.changeLine(line), isOpen: true, id: "line", body)
    }

    func removal(_ language: Language) -> HTML {
        guard mayDraft, isOpen else { return "" }
        let parts = FormParts(language, tried == .removal ? typed : Typed(), prefix: "removal-")
        let reason = FormParts.Label(.reason, language[.reason], isNeeded: true)
        let body = frame.form(
            .decisionDraftRemoval, id: answer.draft.id.rawValue,
            """
            \(parts.hidden(.seen, String(answer.draft.entry)))\(parts.summary([reason]))\
            \(parts.area(reason, charactersMax: Limits.reasonCharactersMax, rows: 3))\(deeds(button(language.discardDraft, .grave)))
            """)
        return act(language.discardDraft, isOpen: tried == .removal, body)
    }

    /// Who may be meant: the one who stands there, and those of the same name and unit who were commended before.
    private func people(_ now: DraftAnswer.Line?, _ parts: FormParts) -> HTML {
        let language = parts.language
        let own = now?.recipient.person
        var choices = own.map { [Choice($0.rawValue, language.samePersonAsNow)] } ?? []
        choices += earlier.filter { $0.person != own }.map { person in
            let about = [person.name, person.office, person.place].filter { !$0.isEmpty }.joined(separator: ", ")
            return Choice(person.person.rawValue, about, help: "\(person.number), \(language.day(person.issuedOn)) · \(person.unitAsIssued)")
        }
        guard !choices.isEmpty else { return "" }
        return parts.radios(
            FormParts.Label(.person, language.whoIsIt), choices + [Choice("", language.newPerson)], value: own?.rawValue ?? "")
    }

    private func leader(_ line: DraftAnswer.Line?) -> String { line?.recipient.isLeader.map { $0 ? "yes" : "no" } ?? "" }

    /// A unit as it can be typed again: its code, or its id where it bears none.
    private func written(_ unit: UnitID) -> String {
        frame.atlas.index(of: unit).flatMap { frame.atlas[$0].code(on: frame.defaults.today) } ?? unit.rawValue
    }

    private func which(_ field: Field, _ parts: FormParts) -> HTML {
        guard let several = candidates[FieldName(field)], !several.isEmpty else { return "" }
        let choices = several.map { Choice($0.id.rawValue, $0.path, help: parts.language.validity($0.from, $0.until)) }
        return parts.radios(FormParts.Label(.candidate, parts.language.whichOne), choices)
    }
}
