import Events
import Queries
import Rules
import Texts

/// How far a file has come: for each period each level a step, with what its bodies did and saw. For those who may read the file.
struct ClimbPart {
    let frame: Frame
    let model: ModelAnswer
    let climb: ClimbAnswer
    let words: Words

    private var language: Language { words.language }
    private var programme: Programme { words.programme }

    var html: HTML? {
        guard model.line.registeredOn != nil, let first = climb.periods.first else { return nil }
        let others = climb.periods.dropFirst().html { period in
            "<details><summary>\(words.period(period.period))</summary>\(levels(period))</details>"
        }
        return """
            <section id='climb'><h2>\(language.climb)</h2><p class='soft'>\(language.climbLead)</p><h3>\(words.period(first.period))</h3>\
            \(levels(first))\(others)\(declared)</section>
            """
    }

    private func levels(_ period: ClimbAnswer.Period) -> HTML {
        let own: HTML? = period.selfScore.map { score in
            let heading: HTML = "<strong>\(language.selfScore)</strong>"
            return "<li><p>\(heading) \(tag(total(score.marks)))</p><p class='soft'>\(language.time(score.day))</p>\(marks(score.marks, nil))"
        }
        return "<ol class='line climb'>\(own)\(period.rungs.html { level($0, period) })</ol>"
    }

    private func level(_ rung: ClimbAnswer.Rung, _ period: ClimbAnswer.Period) -> HTML {
        let units = UnitNames(frame.atlas, tree: programme.tree, on: frame.defaults.today, language)
        let skip: HTML? = rung.maySkip && !isReached(rung) ? " <small>(\(language.climbMaySkip))</small>" : nil
        let days: [(String, Day?)] = [(language.climbProposedOn, rung.proposedOn), (language.climbReceivedOn, rung.receivedOn)]
        let dates = days.compactMap { label, day in day.map { "\(label) \(language.day($0))" } }.joined(separator: " · ")
        let dated: HTML = dates.isEmpty ? "" : "<p class='soft'>\(dates)</p>"
        let own = period.selfScore?.marks
        return """
            <li\(isReached(rung) ? "" : " class='ahead'")><p><strong>\(words.term(.level, rung.level))</strong> \(state(rung))\(skip)</p>\
            <p>\(units.name(rung.seat))</p>\(dated)\(rung.decided.html(decision))\(rung.appraisals.html { appraisal($0, own) })\
            \(rung.checks.html(check))\(seen(rung))\(bodies(rung))
            """
    }

    private func isReached(_ rung: ClimbAnswer.Rung) -> Bool {
        rung.proposedOn != nil || rung.recognisedOn != nil || !rung.decided.isEmpty || !rung.appraisals.isEmpty || !rung.checks.isEmpty
    }

    private func state(_ rung: ClimbAnswer.Rung) -> HTML {
        if rung.isSentBack { return tag(language.climbSentBack, .late) }
        if rung.recognisedOn != nil { return tag(language.climbRecognised, .good) }
        if let last = rung.decided.last {
            return tag(language.name(of: last.body.outcome), last.body.outcome == .granted ? .good : last.body.outcome == .declined ? .late : .now)
        }
        if rung.receivedOn != nil { return tag(language.climbReceived, .now) }
        if rung.proposedOn != nil { return tag(language.climbProposed, .now) }
        return isReached(rung) ? "" : tag(language.climbNotYet)
    }

    private func decision(_ decided: Climb.Decided) -> HTML {
        let aim = words.aim(decided.body.aim)
        let reason: HTML? = decided.body.reason.map { "<p class='prose'>\($0)</p>" }
        return "<p>\(language.time(decided.day)) · \(aim): \(language.name(of: decided.body.outcome))</p>\(reason)"
    }

    private func appraisal(_ kept: Climb.Appraisal, _ own: [CriterionMark]?) -> HTML {
        let body = kept.body
        let aim: HTML? = body.aim.map { " · \(words.aim($0))" }
        let fit = tag(body.isFit ? language.fit : language.unfit, body.isFit ? .good : .late)
        let papers = body.items.html { item in
            let name = (programme.dossier ?? []).first { $0.term.key == item.item }?.term.name.said(in: language) ?? item.item
            let note: HTML? = item.note.map { ": \($0)" }
            return "<li>\(name): \(item.isThere ? language.paperThere : language.paperAbsent)\(note)"
        }
        let list: HTML = body.items.isEmpty ? "" : "<h4>\(language.papers)</h4><ul>\(papers)</ul>"
        let note: HTML? = body.note.map { "<p class='prose'>\($0)</p>" }
        return """
            <details><summary>\(language.appraisal) \(language.day(kept.day))\(aim) \(fit) \(total(body.marks))</summary>\(list)\
            \(marks(body.marks, own))\(note)</details>
            """
    }

