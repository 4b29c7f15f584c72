import CanonicalJSON
package import Events
package import Rules

/// Records a decision with its list as issued. Bodies are named in clear; of a person only a seal goes into the journal.
package struct IssueDecision: Command {
    package let decision: DecisionID
    package let programme: Key
    package let wish: DecisionWish
    package let on: Day

    package init(decision: DecisionID, programme: Key, wish: DecisionWish, on: Day) {
        self.decision = decision
        self.programme = programme
        self.wish = wish
        self.on = on
    }

    package func demand(in work: Work) throws -> Demand {
        Demand(.decideAwards, unit: wish.issuerUnit, programme: programme)
    }

    package func decide(in work: Work) throws {
        guard let programme = try work.programme(programme, on: on) else { throw DecisionRefusal.programmeUnknown(programme) }
        let stream = "decision/\(decision)"
        try work.expect(stream)
        guard try work.latest(of: stream) == nil else { throw DecisionRefusal.decisionExists(decision) }
        let setting = ModelSetting(programme: programme, atlas: try work.atlas(), today: work.today)
        let isTaken = try work.isNumberTaken(wish.number, issuer: wish.issuer, year: on.year)
        let books = try (programme.series ?? []).filter { $0.kind == .decision && $0.track == wish.track && $0.grantor == wish.grantor }
            .compactMap { try work.numberBook($0, wish.issuerUnit, on.year) }
        var known: Set<ModelID> = []
        for model in wish.recipients.compactMap(\.model) where try work.knownModel(model) != nil { known.insert(model) }
        try Decision.checkIssue(wish, in: setting, on: on, isNumberTaken: isTaken, series: books) { known.contains($0) }
        var issued = DecisionIssued()
        issued.decision = decision
        issued.programme = programme.key
        issued.number = wish.number
        issued.issuer = wish.issuer
        issued.issuerUnit = wish.issuerUnit
        issued.track = wish.track
        issued.form = wish.form
        issued.grantor = wish.grantor
        issued.period = wish.period
        issued.about = wish.about
        issued.bases = wish.bases
        issued.isGenerated = wish.isGenerated
        issued.recipients = wish.recipients.enumerated().map { recipient($0.element, line: $0.offset + 1, setting.atlas, programme) }
        let people = issued.recipients.indices.filter { issued.recipients[$0].person != nil }
        let texts = people.map { index -> (owner: String, text: [UInt8]) in
            let line = wish.recipients[index]
            return (
                "person/\(issued.recipients[index].person.map(\.rawValue) ?? "")",
                PersonDetails(name: line.name, office: line.office, place: line.place).canonicalBytes()
            )
        }
        let frozen = issued
        work.enter(sealing: texts, in: stream, on: on) { seals in
            var sealed = frozen
            for (index, seal) in zip(people, seals) { sealed.recipients[index].details = seal }
            return .decisionIssued(sealed)
        }
    }

    private func recipient(_ line: RecipientWish, line ordinal: Int, _ atlas: Atlas, _ programme: Programme) -> Recipient {
        var recipient = Recipient()
        recipient.ordinal = ordinal
        recipient.subject = line.subject
        if programme.isPerson(line.subject) {
            recipient.person = PersonID("\(decision).\(ordinal)")
        } else {
            recipient.body = line.name
        }
        recipient.isPublished = line.isPublished
        recipient.unit = line.unit
        recipient.unitAsIssued = atlas.index(of: line.unit).map { atlas.path(of: $0, in: programme.tree, on: on) } ?? ""
        recipient.model = line.model
        recipient.isLeader = line.isLeader
        return recipient
    }
}
