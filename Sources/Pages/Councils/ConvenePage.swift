package import Events
package import Queries
package import Rules
package import Texts

/// A session is convened: which council, by which decision, who sits in it. Before anybody is named, with how many files each would be in conflict.
package struct ConvenePage: Page {
    package let frame: Frame
    package let programme: Programme
    package let units: [UnitID]
    package let unit: UnitID?
    package let level: Level?
    package let period: Key
    package private(set) var members: [PossibleMember]
    package private(set) var candidates: Int
    /// The last of the unit, from which the form is filled in.
    package private(set) var last: CouncilSession?
    package let typed: Typed
    package let once: String

    package init(
        frame: Frame, programme: Programme, units: [UnitID], unit: UnitID?, level: Level?, period: Key, members: [PossibleMember], candidates: Int,
        last: CouncilSession?, typed: Typed, once: String
    ) {
        self.frame = frame
        self.programme = programme
        self.units = units
        self.unit = unit
        self.level = level
        self.period = period
        self.members = members
        self.candidates = candidates
        self.last = last
        self.typed = typed
        self.once = once
    }

    package mutating func fill(_ members: [PossibleMember], _ candidates: Int, last: CouncilSession?) {
        self.members = members
        self.candidates = candidates
        self.last = last
    }

    package var section: Route? { .sessions }
    package func title(in language: Language) -> String { language.conveneSession }

    package func main(in language: Language) -> HTML {
        let words = Words(programme, language)
        let names = UnitNames(frame.atlas, tree: programme.tree, on: frame.defaults.today, language)
        return """
            \(frame.crumbs([(Address(.sessions), language.councilSessions)], language))<h1>\(title(in: language))</h1>\
            \(place(words, names))\(form(words, names))
            """
    }

    private func place(_ words: Words, _ names: UnitNames) -> HTML {
        let language = words.language
        let places = units.html { one in
            let mark: HTML = one == unit ? " selected" : ""
            return "<option value='\(one.rawValue)'\(mark)>\(names.path(one))</option>"
        }
        let periods = programme.periods.filter { $0.from <= frame.defaults.today }.reversed().html { one in
            let mark: HTML = one.key == period ? " selected" : ""
            return "<option value='\(one.key)'\(mark)>\(one.name.said(in: language))</option>"
        }
        return """
            <form action='\(Address(.newSession).text)'>\(frame.kept(Address(.newSession), without: []))<div class='fields'>\
            <div><label for='place'>\(language[.unit])</label><select id='place' name='place'>\(places)</select></div>\
            <div><label for='period'>\(language[.period])</label><select id='period' name='period'>\(periods)</select></div>\
            <div>\(button(language[.show], .plain))</div></div></form>
            """
    }

    private func form(_ words: Words, _ names: UnitNames) -> HTML {
        let language = words.language
        guard let unit, let level else { return notice(.care, units.isEmpty ? language.noCouncilUnit : language.noLevelOfUnit) }
        let parts = FormParts(language, typed, words: words)
        let body = FormParts.Label(.body, language.councilName, help: language.councilNameHelp, isNeeded: true)
        let decision = FormParts.Label(.decision, language.decisionOnCouncil, help: language.decisionHelp, isNeeded: true)
        let mode = FormParts.Label(.mode, language.sessionMode, isNeeded: true)
        let modes = SessionMode.allCases.map { Choice($0.rawValue, language.name(of: $0)) }
        let table = MembersTable(parts: parts, units: names, members: members, candidates: candidates).html
        let kept: HTML = """
            \(parts.hidden(.once, once))\(parts.hidden(.unit, unit.rawValue))\(parts.hidden(.level, level.term.key))\
            \(parts.hidden(.period, period))\(parts.hidden(.programme, programme.key))
            """
        let past: HTML = last == nil ? "" : "<p class='soft'>\(language.filledFromLast)</p>"
        let convene = button(language.convene, .first, choice: (.choice, "convene"))
        let check = button(language.checkConflicts, .plain, choice: (.choice, "check"))
        return """
            \(parts.summary([body, decision, mode]))\(frame.form(.convening, attributes: " data-keep", """
                \(kept)<p><strong>\(level.term.name.said(in: language)) · \(names.path(unit)) · \(words.period(period))</strong></p>\(past)\
                \(parts.line(body, value: last?.convened.body, charactersMax: Limits.nameCharactersMax, width: .long))\
                \(parts.line(decision, charactersMax: Limits.nameCharactersMax, width: .long))\
                \(parts.radios(mode, modes, value: (last?.convened.mode ?? .online).rawValue))<h2>\(language.members)</h2>\(table)\
                \(deeds(convene, check))
                """))
            """
    }
}

