import Foundation
import Journal

// A second process for the tests: appends one entry a commit until it has appended the number that it was told, and says each receipt.
//
//     journal-worker <journal> <name> <count>

let arguments = CommandLine.arguments
guard arguments.count == 4, let count = Int(arguments[3]) else { exit(64) }
do {
    let store = try JournalStore.open(at: arguments[1], clock: { Int64(Date().timeIntervalSince1970 * 1000) })
    for number in 0..<count {
        let draft = Draft(
            stream: "worker/\(arguments[2])", kind: "work.done", kindVersion: 1, effectiveOn: "2026-11-21", body: Array("{\"number\":\(number)}".utf8))
        let receipt = try store.append(
            Batch(commandId: "\(arguments[2])-\(number)", actor: "worker", authenticated: false, drafts: [draft]))
        // Straight to the descriptor: what was said before a kill must have been said.
        let line = Array("\(receipt.first)\n".utf8)
        _ = line.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
    }
} catch {
    let line = Array("\(error)\n".utf8)
    _ = line.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
    exit(1)
}
