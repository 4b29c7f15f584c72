package import Events
package import Queries
package import Rules
package import Texts

/// A draft as a list shows it.
package struct DraftLine: Sendable {
    package let id: String
    package let name: String
    package let unit: UnitID
    /// The model whose file it rewrites.
    package let model: ModelID?
    /// Milliseconds since 1970, UTC.
    package let savedAt: Int64

    package init(id: String, name: String, unit: UnitID, model: ModelID?, savedAt: Int64) {
        self.id = id
        self.name = name
        self.unit = unit
        self.model = model
        self.savedAt = savedAt
    }
}

/// Where an officer's day begins: what waits, how much of it, and the drafts that nobody else sees.
package struct WorkPage: Page {
    package let frame: Frame
    package let queues: [QueueCount]
    package let drafts: [DraftLine]
    /// The first queue that is not empty, with its first rows.
    package let first: (queue: Queue, list: ModelList)?
    /// Of councils in which whoever looks sits, and their programmes.
    package var sessions: [SessionLine] = []
    package var programmes: [Programme] = []
    /// How many complaints wait for whoever reads; nil where they neither lodge nor settle any.
    package var complaints: Int?

    package init(frame: Frame, queues: [QueueCount], drafts: [DraftLine], first: (queue: Queue, list: ModelList)?) {
        self.frame = frame
        self.queues = queues
        self.drafts = drafts
        self.first = first
    }

    package var section: Route? { .work }
    package func title(in language: Language) -> String { language.myWork }

    package func main(in language: Language) -> HTML {
        let officer = frame.visitor?.officer
        guard officer?.posts.isEmpty == false else { return "<h1>\(language.myWork)</h1>\(notice(.warn, language.noPost))" }
        let mayPrepare = officer?.holds(.prepareModels) ?? false
        let way: HTML = mayPrepare ? deeds(frame.button(to: Address(.newModel), language.newModel), importing(language)) : ""
        let kept = frame.administration(in: language)
        let none: HTML = kept.isEmpty ? empty(language.noQueues, frame.anchor(Address(.models), language[.models])) : ""
        let about: HTML = queues.isEmpty ? none : tallied(language)
        let cards = kept.html { "<li class='card'><h3>\(frame.anchor(Address($0.route), $0.name))</h3>" }
        let administration: HTML = kept.isEmpty ? "" : "<h2>\(language.administration)</h2><ul class='grid'>\(cards)</ul>"
        return """
            <h1>\(language.myWork)</h1><p class='lead'>\(language.myWorkLead)</p>\(way)\(councils(language))\(about)\
            \(mayPrepare ? own(language) : "")\(waiting(language))\(administration)
            """
    }

    private func councils(_ language: Language) -> HTML {
        guard !sessions.isEmpty else { return "" }
        return """
            <h2>\(language.sessionsOfMine)</h2>\(SessionRows(frame: frame, language: language, programmes: programmes).table(sessions))
            """
    }

    private func importing(_ language: Language) -> HTML { frame.button(to: Address(.imports), language.importModels, .plain) }

    private func tallied(_ language: Language) -> HTML {
        frame.tallies(
            queues.map {
                Frame.Tally(
                    address: .queue($0.queue), name: $0.queue.name.said(in: language), count: $0.count, isLate: $0.queue.isPressing)
            } + (complaints.map { [Frame.Tally(address: Address(.complaints), name: language.complaints, count: $0, isLate: $0 > 0)] } ?? []),
            language)
    }

    private func own(_ language: Language) -> HTML {
        guard !drafts.isEmpty else { return "" }
        let names = UnitNames(frame.atlas, on: frame.defaults.today, language)
        let rows = drafts.html { draft in
            let name = draft.name.isEmpty ? language.unnamedDraft : draft.name
            let mark: HTML = draft.model == nil ? "" : " \(tag(language.draftOfRevision))"
            return """
                <tr><th scope='row'>\(frame.anchor(.draft(draft.id), name))\(mark)<td>\(names.path(draft.unit))\
                <td>\(language.moment(Int(draft.savedAt)))
                """
        }
        return """
            <h2>\(language.myDrafts)</h2><p class='soft'>\(language.draftsPrivate)</p><table class='quiet cards rows'>\
            <caption>\(language.myDrafts)</caption><thead><tr><th scope='col'>\(language[.model])<th scope='col'>\(language[.place])\
            <th scope='col'>\(language.savedAt)<tbody>\(rows)</table>
            """
    }

    private func waiting(_ language: Language) -> HTML {
        guard let first else { return queues.isEmpty ? "" : empty(language.noWork) }
        let more: HTML =
            first.list.total > first.list.lines.count
            ? "<p>\(frame.anchor(.queue(first.queue), "\(language[.all]): \(language.counted(first.list.total, .records))"))</p>" : ""
        return "<h2>\(first.queue.name.said(in: language))</h2>\(QueueRows(frame: frame, language: language).table(first.list, first.queue))\(more)"
    }
}

