import Events
import Queries
import Rules
package import Texts

/// One session: what to do next, what is on the agenda and what became of it, who sits in it.
package struct SessionPage: Page {
    package let frame: Frame
    package let view: SessionView

    package init(frame: Frame, view: SessionView) {
        self.frame = frame
        self.view = view
    }

    package var section: Route? { .sessions }
    package func title(in language: Language) -> String { view.session.convened.body }

    package func main(in language: Language) -> HTML {
        let text = SessionText(view, frame, language)
        let head = SessionHead(frame: frame, text: text)
        let acts: HTML? = view.isInside && view.seat.account != nil ? SessionActs(frame: frame, text: text).html : nil
        return """
            \(head.html)\(SessionNext(frame: frame, text: text).html)\
            <div class='dossier'>\(acts)<div class='file'>\(SessionAgenda(frame: frame, text: text).html)\
            \(QuotaLineParts(frame: frame, text: text).html)\(ballots(text))\(exceptions(text))</div>\
            <section class='line-part'>\(SessionCouncil(frame: frame, text: text).html)</section></div>
            """
    }

    private func ballots(_ text: SessionText) -> HTML {
        let language = text.language
        let shown = view.session.ballots.filter { !$0.items.isEmpty || $0.state == .open }
        guard view.isInside, !shown.isEmpty else { return "" }
        let rows = shown.html { ballot in
            let state: HTML =
                switch ballot.state {
                case .open: tag(language.ballotIsOpen, .now)
                case .closed: tag(language.ballotIsClosed, .good)
                case .voided: tag(language.ballotIsVoided, .gone)
                }
            let given = view.session.members.count { ballot.hasVoted($0.account) }
            let lost: HTML = ballot.lost > 0 ? " \(tag(language.votesLost(ballot.lost), .late))" : ""
            return """
                <tr><th scope='row'>\(frame.anchor(.ballot(ballot.number, of: view.session.id), language.ballot(ballot.number)))\
                <td>\(language.name(of: ballot.form))<td>\(language.itemCount(ballot.items.count))<td>\(state)\(lost)\
                <td>\(language.haveVoted(given, of: given + view.ballotAwaits(ballot).count))
                """
        }
        return """
            <h2 id='ballots'>\(language.ballots)</h2><table class='cards quiet rows'><caption>\(language.ballots)</caption><thead><tr>\
            <th scope='col'>\(language.ballots)<th scope='col'>\(language.ballotForm)<th scope='col'>\(language.agenda)\
            <th scope='col'>\(language.sessionState)<th scope='col'>\(language.votesGiven)<tbody>\(rows)</table>
            """
    }

    private func exceptions(_ text: SessionText) -> HTML {
        let language = text.language
        let granted = view.session.exceptions
        guard !granted.isEmpty else { return "" }
        let items = granted.html { exception in
            let limit = view.answer.lines.lazy.flatMap(\.limits).first { $0.quota == exception.quota && $0.group == exception.group }
            let group = limit.flatMap { text.group($0) }.map { " (\($0))" } ?? ""
            return "<li>\(language.exceptionGranted(exception.extra, text.quota(exception.quota) + group, exception.decision)): \(exception.reason)"
        }
        return "<h2>\(language.exceptions)</h2><ul>\(items)</ul>"
    }
}

/// What stands above every page of a session.
struct SessionHead {
    let frame: Frame
    let text: SessionText
    /// Of a page below the session's own.
    var heading: String?

    var html: HTML {
        let view = text.view
        let language = text.language
        let session = view.session
        let made: HTML = session.convened.isGenerated ? language.generatedTag : ""
        var crumbs: [(Address, String)] = [(Address(.sessions), language.councilSessions)]
        if heading != nil { crumbs.append((.session(session.id), session.convened.body)) }
        let did: HTML? = view.done.map { notice(.done, language.sessionDone("\($0)")) }
        let lead: HTML = """
            <p class='lead'>\(text.words.term(.level, session.level)) · \(text.units.path(session.unit)) · \
            \(text.words.period(session.period)) · \(text.state(session.state))</p>
            """
        return """
            \(frame.crumbs(crumbs, language))<h1>\(heading ?? session.convened.body)\(made)</h1>\(lead)\(did)\
            \(session.convened.isGenerated ? language.generatedNotice : "")\(overtaken)\(mine)
            """
    }

    /// What whoever looks does not act on, and why: stated plainly.
    private var mine: HTML {
        let view = text.view
        guard !view.answer.grounds.isEmpty else { return "" }
        let language = text.language
        return notice(.care, language.youDoNotAct, more: "\(text.grounds(view.answer.grounds))<p>\(language.notShownToYou)</p>")
    }

