package import Events
import Rules
package import Texts

/// Where a sheet of models is brought, and those that wait.
package struct ImportListPage: Page {
    package let frame: Frame
    package let programmes: [Programme]
    /// The units of the posts by which the officer prepares models.
    package let places: [UnitID]
    package let waiting: [(id: String, name: String)]
    package let typed: Typed

    package init(frame: Frame, programmes: [Programme], places: [UnitID], waiting: [(id: String, name: String)], typed: Typed = Typed()) {
        self.frame = frame
        self.programmes = programmes
        self.places = places
        self.waiting = waiting
        self.typed = typed
    }

    package var section: Route? { .work }
    package func title(in language: Language) -> String { language.importModels }

    package func main(in language: Language) -> HTML {
        let parts = FormParts(language, typed)
        let file = FormParts.Label(.attachment, language.sheetFile, isNeeded: true)
        let fields = ImportFields(frame: frame, programmes: programmes, places: places, parts: parts)
        let form = frame.form(
            .importBeginning, attributes: " enctype='multipart/form-data'",
            """
            \(parts.summary([file]))<div class='field'><label for='f-file'>\(file.text)</label>\
            <input type='file' id='f-file' name='\(Field.attachment.rawValue)' accept='.xlsx,.csv,text/csv' required></div>\
            <fieldset class='field'><legend>\(language.forRowsWithout)</legend>\(fields.html(values: [:]))</fieldset>\
            \(deeds(button(language.preview)))
            """)
        let rows = waiting.html { "<li>\(frame.anchor(Address(.imported, id: $0.id), $0.name))" }
        let list: HTML =
            waiting.isEmpty ? "" : "<h2>\(language.waitingImports)</h2><p class='soft'>\(language.importsAreKept)</p><ul>\(rows)</ul>"
        return """
            \(frame.crumbs([(Address(.work), language.myWork)], language))<h1>\(language.importModels)</h1>\
            <p class='lead'>\(language.importLead)</p><p>\(frame.button(to: Address(.importTemplate), language.takeTemplate, .plain))</p>\
            \(form)\(list)
            """
    }
}

/// What is said of a whole sheet.
struct ImportFields {
    let frame: Frame
    let programmes: [Programme]
    let places: [UnitID]
    let parts: FormParts

    func html(values: [Field: String]) -> HTML {
        let language = parts.language
        let today = frame.defaults.today
        var html = HTML()
        if programmes.count > 1 {
            let choices = programmes.map { Choice($0.key, $0.name.said(in: language)) }
            html += parts.select(.init(.programme, language.programme), choices, value: values[.programme] ?? frame.defaults.programme)
        }
        let programme = programmes.first { $0.key == values[.programme] ?? frame.defaults.programme } ?? programmes.first
        let words = programme.map { Choices(Words($0, language)) }
        html += parts.line(.init(.day, language.registrationDay), .date, value: values[.day] ?? today.description)
        html += parts.select(.init(.period, language[.period]), words?.periods ?? [], value: values[.period] ?? words?.period(of: today))
        html += parts.select(.init(.level, language.registrationLevel), words?.terms(.level) ?? [], value: values[.level], none: "–")
        if !places.isEmpty {
            let names = UnitNames(frame.atlas, on: today, language)
            html += parts.select(
                .init(.unit, language.placeOfSheet), places.map { Choice($0.rawValue, names.path($0)) },
                value: values[.unit] ?? places.first?.rawValue,
                none: language[.all])
        }
        return html
    }
}
