package import Events
package import Queries
import Rules
package import Texts

/// The programmes that are loaded.
package struct ProgrammeListPage: Page {
    package let frame: Frame
    package let programmes: [Programme]

    package init(frame: Frame, programmes: [Programme]) {
        self.frame = frame
        self.programmes = programmes
    }

    package var section: Route? { .programmes }
    package func title(in language: Language) -> String { language.programmes }

    package func main(in language: Language) -> HTML {
        guard !programmes.isEmpty else { return "<h1>\(language.programmes)</h1>\(empty(language.noProgrammes))" }
        let rows = programmes.html { programme in
            """
            <tr><th scope='row'>\(frame.anchor(.programme(programme.key), programme.name.said(in: language)))\
            <td>\(language.version(programme.version))<td>\(language.time(programme.from))
            """
        }
        return """
            <h1>\(language.programmes)</h1><table class='cards quiet'><caption>\(language.programmes)</caption><thead><tr>\
            <th scope='col'>\(language.programmes)<th scope='col'>\(language.programmeVersions)<th scope='col'>\(language.holdsFrom)\
            <tbody>\(rows)</table>
            """
    }
}

/// Everything that one version of a programme says, with the other versions and how many models live by each.
package struct ProgrammePage: Page {
    package let frame: Frame
    package let versions: [ProgrammeVersion]
    package let shown: Programme
    package let isJustPublished: Bool

    package init(frame: Frame, versions: [ProgrammeVersion], shown: Programme, isJustPublished: Bool) {
        self.frame = frame
        self.versions = versions
        self.shown = shown
        self.isJustPublished = isJustPublished
    }

    package var section: Route? { .programmes }
    package func title(in language: Language) -> String { shown.name.said(in: language) }

    package func main(in language: Language) -> HTML {
        let words = ProgrammeWords(programme: shown, language: language)
        let lists = shown.said.byList.html { list, places in
            "<h2>\(language.name(of: list))</h2>\(table(places, language.name(of: list), words))"
        }
        let done: HTML = isJustPublished ? notice(.done, language.versionPublished) : ""
        return """
            \(frame.crumbs([(Address(.programmes), language.programmes)], language))\
            <h1>\(title(in: language)) <small>\(language.version(shown.version)), \(language.holdsFrom) \
            \(language.time(shown.from))</small></h1>\(done)\
            <p>\(frame.button(to: .programmeVersion(shown.key), language.makeVersion))</p>\(versionTable(language))\(lists)\(others(language))
            """
    }

    private func versionTable(_ language: Language) -> HTML {
        let rows = versions.html { version in
            let programme = version.programme
            let name = language.version(programme.version)
            let link: HTML =
                programme.version == shown.version
                ? "<strong>\(name)</strong>" : frame.anchor(Address.programme(programme.key).with(.version, String(programme.version)), name)
            return "<tr><th scope='row'>\(link)<td>\(language.time(programme.from))<td>\(language.openModels(version.open, of: version.models))"
        }
        return """
            <h2>\(language.programmeVersions)</h2><table class='quiet'><caption>\(language.programmeVersions)</caption><thead><tr>\
            <th scope='col'>\(language.programmeVersions)<th scope='col'>\(language.holdsFrom)<th scope='col'>\(language.modelsByVersion)\
            <tbody>\(rows)</table><p class='soft'>\(language.openKeepTheirs)</p>
            """
    }

    private func table(_ places: [(place: ProgrammePlace, text: String)], _ caption: String, _ words: ProgrammeWords) -> HTML {
        let rows = places.byItem.html { _, places in
            let facts = places.filter { !$0.text.isEmpty }.html { place, text in
                "<dt>\(words.language.name(of: place.part))</dt><dd>\(words.said(text, at: place.part))</dd>"
            }
            return "<tr><th scope='row'>\(places.first.map { words.item($0.place) } ?? "")<td><dl class='facts'>\(facts)</dl>"
        }
        return """
            <table class='quiet'><caption>\(caption)</caption><thead><tr><th scope='col'>\(words.language.item)\
            <th scope='col'>\(words.language.whatIsSaid)<tbody>\(rows)</table>
            """
    }

    /// What is changed only by loading a folder.
    private func others(_ language: Language) -> HTML {
        let subjects = shown.subjects.html { subject in
            "<li>\(subject.name.said(in: language)): \(shown.isPerson(subject.key) ? language.personSubject : language.bodySubject)"
        }
        let words = Words(shown, language)
        let forms = shown.awardForms.html { form in
            let category = form.category.map { ", \(language.name(of: $0))" } ?? ""
            return "<li>\(form.term.name.said(in: language)): \(words.track(form.track)), \(words.term(.grantor, form.grantor))\(category)"
        }
        let indicators = shown.indicators.html { "<li>\($0.name.said(in: language)): \(words.measure($0.measure))" }
        return """
            <h2>\(language.otherLists)</h2><p class='soft'>\(language.onlyHere)</p><h3>\(language.name(of: .subjects))</h3><ul>\(subjects)</ul>\
            <h3>\(language.awardForms)</h3><ul>\(forms)</ul><h3>\(language.indicators)</h3><ul>\(indicators)</ul>\
            \(climb(ProgrammeWords(programme: shown, language: language)))
            """
    }
}

extension Address {
    package static func programme(_ key: Key) -> Address { Address(.programme, id: key) }
    package static func programmeVersion(_ key: Key) -> Address { Address(.programmeVersion, id: key) }
}
