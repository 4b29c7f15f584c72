import ArgumentParser
import CanonicalJSON
import Events
import Foundation
import Queries
import Rules
import Texts

struct ModelsEligibilityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eligibility", abstract: "What a model may be proposed for, and what is missing.",
        discussion: "By the version of the programme that the model began with. Nothing is recorded.")
    @OptionGroup var global: GlobalOptions
    @Argument(help: "The model's id.") var model: String
    @Option(help: ArgumentHelp("For this period (default: the model's own).", valueName: "key")) var period: String?
    @Option(help: ArgumentHelp("On this day (default: today).", valueName: "day")) var on: Day?

    func run() throws {
        guard let answer = try global.open().room.eligibility(of: ModelID(model), period: period, on: on ?? Today.inVietnam) else {
            throw NotThere(.model, model)
        }
        Console.say(global.json ? json(answer) : text(answer))
    }

    private func text(_ answer: EligibilityAnswer) -> String {
        let words = AimWords(programme: answer.programme, language: global.language)
        var lines = [global.language.eligibilityAsOf(words.period(answer.period), answer.day)]
        for line in answer.lines {
            lines.append("\(words.said(line.aim)): \(line.isOpen ? global.language.eligible : global.language.notEligible)")
            lines += line.findings.map { "  - \($0.said(of: answer.programme, in: global.language))" }
        }
        return lines.joined(separator: "\n")
    }

    private func json(_ answer: EligibilityAnswer) -> String {
        JSONText.object { writer in
            writer.field("model", answer.model.rawValue)
            writer.field("programme", answer.programme.key)
            writer.field("programmeVersion", answer.programme.version)
            writer.field("period", answer.period)
            writer.field("on", answer.day.description)
            writer.list("aims", answer.lines) { writer, line in
                writer.field("aim", line.aim.kind.rawValue)
                writer.field("key", line.aim.key)
                writer.field("level", line.level)
                writer.field("eligible", line.isOpen)
                writer.list("findings", line.findings) { writer, finding in
                    writer.field("code", finding.code)
                    writer.field("bar", finding.isBar)
                    writer.field("sentence", finding.said(of: answer.programme, in: global.language))
                }
            }
        }
    }
}
