import ArgumentParser
import Foundation
import Journal
import Texts

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Recompute everything the journal says of itself.",
        discussion: """
            Every leaf's hash from its bytes, the tree over them, the tables that follow from them, the database's own pages, and the checkpoints
            that were signed. Damage to an entry names the entry, other damage the table or page. --against a checkpoint that was kept elsewhere
            shows a cut tail or a rewritten past. Exit code 0 only if all is sound.
            """)

    @OptionGroup var global: GlobalOptions
    @Option(help: ArgumentHelp("A signed checkpoint kept elsewhere.", valueName: "file"), completion: .file()) var against: String?

    func run() throws {
        var notes: [String] = []
        if let against {
            guard let note = try? String(contentsOfFile: against, encoding: .utf8) else {
                throw ValidationError("The file \(against) cannot be read.")
            }
            notes.append(note)
        }
        let bar = ProgressBar("verify")
        let report = try Verification.run(at: global.folder.journal, against: notes) { bar.show($0, of: $1) }
        bar.finish()
        if global.json {
            Console.say(
                JSONText.object { writer in
                    writer.field("sound", report.isSound)
                    writer.field("size", report.size)
                    writer.field("root", report.root?.base64)
                    writer.key("agreed")
                    writer.openArray()
                    for size in report.agreed { writer.integer(size) }
                    writer.closeArray()
                    writer.list("findings", report.findings) { writer, finding in
                        switch finding.place {
                        case .entry(let position):
                            writer.field("place", "entry")
                            writer.field("entry", position)
                        case .table(let name, let row):
                            writer.field("place", "table")
                            writer.field("table", name)
                            writer.field("row", row)
                        case .page(let page):
                            writer.field("place", "page")
                            writer.field("page", page)
                        case .checkpoint: writer.field("place", "checkpoint")
                        }
                        writer.field("message", finding.message)
                    }
                    writer.field("unlisted", report.unlisted)
                })
        } else {
            for finding in report.findings { Console.say(finding.description) }
            Console.say(global.language.verified(size: report.size, findings: report.findings.count + report.unlisted, agreed: report.agreed))
        }
        if !report.isSound { throw ExitCode(ExitGroup.damaged.rawValue) }
    }
}
