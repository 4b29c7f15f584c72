package import Events
import Foundation
import Rules

/// How councils are played over a place's generated models: which sat where and when, how many they were asked about and how many got the votes.
/// From it and its seed always the same sessions come.
package struct CouncilPlan: Sendable {
    package struct Council: Sendable {
        package let key: String
        package let level: Key
        package let unit: UnitID
        package let body: String
        package let on: Day
        package let mode: SessionMode
        package let form: BallotForm?
        package let members: Int
        /// Which of the councils that sit at the unit it is, from 0, and how many they are: they share what lies there.
        package let part: Int
        package let parts: Int
        /// How many are put off before anything is voted on.
        package let deferred: Int
        package let questions: [Question]
    }

    /// What a council is asked in one ballot.
    package struct Question: Sendable {
        package enum Choice: String, CaseIterable, Sendable {
            /// All that the register says may be asked.
            case candidates
            /// What passed the line in the ballot before.
            case passed
        }

        package let aim: Aim
        package let among: Choice
        /// How many of each subject are asked about; nil for all.
        package let asked: [(subject: Key, count: Int)]?
        /// How many of each subject get enough votes; nil for all. Where only some were asked about, those named first get the most.
        package let enough: [(subject: Key, count: Int)]?
    }

    /// The decision that awards what the last council granted.
    package struct Award: Sendable {
        package let number: String
        package let on: Day
        package let form: Key
        package let track: Key
        package let grantor: Key
    }

    package var place = ""
    package var seed = 0
    /// How many registrations were given back once.
    package var returned = 0
    /// The last day on which a registration is accepted; nil where the place's own plan is kept as it is.
    package var acceptedUntil: Day?
    package var quotas: [Quota] = []
    package var councils: [Council] = []
    package var award: Award?

    package static let format = "councils/1"

    /// Throws `FileRefusal` with everything that is wrong.
    package static func read(
        _ path: String, unit: @escaping (_ code: String, _ on: Day) -> UnitID?
    ) throws(FileRefusal) -> CouncilPlan {
        let (file, map) = YamlFile.open(path, name: URL(fileURLWithPath: path).lastPathComponent)
        guard let map else { throw FileRefusal(file.diagnostics) }
        let found = map.text("kheo")
        if found != format { map.report(.formatUnknown(found: found, known: [format]), at: "kheo") }
        let places = PlaceReading(unitOf: unit)
        var programme = ProgrammeReading(folder: "")
        var plan = CouncilPlan()
        plan.place = map.text("place")
        plan.seed = map.number("seed")
        plan.returned = map.optionalNumber("returned") ?? 0
        plan.acceptedUntil = map.optionalDay("acceptedUntil")
        plan.quotas = programme.quotas(map)
        plan.councils = map.maps("councils").map { council($0, places) }
        if let award = map.optionalMap("award") {
            plan.award = Award(
                number: award.text("number"), on: award.day("on"), form: award.text("form"), track: award.text("track"),
                grantor: award.text("grantor"))
            award.finish()
        }
        map.finish()
        if plan.councils.count > Limits.councilsPerPlanMax { map.report(.cohortsDoNotFit("councils"), at: "councils") }
        guard file.diagnostics.isEmpty else { throw FileRefusal(file.diagnostics) }
        return plan
    }

    private static func council(_ map: YamlMap, _ places: PlaceReading) -> Council {
        defer { map.finish() }
        let members = map.number("members")
        // A chair, a secretary and somebody who only votes.
        if !(3...Limits.membersPerSessionMax).contains(members) {
            map.report(.numberOutOfRange("members", from: 3, to: Limits.membersPerSessionMax), at: "members")
        }
        let parts = map.optionalNumber("parts") ?? 1
        return Council(
            key: map.text("key"), level: map.text("level"), unit: places.unit(map, "unit"), body: map.text("body"), on: map.day("on"),
            mode: map.word("mode", SessionMode.self, ifMissing: .online) ?? .online, form: map.optionalWord("form", BallotForm.self),
            members: members, part: map.optionalNumber("part") ?? 0, parts: max(parts, 1), deferred: map.optionalNumber("deferred") ?? 0,
            questions: map.maps("questions").map(question))
    }

    private static func question(_ map: YamlMap) -> Question {
        defer { map.finish() }
        func counts(_ key: String) -> [(subject: Key, count: Int)]? {
            guard let counts = map.optionalMap(key) else { return nil }
            defer { counts.finish() }
            return counts.pairs().map { subject, _ in (subject, counts.number(subject)) }
        }
        return Question(
            aim: Aim(kind: map.word("aim", AimKind.self) ?? .recognise, key: map.text("word")),
            among: map.word("among", Question.Choice.self, ifMissing: .candidates) ?? .candidates, asked: counts("asked"), enough: counts("enough"))
    }
}
