import Events
import Queries
import Rules
import Texts

/// What may be done with a session now, one small form each; the one that was refused stands open with what was typed.
struct SessionActs {
    let frame: Frame
    let text: SessionText

    private var view: SessionView { text.view }
    private var session: CouncilSession { view.session }
    private var language: Language { text.language }

    var html: HTML {
        let forms = self.forms
        guard !forms.isEmpty || view.tried != nil else { return "" }
        // What was tried may not be there any more: then why is told above the rest.
        let isShown = view.tried.map { tried in forms.contains { $0.deed == tried } } ?? true
        let why: HTML = isShown ? "" : parts(view.tried ?? .interest, isTried: true).summary()
        return "<section id='acts'><h2>\(language.whatMayBeDone)</h2>\(why)\(forms.html { $0.html })</section>"
    }

    private struct Form {
        let deed: Deed
        let html: HTML
    }

    private var forms: [Form] {
        var forms: [Form] = []
        let isRunning = view.seat.mayRun
        if isRunning, session.state == .convened, !session.items.isEmpty { forms.append(presence(.sessionOpening, language.openSession, "open")) }
        if isRunning, session.state == .adjourned { forms.append(presence(.resumption, language.resumeSession, "resume")) }
        if session.state == .open, session.openBallot == nil {
            if isRunning, !session.items.isEmpty { forms += ballot.map { [$0] } ?? [] }
            if view.isChair, view.rule.ties.contains(.chair) { forms += view.tied.indices.map(tie) }
            if view.isKeeper, view.answer.hidden.isEmpty, !limits.isEmpty { forms.append(exception) }
        }
        if let member = view.member, view.seat.maySit, [.convened, .open, .adjourned].contains(session.state), !session.items.isEmpty {
            forms.append(interest(member))
        }
        if view.isChair, session.openBallot == nil, [.convened, .open, .adjourned].contains(session.state), !liftable.isEmpty {
            forms.append(lifting)
        }
        if isRunning, [.convened, .open, .adjourned].contains(session.state), session.openBallot == nil {
            forms.append(way(.agenda, .agendaDrawing, session.items.isEmpty ? language.drawAgenda : language.changeAgenda))
            forms.append(way(.council, .council, language.changeCouncil))
        }
        if isRunning, session.state == .open { forms.append(reasoned(.adjournment, language.adjournSession, language.adjournHelp)) }
        if isRunning, !session.state.isOver { forms.append(reasoned(.abandonment, language.abandonSession, language.abandonHelp, isGrave: true)) }
        return forms
    }

    // The pieces that all have.

    private func parts(_ deed: Deed, isTried: Bool, prefix: String = "") -> FormParts {
        let text = text
        return FormParts(
            language, isTried ? view.typed : Typed(), prefix: prefix.isEmpty ? "\(deed)-" : prefix, naming: { text.sentence($0) })
    }

    private func form(_ deed: Deed, _ heading: String, id: String? = nil, isFirst: Bool = false, isTried: Bool, _ body: HTML) -> Form {
        let hidden: HTML = """
            <input type='hidden' name='\(Field.once.rawValue)' value='\(view.once)'>\
            <input type='hidden' name='\(Field.seen.rawValue)' value='\(session.lastEntry)'>
            """
        let whole = frame.form(deed, id: session.id.rawValue, "\(hidden)\(body)")
        return Form(deed: deed, html: act(heading, isOpen: isTried || isFirst, isFirst: isFirst, id: id, whole))
    }

    private func way(_ route: Route, _ deed: Deed, _ words: String) -> Form {
        Form(deed: deed, html: "<p>\(frame.anchor(Address(route, id: session.id.rawValue), words))</p>")
    }

    private func reason(_ parts: FormParts) -> HTML {
        parts.area(FormParts.Label(.reason, language[.reason], isNeeded: true), charactersMax: Limits.reasonCharactersMax, rows: 3)
    }

    private func reasoned(_ deed: Deed, _ heading: String, _ help: String, isGrave: Bool = false) -> Form {
        let isTried = view.tried == deed
        let parts = parts(deed, isTried: isTried)
        return form(
            deed, heading, isTried: isTried,
            "\(parts.summary())<p class='help'>\(help)</p>\(reason(parts))\(deeds(button(heading, isGrave ? .grave : .plain)))")
    }

    private func presence(_ deed: Deed, _ heading: String, _ id: String) -> Form {
        let isTried = view.tried == deed
        let parts = parts(deed, isTried: isTried)
        let choices = session.members.map { member in
            Choice(member.account.rawValue, "\(text.name(member.account)) (\(language.name(of: member.role)))")
        }
        let label = FormParts.Label(
            .present, language.whoIsThere, help: language.quorum(session.convened.quorum, needed: session.quorumNeeded), isNeeded: true)
        return form(
            deed, heading, id: id, isFirst: true, isTried: isTried,
            """
            \(parts.summary([label]))\(parts.checks(label, choices, values: session.members.map(\.account.rawValue).filter { account in
                session.present.isEmpty || session.present.contains(AccountID(account))
            }))\(deeds(button(heading)))
            """)
    }

