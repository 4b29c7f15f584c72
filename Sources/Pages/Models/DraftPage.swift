package import Events
import Rules
package import Texts

/// What is known of a draft besides what stands in its fields.
package struct DraftSheet: Sendable {
    package let id: String
    package let version: Int
    /// Milliseconds since 1970, UTC.
    package let savedAt: Int64
    package let programme: Programme
    package let unit: UnitID
    /// The model whose file it rewrites, with its name; nil for one that is not in the register yet.
    package let model: (id: ModelID, name: String)?
    /// The entry that was the model's last when the rewriting began.
    package let seen: Int?

    package init(
        id: String, version: Int, savedAt: Int64, programme: Programme, unit: UnitID, model: (id: ModelID, name: String)? = nil, seen: Int? = nil
    ) {
        self.id = id
        self.version = version
        self.savedAt = savedAt
        self.programme = programme
        self.unit = unit
        self.model = model
        self.seen = seen
    }
}

/// A file being written: the programme's form in steps, as one long page where there is no script. It saves itself as a draft; only what is sent
/// enters the register.
package struct DraftPage: Page {
    package let frame: Frame
    package let sheet: DraftSheet
    package let typed: Typed
    package let answered: (done: Int, all: Int)
    /// What came about meanwhile and is shown beside what was typed.
    package let other: Other?

    package enum Other: Sendable {
        /// Another window of the same officer saved this.
        case window(Typed)
        /// The model's file as somebody else has sent it.
        case register(Typed)
    }

    package init(frame: Frame, sheet: DraftSheet, typed: Typed, answered: (done: Int, all: Int), other: Other? = nil) {
        self.frame = frame
        self.sheet = sheet
        self.typed = typed
        self.answered = answered
        self.other = other
    }

    package var section: Route? { .work }
    package func title(in language: Language) -> String {
        sheet.model.map { "\(language.draftOfRevision): \($0.name)" } ?? language.newModel
    }

    package func main(in language: Language) -> HTML {
        let words = Words(sheet.programme, language)
        let names = UnitNames(frame.atlas, tree: sheet.programme.tree, on: frame.defaults.today, language)
        var crumbs: [(Address, String)] = [(Address(.work), language.myWork)]
        if let model = sheet.model { crumbs.append((.model(model.id), model.name)) }
        let form = SketchForm(frame: frame, sheet: sheet, words: words, typed: typed)
        let overtaken: HTML? = other.map { self.overtaken($0, form, language) }
        return """
            \(frame.crumbs(crumbs, language))<h1>\(title(in: language))</h1>\
            <p class='lead'>\(sheet.programme.name.said(in: language)) · \(names.path(sheet.unit))</p>\
            \(overtaken)\(form.html(answered))\(removal(language))
            """
    }

    private func overtaken(_ kind: Other, _ form: SketchForm, _ language: Language) -> HTML {
        let (other, notice): (Typed, HTML) =
            switch kind {
            case .window(let typed): (typed, "<p>\(language.draftWasOvertaken)</p><p>\(frame.anchor(.draft(sheet.id), language.takeOther))</p>")
            case .register(let typed): (typed, "<p>\(language.revisionWasOvertaken)</p>")
            }
        let otherName = if case .window = kind { language.otherVersion } else { language.versionInRegister }
        let differing = form.labels.filter { typed.values[$0.name] ?? [""] != other.values[$0.name] ?? [""] }
        let items = differing.html { label in
            """
            <h2>\(label.text)</h2><div class='two'><div><p class='soft'>\(language.yourVersion)</p>\
            <p class='prose'>\(typed.values[label.name]?.first ?? "–")</p></div><div><p class='soft'>\(otherName)</p>\
            <p class='prose'>\(other.values[label.name]?.first ?? "–")</p></div></div>
            """
        }
        return """
            <div class='notice warn' role='alert'>\(notice)</div>\(items)
            """
    }

    private func removal(_ language: Language) -> HTML {
        act(
            language.deleteDraft, isOpen: false,
            frame.form(
                .draftRemoval, id: sheet.id, "<p class='soft'>\(language.deleteDraftAbout)</p>\(deeds(button(language.deleteDraft, .plainGrave)))"))
    }
}

/// The form of a draft: the model, its kind, the programme's questions three by three, how many, and where it is sent.
struct SketchForm {
    let frame: Frame
    let sheet: DraftSheet
    let words: Words
    let typed: Typed

    private var language: Language { words.language }
    private var programme: Programme { words.programme }
    private var today: Day { frame.defaults.today }
    private static let questionsAStep = 3

    /// The name of the model answers the question for it, so that question is not asked twice.
    private var nameItem: FormItem? { programme.form.first { $0.key == ModelSketch.nameQuestion } }
    private var items: [(number: Int, item: FormItem)] {
        programme.form.enumerated().filter { $0.element.key != ModelSketch.nameQuestion }.map { ($0.offset + 1, $0.element) }
    }