extension Queue {
    /// Whether it is to be seen at once that something lies in it.
    var isPressing: Bool { self == .overdue || self == .returned }
}

/// One queue, page by page.
package struct QueuePage: Page {
    package let frame: Frame
    package let queues: [QueueCount]
    package let queue: Queue
    package let list: ModelList
    /// From 1.
    package let page: Int
    /// What was to be done to many of its files, and why it was not.
    package var typed = Typed()
    /// What was done just now to how many.
    package var done: (act: ModelAct, count: Int)?

    package init(frame: Frame, queues: [QueueCount], queue: Queue, list: ModelList, page: Int) {
        self.frame = frame
        self.queues = queues
        self.queue = queue
        self.list = list
        self.page = page
    }

    package var section: Route? { .work }
    package func title(in language: Language) -> String { queue.name.said(in: language) }

    package func main(in language: Language) -> HTML {
        let tabs = queues.map {
            Frame.Tab(address: .queue($0.queue), name: $0.queue.name.said(in: language), count: $0.count, isLate: $0.queue.isPressing)
        }
        let body: HTML =
            list.lines.isEmpty
            ? empty(language.noWork, frame.anchor(Address(.work), language.myWork))
            : rows(language) + frame.pager(.queue(queue), page: page, rows: list.lines.count, of: list.total, isExact: true, language)
                + files(language)
        let did: HTML? = done.map { notice(.done, language.bulkDone($0.count, $0.act)) }
        return """
            \(frame.crumbs([(Address(.work), language.myWork)], language))<h1>\(title(in: language))</h1>\
            \(frame.tabs(language.myWork, tabs, current: queues.firstIndex { $0.queue == queue } ?? -1, language))\
            \(did)\(FormParts(language, typed).summary())<p role='status'><strong>\(language.counted(list.total, .records))</strong></p>\(body)
            """
    }

    private func files(_ language: Language) -> HTML {
        let xlsx = frame.anchor(Address(.queueAsWorkbook, id: queue.rawValue), language.exportWorkbook)
        let csv = frame.anchor(Address(.queueAsCSV, id: queue.rawValue), language.exportCSV)
        return "<p><strong>\(language.exportAs):</strong> \(xlsx) · \(csv)</p>"
    }

    /// Where many of them can be handled at once, with a box for each.
    private func rows(_ language: Language) -> HTML {
        let rows = QueueRows(frame: frame, language: language)
        guard !queue.bulkActs.isEmpty else { return rows.table(list, queue) }
        let bulk = BulkParts(language: language)
        let all: HTML = """
            <div class='option'><input type='checkbox' id='all' name='\(Field.isAll.rawValue)' value='1'>\
            <label for='all'>\(language.allOfQueue(list.total, max: Limits.bulkModelsMax))</label></div>
            """
        let acts = queue.bulkActs.html { act in
            Pages.button(act.name.said(in: language) + "…", act == queue.bulkActs.first ? .first : .plain, choice: (.act, act.rawValue))
        }
        return frame.form(.bulkReview, id: queue.rawValue, "\(rows.table(list, queue, bulk))\(bulk.bar("\(all)\(acts)"))")
    }
}

/// Files that wait, in rows: what, where, since when.
struct QueueRows {
    let frame: Frame
    let language: Language

    func table(_ list: ModelList, _ queue: Queue, _ bulk: BulkParts? = nil) -> HTML {
        let names = UnitNames(frame.atlas, on: frame.defaults.today, language)
        let rows = list.lines.html { line in
            let host: HTML? = line.host.map { "<br><small>\($0)</small>" }
            let made: HTML = line.isGenerated ? language.generatedTag : ""
            let status = Model.Status(rawValue: line.status)?.name.said(in: language) ?? line.status
            let days = frame.defaults.today.number - line.lastDay.number
            return """
                <tr>\(bulk?.box(line.id.rawValue, name: line.name, isChosen: false))\
                <th scope='row'>\(frame.anchor(.model(line.id), line.name))\(made)\(host)<td>\(names.path(line.unit))\
                <td>\(language.capitalised(status))<td>\(language.time(line.lastDay)) \
                \(queue == .overdue ? tag(language.waits(days: days), .late) : tag(language.waits(days: days)))
                """
        }
        return """
            <table class='cards quiet rows'><caption>\(queue.name.said(in: language))</caption><thead><tr>\(bulk?.head)\
            <th scope='col'>\(language[.model])<th scope='col'>\(language[.place])<th scope='col'>\(language[.status])\
            <th scope='col'>\(language.waitsSince)<tbody>\(rows)</table>
            """
    }
}
