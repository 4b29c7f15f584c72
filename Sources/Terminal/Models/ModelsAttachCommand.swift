import ArgumentParser
import Commands
import Events
import Evidence
import Foundation
import Journal
import Keeping
import Texts

struct ModelsAttachCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attach", abstract: "Attach a photo or a document to a model's file.",
        discussion: """
            JPEG, PNG, WebP, HEIC, PDF, docx or xlsx, told from the content. A photo is saved anew, upright and without the position where it was
            taken, unless --keep-position says otherwise. The file is kept sealed with the model's key.
            """)
    @OptionGroup var global: GlobalOptions
    @OptionGroup var step: ModelStepOptions
    @Argument(help: ArgumentHelp("The file.", valueName: "file"), completion: .file()) var file: String
    @Option(help: "What it shows.") var caption = ""
    @Flag(help: "Leave the position in the photo.") var keepPosition = false

    func run() throws {
        let installation = try global.open()
        let evidence = try EvidenceFile(try bytes(), named: file, keepsPosition: keepPosition)
        let receipt = try installation.desk.attach(evidence, showing: caption, to: step.id, on: step.day, id: step.commandID)
        let hash = ContentHash(of: evidence.bytes).text
        if global.json {
            Console.say(
                JSONText.object {
                    $0.field("file", hash)
                    $0.field("mediaType", evidence.kind.mediaType)
                    $0.field("bytes", evidence.bytes.count)
                    $0.field("hadPosition", evidence.hadPosition)
                    $0.field("first", receipt.first)
                })
        } else {
            if evidence.hadPosition && !evidence.keptPosition { Console.say(global.language.positionRemoved) }
            Console.say(global.language.recorded(first: receipt.first, count: receipt.count, isRepeat: receipt.isRepeat))
        }
    }

    /// No more of a file is read than may come in.
    private func bytes() throws -> [UInt8] {
        guard let handle = FileHandle(forReadingAtPath: file) else { throw ValidationError("The file \(file) cannot be read.") }
        defer { try? handle.close() }
        return Array(try handle.read(upToCount: Limits.evidenceBytesMax + 1) ?? Data())
    }
}
