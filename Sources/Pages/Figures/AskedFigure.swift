import Events
import Queries
import Rules
import Texts

/// What a figure was asked: as a sentence, and as a row of conditions that can be taken away one by one.
struct AskedFigure {
    let frame: Frame
    let words: Words
    let question: FigureQuestion

    private var language: Language { words.language }
    private var units: UnitNames { UnitNames(frame.atlas, tree: words.programme.tree, on: question.asAt, language) }

    /// "Lượt đăng ký, Tỉnh Bắc Kạn, Giai đoạn 2021-2025, tính đến ngày 18/6/2025, bản đồ như lúc đó".
    var sentence: String {
        var parts = [language.capitalised(question.counts.name.said(in: language)), units.path(question.place)]
        if question.period != Defaults.always { parts.append(words.span(question.period)) }
        if question.nature != Defaults.nature(of: question.counts) { parts.append(question.nature.name.said(in: language)) }
        parts.append(language.asAt(question.asAt))
        if let known = question.knownAt { parts.append(language.knownAt(position: known)) }
        if case .on = question.map { parts.append(question.map.said(in: language)) }
        return parts.joined(separator: " · ")
    }

    func chips(_ address: Address, part: UnitPart, words typed: String) -> HTML {
        var chips: [(label: String, without: Address)] = []
        if !typed.isEmpty { chips.append(("“\(typed)”", address.with(.words, nil))) }
        if question.place != frame.defaults.root { chips.append((units.path(question.place), address.with(.place, nil).with(.part, nil))) }
        switch part {
        case .anywhere: break
        case .unit(let unit): chips.append((UnitNames(frame.atlas, tree: words.programme.tree, on: mapDay, language).dated(unit), address.with(.part, nil)))
        case .unplaced: chips.append((language[.notPlaced], address.with(.part, nil)))
        }
        if question.period != Defaults.always { chips.append((words.span(question.period), address.with(.from, nil).with(.to, nil))) }
        for dimension in Dimension.allCases {
            guard let filter = question.filters[dimension] else { continue }
            let term = if case .key(let key) = filter { words.term(dimension, key) } else { language[.notStated] }
            chips.append(("\(words.dimension(dimension)): \(term)", address.with(dimension, nil)))
        }
        if let known = question.knownAt { chips.append((language.knownAt(position: known), address.with(.known, nil))) }
        guard !chips.isEmpty else { return "" }
        let items = chips.html { chip in
            """
            <li><a href='\(frame.link(chip.without))'><span>\(chip.label)</span><span aria-hidden='true'>×</span>\
            <span class='hid'>\(language[.removeFilter])</span></a>
            """
        }
        return "<ul class='chips' aria-label='\(language[.filters])'>\(items)</ul>"
    }

    private var mapDay: Day { if case .on(let day) = question.map { day } else { question.asAt } }
}

/// What a list can be narrowed by: every word with how many there would be.
struct FacetList {
    let frame: Frame
    let address: Address
    let words: Words
    let figure: FigureQuestion
    let list: ModelList

    var html: HTML {
        var html = HTML()
        for facet in list.facets where figure.filters[facet.dimension] == nil && facet.counts.contains(where: { $0.key != nil }) {
            let stem = Stem(frame.link(address.with(facet.dimension, nil)), facet.dimension.rawValue)
            html += "<h2>\(words.dimension(facet.dimension))</h2><ul>"
            for count in facet.counts {
                html += row(stem, count.key ?? Parameter.notStated, words.term(facet.dimension, count.key), count.value)
            }
            html += "</ul>"
        }
        html += UnitFacet(frame: frame, address: address, words: words, figure: figure, parts: list.parts).html
        return html
    }

    private func row(_ stem: Stem, _ key: String, _ name: String, _ value: Int) -> HTML {
        "<li><a href='\(stem.address(key))'>\(name)<b>\(words.language.number(value))</b></a>"
    }
}

/// The parts of a place with the most records; the rest is found by typing a unit.
struct UnitFacet {
    let frame: Frame
    let address: Address
    let words: Words
    let figure: FigureQuestion
    let parts: [ModelList.Part]
    private static let shownMax = 12

    var html: HTML {
        let placed = parts.filter { $0.unit != nil }
        guard placed.count > 1 || parts.count > placed.count, address.value(of: .part) == nil else { return "" }
        let language = words.language
        let day = if case .on(let day) = figure.map { day } else { figure.asAt }
        let units = UnitNames(frame.atlas, tree: words.programme.tree, on: day, language)
        let shown = placed.sorted { $0.value > $1.value }.prefix(UnitFacet.shownMax)
        let stem = Stem(frame.link(address), Parameter.part.rawValue)
        var html: HTML = "<h2>\(words.dimension(.unit))</h2><ul>"
        for part in shown {
            guard let unit = part.unit else { continue }
            html += "<li><a href='\(stem.address(frame.atlas[unit].id.rawValue))'>\(units.dated(unit))<b>\(language.number(part.value))</b></a>"
        }
        for part in parts where part.unit == nil {
            html += "<li><a href='\(stem.address(Parameter.unplaced))'>\(language[.notPlaced])<b>\(language.number(part.value))</b></a>"
        }
        html += "</ul>"
        if placed.count > shown.count { html += "<p class='soft'>\(language.moreUnits(placed.count - shown.count))</p>" }
        return html
    }
}

/// An address to which one parameter is added many times over.
private struct Stem {
    private let stem: String

    init(_ link: String, _ name: String) { stem = link + (link.utf8.contains(0x3F) ? "&" : "?") + name + "=" }

    func address(_ value: String) -> String { stem + Address.encoded(value) }
}
