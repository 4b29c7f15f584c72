package import Events
package import Queries
package import Texts

/// The form in which a resolution is entered: rows of four kinds. A unit is typed as its name, code or id; a name is never resolved silently.
package struct ReorganisationPage: Page {
    package enum Row: String, CaseIterable, Sendable {
        case end = "e"
        case begin = "b"
        case move = "m"
        case rename = "r"
    }

    package let frame: Frame
    package let typed: Typed
    package let rows: [Row: Int]
    /// What was typed for a unit, where it may be several.
    package let candidates: [FieldName: [UnitCandidate]]
    /// And where it is one.
    package let known: [FieldName: UnitID]
    package let tiers: [Key]
    package let textCharactersMax: Int

    package init(
        frame: Frame, typed: Typed = Typed(), rows: [Row: Int], candidates: [FieldName: [UnitCandidate]] = [:], known: [FieldName: UnitID] = [:],
        tiers: [Key], textCharactersMax: Int
    ) {
        self.frame = frame
        self.typed = typed
        self.rows = rows
        self.candidates = candidates
        self.known = known
        self.tiers = tiers
        self.textCharactersMax = textCharactersMax
    }

    package var section: Route? { .units }
    package func title(in language: Language) -> String { language.reorganisation }

    package func main(in language: Language) -> HTML {
        let parts = FormParts(language, typed)
        let number = FormParts.Label(.instrument, language.resolutionNumber, help: language.resolutionNumberHelp, isNeeded: true)
        let issuer = FormParts.Label(.issuer, language.issuedBy)
        let day = FormParts.Label(.day, language.takesEffect, isNeeded: true)
        let names = UnitNames(frame.atlas, on: frame.defaults.today, language)
        var labels = [number, issuer, day]
        let sections = Row.allCases.html { row in
            let lines = (0..<(rows[row] ?? 1)).html { line($0, of: row, parts, names, &labels) }
            return """
                <fieldset class='group'><legend><h2>\(heading(row, language))</h2></legend>\(help(row, language))\(lines)\
                \(parts.hidden(.rows, part: row.rawValue, String(rows[row] ?? 1)))\
                \(deeds(button(language.moreRows, .plain, choice: (.choice, "rows.\(row.rawValue)"))))</fieldset>
                """
        }
        let form = frame.form(
            .unitReorganisation, attributes: " data-keep",
            """
            \(parts.line(number, charactersMax: Limits.nameCharactersMax))\(parts.line(issuer, charactersMax: Limits.nameCharactersMax))\
            \(parts.line(day, .date, width: .short))\(sections)\(deeds(button(language.preview, choice: (.choice, "preview"))))
            """)
        return """
            \(frame.crumbs([(Address(.units), language[.units]), (Address(.resolutions), language.resolutions)], language))\
            <h1>\(title(in: language))</h1><p>\(language.reorganisationHelp)</p>\(parts.summary(labels))\(form)\(file(parts))
            """
    }

    private func file(_ parts: FormParts) -> HTML {
        let language = parts.language
        let text = FormParts.Label(.text, language.importFile, help: language.importFileHelp)
        let form = frame.form(
            .unitReorganisation,
            """
            <p hidden><label>\(language.chooseFile) <input type='file' accept='.yaml,.yml,text/plain' data-into='\(FieldName(.text).id)'></label></p>\
            \(parts.area(text, charactersMax: textCharactersMax, rows: 10))\
            \(deeds(button(language.preview, .plain, choice: (.choice, "import"))))
            """)
        return act(language.importFile, isOpen: typed[.text]?.isEmpty == false, form)
    }

    private func heading(_ row: Row, _ language: Language) -> String {
        switch row {
        case .end: language.endingUnits
        case .begin: language.newUnits
        case .move: language.movedUnits
        case .rename: language.renamedUnits
        }
    }

    private func help(_ row: Row, _ language: Language) -> HTML {
        row == .end ? "<p class='help'>\(language.endingUnitsHelp)</p>" : ""
    }

    private func line(_ number: Int, of row: Row, _ parts: FormParts, _ names: UnitNames, _ labels: inout [FormParts.Label]) -> HTML {
        let language = parts.language
        let part = "\(row.rawValue)\(number)"
        func unit(_ field: Field, _ text: String, help: String? = nil) -> HTML {
            let name = FieldName(field, part)
            let found = known[name].map { names.path($0) }
            let label = FormParts.Label(field, part: part, text, help: found ?? help)
            labels.append(label)
            let input = parts.line(label, .search, charactersMax: 200)
            guard let several = candidates[name], !several.isEmpty else { return input }
            let choices = several.map { Choice($0.id.rawValue, $0.path, help: language.validity($0.from, $0.until)) }
            return "\(input)\(parts.radios(FormParts.Label(.candidate, part: name.text, language.whichOne), choices))"
        }
        func line(_ field: Field, _ text: String, width: FormParts.Width = .usual) -> HTML {
            let label = FormParts.Label(field, part: part, text)
            labels.append(label)
            return parts.line(label, charactersMax: Limits.nameCharactersMax, width: width)
        }
        let fields: HTML =
            switch row {
            case .end:
                """
                \(unit(.unit, language.endingUnit))\(unit(.other, language.successorUnit, help: language.successorHelp))\
                \(parts.select(FormParts.Label(.share, part: part, language.shareTaken), Share.allCases.map {
                    Choice($0.rawValue, $0.name.said(in: language))
                }, value: Share.whole.rawValue))
                """
            case .begin:
                """
                \(parts.hidden(.unit, part: part, typed[.unit, part] ?? ""))\(line(.type, language.newUnitType, width: .short))\
                \(line(.name, language.newUnitName))\(line(.code, language[.unitCode], width: .short))\
                \(parts.select(FormParts.Label(.tier, part: part, language.tierOfUnit), tiers.map {
                    Choice($0, language.capitalised(language.tier($0)))
                }, value: tiers.last))\(unit(.other, language.newUnitParent))
                """
            case .move: "\(unit(.unit, language.movedUnit))\(unit(.other, language.newUnitParent))"
            case .rename: "\(unit(.unit, language.renamedUnit))\(line(.name, language.newName))\(line(.type, language.newType, width: .short))"
            }
        return "<fieldset class='row'><legend>\(language.rowNumber(number + 1))</legend><div class='fields'>\(fields)</div></fieldset>"
    }
}
