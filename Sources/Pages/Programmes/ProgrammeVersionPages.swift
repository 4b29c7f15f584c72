package import Events
package import Queries
import Rules
package import Texts

/// The form in which the next version of a programme is written: every text and number that it says.
package struct ProgrammeVersionPage: Page {
    package let frame: Frame
    /// The version that it goes out from.
    package let programme: Programme
    package let typed: Typed

    package init(frame: Frame, programme: Programme, typed: Typed = Typed()) {
        self.frame = frame
        self.programme = programme
        self.typed = typed
    }

    package var section: Route? { .programmes }
    package func title(in language: Language) -> String { language.makeVersion }

    package func main(in language: Language) -> HTML {
        let words = ProgrammeWords(programme: programme, language: language)
        let parts = FormParts(language, typed)
        var labels: [FormParts.Label] = []
        let from = FormParts.Label(.from, language.holdsFrom, isNeeded: true)
        labels.append(from)
        let sections = programme.said.byList.html { list, places in
            let items = places.byItem.html { _, places in
                let fields = places.html { field($0.place, $0.text, parts, &labels) }
                return
                    """
                    <fieldset class='row'><legend>\(places.first.map { words.item($0.place) } ?? "")</legend>\
                    <div class='fields'>\(fields)</div></fieldset>
                    """
            }
            let new: HTML = list == .periods ? newPeriod(parts, &labels) : ""
            let isOpen = typed.wrongs.contains { $0.field?.text.hasPrefix("\(Field.place.rawValue).\(list.rawValue).") ?? false }
            return act(language.name(of: list), isOpen: isOpen, "\(items)\(new)")
        }
        let form = frame.form(
            .versionPublication, id: programme.key, attributes: " data-keep",
            """
            \(parts.hidden(.seen, String(programme.version)))\
            \(parts.line(from, .date, value: frame.defaults.today.description, width: .short))\(sections)\
            \(deeds(button(language.seeDifference, choice: (.choice, "preview"))))
            """)
        return """
            \(frame.crumbs([(Address(.programmes), language.programmes), (.programme(programme.key), programme.name.said(in: language))], language))\
            <h1>\(title(in: language)) <small>\(programme.name.said(in: language)), \(language.version(programme.version))</small></h1>\
            <p>\(language.versionHelp)</p><p>\(language.openKeepTheirs)</p>\(parts.summary(labels))\(form)
            """
    }

    private func field(_ place: ProgrammePlace, _ text: String, _ parts: FormParts, _ labels: inout [FormParts.Label]) -> HTML {
        let language = parts.language
        let label = FormParts.Label(.place, part: place.text, language.name(of: place.part))
        labels.append(label)
        switch place.part {
        case .vi, .en, .source, .pattern: return parts.line(label, value: text, charactersMax: Limits.nameCharactersMax, width: .long)
        case .helpVi, .helpEn: return parts.area(label, value: text, charactersMax: Limits.reasonCharactersMax, rows: 3)
        case .from, .until, .cutOff: return parts.line(label, .date, value: text, width: .short)
        case .fraction, .quorum: return parts.line(label, value: text, charactersMax: 13, width: .short)
        case .charactersMax, .percent, .count, .reserve, .days, .years, .pointsMax, .digits, .amount, .thousandths, .roundTo:
            return parts.line(label, .number, value: text, width: .short)
        case .ballot:
            return parts.select(label, BallotForm.allCases.map { Choice($0.rawValue, language.name(of: $0)) }, value: text)
        case .rounding:
            return parts.select(label, Rounding.allCases.map { Choice($0.rawValue, language.name(of: $0)) }, value: text)
        case .required, .skipLevels, .strict, .secretaryVotes:
            return parts.select(label, [Choice("true", language.yesWord), Choice("false", language.noWord)], value: text)
        case .returnRule:
            return parts.select(
                label, [Choice(ReturnRule.restart.rawValue, language.restarts), Choice(ReturnRule.resume.rawValue, language.resumes)], value: text)
        }
    }

    private func newPeriod(_ parts: FormParts, _ labels: inout [FormParts.Label]) -> HTML {
        let language = parts.language
        let key = FormParts.Label(.period, language.periodKey, help: language.periodKeyHelp)
        labels.append(key)
        let fields = [ProgrammePlace.Part.vi, .en, .from, .until, .cutOff].html {
            field(ProgrammePlace(.periods, ProgrammePlace.newKey, $0), "", parts, &labels)
        }
        return """
            <fieldset class='row'><legend>\(language.newPeriod)</legend><div class='fields'>\
            \(parts.line(key, charactersMax: 60, width: .short))\(fields)</div></fieldset>
            """
    }
}

/// What the next version would say otherwise, and the word to type.
package struct ProgrammeDifferencePage: Page {
    package let frame: Frame
    package let programme: Programme
    package let next: Programme
    package let versions: [ProgrammeVersion]
    /// Only what differs, carried on to the confirmation and back to the form.
    package let carried: Typed
    package let typed: Typed

    package init(frame: Frame, programme: Programme, next: Programme, versions: [ProgrammeVersion], carried: Typed, typed: Typed) {
        self.frame = frame
        self.programme = programme
        self.next = next
        self.versions = versions
        self.carried = carried
        self.typed = typed
    }

    package var section: Route? { .programmes }
    package func title(in language: Language) -> String { language.difference }

    package func main(in language: Language) -> HTML {
        let parts = FormParts(language, typed)
        let words = ProgrammeWords(programme: next, language: language)
        let word = FormParts.Label(.confirmation, language.typeToConfirm(programme.key), isNeeded: true)
        let rows = next.changes(since: programme).html { change in
            """
            <tr><th scope='row'>\(language.name(of: change.place.list)): \(words.item(change.place))<br>\
            <small>\(language.name(of: change.place.part))</small>\
            <td>\(words.said(change.before ?? "", at: change.place.part))<td>\(after(change, words))
            """
        }
        let counts = versions.html { version in
            "<li>\(language.version(version.programme.version)): \(language.openModels(version.open, of: version.models))"
        }
        let form = frame.form(
            .versionPublication, id: programme.key,
            """
            \(carried.carried(without: []))\(confirmation(
                language.publishVersion,
                """
                <p>\(language.version(next.version)), \(language.holdsFrom) \(language.time(next.from)). \(language.openKeepTheirs)</p>\
                <ul>\(counts)</ul>
                """,
                fields: parts.line(word),
                deeds(
                    button(language.publishVersion, choice: (.choice, "confirm")),
                    button(language.backToForm, .plain, choice: (.choice, "back")))))
            """)
        return """
            \(frame.crumbs([(Address(.programmes), language.programmes), (.programme(programme.key), programme.name.said(in: language))], language))\
            <h1>\(title(in: language))</h1>\(parts.summary([word]))\(scrolling(language.difference, """
                <table class='quiet'><caption>\(language.difference)</caption><thead><tr><th scope='col'>\(language.item)\
                <th scope='col'>\(language.saidBefore)<th scope='col'>\(language.saidAfter)<tbody>\(rows)</table>
                """))\(form)
            """
    }

    /// A text that was changed is shown word by word.
    private func after(_ change: ProgrammeChange, _ words: ProgrammeWords) -> HTML {
        switch change.place.part {
        case .vi, .en, .helpVi, .helpEn, .source, .pattern:
            guard let before = change.before, !before.isEmpty, !change.after.isEmpty else { break }
            return DifferencePart(words.language, from: before, to: change.after).html
        default: break
        }
        return "\(words.said(change.after, at: change.place.part))"
    }
}
