import ArgumentParser
import Commands
import Events
import Foundation
import Rules

struct ModelsDraftCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft", abstract: "Put a model on paper.",
        discussion: "Answers to the form's questions: --answer situation='…' --answer outputs='…'. They are sealed in the journal.")
    @OptionGroup var global: GlobalOptions
    @Argument(help: "The id it is to have (letters, digits, hyphens).") var model: String
    @Option(help: "The programme.") var programme = "dan-van-kheo"
    @Option(help: ArgumentHelp("Where it is: the unit's id.", valueName: "id")) var unit: String
    @Option(help: "Its name.") var name: String
    @Option(help: "The collective or office that runs it; never a person.") var host: String?
    @Option(help: "The field's key.") var field: String?
    @Option(help: "The type's key.") var type: String?
    @Option(help: "The subject's key.") var subject: String?
    @Option(name: .customLong("answer"), help: ArgumentHelp("An answer to a question of the form.", valueName: "question=text"))
    var answers: [String] = []
    @Option(help: ArgumentHelp("The day (default: today).", valueName: "day")) var on: Day?
    @Option(help: ArgumentHelp("The command's id: the same again changes nothing.", valueName: "id")) var commandID: String?

    func run() throws {
        var given: [Key: String] = [:]
        for answer in answers {
            guard let sign = answer.firstIndex(of: "=") else { throw ValidationError("An answer is written question=text.") }
            given[String(answer[..<sign])] = String(answer[answer.index(after: sign)...])
        }
        let sketch = ModelSketch(unit: UnitID(unit), name: name, host: host, field: field, type: type, subject: subject, answers: given)
        try global.perform(DraftModel(model: ModelID(model), programme: programme, sketch: sketch, on: on ?? Today.inVietnam), id: commandID)
    }
}

struct ModelsRegisterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register", abstract: "Register a draft, or a returned model again, for a period.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: ModelStepOptions
    @Option(help: "The period's key.") var period: String
    @Option(help: "The level's key; without it the level is not stated.") var level: String?

    func run() throws {
        try global.perform(RegisterModel(model: step.id, period: period, level: level, on: step.day), id: step.commandID)
    }
}

struct ModelsCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "check", abstract: "Record a check on the spot and what it found.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: ModelStepOptions
    @Flag(inversion: .prefixedNo, help: "Whether it was found effective.") var effective: Bool
    @Option(help: "A note.") var note: String?
    @Option(help: "The key of the level whose body looked; without it the body that received the registration.") var level: String?
    @Option(help: "Who was there; sealed with the file.") var present: String?
    @Option(help: ArgumentHelp("A file of evidence that was made there; attached before.", valueName: "hash")) var file: [String] = []

    func run() throws {
        let command = CheckModel(
            model: step.id, isEffective: effective, note: note, level: level, present: present, files: file.isEmpty ? nil : file, on: step.day)
        try global.perform(command, id: step.commandID)
    }
}

struct ModelsCorrectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Put right what was written wrong from the beginning.",
        discussion: "Figures known from now on change; what was known before stays askable with --known-at.")
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: ModelStepOptions
    @Option(help: "Its name.") var name: String?
    @Option(help: "The unit's id.") var unit: String?
    @Option(help: "The field's key.") var field: String?
    @Option(help: "The type's key.") var type: String?
    @Option(help: "The subject's key.") var subject: String?
    @Option(help: "Why.") var reason: String

    func run() throws {
        let correction = ModelCorrection(name: name, unit: unit.map { UnitID($0) }, field: field, type: type, subject: subject)
        try global.perform(CorrectModel(model: step.id, correction: correction, reason: reason, on: step.day), id: step.commandID)
    }
}
