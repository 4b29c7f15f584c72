import Events
import Queries
import Rules
import Texts

/// What can be done with a list of models: which columns, which order, as a file, and to keep it.
struct ListTools {
    let frame: Frame
    let language: Language
    /// Of the list, on its first page.
    let address: Address
    let columns: [ModelListColumn]?
    let isOldestFirst: Bool
    let total: Int
    let rowsMax: Int

    var html: HTML {
        """
        <details class='act' id='tools'><summary>\(language.columnsAndFile)</summary><div>\(chooser)\(files)\(keeping)</div></details>
        """
    }

    private var chooser: HTML {
        let chosen = columns ?? ModelListColumn.usual
        let boxes = ModelListColumn.allCases.html { column in
            let mark: HTML = chosen.contains(column) ? " checked" : ""
            let id: HTML = "c-\(column.rawValue)"
            return """
                <div class='option'><input type='checkbox' id='\(id)' name='\(Parameter.columns.rawValue)' value='\(column.rawValue)'\(mark)>\
                <label for='\(id)'>\(language.column(column))</label></div>
                """
        }
        let oldest: HTML = isOldestFirst ? " selected" : ""
        return """
            <form action='\(address.path)'>\(frame.kept(address, without: [.columns, .sort]))\
            <fieldset class='field'><legend>\(language.columns)</legend><div class='columns'>\(boxes)</div></fieldset>\
            <div class='field'><label for='sort'>\(language.order)</label><select id='sort' name='\(Parameter.sort.rawValue)'>\
            <option value=''>\(language.newestFirst)</option>\
            <option value='\(Parameter.oldest)'\(oldest)>\(language.oldestFirst)</option></select></div>\
            \(deeds(button(language[.show], .plain)))</form>
            """
    }

    private var files: HTML {
        guard total <= rowsMax else { return notice(.told, language.exportTooLong(max: rowsMax)) }
        let csv = frame.anchor(address.at(.modelsAsCSV), language.exportCSV)
        let xlsx = frame.anchor(address.at(.modelsAsWorkbook), language.exportWorkbook)
        return "<h2>\(language.exportAs)</h2><p>\(xlsx) · \(csv)</p>"
    }

    /// Only for whoever is signed in.
    private var keeping: HTML {
        guard frame.visitor != nil else { return "" }
        let parts = FormParts(language)
        let form = frame.form(
            .viewSaving,
            """
            \(parts.hidden(.address, address.query.map { "\($0.name)=\(Address.encoded($0.value))" }.joined(separator: "&")))\
            \(parts.line(.init(.name, language.viewName, isNeeded: true), charactersMax: Limits.viewNameCharactersMax))\
            \(deeds(button(language.saveView, .plain)))
            """)
        return "<h2>\(language.savedViews)</h2>\(form)<p>\(frame.anchor(Address(.views), language.savedViews))</p>"
    }
}

/// Rows with the columns that somebody chose.
struct ChosenRows {
    let frame: Frame
    let words: Words
    let columns: [ModelListColumn]

    func table(_ lines: [ModelList.Line], caption: String) -> HTML {
        let language = words.language
        let heads = columns.html { "<th scope='col'>\(language.column($0))" }
        let names = UnitNames(frame.atlas, tree: words.programme.tree, on: frame.defaults.today, language)
        let rows = lines.html { line in
            let made: HTML = line.isGenerated ? language.generatedTag : ""
            let cells = columns.html { "<td>\(cell($0, line, names))" }
            return "<tr><th scope='row'>\(frame.anchor(.model(line.id), line.name))\(made)\(cells)"
        }
        return scrolling(
            caption,
            """
            <table class='cards quiet rows'><caption>\(caption)</caption><thead><tr><th scope='col'>\(language[.model])\(heads)<tbody>\(rows)</table>
            """)
    }

    private func cell(_ column: ModelListColumn, _ line: ModelList.Line, _ names: UnitNames) -> HTML {
        let day = line.registeredOn ?? frame.defaults.today
        func term(_ dimension: Dimension, _ key: Key?) -> HTML { key.map { "\(words.term(dimension, $0))" } ?? "" }
        switch column {
        case .place: return "\(names.path(line.unit, on: day))"
        case .unitCode: return "\(frame.atlas.index(of: line.unit).flatMap { frame.atlas[$0].code(on: day) } ?? "")"
        case .host: return "\(line.host ?? "")"
        case .field: return term(.field, line.field)
        case .type: return term(.type, line.type)
        case .subject: return term(.subject, line.subject)
        case .level: return term(.level, line.level)
        case .grade: return line.grade == Programme.ungraded ? "" : term(.grade, line.grade)
        case .status: return "\(words.language.capitalised(Model.Status(rawValue: line.status)?.name.said(in: words.language) ?? line.status))"
        case .registeredOn: return line.registeredOn.map { words.language.time($0) } ?? ""
        case .lastDay: return words.language.time(line.lastDay)
        case .id: return "<code>\(line.id.rawValue)</code>"
        }
    }
}