    /// Over all that was not voted on, a tied group, or what is ticked.
    private var ballot: Form? {
        let deed = Deed.ballotOpening
        let isTried = view.tried == deed
        let parts = parts(deed, isTried: isTried)
        let unvoted = view.unvoted
        var choices: [Choice] = []
        if !unvoted.isEmpty { choices.append(Choice("unvoted", language.allUnvoted(unvoted.count))) }
        if view.rule.ties.contains(.newBallot) {
            choices += view.tied.enumerated().map { Choice("tie.\($0.offset)", language.tieBallot($0.element)) }
        }
        if !unvoted.isEmpty { choices.append(Choice("ticked", language.onlyTicked)) }
        guard !choices.isEmpty else { return nil }
        let items = unvoted.map { Choice(String($0.item), "\(language.item($0.item)): \(text.model($0))") }
        let what = FormParts.Label(.choice, language.overWhat, isNeeded: true)
        let which = FormParts.Label(.item, language.whichItems)
        let how = FormParts.Label(.ballotForm, language.ballotForm, isNeeded: true)
        let forms = BallotForm.allCases.filter { $0 != .scored || view.rule.pointsMax != nil }.map { Choice($0.rawValue, language.name(of: $0)) }
        let ticked: HTML =
            items.isEmpty
            ? ""
            : """
            <details\(view.typed.values.isEmpty ? "" : " open" as HTML)><summary>\(language.whichItems)</summary>\
            \(parts.checks(which, items))</details>
            """
        return form(
            deed, language.openBallot, id: "ballot", isFirst: true, isTried: isTried,
            """
            \(parts.summary([what, which, how]))\(parts.radios(what, choices, value: choices.first?.key))\(ticked)\
            \(parts.radios(how, forms, value: view.rule.ballot.rawValue))\(deeds(button(language.openBallot)))
            """)
    }

    private func tie(_ index: Int) -> Form {
        let deed = Deed.tieBreaking
        let items = view.tied[index]
        let isTried = view.tried == deed && view.typed[.choice] == String(index)
        let parts = parts(deed, isTried: isTried, prefix: "tie\(index)-")
        let lines = items.html { item in
            let name = session.item(item).map { text.model($0) } ?? ""
            return parts.line(
                .init(.order, part: String(item), "\(language.item(item)): \(name)", isNeeded: true), .number, width: .short)
        }
        return form(
            deed, language.breakTie(items), id: index == 0 ? "tie" : nil, isFirst: true, isTried: isTried,
            """
            \(parts.summary())<p class='help'>\(language.breakTieHelp)</p>\(parts.hidden(.choice, String(index)))\(lines)\(reason(parts))\
            \(deeds(button(language.putInOrder)))
            """)
    }

    private var limits: [QuotaLine.Limit] { view.answer.lines.flatMap(\.limits).filter { $0.sense == .atMost } }

    private var exception: Form {
        let deed = Deed.exception
        let isTried = view.tried == deed
        let parts = parts(deed, isTried: isTried)
        let choices = limits.map { limit in
            Choice("\(limit.quota) \(limit.group ?? "")", [text.quota(limit.quota), text.group(limit)].compactMap { $0 }.joined(separator: " · "))
        }
        let quota = FormParts.Label(.quota, language.quota, isNeeded: true)
        let extra = FormParts.Label(.extra, language.extraPlaces, isNeeded: true)
        let decision = FormParts.Label(.decision, language.byDecision, isNeeded: true)
        return form(
            deed, language.grantException, isTried: isTried,
            """
            \(parts.summary([quota, extra, decision]))<p class='help'>\(language.exceptionHelp)</p>\(parts.select(quota, choices))\
            \(parts.line(extra, .number, width: .short))\(parts.line(decision, charactersMax: Limits.nameCharactersMax))\(reason(parts))\
            \(deeds(button(language.grantException, .plain)))
            """)
    }

    private func interest(_ member: SessionMember) -> Form {
        let deed = Deed.interest
        let isTried = view.tried == deed
        let parts = parts(deed, isTried: isTried)
        let items = view.openItems.map { Choice(String($0.item), "\(language.item($0.item)): \(text.model($0))") }
        let which = FormParts.Label(.item, language.whichItems, isNeeded: true)
        let why = FormParts.Label(.ground, language.whichInterest, isNeeded: true)
        let grounds = [ConflictGround.kinship, .declared].map { Choice($0.rawValue, language.name(of: $0)) }
        return form(
            deed, language.declareInterest, id: "interest", isTried: isTried,
            """
            \(parts.summary([which, why]))<p class='help'>\(language.declareHelp)</p>\(parts.checks(which, items))\
            \(parts.radios(why, grounds, value: ConflictGround.declared.rawValue))\(deeds(button(language.declareInterest, .plain)))
            """)
    }

    private var liftable: [Conflict] {
        view.answer.conflicts.filter { $0.member != view.seat.account && !view.answer.hidden.contains($0.item) }
    }

    private var lifting: Form {
        let deed = Deed.lifting
        let isTried = view.tried == deed
        let parts = parts(deed, isTried: isTried)
        let choices = liftable.map { conflict in
            let why = conflict.grounds.map { language.name(of: $0) }.joined(separator: "; ")
            return Choice("\(conflict.item) \(conflict.member)", "\(text.name(conflict.member)), \(language.itemNumbers([conflict.item])): \(why)")
        }
        let which = FormParts.Label(.item, language.whichConflicts, isNeeded: true)
        let decision = FormParts.Label(.decision, language.byDecision, isNeeded: true)
        return form(
            deed, language.liftConflict, isTried: isTried,
            """
            \(parts.summary([which, decision]))<p class='help'>\(language.liftHelp)</p>\(parts.checks(which, choices))\
            \(parts.line(decision, charactersMax: Limits.nameCharactersMax))\(reason(parts))\(deeds(button(language.liftConflict, .plain)))
            """)
    }
}
