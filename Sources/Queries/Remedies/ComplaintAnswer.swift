package import Events
import GRDB
package import Rules

/// A complaint as a list shows it, and as it is read: what it says only by those who may.
package struct ComplaintAnswer: Equatable, Sendable {
    package let id: ComplaintID
    package let entry: Int
    package let lodger: String
    package let unit: UnitID
    package let programme: Key
    /// The unit whose body decided, on the map of the day asked for.
    package let seat: UnitID
    package let model: ModelID?
    package let modelName: String?
    /// The model's entry that is complained of.
    package let modelEntry: Int?
    package let stepKind: String?
    package let session: SessionID?
    package let item: Int?
    package let decision: DecisionID?
    package let decisionNumber: String?
    package let line: Int?
    package let state: Complaint.State
    package let lodgedOn: Day
    /// The last day in time for an answer, where the programme sets one.
    package let dueOn: Day?
    /// Whether it came after the days that the programme allows.
    package let isLate: Bool
    package let overOn: Day?
    package let overAt: Int?
    package let instrument: String?
    package let reason: String?
    let box: Sealed?

    package func isOverdue(on day: Day) -> Bool { state == .open && dueOn.map { $0 < day } ?? false }
}

extension ReadingRoom {
    /// All complaints that an officer has to do with, those that wait first: lodged in their units, or to be settled by them.
    package func complaints(for officer: Officer, on day: Day) throws -> [ComplaintAnswer] {
        try complaints(where: "1", [], on: day).filter { concern($0, officer, on: day) }
    }

    /// How many wait for the officer's answer.
    package func complaintsToSettle(by officer: Officer, on day: Day) throws -> Int {
        guard officer.holds(.settleComplaints) else { return 0 }
        return try complaints(where: "c.state = 'open'", [], on: day).filter { mayAnswer($0, officer, on: day) }.count
    }

    package func complaints(of model: ModelID, on day: Day) throws -> [ComplaintAnswer] {
        try complaints(where: "c.model = ?", [model.rawValue], on: day)
    }

    package func complaints(of decision: DecisionID, on day: Day) throws -> [ComplaintAnswer] {
        try complaints(where: "c.decision = ?", [decision.rawValue], on: day)
    }

    package func complaints(on day: Day) throws -> [ComplaintAnswer] { try complaints(where: "1", [], on: day) }

    package func complaint(_ id: ComplaintID, on day: Day) throws -> ComplaintAnswer? {
        try complaints(where: "c.id = ?", [id.rawValue], on: day).first
    }

    /// What it says; nil where its key is destroyed.
    package func text(of complaint: ComplaintAnswer) throws -> String? {
        try complaint.box.flatMap { try unseal($0) }.map { String(decoding: $0, as: UTF8.self) }
    }

    package func concern(_ complaint: ComplaintAnswer, _ officer: Officer, on day: Day) -> Bool {
        complaint.lodger == officer.account.rawValue || mayAnswer(complaint, officer, on: day)
            || officer.may(.complain, at: complaint.unit, programme: complaint.programme, in: atlas, tree: ReadingRoom.tree, on: day)
    }

    /// Whether it lies before the officer: whoever took the decision is refused when they answer.
    package func mayAnswer(_ complaint: ComplaintAnswer, _ officer: Officer, on day: Day) -> Bool {
        complaint.lodger != officer.account.rawValue
            && officer.may(.settleComplaints, at: complaint.seat, programme: complaint.programme, in: atlas, tree: ReadingRoom.tree, on: day)
    }

    private func complaints(where condition: String, _ arguments: [String], on day: Day) throws -> [ComplaintAnswer] {
        let rows = try reader.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT c.id, c.position, c.actor, c.unit, c.model, c.entry, c.session, c.item, c.decision, c.ordinal, c.text, c.state,
                        c.lodged_on, c.over_on, c.over_at, c.instrument, c.reason,
                        m.name, mp.text, m.programme_version, mu.text, sl.text, ml.text, s.kind, s.day,
                        d.written_number, dp.text, d.issuer_unit, d.issued_on, x.unit, x.programme, x.last_day
                    FROM complaint c
                        LEFT JOIN model m ON m.id = c.model LEFT JOIN word mp ON mp.number = m.programme
                        LEFT JOIN word mu ON mu.number = m.unit LEFT JOIN word ml ON ml.number = m.level
                        LEFT JOIN model_step s ON s.model = m.number AND s.position = c.entry LEFT JOIN word sl ON sl.number = s.level
                        LEFT JOIN decision d ON d.id = c.decision LEFT JOIN word dp ON dp.number = d.programme
                        LEFT JOIN session x ON x.id = c.session
                    WHERE \(condition) ORDER BY c.state <> 'open', c.lodged_on DESC, c.number DESC LIMIT \(ReadingRoom.complaintsMax)
                    """, arguments: StatementArguments(arguments))
        }
        return rows.compactMap { answer($0, on: day) }
    }

    private static let complaintsMax = 5_000

    private func answer(_ row: Row, on day: Day) -> ComplaintAnswer? {
        guard let state = Complaint.State(rawValue: row[11]) else { return nil }
        let seat: UnitID
        let key: Key
        let decidedOn: Day
        if let issuer = row[27] as String? {
            (seat, key, decidedOn) = (UnitID(issuer), row[26], Day(row[28]))
        } else if let unit = row[29] as String? {
            (seat, key, decidedOn) = (UnitID(unit), row[30], Day(row[31]))
        } else if let unit = row[20] as String?, let known = row[18] as Key?, let programme = programme(known, version: row[19]) {
            let level: Key? = row[21] ?? row[22]
            seat = atlas.seat(of: UnitID(unit), level: level, in: programme, on: day)
            (key, decidedOn) = (known, (row[24] as Int?).map { Day($0) } ?? Day(row[12]))
        } else {
            return nil
        }
        let id: String = row[0]
        let lodgedOn = Day(row[12])
        let deadlines = programme(key, on: lodgedOn)?.deadlines ?? []
        let answerDays = deadlines.first { $0.step == .settle }?.days
        let lodgingDays = deadlines.first { $0.step == .complain }?.days
        return ComplaintAnswer(
            id: ComplaintID(id), entry: row[1], lodger: row[2], unit: UnitID(row[3]), programme: key, seat: seat,
            model: (row[4] as String?).map { ModelID($0) }, modelName: row[17], modelEntry: row[5], stepKind: row[23],
            session: (row[6] as String?).map { SessionID($0) }, item: row[7], decision: (row[8] as String?).map { DecisionID($0) },
            decisionNumber: row[25], line: row[9], state: state, lodgedOn: lodgedOn,
            dueOn: answerDays.map { Day(lodgedOn.number + $0) },
            isLate: lodgingDays.map { lodgedOn.number > decidedOn.number + $0 } ?? false, overOn: (row[13] as Int?).map { Day($0) },
            overAt: row[14], instrument: row[15], reason: row[16],
            box: (row[10] as String?).map { Sealed(key: "complaint/\(id)", box: $0) })
    }
}
