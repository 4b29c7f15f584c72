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
        case .unit(let unit):
            chips.append((UnitNames(frame.atlas, tree: words.programme.tree, on: mapDay, language).dated(unit), address.with(.part, nil)))
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
