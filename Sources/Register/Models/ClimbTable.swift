import Events
import GRDB
import Statements

/// Fills `climb`: what stands proposed to a level. What a restart closed is not in it, nor what was never proposed.
final class ClimbTable {
    private let propose, receive, appraise, conclude, close, forget: RawStatement

    init(on database: Database) throws {
        propose = try RawStatement("INSERT OR IGNORE INTO climb VALUES (?1, ?2, ?3, 0, 0, 0)", on: database)
        receive = try RawStatement("UPDATE climb SET is_received = 1 WHERE model = ?1 AND level = ?2 AND period = ?3", on: database)
        appraise = try RawStatement("UPDATE climb SET is_appraised = 1 WHERE model = ?1 AND level = ?2 AND period = ?3", on: database)
        conclude = try RawStatement("UPDATE climb SET is_concluded = 1 WHERE model = ?1 AND level = ?2 AND period = ?3", on: database)
        close = try RawStatement("DELETE FROM climb WHERE model = ?1 AND period = ?2", on: database)
        forget = try RawStatement("DELETE FROM climb WHERE model = ?1", on: database)
    }

    func follow(_ event: Event, of model: Int) throws {
        switch event {
        case .modelProposed(let body): try run(propose, model, body.level, body.period)
        case .modelReceived(let body): try run(receive, model, body.level, body.period)
        case .modelAppraised(let body): try run(appraise, model, body.level, body.period)
        case .modelRecognised(let body): try run(conclude, model, body.level, body.period)
        case .modelGraded(let body): if let level = body.level { try run(conclude, model, level, body.period) }
        case .modelDecided(let body) where body.outcome != .deferred: try run(conclude, model, body.level, body.period)
        case .modelSentBack(let body) where body.rule == .restart: try run(close, model, body.period)
        default: return
        }
    }

    /// All of it again, after an entry was taken back.
    func write(anew history: [RegisterEntry], of model: Int) throws {
        try run(forget, model)
        for entry in history { try follow(entry.event, of: model) }
    }

    private func run(_ statement: RawStatement, _ model: Int, _ keys: Key...) throws {
        statement.bind(1, model)
        for (place, key) in keys.enumerated() { statement.bind(Int32(2 + place), key) }
        try statement.run()
    }
}