    private var overtaken: HTML {
        guard text.view.typed.wrongs.contains(where: { if case SessionRefusal.movedOn = $0.reason { true } else { false } }) else { return "" }
        return notice(.warn, text.language.sessionMovedOn)
    }
}

/// What to do next, for whoever looks.
struct SessionNext {
    let frame: Frame
    let text: SessionText

    private var view: SessionView { text.view }
    private var language: Language { text.language }
    private var session: CouncilSession { view.session }

    var html: HTML {
        let lines = steps
        guard !lines.isEmpty else { return "" }
        let items = lines.html { "<li>\($0)" }
        return "<section class='notice told' aria-label='\(language.whatToDo)'><h2>\(language.whatToDo)</h2><ul>\(items)</ul></section>"
    }

    private var steps: [HTML] {
        guard view.isInside else { return [] }
        switch session.state {
        case .convened: return beforeOpening
        case .open: return session.openBallot.map { during($0) } ?? between
        case .adjourned: return [view.seat.mayRun ? way("#resume", language.nextResume) : "\(language.nextWaitResume)"]
        case .minutes: return signing
        case .closed, .abandoned: return []
        }
    }

    private var beforeOpening: [HTML] {
        if view.seat.mayRun, session.items.isEmpty { return [link(Address(.agenda, id: session.id.rawValue), language.nextAgenda)] }
        if view.seat.mayRun { return [way("#open", language.nextOpen)] }
        return ["\(language.nextWaitOpen)"] + (view.member == nil ? [] : [way("#interest", language.nextDeclare)])
    }

    private func during(_ ballot: Ballot) -> [HTML] {
        let address = Address.ballot(ballot.number, of: session.id)
        var lines: [HTML] = []
        let awaited = view.ballotAwaits(ballot)
        if view.isToVote(in: ballot) {
            lines.append(frame.button(to: address, language.nextVote(ballot.number)))
        } else if let account = view.seat.account, ballot.hasVoted(account) {
            lines.append("\(language.youHaveVoted)")
        }
        if !awaited.isEmpty { lines.append("\(language.waitingFor(text.names(awaited.map(\.account))))") }
        if let account = view.seat.account, !ballot.paper.isEmpty {
            if ballot.count == nil {
                if view.seat.mayRun { lines.append(link(address, language.nextCount)) }
            } else if ballot.count?.confirmedBy == nil, view.member != nil, ballot.count?.countedBy != account.rawValue {
                lines.append(link(address, language.nextConfirm))
            }
        }
        if view.seat.mayRun, awaited.isEmpty { lines.append(link(address, language.nextClose(ballot.number))) }
        if view.seat.mayRun, !awaited.isEmpty { lines.append(link(address, language.ballot(ballot.number))) }
        return lines
    }

    private var between: [HTML] {
        var lines: [HTML] = []
        let unvoted = view.unvoted
        if !unvoted.isEmpty {
            let line = language.nextBallot(unvoted.count)
            lines.append(view.seat.mayRun ? way("#ballot", line) : "\(language.waitBallot(unvoted.count))")
        }
        for items in view.tied { lines.append(view.isChair || view.seat.mayRun ? way("#tie", language.nextTie(items)) : "\(language.tied(items))") }
        guard unvoted.isEmpty, view.tied.isEmpty else { return lines }
        guard view.isKeeper else { return lines + ["\(language.waitOutcomes)"] }
        guard view.answer.hidden.isEmpty else { return lines + ["\(language.keeperInConflict)"] }
        lines.append(link(Address(.sessionOutcomes, id: session.id.rawValue), view.isDecided ? language.changeOutcomes : language.nextOutcomes))
        if view.isDecided { lines.append(link(Address(.minutes, id: session.id.rawValue), language.nextMinutes)) }
        return lines
    }

    private var signing: [HTML] {
        guard let minutes = session.minutes else { return [] }
        let address = Address(.minutes, id: session.id.rawValue)
        if minutes.isSigned { return [view.seat.mayRun ? link(address, language.nextApply) : "\(language.waitApply)"] }
        guard view.isKeeper, let account = view.seat.account else { return ["\(language.waitSign)"] }
        guard view.answer.hidden.isEmpty else { return ["\(language.keeperInConflict)"] }
        return minutes.signatures.contains { $0.member == account } ? ["\(language.waitSign)"] : [link(address, language.nextSign)]
    }

    private func way(_ anchor: HTML, _ words: String) -> HTML { "<a href='\(anchor)'>\(words)</a>" }
    private func link(_ address: Address, _ words: String) -> HTML { frame.anchor(address, words) }
}
