import Events
import Rules
import TestSupport

// What happens: mostly what fits the moment, now and then what does not.

extension SessionWorld {
    private mutating func somebody() -> AccountID { dice.oneIn(25) ? AccountID("stranger") : dice.pick(naive.members.map(\.account)) }

    private mutating func someItem() -> Int { dice.oneIn(30) ? 99 : dice.pick(naive.agenda.map(\.item)) }

    private mutating func someItems() -> [Int] {
        var items = naive.agenda.map(\.item).filter { _ in dice.oneIn(2) }
        if dice.oneIn(20) { items.append(someItem()) }
        return items
    }

    private mutating func present() -> [AccountID] {
        var there = naive.members.map(\.account).filter { _ in !dice.oneIn(7) }
        if dice.oneIn(25) { there.append(somebody()) }
        return there
    }

    mutating func step() {
        if dice.oneIn(15) { return anything() }
        switch naive.state {
        case "convened": openSession()
        case "adjourned": dice.oneIn(8) ? voidBallot() : resume()
        case "minutes": conclude()
        case "open": naive.openBallot == nil ? between() : vote()
        default: anything()
        }
    }

    private mutating func anything() {
        switch dice.below(12) {
        case 0: openSession()
        case 1: resume()
        case 2: vote()
        case 3: between()
        case 4, 5: conclude()
        case 6: voidBallot()
        default: attend()
        }
    }

    private mutating func between() {
        switch dice.below(14) {
        case 0: attend()
        case 1: declare()
        case 2: lift()
        case 3: adjourn()
        case 4, 5: breakTie()
        case 6: except()
        case 7, 8: setOutcomes()
        case 9: drawMinutes()
        default: openBallot()
        }
    }

    private mutating func conclude() {
        switch dice.below(8) {
        case 0: reopen()
        case 1: apply()
        case 2: openBallot()
        default: sign()
        }
    }

    private mutating func apply() {
        let verdict = naive.applying()
        put("apply", by: "m2", verdict) { (s, set, on) throws(SessionRefusal) in try s.apply(in: set, on: on) }
    }

    private mutating func openSession() {
        let there = present()
        let verdict = naive.convening(there, from: "convened")
        put("open with \(there)", by: "m2", verdict) { (s, set, on) throws(SessionRefusal) in try s.open(present: there, in: set, on: on) }
    }

    private mutating func resume() {
        let there = present()
        // A session that is resumed has an agenda, or it could not have been opened.
        let verdict = naive.convening(there, from: "adjourned")
        put("resume with \(there)", by: "m2", verdict) { (s, set, on) throws(SessionRefusal) in try s.resume(present: there, in: set, on: on) }
    }

    private mutating func attend() {
        let (account, isPresent) = (somebody(), dice.oneIn(2))
        let verdict = naive.attending(account, isPresent)
        put("\(account) there: \(isPresent)", by: "m2", verdict) { (s, set, on) throws(SessionRefusal) in
            try s.attend(account, isPresent: isPresent, in: set, on: on)
        }
    }

    private mutating func adjourn() {
        let verdict = naive.adjourning()
        put("adjourn", by: "m2", verdict) { (s, set, on) throws(SessionRefusal) in try s.adjourn(reason: "x", in: set, on: on) }
    }

    private mutating func openBallot() {
        let tied = tied
        var items = dice.oneIn(3) ? dice.pickAny(tied) ?? someItems() : someItems()
        if !dice.oneIn(4) {
            let again = Set(tied.joined())
            let fresh = naive.agenda.map(\.item).filter { naive.results(of: $0).isEmpty && !again.contains($0) }
            if !fresh.isEmpty { items = fresh.filter { _ in !dice.oneIn(3) } }
        }
        let (form, actor) = (dice.pick(BallotForm.allCases), somebody())
        let found = conflicts(items)
        let verdict = naive.opening(items, form, found, by: actor)
        let groups = naive.terms.ties.contains(.newBallot) ? tied : []
        put("ballot over \(items)", by: actor, verdict) { (s, set, on) throws(SessionRefusal) in
            try s.openBallot(over: items, form: form, conflicts: found, tied: groups, by: actor, in: set, on: on)
        }
    }

    private mutating func vote() {
        switch dice.below(16) {
        case 0: attend()
        case 1: declare()
        case 2: hand()
        case 3: count()
        case 4: confirm()
        case 5, 6: close()
        case 7: if dice.oneIn(4) { voidBallot() } else { hand() }
        case 8: if dice.oneIn(4) { adjourn() } else { count() }
        default: give()
        }
    }

