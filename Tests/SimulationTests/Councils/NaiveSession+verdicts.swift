import Events

// Why each wish is refused; nil where it is not. Refusals are texts here: the name, and what belongs to it.

extension NaiveSession {
    private var over: String? {
        if state == "closed" || state == "abandoned" { return "sessionIsOver \(state)" }
        return state == "minutes" ? "minutesAreDrawn" : nil
    }

    private func quorumFault(_ there: Int) -> String? { there < quorum ? "quorumMissing \(there) \(quorum)" : nil }

    private func first(_ faults: String?...) -> String? { faults.lazy.compactMap { $0 }.first }

    func convening(_ present: [AccountID], from wanted: String) -> String? {
        if let over { return over }
        if state != wanted { return "stateIsAnother \(state)" }
        if agenda.isEmpty { return "agendaEmpty" }
        for (index, account) in present.enumerated() {
            if role(account) == nil { return "notAMember \(account)" }
            if present[..<index].contains(account) { return "memberTwice \(account)" }
        }
        if !present.contains(where: { role($0) == .chair || role($0) == .deputy }) { return "chairAbsent" }
        return quorumFault(voters.filter { present.contains($0) }.count)
    }

    func attending(_ account: AccountID, _ isPresent: Bool) -> String? {
        if let over { return over }
        if state != "open" { return "stateIsAnother \(state)" }
        if role(account) == nil { return "notAMember \(account)" }
        return isThere(account) == isPresent ? "memberTwice \(account)" : nil
    }

    func adjourning() -> String? { over ?? (state == "open" ? nil : "stateIsAnother \(state)") }

    func opening(_ items: [Int], _ form: BallotForm, _ conflicts: [Conflict], by actor: AccountID) -> String? {
        if let over { return over }
        if state != "open" { return "stateIsAnother \(state)" }
        if !isPresided { return "chairAbsent" }
        if let fault = quorumFault(votersThere) { return fault }
        if let open = openBallot { return "ballotStillOpen \(open.ballot)" }
        if items.isEmpty { return "itemsMissing" }
        let tied = terms.ties.contains(.newBallot) ? line(NaiveSession.aim).tied : []
        for (index, item) in items.enumerated() {
            if !agenda.contains(where: { $0.item == item }) { return "itemUnknown \(item)" }
            if items[..<index].contains(item) { return "itemTwice \(item)" }
            if let before = ballots.last(where: { $0.items.contains(item) && isClosed($0.ballot) }) {
                if isConflicted(actor, with: item) || conflicts.contains(where: { $0.item == item && $0.member == actor }) {
                    return "conflicted \(actor) \(item)"
                }
                if !tied.contains(where: { $0.contains(item) }) { return "itemDecided \(item) \(before.ballot)" }
            }
        }
        for group in tied {
            let named = group.filter { items.contains($0) }.count
            if named != 0 && named != group.count { return "tieUnbroken \(group)" }
        }
        return form == .scored && terms.pointsMax <= 0 ? "pointsMaxMissing" : nil
    }

    private func running(_ number: Int) -> String? {
        if let over { return over }
        if ballot(number) == nil { return "ballotUnknown \(number)" }
        if !isOpen(number) { return "ballotNotOpen \(number)" }
        if state != "open" { return "stateIsAnother \(state)" }
        return quorumFault(votersThere)
    }

    private func mayVote(_ account: AccountID, in number: Int) -> String? {
        guard let member = members.first(where: { $0.account == account }) else { return "notAMember \(account)" }
        if !member.hasVote { return "withoutVote \(account)" }
        if !isThere(account) { return "notPresent \(account)" }
        if onPaper(number).contains(account) { return "votesOnPaper \(account)" }
        if given.contains(where: { $0.ballot == number && $0.member == account }) { return "alreadyVoted \(account)" }
        let items = ballot(number)?.items ?? []
        return items.allSatisfy { isKeptOut(account, of: $0, in: number) } ? "conflicted \(account) \(items[0])" : nil
    }

    func voting(_ marks: [BallotMark], of account: AccountID, in number: Int, by actor: AccountID, isSecret: Bool) -> String? {
        if let fault = running(number) { return fault }
        if actor != account { return "notYours" }
        if let fault = mayVote(account, in: number) { return fault }
        guard let ballot = ballot(number) else { return nil }
        if isSecret != (ballot.form == .secret) { return "formIsAnother \(ballot.form)" }
        for (index, mark) in marks.enumerated() {
            if !ballot.items.contains(mark.item) { return "markForeign \(mark.item)" }
            if isKeptOut(account, of: mark.item, in: number) { return "conflicted \(account) \(mark.item)" }
            if marks[..<index].contains(where: { $0.item == mark.item }) { return "itemTwice \(mark.item)" }
            if ballot.form == .scored {
                if mark.vote != nil || (mark.points ?? -1) < 0 || (mark.points ?? 0) > terms.pointsMax { return "markWrong \(mark.item)" }
            } else if mark.vote == nil || mark.points != nil {
                return "markWrong \(mark.item)"
            }
        }
        for item in ballot.items where !isKeptOut(account, of: item, in: number) && !marks.contains(where: { $0.item == item }) {
            return "markMissing \(item)"
        }
        return nil
    }

