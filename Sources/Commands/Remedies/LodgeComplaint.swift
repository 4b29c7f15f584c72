package import Events
import Queries
import Rules

/// Lodges a complaint about what was decided. What it says is sealed with a key of its own.
package struct LodgeComplaint: Command {
    /// What is complained of.
    package enum About: Hashable, Sendable {
        case entry(ModelID, Int)
        case item(SessionID, Int)
        case decision(DecisionID)
        case award(DecisionID, line: Int)
    }

    package let complaint: ComplaintID
    package let about: About
    /// The unit it comes from, where it is about a decision; what is about a model comes from the model's.
    package let unit: UnitID?
    package let text: String
    package let on: Day

    package init(complaint: ComplaintID, about: About, unit: UnitID? = nil, text: String, on: Day) {
        self.complaint = complaint
        self.about = about
        self.unit = unit
        self.text = text
        self.on = on
    }

    package func demand(in work: Work) throws -> Demand {
        let lodged = try lodged(in: work)
        return Demand(.complain, unit: lodged.unit, programme: try work.contested(lodged).programme)
    }

    package func decide(in work: Work) throws {
        let stream = "complaint/\(complaint)"
        try work.expect(stream)
        guard work.isName(complaint.rawValue), try work.latest(of: stream) == nil else { throw ComplaintRefusal.complaintExists(complaint) }
        let lodged = try lodged(in: work)
        try Complaint.checkLodging(
            text, from: lodged.unit, about: try work.contested(lodged), atlas: try work.atlas(), today: work.today, on: on)
        work.enter(sealing: [(stream, Array(text.utf8))], in: stream, on: on) { seals in
            var sealed = lodged
            sealed.text = seals[0]
            return .complaintLodged(sealed)
        }
    }

    private func lodged(in work: Work) throws -> ComplaintLodged {
        var lodged = ComplaintLodged()
        lodged.complaint = complaint
        switch about {
        case .entry(let model, let entry):
            lodged.model = model
            lodged.entry = entry
            lodged.unit = try standing(work.model(model).0.unit, in: work)
        case .item(let session, let item):
            lodged.session = session
            lodged.item = item
            let line = try work.agendaItem(item, of: session)
            lodged.model = line?.model
            lodged.unit = try line.map { try standing(work.model($0.model).0.unit, in: work) } ?? UnitID("")
        case .decision(let decision):
            lodged.decision = decision
            lodged.unit = try unit ?? standing(work.decision(decision).issued.issuerUnit, in: work)
        case .award(let decision, let line):
            lodged.decision = decision
            lodged.ordinal = line
            lodged.unit = try unit ?? work.decision(decision).recipient(line).map { try standing($0.unit, in: work) } ?? UnitID("")
        }
        return lodged
    }

    /// The unit, or where it went: what it was decided of may be older than the map.
    private func standing(_ unit: UnitID, in work: Work) throws -> UnitID {
        let atlas = try work.atlas()
        guard let index = atlas.index(of: unit), let placed = atlas.placement(of: index, onMapOf: on, in: ReadingRoom.tree) else { return unit }
        return atlas[placed.unit].id
    }
}
