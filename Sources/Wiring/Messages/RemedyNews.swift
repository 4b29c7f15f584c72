import Events
import Keeping
import Queries
import Register
import Rules

/// Who is told of complaints, corrections and annulments.
struct RemedyNews {
    let room: ReadingRoom
    let day: Day

    init(_ room: ReadingRoom, on day: Day) {
        self.room = room
        self.day = day
    }

    /// Nil where the entry is none of them, or a part of an annulment that was told by its first entry.
    func news(
        of entry: RegisterEntry, _ known: () throws -> Recipients
    ) throws -> (kind: NoticeKind, about: String, accounts: [AccountID])? {
        switch entry.event {
        case .complaintLodged(let body):
            guard let complaint = try room.complaint(body.complaint, on: day) else { return nil }
            return (.complaintToSettle, "\(body.complaint)", try known().settlers(of: complaint))
        case .complaintAnswered(let body):
            guard let complaint = try room.complaint(body.complaint, on: day) else { return nil }
            return (.complaintAnswered, "\(body.complaint)", [AccountID(complaint.lodger)].filter { $0.rawValue != entry.actor })
        case .awardCorrected(let body):
            let target = AnnulmentTarget(decision: body.decision, ordinal: body.ordinal)
            return (.awardCorrected, "\(body.decision)", try concerned(by: [target], butNot: entry.actor, try known()))
        case .annulmentDecided, .modelEntryAnnulled, .decisionAnnulled, .awardAnnulled:
            guard let targets = try room.annulled(by: entry.position) else { return nil }
            return (.annulled, "\(entry.position)", try concerned(by: targets, butNot: entry.actor, try known()))
        default: return nil
        }
    }

    /// Those whose models and recipients they are, each once.
    private func concerned(by targets: [AnnulmentTarget], butNot actor: String, _ known: Recipients) throws -> [AccountID] {
        var accounts: [AccountID] = []
        for target in Set(targets.map { $0.model.map { AnnulmentTarget(model: $0, entry: 0) } ?? $0 }) {
            if let model = target.model {
                accounts += try known.owners(of: model, butNot: actor)
            } else if let decision = target.decision, let (units, programme) = try room.recipientUnits(of: decision, line: target.ordinal) {
                for unit in units { accounts += known.preparers(at: unit, programme: programme).filter { $0.rawValue != actor } }
            }
        }
        return Set(accounts).sorted()
    }
}
