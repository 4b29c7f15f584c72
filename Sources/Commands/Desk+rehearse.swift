import Rules

extension Desk {
    /// What would become of each work if it were done now by itself: nil, or why it may not be. The same looks and the same rules as when
    /// it is done; nothing is entered. A fault of disk or database is thrown.
    package func rehearse(_ works: [[any Command]], as actor: Actor? = nil) throws -> [(any Error)?] {
        let actor = actor ?? self.actor
        let access = try Access(of: actor, at: self)
        return try works.map { commands in
            let work = Work(at: self, as: actor, before: nil)
            do {
                for command in commands {
                    for demand in try command.demands(in: work) { try access.check(demand) }
                    try command.decide(in: work)
                }
                return nil
            } catch let refusal as ModelRefusal {
                return refusal
            } catch let refusal as SessionRefusal {
                return refusal
            } catch let refusal as AccessRefusal {
                return refusal
            }
        }
    }
}
