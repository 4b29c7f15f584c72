package import Events
package import Queries
import Rules
package import Texts

/// One unit with its history: what it was called, where it lay, what it came from and what became of it.
package struct UnitPage: Page {
    package let frame: Frame
    package let unit: UnitAnswer
    package let parts: [UnitAnswer]
    /// How many models stand in it on the day.
    package let standing: FigureCell
    package let question: FigureQuestion
    package let programmes: [Programme]
    /// What was given there, the latest of it.
    package let awards: AwardHistory

    package init(
        frame: Frame, unit: UnitAnswer, parts: [UnitAnswer], standing: FigureCell, question: FigureQuestion, programmes: [Programme] = [],
        awards: AwardHistory = .none
    ) {
        self.frame = frame
        self.unit = unit
        self.parts = parts
        self.standing = standing
        self.question = question
        self.programmes = programmes
        self.awards = awards
    }

    package var section: Route? { .units }
    package func title(in language: Language) -> String { name(in: language) }

    /// The day that names are read on: the one asked for, or the nearest on which the unit stood.
    private var readOn: Day {
        let known = unit.unit
        return unit.on < known.from ? known.from : unit.on >= known.until ? known.until.previous : unit.on
    }

    private func names(_ language: Language) -> UnitNames { UnitNames(frame.atlas, on: readOn, language) }
    private func name(in language: Language) -> String { names(language).name(unit.unit.id) }

    package func main(in language: Language) -> HTML {
        let until = unit.unit.until == .never ? nil : unit.unit.until
        let stood = language.capitalised(language.validity(unit.unit.from, until))
        let stands: HTML =
            unit.unit.stands(on: unit.on)
            ? ""
            : "<div class='notice warn'><p>\(language.unitStandsNot(on: unit.on)) \(stood).</p></div>"
        return """
            \(crumbs(language))<h1>\(name(in: language))</h1>\(stands)\
            <div class='two'><section>\(facts(until, language))\(dayForm(language))\(kin(language))</section>\
            <section>\(history(language))</section></div>\(inside(language))\(given(language))
            """
    }

    private func given(_ language: Language) -> HTML {
        guard awards.total > 0 else { return "" }
        let all: HTML =
            awards.total > awards.lines.count
            ? "<p>\(frame.anchor(Address(.awardsOfUnit, id: unit.unit.id.rawValue), language.wholeHistory))</p>" : ""
        return """
            <h2>\(language.awardHistory) <small>\(language.counted(awards.total, .awards))</small></h2>\
            \(AwardHistoryPart(frame: frame, programmes: programmes, history: awards, language: language).html)\(all)
            """
    }

    private func crumbs(_ language: Language) -> HTML {
        var steps: [(Address, String)] = [(Address(.units), language[.units])]
        if let index = frame.atlas.index(of: unit.unit.id) {
            let above = frame.atlas.line(from: index, in: ReadingRoom.tree, on: readOn).dropFirst().reversed()
            steps += above.map { (.unit(frame.atlas[$0].id, on: unit.on), names(language).name($0)) }
        }
        return frame.crumbs(steps, language)
    }

    private func facts(_ until: Day?, _ language: Language) -> HTML {
        var facts = Facts()
        facts.add(language[.unitCode], unit.code)
        facts.add(language[.unitType], language.capitalised(language.unitType(unit.type)))
        facts.add(language[.level], language.capitalised(language.tier(unit.unit.tier)))
        if let parent = unit.parent { facts.add(language[.parent], frame.anchor(.unit(parent, on: unit.on), names(language).path(parent))) }
        facts.add(language[.existsDuring], language.validity(unit.unit.from, until))
        let models = frame.anchor(frame.records(behind: question), language.counted(standing.value, .models))
        facts.add(
            language[.standingModels],
            "\(models)\(language.generatedTag(standing.generated, of: standing.value)) <small>\(language.asAt(question.asAt))</small>")
        facts.add(language[.figures], frame.anchor(Address(.home).with(.place, unit.unit.id.rawValue), language[.funnel]))
        return facts.list
    }

    private func dayForm(_ language: Language) -> HTML {
        let address = Address.unit(unit.unit.id)
        return """
            <form action='\(address.text)'>\(frame.kept(address, without: []))\
            <div class='fields'>\(frame.dayField(.on, language[.chosenDay], unit.on))\
            <div><button>\(language[.show])</button></div></div></form>
            """
    }

    private func kin(_ language: Language) -> HTML {
        func table(_ heading: Phrase, _ none: Phrase, _ kin: [UnitAnswer.Kin], isBefore: Bool) -> HTML {
            guard !kin.isEmpty else { return "<h2>\(language[heading])</h2><p>\(language[none])</p>" }
            let rows = kin.html { other in
                let day = isBefore ? other.from.previous : other.from
                return """
                    <tr><th scope='row'>\(frame.anchor(.unit(other.id, on: day), names(language).name(other.id, on: day)))\
                    <td>\(other.code ?? "")<td>\(other.share.name.said(in: language))<td>\(language.time(other.from))\
                    <td><small>\(other.instrument)</small>
                    """
            }
            return """
                <h2>\(language[heading])</h2>\(scrolling(language[heading], """
                    <table class='quiet'><caption>\(language[heading])</caption><thead><tr><th scope='col'>\(language[.unit])\
                    <th scope='col'>\(language[.unitCode])<th scope='col'>\(language[.share])<th scope='col'>\(language[.effectiveOn])\
                    <th scope='col'>\(language[.instrument])<tbody>\(rows)</table>
                    """))
                """
        }
        return table(.predecessors, .noPredecessors, unit.predecessors, isBefore: true)
            + table(.successors, .noSuccessors, unit.successors, isBefore: false)
    }

    private func history(_ language: Language) -> HTML {
        let acts = unit.history.html { act in
            """
            <li><p><strong>\(heading(of: act.event, language))</strong>\(said(act, language))</p>\
            <p class='soft'>\(language.time(act.day)) · \(instrument(of: act.event)) · \(language.entry(act.position))</p>
            """
        }
        return "<h2>\(language[.history])</h2><ol class='line'>\(acts)</ol>"
    }

    /// A succession reads otherwise on the page of the unit that took over.
    private func heading(of event: Event, _ language: Language) -> String {
        if case .unitSucceeded(let body) = event, body.unit != unit.unit.id { return language.tookOver(body.share) }
        return event.heading.said(in: language)
    }

    private func said(_ act: UnitAct, _ language: Language) -> HTML {
        let units = UnitNames(frame.atlas, on: act.day, language)
        return switch act.event {
        case .unitBegun(let body): ": \(language.unit(type: body.type, name: body.name))\(body.code.map { " (\($0))" } ?? "")"
        case .unitRenamed(let body): ": \(body.name)"
        case .unitRetyped(let body): ": \(language.unitType(body.type))"
        case .unitRecoded(let body): ": \(body.code)"
        case .unitMoved(let body): ": \(frame.anchor(.unit(body.parent, on: act.day), units.name(body.parent)))"
        case .unitSucceeded(let body):
            body.unit == unit.unit.id
                ? ": \(frame.anchor(.unit(body.successor, on: act.day), units.name(body.successor)))"
                : ": \(frame.anchor(.unit(body.unit, on: act.day.previous), units.name(body.unit, on: act.day.previous)))"
        default: ""
        }
    }

    private func instrument(of event: Event) -> String {
        switch event {
        case .unitBegun(let body): body.instrument
        case .unitRenamed(let body): body.instrument
        case .unitRetyped(let body): body.instrument
        case .unitRecoded(let body): body.instrument
        case .unitMoved(let body): body.instrument
        case .unitEnded(let body): body.instrument
        case .unitSucceeded(let body): body.instrument
        case .unitActAnnulled(let body): body.reason
        default: ""
        }
    }

    private func inside(_ language: Language) -> HTML {
        guard !parts.isEmpty else { return "" }
        return """
            <h2>\(language[.unitsInside]) <small>\(language.counted(parts.count, .units))</small></h2>\
            \(UnitRows(frame: frame, language: language, on: unit.on).table(parts, caption: language[.unitsInside]))
            """
    }
}