    private mutating func give() {
        let number = dice.oneIn(20) ? dice.below(4) : naive.openBallot?.ballot ?? 1
        let account = somebody()
        let actor = dice.oneIn(25) ? somebody() : account
        let form = naive.ballot(number)?.form ?? .open
        var marks = (naive.ballot(number)?.items ?? [1]).filter { !naive.isKeptOut(account, of: $0, in: number) || dice.oneIn(15) }.map { item in
            form == .scored
                ? BallotMark(item: item, points: dice.oneIn(40) ? 401 : dice.below(3) * 200)
                : BallotMark(item: item, vote: dice.oneIn(2) ? .yes : dice.pick(Vote.allCases))
        }
        if dice.oneIn(20), !marks.isEmpty { marks.removeLast() }
        if dice.oneIn(30), let first = marks.first { marks.append(first) }
        if dice.oneIn(40) { marks.append(BallotMark(item: 98, vote: .yes)) }
        let isSecret = dice.oneIn(30) ? form != .secret : form == .secret
        let verdict = naive.voting(marks, of: account, in: number, by: actor, isSecret: isSecret)
        let id = session.id
        let isDone = put("\(account) votes in \(number)", by: actor, verdict) { (s, set, on) throws(SessionRefusal) in
            if isSecret { return try s.giveSecretVote(marks, of: account, in: number, by: actor, setting: set, on: on) }
            try s.checkSheet(marks, of: account, in: number, by: actor, setting: set, on: on)
            return .sheetGiven(SheetGiven(session: id, ballot: number, member: account, sheet: Sealed()))
        }
        if isDone { naive.given.append(NaiveSession.Given(ballot: number, member: account, marks: marks, isSecret: isSecret)) }
    }

    private mutating func hand() {
        let number = naive.openBallot?.ballot ?? 1
        let accounts = [somebody()] + (dice.oneIn(4) ? [somebody()] : [])
        let verdict = naive.handing(accounts, in: number)
        put("paper to \(accounts)", by: "m2", verdict) { (s, set, on) throws(SessionRefusal) in try s.handOutPaper(accounts, in: number, in: set, on: on) }
    }

    private mutating func count() {
        let (number, actor) = (naive.openBallot?.ballot ?? 1, somebody())
        let papers = naive.onPaper(number)
        let returned = papers.isEmpty || dice.oneIn(12) ? dice.below(4) : papers.count
        let counts = (naive.ballot(number)?.items ?? []).filter { _ in !dice.oneIn(20) }.map { item in
            let able = min(returned, papers.filter { !naive.isKeptOut($0, of: item, in: number) }.count)
            let (yes, more) = (dice.below(able + 1), dice.oneIn(15) ? 1 : 0)
            return PaperCount(item: item, yes: dice.oneIn(40) ? -1 : yes, no: 0, abstain: 0, invalid: able - yes + more)
        }
        let verdict = naive.counting(returned, counts, in: number, by: actor)
        put("count \(returned)", by: actor, verdict) { (s, set, on) throws(SessionRefusal) in
            try s.countPaper(returned: returned, counts, in: number, by: actor, in: set, on: on)
        }
    }

    private mutating func confirm() {
        let (number, actor) = (naive.openBallot?.ballot ?? 1, somebody())
        let verdict = naive.confirming(number, by: actor)
        put("confirm", by: actor, verdict) { (s, set, on) throws(SessionRefusal) in try s.confirmPaper(in: number, by: actor, in: set, on: on) }
    }

    private mutating func close() {
        let number = dice.oneIn(20) ? 1 : naive.openBallot?.ballot ?? 1
        let given = naive.given.filter { $0.ballot == number }
        let sheets = given.filter { !$0.isSecret }.map { MemberSheet(member: $0.member, marks: $0.marks) }
        var slips: [Int: [Vote]] = [:]
        for mark in given.filter(\.isSecret).flatMap(\.marks) { slips[mark.item, default: []].append(mark.vote ?? .abstain) }
        let counted = naive.ballot(number)?.items.map { naive.result(of: $0, in: number) } ?? []
        let verdict = naive.closing(number)
        let isDone = put("close \(number)", by: "m2", verdict) { (s, set, on) throws(SessionRefusal) in
            try s.close(number, sheets: sheets, slips: slips, in: set, on: on)
        }
        if isDone { expect(counted, of: number) }
    }

    private mutating func voidBallot() {
        let number = naive.openBallot?.ballot ?? 1
        let verdict = naive.voiding(number)
        put("void \(number)", by: "m2", verdict) { (s, set, on) throws(SessionRefusal) in try s.void(number, reason: "x", in: set, on: on) }
    }

