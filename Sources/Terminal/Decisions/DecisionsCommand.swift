import ArgumentParser
import CanonicalJSON
import Commands
import Events
import Intake
import Queries
import Texts

struct DecisionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decisions", abstract: "Decisions: drafts, signing, lists as issued, annulment.",
        subcommands: [
            DecisionsListCommand.self, DecisionsShowCommand.self, DecisionsIssueCommand.self, DecisionsAnnulCommand.self,
            DecisionsAnnulAwardCommand.self, DecisionsCorrectCommand.self, DecisionsRecipientsCommand.self, DecisionsDraftsCommand.self,
            DecisionsDraftCommand.self, DecisionsHeadingCommand.self,
            DecisionsLineCommand.self, DecisionsOrderCommand.self, DecisionsSignCommand.self, DecisionsDiscardCommand.self,
        ])
}

struct DecisionsListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "All decisions, the latest first.")
    @OptionGroup var global: GlobalOptions

    func run() throws {
        let decisions = try global.open().room.decisions()
        if global.json {
            Console.say(
                JSONText.array(decisions) { writer, line in
                    writer.field("id", line.id.rawValue)
                    writer.field("number", line.number)
                    writer.field("issuedOn", line.issuedOn.description)
                    writer.field("issuer", line.issuer)
                    writer.field("form", line.form)
                    writer.field("awards", line.awards)
                    writer.field("generated", line.isGenerated)
                    writer.field("annulled", line.isAnnulled)
                })
        } else {
            var table = TextTable(["", "", "", "", ""], rightAligned: [3])
            for line in decisions {
                table.add([
                    line.id.rawValue, line.number, line.issuedOn.description, String(line.awards),
                    line.issuer + (line.isGenerated ? " [\(global.language[.generatedMark])]" : ""),
                ])
            }
            Console.say(table.text)
        }
    }
}

struct DecisionsShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "A decision with its list, as issued and on a map.")
    @OptionGroup var global: GlobalOptions
    @Argument(help: "The decision's id.") var decision: String
    @Option(help: ArgumentHelp("The map of this day (default: today).", valueName: "day")) var map: Day?

    func run() throws {
        let room = try global.open().room
        guard let answer = try room.decision(DecisionID(decision), mapOf: map ?? Today.inVietnam) else {
            guard let draft = try room.draft(DecisionID(decision), today: Today.inVietnam) else { throw NotThere(.decision, decision) }
            return DraftText(draft, language: global.language).say(inJSON: global.json)
        }
        if global.json {
            Console.say(
                JSONText.object { writer in
                    writer.field("id", answer.id.rawValue)
                    writer.field("number", answer.number)
                    writer.field("issuedOn", answer.issuedOn.description)
                    writer.field("issuer", answer.issuer)
                    writer.field("track", answer.track)
                    writer.field("form", answer.form)
                    writer.field("grantor", answer.grantor)
                    writer.field("annulment", answer.annulment)
                    writer.field("session", answer.session?.rawValue)
                    writer.field("signedBy", answer.signature?.account.rawValue)
                    writer.field("office", answer.signature?.office)
                    writer.field("authority", answer.signature?.authority)
                    writer.field("generated", answer.isGenerated)
                    writer.field("map", answer.mapDay.description)
                    writer.list("bases", answer.bases) { writer, basis in
                        writer.field("name", basis.name)
                        writer.field("on", basis.on?.description)
                    }
                    writer.list("recipients", answer.lines) { writer, line in
                        writer.field("ordinal", line.ordinal)
                        writer.field("subject", line.subject)
                        writer.field("person", line.person?.rawValue)
                        writer.field("name", line.name)
                        writer.field("office", line.office)
                        writer.field("place", line.place)
                        writer.field("unit", line.unit.rawValue)
                        writer.field("unitAsIssued", line.unitAsIssued)
                        writer.field("goldBook", line.goldBook)
                        writer.field("amount", line.amount)
                        writer.field("placeNow", line.placeNow)
                        writer.field("isExact", line.placement?.isExact ?? false)
                        writer.field("annulment", line.annulment)
                        writer.field("correction", line.correction?.ground)
                        writer.field("nameAsIssued", line.correction.map { $0.name } ?? line.name)
                    }
                })
        } else {
            var lines = ["\(answer.number)  \(answer.issuedOn)  \(answer.issuer)", answer.about.said(in: global.language), ""]
            lines += answer.lines.map { line in
                let now = line.placeNow.map { " → \($0)\(line.placement?.isExact == true ? "" : " (…)")" } ?? ""
                let who = [line.name ?? "—", line.office ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
                return "\(line.ordinal). \(who): \(line.unitAsIssued)\(now)\(line.correction == nil ? "" : "  [\(global.language.correctedMark)]")"
                    + (line.annulment.map { "  [\($0)]" } ?? "")
            }
            Console.say(lines.joined(separator: "\n"))
        }
    }
}

struct DecisionsIssueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue", abstract: "Record a decision with its list from a file.",
        discussion: "The file is YAML: `kheo: decision/1`, `programme`, `period`, and the keys of a decision as in Examples/bac-kan.yaml.")
    @OptionGroup var global: GlobalOptions
    @Argument(help: "The id it is to have.") var decision: String
    @Argument(help: ArgumentHelp("The file.", valueName: "file"), completion: .file(extensions: ["yaml"])) var file: String

    func run() throws {
        let atlas = try global.open().room.atlas
        let read = try DecisionFile.read(file) { code, day in atlas.index(ofCode: code, on: day).map { atlas[$0].id } }
        try global.perform(IssueDecision(decision: DecisionID(decision), programme: read.programme, wish: read.wish, on: read.on))
    }
}

struct DecisionsAnnulCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "annul", abstract: "Record that the authority annulled a decision.")
    @OptionGroup var global: GlobalOptions
    @Argument(help: "The decision's id.") var decision: String
    @Option(help: "Why.") var reason: String
    @Option(help: "The decision that annuls it.") var instrument: String
    @Option(help: ArgumentHelp("The day (default: today).", valueName: "day")) var on: Day?

    func run() throws {
        try global.perform(AnnulDecision(decision: DecisionID(decision), reason: reason, instrument: instrument, on: on ?? Today.inVietnam))
    }
}

struct DecisionsAnnulAwardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "annul-award", abstract: "Record that one award of a decision was annulled.")
    @OptionGroup var global: GlobalOptions
    @Argument(help: "The decision's id.") var decision: String
    @Option(help: "The line of the list.") var line: Int
    @Option(help: "Why.") var reason: String
    @Option(help: "The decision that annuls it.") var instrument: String
    @Option(help: ArgumentHelp("The day (default: today).", valueName: "day")) var on: Day?

    func run() throws {
        try global.perform(
            AnnulAward(decision: DecisionID(decision), line: line, reason: reason, instrument: instrument, on: on ?? Today.inVietnam))
    }
}
