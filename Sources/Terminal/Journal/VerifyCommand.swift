import ArgumentParser
import Foundation
import Journal
import Texts
import Wiring

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Recompute everything the journal says of itself.",
        discussion: """
            Every leaf's hash from its bytes, the tree over them, the tables that follow from them, the database's own pages, and the checkpoints
            that were signed; then the files of evidence, where their keys are. Damage to an entry names the entry, other damage the table, page
            or file. --against a checkpoint that was kept elsewhere shows a cut tail or a rewritten past. Exit code 0 only if all is sound.
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
        // Files are looked for where the journal says: it has to be sound itself.
        let files = report.isSound ? try FileCheck.run(in: global.folder) { bar.show($0, of: $1) } : []
        bar.finish()
        if global.json {
            Console.say(
                JSONText.object { writer in
                    writer.field("sound", report.isSound && files.isEmpty)
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
                    writer.list("files", files) { writer, finding in
                        writer.field("model", finding.model.rawValue)
                        writer.field("file", finding.file)
                        switch finding.place {
                        case .missing(let path):
                            writer.field("place", "missing")
                            writer.field("path", path)
                        case .damaged(let path):
                            writer.field("place", "damaged")
                            writer.field("path", path)
                        }
                    }
                })
        } else {
            for finding in report.findings { Console.say(finding.description) }
            for finding in files {
                switch finding.place {
                case .missing(let path): Console.say(global.language.fileMissing(finding.file, of: finding.model, path: path))
                case .damaged(let path): Console.say(global.language.fileDamaged(finding.file, of: finding.model, path: path))
                }
            }
            Console.say(
                global.language.verified(size: report.size, findings: report.findings.count + report.unlisted + files.count, agreed: report.agreed))
        }
        if !report.isSound || !files.isEmpty { throw ExitCode(ExitGroup.damaged.rawValue) }
    }
}