/// The council of a session is composed anew by another decision.
package struct CouncilPage: Page {
    package let frame: Frame
    package let view: SessionView
    package let members: [PossibleMember]
    package let candidates: Int

    package init(frame: Frame, view: SessionView, members: [PossibleMember], candidates: Int) {
        self.frame = frame
        self.view = view
        self.members = members
        self.candidates = candidates
    }

    package var section: Route? { .sessions }
    package func title(in language: Language) -> String { "\(language.changeCouncil) · \(view.session.convened.body)" }

    package func main(in language: Language) -> HTML {
        let text = SessionText(view, frame, language)
        let parts = FormParts(language, view.typed, naming: { text.sentence($0) })
        let decision = FormParts.Label(.decision, language.decisionOnCouncil, help: language.decisionHelp, isNeeded: true)
        return """
            \(SessionHead(frame: frame, text: text, heading: language.changeCouncil).html)<p class='help'>\(language.changeCouncilHelp)</p>\
            \(parts.summary([decision]))\(frame.form(.council, id: view.session.id.rawValue, attributes: " data-keep", """
                \(parts.hidden(.once, view.once))\(parts.hidden(.seen, String(view.session.lastEntry)))\
                \(parts.line(decision, charactersMax: Limits.nameCharactersMax, width: .long))\
                \(MembersTable(parts: parts, units: text.units, members: members, candidates: candidates).html)\
                \(deeds(button(language.changeCouncil), button(language.checkConflicts, .plain, choice: (.choice, "check"))))
                """))
            """
    }
}

/// What may be put on the agenda, by aim, with what stands there already.
package struct AgendaPage: Page {
    package let frame: Frame
    package let view: SessionView
    package let candidates: [(aim: Aim, rows: [AgendaCandidate])]

    package init(frame: Frame, view: SessionView, candidates: [(aim: Aim, rows: [AgendaCandidate])]) {
        self.frame = frame
        self.view = view
        self.candidates = candidates
    }

    package var section: Route? { .sessions }
    package func title(in language: Language) -> String { "\(language.agenda) · \(view.session.convened.body)" }

    package func main(in language: Language) -> HTML {
        let text = SessionText(view, frame, language)
        let parts = FormParts(language, view.typed, naming: { text.sentence($0) })
        let head = SessionHead(frame: frame, text: text, heading: language.agenda).html
        let isEmpty = candidates.allSatisfy(\.rows.isEmpty) && view.session.items.isEmpty
        guard !isEmpty else { return head + empty(language.noCandidates, frame.anchor(Address(.models), language[.models])) }
        var body: HTML = """
            \(parts.hidden(.once, view.once))\(parts.hidden(.seen, String(view.session.lastEntry)))<p class='help'>\(language.agendaHelp)</p>
            """
        for (aim, rows) in candidates { body += part(aim, rows, text, parts) }
        return """
            \(head)\(parts.summary())\(frame.form(.agendaDrawing, id: view.session.id.rawValue, attributes: " data-keep", """
                \(body)<div class='bulk'><p data-chosen='\(language.chosen)' role='status'></p>\(button(language.drawAgenda))</div>
                """))
            """
    }

    private func part(_ aim: Aim, _ rows: [AgendaCandidate], _ text: SessionText, _ parts: FormParts) -> HTML {
        let language = text.language
        let drawn = view.session.items.filter { $0.aim == aim }
        guard !rows.isEmpty || !drawn.isEmpty else { return "" }
        let balloted = Set(view.session.ballots.flatMap(\.items))
        let isTyped = view.tried != nil
        let chosen = Set(view.typed.all(.item))
        func line(_ key: String, _ model: ModelID, _ name: String, _ unit: UnitID, isOn: Bool, isKept: Bool) -> HTML {
            let mark: HTML = isOn ? " checked" : ""
            let held: HTML = isKept ? " disabled" : ""
            let note: HTML = isKept ? " \(tag(language.alreadyVotedOn))" : ""
            return """
                <tr><td class='pick'>\
                <input type='checkbox' name='\(Field.item.rawValue)' value='\(key)' aria-label='\(language.choose(name))'\(mark)\(held)>\
                <th scope='row'>\(frame.anchor(.model(model), name))\(note)<td>\(text.units.path(unit))
                """
        }
        let before = drawn.html { item in
            let key = AgendaPage.key(aim, item.model)
            return line(
                key, item.model, text.model(item), item.unit, isOn: !isTyped || chosen.contains(key), isKept: balloted.contains(item.item))
        }
        let new = rows.html { row in
            let key = AgendaPage.key(aim, row.model)
            return line(key, row.model, row.name, row.unit, isOn: chosen.contains(key), isKept: false)
        }
        return """
            <h2>\(text.aim(aim))</h2><table class='cards quiet rows'><caption>\(text.aim(aim))</caption><thead><tr>\
            \(BulkParts(language: language).head)<th scope='col'>\(language[.model])<th scope='col'>\(language[.place])<tbody>\(before)\(new)</table>
            """
    }

    package static func key(_ aim: Aim, _ model: ModelID) -> String { "\(aim.kind.rawValue) \(aim.key) \(model)" }
}
