import Events
import Queries
import Rules
import Texts

/// A decision as it stands on paper: by its track with the nation's header, or with the Party's. Always in Vietnamese.
struct DecisionPaper {
    struct Line {
        let name: String
        let about: String
        let unit: String
        let subject: Key?
        let goldBook: String
        let amount: Int?
    }

    let words: Words
    let isParty: Bool
    let issuer: String
    let place: String
    let number: String
    let day: Day
    let about: String
    let bases: [LegalBasis]
    let form: Key
    let period: Key
    let lines: [Line]
    let authority: String
    let office: String
    let signer: String

    /// Papers of the Party bear no header of the nation.
    static let partyTrack: Key = "party"

    var html: HTML {
        let total = lines.reduce(0) { $0 + ($1.amount ?? 0) }
        let basisLines = bases.enumerated().html { offset, basis in
            "<p class='basis'>\(OfficialPaper.basis(basis.name, on: basis.on, isLast: offset == bases.count - 1))</p>"
        }
        let articles = [
            OfficialPaper.whatAndWho(words.form(form), counted, period: words.period(period)),
            total > 0 ? OfficialPaper.moneyGoes(total) : OfficialPaper.noMoney, OfficialPaper.carriedOut,
        ].enumerated().html { "<p class='article'><b>\(OfficialPaper.article($0.offset + 1))</b> \($0.element)</p>" }
        let addressees = OfficialPaper.addressees.html { "<br>\($0)" }
        let signature: HTML = """
            <div class='sign'>\(authority.isEmpty ? "" : "<b>\(authority.uppercased())</b><br>" as HTML)<b>\(office.uppercased())</b>\
            <span class='space'></span><b>\(signer)</b></div>
            """
        return """
            <section class='official' lang='vi'>\(header)<h2>\(OfficialPaper.title)</h2><p class='about'>\(OfficialPaper.about(about))</p>\
            <p class='decides'>\(OfficialPaper.decider(issuer, office: office, authority: authority, isParty: isParty))</p>\(basisLines)\
            <p class='decides'>\(OfficialPaper.decides)</p>\(articles)\
            <div class='foot'><div class='to'><b><i>\(OfficialPaper.recipients)</i></b>\(addressees)</div>\(signature)</div>\(list)</section>
            """
    }

    private var header: HTML {
        let star: HTML = isParty ? "<br>*" : ""
        let right: HTML =
            isParty
            ? "<b class='ruled'>\(OfficialPaper.party)</b>"
            : "<b>\(OfficialPaper.nation)</b><br><b class='ruled'>\(OfficialPaper.motto)</b>"
        return """
            <div class='head'><div><b>\(issuer.uppercased())</b>\(star)<br>\(OfficialPaper.number(number, isParty: isParty))</div>\
            <div>\(right)<br><i>\(OfficialPaper.placeAndDay(place, day))</i></div></div>
            """
    }

    private var counted: String {
        var counts: [(subject: Key?, count: Int)] = []
        for line in lines {
            if let place = counts.firstIndex(where: { $0.subject == line.subject }) {
                counts[place].count += 1
            } else {
                counts.append((line.subject, 1))
            }
        }
        return counts.map { "\(words.language.number($0.count)) \(words.term(.subject, $0.subject).lowercased())" }.joined(separator: ", ")
    }

    private var list: HTML {
        let language = words.language
        let hasGold = lines.contains { !$0.goldBook.isEmpty }
        let hasMoney = lines.contains { $0.amount != nil }
        var rows = HTML()
        var last: Key??
        let width = 3 + (hasGold ? 1 : 0) + (hasMoney ? 1 : 0)
        for (offset, line) in lines.enumerated() {
            if last != .some(line.subject) {
                rows += "<tr><th colspan='\(width)' scope='rowgroup'>\(words.term(.subject, line.subject).uppercased())"
                last = .some(line.subject)
            }
            let about: HTML = line.about.isEmpty ? "" : ", \(line.about)"
            let gold: HTML = hasGold ? "<td>\(line.goldBook)" : ""
            let money: HTML = hasMoney ? "<td class='num'>\(line.amount.map { language.number($0) } ?? "")" : ""
            rows += "<tr><td class='num'>\(offset + 1)<td>\(line.name)\(about)<td>\(line.unit)\(gold)\(money)"
        }
        let gold: HTML = hasGold ? "<th scope='col'>\(language.goldBook)" : ""
        let money: HTML = hasMoney ? "<th scope='col'>\(language.money)" : ""
        return """
            <div class='annex'><h2>\(OfficialPaper.list)</h2><p class='about'>\(OfficialPaper.listOf(number, on: day))</p>\
            <table><thead><tr><th scope='col'>\(language[.ordinal])<th scope='col'>\(language[.recipient])<th scope='col'>\(language[.unit])\
            \(gold)\(money)<tbody>\(rows)</table></div>
            """
    }
}

extension DecisionPage {
    /// What was signed here is printed as it was signed; what was recorded from paper has a paper of its own.
    var paper: DecisionPaper? {
        guard let signature = decision.signature else { return nil }
        return DecisionPaper(
            words: Words(decision.programme, .vi), isParty: decision.track == DecisionPaper.partyTrack, issuer: decision.issuer,
            place: UnitNames(frame.atlas, on: decision.issuedOn, .vi).place(decision.issuerUnit), number: decision.number, day: decision.issuedOn,
            about: decision.about.vi, bases: decision.bases, form: decision.form, period: decision.period,
            lines: decision.lines.map { line in
                DecisionPaper.Line(
                    name: line.name ?? Language.vi[.missingName(isUnreadable: line.isUnreadable, isPublished: line.isPublished)],
                    about: [line.office, line.place].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", "), unit: line.unitAsIssued,
                    subject: line.subject, goldBook: line.goldBook ?? "", amount: line.amount)
            }, authority: signature.authority ?? "", office: signature.office, signer: decision.signer ?? "")
    }
}
