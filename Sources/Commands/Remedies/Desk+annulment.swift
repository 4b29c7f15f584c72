package import Events
package import Queries
package import Rules

/// An annulment for cause before it is entered: all that goes and may go, and who would have to agree.
package struct AnnulmentPreview: Sendable {
    package let cause: AnnulmentTarget
    package let programme: Programme
    package let consequences: [Consequence]
    package let lines: [AnnulmentTarget: AnnulmentLine]
    /// Why whoever asks may not annul one of those that go; nothing is entered while there is any.
    package let barred: [AnnulmentTarget: any Error]
    package let effects: AnnulmentEffects

    /// How many annulments it is.
    package var count: Int { consequences.filter(\.goes).count }
}

extension Desk {
    /// Looks at an annulment as it would be done now; nothing is entered.
    package func preview(_ command: AnnulForCause, as actor: Actor? = nil) throws -> AnnulmentPreview {
        let actor = actor ?? self.actor
        let work = Work(at: self, as: actor, before: nil)
        let access = try Access(of: actor, at: self)
        try access.check(try command.demand(in: work))
        let consequences = try command.consequences(in: work)
        let programme = try command.setting(in: work)
        var lines: [AnnulmentTarget: AnnulmentLine] = [:]
        var barred: [AnnulmentTarget: any Error] = [:]
        for consequence in consequences {
            lines[consequence.target] = try room.line(consequence.target)
            do {
                try access.check(try command.atom(consequence.target).demand(in: work))
            } catch let refusal as AccessRefusal {
                barred[consequence.target] = refusal
            } catch let refusal as ModelRefusal {
                barred[consequence.target] = refusal
            }
        }
        return AnnulmentPreview(
            cause: command.cause, programme: programme, consequences: consequences, lines: lines, barred: barred,
            effects: try room.effects(of: consequences, programme, on: today()))
    }
}
