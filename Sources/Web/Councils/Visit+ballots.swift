import Commands
import Events
import Pages
import Queries
import Rules
import Texts

// Ballots: the sheet of a member, paper, closing.

extension Visit {
    func ballot() throws -> (any Page)? {
        guard let view = try sessionView() else { return nil }
        return ballotPage(view)
    }

    private func ballotPage(_ view: SessionView) -> (any Page)? {
        guard view.answer.view == .inside, let number, view.session.ballot(number) != nil else { return nil }
        return BallotPage(frame: frame.at(.ballot(number, of: view.session.id)), view: view, number: number)
    }

    /// A button that fills in every item sends the form too: then it comes back filled in, and nothing is voted.
    func giveSheet() async throws -> Outcome {
        guard let office, let caller, let number else { return .nothing }
        if let choice = form[.choice], choice.hasPrefix("all."), let vote = Vote(rawValue: String(choice.dropFirst(4))) {
            guard var view = try sessionView(.sheet, form.typed), let ballot = view.session.ballot(number), let page = ballotPage(view) else {
                return .nothing
            }
            guard ballot.state == .open else { return .page(page, .ok) }
            for item in ballot.items(for: caller.officer.account) { view.typed.values[FieldName(.vote, String(item))] = [vote.rawValue] }
            return ballotPage(view).map { .page($0, .ok) } ?? .nothing
        }
        return try await orShow(.sheet, { self.ballotPage($0) }) {
            guard let session = try room.session(SessionID(id), for: caller.officer, on: defaults.today)?.session, let ballot = session.ballot(number)
            else { throw SessionRefusal.sessionUnknown(SessionID(id)) }
            let marks = try marks(in: ballot, of: caller.officer.account)
            let (once, member, day, id) = (try sendingID(.sheet), caller.officer.account, defaults.today, session.id)
            let actor = Desk.Actor.account(member, passedSecondFactor: caller.session.passedSecondFactor)
            let form = ballot.form
            try await office.work { desk in
                if form == .secret {
                    _ = try desk.voteInSecret(marks, in: number, of: id, by: member, on: day, id: once, as: actor)
                } else {
                    let sheet = GiveSheet(session: id, ballot: number, member: member, marks: marks, on: day)
                    _ = try desk.vote(sheet, id: once, as: actor)
                }
            }
            return .goTo(Address.ballot(number, of: id).with(.done, "\(Deed.sheet)"))
        }
    }

    /// Of every item that the form could have shown; what is not marked is left to the rules to miss.
    private func marks(in ballot: Ballot, of account: AccountID) throws -> [BallotMark] {
        var marks: [BallotMark] = []
        for item in ballot.items {
            let part = String(item)
            if ballot.form == .scored {
                guard let text = form[.points, part] else { continue }
                guard let points = Visit.hundredths(text) else {
                    throw WrongMember(field: FieldName(.points, part), reason: SessionRefusal.markWrong(item: item))
                }
                marks.append(BallotMark(item: item, points: points))
            } else if let text = form[.vote, part] {
                guard let vote = Vote(rawValue: text) else {
                    throw WrongMember(field: FieldName(.vote, part), reason: SessionRefusal.markWrong(item: item))
                }
                marks.append(BallotMark(item: item, vote: vote))
            }
        }
        return marks
    }

    /// "8,75", "8.75", "9" as hundredths; nil for anything else.
    static func hundredths(_ text: String) -> Int? {
        let parts = text.split(separator: /[,.]/, omittingEmptySubsequences: false).map(String.init)
        guard (1...2).contains(parts.count), parts[0].count <= 5,
            parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        guard let whole = Int(parts[0]) else { return nil }
        guard parts.count == 2 else { return whole * 100 }
        guard parts[1].count <= 2, let rest = Int(parts[1]) else { return nil }
        return whole * 100 + (parts[1].count == 1 ? rest * 10 : rest)
    }

    func ballotStep(_ deed: Deed) async throws -> Outcome {
        guard let office, let caller, let number else { return .nothing }
        let (session, day) = (SessionID(id), defaults.today)
        let address = Address.ballot(number, of: session)
        return try await orShow(deed, { self.ballotPage($0) }) {
            let once = try sendingID(deed)
            let actor = Desk.Actor.account(caller.officer.account, passedSecondFactor: caller.session.passedSecondFactor)
            switch deed {
            case .ballotClosing:
                try await office.work { _ = try $0.close(number, of: session, on: day, id: once, as: actor) }
            case .ballotVoiding:
                let command = VoidBallot(session: session, ballot: number, reason: form.text(.reason), on: day)
                try await office.work { desk in
                    if try desk.hasDone(once) { return }
                    _ = try desk.void(command, id: once, as: actor)
                }
            case .paperHandout:
                let members = form.all(.member).map { AccountID($0) }
                return try await take(deed, [HandOutPaper(session: session, ballot: number, members: members, on: day)], goTo: address)
            case .paperCount: return try await take(deed, [try paperCount(number, day)], goTo: address)
            case .paperConfirmation: return try await take(deed, [ConfirmPaper(session: session, ballot: number, on: day)], goTo: address)
            default: return .nothing
            }
            return .goTo(address.with(.done, "\(deed)"))
        }
    }

    private func paperCount(_ number: Int, _ day: Day) throws -> CountPaper {
        guard let returned = form.number(.returned) else {
            throw WrongField(field: .returned, reason: FormRefusal.numberUnreadable(form.text(.returned)))
        }
        let items = try sessionView()?.session.ballot(number)?.items ?? []
        let counts = try items.map { item in
            func read(_ field: Field) throws -> Int {
                guard let text = form[field, String(item)] else { return 0 }
                guard let count = Int(text) else {
                    throw WrongMember(field: FieldName(field, String(item)), reason: FormRefusal.numberUnreadable(text))
                }
                return count
            }
            return PaperCount(item: item, yes: try read(.yes), no: try read(.no), abstain: try read(.abstain), invalid: try read(.invalid))
        }
        return CountPaper(session: SessionID(id), ballot: number, returned: returned, counts: counts, on: day)
    }
}