    func handing(_ accounts: [AccountID], in number: Int) -> String? {
        if let fault = running(number) { return fault }
        if terms.mode == .online { return "paperNotUsed" }
        if ballot(number)?.form == .scored { return "formIsAnother scored" }
        if accounts.isEmpty { return "membersMissing" }
        for (index, account) in accounts.enumerated() {
            if accounts[..<index].contains(account) { return "memberTwice \(account)" }
            if let fault = mayVote(account, in: number) { return fault }
        }
        return nil
    }

    func counting(_ returned: Int, _ counts: [PaperCount], in number: Int, by actor: AccountID) -> String? {
        if let fault = running(number) { return fault }
        let papers = onPaper(number)
        if papers.isEmpty { return "paperNotUsed" }
        let items = ballot(number)?.items ?? []
        if let item = items.first(where: { isConflicted(actor, with: $0) }) { return "conflicted \(actor) \(item)" }
        if returned < 0 || returned > papers.count { return "returnedTooMany \(papers.count)" }
        for item in items {
            guard let count = counts.first(where: { $0.item == item }) else { return "countMissing \(item)" }
            if count.yes < 0 || count.no < 0 || count.abstain < 0 || count.invalid < 0 { return "countBelowZero \(item)" }
            let most = min(returned, papers.filter { !isKeptOut($0, of: item, in: number) }.count)
            if count.yes + count.no + count.abstain + count.invalid > most { return "countTooHigh \(item) \(most)" }
        }
        return nil
    }

    func confirming(_ number: Int, by actor: AccountID) -> String? {
        if let fault = running(number) { return fault }
        guard let count = count(number) else { return "paperNotCounted \(number)" }
        if role(actor) == nil { return "notAMember \(actor)" }
        if count.by == actor.rawValue { return "secondPersonNeeded" }
        if let item = ballot(number)?.items.first(where: { isConflicted(actor, with: $0) }) { return "conflicted \(actor) \(item)" }
        return count.confirmed.map { "alreadySigned \($0)" }
    }

    func closing(_ number: Int) -> String? {
        if let fault = running(number) { return fault }
        if onPaper(number).isEmpty { return nil }
        guard let count = count(number) else { return "paperNotCounted \(number)" }
        return count.confirmed == nil ? "paperNotConfirmed \(number)" : nil
    }

    func voiding(_ number: Int) -> String? {
        if let over { return over }
        if ballot(number) == nil { return "ballotUnknown \(number)" }
        return isOpen(number) ? nil : "ballotNotOpen \(number)"
    }

    func declaring(_ account: AccountID, _ items: [Int]) -> String? {
        if let over { return over }
        if role(account) == nil { return "notAMember \(account)" }
        if let fault = named(items) { return fault }
        if let open = openBallot, hasVoted(account, in: open.ballot), let item = open.items.first(where: { items.contains($0) }) {
            return "itemInBallot \(item)"
        }
        return nil
    }

    private func named(_ items: [Int]) -> String? {
        if items.isEmpty { return "itemsMissing" }
        for (index, item) in items.enumerated() {
            if !agenda.contains(where: { $0.item == item }) { return "itemUnknown \(item)" }
            if items[..<index].contains(item) { return "itemTwice \(item)" }
        }
        return nil
    }

    /// In conflict by what was recorded, or by what is found now and was not lifted.
    func isInConflictNow(_ account: AccountID, with item: Int) -> Bool {
        isConflicted(account, with: item) || terms.found.contains { $0.item == item && $0.member == account } && !isLifted(account, item)
    }

    func isLifted(_ account: AccountID, _ item: Int) -> Bool {
        var isLifted = false
        for act in acts {
            switch act.event {
            case .conflictLifted(let body) where body.member == account && body.items.contains(item): isLifted = true
            case .conflictDeclared(let body) where body.member == account && body.items.contains(item): isLifted = false
            default: continue
            }
        }
        return isLifted
    }

    func lifting(_ account: AccountID, _ items: [Int], by actor: AccountID) -> String? {
        if let over { return over }
        if role(account) == nil { return "notAMember \(account)" }
        if items.isEmpty { return "itemsMissing" }
        if let open = openBallot { return "ballotStillOpen \(open.ballot)" }
        if role(actor) != .chair && role(actor) != .deputy { return "notChair" }
        if actor == account || items.contains(where: { isInConflictNow(actor, with: $0) }) { return "liftedByConflicted \(actor)" }
        if let fault = named(items) { return fault }
        return items.first { !isInConflictNow(account, with: $0) }.map { "noConflict \(account) \($0)" }
    }

