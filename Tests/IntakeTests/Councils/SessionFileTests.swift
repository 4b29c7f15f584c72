import Events
import Intake
import Rules
import Testing

@Suite struct SessionFileTests {
    private let drawer: Drawer

    init() throws { drawer = try Drawer() }

    private func read(_ text: String) throws -> SessionFile {
        try SessionFile.read(drawer.write(text, to: "session.yaml")) { code, _ in code == "02068" ? UnitID("c02068-1") : nil }
    }

    private static let text = """
        kheo: session/1
        session: p1
        programme: dan-van-kheo
        level: commune
        period: 2021-2025
        unit: {code: "02068", on: 2025-06-18}
        body: Hội đồng xã
        decision: 7-QĐ/ĐU
        on: 2025-06-18
        members:
          - {account: an, role: chair, office: Bí thư}
          - {account: binh, role: secretary}
          - {account: chi, role: member, unit: {code: "02068", on: 2025-06-18}, absent: true}
        agenda:
          - {item: 1, model: m-1, aim: recognise, word: commune}
          - {item: 2, model: m-2, aim: grade, word: typical}
        declared:
          - {member: chi, items: [2], ground: kinship}
        ballots:
          - items: [1]
            votes:
              - {member: an, yes: [1]}
          - items: [2]
            form: secret
            paper:
              members: [an]
              returned: 1
              counts:
                - {item: 2, yes: 1, no: 0, invalid: 0}
        ties:
          - {items: [2, 1], reason: Chủ tịch quyết định}
        outcomes:
          - {item: 1, outcome: granted}
          - {item: 2, outcome: declined, reason: Chưa đủ}
        """

    @Test func `a session is read with all that was decided in it`() throws {
        let file = try read(SessionFileTests.text)
        #expect(file.id == SessionID("p1"))
        #expect(
            file.wish
                == SessionWish(
                    programme: "dan-van-kheo", level: "commune", period: "2021-2025", unit: UnitID("c02068-1"), body: "Hội đồng xã",
                    decision: "7-QĐ/ĐU", mode: .room,
                    members: [
                        SessionMember(account: AccountID("an"), role: .chair, office: "Bí thư", hasVote: false),
                        SessionMember(account: AccountID("binh"), role: .secretary, hasVote: false),
                        SessionMember(account: AccountID("chi"), role: .member, unit: UnitID("c02068-1"), hasVote: false),
                    ]))
        #expect(file.present == [AccountID("an"), AccountID("binh")])
        #expect(file.agenda.map(\.value.aim) == [Aim(kind: .recognise, key: "commune"), Aim(kind: .grade, key: "typical")])
        #expect(file.declared.map(\.value.items) == [[2]])
        #expect(file.ballots.map(\.value.items) == [[1], [2]])
        #expect(
            file.ballots[0].value.sheets.map(\.value) == [MemberSheet(member: AccountID("an"), marks: [BallotMark(item: 1, vote: .yes)])])
        #expect(file.ballots[1].value.paper?.counts == [PaperCount(item: 2, yes: 1, no: 0, abstain: 0, invalid: 0)])
        #expect(file.ties.map(\.value.items) == [[2, 1]])
        #expect(
            file.outcomes.map(\.value)
                == [ItemOutcome(item: 1, outcome: .granted), ItemOutcome(item: 2, outcome: .declined, reason: "Chưa đủ")])
    }

    @Test(arguments: [
        Mistake(
            "another format", in: "session.yaml", "session/1", "place/1",
            ("place/1", .formatUnknown(found: "place/1", known: ["session/1"]))),
        Mistake(
            "a unit that is not there", in: "session.yaml", "unit: {code: \"02068\", on: 2025-06-18}\nbody", "unit: {code: \"1\", on: 2025-06-18}\nbody",
            ("\"1\"", .unitUnknown(code: "1", on: "2025-06-18"))),
        Mistake(
            "a role that nobody has", in: "session.yaml", "role: chair", "role: king",
            ("king", .wordUnknown("king", allowed: CouncilRole.allCases.map(\.rawValue)))),
        Mistake("an item that is no number", in: "session.yaml", "yes: [1]", "yes: [one]", ("[one]", .notANumber("yes"))),
        Mistake("a key that nobody knows", in: "session.yaml", "returned: 1", "back: 1", ("members: [an]", .keyMissing("returned")), ("back", .keyUnknown("back"))),
        Mistake("a ballot that nobody voted in", in: "session.yaml", "votes:\n      - {member: an, yes: [1]}", "form: open", ("items: [1]\n    form", .keyMissing("paper"))),
        Mistake(
            "an outcome that there is none of", in: "session.yaml", "outcome: declined", "outcome: lost",
            ("lost", .wordUnknown("lost", allowed: CouncilOutcome.allCases.map(\.rawValue)))),
        Mistake("a day that is none", in: "session.yaml", "on: 2025-06-18\nmembers", "on: June\nmembers", ("June", .notADay("on"))),
        Mistake(
            "votes by name in a secret ballot", in: "session.yaml", "items: [1]\n    votes", "items: [1]\n    form: secret\n    votes",
            ("- {member: an, yes", .keyUnknown("votes"))),
    ])
    func `a mistake is told with its file, line and column`(_ mistake: Mistake) throws {
        let text = try #require(mistake.made(in: SessionFileTests.text))
        #expect(throws: FileRefusal(mistake.diagnostics(in: text))) { try read(text) }
    }
}
