import Commands
import Events
import Foundation
import Keeping
import Queries
import Rules
import Texts
import Wiring

/// What each step of a session takes that has 500 items and 30 members: at the desk, with the register brought up after each.
struct CouncilBench {
    private let installation: Installation
    private let today: Day
    private let province: UnitID
    private let commune: UnitID
    private let members: [AccountID]
    private static let items = 500
    private static let period = "2026"
    private static let level = "province"

    private struct Missing: Error {}

    init(_ folder: DataFolder) throws {
        installation = try Installation(folder)
        let day = Day(year: 2026, month: 6, day: 1) ?? Day(0)
        today = day
        let atlas = installation.room.atlas
        guard let root = atlas.index(ofCode: "01", on: day),
            let below = atlas.subtree(of: root, in: ReadingRoom.tree, on: day).first(where: {
                atlas[$0].tier == "commune" && atlas[$0].stands(on: day)
            })
        else { throw Missing() }
        province = atlas[root].id
        commune = atlas[below].id
        members = (1...31).map { AccountID("bench-\($0)") }
    }

    /// Median and worst of each step, in milliseconds; a step that is taken once has one number.
    func run() throws -> [String] {
        var times: [(step: String, milliseconds: [Double])] = []
        for (number, form) in [BallotForm.open, .secret].enumerated() {
            try session(number: number, form: form) { step, work in
                let taken = try seconds(work) * 1_000
                if let index = times.firstIndex(where: { $0.step == step }) {
                    times[index].milliseconds.append(taken)
                } else {
                    times.append((step, [taken]))
                }
            }
        }
        return times.map { step, taken in
            let worst = taken.max() ?? 0
            let counted = taken.count > 2 ? "median \(text(median(taken))) ms, worst \(text(worst)) ms of \(taken.count)" : "\(text(worst)) ms"
            return "\(step): \(counted) (wanted 50)"
        }
    }

    private func session(number: Int, form: BallotForm, _ timed: (String, () throws -> Void) throws -> Void) throws {
        let desk = installation.desk
        let id = SessionID("bench-\(number)-\(getpid())")
        let models = (0..<CouncilBench.items).map { ModelID("bench-\(number)-\(getpid())-\($0)") }
        try register(models)
        let seats = members.enumerated().map { place, account in
            SessionMember(account: account, role: place == 0 ? .chair : place == 30 ? .secretary : .member, hasVote: place < 30)
        }
        let wish = SessionWish(
            programme: "dan-van-kheo", level: CouncilBench.level, period: CouncilBench.period, unit: province, body: "Bench", decision: "1",
            mode: .online, members: seats, isGenerated: true)
        let aim = Aim(kind: .recognise, key: CouncilBench.level)
        let items = models.enumerated().map { AgendaItem(item: $0.offset + 1, model: $0.element, aim: aim, unit: commune, seen: 0) }
        func perform(_ command: some Command) throws { _ = try desk.perform(command) }
        try timed("convene") { try perform(ConveneSession(session: id, wish: wish, on: today)) }
        try timed("draw the agenda") { try perform(DrawAgenda(session: id, items: items, on: today)) }
        try timed("open") { try perform(OpenSession(session: id, present: members, on: today)) }
        try timed("open a ballot over all items") { try perform(OpenBallot(session: id, items: items.map(\.item), form: form, on: today)) }
        for voter in members.prefix(30) {
            let marks = items.map { BallotMark(item: $0.item, vote: ($0.item + voter.rawValue.count) % 9 == 0 ? .no : .yes) }
            if form == .secret {
                try timed("vote in secret on all items") { _ = try desk.voteInSecret(marks, in: 1, of: id, by: voter, on: today) }
            } else {
                try timed("vote on all items") { _ = try desk.vote(GiveSheet(session: id, ballot: 1, member: voter, marks: marks, on: today)) }
            }
        }
        try timed("somebody comes or leaves") { try perform(ChangeAttendance(session: id, member: members[30], isPresent: false, on: today)) }
        try timed("somebody comes or leaves") { try perform(ChangeAttendance(session: id, member: members[30], isPresent: true, on: today)) }
        try timed("close the ballot") { _ = try desk.close(1, of: id, on: today) }
        var answer: SessionAnswer?
        for _ in 0..<5 { try timed("read the session with its quota lines") { answer = try installation.room.session(id, for: nil, on: today) } }
        guard let answer else { throw Missing() }
        let passing = Set(answer.lines.flatMap(\.rows).filter { $0.standing == .passes }.map(\.item))
        let outcomes = items.map { ItemOutcome(item: $0.item, outcome: passing.contains($0.item) ? .granted : .declined, reason: "Bench") }
        try timed("set all outcomes") { try perform(SetOutcomes(session: id, outcomes: outcomes, on: today)) }
        guard let concluded = try installation.room.session(id, for: nil, on: today) else { throw Missing() }
        let minutes = Minutes(of: concluded, units: installation.room.atlas, in: .vi).text
        try timed("draw the minutes") { try perform(DrawMinutes(session: id, text: minutes, on: today)) }
        let hash = ContentHash(of: Array(minutes.utf8)).text
        for signer in [members[0], members[30]] {
            try timed("sign the minutes") { try perform(SignMinutes(session: id, member: signer, hash: hash, on: today)) }
        }
        try timed("apply all outcomes") { try perform(ApplyOutcomes(session: id, on: today)) }
    }

    private func register(_ models: [ModelID]) throws {
        guard let programme = installation.room.programme("dan-van-kheo", on: today) else { throw Missing() }
        let answers = Dictionary(programme.form.map { ($0.key, "Bench") }) { first, _ in first }
        for start in stride(from: 0, to: models.count, by: 100) {
            let commands: [any Command] = models[start..<min(start + 100, models.count)].flatMap { model -> [any Command] in
                let sketch = ModelSketch(
                    unit: commune, name: "Bench \(model)", field: "economy", type: "model", subject: "collective", answers: answers, isGenerated: true
                )
                return [
                    DraftModel(model: model, programme: "dan-van-kheo", sketch: sketch, on: today),
                    RegisterModel(model: model, period: CouncilBench.period, level: CouncilBench.level, on: today),
                    AcceptModel(model: model, on: today),
                ]
            }
            _ = try installation.desk.perform(commands)
        }
    }

    private func text(_ number: Double) -> String { String(format: "%.1f", number) }
}
