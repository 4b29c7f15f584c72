import CanonicalJSON
import Events
import Queries
import Rules
import Texts

/// A model's climb for a terminal.
enum ClimbText {
    static func of(_ climb: ClimbAnswer, _ programme: Programme, _ atlas: Atlas, in language: Language) -> String {
        var lines: [String] = []
        func name(_ dimension: Dimension, _ key: Key) -> String {
            programme.terms(of: dimension).first { $0.key == key }?.name.said(in: language) ?? key
        }
        for period in climb.periods {
            lines.append(programme.period(period.period)?.name.said(in: language) ?? period.period)
            if let own = period.selfScore {
                lines.append("  \(language.selfScore)  \(own.day)  \(marks(own.marks, programme, language))")
            }
            for rung in period.rungs {
                let seat = atlas.index(of: rung.seat).map { atlas.path(of: $0, in: programme.tree, on: climb.setting.today) } ?? rung.seat.rawValue
                lines.append("  \(name(.level, rung.level))  \(seat)  \(state(rung, language))")
                if let day = rung.proposedOn { lines.append("    \(language.climbProposedOn) \(language.day(day))") }
                if let day = rung.receivedOn { lines.append("    \(language.climbReceivedOn) \(language.day(day))") }
                for check in rung.checks {
                    let found = check.isEffective ? Model.Status.effective : .notEffective
                    lines.append("    \(language.fieldChecks)  \(check.day)  \(found.name.said(in: language))  \(check.note ?? "")")
                }
                for appraisal in rung.appraisals {
                    let fit = appraisal.body.isFit ? language.fit : language.unfit
                    lines.append("    \(language.appraisal)  \(appraisal.day)  \(fit)  \(marks(appraisal.body.marks, programme, language))")
                }
                for decided in rung.decided {
                    let aim = "\(language.name(of: decided.body.aim.kind)) \(decided.body.aim.key)"
                    lines.append("    \(decided.day)  \(aim): \(language.name(of: decided.body.outcome))  \(decided.body.reason ?? "")")
                }
                if let seen = rung.seen { lines.append("    \(language.fileAsSeen): \(language.seenUpTo(seen))") }
            }
        }
        for check in programme.checks ?? [] {
            guard let answer = climb.declared[check.term.key] else { continue }
            let said = answer.body.isClear ? language.clear : language.unclear
            lines.append("\(check.term.name.said(in: language)): \(said)  \(answer.body.body)  \(answer.body.answeredOn)")
        }
        return lines.joined(separator: "\n")
    }

    private static func state(_ rung: ClimbAnswer.Rung, _ language: Language) -> String {
        if rung.isSentBack { return language.climbSentBack }
        if rung.recognisedOn != nil { return language.climbRecognised }
        if let last = rung.decided.last { return language.name(of: last.body.outcome) }
        if rung.receivedOn != nil { return language.climbReceived }
        return rung.proposedOn != nil ? language.climbProposed : language.climbNotYet
    }

    private static func marks(_ marks: [CriterionMark], _ programme: Programme, _ language: Language) -> String {
        marks.map { mark in
            let criterion = (programme.criteria ?? []).first { $0.term.key == mark.criterion }
            let said = mark.points.map { language.points($0, of: criterion?.pointsMax) }
            let met = mark.isMet.map { $0 ? language.criterionMet : language.criterionUnmet }
            return "\(criterion?.term.name.said(in: language) ?? mark.criterion): \(said ?? met ?? language.notMarked)"
        }.joined(separator: "; ")
    }
}

/// The same for programs.
enum ClimbJSON {
    static func text(of climb: ClimbAnswer) -> String {
        JSONText.object { writer in
            writer.field("model", climb.model.id.rawValue)
            writer.field("route", climb.ladder.route)
            writer.field("status", climb.model.status.rawValue)
            writer.list("periods", climb.periods) { writer, period in
                writer.field("period", period.period)
                writer.list("selfScore", period.selfScore?.marks ?? [], mark)
                writer.list("levels", period.rungs) { writer, rung in
                    writer.field("level", rung.level)
                    writer.field("seat", rung.seat.rawValue)
                    writer.field("maySkip", rung.maySkip)
                    writer.list("bodies", rung.bodies) { writer, body in
                        writer.field("vi", body.name.vi)
                        writer.field("en", body.name.en)
                        writer.field("acts", body.acts.joined(separator: " "))
                    }
                    writer.field("proposedOn", rung.proposedOn?.description)
                    writer.field("receivedOn", rung.receivedOn?.description)
                    writer.field("recognisedOn", rung.recognisedOn?.description)
                    writer.field("sentBack", rung.isSentBack)
                    writer.field("seen", rung.seen)
                    writer.list("checks", rung.checks) { writer, check in
                        writer.field("on", check.day.description)
                        writer.field("effective", check.isEffective)
                        writer.field("note", check.note)
                        writer.field("present", check.present)
                        writer.field("files", check.files.joined(separator: " "))
                    }
                    writer.list("appraisals", rung.appraisals) { writer, appraisal in
                        writer.field("on", appraisal.day.description)
                        writer.field("aim", appraisal.body.aim.map { "\($0.kind.rawValue).\($0.key)" })
                        writer.field("fit", appraisal.body.isFit)
                        writer.list("papers", appraisal.body.items) { writer, item in
                            writer.field("paper", item.item)
                            writer.field("there", item.isThere)
                            writer.field("note", item.note)
                        }
                        writer.list("marks", appraisal.body.marks, mark)
                        writer.field("note", appraisal.body.note)
                    }
                    writer.list("decided", rung.decided) { writer, decided in
                        writer.field("on", decided.day.description)
                        writer.field("aim", "\(decided.body.aim.kind.rawValue).\(decided.body.aim.key)")
                        writer.field("outcome", decided.body.outcome.rawValue)
                        writer.field("reason", decided.body.reason)
                        writer.field("session", decided.body.session.rawValue)
                        writer.field("seen", decided.body.seen)
                    }
                }
            }
            writer.list("declared", climb.declared.values.sorted { $0.body.check < $1.body.check }) { writer, answer in
                writer.field("check", answer.body.check)
                writer.field("clear", answer.body.isClear)
                writer.field("office", answer.body.body)
                writer.field("answeredOn", answer.body.answeredOn.description)
            }
        }
    }

    private static func mark(_ writer: inout JSONWriter, _ mark: CriterionMark) {
        writer.field("criterion", mark.criterion)
        writer.field("points", mark.points)
        if let isMet = mark.isMet { writer.field("met", isMet) }
        writer.field("reason", mark.reason)
    }
}
