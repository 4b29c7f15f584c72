package import Events
package import Queries
package import Rules
package import Texts

extension Queue {
    /// What may be done to many of its files at once.
    package var bulkActs: [ModelAct] {
        switch self {
        case .toReceive, .overdue: [.accept, .giveBack]
        case .toConfirm: [.carryOver, .lapse]
        default: []
        }
    }
}

/// Files that something is to be done to: each with what would become of it, and below them the count to type.
package struct BulkReviewPage: Page {
    package struct Row: Sendable {
        package let line: ModelList.Line
        /// The position of its last entry.
        package let seen: Int
        /// Nil where nothing speaks against it.
        package let refusal: (any Error)?

        package init(line: ModelList.Line, seen: Int, refusal: (any Error)?) {
            self.line = line
            self.seen = seen
            self.refusal = refusal
        }

        var key: String { "\(seen) \(line.id)" }
    }

    package let frame: Frame
    package let queue: Queue
    package let act: ModelAct
    package let rows: [Row]
    /// How many of the queue are not among them because they are too many.
    package let beyond: Int
    package let periods: [Period]
    package let typed: Typed
    package let once: String

    package init(
        frame: Frame, queue: Queue, act: ModelAct, rows: [Row], beyond: Int, periods: [Period], typed: Typed, once: String
    ) {
        self.frame = frame
        self.queue = queue
        self.act = act
        self.rows = rows
        self.beyond = beyond
        self.periods = periods
        self.typed = typed
        self.once = once
    }

    package var section: Route? { .work }
    package func title(in language: Language) -> String { language.bulkHeading(act) }

    package func main(in language: Language) -> HTML {
        let ready = rows.filter { $0.refusal == nil }
        let refused = rows.filter { $0.refusal != nil }
        let parts = FormParts(language, typed)
        let (fields, labels) = fields(parts, ready.count)
        let more: HTML = beyond > 0 ? notice(.told, language.bulkBeyond(beyond)) : ""
        let body: HTML =
            ready.isEmpty
            ? empty(language.bulkNothingReady, frame.anchor(.queue(queue), queue.name.said(in: language)))
            : frame.form(
                .bulkAct, id: queue.rawValue, attributes: " data-keep",
                """
                \(parts.hidden(.act, act.rawValue))\(parts.hidden(.once, once))\(ready.html { parts.hidden(.model, $0.key) })\
                <h2>\(language.bulkReady(ready.count, act))</h2>\(table(ready, language, withReasons: false))\
                \(confirmation(language.bulkHeading(act), "<p>\(language.bulkAllOrNone)</p>", fields: fields, buttons(ready.count, language)))
                """)
        let out: HTML =
            refused.isEmpty ? "" : "<h2>\(language.bulkRefused(refused.count))</h2>\(table(refused, language, withReasons: true))"
        return """
            \(frame.crumbs([(Address(.work), language.myWork), (.queue(queue), queue.name.said(in: language))], language))\
            <h1>\(title(in: language))</h1>\(parts.summary(labels))\(more)\(body)\(out)
            """
    }

    private func fields(_ parts: FormParts, _ count: Int) -> (HTML, [FormParts.Label]) {
        let language = parts.language
        var html = HTML()
        var labels: [FormParts.Label] = []
        if act == .giveBack || act == .lapse {
            let label = FormParts.Label(.reason, language.oneReasonForAll, isNeeded: true)
            html += parts.area(label, charactersMax: Limits.reasonCharactersMax, rows: 3)
            labels.append(label)
        }
        if act == .carryOver {
            let label = FormParts.Label(.period, language.forWhichPeriod, isNeeded: true)
            html += parts.select(label, periods.map { Choice($0.key, $0.name.said(in: language)) }, value: periods.first?.key)
            labels.append(label)
        }
        let label = FormParts.Label(.confirmation, language.typeCount(count), isNeeded: true)
        html += parts.line(label, .text, width: .short)
        labels.append(label)
        return (html, labels)
    }

    private func buttons(_ count: Int, _ language: Language) -> HTML {
        let name = "\(act.name.said(in: language)) (\(language.number(count)))"
        let again: HTML = """
            <button class='plain' formaction='\(frame.link(Address(.bulkReview, id: queue.rawValue)))'>\(language.checkAgain)</button>
            """
        return deeds(button(name, act == .accept || act == .carryOver ? .first : .grave), again)
    }

    private func table(_ rows: [Row], _ language: Language, withReasons: Bool) -> HTML {
        let names = UnitNames(frame.atlas, on: frame.defaults.today, language)
        let lines = rows.html { row in
            let made: HTML = row.line.isGenerated ? language.generatedTag : ""
            let host: HTML? = row.line.host.map { "<br><small>\($0)</small>" }
            let status = Model.Status(rawValue: row.line.status)?.name.said(in: language) ?? row.line.status
            let why: HTML? = row.refusal.map { "<td>\(told($0, in: language).sentence)" }
            return """
                <tr><th scope='row'>\(frame.anchor(.model(row.line.id), row.line.name))\(made)\(host)<td>\(names.path(row.line.unit))\
                <td>\(language.capitalised(status))<td>\(language.time(row.line.lastDay))\(why)
                """
        }
        let why: HTML = withReasons ? "<th scope='col'>\(language.whyNot)" : ""
        return """
            <table class='cards quiet rows'><caption class='hid'>\(title(in: language))</caption><thead><tr><th scope='col'>\(language[.model])\
            <th scope='col'>\(language[.place])<th scope='col'>\(language[.status])<th scope='col'>\(language.waitsSince)\(why)<tbody>\(lines)</table>
            """
    }
}
