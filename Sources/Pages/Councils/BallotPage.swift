import Events
import Queries
import Rules
package import Texts

/// One ballot: the sheet for whoever is to vote, what the paper gave, how it came out.
package struct BallotPage: Page {
    package let frame: Frame
    package let view: SessionView
    package let number: Int

    package init(frame: Frame, view: SessionView, number: Int) {
        self.frame = frame
        self.view = view
        self.number = number
    }

    package var section: Route? { .sessions }
    package func title(in language: Language) -> String { "\(language.ballot(number)) · \(view.session.convened.body)" }

    package func main(in language: Language) -> HTML {
        let text = SessionText(view, frame, language)
        let head = SessionHead(frame: frame, text: text, heading: language.ballot(number)).html
        guard let ballot = view.session.ballot(number) else { return head }
        // Where the form is gone, why is told all the same.
        let isGone = view.tried != nil && ballot.state != .open
        let why: HTML = isGone ? FormParts(language, view.typed, naming: { text.sentence($0) }).summary() : ""
        let lead: HTML = "<p><strong>\(language.name(of: ballot.form))</strong> · \(language.itemCount(ballot.items.count))</p>"
        let body: HTML =
            switch ballot.state {
            case .open: open(ballot, text)
            case .closed: results(ballot, text)
            case .voided: notice(.care, language.ballotWasVoided)
            }
        return "\(head)\(why)\(lead)\(body)"
    }

    private func open(_ ballot: Ballot, _ text: SessionText) -> HTML {
        let language = text.language
        var html = HTML()
        let isSheetRefused = view.tried == .sheet
        if view.isToVote(in: ballot) {
            html += VotingSheet(frame: frame, text: text, ballot: ballot).html
        } else {
            if isSheetRefused { html += FormParts(language, view.typed, naming: { text.sentence($0) }).summary() }
            if let account = view.seat.account, ballot.hasVoted(account) {
                html += notice(.done, ballot.paper.contains(account) ? language.youVoteOnPaper : language.youHaveVoted)
            } else if let account = view.seat.account, let member = view.member, member.hasVote, ballot.items(for: account).isEmpty {
                html += notice(.care, language.nothingToVoteOn)
            } else if view.member?.hasVote == true, !view.isPresent {
                html += notice(.care, language.notMarkedPresent)
            }
        }
        let awaited = view.ballotAwaits(ballot)
        let given = view.session.members.count { ballot.hasVoted($0.account) }
        html += "<h2>\(language.votesGiven)</h2>\(progress(given, of: given + awaited.count, language.haveVoted(given, of: given + awaited.count)))"
        if !awaited.isEmpty { html += "<p>\(language.waitingFor(text.names(awaited.map(\.account))))</p>" }
        return html + BallotActs(frame: frame, text: text, ballot: ballot, awaited: awaited).html
    }

    private func results(_ ballot: Ballot, _ text: SessionText) -> HTML {
        let language = text.language
        let shown = ballot.items.filter { !view.answer.hidden.contains($0) }
        let isNamed = ballot.form != .secret && !ballot.openSheets.isEmpty && view.isInside
        let rows = shown.html { number in
            guard let item = view.session.item(number), let result = ballot.results[number] else { return "" }
            let named: HTML? = isNamed ? "<td>\(marks(on: number, ballot, text))" : nil
            let out = view.session.members.filter { ballot.isInConflict($0.account, with: number) }.map(\.account)
            let absent: HTML = out.isEmpty ? "" : "<br><small>\(language.didNotAct(text.names(out)))</small>"
            return """
                <tr><td class='pick'>\(number)<th scope='row'>\(frame.anchor(.model(item.model), text.model(item)))\(absent)\
                <td>\(language.votesInFull(result))\(named)
                """
        }
        let lost: HTML = ballot.lost > 0 ? notice(.warn, language.votesWereLost(ballot.lost)) : ""
        let named: HTML = isNamed ? "<th scope='col'>\(language.whoGaveWhat)" : ""
        return """
            \(lost)<table class='cards quiet rows'><caption>\(language.voteResult)</caption><thead><tr><th scope='col'>\(language.itemNumber)\
            <th scope='col'>\(language[.model])<th scope='col'>\(language.voteResult)\(named)\
            <tbody>\(rows)</table>
            """
    }

    private func marks(on item: Int, _ ballot: Ballot, _ text: SessionText) -> HTML {
        let given = ballot.openSheets.compactMap { sheet -> String? in
            guard let mark = sheet.marks.first(where: { $0.item == item }) else { return nil }
            let what = mark.vote.map { text.language.name(of: $0) } ?? mark.points.map { text.language.points($0) } ?? ""
            return "\(text.name(sheet.member)): \(what)"
        }
        return "<small>\(given.joined(separator: "; "))</small>"
    }
}

