import Events
import Queries
import Rules
import Texts

/// What is done with a ballot that is open: paper, closing, voiding.
struct BallotActs {
    let frame: Frame
    let text: SessionText
    let ballot: Ballot
    let awaited: [SessionMember]

    private var view: SessionView { text.view }
    private var language: Language { text.language }

    var html: HTML {
        var html = HTML()
        html += paper
        guard view.seat.mayRun else { return html }
        html += "<h2>\(language.whatMayBeDone)</h2>"
        html += closing
        html += voiding
        return html
    }

    private func parts(_ deed: Deed) -> FormParts {
        let text = text
        return FormParts(language, view.tried == deed ? view.typed : Typed(), prefix: "\(deed)-", naming: { text.sentence($0) })
    }

    private func form(_ deed: Deed, _ body: HTML) -> HTML {
        frame.form(
            to: Address(deed, ballot: ballot.number, of: view.session.id),
            "<input type='hidden' name='\(Field.once.rawValue)' value='\(view.once)'>\(body)")
    }

    private var closing: HTML {
        let parts = parts(.ballotClosing)
        let waits: HTML = awaited.isEmpty ? "" : "<p>\(language.closeEarly(text.names(awaited.map(\.account))))</p>"
        let press = deeds(button(language.closeBallot, awaited.isEmpty ? .first : .grave))
        let body: HTML = "\(parts.summary())<p>\(language.closeHelp)</p>\(waits)\(form(.ballotClosing, press))"
        return act(language.closeBallot, isOpen: awaited.isEmpty || view.tried == .ballotClosing, isFirst: awaited.isEmpty, id: "close", body)
    }

    private var voiding: HTML {
        let parts = parts(.ballotVoiding)
        let body: HTML = """
            \(parts.summary())<p class='help'>\(language.voidHelp)</p>\
            \(parts.area(.init(.reason, language[.reason], isNeeded: true), charactersMax: Limits.reasonCharactersMax, rows: 3))\
            \(deeds(button(language.voidBallot, .grave)))
            """
        return act(language.voidBallot, isOpen: view.tried == .ballotVoiding, form(.ballotVoiding, body))
    }

    private var paper: HTML {
        guard view.session.convened.mode != .online, ballot.form != .scored else { return "" }
        var html = HTML()
        if view.seat.mayRun {
            html += handout
            if !ballot.paper.isEmpty, ballot.count?.confirmedBy == nil { html += count }
        }
        if let given = ballot.count, !conflicted { html += counted(given) }
        return html.isEmpty ? "" : "<h2>\(language.paperBallots)</h2>\(html)"
    }

    private var conflicted: Bool { ballot.items.contains { view.answer.hidden.contains($0) } }

    private var handout: HTML {
        let handed: HTML = ballot.paper.isEmpty ? "" : "<p>\(language.paperHandedTo(text.names(ballot.paper)))</p>"
        guard !awaited.isEmpty, ballot.count?.confirmedBy == nil else { return handed }
        let parts = parts(.paperHandout)
        let label = FormParts.Label(.member, language.paperFor, isNeeded: true)
        let choices = awaited.map { Choice($0.account.rawValue, text.name($0.account)) }
        return handed
            + act(
                language.handOutPaper, isOpen: view.tried == .paperHandout,
                form(.paperHandout, "\(parts.summary([label]))\(parts.checks(label, choices))\(deeds(button(language.handOutPaper, .plain)))"))
    }

    /// For whoever is in no conflict: the numbers of all items are entered together.
    private var count: HTML {
        guard !conflicted else { return notice(.care, language.keeperInConflict) }
        let parts = parts(.paperCount)
        let returned = FormParts.Label(.returned, language.paperReturned(ballot.paper.count), isNeeded: true)
        let columns: [(Field, String)] = [
            (.yes, language.name(of: .yes)), (.no, language.name(of: .no)), (.abstain, language.name(of: .abstain)),
            (.invalid, language.invalidVotes),
        ]
        let rows = ballot.items.html { number in
            let name = view.session.item(number).map { text.model($0) } ?? ""
            let cells = columns.html { field, words in
                let own = FieldName(field, String(number))
                let known = ballot.count?.counts.first { $0.item == number }.map { count in
                    switch field {
                    case .yes: count.yes
                    case .no: count.no
                    case .abstain: count.abstain
                    default: count.invalid
                    }
                }
                let value = parts.typed.values[own]?.first ?? known.map(String.init) ?? ""
                return """
                    <td><label class='hid' for='\(own.id)'>\(language.item(number)), \(words)</label><input class='count-in' inputmode='numeric' \
                    id='\(own.id)' name='\(own.text)' value='\(value)'>
                    """
            }
            return "<tr><th scope='row'>\(language.item(number)) \(name)\(cells)"
        }
        let heads = columns.html { "<th scope='col'>\($0.1)" }
        let body: HTML = """
            \(parts.summary([returned]))\(parts.line(returned, .number, value: ballot.count.map { String($0.returned) }, width: .short))\
            \(scrolling(language.paperCount, """
                <table class='quiet'><caption>\(language.paperCount)</caption><thead><tr><th scope='col'>\(language.agenda)\(heads)\
                <tbody>\(rows)</table>
                """))\(deeds(button(language.enterCount, .plain)))
            """
        return act(language.enterCount, isOpen: view.tried == .paperCount || ballot.count == nil, form(.paperCount, body))
    }

    /// The second person sees the numbers and says that they are right.
    private func counted(_ count: Ballot.Count) -> HTML {
        let rows = count.counts.html { line in
            """
            <tr><th scope='row'>\(language.item(line.item))<td class='num'>\(line.yes)<td class='num'>\(line.no)<td class='num'>\(line.abstain)\
            <td class='num'>\(line.invalid)
            """
        }
        let table: HTML = """
            <p>\(language.countedBy(text.name(AccountID(count.countedBy)), returned: count.returned, of: ballot.paper.count))</p>\
            <table class='quiet'><caption>\(language.paperCount)</caption><thead><tr><th scope='col'>\(language.agenda)\
            <th scope='col' class='num'>\(language.name(of: .yes))<th scope='col' class='num'>\(language.name(of: .no))\
            <th scope='col' class='num'>\(language.name(of: .abstain))<th scope='col' class='num'>\(language.invalidVotes)<tbody>\(rows)</table>
            """
        if let confirmed = count.confirmedBy { return table + notice(.done, language.countConfirmedBy(text.name(AccountID(confirmed)))) }
        guard view.seat.maySit, view.member != nil, count.countedBy != view.seat.account?.rawValue else {
            return table + "<p>\(language.countAwaitsConfirmation)</p>"
        }
        let parts = parts(.paperConfirmation)
        return table + parts.summary() + form(.paperConfirmation, deeds(button(language.confirmCount)))
    }
}
