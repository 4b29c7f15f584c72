import Events
import Queries
import Rules
import Texts

/// Everything that happened to a model, in the order in which it was recorded. Who did it and why stands there for those who may read the file.
struct ModelTimeline {
    let frame: Frame
    let model: ModelAnswer
    let words: Words
    let isWhole: Bool
    /// Accounts by the names that entries have for them.
    let people: [String: AccountAnswer]

    private var language: Language { words.language }

    var html: HTML { "<ol class='line'>\(model.steps.html(step))</ol>" }

    private func step(_ step: ModelAnswer.Step) -> HTML {
        let off: HTML = step.annulledAt == nil ? "" : " class='off'"
        let about = [step.level.map { words.term(.level, $0) }, step.period.map { words.period($0) }].compactMap { $0 }
        let place: HTML = about.isEmpty ? "" : "<p>\(about.joined(separator: " · "))</p>"
        let annulled: HTML? = step.annulledAt.map { "\(language.annulledTag) <small>\(frame.anchor(.annulment(at: $0), language.entry($0)))</small>" }
        return """
            <li id='e\(step.position)'\(off)><p><strong>\(ModelTimeline.heading(of: step, in: language))</strong>\(annulled)</p>\(place)\(note(step))\
            \(isWhole ? who(step) : "")<p class='soft'>\(language[.effectiveOn]) \(language.time(step.day)) · \(language[.recordedAt]) \
            \(language.moment(Int(step.recordedAt))) · \(language.entry(step.position))\
            \(step.isAuthenticated ? "" : " · \(language[.notAuthenticated])")</p>
            """
    }

    static func heading(of step: ModelAnswer.Step, in language: Language) -> String {
        Event.heading(ofStep: step.kind, isEffective: step.isEffective)?.said(in: language) ?? step.kind
    }

    private func who(_ step: ModelAnswer.Step) -> HTML {
        guard step.isAuthenticated else { return "" }
        let name = ModelTimeline.name(of: step.actor, people, language)
        let roles = people[step.actor]?.posts.filter { $0.from <= step.day && step.day < ($0.until ?? .never) }.map(\.role) ?? []
        let told = Role.allCases.filter { roles.contains($0) }.map { $0.name.said(in: language) }.joined(separator: ", ")
        let posts: HTML = told.isEmpty ? "" : " <span class='soft'>(\(told))</span>"
        return "<p>\(name)\(posts)</p>"
    }

    static func name(of actor: String, _ people: [String: AccountAnswer], _ language: Language) -> String {
        guard let account = people[actor] else { return language.atTheMachine }
        return account.name ?? language.nameOfAccountErased
    }

    /// A reason, an instrument, what was done; of a merger the model it went into.
    private func note(_ step: ModelAnswer.Step) -> HTML {
        guard isWhole, let note = step.note, !note.isEmpty else { return "" }
        if step.kind == ModelMerged.kind { return "<p>\(frame.anchor(.model(ModelID(note)), note))</p>" }
        return "<p class='prose'>\(note)</p>"
    }
}
