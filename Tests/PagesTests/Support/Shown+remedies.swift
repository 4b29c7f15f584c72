import Events
import Pages
import Queries
import Rules
import TestSupport
import Texts

/// Pages of what comes after a decision, as an officer who may do everything sees them.
extension Shown {
    /// The forms, with something wrong in each, and every annulment and complaint that there is.
    func remedyPages() throws -> [any Page] {
        let today = house.clock.today
        let wrong = Typed(
            [FieldName(.text): [TestHouse.hostileProse], FieldName(.instrument): [TestHouse.hostile], FieldName(.reason): [TestHouse.hostileProse]],
            wrongs: [
                .init(FieldName(.text), ComplaintRefusal.textUnreadable), .init(FieldName(.instrument), AnnulmentRefusal.instrumentMissing),
                .init(nil, AnnulmentRefusal.restsNotOnIt),
            ])
        var pages: [any Page] = []
        if let model = try house.room.model("m-1", mapOf: today) {
            pages.append(
                NewComplaintPage(frame: officerFrame(Address(.modelComplaint, id: "m-1")), about: .model(model), typed: wrong, once: "0a"))
            pages.append(AnnulmentFormPage(frame: officerFrame(Address(.modelAnnulments, id: "m-1")), about: .model(model), typed: wrong))
        }
        if let decision = try house.room.decision(DecisionID("d-1"), mapOf: today) {
            let id = "d-1"
            pages.append(
                NewComplaintPage(
                    frame: officerFrame(Address(.decisionComplaint, id: id)), about: .decision(decision), units: ["c02071-1", "p06-1"], typed: wrong,
                    once: "0a"))
            pages.append(AnnulmentFormPage(frame: officerFrame(Address(.decisionAnnulments, id: id)), about: .decision(decision), typed: wrong))
            var page = DecisionPage(frame: officerFrame(.decision(decision.id)), decision: decision)
            page.correction = wrong
            page.ways = [(Address(.decisionAnnulments, id: id), TestHouse.hostile)]
            pages.append(page)
        }
        let complaints = try house.room.complaints(on: today)
        pages.append(
            ComplaintListPage(
                frame: officerFrame(Address(.complaints)), lines: complaints, total: complaints.count, page: 1, programmes: [],
                toSettle: complaints.count))
        for complaint in complaints {
            var page = ComplaintPage(
                frame: officerFrame(.complaint(complaint.id)), complaint: complaint, text: TestHouse.hostileProse, mayRead: true, mayAnswer: true,
                mayWithdraw: true)
            page.typed = wrong
            pages.append(page)
        }
        for position in try annulments() {
            guard let annulment = try house.room.annulment(at: position) else { continue }
            pages.append(
                AnnulmentPage(frame: officerFrame(.annulment(at: position)), annulment: annulment, isWhole: true, isJustDone: true))
            pages.append(preview(annulment))
        }
        return pages
    }

    private func annulments() throws -> [Int] {
        let models = try ["m-1", "m-2"].compactMap { try house.room.model(ModelID($0), mapOf: house.clock.today) }
        let decision = try house.room.decision(DecisionID("d-1"), mapOf: house.clock.today)
        return models.flatMap(\.steps).compactMap(\.annulledAt) + (decision?.lines.compactMap(\.annulledAt) ?? [])
    }

    /// As it could have looked before it was entered: one that must go, one that may, one that is somebody else's.
    private func preview(_ annulment: AnnulmentAnswer) -> AnnulmentPreviewPage {
        let grounds: [Consequence.Ground] = [.lowerLevelMissing, .mayStand, .cause]
        let lines = grounds.compactMap { ground in
            annulment.lines.last.map { line in
                let consequence = Consequence(target: line.target, kind: .recognition, day: line.day, ground: ground, goes: ground != .mayStand)
                return AnnulmentPreviewPage.Line(
                    consequence: consequence, line: line, refusal: ground == .lowerLevelMissing ? AccessRefusal.notThere(.recogniseModels) : nil)
            }
        }
        let typed = Typed(
            [FieldName(.reason): [TestHouse.hostileProse], FieldName(.instrument): [TestHouse.hostile], FieldName(.confirmation): ["7"]])
        return AnnulmentPreviewPage(
            frame: officerFrame(Address(.modelAnnulments, id: "m-1")), programme: annulment.programme, deed: .modelAnnulling, id: "m-1",
            name: TestHouse.hostile, lines: lines, effects: annulment.effects, typed: typed, once: "0a")
    }
}
