import ArgumentParser
import Commands
import Events
import Queries
import Rules
import Texts

struct ComplaintsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "complaints", abstract: "Complaints about what was decided, and their answers.",
        subcommands: [
            ComplaintsListCommand.self, ComplaintsShowCommand.self, ComplaintsLodgeCommand.self, ComplaintsAnswerCommand.self,
            ComplaintsWithdrawCommand.self,
        ])
}

struct ComplaintsListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Complaints that concern whoever asks, those that wait first.")
    @OptionGroup var global: GlobalOptions

    func run() throws {
        let installation = try global.open()
        let complaints = try installation.complaints()
        if global.json {
            Console.say(JSONText.array(complaints) { $0.complaint($1) })
        } else {
            var table = TextTable(["", "", "", ""])
            for line in complaints {
                table.add([
                    line.id.rawValue, line.lodgedOn.description, line.state.name.said(in: global.language), line.subject(in: global.language),
                ])
            }
            Console.say(complaints.isEmpty ? global.language.noComplaints : table.text)
        }
    }
}

struct ComplaintsShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "A complaint with what it says and its answer.")
    @OptionGroup var global: GlobalOptions
    @Argument(help: "The complaint's id.") var complaint: String

    func run() throws {
        let installation = try global.open()
        guard let found = try installation.complaints().first(where: { $0.id.rawValue == complaint }) else {
            throw ComplaintRefusal.complaintUnknown(ComplaintID(complaint))
        }
        let text = try installation.room.text(of: found)
        if global.json {
            Console.say(
                JSONText.object { writer in
                    writer.complaint(found)
                    writer.field("text", text)
                })
        } else {
            let language = global.language
            var lines = [
                "\(found.id)  \(found.lodgedOn)  \(found.state.name.said(in: language))", found.subject(in: language), "",
                text ?? language.complaintErased,
            ]
            if let on = found.overOn { lines += ["", "\(on)  \(found.instrument ?? "")", found.reason ?? ""] }
            Console.say(lines.joined(separator: "\n"))
        }
    }
}

struct ComplaintsLodgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lodge", abstract: "Complain of what was decided.",
        discussion: """
            Of a model's entry: --model m-1 --entry 120. Of a council's item: --session s-1 --item 3. Of a decision: --decision d-1, with --line
            where it is one award. What it says is sealed.
            """)
    @OptionGroup var global: GlobalOptions
    @Argument(help: "The id it is to have.") var complaint: String
    @Option(help: "The model's id.") var model: String?
    @Option(help: "The position of the model's entry.") var entry: Int?
    @Option(help: "The session's id.") var session: String?
    @Option(help: "The item of its agenda.") var item: Int?
    @Option(help: "The decision's id.") var decision: String?
    @Option(help: "The line of its list.") var line: Int?
    @Option(help: "The unit it comes from, where it is about a decision.") var unit: String?
    @Option(help: "What it says.") var text: String
    @Option(help: ArgumentHelp("The day (default: today).", valueName: "day")) var on: Day?

    func validate() throws {
        let whats = [model != nil && entry != nil, session != nil && item != nil, decision != nil].filter { $0 }
        guard whats.count == 1 else { throw ValidationError("Say what it is about: --model with --entry, --session with --item, or --decision.") }
    }

    func run() throws {
        let about: LodgeComplaint.About =
            if let model, let entry {
                .entry(ModelID(model), entry)
            } else if let session, let item {
                .item(SessionID(session), item)
            } else if let line {
                .award(DecisionID(decision ?? ""), line: line)
            } else {
                .decision(DecisionID(decision ?? ""))
            }
        try global.perform(
            LodgeComplaint(
                complaint: ComplaintID(complaint), about: about, unit: unit.map { UnitID($0) }, text: text, on: on ?? Today.inVietnam))
    }
}

struct ComplaintsAnswerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "answer", abstract: "Answer a complaint by a numbered document.")
    @OptionGroup var global: GlobalOptions
    @Argument(help: "The complaint's id.") var complaint: String
    @Flag(inversion: .prefixedNo, help: "Whether it is upheld.") var upheld: Bool
    @Option(help: "Why.") var reason: String
    @Option(help: "The document that answers.") var instrument: String
    @Option(help: ArgumentHelp("The day (default: today).", valueName: "day")) var on: Day?

    func run() throws {
        try global.perform(
            AnswerComplaint(
                complaint: ComplaintID(complaint), isUpheld: upheld, reason: reason, instrument: instrument, on: on ?? Today.inVietnam))
    }
}

struct ComplaintsWithdrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "withdraw", abstract: "Take a complaint back.")
    @OptionGroup var global: GlobalOptions
    @Argument(help: "The complaint's id.") var complaint: String
    @Option(help: "Why.") var reason: String
    @Option(help: ArgumentHelp("The day (default: today).", valueName: "day")) var on: Day?

    func run() throws {
        try global.perform(WithdrawComplaint(complaint: ComplaintID(complaint), reason: reason, on: on ?? Today.inVietnam))
    }
}
