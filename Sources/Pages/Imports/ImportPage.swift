package import Events
package import Intake
import Queries
import Rules
package import Texts

/// A sheet that was brought: every row with what would become of it, units to choose, and the count to type.
package struct ImportPage: Page {
    package let frame: Frame
    package let id: String
    package let name: String
    package let sheet: ModelSheet
    package let programmes: [Programme]
    package let places: [UnitID]
    /// Which rows are shown; nil is all.
    package let state: ModelSheet.State?
    /// From 1.
    package let page: Int
    package let typed: Typed
    /// How many were recorded just now.
    package let recorded: Int?

    package init(
        frame: Frame, id: String, name: String, sheet: ModelSheet, programmes: [Programme], places: [UnitID], state: ModelSheet.State?, page: Int,
        typed: Typed = Typed(), recorded: Int? = nil
    ) {
        self.frame = frame
        self.id = id
        self.name = name
        self.sheet = sheet
        self.programmes = programmes
        self.places = places
        self.state = state
        self.page = page
        self.typed = typed
        self.recorded = recorded
    }

    package var section: Route? { .work }
    package func title(in language: Language) -> String { "\(language.importModels): \(name)" }

    private var address: Address { Address(.imported, id: id).with(.state, state?.rawValue) }

    package func main(in language: Language) -> HTML {
        let parts = FormParts(language, typed)
        let done: HTML? = recorded.map { notice(.done, language.modelsRecorded($0)) }
        let unread: HTML = sheet.unread.isEmpty ? "" : notice(.told, language.unreadHeadings(sheet.unread.map(\.heading)))
        let correct: HTML = sheet.count(.refused) == 0 ? "" : notice(.care, language.correctAndAgain)
        let tallies = frame.tallies(
            ModelSheet.State.allCases.map { state in
                Frame.Tally(
                    address: Address(.imported, id: id).with(.state, state.rawValue), name: state.name.said(in: language), count: sheet.count(state),
                    isLate: state == .refused, isCurrent: state == self.state)
            }, language)
        return """
            \(frame.crumbs([(Address(.work), language.myWork), (Address(.imports), language.importModels)], language))<h1>\(name)</h1>\
            \(done)\(parts.summary([.init(.confirmation, "")]))\(tallies)\(unread)\(correct)\(choices(language))\(rows(language))\
            \(confirm(parts))\(settings(language))\(frame.form(.importRemoval, id: id, button(language.removeImport, .plainGrave)))
            """
    }

    /// Each written name once, with how many rows say it.
    private func choices(_ language: Language) -> HTML {
        var written: [String] = []
        var counts: [String: Int] = [:]
        for row in sheet.rows where row.state == .needsChoice {
            if counts[row.writtenUnit] == nil { written.append(row.writtenUnit) }
            counts[row.writtenUnit, default: 0] += 1
        }
        guard !written.isEmpty else { return "" }
        let parts = FormParts(language)
        let fields = written.prefix(Limits.listPageRows).html { text in
            let row = sheet.rows.first { $0.writtenUnit == text && $0.state == .needsChoice }
            let choices = (row?.candidates ?? []).map { candidate in
                let reasons = candidate.reasons.map { $0.name.said(in: language) }.joined(separator: ", ")
                return Choice(candidate.id.rawValue, "\(candidate.path)\(reasons.isEmpty ? "" : " (\(reasons))")")
            }
            return parts.select(
                .init(.unit, part: text, "\(text) – \(language.rowsCounted(counts[text] ?? 0))"), choices, none: language.chooseOne)
        }
        return """
            <section class='card'><h2>\(language.chooseUnits)</h2><p>\(language.chooseUnitsLead)</p>\
            \(frame.form(.importSettings, id: id, "\(fields)\(deeds(button(language.keepChoices)))"))</section>
            """
    }

    private func rows(_ language: Language) -> HTML {
        let shown = sheet.rows.filter { state == nil || $0.state == state }
        let first = (page - 1) * Limits.listPageRows
        let names = UnitNames(frame.atlas, on: sheet.settings.day, language)
        let lines = shown.dropFirst(first).prefix(Limits.listPageRows).html { row in
            let name: HTML =
                row.state == .alreadyRecorded ? frame.anchor(.model(row.model), row.name) : "\(row.name.isEmpty ? language.unnamedDraft : row.name)"
            let unit = row.unit.map { names.path($0, on: row.day) } ?? row.writtenUnit
            let faults = row.faults.html { fault in
                let place: HTML = fault.column > 0 ? " <small>(\(language.column(number: fault.column)))</small>" : ""
                return "<li>\(fault.problem.said(in: language))\(place)"
            }
            let wrong: HTML = row.faults.isEmpty ? "" : "<ul>\(faults)</ul>"
            return """
                <tr><th scope='row'>\(name)<br><small>\(language.sheetRow(row.line))</small><td>\(unit)\
                <td>\(tag(row.state.name.said(in: language), row.state.mark))\(wrong)
                """
        }
        let everything = "\(language[.all]): \(language.rowsCounted(sheet.rows.count))"
        let all: HTML = state == nil ? "" : "<p>\(frame.anchor(Address(.imported, id: id), everything))</p>"
        let heading: HTML = "<h2>\(language.rowsOfSheet)\(state.map { ": \($0.name.said(in: language))" } ?? "")</h2>\(all)"
        guard !shown.isEmpty else { return "\(heading)\(empty(language[.noResults]))" }
        let count = min(Limits.listPageRows, max(0, shown.count - first))
        return """
            \(heading)<table class='cards quiet rows'><caption class='hid'>\(name)</caption><thead><tr>\
            <th scope='col'>\(language[.model])<th scope='col'>\(language[.place])<th scope='col'>\(language.whatIsWrong)<tbody>\(lines)</table>\
            \(frame.pager(address, page: page, rows: count, of: shown.count, isExact: true, language))
            """
    }

    private func confirm(_ parts: FormParts) -> HTML {
        let ready = sheet.count(.ready)
        guard ready > 0 else { return "" }
        let language = parts.language
        let field = parts.line(.init(.confirmation, language.typeCount(ready), isNeeded: true), width: .short)
        return frame.form(
            .importModels, id: id,
            """
            \(parts.hidden(.seen, sheet.commandID))\(confirmation(
                language.recordReady(ready), "<p>\(language.readyAbout(ready))</p>", fields: field, deeds(button(language.recordReady(ready)))))
            """)
    }

    private func settings(_ language: Language) -> HTML {
        let now = sheet.settings
        let values: [Field: String] = [
            .programme: now.programme, .day: now.day.description, .period: now.period ?? "", .level: now.level ?? "",
            .unit: now.place?.rawValue ?? "",
        ]
        let fields = ImportFields(frame: frame, programmes: programmes, places: places, parts: FormParts(language, prefix: "s-")).html(values: values)
        let form = frame.form(
            .importSettings, id: id,
            "<input type='hidden' name='\(Field.version.rawValue)' value='1'>\(fields)\(deeds(button(language[.show], .plain)))")
        return act(language.changeSettings, isOpen: false, form)
    }
}

extension ModelSheet.State {
    fileprivate var mark: Mark {
        switch self {
        case .ready: .good
        case .needsChoice: .now
        case .refused: .late
        case .alreadyRecorded: .quiet
        }
    }
}