    private var name: FormParts.Label {
        .init(.name, nameItem?.name.said(in: language) ?? language[.name], help: nameItem?.help.said(in: language), isNeeded: true)
    }
    private var host: FormParts.Label { .init(.host, language[.host]) }
    private var kinds: [(label: FormParts.Label, dimension: Dimension)] {
        [(.field, .field), (.type, .type), (.subject, .subject)].map { field, dimension in
            (.init(field, words.dimension(dimension)), dimension)
        }
    }
    private var period: FormParts.Label { .init(.period, language[.period], isNeeded: true) }
    private var level: FormParts.Label { .init(.level, language[.level]) }

    private func label(_ number: Int, _ item: FormItem) -> FormParts.Label {
        .init(
            .answer, part: item.key, "\(number). \(item.name.said(in: language))", help: item.help.said(in: language), isNeeded: item.isRequired)
    }

    /// In the order of the form; of the numbers involved each row's count stands for the row.
    var labels: [FormParts.Label] {
        let counts = (0..<InvolvedFields.rowsMax).map { FormParts.Label(.involvedCount, part: String($0), language.howMany) }
        return [name, host] + kinds.map(\.label) + items.map { label($0.number, $0.item) } + counts + [period, level]
    }

    func html(_ answered: (done: Int, all: Int)) -> HTML {
        let parts = FormParts(language, typed, words: words)
        let groups = self.groups(parts)
        let steps = Pages.steps(
            language[.formAnswers], groups.enumerated().map { ($0.element.name, "#step-\($0.offset + 1)") }, current: 0, language)
        let sets = groups.enumerated().html { number, group in
            "<fieldset class='group' id='step-\(number + 1)'><legend>\(group.name)</legend>\(group.body)</fieldset>"
        }
        let saving = frame.link(Address(.draftSaving, id: sheet.id))
        let sending = frame.link(Address(.draftSending, id: sheet.id))
        let seen: HTML? = sheet.seen.map { parts.hidden(.seen, String($0)) }
        return frame.form(
            .draftSaving, id: sheet.id,
            attributes: " data-keep data-save='\(saving)' data-steps data-next='\(language.next)' data-back='\(language.back)'",
            """
            \(parts.summary(labels))\(progress(answered.done, of: answered.all, language.answered(answered.done, of: answered.all)))\(steps)\
            \(parts.hidden(.version, String(sheet.version)))\(seen)\(sets)\
            <div class='saved'><p class='soft' role='status' data-saved='\(language.draftSaved)' data-saving='\(language.savingDraft)' \
            data-unsaved='\(language.draftNotSaved)' data-overtaken='\(language.draftOvertaken)'>\(language.savedAt) \
            \(language.moment(Int(sheet.savedAt)))</p><div class='deeds'>\(button(language.saveDraft, .plain))\
            <button formaction='\(sending)'>\(language.sendForRegistration)</button></div></div>
            """)
    }

    private func groups(_ parts: FormParts) -> [(name: String, body: HTML)] {
        let nameMax = min(nameItem?.charactersMax ?? Limits.nameCharactersMax, Limits.nameCharactersMax)
        var groups: [(String, HTML)] = [
            (
                language.whereAndWhat,
                parts.line(name, charactersMax: nameMax, width: .long) + parts.line(host, charactersMax: Limits.nameCharactersMax, width: .long)
            ),
            (language.whatKind, kinds.html { parts.radios($0.label, Choices(words).terms($0.dimension, on: today)) }),
        ]
        var rest = items[...]
        while let first = rest.first {
            let some = rest.prefix(Self.questionsAStep)
            let body = some.html { number, item in
                parts.area(label(number, item), charactersMax: item.charactersMax, rows: item.charactersMax > 2_000 ? 8 : 4)
            }
            groups.append((language.items(first.number, some.last?.number ?? first.number), body))
            rest = rest.dropFirst(Self.questionsAStep)
        }
        let numbers = InvolvedFields(words: words, parts: parts, known: [], rows: filledRows + 2).html
        groups.append((language.whoAndHowMany, "<p class='help'>\(language.howManyHelp)</p>\(numbers)"))
        let sending: HTML = """
            <p class='help'>\(language.sendsTo)</p>\(parts.select(period, Choices(words).periods(of: today)))\
            \(parts.select(level, Choices(words).levels(on: today), none: language[.notStated]))
            """
        groups.append((language.sending, sending))
        return groups
    }

    /// How many rows of numbers have something in them.
    private var filledRows: Int {
        (0..<InvolvedFields.rowsMax).last { typed[.involvedCount, String($0)]?.isEmpty == false }.map { $0 + 1 } ?? 1
    }
}
