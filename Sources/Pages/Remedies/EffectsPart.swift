import Events
import Queries
import Rules
import Texts

/// What an annulment changes: figures, statements issued, and what everybody sees. The same before it is entered and after.
struct EffectsPart {
    let frame: Frame
    let effects: AnnulmentEffects
    let words: Words
    let day: Day

    private var language: Language { words.language }

    var html: HTML { "\(figures)\(statements)\(shown)" }

    private var figures: HTML {
        guard !effects.figures.isEmpty else { return "" }
        let names = UnitNames(frame.atlas, tree: words.programme.tree, on: day, language)
        let rows = effects.figures.html { change in
            let changes: HTML = change.before == change.after ? " class='soft'" : ""
            return """
                <tr\(changes)><th scope='row'>\(words.indicator(change.indicator.key))<td>\(names.dated(change.place))\
                <td class='num'>\(language.number(change.before))<td class='num'>\(language.number(change.after))\
                <td class='num'>\(difference(change.after - change.before))
                """
        }
        let period = effects.period.map { words.period($0) }
        let asked = [period, "\(language[.asAt]) \(language.day(effects.asAt))"].compactMap { $0 }.joined(separator: ", ")
        // Numbers side by side need their headings: on a phone the table scrolls.
        return """
            <h2>\(language.changedFigures)</h2><p class='soft'>\(language.changedFiguresHelp) \(asked)</p>\(scrolling(
                language.changedFigures,
                """
                <table class='quiet'><caption>\(language.changedFigures)</caption><thead><tr><th scope='col'>\(language[.indicator])\
                <th scope='col'>\(language[.unit])<th scope='col' class='num'>\(language.beforeWord)\
                <th scope='col' class='num'>\(language.afterWord)<th scope='col' class='num'>\(language.changeWord)<tbody>\(rows)</table>
                """))
            """
    }

    private var statements: HTML {
        guard !effects.statements.isEmpty else {
            return "<h2>\(language.changedStatements)</h2><p>\(language.noStatementChanges)</p>"
        }
        let names = UnitNames(frame.atlas, tree: words.programme.tree, on: day, language)
        let rows = effects.statements.html { change in
            """
            <tr><th scope='row'>\(words.line(change.line, names))<td>\(frame.anchor(.report(change.report), names.name(change.unit)))\
            <td class='num'>\(language.number(change.stated))<td class='num'>\(language.number(change.before))\
            <td class='num'>\(language.number(change.after))
            """
        }
        return """
            <h2>\(language.changedStatements)</h2><p class='soft'>\(language.changedStatementsHelp)</p>\(scrolling(
                language.changedStatements,
                """
                <table class='quiet'><caption>\(language.changedStatements)</caption><thead><tr><th scope='col'>\(language[.indicator])\
                <th scope='col'>\(language[.reports])<th scope='col' class='num'>\(language.statedWord)\
                <th scope='col' class='num'>\(language.beforeWord)<th scope='col' class='num'>\(language.afterWord)<tbody>\(rows)</table>
                """))
            """
    }

    private var shown: HTML {
        guard let before = effects.shownBefore, let after = effects.shownAfter else { return "" }
        func row(_ name: String, _ value: (AnnulmentEffects.Shown) -> String) -> HTML {
            let (old, new) = (value(before), value(after))
            let changes: HTML = old == new ? " class='soft'" : ""
            return "<tr\(changes)><th scope='row'>\(name)<td>\(old)<td>\(new)"
        }
        return """
            <h2>\(language.publicPage)</h2><table class='quiet'><caption>\(language.publicPage)</caption><thead><tr>\
            <th scope='col'>\(language.shownWord)<th scope='col'>\(language.beforeWord)<th scope='col'>\(language.afterWord)<tbody>\
            \(row(language[.grade]) { words.term(.grade, $0.grade) })\(row(language.recognitionsShown) { recognitions($0) })\
            \(row(language.awardsShown) { language.number($0.awards) })</table>
            """
    }

    private func recognitions(_ shown: AnnulmentEffects.Shown) -> String {
        guard !shown.recognitions.isEmpty else { return language.noneWord }
        return shown.recognitions.map { recognition in
            [words.term(.level, recognition.level), recognition.period.map { words.period($0) }].compactMap { $0 }.joined(separator: " ")
        }.joined(separator: "; ")
    }

    private func difference(_ number: Int) -> String {
        number == 0 ? "0" : "\(number > 0 ? "+" : "−")\(language.number(abs(number)))"
    }
}

/// What is annulled, in one line.
struct TargetWords {
    let words: Words

    private var language: Language { words.language }

    func text(_ line: AnnulmentLine) -> String {
        guard let step = line.step else {
            let who = line.recipient ?? (line.target.ordinal == nil ? "" : language[.nameNotPublished])
            let place = line.target.ordinal.map { language.ordinalOfLine($0) } ?? ""
            return ["\(language.decision(number: line.name, on: line.day))", place, who].filter { !$0.isEmpty }.joined(separator: " · ")
        }
        let heading = Event.heading(ofStep: step, isEffective: nil)?.said(in: language) ?? step
        let place = [line.level.map { words.term(.level, $0) }, line.period.map { words.period($0) }].compactMap { $0 }
        return ([heading] + place + [language.day(line.day)]).joined(separator: " · ")
    }
}
