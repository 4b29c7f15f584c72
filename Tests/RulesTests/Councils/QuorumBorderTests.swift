import Events
import Rules
import Testing

/// How many must be there, and with exactly so many, and with one fewer.
@Suite struct QuorumBorderTests {
    static let rows: [(share: Fraction, needed: [Int])] = [
        // of those with a vote    1  2  3  4  5  6  7  8  9
        (Fraction(part: 2, whole: 3), [1, 2, 2, 3, 4, 4, 5, 6, 6]),
        (Fraction(part: 1, whole: 2), [1, 1, 2, 2, 3, 3, 4, 4, 5]),
        (Fraction(part: 80, whole: 100), [1, 2, 3, 4, 4, 5, 6, 7, 8]),
        (Fraction(part: 1, whole: 1), [1, 2, 3, 4, 5, 6, 7, 8, 9]),
    ]

    /// A chair, members, and a secretary who has no vote.
    private static func sitting(_ voters: Int, _ share: Fraction, secretaryVotes: Bool = false) -> Sitting {
        let members =
            [SessionMember(account: Sitting.secretary, role: .secretary, hasVote: false)]
            + (1...voters).map { SessionMember(account: AccountID("v\($0)"), role: $0 == 1 ? .chair : .member, hasVote: false) }
        return Sitting(members: members) { programme in
            programme.councils?[0].quorum = share
            programme.councils?[0].secretaryVotes = secretaryVotes
        }
    }

    @Test(arguments: rows.indices) func `so many of those with a vote are needed`(_ index: Int) {
        let (share, needed) = QuorumBorderTests.rows[index]
        #expect((1...9).map { QuorumBorderTests.sitting($0, share).session.quorumNeeded } == needed)
    }

    @Test(arguments: rows.indices) func `with so many it opens, with one fewer it does not`(_ index: Int) throws {
        let (share, needed) = QuorumBorderTests.rows[index]
        for voters in 2...9 {
            var sitting = QuorumBorderTests.sitting(voters, share)
            sitting.take(try sitting.draw(Sitting.agenda(1)))
            let (session, setting, on, enough) = (sitting.session, sitting.setting, sitting.on, needed[voters - 1])
            func opens(_ count: Int) -> SessionRefusal? {
                let present = [Sitting.secretary] + (1...count).map { AccountID("v\($0)") }
                return refusal { () throws(SessionRefusal) in try session.open(present: present, in: setting, on: on) }
            }
            #expect(opens(enough) == nil, "\(enough) of \(voters)")
            guard enough > 1 else { continue }
            #expect(opens(enough - 1) == .quorumMissing(present: enough - 1, needed: enough))
        }
    }

    @Test func `a secretary who votes is counted`() {
        let share = Fraction(part: 2, whole: 3)
        #expect(QuorumBorderTests.sitting(6, share).session.quorumNeeded == 4)
        #expect(QuorumBorderTests.sitting(6, share, secretaryVotes: true).session.quorumNeeded == 5)
    }

    @Test func `it is lost with the one who goes and there again with the one who comes`() throws {
        var sitting = try Sitting.open(1)
        for (account, isThere) in [("m1", true), ("m2", true), ("m3", false)] as [(AccountID, Bool)] {
            sitting.take(try sitting.session.attend(account, isPresent: false, in: sitting.setting, on: sitting.on))
            #expect(sitting.session.hasQuorum == isThere)
        }
        sitting.take(try sitting.session.attend("m1", isPresent: true, in: sitting.setting, on: sitting.on))
        #expect(sitting.session.hasQuorum)
    }
}
