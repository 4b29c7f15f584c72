package import Events
package import Queries
package import Rules
package import Texts

/// One model: what it is, where it lies then and on the map of a day, what happened to it.
package struct ModelPage: Page {
    package var frame: Frame
    package let model: ModelAnswer
    /// Whose map "where it lies" is told on.
    package var mapDay: Day
    /// Whether the reader may see the file: answers, reasons, who did what. Otherwise only what every officer may know is shown.
    package let isWhole: Bool
    /// What the officer who reads may do with it; nil where nobody is signed in.
    package var work: ModelWork?
    /// Who stands in its timeline, by the names that entries have for them.
    package var people: [String: AccountAnswer] = [:]
    /// Nil where it took up nothing and nothing took it up.
    package var graph: TakeUpGraph?
    /// What councils decided on it, for whoever may see the file.
    package var decided: [DecidedItem] = []
    /// Nil where the reader may not see it.
    package var climb: ClimbAnswer?
    /// Nil where it is nobody's business, or the model is over.
    package var eligibility: EligibilityAnswer?
    /// What was done just now.
    package var done: ModelAct?
    /// What whoever reads can go on to: complain, annul.
    package var ways: [(Address, String)] = []

    package init(frame: Frame, model: ModelAnswer, mapDay: Day, isWhole: Bool = true) {
        self.frame = frame
        self.model = model
        self.mapDay = mapDay
        self.isWhole = isWhole
    }

    package var section: Route? { .models }
    package func title(in language: Language) -> String { model.line.name }

    package func main(in language: Language) -> HTML {
        let words = Words(model.programme, language)
        let tag: HTML = model.line.isGenerated ? language.generatedTag : ""
        let notice: HTML = model.line.isGenerated ? language.generatedNotice : ""
        let acts: HTML? = work.map { ActForms(frame: frame, model: model, work: $0, words: words).html }
        let did: HTML? = done.map { Pages.notice(.done, $0.done(in: language)) }
        return """
            \(frame.crumbs([(Address(.models), language[.models])], language))\
            <h1>\(model.line.name)\(tag)</h1>\(did)\(overtaken(language))\(notice)\
            <div class='dossier'>\(acts)<div class='file'>\(facts(words))\(rungs(words))\(eligible(language))\(involved(language))\(awards(words))\
            \(councils(words))\(answers(words))\(file(words))\
            \(TakeUpPart(frame: frame, model: model, graph: graph, words: words).html)</div>\
            <section class='line-part'><h2>\(language[.timeline])</h2>\(timeline(words))\(frame.ways(ways))</section></div>
            """
    }

    private func facts(_ words: Words) -> HTML {
        let language = words.language
        let line = model.line
        var facts = Facts()
        if let status = Model.Status(rawValue: line.status) {
            let into: HTML? = model.mergedInto.map { ": \(frame.anchor(.model($0), $0.rawValue))" }
            facts.add(language[.status], "<strong>\(language.capitalised(status.name.said(in: language)))</strong>\(into)")
        }
        facts.add(language[.grade], line.grade.map { words.term(.grade, $0) })
        facts.add(language[.level], words.term(.level, line.level))
        facts.add(language[.period], model.period.map { words.period($0) })
        facts.add(language[.registeredOn], line.registeredOn.map { language.time($0) } ?? "\(language[.notRegisteredYet])")
        facts.add(language[.field], words.term(.field, line.field))
        facts.add(language[.type], words.term(.type, line.type))
        facts.add(language[.subject], words.term(.subject, line.subject))
        facts.add(language[.host], line.host)
        facts.add(language[.placeThen], place(words))
        facts.add(MapChoice.on(mapDay).said(in: language).capitalised(in: language), placeOnMap(words))
        return facts.list + mapForm(language)
    }

    private func place(_ words: Words) -> HTML {
        let units = UnitNames(frame.atlas, tree: words.programme.tree, on: model.steps.first?.day ?? mapDay, words.language)
        return frame.anchor(.unit(model.line.unit, on: units.day), units.path(model.line.unit))
    }

    private func placeOnMap(_ words: Words) -> HTML {
        let units = UnitNames(frame.atlas, tree: words.programme.tree, on: mapDay, words.language)
        let placed = units.placed(model.placeNow, on: mapDay)
        guard let placement = model.placeNow else { return "\(placed)" }
        return frame.anchor(.unit(frame.atlas[placement.unit].id, on: mapDay), placed)
    }

    private func mapForm(_ language: Language) -> HTML {
        """
        <details\(mapDay == frame.defaults.today ? "" : " open")><summary>\(language.onOtherMap)</summary>\
        <form action='\(Address.model(model.line.id).text)'>\(frame.kept(Address.model(model.line.id), without: []))<div class='fields'>\
        \(frame.dayField(.map, language[.mapDay], mapDay))<div>\(button(language[.show], .plain))</div></div></form></details>
        """
    }

    private func involved(_ language: Language) -> HTML {
        guard !model.involved.isEmpty else { return "" }
        return "<h2>\(language[.involved])</h2><ul>\(model.involved.html { "<li>\($0.said(in: language))" })</ul>"
    }

    private func eligible(_ language: Language) -> HTML? { eligibility.map { EligibilityPart(eligibility: $0, language: language).html } }

    private func awards(_ words: Words) -> HTML {
        guard !model.awards.isEmpty else { return "" }
        let language = words.language
        let rows = model.awards.html { award in
            let tag: HTML = "\(award.isAnnulled ? language.annulledTag : "")\(award.isCorrected ? language.correctedTag : "")"
            return """
                <tr><th scope='row'>\(frame.anchor(.decision(award.decision), award.number))\(tag)<td>\(language.time(award.on))\
                <td>\(words.form(award.form))
                """
        }
        return """
            <h2>\(language[.awards])</h2><table class='quiet'><caption>\(language[.awards])</caption><thead><tr><th scope='col'>\(language[.number])\
            <th scope='col'>\(language[.issuedOn])<th scope='col'>\(language[.awardForm])<tbody>\(rows)</table>\
            <p class='soft'>\(language[.recognisedIsNoAward])</p>
            """
    }

    private func councils(_ words: Words) -> HTML {
        guard isWhole, !decided.isEmpty else { return "" }
        let language = words.language
        let rows = decided.html { item in
            """
            <tr><th scope='row'>\(frame.anchor(.session(item.session), item.body))<td>\(language.time(item.decidedOn))<td>\(words.aim(item.aim))\
            <td>\(ItemState.tag(item.outcome, item.aim.kind, language))<td>\(item.reason ?? "")
            """
        }
        return """
            <h2 id='councils'>\(language.decidedByCouncils)</h2><table class='cards quiet'><caption>\(language.decidedByCouncils)</caption><thead><tr>\
            <th scope='col'>\(language.council)<th scope='col'>\(language[.effectiveOn])<th scope='col'>\(language.agenda)\
            <th scope='col'>\(language.outcome)<th scope='col'>\(language[.reason])<tbody>\(rows)</table>
            """
    }

    private func answers(_ words: Words) -> HTML {
        guard isWhole else { return "" }
        let language = words.language
        guard let answers = model.answers else {
            return "<h2>\(language[.formAnswers])</h2><p>\(language[.formErased])</p>"
        }
        guard !answers.isEmpty else { return "" }
        let items = answers.html { answer in
            let question = words.programme.form.first { $0.key == answer.question }?.name.said(in: language) ?? answer.question
            return "<h3>\(question)</h3><p class='prose'>\(answer.text)</p>"
        }
        return "<h2>\(language[.formAnswers])</h2>\(items)"
    }

    /// Evidence, and what became of the answers: only for those who may see the file.
    private func file(_ words: Words) -> HTML {
        guard isWhole else { return "" }
        return """
            \(VersionsPart(words: words, versions: model.versions).html)<h2 id='evidence'>\(words.language.evidence)</h2>\
            \(EvidencePart(frame: frame, model: model, language: words.language).html)
            """
    }

    private func rungs(_ words: Words) -> HTML? {
        guard isWhole, let climb else { return nil }
        return ClimbPart(frame: frame, model: model, climb: climb, words: words).html
    }

    private func timeline(_ words: Words) -> HTML {
        ModelTimeline(frame: frame, model: model, words: words, isWhole: isWhole, people: people).html
    }

    /// Somebody else was quicker than what was sent: who, and what they did.
    private func overtaken(_ language: Language) -> HTML? {
        guard let work, let last = model.steps.last, work.typed.wrongs.contains(where: \.isLostRace) else { return nil }
        let who = ModelTimeline.name(of: last.actor, people, language)
        let what = ModelTimeline.heading(of: last, in: language)
        return Pages.notice(.warn, language.overtaken(by: who, what, at: language.moment(Int(last.recordedAt))))
    }
}

extension String {
    func capitalised(in language: Language) -> String { language.capitalised(self) }
}
