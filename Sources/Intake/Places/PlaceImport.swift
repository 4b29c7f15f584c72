package import Commands
package import Events
import Queries
import Rules

/// Records what a place's file states. Doing it again changes nothing; a file that says otherwise than before adds what is new.
package struct PlaceImport {
    private let place: PlaceFile
    private let desk: Desk

    package init(_ place: PlaceFile, at desk: Desk) {
        self.place = place
        self.desk = desk
    }

    package struct Summary: Equatable, Sendable {
        package var figures = 0
        package var decisions = 0
        package var awards = 0
        package var models = 0
        package var generated = 0

        package var isNothing: Bool { self == Summary() }
    }

    package func record() throws -> Summary {
        var summary = Summary()
        var commands: [any Command] = []
        let report = RecordReport(report: place.report, figures: place.figures)
        if try !report.isStated(at: desk) {
            commands.append(report)
            summary.figures = place.figures.count
        }
        for decision in place.decisions where try desk.room.decision(decision.id, mapOf: decision.on) == nil {
            commands.append(IssueDecision(decision: decision.id, programme: place.programme, wish: decision.wish, on: decision.on))
            summary.decisions += 1
            summary.awards += decision.wish.recipients.count
        }
        for model in place.models where try desk.room.model(model.id, mapOf: model.on) == nil {
            commands.append(DraftModel(model: model.id, programme: place.programme, sketch: model.sketch, on: model.on))
            summary.models += 1
        }
        guard !commands.isEmpty else { return summary }
        _ = try desk.perform(commands)
        return summary
    }

    /// By what the models of a place come to be recognised.
    package enum Way: String, CaseIterable, Sendable {
        /// The steps of the place's own plan.
        case plan = "generate"
        case councils = "generate-councils"
    }

    /// Makes the generated records, some models a transaction; what an earlier run has made is passed over.
    package func generate(
        programme: Programme, words: GeneratorWords, by way: Way = .plan, progress: (_ done: Int, _ of: Int) -> Void
    ) throws -> Summary {
        guard let plan = place.plan else { throw GenerationRefusal.planMissing }
        let first = min(PlaceImport.modelsPerTransaction, plan.cohorts.reduce(0) { $0 + $1.count })
        for other in Way.allCases where try other != way && desk.hasDone("\(other.rawValue)-\(place.key)-\(plan.seed)-\(first)") {
            throw GenerationRefusal.madeOtherwise(place.key)
        }
        var summary = Summary()
        var generator = Generator(place, plan: plan, programme: programme, atlas: desk.room.atlas, words: words)
        let total = generator.modelCount
        var waiting: [any Command] = []
        var done = 0
        func flush() throws {
            guard !waiting.isEmpty else { return }
            let id = "\(way.rawValue)-\(place.key)-\(plan.seed)-\(done)"
            if try !desk.hasDone(id) {
                _ = try desk.perform(waiting, id: id, follows: false)
                summary.generated = done
            }
            waiting = []
            progress(done, total)
        }
        try generator.run { commands, isModel in
            if isModel {
                done += 1
                waiting += commands
                if done % PlaceImport.modelsPerTransaction == 0 { try flush() }
            } else {
                try flush()
                let id = "\(way.rawValue)-\(place.key)-\(plan.seed)-decision-\(summary.decisions + 1)"
                summary.decisions += 1
                if try !desk.hasDone(id) { _ = try desk.perform(commands, id: id, follows: false) }
            }
        }
        try flush()
        try desk.follow()
        return summary
    }

    private static let modelsPerTransaction = 500
}
