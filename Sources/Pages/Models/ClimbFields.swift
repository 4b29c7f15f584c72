import Events
package import Rules
import Texts

// What is asked of the steps from level to level.

extension Climb.Place {
    /// As a form has it. Keys have no blanks in them.
    var written: String { "\(level) \(period)" }

    package init(written text: String) {
        let parts = text.split(separator: " ").map(String.init)
        self.init(level: parts.first ?? "", period: parts.count == 2 ? parts[1] : "")
    }
}

/// What another body answered, as a form says it.
package enum Answered: String, Sendable {
    case clear
    case unclear
}

/// How a criterion that is not scored is met, and whether a paper is there, as forms say it.
package enum Ticked: String, Sendable {
    case yes
    case no
}

extension ActFields {
    typealias Add = (FormParts.Label, (FormParts.Label) -> HTML) -> Void

    func rung(_ places: [Climb.Place], _ add: Add) {
        let choices = places.map { Choice($0.written, "\(words.term(.level, $0.level)), \(words.period($0.period))") }
        add(.init(.rung, language.proposalOf, isNeeded: true)) { parts.select($0, choices, value: choices.first?.key) }
    }

    /// By which body, who was there, and what was photographed.
    func ofCheck(_ add: Add) {
        add(.init(.level, language.atLevel)) { parts.select($0, Choices(words).levels(on: frame.defaults.today), none: language.atReceivingBody) }
        add(.init(.present, language.present, help: language.presentHelp)) {
            parts.area($0, charactersMax: Limits.reasonCharactersMax, rows: 2)
        }
        let files = model.evidence.map { Choice($0.file, $0.caption?.name ?? language.evidenceErased, help: $0.caption?.text) }
        guard !files.isEmpty else { return }
        add(.init(.attachment, language.photosThere)) { parts.checks($0, files) }
    }

    func marks(_ add: Add) {
        for criterion in programme.criteria(on: frame.defaults.today) {
            let field = MarkField(criterion: criterion, language: language)
            add(field.label) { field.html(parts, $0, mark: nil) }
        }
    }

    func declaration(_ add: Add) {
        let checks = (programme.checks ?? []).filter { $0.term.holds(on: frame.defaults.today) }
        add(.init(.check, language.declaredCheck, isNeeded: true)) {
            parts.select($0, checks.map { Choice($0.term.key, $0.term.name.said(in: language)) })
        }
        add(.init(.clear, language.isClear, isNeeded: true)) {
            parts.radios(
                $0,
                [
                    Choice(Answered.clear.rawValue, language.capitalised(language.clear)),
                    Choice(Answered.unclear.rawValue, language.capitalised(language.unclear)),
                ])
        }
        add(.init(.office, language.office, help: language.officeHelp, isNeeded: true)) { parts.line($0, charactersMax: Limits.nameCharactersMax) }
        add(.init(.answered, language.answeredOn)) { parts.line($0, .date, value: frame.defaults.today.description, width: .short) }
        add(.init(.level, language.atLevel)) {
            parts.select($0, work.offers.toDeclare.map { Choice($0, words.term(.level, $0)) }, value: work.offers.toDeclare.last)
        }
    }
}

/// One criterion to be marked: points where it scores, met or not where it does not; nothing is no mark.
struct MarkField {
    let criterion: Criterion
    let language: Language

    var label: FormParts.Label {
        .init(
            .mark, part: criterion.term.key, criterion.term.name.said(in: language),
            help: criterion.kind == .points ? language.pointsUpTo(criterion.pointsMax) : nil)
    }

    func html(_ parts: FormParts, _ label: FormParts.Label, mark: CriterionMark?) -> HTML {
        switch criterion.kind {
        case .points: parts.line(label, .number, value: mark?.points.map { String($0) }, width: .short)
        case .condition:
            parts.select(
                label,
                [
                    Choice(Ticked.yes.rawValue, language.capitalised(language.criterionMet)),
                    Choice(Ticked.no.rawValue, language.capitalised(language.criterionUnmet)),
                ],
                value: mark?.isMet.map { $0 ? Ticked.yes.rawValue : Ticked.no.rawValue }, none: language.capitalised(language.notMarked))
        }
    }
}

extension Criterion {
    /// "8/10 điểm", "đạt", "chưa chấm".
    func said(_ mark: CriterionMark?, in language: Language) -> String {
        if let points = mark?.points { return language.points(points, of: pointsMax) }
        return mark?.isMet.map { $0 ? language.criterionMet : language.criterionUnmet } ?? language.notMarked
    }
}
