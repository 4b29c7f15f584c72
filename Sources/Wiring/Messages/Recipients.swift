import Events
import Queries
import Rules

/// Who is told of what happened, as things stand now: whoever lost a post in between is not told, and what was undone neither.
struct Recipients {
    let room: ReadingRoom
    let day: Day
    private let officers: [Officer]
    private let atlas: Atlas

    init(_ room: ReadingRoom, on day: Day) throws {
        self.room = room
        self.day = day
        officers = try room.officers(on: day)
        atlas = room.atlas
    }

    /// For each officer who receives models those that wait for them.
    func receivers(of models: [ModelID], in queue: Queue = .toReceive) throws -> [(AccountID, Set<ModelID>)] {
        guard !models.isEmpty else { return [] }
        return try officers.filter { $0.holds(.receiveModels) }.compactMap { officer in
            let waiting = try room.waiting(models, in: queue, for: officer, on: day)
            return waiting.isEmpty ? nil : (officer.account, waiting)
        }
    }

    /// Whose model it is: who wrote its file, else whoever prepares models nearest to its unit. Not the one who did it.
    func owners(of model: ModelID, butNot actor: String) throws -> [AccountID] {
        guard let answer = try room.model(model, mapOf: day) else { return [] }
        let able = officers.filter {
            $0.may(.prepareModels, at: answer.line.unit, programme: answer.programme.key, in: atlas, tree: ReadingRoom.tree, on: day)
        }
        let authors = able.filter { answer.authors.contains($0.account.rawValue) }
        let nearest = able.map { distance($0, answer.line.unit) }.min()
        let chosen = authors.isEmpty ? able.filter { distance($0, answer.line.unit) == nearest } : authors
        return chosen.map(\.account).filter { $0.rawValue != actor }
    }

    /// Whoever prepares models nearest to a unit.
    func preparers(at unit: UnitID, programme: Key) -> [AccountID] {
        let able = officers.filter { $0.may(.prepareModels, at: unit, programme: programme, in: atlas, tree: ReadingRoom.tree, on: day) }
        let nearest = able.map { distance($0, unit) }.min()
        return able.filter { distance($0, unit) == nearest }.map(\.account)
    }

    /// Whoever may answer a complaint, but those who are barred from it.
    func settlers(of complaint: ComplaintAnswer) -> [AccountID] {
        officers.filter { room.mayAnswer(complaint, $0, on: day) }.map(\.account)
    }

    func holders(of roles: Set<Role>, programme: Key) -> [AccountID] {
        officers.filter { officer in
            officer.posts.contains { roles.contains($0.role) && ($0.programme == nil || $0.programme == programme) }
        }.map(\.account)
    }

    /// How many units lie between the unit and the nearest post that covers it.
    private func distance(_ officer: Officer, _ unit: UnitID) -> Int {
        officer.posts(for: .prepareModels).filter { $0.covers(unit, in: atlas, tree: ReadingRoom.tree, on: day) }.map { post in
            guard let above = post.unit, var index = atlas.index(of: unit) else { return Limits.lineageStepsMax }
            var steps = 0
            while atlas[index].id != above, steps < Limits.lineageStepsMax, let parent = atlas.parent(of: index, in: ReadingRoom.tree, on: day) {
                index = parent
                steps += 1
            }
            return steps
        }.min() ?? Limits.lineageStepsMax
    }
}