    private mutating func declare() {
        let (account, items) = (somebody(), dice.oneIn(3) ? someItems() : [someItem()])
        let verdict = naive.declaring(account, items)
        put("\(account) declares \(items)", by: account, verdict) { (s, set, on) throws(SessionRefusal) in
            try s.declare(.kinship, of: account, on: items, in: set, on: on)
        }
    }

    private mutating func lift() {
        let all = conflicts(naive.agenda.map(\.item))
        let wanted = dice.pickAny(all)
        let account = wanted?.member ?? somebody()
        let items = dice.oneIn(5) ? someItems() : [wanted?.item ?? someItem()]
        let actor = dice.oneIn(3) ? somebody() : AccountID("m1")
        let verdict = naive.lifting(account, items, by: actor)
        let found = conflicts(items)
        put("lift \(account) \(items)", by: actor, verdict) { (s, set, on) throws(SessionRefusal) in
            try s.lift(of: account, on: items, decision: "1", reason: "x", conflicts: found, by: actor, in: set, on: on)
        }
    }

    private mutating func breakTie() {
        let tied = tied
        var order = dice.pickAny(tied) ?? someItems()
        if order.count > 1 { order.swapAt(0, order.count - 1) }
        let actor = dice.oneIn(3) ? somebody() : AccountID("m1")
        let verdict = naive.breaking(order, by: actor)
        put("order \(order)", by: actor, verdict) { (s, set, on) throws(SessionRefusal) in
            try s.breakTie(order, reason: "x", tied: tied, by: actor, in: set, on: on)
        }
    }

    private mutating func except() {
        let quota = dice.oneIn(12) ? "none" : "q\(dice.below(2))"
        let each = naive.terms.caps.first { $0.key == quota }?.each
        let group: String? = (each == nil) == dice.oneIn(15) ? "a" : each == nil ? nil : each == .unit ? "a" : each == .field ? "economy" : "collective"
        let (extra, actor) = (dice.oneIn(12) ? 0 : 1 + dice.below(2), somebody())
        let found = conflicts(naive.agenda.map(\.item))
        let verdict = naive.excepting(quota, group, extra, by: actor)
        put("exception \(quota)", by: actor, verdict) { (s, set, on) throws(SessionRefusal) in
            try s.except(
                quota: quota, group: group, extra: extra, decision: "1", reason: "x", conflicts: found, by: actor, in: set, on: on)
        }
    }

    private mutating func setOutcomes() {
        let line = naive.line(NaiveSession.aim)
        let wish = naive.agenda.map(\.item).filter { _ in !dice.oneIn(25) }.map { item -> ItemOutcome in
            if line.standings[item] == "passes" || dice.oneIn(15) { return ItemOutcome(item: item, outcome: .granted) }
            let outcome: CouncilOutcome = line.standings[item] == nil ? .deferred : .declined
            return ItemOutcome(item: item, outcome: outcome, reason: dice.oneIn(25) ? nil : "x")
        }
        let actor = dice.oneIn(4) ? somebody() : AccountID("m2")
        let verdict = naive.setting(wish, by: actor)
        let (lines, found) = ([self.line], conflicts(naive.agenda.map(\.item)))
        put("outcomes", by: actor, verdict) { (s, set, on) throws(SessionRefusal) in
            try s.set(wish, lines: lines, ineligible: [], conflicts: found, by: actor, in: set, on: on)
        }
    }

    private mutating func drawMinutes() {
        let actor = dice.oneIn(4) ? somebody() : AccountID("m2")
        let verdict = naive.writing(by: actor)
        let (id, found) = (session.id, conflicts(naive.agenda.map(\.item)))
        put("minutes", by: actor, verdict) { (s, set, on) throws(SessionRefusal) in
            try s.checkMinutes(5, conflicts: found, by: actor, in: set, on: on)
            return .minutesDrawn(MinutesDrawn(session: id, text: Sealed(), hash: "h"))
        }
    }

    private mutating func sign() {
        let (account, hash) = (dice.oneIn(3) ? somebody() : AccountID(dice.pick(["m1", "m2", "m3"])), dice.oneIn(15) ? "x" : "h")
        let verdict = naive.signing(hash, by: account)
        let found = conflicts(naive.agenda.map(\.item))
        put("sign", by: account, verdict) { (s, set, on) throws(SessionRefusal) in try s.sign(hash, conflicts: found, by: account, in: set, on: on) }
    }

    private mutating func reopen() {
        let actor = somebody()
        let verdict = naive.reopening(by: actor)
        put("reopen", by: actor, verdict) { (s, set, on) throws(SessionRefusal) in try s.reopenMinutes(reason: "x", by: actor, in: set, on: on) }
    }
}
