import Events
import Queries
import Rules
import Texts

/// The agenda with what became of each item, as far as whoever looks may know.
struct SessionAgenda {
    let frame: Frame
    let text: SessionText

    var html: HTML {
        let view = text.view
        let language = text.language
        guard !view.session.items.isEmpty else { return "<h2>\(language.agenda)</h2>\(empty(language.noAgenda))" }
        var html: HTML = "<h2 id='agenda'>\(language.agenda)</h2>"
        for aim in view.session.aims {
            let items = view.session.items.filter { $0.aim == aim }
            let rows = items.html { row($0) }
            let caption = "\(text.aim(aim)) (\(language.itemCount(items.count)))"
            html += """
                <h3>\(caption)</h3>\
                <table class='cards quiet rows items'><caption>\(caption)</caption><thead><tr><th scope='col'>\(language.itemNumber)\
                <th scope='col'>\(language[.model])<th scope='col'>\(language[.place])<th scope='col'>\(language.itemState)<tbody>\(rows)</table>
                """
        }
        return html
    }

    private func row(_ item: AgendaItem) -> HTML {
        let line = text.view.answer.models[item.model]
        let made: HTML = line?.isGenerated == true ? text.language.generatedTag : ""
        return """
            <tr id='item-\(item.item)'><td class='pick'>\(item.item)<th scope='row'>\(frame.anchor(.model(item.model), text.model(item)))\(made)\
            <td>\(text.units.path(item.unit))<td>\(ItemState(text: text).html(item))
            """
    }
}

/// What became of one item so far.
struct ItemState {
    let text: SessionText

    func html(_ item: AgendaItem) -> HTML {
        let view = text.view
        let language = text.language
        if let outcome = view.session.outcomes[item.item] {
            return "\(Self.tag(outcome.outcome, item.aim.kind, language))\(outcome.reason.map { "<br><small>\($0)</small>" as HTML })"
        }
        // Nothing else is said of what somebody does not act on: neither that there was a ballot over it.
        guard !view.answer.hidden.contains(item.item) else { return view.isInside ? Pages.tag(language.notYourItem) : "" }
        guard view.isInside else { return "" }
        if let result = view.session.result(of: item.item) {
            return "\(votes(result))\(standing(of: item).map { "<br>\(self.standing($0))" as HTML })"
        }
        if let ballot = view.session.openBallot, ballot.items.contains(item.item) { return Pages.tag(language.beingVotedOn(ballot.number), .now) }
        return Pages.tag(language.notVotedOn)
    }

    static func tag(_ outcome: CouncilOutcome, _ kind: AimKind, _ language: Language) -> HTML {
        let mark: Mark = outcome == .granted ? .good : outcome == .declined ? .gone : .quiet
        return Pages.tag(language.name(of: outcome, for: kind), mark)
    }

    func standing(of item: AgendaItem) -> QuotaLine.Standing? {
        text.view.answer.lines.lazy.filter { $0.aim == item.aim }.compactMap { $0.standing(of: item.item) }.first
    }

    func standing(_ standing: QuotaLine.Standing) -> HTML {
        let language = text.language
        return switch standing {
        case .passes: Pages.tag(language.standsPassing, .good)
        case .belowThreshold: Pages.tag(language.standsBelow, .gone)
        case .overQuota(let quota): Pages.tag(language.standsOver(text.quota(quota)), .gone)
        case .tied(let items): Pages.tag(language.standsTied(items), .late)
        }
    }

    func votes(_ result: BallotResult) -> HTML { "\(text.language.votesInFull(result))" }
}

/// Where the quotas draw the line, an aim each: the places, and in their order who stands above and below.
struct QuotaLineParts {
    let frame: Frame
    let text: SessionText

    var html: HTML {
        let view = text.view
        let language = text.language
        guard view.isInside, view.session.ballots.contains(where: { $0.state == .closed }) else { return "" }
        let shown = view.answer.lines.filter { !$0.rows.isEmpty }
        let kept = view.session.aims.filter { aim in !view.answer.lines.contains { $0.aim == aim } }
        guard !shown.isEmpty || !kept.isEmpty else { return "" }
        let lines = shown.html { line($0) }
        let left = kept.html { "<p>\(language.lineNotShown(text.aim($0)))</p>" }
        return "<h2 id='line'>\(language.quotaLine)</h2>\(lines)\(left)"
    }

    private func line(_ line: QuotaLine) -> HTML {
        let language = text.language
        let state = ItemState(text: text)
        var rows = HTML()
        var isAbove = true
        for row in line.rows {
            guard let item = text.view.session.item(row.item), let result = text.view.session.result(of: row.item) else { continue }
            let isOut: Bool =
                switch row.standing {
                case .passes, .tied: false
                case .belowThreshold, .overQuota: true
                }
            if isAbove, isOut {
                isAbove = false
                rows += "<tr class='cut'><td colspan='4'>\(language.theLine)"
            }
            rows += """
                <tr><td class='pick'>\(row.place)<th scope='row'><a href='#item-\(row.item)'>\(language.item(row.item))</a> \(text.model(item))\
                <td>\(state.votes(result))<td>\(state.standing(row.standing))
                """
        }
        let limits = line.limits.html { limit in
            let group = text.group(limit).map { " · \($0)" } ?? ""
            let full: HTML = limit.taken >= limit.open && limit.sense == .atMost ? " \(tag(language.quotaFull, .late))" : ""
            return """
                <li><strong>\(text.quota(limit.quota))\(group)</strong>: \(language.places(limit))\(full)\
                \(limit.sense == .atMost ? progress(limit.taken, of: limit.open, language.placesTaken(limit.taken, of: limit.open)) : "")
                """
        }
        let quotas: HTML = line.limits.isEmpty ? "<p class='soft'>\(language.noQuota)</p>" : "<ul>\(limits)</ul>"
        return """
            <h3>\(text.aim(line.aim))</h3>\(quotas)<table class='cards quiet'><caption>\(text.aim(line.aim))</caption><thead><tr>\
            <th scope='col'>\(language.rank)<th scope='col'>\(language.agenda)<th scope='col'>\(language.voteResult)\
            <th scope='col'>\(language.standing)<tbody>\(rows)</table>
            """
    }
}