/// Units as rows, in the order of their names.
struct UnitRows {
    let frame: Frame
    let language: Language
    let on: Day

    func table(_ units: [UnitAnswer], caption: String) -> HTML {
        let names = UnitNames(frame.atlas, on: on, language)
        let haveParts = units.contains { $0.childCount > 0 }
        let partsHead: HTML = haveParts ? "<th scope='col' class='num'>\(language[.unitsInside])" : ""
        let rows = units.map { ($0, names.name($0.unit.id)) }.sortedByName {
            frame.atlas.index(of: $0.0.unit.id).map { frame.atlas[$0].name(on: on) } ?? ""
        }
        .html { unit, name in
            let parts: HTML = haveParts ? "<td class='num'>\(language.number(unit.childCount))" : ""
            return """
                <tr><th scope='row'>\(frame.anchor(.unit(unit.unit.id, on: on == frame.defaults.today ? nil : on), name))<td>\(unit.code ?? "")\
                <td>\(language.unitType(unit.type))\(parts)
                """
        }
        return """
            <table class='quiet'><caption>\(caption)</caption><thead><tr><th scope='col'>\(language[.unit])<th scope='col'>\(language[.unitCode])\
            <th scope='col'>\(language[.unitType])\(partsHead)<tbody>\(rows)</table>
            """
    }
}
