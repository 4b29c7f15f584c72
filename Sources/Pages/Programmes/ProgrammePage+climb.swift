import Events
import Rules
import Texts

// What a programme says of the climb and of councils that refers to its other words, and so changes only with its folder.

extension ProgrammePage {
    func climb(_ words: ProgrammeWords) -> HTML {
        let language = words.language
        return """
            \(section(.routes, (shown.routes ?? []).map { route(words, $0) }, language))\
            \(section(.dossier, (shown.dossier ?? []).map { paper(words, $0) }, language))\
            \(section(.eligibility, (shown.eligibility ?? []).map { condition(words, $0) }, language))\
            \(section(.councils, (shown.councils ?? []).map { council(words, $0) }, language))\
            \(listOrder(language))
            """
    }

    private func section(_ list: ProgrammePlace.List, _ lines: [String], _ language: Language) -> HTML {
        guard !lines.isEmpty else { return "" }
        return "<h3>\(language.name(of: list))</h3><ul>\(lines.html { "<li>\($0)" })</ul>"
    }

    private func route(_ words: ProgrammeWords, _ route: ClimbRoute) -> String {
        let levels = route.levels.map { shown.level($0)?.term.name.said(in: words.language) ?? $0 }.joined(separator: " → ")
        let tiers = route.tiers.isEmpty ? words.language.restOfUnits : route.tiers.joined(separator: ", ")
        return "\(route.term.name.said(in: words.language)) (\(tiers)): \(levels)"
    }

    private func paper(_ words: ProgrammeWords, _ item: DossierItem) -> String {
        let aim = item.aim.map { " (\(words.aim($0, item.key)))" } ?? ""
        return "\(item.term.name.said(in: words.language))\(aim): \(words.language.name(of: item.evidencedBy))"
    }

    private func condition(_ words: ProgrammeWords, _ rule: Eligibility) -> String {
        let language = words.language
        let needs = rule.needs.map { "\(words.need($0)) (\(language.inYears($0.years)))" }
        let checks = rule.checks.map { key in shown.checks?.first { $0.term.key == key }?.term.name.said(in: language) ?? key }
        let said =
            needs + (checks.isEmpty ? [] : [language.askedOf(checks.joined(separator: ", "))])
            + (rule.onceAcross.isEmpty ? [] : [language.onceAcross(rule.onceAcross.map { language.name(of: $0) }.joined(separator: ", "))])
        return "\(rule.term.name.said(in: language)) (\(words.aim(rule.aim, rule.key))): \(said.joined(separator: "; "))"
    }

    private func council(_ words: ProgrammeWords, _ rule: CouncilRule) -> String {
        let language = words.language
        let threshold = shown.thresholds.first { $0.term.key == rule.threshold }?.term.name.said(in: language)
        let ties = rule.ties.isEmpty ? nil : language.inTies(rule.ties.map { language.name(of: $0) }.joined(separator: "; "))
        let level = shown.level(rule.level)?.term.name.said(in: language) ?? rule.level
        return "\(level): \([threshold, ties].compactMap { $0 }.joined(separator: ". "))"
    }

    private func listOrder(_ language: Language) -> HTML {
        guard let order = shown.listOrder, !order.isEmpty else { return "" }
        let words = order.map { language.name(of: $0) }.joined(separator: ", ")
        return "<h3>\(language.decisionListOrder)</h3><p>\(language.capitalised(words))</p>"
    }
}