    func breaking(_ order: [Int], by actor: AccountID) -> String? {
        if let over { return over }
        if state != "open" { return "stateIsAnother \(state)" }
        if let open = openBallot { return "ballotStillOpen \(open.ballot)" }
        if !terms.ties.contains(.chair) { return "tieRuleNotInProgramme" }
        if role(actor) != .chair && role(actor) != .deputy { return "notChair" }
        if let item = order.first(where: { isConflicted(actor, with: $0) }) { return "conflicted \(actor) \(item)" }
        return line(NaiveSession.aim).tied.contains(order.sorted()) ? nil : "notTied \(order)"
    }

    func excepting(_ quota: Key, _ group: String?, _ extra: Int, by actor: AccountID) -> String? {
        if let over { return over }
        guard !agenda.isEmpty, let cap = terms.caps.first(where: { $0.key == quota }), (cap.each == nil) == (group == nil) else {
            return "quotaUnknown \(quota)"
        }
        if extra <= 0 { return "extraNotAboveZero" }
        if role(actor) == nil || role(actor) == .member { return "notChairOrSecretary" }
        return agenda.first { isInConflictNow(actor, with: $0.item) }.map { "conflicted \(actor) \($0.item)" }
    }

    func setting(_ wish: [ItemOutcome], by actor: AccountID) -> String? {
        if let over { return over }
        if state != "open" { return "stateIsAnother \(state)" }
        if let open = openBallot { return "ballotStillOpen \(open.ballot)" }
        if role(actor) == nil || role(actor) == .member { return "notChairOrSecretary" }
        if let item = agenda.first(where: { isInConflictNow(actor, with: $0.item) }) { return "conflicted \(actor) \(item.item)" }
        let line = line(NaiveSession.aim)
        for (index, outcome) in wish.enumerated() {
            let item = outcome.item
            if !agenda.contains(where: { $0.item == item }) { return "itemUnknown \(item)" }
            if wish[..<index].contains(where: { $0.item == item }) { return "outcomeTwice \(item)" }
            let standing = line.standings[item]
            if outcome.outcome == .granted {
                guard let standing else { return "noResult \(item)" }
                if standing == "below" { return "belowThreshold \(item)" }
                if standing.hasPrefix("over ") { return "overQuota \(item) \(standing.dropFirst(5))" }
                if standing.hasPrefix("tied ") { return "tieUnbroken \(standing.split(separator: " ").compactMap { Int($0) })" }
            } else {
                if outcome.reason == nil || outcome.reason == "" { return "outcomeWithoutReason \(item)" }
                if outcome.outcome == .declined && standing == nil { return "noResult \(item)" }
            }
        }
        return agenda.first { item in !wish.contains { $0.item == item.item } }.map { "outcomeMissing \($0.item)" }
    }

    func writing(by actor: AccountID) -> String? {
        if let over { return over }
        if state != "open" { return "stateIsAnother \(state)" }
        if let open = openBallot { return "ballotStillOpen \(open.ballot)" }
        if outcomes.isEmpty { return "outcomesMissing" }
        if role(actor) == nil || role(actor) == .member { return "notChairOrSecretary" }
        return agenda.first { isInConflictNow(actor, with: $0.item) }.map { "conflicted \(actor) \($0.item)" }
    }

    func signing(_ hash: String, by account: AccountID) -> String? {
        if state == "closed" || state == "abandoned" { return "sessionIsOver \(state)" }
        if state != "minutes" { return "minutesMissing" }
        if role(account) == nil || role(account) == .member { return "notChairOrSecretary" }
        if !isThere(account) { return "notPresent \(account)" }
        if let item = agenda.first(where: { isInConflictNow(account, with: $0.item) }) { return "conflicted \(account) \(item.item)" }
        let chair = members.first { $0.role == .chair }
        if role(account) == .deputy, let chair, isThere(chair.account),
            !agenda.contains(where: { isInConflictNow(chair.account, with: $0.item) })
        {
            return "notChairOrSecretary"
        }
        if signatures.contains(where: { $0.member == account }) { return "alreadySigned \(account)" }
        return hash == "h" ? nil : "hashDiffers"
    }

    func reopening(by actor: AccountID) -> String? {
        if state == "closed" || state == "abandoned" { return "sessionIsOver \(state)" }
        if state != "minutes" { return "minutesMissing" }
        return role(actor) == nil || role(actor) == .member ? "notChairOrSecretary" : nil
    }

    func applying() -> String? {
        if state == "closed" || state == "abandoned" { return "sessionIsOver \(state)" }
        if state != "minutes" { return "minutesMissing" }
        let roles = signatures.map(\.role)
        return (roles.contains(.chair) || roles.contains(.deputy)) && roles.contains(.secretary) ? nil : "notSigned"
    }

    static let aim = Aim(kind: .grade, key: "typical")
}
