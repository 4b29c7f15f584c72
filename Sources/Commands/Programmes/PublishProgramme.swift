package import Events
import Rules

/// Brings a version of a programme into force. A version that is in force already, to the letter, is not published again.
package struct PublishProgramme: Command {
    package let programme: Programme

    package init(programme: Programme) { self.programme = programme }

    package func demand(in work: Work) throws -> Demand { Demand(.keepProgrammes, programme: programme.key) }

    package func decide(in work: Work) throws {
        let stream = "programme/\(programme.key)"
        try work.expect(stream)
        let versions = try work.programmes(programme.key)
        if versions.contains(programme) { return }
        let others = work.room.programmeKeys.filter { $0 != programme.key }.count
        let faults = programme.faults(after: versions.last, beside: others)
        guard faults.isEmpty else { throw ProgrammeRefusal(faults: faults) }
        work.enter(.programmePublished(ProgrammePublished(programme: programme)), in: stream, on: programme.from)
    }
}
