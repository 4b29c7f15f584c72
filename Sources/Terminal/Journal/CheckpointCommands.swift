import ArgumentParser
import Foundation
import Journal
import Queries
import Texts

struct CheckpointCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint", abstract: "Sign what the journal is now, and print the note.",
        discussion: """
            A C2SP signed note over origin, size and root. Keep it somewhere else: with it anyone can show later that nothing was cut or rewritten
            (kheo verify --against FILE, or Go's golang.org/x/mod/sumdb/note).
            """)
    @OptionGroup var global: GlobalOptions

    func run() throws {
        let journal = try JournalStore.open(at: global.folder.journal, clock: { 0 })
        let signed = try journal.sign(with: SigningKey.read(at: global.folder.signingKey))
        if global.json {
            Console.say(
                JSONText.object {
                    $0.field("origin", signed.checkpoint.origin)
                    $0.field("size", signed.checkpoint.size)
                    $0.field("root", signed.checkpoint.root.base64)
                    $0.field("note", signed.note)
                })
        } else {
            Console.write(bytes: Array(signed.note.utf8))
        }
    }
}

struct KeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "The key that checkpoints are verified with, as Go's sumdb/note writes keys.")
    @OptionGroup var global: GlobalOptions

    func run() throws {
        let key = try JournalStore.openReadOnly(at: global.folder.journal).verifierKey.description
        Console.say(global.json ? JSONText.object { $0.field("verifierKey", key) } : key)
    }
}

struct EntryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entry", abstract: "One entry of the journal.", discussion: "With --raw exactly the leaf's bytes: what is stored and hashed.")
    @OptionGroup var global: GlobalOptions
    @Argument(help: "Its position, from 0.") var position: Int
    @Flag(help: "The leaf's bytes and nothing else.") var raw = false

    func run() throws {
        guard position >= 0, let leaf = try JournalStore.openReadOnly(at: global.folder.journal).leaf(at: position) else {
            throw NotThere(.entry, String(position))
        }
        Console.write(bytes: raw ? leaf : leaf + [0x0A])
    }
}

struct ProofCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proof", abstract: "That an entry is in the journal, or that an older checkpoint's journal is its beginning.",
        discussion: """
            kheo proof 12 prints a C2SP tlog-proof: index, hashes and a signed checkpoint, enough to check the entry without this program.
            kheo proof --consistency FILE takes an older signed checkpoint and proves that it was only added to.
            """)
    @OptionGroup var global: GlobalOptions
    @Argument(help: "The entry's position.") var position: Int?
    @Option(help: ArgumentHelp("An older signed checkpoint.", valueName: "file"), completion: .file()) var consistency: String?

    func validate() throws {
        if (position == nil) == (consistency == nil) { throw ValidationError("Give the position of an entry, or --consistency with a file.") }
    }

    func run() throws {
        let journal = try JournalStore.open(at: global.folder.journal, clock: { 0 })
        let signed = try journal.sign(with: SigningKey.read(at: global.folder.signingKey))
        if let position {
            guard let proof = try journal.proof(of: position, under: signed) else { throw NotThere(.entry, String(position)) }
            return Console.write(bytes: Array(proof.text.utf8))
        }
        guard let consistency, let note = try? String(contentsOfFile: consistency, encoding: .utf8) else {
            throw ValidationError("The file \(consistency ?? "") cannot be read.")
        }
        let older = try SignedCheckpoint(note: note, key: journal.verifierKey).checkpoint
        guard let proof = try journal.consistencyProof(from: older, to: signed) else {
            throw JournalFault.damaged(path: global.folder.journal, place: "it has \(try journal.size) entries, the checkpoint \(older.size)")
        }
        _ = try proof.check(older: older, key: journal.verifierKey)
        Console.write(bytes: Array(proof.text.utf8))
    }
}
