import Events
package import Queries
import Rules
package import Texts

/// What will be issued, read before it is signed: the paper, the number, the money and how it is reckoned; and the form that signs.
package struct DecisionReviewPage: Page {
    package let showsPaper = true
    package let frame: Frame
    package let answer: DraftAnswer
    package let maySign: Bool
    /// As it will stand under the text.
    package let signer: String
    package let typed: Typed

    package init(frame: Frame, answer: DraftAnswer, maySign: Bool, signer: String, typed: Typed = Typed()) {
        self.frame = frame
        self.answer = answer
        self.maySign = maySign
        self.signer = signer
        self.typed = typed
    }

    package var section: Route? { .decisions }
    package func title(in language: Language) -> String { language.review }

    package func main(in language: Language) -> HTML {
        let words = Words(answer.programme, language)
        let obstacle: HTML? = answer.obstacle.map {
            notice(.warn, "\(language.notYetSignable): \(words.naming(told($0, in: language).sentence))")
        }
        return """
            \(frame.crumbs(
                [
                    (Address(.decisions), language[.decisions]), (Address(.decisionDrafts), language.decisionDrafts),
                    (.decisionDraft(answer.draft.id), answer.drafted.about.said(in: language)),
                ], language))\
            <h1>\(title(in: language))</h1>\(obstacle)\(facts(words))\(money(language))<h2>\(language.whatIsIssued)</h2>\
            <div class='preview'>\(paper.html)</div>\(sign(words))
            """
    }

    private func facts(_ words: Words) -> HTML {
        let language = words.language
        var facts = Facts()
        facts.add(language[.awardForm], words.form(answer.drafted.form))
        facts.add(language[.track], words.track(answer.drafted.track))
        facts.add(language[.recipients], language.number(answer.lines.count))
        facts.add(language.numberToCome, answer.nextNumber)
        facts.add(language.goldBook, answer.nextGoldBook.map { language.span($0.first, $0.last) })
        facts.add(language.moneyTotal, answer.total > 0 ? language.dong(answer.total) : nil)
        return facts.list
    }

    private func money(_ language: Language) -> HTML {
        var ways: [(way: String, count: Int)] = []
        for reckoning in answer.lines.compactMap(\.reckoning) {
            let way = language.reckoned(reckoning)
            if let place = ways.firstIndex(where: { $0.way == way }) { ways[place].count += 1 } else { ways.append((way, 1)) }
        }
        guard !ways.isEmpty else { return "" }
        return "<h2>\(language.howReckoned)</h2><ul>\(ways.html { "<li>\(language.counted($0.count, .awards)): \($0.way)" })</ul>"
    }

    private var paper: DecisionPaper {
        let drafted = answer.drafted
        return DecisionPaper(
            words: Words(answer.programme, .vi), isParty: drafted.track == DecisionPaper.partyTrack, issuer: drafted.issuer,
            place: UnitNames(frame.atlas, on: frame.defaults.today, .vi).place(drafted.issuerUnit),
            number: answer.nextNumber ?? OfficialPaper.numberToCome,
            day: frame.defaults.today, about: drafted.about.vi, bases: drafted.bases, form: drafted.form, period: drafted.period,
            lines: answer.lines.map { line in
                DecisionPaper.Line(
                    name: line.name, about: [line.office, line.place].filter { !$0.isEmpty }.joined(separator: ", "),
                    unit: UnitNames(frame.atlas, tree: answer.programme.tree, on: frame.defaults.today, .vi).path(line.recipient.unit),
                    subject: line.recipient.subject, goldBook: "", amount: line.reckoning?.amount)
            }, authority: typed[.authority] ?? "", office: typed[.office] ?? "", signer: signer)
    }

    private func sign(_ words: Words) -> HTML {
        let language = words.language
        guard !answer.draft.isSigned, !answer.draft.isDiscarded, answer.obstacle == nil else { return "" }
        guard maySign else { return notice(.told, language.onlySignatorySigns) }
        let parts = FormParts(language, typed, words: words)
        let authority = FormParts.Label(.authority, language.authorityOfSigner, help: language.authorityHelp)
        let office = FormParts.Label(.office, language.officeOfSigner, isNeeded: true)
        let count = FormParts.Label(.confirmation, language.typeListCount(answer.lines.count), isNeeded: true)
        let code = FormParts.Label(.code, language.freshCode, isNeeded: true)
        return frame.form(
            .decisionSignature, id: answer.draft.id.rawValue,
            confirmation(
                language.signTitle, "<p>\(language.signHelp)</p>",
                fields: """
                    \(parts.hidden(.seen, String(answer.draft.entry)))\(parts.summary([authority, office, count, code]))\
                    \(parts.line(authority, charactersMax: Limits.nameCharactersMax))\(parts.line(office, charactersMax: Limits.nameCharactersMax))\
                    \(parts.line(count, width: .short))\(parts.line(code, width: .short, completes: "one-time-code"))
                    """, deeds(button(language.signNow))))
    }
}

extension UnitNames {
    /// As it stands before the day of a paper: "Bắc Kạn", without the type.
    func place(_ unit: UnitID) -> String { atlas.index(of: unit).map { atlas.name(of: $0, on: day) } ?? unit.rawValue }
}
