import Events
package import Queries
package import Texts

/// The resolutions that were entered, the last first.
package struct ResolutionListPage: Page {
    package let frame: Frame
    package let resolutions: [Resolution]
    package let total: Int
    /// From 1.
    package let page: Int
    package let isTakenBack: Bool

    package init(frame: Frame, resolutions: [Resolution], total: Int, page: Int, isTakenBack: Bool) {
        self.frame = frame
        self.resolutions = resolutions
        self.total = total
        self.page = page
        self.isTakenBack = isTakenBack
    }

    package var section: Route? { .units }
    package func title(in language: Language) -> String { language.resolutions }

    package func main(in language: Language) -> HTML {
        let rows = resolutions.html { resolution in
            """
            <tr><th scope='row'>\(frame.anchor(.resolution(resolution.id), resolution.instrument))<td>\(language.time(resolution.on))\
            <td class='num'>\(language.number(resolution.acts.count))<td class='num'>\(resolution.id)
            """
        }
        let list: HTML =
            resolutions.isEmpty
            ? empty(language.noResolutions)
            : """
            <table class='cards quiet'><caption>\(language.resolutions)</caption><thead><tr><th scope='col'>\(language.resolution)\
            <th scope='col'>\(language.takesEffect)<th scope='col' class='num'>\(language[.entry])<th scope='col' class='num'>№<tbody>\(rows)</table>
            """
        let done: HTML = isTakenBack ? notice(.done, language.takenBack) : ""
        return """
            \(frame.crumbs([(Address(.units), language[.units])], language))<h1>\(title(in: language))</h1>\(done)\
            <p>\(frame.button(to: Address(.reorganisation), language.reorganisation))</p>\(list)\
            \(frame.pager(Address(.resolutions), page: page, rows: resolutions.count, of: total, isExact: true, language))
            """
    }
}

/// All acts of one resolution, with links to the units, and the form that takes them back.
package struct ResolutionPage: Page {
    package let frame: Frame
    package let resolution: Resolution
    /// From 1.
    package let page: Int
    package let isJustEntered: Bool
    package let typed: Typed

    package init(frame: Frame, resolution: Resolution, page: Int, isJustEntered: Bool, typed: Typed = Typed()) {
        self.frame = frame
        self.resolution = resolution
        self.page = page
        self.isJustEntered = isJustEntered
        self.typed = typed
    }

    package var section: Route? { .units }
    package func title(in language: Language) -> String { resolution.instrument }

    package func main(in language: Language) -> HTML {
        let names = UnitNames(frame.atlas, on: resolution.on, language)
        let text = UnitActText(names: names, day: resolution.on)
        let shown = resolution.acts.dropFirst((page - 1) * Limits.listPageRows).prefix(Limits.listPageRows)
        let acts = shown.html { act in
            let link: HTML? = act.event.unit.map { unit in
                let isOver = frame.atlas.index(of: unit).map { frame.atlas[$0].until <= resolution.on } ?? false
                return " · \(frame.anchor(.unit(unit, on: isOver ? resolution.on.previous : nil), language[.unit]))"
            }
            return "<li>\(text.line(act.event)) <small>\(language.entry(act.position))\(link)</small>"
        }
        let parts = FormParts(language, typed)
        let reason = FormParts.Label(.reason, language[.reason], isNeeded: true)
        let word = FormParts.Label(.confirmation, language.typeToConfirm(resolution.instrument), isNeeded: true)
        let form = frame.form(
            .resolutionAnnulment, id: String(resolution.id),
            """
            \(parts.hidden(.seen, String(resolution.acts.count)))\(parts.summary([reason, word]))<p>\(language.takeBackHelp)</p>\
            \(parts.area(reason, charactersMax: Limits.reasonCharactersMax, rows: 3))\(parts.line(word))\
            \(deeds(button(language.takeBackAll, .grave)))
            """)
        let done: HTML = isJustEntered ? notice(.done, language.entered) : ""
        return """
            \(frame.crumbs([(Address(.units), language[.units]), (Address(.resolutions), language.resolutions)], language))\
            <h1>\(resolution.instrument)</h1>\(done)<p>\(language.takesEffect) \(language.time(resolution.on)) · \
            \(language.acts(resolution.acts.count))</p><ol class='line'>\(acts)</ol>\
            \(frame.pager(.resolution(resolution.id), page: page, rows: shown.count, of: resolution.acts.count, isExact: true, language))\
            \(act(language.takeBackAll, isOpen: !typed.wrongs.isEmpty, form))
            """
    }
}

extension Address {
    package static func resolution(_ id: Int) -> Address { Address(.resolution, id: String(id)) }
}
