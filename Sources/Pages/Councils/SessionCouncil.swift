import Events
import Queries
import Rules
import Texts

/// Who sits in the session, who is there, and who does not act on what.
struct SessionCouncil {
    let frame: Frame
    let text: SessionText

    var html: HTML {
        let view = text.view
        let session = view.session
        let language = text.language
        var facts = Facts()
        facts.add(language.decisionOnCouncil, session.decision)
        facts.add(language.convenedOn, language.time(session.convenedOn))
        facts.add(language.sessionMode, language.name(of: session.convened.mode))
        facts.add(language.quorum, language.quorum(session.convened.quorum, needed: session.quorumNeeded))
        let isSitting = session.state == .open
        let mayChange = view.seat.mayRun && isSitting && view.isInside
        let rows = session.members.html { member in
            let isThere = session.present.contains(member.account)
            let there: HTML =
                session.state == .convened ? "" : isThere ? tag(language.isPresent, .good) : tag(language.isAbsent)
            let office = [member.office, member.unit.map { text.units.name($0) }].compactMap { $0 }.joined(separator: ", ")
            let vote: HTML = member.hasVote ? "" : " <small>(\(language.withoutVote))</small>"
            let turn: HTML? = mayChange ? turn(member, isThere) : nil
            return """
                <tr><th scope='row'>\(text.name(member.account))\(vote)<td>\(language.name(of: member.role))<td>\(office)\
                <td class='there'>\(there)\(turn)
                """
        }
        let count = session.members.count { $0.hasVote && session.present.contains($0.account) }
        let status: HTML =
            isSitting
            ? "<p>\(language.presentNow(count, needed: session.quorumNeeded)) \(session.hasQuorum ? "" : tag(language.noQuorum, .late))</p>" : ""
        return """
            <h2 id='council'>\(language.council)</h2>\(facts.list)\(status)<table class='cards quiet'><caption>\(language.council)</caption>\
            <thead><tr><th scope='col'>\(language.memberName)<th scope='col'>\(language.councilRole)<th scope='col'>\(language.officeInCouncil)\
            <th scope='col'>\(language.attendance)<tbody>\(rows)</table>\(conflicts)
            """
    }

    private func turn(_ member: SessionMember, _ isThere: Bool) -> HTML {
        let words = isThere ? language.markAbsent : language.markPresent
        // Each member's button is a sending of its own.
        let own = "\(text.view.once)\(Fingerprint.number(member.account.rawValue.utf8) & 0xFFFF_FFFF)"
        let body: HTML = """
            <input type='hidden' name='\(Field.member.rawValue)' value='\(member.account.rawValue)'>\
            <input type='hidden' name='\(Field.present.rawValue)' value='\(isThere ? "0" : "1")'>\
            <input type='hidden' name='\(Field.once.rawValue)' value='\(own)'>\
            <button class='bare' aria-label='\(words): \(text.name(member.account))'>\(words)</button>
            """
        return frame.form(.attendance, id: text.view.session.id.rawValue, body)
    }

    private var language: Language { text.language }

    /// Whoever does not act on an item: told to the council, so that it sees that the numbers are right.
    private var conflicts: HTML {
        let view = text.view
        guard view.isInside, !view.answer.conflicts.isEmpty else { return "" }
        let rows = view.session.members.html { member in
            let mine = view.answer.conflicts.filter { $0.member == member.account }
            guard !mine.isEmpty else { return "" }
            let grounds = Dictionary(mine.map { ($0.item, $0.grounds) }) { first, _ in first }
            return "<dt>\(text.name(member.account))</dt><dd>\(text.grounds(grounds))</dd>"
        }
        let lifted = view.session.lifted.sorted { $0.key < $1.key }.html { item, members in
            "<li>\(language.liftedFor(item, text.names(view.session.members.map(\.account).filter(members.contains))))"
        }
        let open: HTML = lifted.isEmpty ? "" : "<p>\(language.liftedConflicts)</p><ul>\(lifted)</ul>"
        return "<h2>\(language.whoDoesNotAct)</h2><dl class='facts'>\(rows)</dl>\(open)"
    }
}
