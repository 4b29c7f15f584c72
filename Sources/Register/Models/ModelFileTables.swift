import Events
import GRDB
import Statements

/// What lies in a model's file beside its steps: evidence, and the models it was made after. Captions stay sealed.
final class ModelFileTables {
    private let attach: RawStatement
    private let withdraw: RawStatement
    private let takeUp: RawStatement
    private let forgetEvidence: RawStatement
    private let forgetTakeUps: RawStatement

    init(on database: Database) throws {
        attach = try RawStatement(
            """
            INSERT OR REPLACE INTO evidence (model, file, position, media_type, byte_count, width, height, taken_on, keeps_position, caption)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            """, on: database)
        withdraw = try RawStatement("DELETE FROM evidence WHERE model = ?1 AND file = ?2", on: database)
        takeUp = try RawStatement(
            "INSERT OR REPLACE INTO take_up (model, origin, position, note) VALUES (?1, ?2, ?3, ?4)", on: database)
        forgetEvidence = try RawStatement("DELETE FROM evidence WHERE model = ?1", on: database)
        forgetTakeUps = try RawStatement("DELETE FROM take_up WHERE model = ?1", on: database)
    }

    func attach(_ body: EvidenceAttached, _ entry: RegisterEntry, to model: Int) throws {
        attach.bind(1, model)
        attach.bind(2, body.file)
        attach.bind(3, entry.position)
        attach.bind(4, body.mediaType)
        attach.bind(5, body.byteCount)
        attach.bind(6, body.width)
        attach.bind(7, body.height)
        attach.bind(8, body.takenOn?.number)
        attach.bind(9, body.keepsPosition ? 1 : 0)
        attach.bind(10, body.caption?.box)
        try attach.run()
    }

    func withdraw(_ body: EvidenceWithdrawn, from model: Int) throws {
        withdraw.bind(1, model)
        withdraw.bind(2, body.file)
        try withdraw.run()
    }

    func takeUp(_ body: ModelTookUp, _ entry: RegisterEntry, by model: Int) throws {
        takeUp.bind(1, model)
        takeUp.bind(2, body.origin.rawValue)
        takeUp.bind(3, entry.position)
        takeUp.bind(4, body.note)
        try takeUp.run()
    }

    /// All of it again, after an entry was taken back: what it did is undone, a withdrawal too.
    func write(anew history: [RegisterEntry], of model: Int) throws {
        for statement in [forgetEvidence, forgetTakeUps] {
            statement.bind(1, model)
            try statement.run()
        }
        for entry in history {
            switch entry.event {
            case .evidenceAttached(let body): try attach(body, entry, to: model)
            case .evidenceWithdrawn(let body): try withdraw(body, from: model)
            case .modelTookUp(let body): try takeUp(body, entry, by: model)
            default: break
            }
        }
    }
}
