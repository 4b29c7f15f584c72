import CanonicalJSON
package import Events
import Foundation
import GRDB
import Register
package import Rules

/// What a model may be proposed for, and what stands in the way.
package struct EligibilityAnswer: Sendable {
    /// One aim at the level whose council would be asked.
    package struct Line: Equatable, Sendable {
        package let aim: Aim
        package let level: Key
        package let findings: [EligibilityFinding]

        package var isOpen: Bool { !findings.contains(where: \.isBar) }
    }

    package let model: ModelID
    package let programme: Programme
    package let period: Key
    package let day: Day
    package let lines: [Line]
}

extension ReadingRoom {
    /// Nil where there is no such model.
    package func eligibilityFacts(of model: ModelID) throws -> EligibilityFacts? {
        try eligible(model)?.facts
    }

    /// Every aim that the programme has a word for on the day, at the level that would decide on it: for the period that is named, else the
    /// model's own, else the shortest that the day lies in. Nil where there is no such model, or no such period.
    package func eligibility(of model: ModelID, period: Key? = nil, on day: Day) throws -> EligibilityAnswer? {
        guard let (programme, own, facts) = try eligible(model) else { return nil }
        let current = programme.periods.filter { $0.days.contains(day) }.min { $0.until.number - $0.from.number < $1.until.number - $1.from.number }
        guard let period = period ?? own ?? current?.key else { return nil }
        let levels = programme.levels.filter { $0.term.holds(on: day) }.sorted { ($0.term.rank ?? 0) < ($1.term.rank ?? 0) }.map(\.term.key)
        var lines: [EligibilityAnswer.Line] = []
        func ask(_ kind: AimKind, _ key: Key, at level: Key) {
            let aim = Aim(kind: kind, key: key)
            let findings = programme.findings(of: facts, aim: aim, level: level, period: period, on: day)
            lines.append(EligibilityAnswer.Line(aim: aim, level: level, findings: findings))
        }
        for level in levels { ask(.recognise, level, at: level) }
        // A grade is given, and one level proposes to the next, where the model stands now.
        let reached = facts.marks.last { $0.kind == .recognised }?.key ?? facts.marks.last { $0.kind == .registered }?.key ?? levels.first
        if let reached, levels.contains(reached) {
            for grade in programme.grades where grade.key != programme.firstGrade && grade.holds(on: day) { ask(.grade, grade.key, at: reached) }
            if let above = levels.drop(while: { $0 != reached }).dropFirst().first { ask(.propose, above, at: reached) }
        }
        for form in programme.awardForms where form.term.holds(on: day) && facts.subject.map(form.honours) ?? true {
            // A form is asked for at the level that its grantor is called after; others are no council's of this ladder.
            if levels.contains(form.grantor) { ask(.commend, form.term.key, at: form.grantor) }
        }
        return EligibilityAnswer(model: model, programme: programme, period: period, day: day, lines: lines)
    }

    private func eligible(_ model: ModelID) throws -> (programme: Programme, period: Key?, facts: EligibilityFacts)? {
        guard let answer = try self.model(model, mapOf: Day(0)) else { return nil }
        let kept = try keptEntries(of: "model/\(model)")
        let grades = try reader.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT x.entry, g.text FROM model m JOIN span x ON x.record = m.number JOIN word g ON g.number = x.grade
                    WHERE m.id = ? AND x.sort = ? AND x.known_to IS NULL
                    """, arguments: [model.rawValue, SpanSort.number(of: .grading)])
        }
        let events = Dictionary(uniqueKeysWithValues: kept.map { ($0.step.entry, $0.step.event) })
        let gradeOf = Dictionary(grades.map { ($0[0] as Int, $0[1] as Key) }) { first, _ in first }
        let entries = answer.steps.filter { $0.annulledAt == nil }.compactMap { step -> (day: Day, event: Event)? in
            if let event = events[step.position] { return (step.day, event) }
            return step.event(of: model, grade: gradeOf[step.position]).map { (step.day, $0) }
        }
        let line = answer.line
        let tier = atlas.index(of: line.unit).map { atlas[$0].tier }
        var facts = EligibilityFacts(entries, subject: line.subject, tier: tier)
        facts.host = line.host
        facts.awards = try awards(ofModel: model, host: line.host, in: line.unit)
        return (answer.programme, answer.period, facts)
    }
}

extension ModelAnswer.Step {
    /// The step as far as it matters here. What is sealed, and what was only said, does not.
    fileprivate func event(of model: ModelID, grade: Key?) -> Event? {
        switch kind {
        case ModelRegistered.kind: .modelRegistered(ModelRegistered(model: model, period: period ?? "", level: level))
        case ModelRecalled.kind: .modelRecalled(ModelRecalled(model: model, reason: ""))
        case ModelCarriedOver.kind: .modelCarriedOver(ModelCarriedOver(model: model, period: period ?? "", level: level))
        case ModelRecognised.kind:
            .modelRecognised(ModelRecognised(model: model, level: level ?? "", period: period ?? "", instrument: nil))
        case ModelGraded.kind:
            .modelGraded(ModelGraded(model: model, grade: grade ?? "", level: level, period: period ?? "", instrument: nil))
        case ModelChecked.kind: .modelChecked(ModelChecked(model: model, isEffective: isEffective ?? false, note: nil))
        default: nil
        }
    }
}