    /// Points together, or how many are met; nothing where nothing is marked.
    private func total(_ marks: [CriterionMark]) -> String {
        let scored = marks.compactMap(\.points)
        let told = marks.compactMap(\.isMet)
        let most = marks.filter { $0.points != nil }.compactMap { criterion($0.criterion)?.pointsMax }.reduce(0, +)
        let parts = [
            scored.isEmpty ? nil : language.pointsTotal(scored.reduce(0, +), of: most),
            told.isEmpty ? nil : language.metTotal(told.count { $0 }, of: told.count),
        ]
        return parts.compactMap { $0 }.joined(separator: " · ")
    }

    private func criterion(_ key: Key) -> Criterion? { (programme.criteria ?? []).first { $0.term.key == key } }

    private func marks(_ marks: [CriterionMark], _ own: [CriterionMark]?) -> HTML {
        guard !marks.isEmpty else { return "" }
        let head: HTML? = own.map { _ in "<th scope='col'>\(language.selfScore)" }
        let rows = marks.html { mark in
            guard let criterion = criterion(mark.criterion) else { return "" }
            let theirs: HTML? = own.map { own in "<td>\(criterion.said(own.first { $0.criterion == mark.criterion }, in: language))" }
            let reason: HTML? = mark.reason.map { "<br><small>\($0)</small>" }
            return "<tr><th scope='row'>\(criterion.term.name.said(in: language))\(theirs)<td>\(criterion.said(mark, in: language))\(reason)"
        }
        return """
            <table class='quiet cards'><caption>\(language.criteria)</caption><thead><tr><th scope='col'>\(language.criterion)\(head)\
            <th scope='col'>\(own == nil ? language.selfScore : language.appraisal)<tbody>\(rows)</table>
            """
    }

    private func check(_ check: ClimbAnswer.Check) -> HTML {
        let found = check.isEffective ? Model.Status.effective : .notEffective
        let present: HTML = "<p>\(language.present): \(check.present ?? language.presentErased)</p>"
        let files = check.files.html { file in
            let name = model.evidence.first { $0.file == file }?.caption?.name ?? language.evidenceErased
            return "<li><a href='\(frame.link(Address(file: file, of: model.line.id)))'>\(name)</a>"
        }
        let list: HTML = check.files.isEmpty ? "" : "<ul>\(files)</ul>"
        let note: HTML? = check.note.map { "<p class='prose'>\($0)</p>" }
        let verdict = tag(found.name.said(in: language), check.isEffective ? .good : .late)
        return """
            <details><summary>\(language.fieldChecks) \(language.day(check.day)) \(verdict)</summary>\(present)\(note)\(list)</details>
            """
    }

    /// What the level had before it: the answers as they stood then.
    private func seen(_ rung: ClimbAnswer.Rung) -> HTML? {
        guard let seen = rung.seen else { return nil }
        let then = model.version(seenAt: seen)
        let now = model.version(seenAt: .max)
        let body: HTML =
            then == now
            ? "<p>\(language.seenUnchanged)</p>"
            : (then?.answers ?? []).html { answer in
                let question = programme.form.first { $0.key == answer.question }?.name.said(in: language) ?? answer.question
                return "<h4>\(question)</h4><p class='prose'>\(answer.text)</p>"
            }
        return "<details><summary>\(language.fileAsSeen)</summary><p class='soft'>\(language.seenUpTo(seen))</p>\(body)</details>"
    }

    private func bodies(_ rung: ClimbAnswer.Rung) -> HTML {
        guard !rung.bodies.isEmpty else { return "" }
        let items = rung.bodies.html { body in
            let acts = body.acts.compactMap { ClimbAct(rawValue: $0) }.map { language.name(of: $0) }.joined(separator: ", ")
            return "<li>\(body.name.said(in: language)) <small>(\(acts))</small>"
        }
        return "<details><summary>\(language.climbBodies)</summary><ul>\(items)</ul></details>"
    }

    private var declared: HTML {
        guard !climb.declared.isEmpty else { return "" }
        let checks = (programme.checks ?? []).compactMap { check in climb.declared[check.term.key].map { (check, $0) } }
        let rows = checks.html { check, answer in
            let until = check.validDays.map { Day(answer.body.answeredOn.number + $0) }
            let isOld = until.map { $0 < frame.defaults.today } ?? false
            let old: HTML? = isOld ? " \(tag(language.answerExpired, .late))" : nil
            let mark = tag(answer.body.isClear ? language.clear : language.unclear, answer.body.isClear ? .good : .late)
            return """
                <li><p><strong>\(check.term.name.said(in: language))</strong> \(mark)\(old)</p><p class='soft'>\(answer.body.body), \
                \(language.day(answer.body.answeredOn))</p>
                """
        }
        return "<h3>\(language.declaredChecks)</h3><ul class='line'>\(rows)</ul>"
    }
}

extension Words {
    /// "Công nhận: Cấp tỉnh", "Khen thưởng: Bằng khen …".
    func aim(_ aim: Aim) -> String {
        let key =
            switch aim.kind {
            case .recognise, .propose: term(.level, aim.key)
            case .grade: term(.grade, aim.key)
            case .commend: form(aim.key)
            }
        return "\(language.name(of: aim.kind)): \(key)"
    }
}
