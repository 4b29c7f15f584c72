import Events
import Rules

/// Makes votes that come out as a plan says, by the numbers that the session itself will count.
struct CouncilVotes {
    let session: CouncilSession
    let programme: Programme
    var chance: Chance

    /// What each member who may vote gives each item. `enough` are the items that are to get the votes they need; where they are ranked, the first of
    /// them the most.
    mutating func sheets(in ballot: Ballot, enough: [Int], isRanked: Bool) -> [MemberSheet] {
        var marks: [AccountID: [BallotMark]] = [:]
        for item in ballot.items {
            let able = session.members.filter { $0.hasVote && !ballot.isInConflict($0.account, with: item) }
            var voters = able.map(\.account).filter { session.present.contains($0) }
            let needed = self.needed(for: item, members: able.count, entitled: voters.count)
            let yes: Int
            if let rank = enough.firstIndex(of: item) {
                yes =
                    isRanked && enough.count <= voters.count
                    ? max(needed, voters.count - rank) : needed + chance.below(max(voters.count - needed, 0) + 1)
            } else {
                yes = chance.below(needed)
            }
            chance.shuffle(&voters)
            for (index, voter) in voters.enumerated() {
                let vote: Vote = index < yes ? .yes : chance.below(3) == 0 ? .abstain : .no
                marks[voter, default: []].append(BallotMark(item: item, vote: vote))
            }
        }
        return session.members.compactMap { member in marks[member.account].map { MemberSheet(member: member.account, marks: $0) } }
    }

    private func needed(for number: Int, members: Int, entitled: Int) -> Int {
        guard let item = session.item(number), let threshold = programme.threshold(for: item.aim, at: session.level, on: session.convenedOn) else {
            return entitled / 2 + 1
        }
        return threshold.needed(of: threshold.of == "members" ? members : entitled)
    }

    /// Sheets laid on each other, as they are counted where votes are on paper.
    static func counts(of sheets: [MemberSheet], in ballot: Ballot) -> [PaperCount] {
        let marks = sheets.flatMap(\.marks)
        return ballot.items.map { item in
            let votes = marks.filter { $0.item == item }.compactMap(\.vote)
            return PaperCount(
                item: item, yes: votes.filter { $0 == .yes }.count, no: votes.filter { $0 == .no }.count,
                abstain: votes.filter { $0 == .abstain }.count, invalid: 0)
        }
    }
}
