package import Events

/// Records that the key of a person or of a model's prose is destroyed. The desk destroys the key itself once the entry is on the disk.
package struct DestroyKey: Command {
    /// `person/…`, `model/…` or `complaint/…`.
    package let owner: String
    package let reason: String
    package let on: Day

    package init(owner: String, reason: String, on: Day) {
        self.owner = owner
        self.reason = reason
        self.on = on
    }

    package func demand(in work: Work) throws -> Demand { Demand(.eraseNames) }

    package func decide(in work: Work) throws {
        guard try work.holdsKey(of: owner) else { throw KeyRefusal.keyUnknown(owner) }
        guard !reason.isEmpty else { throw KeyRefusal.reasonMissing }
        work.enter(.keyDestroyed(KeyDestroyed(key: owner, reason: reason)), in: "key/\(owner)", on: on)
    }
}

/// Why a key is not destroyed.
package enum KeyRefusal: Error, Equatable, Sendable {
    case keyUnknown(String)
    case reasonMissing
    /// What it sealed was erased for good; nothing is added under it.
    case keyDestroyed(String)
}

extension Desk {
    /// Erases a person, or a model's prose: the entry first, then the key. Cut short between the two, the next start finishes it
    /// (`finishErasures`). Nothing else holds what the key opens.
    package func erase(_ owner: String, reason: String, on day: Day, as actor: Actor? = nil) throws {
        _ = try perform([DestroyKey(owner: owner, reason: reason, on: day)], as: actor, follows: false)
        try keys.destroy([owner])
        files?.forget(owner)
        try follow()
    }

    /// Destroys every key whose destruction is recorded: after a restore, or a stop at the wrong moment.
    package func finishErasures() throws {
        let owed = try room.destroyedKeys.sorted().filter { try keys.holdsKey(of: $0) }
        if !owed.isEmpty { try keys.destroy(owed) }
        for owner in owed { files?.forget(owner) }
    }
}