/// The sheet of one member: every item of the ballot that they act on, and nothing of the others but that they do not.
struct VotingSheet {
    let frame: Frame
    let text: SessionText
    let ballot: Ballot

    private var language: Language { text.language }

    var html: HTML {
        let view = text.view
        guard let account = view.seat.account else { return "" }
        let isTried = view.tried == .sheet
        let parts = FormParts(language, isTried ? view.typed : Typed(), naming: { text.sentence($0) })
        let mine = ballot.items(for: account).compactMap { view.session.item($0) }
        let rows = mine.html { item in ballot.form == .scored ? points(item, parts) : votes(item, parts) }
        let fill: HTML = ballot.form == .scored ? "" : filling
        let how =
            ballot.form == .secret ? language.secretHelp : ballot.form == .scored ? language.pointsHelp(ballot.pointsMax ?? 0) : language.openHelp
        let body: HTML = """
            \(parts.hidden(.once, view.once))<p class='help'>\(how)</p>\(fill)<div class='sheet' data-sheet>\(rows)</div>\
            <div class='bulk'><p>\(language.sheetOnce)</p>\(button(language.giveSheet(mine.count), .first, choice: (.choice, "give")))</div>
            """
        let address = Address(.sheet, ballot: ballot.number, of: view.session.id)
        return "\(parts.summary(labels(mine)))\(frame.form(to: address, attributes: " data-keep", body))"
    }

    private func labels(_ items: [AgendaItem]) -> [FormParts.Label] {
        let field: Field = ballot.form == .scored ? .points : .vote
        return items.map { FormParts.Label(field, part: String($0.item), name($0)) }
    }

    private func name(_ item: AgendaItem) -> String { "\(language.item(item.item)): \(text.model(item))" }

    /// Without script a press sends the form and it comes back filled in: nothing is voted by it.
    private var filling: HTML {
        let buttons = Vote.allCases.html { vote in
            button(language.fillAll(vote), .plain, choice: (.choice, "all.\(vote.rawValue)"))
        }
        return "<fieldset class='fill'><legend>\(language.fillHelp)</legend><div class='deeds'>\(buttons)</div></fieldset>"
    }

    private func about(_ item: AgendaItem) -> HTML {
        """
        <span class='soft'>\(text.units.path(item.unit)) · \(text.aim(item.aim)) · \
        <a href='\(frame.link(.model(item.model)))' target='_blank' rel='noopener'>\(language.readFile)</a></span>
        """
    }

    private func votes(_ item: AgendaItem, _ parts: FormParts) -> HTML {
        let name = FieldName(.vote, String(item.item))
        let chosen = parts.typed.values[name]?.first
        let wrong = parts.typed.wrongs.first { $0.field == name }
        let error: HTML? = wrong.map { "<p class='error'>\(text.sentence(told($0.reason, in: language).sentence))</p>" }
        var isFirst = true
        let options = Vote.allCases.html { vote in
            let id = isFirst ? name.id : "\(name.id)-\(vote.rawValue)"
            isFirst = false
            let mark: HTML = chosen == vote.rawValue ? " checked" : ""
            return """
                <label for='\(id)'><input type='radio' id='\(id)' name='\(name.text)' value='\(vote.rawValue)'\(mark)> \
                \(language.name(of: vote))</label>
                """
        }
        return """
            <fieldset class='mark\(wrong == nil ? "" : " wrong")'><legend>\(self.name(item))</legend>\(about(item))\(error)\
            <div class='votes'>\(options)</div></fieldset>
            """
    }

    private func points(_ item: AgendaItem, _ parts: FormParts) -> HTML {
        let label = FormParts.Label(.points, part: String(item.item), name(item), isNeeded: true)
        return "<div class='mark'>\(parts.line(label, width: .short))\(about(item))</div>"
    }
}
